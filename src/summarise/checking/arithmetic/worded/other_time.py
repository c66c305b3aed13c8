"""A rate of the source told by another time: 50 tonnes a day of 350 tonnes a week, 14,400 euros a year of 1,200 a month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.few.numbers import Few
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.values.matching import comparable
from summarise.checking.values.rounding import rounds_to
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern
from summarise.quantities.units import convert

PERIODS = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "month", "quarter", "quarter-year", "year"}
)
"""Times that something falls to."""
IN_ONE: dict[tuple[str, str], tuple[int, ...]] = {
    ("year", "month"): (12,),
    ("year", "week"): (52,),
    ("year", "day"): (365, 366),
    ("year", "night"): (365,),
    ("year", "quarter"): (4,),
    ("year", "quarter-year"): (4,),
    ("month", "day"): (30, 31, 28, 29),
    ("week", "night"): (7,),
    ("quarter", "month"): (3,),
}
"""How often a time may be in a longer one that has no fixed length."""
_AVERAGE = pattern(r"\b(?:averag\w+|mean|about|around|roughly|typical(?:ly)?|rate of)\b", re.IGNORECASE)
_CLOSE = Decimal("0.02")


def of_another_time(
    claim: Quantity, context: Context, few: Few, unit: str | None, below: str | None
) -> Derived | None:
    """How the claim is a rate of the source told by another time: 50 tonnes a day of 350 tonnes a week."""
    if below is None or below not in PERIODS:
        return None
    for q in few.numbers:
        top, _, period = (q.unit or "").partition("-per-")
        period = period or q.per or ""
        if q.kind is not claim.kind or not q.value or period not in PERIODS or period == below:
            continue
        if claim.kind is Kind.COUNT and noun_agreement(claim, q) < 0:
            continue
        if claim.kind is Kind.MONEY and comparable(claim, q) is None:
            continue
        value = convert(q.value, top, unit or "") if claim.kind is Kind.MEASURE else q.value
        if value is None:
            continue
        for often in _often(period, below):
            if states_quotient(claim, context, value / often):
                told = f"{number(value)} / {number(often)} ({below}s in a {period}) = {number(value / often)}"
                return Derived(told, (q,), firm=True)
        for often in _often(below, period):
            if states_quotient(claim, context, value * often):
                told = f"{number(value)} x {number(often)} ({period}s in a {below}) = {number(value * often)}"
                return Derived(told, (q,), firm=True)
    return None


def _often(long: str, short: str) -> Iterator[Decimal]:
    """How often a time is in a longer one."""
    exact = convert(Decimal(1), long, short)
    if exact is not None and exact > 1:
        yield exact
    for size in IN_ONE.get((long, short), ()):
        yield Decimal(size)


def states_quotient(claim: Quantity, context: Context, result: Decimal) -> bool:
    """Whether the claim gives a quotient, exactly or rounded to the digits that it shows."""
    assert claim.value is not None
    if result == claim.value:
        return True
    if abs(result - claim.value) > _CLOSE * abs(result):
        return False
    loose = claim.qualifier is not Qualifier.EXACT or _AVERAGE.search(context.text, *context.span) is not None
    whole = result % 1 == 0 and abs(result) < 1000
    return (loose or not whole) and rounds_to(result, claim.value, claim, claim)
