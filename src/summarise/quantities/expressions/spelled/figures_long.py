"""Sizes told by how many figures they have: "a six-figure sum", "a high seven-figure fee", "it earned six figures"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.expressions.building import build
from summarise.quantities.lexicon import word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_FIGURES = pattern(
    r"(-figures?\b|(?<=\d) figure\b)(?!-)|( figures\b)(?! (?:of|in|on|by|from|who|with|were|was|are|is|stood|sat|carved|painted|walked|emerged|appear\w*)\b)"
)
_LED_BY = word_set(
    "in into earn earns earned earning reach reached reaches to high low mid over well comfortably pays paid worth least easily for cost costs hit hits"
)
_PARTS = {"low": (1, 3), "mid": (4, 6), "high": (7, 9)}
_MOST = 12


def figures_long(page: Page, start: int, end: int, value: Decimal, words: list[str]) -> Quantity | None:
    """The sizes of so many figures as the number from ``start`` to ``end`` says; None for figures that are counted."""
    low = page.low
    found = _FIGURES.match(low, end)
    if found is None or not 2 <= value <= _MOST or value != int(value):
        return None
    if found[2] and not (words and words[-1].rstrip("-") in _LED_BY):
        return None
    first, last = 1, 9
    for word, bounds in _PARTS.items():
        before = start - len(word) - 1
        if low.startswith(word, before) and low[start - 1] in "- " and not low[max(0, before - 1)].isalpha():
            (first, last), start = bounds, before
    unit = Decimal(10) ** (int(value) - 1)
    return build(page, start, found.end(), Kind.VAGUE, first * unit, (last + 1) * unit - 1)
