"""How sure each flag is: the default severities, as data.

An error is meant to be right nearly always. ``not_in_source`` grades by kind, since spelled small
numbers and ordinals that a source lacks are wrong only about every second time, while money,
percentages and long numbers nearly always are (measured: see docs/check-quality.md).
"""

from __future__ import annotations

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
    Code.MODEL_DOUBT: Severity.WARNING,
}

_GUESSED = 1000  # "hundreds" and "thousands" of people are guesses; larger sizes mostly are common knowledge
_OCCASIONS = frozenset({"once", "twice", "thrice"})  # counts of what a source tells one by one


def not_in_source(claim: Quantity, text: str) -> Severity:
    """The severity of a number that stands nowhere in the source; ``text`` is the claim as written.

    A hedged one ("more than £600") may sum up several numbers of the source: never an error.
    """
    most = Severity.ERROR if claim.qualifier is Qualifier.EXACT else Severity.WARNING
    if claim.kind in (Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.MEASURE, Kind.AGE):
        return most
    digits = any(c.isdigit() for c in text)
    if claim.kind is Kind.ORDINAL:
        return Severity.NOTE if claim.low == 1 else Severity.WARNING
    if text.lower() in _OCCASIONS:
        return Severity.NOTE
    if claim.kind is Kind.VAGUE:
        guessed = claim.low is not None and claim.low <= _GUESSED and claim.noun is not None
        return Severity.WARNING if digits or guessed else Severity.NOTE
    if claim.kind in (Kind.DATE, Kind.TIME):
        return Severity.WARNING
    size = abs(claim.high) if claim.high is not None else None
    if size is not None and size >= 100 and (digits or size >= 1000):
        return most
    if digits or claim.kind in (Kind.DURATION, Kind.MULTIPLE):
        return Severity.WARNING
    return Severity.NOTE if size is not None and size <= 2 else Severity.WARNING
