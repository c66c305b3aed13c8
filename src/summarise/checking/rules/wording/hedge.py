"""The words around a right number that say how near it is: kept, dropped, added or turned round.

An added hedge is worth a warning only where it denies the value that the source gives: "more than 300" for just 300.
"Some 300" and "up to 300" leave it true; a span, an age, a share of something and "more than the 300 of last year"
are no hedges of this value.
"""

from __future__ import annotations

from summarise.checking.aligning.clauses.cutting import is_part_of
from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.no_hedge import are_spans, is_compared_with, is_limit, is_none
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.reading.spans import hedge_part
from summarise.checking.text.words import stems_of
from summarise.checking.values.base_values import significant
from summarise.checking.values.matching import comparable, qualifier_change
from summarise.checking.values.rounding import rounds_to
from summarise.checking.verdicts import Code, Evidence, Severity, Verdict
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

# Of these a hedge that the source lacks can deny the value; a share and a multiple are worked out anew, of
# an age "over 60" is a group's.
_EXACT_KINDS = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.PERCENTAGE_POINTS}
)
_DENY = frozenset({Qualifier.MORE_THAN, Qualifier.LESS_THAN, Qualifier.NEARLY})
# The two sides of one bound: whoever is not of the one is of the other.
_SIDES = (
    {Qualifier.LESS_THAN, Qualifier.AT_LEAST},
    {Qualifier.MORE_THAN, Qualifier.AT_MOST},
)
# What a bound draws a line through: people under 12, trains up to ten minutes late.
_BOUNDING = frozenset({Kind.DURATION, Kind.AGE, Kind.MEASURE, Kind.MONEY})
_PARTED = frozenset(
    {Kind.RATIO, Kind.PERCENT, Kind.COUNT}
)  # what tells how many are on either side of a bound


def judged(sight: Sight) -> Judgement | None:
    """The judgement on a claim whose own value stands where it should: supported, its hedge compared."""
    best = sight.best
    if best is None:
        return None
    evidence = sight.evidence(best)
    change = qualifier_change(sight.claim.qualifier, best.quantity.qualifier)
    if change is None or (change == "added" and (is_none(sight, best.quantity) or is_limit(sight))):
        return Judgement(Verdict.SUPPORTED, None, evidence)
    if change == "added" and sight.index.language != "en" and _is_said_elsewhere(sight):
        return Judgement(Verdict.SUPPORTED, None, evidence)
    if change == "reversed" and are_spans(sight.claim, best.quantity):
        return Judgement(Verdict.SUPPORTED, None, evidence)
    if change == "reversed" and (rest := _are_the_others(sight, best.quantity)) is not None:
        return Judgement(Verdict.DERIVED, Code.DERIVED, rest)
    if change == "reversed" and is_compared_with(sight.claim, sight.context.text):
        # "still above the 70,000 sought", of a target "below 70,000"
        return Judgement(Verdict.SUPPORTED, None, evidence)
    if change == "reversed" and (followed := _follows(sight)) is not None:
        return followed
    span = hedge_part(sight.claim, sight.context.text)
    if change == "reversed" and not _is_of_another_whole(sight, best.quantity):
        return Judgement(Verdict.CONTRADICTED, Code.QUALIFIER_REVERSED, evidence, span=span)
    if change == "dropped":
        return Judgement(Verdict.SUPPORTED, Code.QUALIFIER_DROPPED, evidence, span=span)
    severity = None if _denies(sight.claim) else Severity.NOTE
    if severity is None and (meant := _means_another(sight)) is not None:
        return meant
    return Judgement(Verdict.SUPPORTED, Code.QUALIFIER_ADDED, evidence, span=span, severity=severity)


def _means_another(sight: Sight) -> Judgement | None:
    """The judgement on a bound that is one of another number, or of one that is worked out, and not of the same value that
    stands somewhere else: "nearly 2,000 patients" of 1,960 patients, "just over three points" of 54.9 and 51.7. None where
    nothing of the kind is near."""
    claim, context, best = sight.claim, sight.context, sight.best
    if best is None or sight.brief or claim.low is None or significant(claim.low) > _ROUND:
        return None  # "nearly 33.85" is no rounding of anything
    index, own = sight.index, best.quantity
    placed = context.fit(claim, own)
    if placed.noun > 0 or placed.near >= _ITS_OWN:
        return None  # the words beside it are those of its own place
    for sentence, _ in context.similar:
        for q in index.in_place(sentence):
            if q.kind is not claim.kind or q.low is None or q.low == own.low or q.low != q.high:
                continue
            if noun_agreement(claim, q) < max(0, noun_agreement(claim, own)):
                continue
            bounds = comparable(claim, q)
            if bounds is None or bounds[0] == bounds[2] or not rounds_to(bounds[2], bounds[0], claim, q):
                continue
            if context.fit(claim, q).total > placed.total:
                return Judgement(Verdict.ROUNDED, Code.ROUNDED, evidence_of(index, q, "sentence"))
    return _surely_derived(sight)


def _surely_derived(sight: Sight) -> Judgement | None:
    """The judgement where numbers of the source surely lead to the claim; None where they do not."""
    from summarise.checking.arithmetic.deriving import deriving

    ways = sight.ground.of(deriving)
    if ways.reach(sight.claim, sight.context) != "sure":
        return None
    followed = ways.explain(sight.claim, sight.context, sight.zone, sight.fault)
    return followed if followed is not None and followed.verdict is Verdict.DERIVED else None


def _follows(sight: Sight) -> Judgement | None:
    """The judgement on a share that follows from other numbers of the source than the same fraction with another bound, which
    stands in a sentence that is less like the summary's: "more than half of the wells" for nine of 17, "almost a quarter" for
    24%. None where it does not follow."""
    assert sight.best is not None
    similar = sight.context.similar
    if sight.claim.kind is not Kind.RATIO or sight.brief or not similar:
        return None
    first = similar[0][0]
    if sight.index.sentence_of[id(sight.best.quantity)] == first:
        return None
    from summarise.checking.arithmetic.closure import states

    for q in sight.index.in_place(first):
        if q.kind is Kind.PERCENT and q.value is not None and states(sight.claim, q.value / 100):
            return Judgement(Verdict.ROUNDED, Code.ROUNDED, evidence_of(sight.index, q, "sentence"))
    if _WHOLE.match(sight.context.text, sight.claim.end) is None:
        return None  # "as fewer than two thirds do": of what is not said
    return _surely_derived(sight)


def _are_the_others(sight: Sight, source: Quantity) -> Evidence | None:
    """The evidence where both bounds share out all there is and the summary speaks of the other side: "those of 12 or older
    may join", of "children under 12 are excluded"; "19% came more than 15 minutes late", of "81% within 15 minutes". None
    else."""
    if _is_of_others(sight, source):
        return evidence_of(sight.index, source, "sentence", f"the others than those of “{source.text}”")
    if (parts := _parts_beside(sight, source)) is not None:
        return evidence_of(sight.index, source, "sentence", f"{parts[0].text} and {parts[1].text} are all")
    if sight.index.language != "en":
        return None
    from summarise.checking.arithmetic.told.complements import is_denied, told_in
    from summarise.checking.arithmetic.told.halves import is_other_half

    if {sight.claim.qualifier, source.qualifier} in _SIDES:
        mine, theirs = told_in(sight.context, sight.claim).clause, sight.ground.clauses.of(source)
        if not is_denied(mine, theirs):
            return None
    elif not is_other_half(sight.context, sight.claim, source):
        return None
    return evidence_of(sight.index, source, "sentence", f"all but {source.text}: {sight.claim.text}")


def _is_of_others(sight: Sight, source: Quantity) -> bool:
    """Whether both bounds share out all there is, and the number that the summary tells right before it is of others than those
    whom the source counts there: "83.5% ran no more than ten minutes late" of "312 were more than ten minutes late"."""
    if {sight.claim.qualifier, source.qualifier} not in _SIDES or source.kind not in _BOUNDING:
        return False
    mine = [q for q in sight.context.numbers if q.kind in _PARTED and q.end <= sight.claim.start]
    beside = sight.index.in_place(sight.index.sentence_of[id(source)])
    theirs = [q for q in beside if q.kind in _PARTED and q.end <= source.start]
    if not mine or not theirs or mine[-1].low is None:
        return False
    # a number that the source has is of whom it says
    return all(q.low != mine[-1].low for q in sight.index.quantities)


def _parts_beside(sight: Sight, source: Quantity) -> tuple[Quantity, Quantity] | None:
    """A number of the source's sentence, and the one of those that the claim bounds, told before it, where the one leaves
    the other; None else."""
    here = [q for q in sight.context.numbers if q.kind in _PARTED]
    before = [q for q in here if q.end <= sight.claim.start]
    if not before:
        return None
    from summarise.checking.arithmetic.told.complements import leave

    mine = before[-1]
    if len(before) > 1 and is_part_of(sight.context.text, before[-2].end, mine.start):
        mine = before[-2]  # "four of the 10"
    there = sight.index.in_place(sight.index.sentence_of[id(source)])
    return next(((q, mine) for q in there if q is not source and leave(q, mine, (*there, *here))), None)


def _is_said_elsewhere(sight: Sight) -> bool:
    """Whether another place of the same value has the claim's hedge: which of the two is meant is not read abroad."""
    return any(c.quantity.qualifier is sight.claim.qualifier for c in sight.same)


def _denies(claim: Quantity) -> bool:
    """Whether the hedge of a claim says that its value is not the right one."""
    if claim.qualifier is Qualifier.NEARLY and claim.kind is Kind.DURATION:
        return False  # of a time from then to now
    return claim.qualifier in _DENY and claim.kind in _EXACT_KINDS and claim.hedge != "+"


_ROUND = 2  # digits that a rounded number has, without zeros at its end
_ITS_OWN = 0.25  # of the words beside a claim: where a place meets so many it is the one that is meant
_FIGURES = pattern(r"\d+")
_WHOLE = pattern(r" of (?P<words>[^,;:.()]{3,50})")


def _is_of_another_whole(sight: Sight, source: Quantity) -> bool:
    """Whether a fraction is told of one thing in the summary and of another in the source: "more than half of those
    employees", "less than half of the deficit"."""
    if sight.claim.kind is not Kind.RATIO:
        return False
    here = _WHOLE.match(sight.context.text, sight.claim.end)
    there = _WHOLE.match(sight.index.text, source.end)
    if here is None or there is None:
        return False
    if not set(_FIGURES.findall(here["words"])).isdisjoint(_FIGURES.findall(there["words"])):
        return False  # "of the 2033 figure", "of the total in the same weeks of 2033"
    mine, theirs = stems_of(here["words"]), stems_of(there["words"])
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


RULE = ClaimRule(
    "hedge",
    (Code.QUALIFIER_REVERSED, Code.QUALIFIER_DROPPED, Code.QUALIFIER_ADDED, Code.DERIVED, Code.ROUNDED),
    judged,
)
