"""Durations that place something in time: "two months ago", "in 5 minutes", "3 days from today".

TimeML (Pustejovsky et al. 2003; ISO 24617-1) calls these dates, told by their distance from now or from
another date, and calls "for two months" a duration. So does the finder: kind ``date``, with the distance
as ``low``, ``high`` and ``unit``, and the duration alone as the second reading.
"""

from __future__ import annotations

from collections.abc import Iterable

from summarise.quantities.expressions.building import words_before
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity
from summarise.quantities.temporal.dates import DAYS_AND_MONTHS

_ANCHOR = rf"(?:now|today|tomorrow|tmrw|yesterday|then|new year|christmas|easter|(?:(?:next|last|this) )?(?:{DAYS_AND_MONTHS}))\b"
_AFTER = pattern(
    rf"[ \n](?:or (?:so|more) )?(?:(?:ago|hence)\b|(?:earlier|later)\b(?! than\b)|(?:from|before|after) {_ANCHOR})"
)
# "in 5 minutes" is a date only behind a future, and "in" 5 minutes of what was measured it is not.
_AHEAD = pattern(
    r"(?:\b(?:will|won't|shall|going to|due)|'ll)\b[^.;!?\d]{0,40}\bin (?:about |around |just |another )?\Z"
)
_FIRST = frozenset({"a", "h", "e", "l", "f", "b", "o"})


def placed(page: Page, duration: Quantity) -> Quantity:
    """``duration``, or the date that it states together with what stands around it."""
    low, end = page.low, duration.end
    if low[end + 1 : end + 2] in _FIRST:
        found = _AFTER.match(low, end)
        if found is not None and words_before(page, duration.start)[-1:] != ["for"]:
            return _date(page, duration, found.end())
    if low[max(0, duration.start - 12) : duration.start].find("in ") >= 0 and _AHEAD.search(
        low, max(0, duration.start - 64), duration.start
    ):
        return _date(page, duration, end)
    return duration


def _date(page: Page, duration: Quantity, end: int) -> Quantity:
    start = duration.start
    return Quantity(
        start, end, page.text[start:end], Kind.DATE, duration.low, duration.high, duration.unit,
        duration.qualifier, None, None, duration.hedge, None, None, (duration,), around=page,
    )  # fmt: skip


_DATE = Kind.DATE


def as_durations(quantities: Iterable[Quantity]) -> list[Quantity]:
    """``quantities`` with the duration itself for every date told by its distance: what two texts compare.

    "Two months ago" and "after two months" state one number; where each of them lies in time, no text says.
    """
    return [q.readings[0] if q.kind is _DATE and q.low is not None else q for q in quantities]
