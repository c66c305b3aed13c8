"""Dates that begin with a day, in digits or words, and what all dates are made with: "14 January 2025", "9 to 12 of June"."""

from __future__ import annotations

from summarise.quantities.english import MONTHS, WEEKDAYS
from summarise.quantities.expressions.spelled.reading import read_spelled
from summarise.quantities.lexicon import alternatives
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Qualifier, Quantity

MONTH_NAMES = alternatives(MONTHS)
DAYS_AND_MONTHS = alternatives([*MONTHS, *WEEKDAYS])
# The parts of a date, for the patterns of its readers: a day, what links two, a year behind with its three ways.
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d)"
_Y = r"(?:1[1-9]\d\d|20\d\d|21\d\d)(?![\d:%]|[.,]\d|-(?:\d|[a-z]{4,}))"
DASH = r"\s?(?:-|–|to|and|through|until|till)\s?"
YEAR_BEHIND = rf"(?:(?:,? {{0,3}}\n?|-|/| , ?)(?:of |in )?({_Y})|,? '(\d\d)\b| of (\d\d)\b)?"
_DAY_MONTH = pattern(
    rf"({DAY})(?:{DASH}({DAY}))?(?:\s(?:day )?of\s|[\s-]{{1,3}}|/)({MONTH_NAMES})\b\.?(?!-(?:foot|year|mile|day))"
    rf"{YEAR_BEHIND}"
)
_SHORT_YEAR = pattern(r"-(\d\d)(?![\w-])")
_OF_MONTH = pattern(rf"(?: day)?(?: of)?[ \n]({MONTH_NAMES})\b(?:{YEAR_BEHIND})")
# "One July night", "two September frosts": so many of something in that month.
_COUNTS = frozenset("one two three four five six seven eight nine".split())
_COUNTED = pattern(
    r" (?!(?:and|at|in|on|to|or|until|till|through|from|by|for|with|the|when|where|is|was)\b)[a-z]{3,}"
)
# What a year in words begins with, behind a month.
CENTURY_WORDS = (" nineteen", " eighteen", " seventeen", " sixteen", " fifteen", " two thousand", " twenty")


def date(page: Page, start: int, end: int, first: DateParts, until: DateParts | None = None, readings: tuple[Quantity, ...] = ()) -> Quantity:  # fmt: skip
    """A date (or a span of dates) from its parts."""
    qualifier, hedge = Qualifier.EXACT, None
    if until is not None:
        qualifier = Qualifier.BETWEEN
        before = page.low[max(0, start - 9) : start].rstrip()
        hedge = next((w for w in ("between", "from") if before.endswith(w)), None)
    return Quantity(
        start,
        end,
        page.text[start:end],
        Kind.DATE,
        None,
        None,
        None,
        qualifier,
        None,
        None,
        hedge,
        first,
        until,
        readings,
    )


def full_year(word: str | None) -> int | None:
    """Two or four digits to a year: "'98" is 1998, "24" is 2024 (pivot 50: news looks back further than ahead)."""
    if not word:
        return None
    number = int(word.lstrip("'"))
    return number if number > 99 else number + (2000 if number < 50 else 1900)


def day_number(word: str | None) -> int | None:
    """ "14th" to 14; None where there is no day."""
    return int(word.rstrip("stndrh")) if word else None


def day_month(
    page: Page, position: int, weekday: int | None = None, start: int | None = None
) -> Quantity | None:
    """ "14 January 2025", "9 to 12 of June", "1st of May" with its digits at ``position``."""
    m = _DAY_MONTH.match(page.low, position)
    if m is None:
        return None
    first, second, name, *years = m.groups()
    if name in ("may", "march", "mar") and page.plain[m.start(3)] == name[0] and not any(years):
        return None  # "the 5 may be", "10 march on"
    year, month, end = full_year(next(filter(None, years), None)), MONTHS[name], m.end()
    hyphened = _SHORT_YEAR.match(page.low, end) if year is None and page.low[m.start(3) - 1] == "-" else None
    if hyphened is not None:  # "5-Mar-24"
        year, end = full_year(hyphened[1]), hyphened.end()
    if year is None:
        year, end = spelled_year_behind(page.low, end) or (None, end)
    until = DateParts(year, month, day_number(second)) if second else None
    start = position if start is None else start
    return date(
        page, start, without_stop(page, end), DateParts(year, month, day_number(first), weekday), until
    )


def without_stop(page: Page, end: int) -> int:
    """``end`` without the full stop of the sentence: a month that is written out has none of its own, and that of an
    abbreviation is its own only where a word follows."""
    if page.plain[end - 1] != ".":
        return end
    if end >= len(page.plain) or page.plain[end] in "\n\"'":
        return end - 1
    return end - 1 if _IN_FULL.search(page.low, max(0, end - _LONGEST_MONTH), end - 1) else end


_LONGEST_MONTH = 12
_IN_FULL = pattern(
    rf"(?<![a-z])(?:{alternatives([*(name for name in MONTHS if len(name) > 4), 'may', 'june', 'july'])})\Z"
)


def spelled_year_behind(low: str, end: int) -> tuple[int, int] | None:
    """A year in words behind a day and its month that end at ``end``, with a comma or without: ", nineteen twenty-two"."""
    gap = 2 if low.startswith(", ", end) else 1
    return spelled_year(low, end + gap) if low.startswith(CENTURY_WORDS, end + gap - 1) else None


def spelled_year(low: str, position: int) -> tuple[int, int] | None:
    """A year in words at ``position`` ("nineteen ninety-six", "two thousand and two") and its end."""
    found = read_spelled(low, position)
    if found is None or found.form not in ("pair", "words") or not 1100 <= found.value <= 2099:
        return None
    return (int(found.value), found.end) if found.value == found.value.to_integral_value() else None


def of_month(page: Page, start: int, end: int, day: int) -> Quantity | None:
    """A day in words, read from ``start`` to ``end``, before a month: "twenty third day of September"."""
    m = _OF_MONTH.match(page.low, end)
    if m is None or not 1 <= day <= 31:
        return None
    name, *years = m.groups()
    if name in ("may", "march", "mar") and page.plain[m.start(1)] == name[0]:
        return None
    year, stop = full_year(next(filter(None, years), None)), m.end()
    if year is None:
        year, stop = spelled_year_behind(page.low, stop) or (None, stop)
    if year is None and page.low[start:end] in _COUNTS and _COUNTED.match(page.low, stop):
        return None
    return date(page, start, stop, DateParts(year, MONTHS[name], day))
