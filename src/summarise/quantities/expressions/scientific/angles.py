"""Degrees with minutes and seconds of arc: "41°43′57″N", "12°34' S", as positions on a map and in the sky are written.

The value is in degrees (ISO 6709 counts south and west below nought; here, as with "12.5° S", the letter stays a letter).
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from summarise.quantities.expressions.building import build
from summarise.quantities.numerals import to_decimal
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_MINUTE, _SECOND = "['′’]", "(?:[\"″”]|''|′′)"
_ANGLE = pattern(
    rf"(\d{{1,3}})°(?: ?(\d{{1,2}}(?:\.\d{{1,6}})?){_MINUTE}(?!['′])(?: ?(\d{{1,2}}(?:\.\d{{1,6}})?){_SECOND})?)"
    r"(?: ?(?:north|south|east|west|[nsew])\b)?"
)
_TURN = 360
_SIXTY = 60
_BEFORE_SIGN = frozenset(("", " ", "\n", "(", "["))


def angle(page: Page, position: int) -> Quantity | None:
    """Degrees and what stands below them, whose first digit stands at ``position``; None for degrees alone."""
    found = _ANGLE.match(page.low, position)
    if found is None:
        return None
    degrees, minutes, seconds = (Fraction(text or 0) for text in found.groups())
    if degrees > _TURN or minutes >= _SIXTY or seconds >= _SIXTY:
        return None
    value: Decimal = to_decimal(degrees + minutes / 60 + seconds / 3600)
    start = position
    if page.plain[position - 1 : position] == "-" and page.plain[position - 2 : position - 1] in _BEFORE_SIGN:
        start, value = position - 1, -value
    return build(page, start, found.end(), Kind.MEASURE, value, value, "degree")
