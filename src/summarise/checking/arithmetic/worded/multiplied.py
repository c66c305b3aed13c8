"""What a multiple that a short source tells in words makes of its one amount: "membership has tripled", "half as many last year",
"9 euros, twice the price for children"."""

from __future__ import annotations

from decimal import Decimal

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.few.amounts import Amount, amounts_of
from summarise.checking.arithmetic.few.numbers import Few
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.arithmetic.told.multiples import is_divided, is_part_of_another
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_AMOUNTS = 2
_TIMES = "times"


def multiplied(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How the claim is an amount of a short source times, or divided by, the only multiple that it tells; None where it is not."""
    if claim.kind not in _KINDS or not claim.value or not few.all or index.language != "en":
        return None
    multiples = [q for q in few.numbers if q.kind is Kind.MULTIPLE and q.value]
    halves = [q for q in few.numbers if q.kind is Kind.RATIO and q.value and q.value < 1]
    if not multiples and len(halves) == 1:
        return _whole_of_half(index, claim, context, few, halves[0])
    if len(multiples) != 1:
        return None
    times = multiples[0]
    assert times.value is not None
    amounts = [*amounts_of(claim, context, few.numbers).amounts, *_occasions(claim, context, few, times)]
    for one in amounts if len(amounts) <= _AMOUNTS else ():
        if (
            claim.kind is Kind.COUNT
            and noun_agreement(claim, one.quantity) < 0
            and one.quantity.noun != _TIMES
        ):
            continue
        divided = is_divided(index.text, one.quantity, times)
        result: Decimal = one.value / times.value if divided else one.value * times.value
        if result == claim.value:
            told = f"{number(one.value)} {'/' if divided else 'x'} {number(times.value)} = {number(result)}"
            return Derived(told, (one.quantity, times), firm=True)
    return None


def _occasions(claim: Quantity, context: Context, few: Few, times: Quantity) -> list[Amount]:
    """How often the source says that something came, where the summary tells the same multiple: "210 times, triple the usual
    number" for "triple their usual 70 call-outs"."""
    told = any(q.kind is Kind.MULTIPLE and q.value == times.value for q in context.numbers)
    if claim.kind is not Kind.COUNT or not told:
        return []
    return [
        Amount(q, q.value)
        for q in few.numbers
        if q.kind is Kind.COUNT and q.noun == _TIMES and q.value and noun_agreement(claim, q) < 0
    ]


def _whole_of_half(
    index: SourceIndex, claim: Quantity, context: Context, few: Few, half: Quantity
) -> Derived | None:
    """How the claim is that of which the source's one amount is told as a part: "45 deer, half of what it was in 2010"."""
    assert half.value is not None and claim.value is not None
    for one in amounts_of(claim, context, few.numbers).amounts:
        if claim.kind is Kind.COUNT and noun_agreement(claim, one.quantity) < 0:
            continue
        if one.value == claim.value * half.value and is_part_of_another(index.text, one.quantity, half):
            told = f"{number(one.value)} is {half.text} of {number(claim.value)}"
            return Derived(told, (one.quantity, half), firm=True)
    return None
