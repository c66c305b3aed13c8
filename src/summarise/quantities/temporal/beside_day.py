"""Bare hours that a day beside them makes times: "Monday 3-8", "between 3 and 8 yesterday", "Friday at 4"."""

from __future__ import annotations

import re

from summarise.quantities.english import WEEKDAYS
from summarise.quantities.lexicon import alternatives
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Quantity
from summarise.quantities.temporal.clock import BARE_HOUR, LINK, time
from summarise.quantities.temporal.spoken_clock import closes

_DAY_WORD = pattern(
    rf"(?:,? (?:yesterday|today|tomorrow|tonight|this (?:morning|afternoon|evening)|last night|(?:next|this|last) (?:{alternatives(WEEKDAYS)})))\b"
)
_DAY_BEFORE = pattern(
    rf"(?:{alternatives(w for w in WEEKDAYS if len(w) > 5)}|today|tomorrow|yesterday|tonight|morning|afternoon|evening|night|(?:next|last|this) (?:week|month|year)|\d(?:th|st|nd|rd))"
    r"(?: at| from| between| around| by)? ?$"
)


def by_day_word(page: Page, position: int, words: list[str]) -> Quantity | None:
    """A bare hour or span of hours beside a day: "Monday 3-8", "between 3 and 8 yesterday", "Friday at 4"."""
    low = page.low
    m = BARE_HOUR.match(low, position)
    if m is None or _hour_of(m.group()) > 24:
        return None
    link = LINK.match(low, m.end())
    second = BARE_HOUR.match(low, link.end()) if link is not None else None
    if second is not None and _hour_of(second.group()) > 24:
        second = None
    end = m.end() if second is None else second.end()
    before = low[max(0, position - 26) : position]
    after = _DAY_WORD.match(low, end)
    told_before = _DAY_BEFORE.search(before) is not None and closes(low, end)
    if not told_before:
        if after is None:
            return None
        if (
            second is None
            and words[-1:] not in (["at"], ["around"], ["by"])
            and "tonight" not in after.group()
        ):
            return None
    until = None if second is None else _hour(second.group())
    return time(page, position, end, _hour(m.group()), until)


def _hour_of(text: str) -> int:
    return int(text.replace(":", ".").partition(".")[0])


def _hour(text: str) -> DateParts:
    hour, *minute = re.split("[.:]", text)
    return DateParts(hour=int(hour) % 24, minute=int(minute[0]) if minute else None)
