"""How sure each flag is: the default severities, as data.

An error is meant to be right nearly always. ``not_in_source`` grades by kind, since spelled small
numbers and ordinals that a source lacks are wrong only about every second time, while money,
percentages and long numbers nearly always are (measured: see benchmarks/results/check.md).
"""

from __future__ import annotations

from collections.abc import Collection

from summarise.checking.values.base_values import significant
from summarise.checking.verdicts import Code, Severity
from summarise.quantities import Kind, Qualifier, Quantity

DEFAULT: dict[Code, Severity] = {
    Code.QUOTE_NOT_FOUND: Severity.ERROR,
    Code.NOT_IN_SOURCE: Severity.ERROR,  # graded by ``not_in_source``
    Code.VALUE_MISMATCH: Severity.ERROR,
    Code.SCALE_MISMATCH: Severity.ERROR,
    Code.UNIT_MISMATCH: Severity.ERROR,
    Code.QUALIFIER_REVERSED: Severity.ERROR,
    Code.QUALIFIER_DROPPED: Severity.NOTE,
    Code.QUALIFIER_ADDED: Severity.WARNING,
    Code.DATE_MISMATCH: Severity.ERROR,
    Code.DATE_PART_ADDED: Severity.WARNING,
    Code.WRONG_REFERENT: Severity.WARNING,
    Code.RANGE_NARROWED: Severity.WARNING,
    Code.ROUNDED: Severity.NOTE,
    Code.DERIVED: Severity.NOTE,
    Code.ARITHMETIC_WRONG: Severity.ERROR,
    Code.SELF_CONTRADICTION: Severity.ERROR,
    Code.DIRECTION_REVERSED: Severity.WARNING,
    Code.STATUS_CHANGED: Severity.WARNING,
    Code.SUPERSEDED: Severity.WARNING,
    Code.FIGURE_OMITTED: Severity.NOTE,
    Code.NO_EVIDENCE: Severity.WARNING,
    Code.NAME_NOT_IN_SOURCE: Severity.WARNING,
    Code.SOURCES_DISAGREE: Severity.NOTE,
    Code.MODEL_DOUBT: Severity.WARNING,
}

# Notes whatever stands beside them: they say how a right number came about.
NEVER_WEIGHED = frozenset({Code.DERIVED, Code.QUALIFIER_DROPPED})

# Warnings by their rule that are errors where they are sure enough: what they say of a number, who has it, which way it
# went, that it is planned, is right or not whatever the number is. What the source lacks is not among them: there it is
# the kind of number that decides.
_RULE = "rule:"
_RISE = frozenset(
    {
        Code.WRONG_REFERENT,
        Code.DIRECTION_REVERSED,
        Code.STATUS_CHANGED,
        Code.RANGE_NARROWED,
        Code.UNIT_MISMATCH,
        Code.DATE_PART_ADDED,
    }
)
# These stay warnings: where they were as sure as an error on documents kept out of the fit, they were right less than .9 of the
# time (dates, changes and levels), or too few labelled summaries have shown them right yet.
_STAY = frozenset(
    "dates other_age opposites part_as_rest wrong_change averages other_counted other_gender other_person range_of_dates lead_for_win "
    "fewer_for_count left_open other_before change_for_level old_as_new other_in_row role_of_date each_of_shared other_dimension "
    "other_edition total_as_part other_zone joined_facts wrong_way still_to_do fates excepted denied alleged vote_outcome subgroup not_done_yet "
    "contrary compared_way other_turn other_column by_or_to aim_as_result other_term other_stage included other_side moved_for_level from_for_to moved_rank "
    "other_benchmark other_base each_time per_unit unconfirmed old_level other_rank ahead_or_behind score_unit wrong_base bound_of_range "
    "other_length elapsed alleged_aside until_date aim_reached shared_out gap_of_others ranked passing_level part_as_total one_of_several".split()
)
# Arithmetic reaches the number, though nothing proves that it was meant: where 5 of 100 numbers are wrong, such findings
# were right less than half of the time.
_WORKED = frozenset({"worked:loosely", "worked:named"})
# Rules that too few labelled summaries have shown right yet: what they find is a note, however likely the other features make it.
_NEW = frozenset({"part_or_more"})
_FOLLOWS = (
    "follows:sure",
    "follows:named",
    "follows:loosely",
)  # the same, asked beside a value that fits the place
_HARDLY_CHANCE = frozenset(
    {"chance:order:0", "chance:digit:0"}
)  # of the numbers that are such slips, one in a hundred
_LACKING = frozenset({Code.NOT_IN_SOURCE, Code.VALUE_MISMATCH, Code.SCALE_MISMATCH})
_CLEARLY = {"swapped": "across:3", "other_period": "apart:no"}  # a rule that is an error only with this sign


# Of a number that stands nowhere in the source, by its kind; the exceptions stand below.
BY_KIND: dict[Kind, Severity] = {
    Kind.MONEY: Severity.ERROR,
    Kind.PERCENT: Severity.ERROR,
    Kind.PERCENTAGE_POINTS: Severity.ERROR,
    Kind.MEASURE: Severity.ERROR,
    Kind.AGE: Severity.ERROR,
    Kind.VAGUE: Severity.NOTE,
}
OTHER_KINDS = Severity.WARNING
_LONG = 100  # a number in digits from here on, or in words from ten times as many, is no chance or count
_TELLING = 3  # digits
_GUESSED = 1000  # "hundreds" and "thousands" of people are guesses; larger sizes mostly are common knowledge
_PAIR = 2  # "two men": what a source tells without counting it
_OCCASIONS = frozenset({"once", "twice", "thrice"})  # counts of what a source tells one by one


def most(code: Code, features: Collection[str], graded: Severity) -> Severity:
    """The gravest that a finding with these ``features`` can be, however sure it is; ``graded`` is its severity by the tables."""
    rule = next((f[len(_RULE) :] for f in features if f.startswith(_RULE)), "")
    if rule in _NEW:
        return Severity.NOTE
    follows = code in _LACKING and any(f"{code.value}|{how}" in features for how in _FOLLOWS)
    copied = rule == "misread" and not _HARDLY_CHANCE.isdisjoint(features)
    if graded is Severity.ERROR and not copied and (follows or not _WORKED.isdisjoint(features)):
        return Severity.WARNING
    if (
        graded is not Severity.WARNING
        or code not in _RISE
        or (rule in _STAY and code is not Code.DATE_PART_ADDED)
    ):
        return graded
    if rule == "beside_another" and "hedged" in features:
        return graded  # its words may go with another number that "more than 5,000" stands for too
    sign = _CLEARLY.get(rule)
    return Severity.ERROR if sign is None or sign in features else graded


def not_in_source(claim: Quantity, text: str) -> Severity:
    """The severity of a number that stands nowhere in the source; ``text`` is the claim as written.

    A hedged one ("more than £600") may sum up several numbers of the source: never an error.
    """
    found = _graded(claim, text)
    hedged = claim.qualifier is not Qualifier.EXACT
    return Severity.WARNING if hedged and found is Severity.ERROR else found


def _graded(claim: Quantity, text: str) -> Severity:
    digits = any(c.isdigit() for c in text)
    size = None if claim.high is None else abs(claim.high)
    if claim.kind is Kind.ORDINAL:
        return Severity.NOTE if claim.low == 1 else Severity.WARNING
    if text.lower() in _OCCASIONS:
        return Severity.NOTE
    if claim.kind is Kind.VAGUE:
        guessed = size is not None and claim.low is not None and claim.low <= _GUESSED and claim.noun
        return Severity.WARNING if digits or guessed else Severity.NOTE
    if claim.kind in BY_KIND or claim.kind in (Kind.DATE, Kind.TIME) or size is None:
        return BY_KIND.get(claim.kind, OTHER_KINDS)
    if size >= _LONG and (digits or size >= 10 * _LONG):
        return Severity.ERROR
    if digits and claim.low is not None and significant(claim.low) >= _TELLING:
        return Severity.ERROR  # 1.63 is as telling as 163
    spelled_pair = not digits and size <= _PAIR and claim.kind not in (Kind.DURATION, Kind.MULTIPLE)
    return Severity.NOTE if spelled_pair else OTHER_KINDS
