"""Dates in digits alone, and the fractions that look like them: "2025/01/04", "2025-1-4", "9/2-9/14"; 1/3, 1/20的."""

from __future__ import annotations

from summarise.quantities.languages.han.temporal.day_parts import (
    BEHIND_DATE,
    MOST_YEARS,
    TO,
    made,
    right,
    span,
    until_day,
    weekday_of,
    whole,
    with_weekday,
)
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Quantity

_NUMERIC = pattern(r"(\d{4})([/.-])(\d{1,2})(?:\2(\d{1,2}))?(?![\d/]|[.-]\d)")
_MONTH_DAY = pattern(r"(\d{1,2})/(\d{1,2})(?=[ (]?(?:星期|周|週|\([月火水木金土日]|[月火水木金土日]曜))")
_NUMERIC_DAY = pattern(r"(\d{1,2})/(\d{1,2})(?![\d/])")
_UNTIL_DAY = pattern(rf"{TO}(\d{{1,2}})/(\d{{1,2}})(?![\d/])")
_END_NUMERIC = pattern(r" ?(?:[-~〜～–―]|至|到|から) ?(\d{4})([/.-])(\d{1,2})(?:\2(\d{1,2}))?(?![\d/])")
# "9/10に参加した" is a day, "3/4に減った" a part; "截至9/10".
_AT_DAY = pattern(
    "に(?=[^\\s。、])(?![なすしはも減縮抑削落低下増達相当満と近絞圧分切薄ま等])|付[けの]|開催|以降"
)
_BY_DAY = pattern(r"(?:截至|截止|截至到|定于|定於|[于於自])\Z")


def numeric(text: str, plain: str, start: int) -> Quantity | None:
    """2025/01/04, 2025-1-4, 2025.1.4, 2025/1; 1/4 only before its weekday."""
    found = _NUMERIC.match(plain, start)
    if found is None:
        alone = _MONTH_DAY.match(plain, start)
        if alone is None or not right(int(alone.group(1)), int(alone.group(2))):
            return None
        return with_weekday(
            text, plain, start, alone.end(), DateParts(None, int(alone.group(1)), int(alone.group(2)))
        )
    year, mark, month, day = found.groups()
    if (
        (day is None and mark != "/")
        or not 1000 <= int(year) <= MOST_YEARS
        or not right(int(month), whole(day))
    ):
        return None
    parts = DateParts(int(year), int(month), whole(day))
    until = _END_NUMERIC.match(plain, found.end())
    if until and right(int(until.group(3)), whole(until.group(4))):
        close = DateParts(int(until.group(1)), int(until.group(3)), whole(until.group(4)))
        return span(text, start, until.end(), parts, close)
    return with_weekday(text, plain, start, found.end(), parts)


def month_day(text: str, plain: str, start: int) -> Quantity | None:
    """10/30, 9/2-9/14; what may be a fraction as well (1/3) is none of these."""
    found = _NUMERIC_DAY.match(plain, start)
    if found is None or not right(int(found.group(1)), int(found.group(2))):
        return None
    until = _UNTIL_DAY.match(plain, found.end())
    begun = BEHIND_DATE.match(plain, found.end())
    told = _AT_DAY.match(plain, found.end()) or _BY_DAY.search(plain, max(0, start - 4), start)
    if until is None and begun is None and not told and fraction(plain, start) is not None:
        return None
    parts = DateParts(None, int(found.group(1)), int(found.group(2)))
    end = found.end()
    if begun:
        parts, end = DateParts(None, parts.month, parts.day, weekday_of(begun)), begun.end()
        until = _UNTIL_DAY.match(plain, end)
    if until and right(int(until.group(1)), int(until.group(2))):
        return until_day(
            text, plain, start, until.end(), parts, DateParts(None, int(until.group(1)), int(until.group(2)))
        )
    return made(text, start, end, parts)


def fraction(plain: str, start: int) -> tuple[int, int, int] | None:
    """1/3 and 1/20的: above, below and end of digits that are a part and not a day of a month."""
    found = _NUMERIC_DAY.match(plain, start)
    if found is None:
        return None
    above, below = int(found.group(1)), int(found.group(2))
    if not 0 < above < below or found.group(1)[0] == "0" or found.group(2)[0] == "0":
        return None
    small = below <= 10 or (
        above == 1
        and plain.startswith(("的", "の", "以"), found.end())
        and below % 4 in (0, 2)
        and below > 12
    )
    return (above, below, found.end()) if small else None
