"""Decades whose century is said with them: "the nineteen-thirties", "the eighteen sixties", "the seventeen-hundreds", "the twenty-tens"."""

from __future__ import annotations

from summarise.quantities.english import DECADES, ONES
from summarise.quantities.lexicon import alternatives
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Quantity
from summarise.quantities.temporal.dates import date

# The hundreds that a year is said with, from the eleven-hundreds on.
CENTURIES = {word: value * 100 for word, value in (ONES | {"twenty": 20}).items() if value > 10}
_TENS = {word: value % 100 for word, value in DECADES.items()} | {"tens": 10}
_DECADE = pattern(rf"[- ]({alternatives(_TENS)})\b(?! of\b)")
_HUNDREDS = pattern(r"[- ]hundreds\b(?! of\b)")
_TOLD = ("the ", "early ", "late ", "mid-", "mid ", "early-", "late-")


def spelled_decade(page: Page, position: int, end: int) -> Quantity | None:
    """The decade that the number word from ``position`` to ``end`` begins; None for "eighteen sixties singles"."""
    low = page.low
    century = CENTURIES[low[position:end]]
    found = _DECADE.match(low, end)
    told = low[max(0, position - 6) : position].endswith(_TOLD)
    if found is None:
        hundreds = _HUNDREDS.match(low, end) if told else None
        return None if hundreds is None else date(page, position, hundreds.end(), DateParts(decade=century))
    decade = century + _TENS[found[1]]
    if not told and (low[end] == " " or found[1] == "tens"):
        return None
    return date(page, position, found.end(), DateParts(decade=decade))
