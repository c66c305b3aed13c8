"""Dates in digits: ISO 8601, "04/05/2025", "2007-11", "Q1" behind a year, "on 11/20".

A day and a month that could stand in either order are both kept (``readings``).
"""

from __future__ import annotations

import re

from summarise.quantities.context.tails import read_tail
from summarise.quantities.english import MONTHS
from summarise.quantities.lexicon import alternatives, word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Quantity
from summarise.quantities.temporal.dates import date, full_year

_M = alternatives(MONTHS)
_Y = r"(?:1[1-9]\d\d|20\d\d|21\d\d)(?![\d:%]|[.,]\d|-\w)"
_ISO = pattern(
    r"(\d{4})-(0?[1-9]|1[0-2])-(3[01]|[12]\d|0?[1-9])(?!\d)"
    r"(?:[t ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(z|[+-]\d\d:?\d\d)?)?"
)


_NUMERIC = pattern(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|\.\d)")


_YEAR_FIRST = pattern(rf"((?:19|20)\d\d)([/. -])(0?[1-9]|1[0-2]|{_M})\2(3[01]|[12]\d|0?[1-9])(?!\d)")


_COMPACT = pattern(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")


_YEAR_QUARTER = pattern(r"(\d{4})[- ](?:q([1-4])|h([12]))\b")


# "2024-03" can be no span of years: the second number is below the first one's last two.
_YEAR_MONTH = pattern(r"((?:19|20)(\d\d))-(0[1-9]|1[0-2])(?![\d/-]|[.,]\d)")


_MONTH_OF_YEAR = pattern(r"(0?[1-9]|1[0-2])[-/]((?:19|20)\d\d)(?![\d/-])")


_SLASHED = pattern(
    r"(\d{1,2})/(\d{1,2})(?:\s?[-–]\s?(\d{1,2})/(\d{1,2}))?(?:,? ?/?((?:19|20)\d\d))?(?![\d/])"
)


_YEARS = pattern(
    r"(1[1-9]\d\d|20\d\d)\s?(?:--|[–~-]|/|to|through)\s?((?:1[1-9]|20)\d\d|\d\d)(?!\d|,\d|-\w|\.\d|%)"
)


def numeric(page: Page, position: int, end: int, char: str) -> Quantity | None:
    """A date in digits at ``position`` whose first run of digits ends at ``end`` before ``char``."""
    low, size = page.low, end - position
    if size == 4:
        m = _ISO.match(low, position) if char == "-" else None
        if m is not None:
            return _iso(page, m)
        m = _YEAR_FIRST.match(low, position)
        if m is not None and (m[2] != " " or len(m[3]) == 2):
            month = MONTHS.get(m[3]) or int(m[3])
            return date(page, position, m.end(), DateParts(int(m[1]), month, int(m[4])))
        m = _YEAR_QUARTER.match(low, position)
        if m is not None:
            return date(page, position, m.end(), DateParts(int(m[1]), quarter=int(m[2]) if m[2] else None))
        m = _YEAR_MONTH.match(low, position) if char == "-" else None
        if m is not None and int(m[3]) <= int(m[2]):
            return date(page, position, m.end(), DateParts(int(m[1]), int(m[3])))
        return _years(page, position) if char in "-–/~ " else None
    if size > 2 or char not in "/.-":
        return None
    m = _NUMERIC.match(low, position)
    if m is not None:
        return _day_month_year(page, m)
    if char == ".":
        return None
    m = _MONTH_OF_YEAR.match(low, position)
    if m is not None:
        return date(page, position, m.end(), DateParts(int(m[2]), int(m[1])))
    return None


def compact(page: Page, position: int) -> Quantity | None:
    """ "20170302" inside a name: year, month, day without marks."""
    m = _COMPACT.match(page.low, position)
    return None if m is None else date(page, position, m.end(), DateParts(int(m[1]), int(m[2]), int(m[3])))


def slashed(page: Page, position: int, before: str) -> Quantity | None:
    """ "on 11/20", "from 5/1-5/7, 2020": month and day, where a word before or a year says so."""
    m = _SLASHED.match(page.low, position)
    if m is None:
        return None
    month, day = int(m[1]), int(m[2])
    if page.order == "dmy":
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        if not (1 <= day <= 12 and 1 <= month <= 31):
            return None
        month, day = day, month
    told = (
        before.strip("(") in _BEFORE_SLASH
        or before.rstrip(",.").endswith(_DAYS)
        or bool(m[3] or m[5] or m[0] == "9/11")
        or (int(m[2]) in _NO_DENOMINATORS and int(m[1]) <= 12)
        or _SLASH_LIST.search(page.low, max(0, position - 16), position) is not None
    )
    if not told or read_tail(page, m.end(), digits=True) is not None:
        return None  # "this 3/4 mile"
    year = full_year(m[5])
    until = None
    if m[3]:
        other, last = (int(m[4]), int(m[3])) if page.order == "dmy" else (int(m[3]), int(m[4]))
        until = DateParts(year, other, last) if other <= 12 else None
    return date(page, position, m.end(), DateParts(year, month, day), until)


_DAYS = ("day", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun")
_BEFORE_SLASH = word_set("on by until till since from before after next this through starting")
_SLASH_LIST = pattern(r"\d/\d{1,2},?(?: or| and| to)?(?: next)? \Z")
# Nobody writes fractions of these, and days of a month they are.
_NO_DENOMINATORS = frozenset({11, 13, 14, 17, 18, 19, 21, 22, 23, 26, 27, 28, 29, 31})


def _iso(page: Page, m: re.Match[str]) -> Quantity:
    hour, minute, second, zone = m[4], m[5], m[6], m[7]
    parts = DateParts(
        int(m[1]), int(m[2]), int(m[3]), None,
        int(hour) if hour else None, int(minute) if minute else None, int(second) if second else None,
        None if zone is None else "UTC" if zone == "z" else zone,
    )  # fmt: skip
    return date(page, m.start(), m.end(), parts)


def _day_month_year(page: Page, m: re.Match[str]) -> Quantity | None:
    first, mark, second, year = int(m[1]), m[2], int(m[3]), full_year(m[4])
    if len(m[4]) == 2 and mark in "-.":
        return None
    pairs = ((second, first), (first, second)) if page.order == "mdy" else ((first, second), (second, first))
    orders = [(d, mo) for d, mo in pairs if 1 <= mo <= 12 and 1 <= d <= 31]
    if not orders:
        return None
    made = [date(page, m.start(), m.end(), DateParts(year, mo, d)) for d, mo in dict.fromkeys(orders)]
    return date(page, m.start(), m.end(), made[0].date or DateParts(), None, tuple(made[1:]))


def _years(page: Page, position: int) -> Quantity | None:
    m = _YEARS.match(page.low, position)
    if m is None:
        return None
    first, second = int(m[1]), m[2]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if last <= first or last - first > 150 or (m[0][4] == " " and len(second) == 2 and "--" not in m[0]):
        return None
    return date(page, position, m.end(), DateParts(first), DateParts(last))
