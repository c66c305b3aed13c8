"""Two numbers with a colon between them that are no time: scales ("1:50,000"), dilutions, covenants ("3.50:1.00"), shares of three ("1:2:4")."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.expressions.building import build
from summarise.quantities.identifiers.shapes import identifier
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_PARTS = r"(\d{1,3}(?:\.\d{1,2})?):(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(\.\d{1,2})?(?![\d:]|[.,]\d)"
_TWO = pattern(_PARTS)
# Hours, minutes and seconds have two figures each; what is mixed of three parts has not.
_THREE = pattern(
    r"(?!\d{1,2}(?::[0-5]\d){2,3}(?![\d:]))\d{1,2}(?:\.\d)?(?::\d{1,2}(?:\.\d)?){2,4}(?![\d:]|\.\d)"
)
# What makes a ratio of two numbers that a clock could show, too.
_LINK = r"(?: (?:of|is|was|are|were|at|to|be|stood|stands|set|remains?|remained|fell|rose|under|over|above|below|about|around|roughly|nearly|almost|from)){0,3}"
_BEFORE = pattern(
    r"\b(?:(?:ratios?|dilutions?|proportions?|odds|gearing|leverage)" + _LINK
    + r"|dilut(?:e|es|ed|ing)(?: (?:it|them|this|(?:the )?[a-z]{3,}))?(?: at| to)?|(?:scales?|drawn) (?:of|is|was|at|to)|(?:outnumbered|randomi[sz]ed|mixed|split)"
    r"(?: [a-z]{3,}){0,2}(?: in)?) (?:\d{1,3}:\d{1,3},? (?:to|and|or) )?\Z"
)  # fmt: skip
_BEHIND = pattern(
    r"[ -](?:ratio|scale|dilutions?|diluted|solution|mix|mixture|replica|model|leverage|gearing|odds|"
    r"(?:stock |share |bonus |rights )(?:split|issue|consolidation))\b"
)
_NEAR = 48
_CLOCKED = 60
_LAST_HOUR = 24
_BASE = 10  # what stands before the colon of a scale


def proportion(page: Page, position: int) -> Quantity | None:
    """The ratio whose first digit stands at ``position``; of three parts a name, for no one number is its value.

    None for a time, and for what is told from one by nothing: "1:20".
    """
    plain = page.plain
    parts = _THREE.match(plain, position)
    if parts is not None:
        return identifier(page, position, parts.end())
    found = _TWO.match(plain, position)
    if found is None:
        return None
    first, second, point = Decimal(found[1]), found[2], found[3]
    whole = int(second.replace(",", ""))
    like_a_clock = len(second) == 2 and whole < _CLOCKED and first <= _LAST_HOUR and "." not in found[1]
    if like_a_clock or (point and "." not in found[1]):
        before = _BEFORE.search(page.low, max(0, position - _NEAR), position)
        if not before and not _BEHIND.match(page.low, found.end()):
            return None
    elif len(second) < 3 and "." not in found[1]:
        return None  # "16:9": read as it was
    elif len(second) > 2 and first > _BASE:
        return None
    bottom = Decimal(whole) + Decimal("0" + (point or ""))
    return build(page, position, found.end(), Kind.RATIO, first / bottom, first / bottom) if bottom else None
