"""What a multiple that a short source tells in words makes of its one amount: "membership has tripled", "half as many last year",
"9 euros, twice the price for children"."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.few.amounts import amounts_of
from summarise.checking.arithmetic.few.numbers import Few
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
# Between an amount and the multiple that it is of something else: then that is the amount divided.
_OF_ANOTHER = pattern(
    r"[^.;:\d]{0,24}?, (?:which is |or |about |nearly |almost |more than )?\Z|[^.;:\d]{0,12} (?:is|was|are|were) \Z"
)
_AS_MUCH = pattern(
    r" (?:as (?:many|much|long|high|big|large|tall|heavy|fast|old) as|the|that of|those of|what|its|his|her|their|last|more than|higher than|bigger than)\b",
    re.IGNORECASE,
)
_LED_TO = pattern(r" to (?:about |just |only |nearly |almost |some )?[^\w\s]?")
_AMOUNTS = 2


def multiplied(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How the claim is an amount of a short source times, or divided by, the only multiple that it tells; None where it is not."""
    if claim.kind not in _KINDS or not claim.value or not few.all or index.language != "en":
        return None
    multiples = [q for q in few.numbers if q.kind is Kind.MULTIPLE and q.value]
    if len(multiples) != 1:
        return None
    times = multiples[0]
    assert times.value is not None
    amounts = amounts_of(claim, context, few.numbers).amounts
    for one in amounts if len(amounts) <= _AMOUNTS else ():
        if claim.kind is Kind.COUNT and noun_agreement(claim, one.quantity) < 0:
            continue
        divided = _is_divided(index.text, one.quantity, times)
        result: Decimal = one.value / times.value if divided else one.value * times.value
        if result == claim.value:
            told = f"{number(one.value)} {'/' if divided else 'x'} {number(times.value)} = {number(result)}"
            return Derived(told, (one.quantity, times), firm=True)
    return None


def _is_divided(text: str, amount: Quantity, times: Quantity) -> bool:
    """Whether an amount is the multiple of another one, or what the change led to: "twice the price for children", "halved to 36"."""
    if times.end <= amount.start:
        return _LED_TO.fullmatch(text, times.end, amount.start) is not None
    between = _OF_ANOTHER.fullmatch(text, amount.end, times.start) is not None
    return between and _AS_MUCH.match(text, times.end) is not None
