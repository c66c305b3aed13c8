"""One of a unit whose number is an article, with a part behind it: "an hour and ten minutes", "an hour forty", "a mile and a quarter".

The article is no number by itself, so that the part alone would be read.
"""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.context.tails import read_tail
from summarise.quantities.expressions.building import build
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

# The last letters before a part: of "hour", "minute" and "and".
ENDS_OF_ONE = frozenset({"r ", "e ", "d "})
_KINDS = frozenset({Kind.DURATION, Kind.COUNT, Kind.RATIO})
_ENDINGS = ("hour ", "hour and ", "minute ", "minute and ")
# What leads to a span of time: "60 miles an hour 10 minutes later" and "20 an hour and 10 minutes" are rates.
_ONE = pattern(
    r"(?:\A|[\n.;:,(] ?|\b(?:takes?|took|taking|lasts?|lasted|lasting|for|in|about|after|runs?|ran|running|is|was|be|been|nearly|almost|over|than|within|around|"
    r"just|to|by|of|and|spent|waited|roughly|only|under|least|some|another|at|exactly) )(an? (hour|minute) (?:and )?)\Z"
)
_UNIT = pattern(r"\b(an? ([a-z]+) and )\Z")
_SMALLER = {"hour": "minute", "minute": "second"}
_CLOSED = pattern(
    r"[.,;:)\]](?!\d)|\s*\Z|\n| (?:and|but|with|from|by car|by train|on|to (?:the|get|reach|win|finish|[a-z]+))\b(?! \d)"
)
_NO_PART = (" of ", " of\n", "-", " mile", " hour", " inch", " point", " cent", " percent")
_SIXTY = Decimal(60)
_NEAR = 30


def with_one(page: Page, quantity: Quantity, floor: int) -> Quantity:
    """``quantity`` with the one of the larger unit before it, from ``floor`` on; itself where none is there."""
    if quantity.kind not in _KINDS:
        return quantity
    low, start = page.low, quantity.start
    if low.endswith(" and ", 0, start) and quantity.kind is Kind.RATIO:
        return _with_part(page, quantity, floor)
    if not low.endswith(_ENDINGS, 0, start):
        return quantity
    value = quantity.low
    if value is None or value != quantity.high or not 0 < value < _SIXTY or value != int(value):
        return quantity
    found = _ONE.search(low, max(0, start - _NEAR), start)
    if found is None or found.start(1) < floor:
        return quantity
    smaller = _SMALLER[found[2]]
    if quantity.kind is Kind.COUNT:
        if quantity.hedge or _CLOSED.match(low, quantity.end) is None:
            return quantity
    elif quantity.unit != smaller:
        return quantity
    total = _SIXTY + value
    return build(page, found.start(1), quantity.end, Kind.DURATION, total, total, smaller)


def _with_part(page: Page, part: Quantity, floor: int) -> Quantity:
    """ "a mile and a quarter", "an hour and three quarters": the part of the unit that stands once."""
    found = _UNIT.search(page.low, max(0, part.start - _NEAR), part.start)
    if found is None or found.start(1) < floor or part.low is None or part.low >= 1 or part.low != part.high:
        return part
    tail = read_tail(page, found.start(2) - 1, digits=False)
    if tail is None or tail.end != found.end(2) or tail.kind not in (Kind.DURATION, Kind.MEASURE):
        return part
    if page.low.startswith(_NO_PART, part.end):
        return part
    value = 1 + part.low
    return build(page, found.start(1), part.end, tail.kind, value, value, tail.unit)
