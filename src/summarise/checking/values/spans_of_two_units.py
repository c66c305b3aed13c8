"""Spans told in two units that do not convert exactly, "four years and eight months", as the one span that they are together.

The finder joins hours and minutes, and leaves years and months apart, since "four years and eight months" may be two terms. So
the first keeps its own value, and has the span of both as a second reading: 56 months in a summary are told right, and so are
four years.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_BETWEEN = pattern(r"(?:,? and |, | )")
_LESSER = {("year", "month"): Decimal(12), ("week", "day"): Decimal(7), ("day", "hour"): Decimal(24)}
_APART = pattern(r" respectively\b")


def with_both(text: str, numbers: Sequence[Quantity]) -> list[Quantity]:
    """``numbers`` of ``text`` in order, those that begin such a span with its second reading."""
    out = list(numbers)
    for at, (one, other) in enumerate(pairwise(numbers)):
        if one.kind is Kind.DURATION and other.kind is Kind.DURATION:
            whole = _both(text, one, other)
            if whole is not None:
                out[at] = replace(one, readings=(*one.readings, whole))
    return out


def both_of(text: str, quantity: Quantity, beside: Sequence[Quantity]) -> Quantity | None:
    """The span that ``quantity`` begins or ends together with the one next to it among ``beside``; None where there is none."""
    if quantity.kind is not Kind.DURATION:
        return None
    for one, other in pairwise(beside):
        if quantity.start in (one.start, other.start) and other.kind is one.kind is Kind.DURATION:
            whole = _both(text, one, other)
            if whole is not None:
                return whole
    return None


def _both(text: str, one: Quantity, other: Quantity) -> Quantity | None:
    each = _LESSER.get((one.unit or "", other.unit or ""))
    if each is None or one.value is None or other.value is None or one.value != one.value.to_integral_value():
        return None
    if not 0 < other.value < each or not _BETWEEN.fullmatch(text, one.end, other.start):
        return None
    if _APART.match(text, other.end):
        return None
    value = one.value * each + other.value
    return replace(
        one,
        end=other.end,
        text=text[one.start : other.end],
        low=value,
        high=value,
        unit=other.unit,
        readings=(),
    )
