"""One size in two scales with a stroke between them, as recipes and guides have it: "180C/350F", "200g/7oz", "10km/6 miles"."""

from __future__ import annotations

from summarise.quantities.context.tails import read_tail
from summarise.quantities.expressions.amounts import read_digits
from summarise.quantities.lexicon import alternatives
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind

_UNITS = (
    "c f °c °f kg g mg ml cl l cm mm km m in oz lb lbs ft yd mi mph km/h kph litre litres liter liters pint pints cup cups mile miles "
    "metre metres meter meters feet foot inch inches pound pounds ounce ounces stone kilo kilos kilometre kilometres kilometer "
    "kilometers hectare hectares acre acres tonne tonnes ton tons gallon gallons"
).split()
_BEFORE = pattern(rf"[\d½¼¾][ -]?(?:{alternatives(_UNITS)})/\Z")
_NEAR = 16


def in_another_scale(page: Page, position: int) -> bool:
    """Whether the digits at ``position``, with a stroke before them, are a measure behind one of another scale."""
    if not _BEFORE.search(page.low, max(0, position - _NEAR), position):
        return False
    amount = read_digits(page, position)
    tail = None if amount is None else read_tail(page, amount.end, digits=True)
    return tail is not None and tail.kind is Kind.MEASURE
