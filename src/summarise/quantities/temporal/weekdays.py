"""Days of the week, with the date behind them: "Tuesday", "Friday, March 5", "Sun 14th"."""

from __future__ import annotations

from summarise.quantities.english import WEEKDAYS
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Quantity
from summarise.quantities.temporal.dates import MONTH_NAMES, date, day_month
from summarise.quantities.temporal.month_first import at_month

_WEEKDAY_THEN = pattern(r"\.?,?\s(?:the\s)?")


def at_weekday(page: Page, position: int, end: int) -> Quantity | None:
    """A weekday, with the date behind it: "Tuesday", "Friday, March 5", "Sun 14th"."""
    low, name = page.low, page.low[position:end]
    if not name.endswith(("day", "days")) and not page.plain[position].isupper():
        return None
    weekday = WEEKDAYS[name]
    gap = _WEEKDAY_THEN.match(low, end)
    if gap is not None:
        at = gap.end()
        char = low[at : at + 1]
        if char.isdigit():
            found = day_month(page, at, weekday, position) or _weekday_day(page, position, at, weekday)
        elif char.isalpha() and _MONTH_START.match(low, at):
            found = at_month(page, at, weekday, position)
        else:
            found = None
        if found is not None:
            return found
    if len(name) < 6 and (
        low[max(0, position - 4) : position] == "the "
        or (
            name not in ("tues", "thurs", "thur")
            and low[end : end + 1] not in ".,;:)\n"
            and not _dated_before(low, position)
        )
    ):
        return None  # "Sun", "Sat", "Wed", "Mon" by themselves are words and names
    return date(page, position, end, DateParts(weekday=weekday))


_MONTH_START = pattern(rf"(?:{MONTH_NAMES})\b")
_WEEKDAY_DAY = pattern(
    r"(3[01]|[12]\d|0?[1-9])(st|nd|rd|th)\b(?! \w)|(3[01]|[12]\d)(?!,\d)(?=[.!?,]?(?:\s*$|[!?,]))"
)


def _weekday_day(page: Page, start: int, at: int, weekday: int) -> Quantity | None:
    m = _WEEKDAY_DAY.match(page.low, at)
    return (
        None if m is None else date(page, start, m.end(), DateParts(day=int(m[1] or m[3]), weekday=weekday))
    )


def _dated_before(low: str, position: int) -> bool:
    return (
        low[max(0, position - 6) : position]
        .rstrip()
        .endswith((" on", "next", "last", "this", "by", "or", "until"))
    )
