"""Marks of a list that runs on in one paragraph: "the aims are (1) to cut costs and (2) to grow", "1) walk, 2) run"."""

from __future__ import annotations

from summarise.quantities.identifiers.shapes import identifier
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Quantity

_BEFORE = pattern(
    r"(?:[:;,.–-]|\b(?:and|or|to|are|is|was|were|by|be|includes?|that|then|with|for|both|either|of|as|in|namely|must|will|should|can|may|on|if|when|who|which|not|but))\s\Z"
)
_NEAR = 900  # characters from one mark to the next, at the most


def list_mark(page: Page, position: int, end: int) -> Quantity | None:
    """The mark whose digits stand from ``position`` to ``end`` before a closing bracket, where the mark beside it stands near."""
    plain = page.plain
    opened = plain[position - 1 : position] == "("
    start = position - opened
    number = int(plain[position:end])
    if end - position > 2 or not number > 0 or plain[end + 1 : end + 2] != " ":
        return None
    if not plain[end + 2 : end + 3].isalpha() or not _BEFORE.search(page.low, max(0, start - 12), start):
        return None
    sign = "(" if opened else " "
    if number == 1:
        near = plain.find(f"{sign}2) ", end, end + _NEAR)
    else:
        near = plain.rfind(f"{sign}{number - 1}) ", max(0, start - _NEAR), start)
        if near < 0 and number == 2 and not opened:
            near = plain.rfind("\n1) ", max(0, start - _NEAR), start)
    return None if near < 0 else identifier(page, start, end + 1)
