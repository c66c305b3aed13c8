"""Times of day in digits: "10.45pm", "9 o'clock", "10 in the morning", "from 5 to 6pm"."""

from __future__ import annotations

import re

from summarise.quantities.english import CARDINALS
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Qualifier, Quantity

# A bracket closes the zone that it opened: "08:48 (GMT)"; that of "(08:48 GMT)" is not the time's.
_ZONE = r"(?: ?(?P<open>\()?(?P<zone>gmt|utc|bst|cet|cest|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|ist|jst|aest|aedt|eet|msk|sgt|hkt|z|local time|eastern|pacific|central)\b(?:[+-]\d{1,2}(?::?\d{2})?)?(?(open)\)|))?"
# For the patterns of times: the half of the day, one group.
HALF_OF_DAY = r"(a\.m\.?|p\.m\.?|a ?\. ?m ?\.|p ?\. ?m ?\.|[ap]m\b|[ap] m\b)"
# The hours by their words, 1 to 12.
HOURS = {word: value for word, value in CARDINALS.items() if 1 <= value <= 12}
_CLOCK = pattern(
    rf"(\d{{1,2}})(?:([:.])?([0-5]\d)(?::([0-5]\d))?)?(?: ?\n?{HALF_OF_DAY}| ?(o'?clock)\b| (?:in the (morning|afternoon|evening)|at (night)\b)|(?<=:\d\d)(?![\d:]|\.\d))?{_ZONE}"
)
# Between the ends of a span in digits.
LINK = pattern(r"\s?(?:-|–|to|and|until|till)\s?(?=\d)")
_ENDS_SPAN = pattern(r" on | today| tomorrow| yesterday|[.,;?!]?\s*$")
# An hour, with minutes or without, that nothing marks as a time.
BARE_HOUR = pattern(r"\d{1,2}(?:[.:][0-5]\d)?(?![\d%]|[.,:/]\d)")


def time(page: Page, start: int, end: int, first: DateParts, until: DateParts | None = None) -> Quantity:
    """A time of day, or a span of them."""
    qualifier = Qualifier.EXACT if until is None else Qualifier.BETWEEN
    return Quantity(start, end, page.text[start:end], Kind.TIME, qualifier=qualifier, date=first, until=until)


def read_clock(page: Page, position: int) -> Quantity | None:
    """The time (or span of times) whose first digit stands at ``position``; None where nothing marks a time."""
    m = _CLOCK.match(page.low, position)
    if m is None:
        return None
    parts = _parts(m)
    if parts is None:
        return None
    link = LINK.match(page.low, m.end())
    if link is not None:
        second = _CLOCK.match(page.low, link.end())
        if second is not None:
            until = _parts(second)
            if until is not None:
                return time(page, position, second.end(), _same_half(parts, until, m, second), until)
            bare = BARE_HOUR.match(page.low, link.end())
            if bare is not None and (link.group().strip() in "-–" or _ENDS_SPAN.match(page.low, bare.end())):
                return time(
                    page,
                    position,
                    bare.end(),
                    parts,
                    DateParts(hour=int(bare.group().split(":")[0].split(".")[0])),
                )
    return time(page, position, m.end(), parts)


def _parts(m: re.Match[str]) -> DateParts | None:
    """The hour and minute that a match states, if something in it says that it is a time."""
    hour_text, mark, minute_text, second, half, oclock, part, night = m.groups()[:8]
    hour, minute = int(hour_text), int(minute_text) if minute_text else None
    told = half or oclock or part or night
    if not told and not (mark == ":" and minute is not None):
        return None
    if hour > 24 or (hour > 12 and not (mark == ":" or mark is None)):
        return None
    if mark is None and minute_text and not half:
        return None
    letter = (half or ("a" if part == "morning" else "p" if part or night else "")).strip()[:1]
    if letter == "p" and hour < 12:
        hour += 12
    elif letter == "a" and hour == 12:
        hour = 0
    if hour == 24:
        hour = 0
    return DateParts(hour=hour, minute=minute, second=int(second) if second else None, zone=_zone(m["zone"]))


def _zone(word: str | None) -> str | None:
    if word is None:
        return None
    return (
        "UTC"
        if word == "z"
        else word
        if word == "local time"
        else word.title()
        if len(word) > 5
        else word.upper()
    )


_NOON = 12


def _same_half(first: DateParts, until: DateParts, m: re.Match[str], second: re.Match[str]) -> DateParts:
    """ "8:30-9pm": the first end is in the half of the day that the second one names; "12:15-1am" begins behind midnight."""
    if (
        m[5]
        or m[6]
        or m[7]
        or m[8]
        or not (second[5] or second[7])
        or first.hour is None
        or until.hour is None
    ):
        return first
    if first.hour == _NOON and until.hour < _NOON and (second[5] or "").strip().startswith("a"):
        return DateParts(hour=0, minute=first.minute, second=first.second, zone=until.zone)
    hour = first.hour + 12 if until.hour >= 12 > first.hour and first.hour + 12 <= until.hour else first.hour
    return DateParts(hour=hour, minute=first.minute, second=first.second, zone=until.zone)


def span_to_clock(page: Page, position: int, end: int, second_at: int) -> Quantity | None:
    """ "5 to 6pm", "9-10 am", "7 to 7:30": a bare hour from ``position`` to ``end``, a time at ``second_at``."""
    hour = int(page.low[position:end]) if page.low[position:end].isdigit() else 99
    if hour > 24:
        return None
    m = _CLOCK.match(page.low, second_at)
    until = None if m is None else _parts(m)
    if m is None or until is None:
        return None
    first = DateParts(hour=hour % 24)
    if m[5] and until.hour is not None and until.hour >= 12 and hour < 12 and hour + 12 <= until.hour:
        first = DateParts(hour=hour + 12)
    return time(page, position, m.end(), first, until)
