"""Dates that begin with the name of a month: "January 14, 2025", "June and October 2024", "May twenty-nine", "May"."""

from __future__ import annotations

from summarise.quantities.english import MONTHS
from summarise.quantities.expressions.spelled.pieces import may_begin
from summarise.quantities.expressions.spelled.reading import read_spelled
from summarise.quantities.lexicon import word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Quantity
from summarise.quantities.temporal.dates import (
    DASH,
    DAY,
    MONTH_NAMES,
    YEAR_BEHIND,
    date,
    day_number,
    full_year,
    spelled_year_behind,
    without_stop,
)

_MONTH_DAY = pattern(
    rf"({MONTH_NAMES})\b\.?(?: ?\n? ?|/|-)(?:the )?({DAY})(?![.,]\d{{3}}|:\d|\.\d|\s?(?:%|percent|per\s|million|billion))"
    rf"(?:{DASH}(?:({MONTH_NAMES})\.? )?({DAY})(?![:.]\d|,\d{{3}}))?{YEAR_BEHIND}"
)
_MONTH = pattern(
    rf"({MONTH_NAMES})\b(?:\.(?= ))?{YEAR_BEHIND}(?:\s?(?:-|–|\bto\b|\band\b|\bthrough\b|\buntil\b)\s?({MONTH_NAMES})\b(?! \d\d?\b)(?:\.(?= ))?{YEAR_BEHIND})?"
)
_MONTH_YEAR_DAY = pattern(rf"({MONTH_NAMES})-(\d{{4}})-(\d{{1,2}})\b")
_MONTH_WORDS = pattern(rf"({MONTH_NAMES})(?: the)? (?=[a-z])")
_SHORT = 3  # letters of a month cut short: "Jan.", and "Sept."
_MARKS = (". ", ") ", "/ ")
_UNSURE_MONTHS = word_set("may march mar dec sep jan sept jun jul apr feb aug oct nov")
_BEFORE_MONTH = word_set(
    """
    in of since by from until till last this next early late mid during for before after each every
    through and to between or mid- until
    """
)


def at_month(
    page: Page, position: int, weekday: int | None = None, start: int | None = None, end: int = 0
) -> Quantity | None:
    """A date that begins with the month name at ``position``: "January 14, 2025", "June and October 2024", "May".

    ``end``: where the name ends, if that is known.
    """
    low, plain = page.low, page.plain
    start = position if start is None else start
    # nearly all that stands behind a month is a year, or a word that is not the article before a day
    apart = low[end : end + 1] == " "
    worded = apart and low[end + 1 : end + 2].isalpha() and low[end + 1] != "t"
    year_behind = low[end + 4 : end + 5].isdecimal() and low[end + 1 : end + 5].isdecimal()
    dayless = end and apart and (worded or year_behind)
    m = None if dayless else _MONTH_DAY.match(low, position)
    if m is not None and _begins_anew(low, m.end(1), m.start(2), m.end(2)):
        m = None
    if m is not None:
        name, first, other, second, *years = m.groups()
        year, month = full_year(next(filter(None, years), None)), MONTHS[name]
        until = None
        if second and other and _listed(low, m.end(2), start):
            return date(page, start, m.end(2), DateParts(year, month, day_number(first), weekday))
        if second:
            until = DateParts(year, MONTHS[other] if other else month, day_number(second))
        end = m.end()
        if year is None:
            year, end = spelled_year_behind(low, end) or (None, end)
        return date(page, start, end, DateParts(year, month, day_number(first), weekday), until)
    m = None if dayless else _MONTH_YEAR_DAY.match(low, position)
    if m is not None:
        return date(page, start, m.end(), DateParts(int(m[2]), MONTHS[m[1]], int(m[3])))
    said = None if dayless and not worded else _month_words(page, position, weekday, start)
    if said is not None:
        return said
    m = _MONTH.match(low, position)
    if m is None:
        return None
    name, *rest = m.groups()
    first_year, other, last_year = rest[:3], rest[3], rest[4:]
    before, after = (
        full_year(next(filter(None, first_year), None)),
        full_year(next(filter(None, last_year), None)),
    )
    end = m.end()
    if other is None and before is None and not _sure_month(page, position, name):
        return None
    if other is not None and MONTHS[other] == 5 and plain[m.start(5)] == "m":
        other, end = None, m.start(5)  # "March and may"
        return (
            date(page, start, position + len(name), DateParts(None, MONTHS[name]))
            if _sure_month(page, position, name)
            else None
        )
    if other is not None and _listed(low, m.end(1), start):
        return date(page, start, position + len(name), DateParts(before or after, MONTHS[name]))
    if other is not None:
        until = DateParts(after, MONTHS[other])
        return date(page, start, without_stop(page, end), DateParts(before or after, MONTHS[name]), until)
    return date(page, start, without_stop(page, end), DateParts(before, MONTHS[name]))


def _begins_anew(low: str, month: int, day: int, end: int) -> bool:
    """Whether the number behind a month begins the next sentence or item: "closed in June. 4 people", "in June\n4. The hall".

    ``month``: where the name ends, which has no stop of its own where it is written in full; ``day`` to ``end``: the number.
    """
    between = low[month:day]
    if between[:1] == "." and low[month - _SHORT - 1 : month].isalpha() and between.strip(". \n") == "":
        return low[max(0, month - 4) : month] != "sept"
    return "\n" in between and low[end : end + 2] in _MARKS


def _listed(low: str, end: int, start: int) -> bool:
    """Whether two dates are only named together: "May 7 and May 14", but "between May 7 and May 14"."""
    return (
        low[end : end + 6].lstrip(". ").startswith("and") and "between" not in low[max(0, start - 12) : start]
    )


def _sure_month(page: Page, position: int, name: str) -> bool:
    written = page.plain[position]
    if name not in _UNSURE_MONTHS:
        return written.isupper() or name not in ("august",)
    before = page.low[max(0, position - 12) : position].split()
    if name in ("may", "march") and not written.isupper():
        return False
    return (bool(before) and before[-1].lstrip("(") in _BEFORE_MONTH) or page.low[
        position - 4 : position
    ] == "mid-"


def _month_words(page: Page, position: int, weekday: int | None, start: int) -> Quantity | None:
    """ "May twenty-nine", "february first two thousand and two", "october two thousand"."""
    low = page.low
    m = _MONTH_WORDS.match(low, position)
    if m is None or not may_begin(low, m.end()):
        return None
    day = read_spelled(low, m.end())
    if day is None or day.value < 1 or day.value != day.value.to_integral_value():
        return None
    if m[1] == "may" and page.plain[position] == "m":
        return None
    if 1100 <= day.value <= 2199:
        return date(page, start, day.end, DateParts(int(day.value), MONTHS[m[1]]))
    if day.value > 31 or (day.form == "words" and low[day.end : day.end + 1].strip(" .,;)\n") != ""):
        return None
    if day.form == "words" and low[day.end : day.end + 2].strip().isalpha():
        return None  # "In March three people died"
    if day.form == "words" and day.value == 1 and low.endswith(("the ", "a "), 0, start):
        return None  # "replaced the July one"
    year = spelled_year_behind(low, day.end)
    end = day.end if year is None else year[1]
    return date(
        page, start, end, DateParts(None if year is None else year[0], MONTHS[m[1]], int(day.value), weekday)
    )
