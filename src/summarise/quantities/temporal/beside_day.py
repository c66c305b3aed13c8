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


# "open 9-5", "works from 9 to 5": the second hour is after noon where it is not past the first.
_DAYS = rf"(?:{alternatives(WEEKDAYS)})s?"
_DAYS_SPAN = rf"(?:weekdays|weekends|daily|every day|(?:seven|7) days a week|{_DAYS}(?: to | through | - |-|–){_DAYS}|(?:{alternatives(w for w in WEEKDAYS if w.endswith('days'))}))"
_OPEN_BEFORE = pattern(
    r"\b(?:(?<!us )(?<!french )(?<!australian )(?<!british )opens?|opening hours|opening times|office hours|open daily|works?|working|worked|hours(?: are)?|shifts?(?: are| runs?)?|staffed|manned)"
    rf"(?: (?:on )?(?:{_DAYS_SPAN}|{_DAYS}),?)?(?: from| daily| between| at|:)? $|\b{_DAYS_SPAN}(?:,|:)?(?: from| between)? $"
)
# "Mon-Fri 9-5, Sat 10-4", "Hours: Monday 9-5, Thursday 10-8": hours behind a day, in a line that tells of opening.
_DAY_RIGHT_BEFORE = pattern(rf"\b{_DAYS}[,:]? \Z")
_TELLS_OF_OPENING = pattern(
    rf"\b(?:(?<!us )(?<!french )(?<!australian )(?<!british )open|opens|opening|hours|closed|closes)\b|\b{_DAYS}(?: to | through | - |-|–){_DAYS},?:? \d{{1,2}}\b"
)
_LINE = 90
_DAYS_BEHIND = pattern(rf",? {_DAYS_SPAN}\b")


def opened(page: Page, position: int) -> Quantity | None:
    """ "open 9-5", "works from 9 to 5": hours of opening or work; None where no such word stands before."""
    low = page.low
    m = BARE_HOUR.match(low, position)
    link = LINK.match(low, m.end()) if m is not None else None
    second = BARE_HOUR.match(low, link.end()) if link is not None else None
    if m is None or second is None:
        return None
    row = _DAY_RIGHT_BEFORE.search(low, max(0, position - 14), position) is not None and _in_a_row(
        low, position
    )
    if (
        not row
        and not _OPEN_BEFORE.search(low, max(0, position - 48), position)
        and (
            _hour_of(m.group()) == _hour_of(second.group())
            or not _DAYS_BEHIND.match(low, second.end())
            or _WON.search(low, max(0, position - 40), position)
        )
    ):
        return None
    if (
        _hour_of(m.group()) > 12
        or _hour_of(second.group()) > 24
        or not (
            closes(low, second.end())
            or row
            or low.startswith(_EVERY, second.end())
            or _DAYS_BEHIND.match(low, second.end())
        )
    ):
        return None
    return time(
        page, position, second.end(), _hour(m.group()), _later(_hour(m.group()), _hour(second.group()))
    )


def _in_a_row(low: str, position: int) -> bool:
    line = max(low.rfind("\n", 0, position) + 1, position - _LINE)
    return _TELLS_OF_OPENING.search(low, line, position) is not None and not _WON.search(low, line, position)


_WON = pattern(r"\b(?:won|win|wins|beat|beaten|lost|lose|drew|score|led|ahead|voted)\b")
_EVERY = (
    " daily",
    " every",
    " on ",
    " most",
    " week",
    " mon",
    " tue",
    " wed",
    " thu",
    " fri",
    " sat",
    " sun",
    " all",
)


def _later(first: DateParts, until: DateParts) -> DateParts:
    if until.hour is None or first.hour is None or until.hour > first.hour or until.hour > 11:
        return until
    return DateParts(hour=until.hour + 12, minute=until.minute)


def _hour_of(text: str) -> int:
    return int(text.replace(":", ".").partition(".")[0])


def _hour(text: str) -> DateParts:
    hour, *minute = re.split("[.:]", text)
    return DateParts(hour=int(hour) % 24, minute=int(minute[0]) if minute else None)
