"""Ranges whose ends have two units of one scale: "between 80 cm and 1.2 m", "45 minutes to an hour", "two days to a week".

Both ends are kept in the smaller unit, in which they are exact.
"""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.context.tail import Tail
from summarise.quantities.context.tails import read_tail
from summarise.quantities.named import NamedTuple
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind
from summarise.quantities.units.table import UNITS

_SCALES = frozenset({Kind.MEASURE, Kind.DURATION})
# "45 minutes to an hour": the second end is one of its unit.
_ONE = pattern(
    r" (to|and) (?:(?:about|around|nearly|almost|perhaps|maybe|even|roughly|up to|as (?:much|long|far) as) )?an? (?=[a-z]+\b(?! and a | and (?:ten|fifteen|twenty|thirty|\d)|-))"
)


class Ends(NamedTuple):
    """The two ends of a range in one unit, and where it ends."""

    low: Decimal
    high: Decimal
    unit: str
    end: int


def in_one_unit(first: Tail | None, second: Tail | None, low: Decimal, high: Decimal) -> Ends | None:
    """Both numbers in the smaller of their two units; None where those are one, measure different things, or the first is the greater."""
    if first is None or second is None or first.kind not in _SCALES or first.kind is not second.kind:
        return None
    one, other = UNITS.get(first.unit), UNITS.get(second.unit)
    if one is None or other is None or one is other or one.dimension != other.dimension:
        return None
    many = max(one.factor, other.factor) / min(one.factor, other.factor)
    if many == 1 or many != many.to_integral_value():
        return None
    if one.factor < other.factor:
        high, unit = high * many, first.unit
    else:
        low, unit = low * many, second.unit
    return Ends(low, high, unit, second.end) if low < high else None


def to_one(page: Page, first: Tail | None, low: Decimal, opener: str) -> Ends | None:
    """The range from ``low`` of the unit ``first`` to one of a larger one behind it: "45 minutes to an hour"."""
    found = _ONE.match(page.low, first.end) if first is not None and first.kind in _SCALES else None
    if found is None or first is None or (found[1] == "and") != (opener == "between"):
        return None
    tail = read_tail(page, found.end() - 1, digits=False)
    if tail is not None and tail.unit == first.unit:  # "half an hour to an hour"
        return Ends(low, Decimal(1), tail.unit, tail.end) if low < 1 else None
    return in_one_unit(first, tail, low, Decimal(1))
