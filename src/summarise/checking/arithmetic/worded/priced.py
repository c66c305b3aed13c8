"""What so much costs at a price for each unit: 220 euros a week for 200 litres at 1.10 euros a litre; what so many weigh of whom each
weighs so much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.few.amounts import amounts_of
from summarise.checking.arithmetic.few.numbers import Few
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.arithmetic.told.ruled_out import is_ruled_out
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern
from summarise.quantities.units import convert, dimension
from summarise.quantities.units.table import WORDS

_FOR_ONE = pattern(
    r"\b(?:an?|per|each|one|every|the) (?P<unit>(?:square |cubic )?[a-z]+)(?: (?:of|for) [a-z]+)?[^.;\d]{0,40}\Z",
    re.IGNORECASE,
)
_PER_ONE = pattern(
    r" (?:an?|per|the|each|for (?:each|every|a)|to the) (?P<unit>(?:square |cubic )?[a-z]+)\b", re.IGNORECASE
)
_BEFORE = 60  # characters


def price_times_amount(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How the claim is a price, or another amount, for one unit of something times a measure in that unit; None where it is
    not."""
    if claim.kind not in (Kind.MONEY, Kind.MEASURE) or not claim.value:
        return None
    for price, value, unit in _prices(index, claim, context, few):
        for q in few.numbers:
            if q is price or q.kind is not Kind.MEASURE or not q.value:
                continue
            top, _, period = (q.unit or "").partition("-per-")
            if period and claim.per is not None and claim.per != period:
                continue
            many = convert(q.value, top, unit)
            if many is not None and many != 1 and many * value == claim.value:
                told = f"{number(many)} x {number(value)} = {number(claim.value)}"
                if not is_ruled_out(context, claim, (price, q), told):
                    return Derived(told, (price, q), firm=True)
    return None


def _prices(
    index: SourceIndex, claim: Quantity, context: Context, few: Few
) -> Iterator[tuple[Quantity, Decimal, str]]:
    """The amounts that are for one unit of a measure, in the claim's unit, with that unit."""
    for one in amounts_of(claim, context, few.numbers).amounts:
        q = one.quantity
        if q.per is not None and dimension(q.per) is not None:
            yield q, one.value, q.per
            continue
        found = _PER_ONE.match(index.text, q.end) or _FOR_ONE.search(
            index.text, max(0, q.start - _BEFORE), q.start
        )
        unit = None if found is None else WORDS.get(found["unit"].lower())
        if unit is not None and dimension(unit) not in (None, "duration"):
            yield q, one.value, unit
