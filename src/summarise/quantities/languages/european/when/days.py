"""One date: a day, a month, a quarter or a weekday: "14. Januar 2025", "le 04/01", "08/2009", "Di., 19:58"."""

from __future__ import annotations

import re

from summarise.quantities.languages.european.when.clock import NEAR, Found, clock_at
from summarise.quantities.languages.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind

_PARTED = frozenset("./-")  # between a day and a month in digits
_NUMBER_SOON = pattern(r"\.?,?(?: [^\W\d_]{1,3})? ?\d")  # behind a weekday


def quarter_at(page: Page, start: int) -> Found | None:
    """The quarter of a year that begins at ``start``; in short only with its year."""
    found = page.grammar.quarter.match(page.low, start)
    if found is None:
        return None
    year = int(found["year"]) if found["year"] else None
    if year is None and len(found["quarter"]) < 3:
        return None
    quarter = page.grammar.lexicon.quarters[found["quarter"]]
    return Found(found.end(), Kind.DATE, DateParts(year, quarter=quarter))


def date_at(page: Page, start: int) -> Found | None:
    """The one date that begins at ``start``, quarters left out; None where none does."""
    found = page.grammar.date.match(page.low, start)
    if found is None:
        if _PARTED.isdisjoint(page.low[start + 1 : start + 3]):
            return None
        return _month_and_year(page, start) or _day_and_month(page, start)
    parts: tuple[str | int | None, str | int | None, str | int | None]
    if found["month"]:
        parts = (found["year"], month_number(page, found["month"]), found["day"])
    elif found["iy"]:
        parts = (found["iy"], found["im"], found["id"])
    elif found["nd"]:
        year = found["ny"]
        if len(year) == 2:
            year = f"{'20' if int(year) < 70 else '19'}{year}"
        day, month = int(found["nd"]), int(found["nm"])
        if (page.grammar.month_first and day <= 12) or (month > 12 >= day):
            day, month = month, day
        parts = (year, month, day)
    elif found["lone"]:
        parts = (found["loneyear"], month_number(page, found["lone"]), None)
    else:
        parts = (None, None, None)
    end = found.end()
    alone = found["loneday"]
    weekday = alone or found["weekday"]
    if parts == (None, None, None) and _NUMBER_SOON.match(page.low, end):
        if clock := _behind_weekday(page, found):
            return clock
        if short := _day_and_month(page, start):
            return short
    if alone and alone in page.grammar.lexicon.short_weekdays:
        return None  # "do" and "mar" are words, too
    if page.low[end - 1] == ".":
        end -= 1  # the sentence's, or an abbreviation's at the end
    year_, month_, day_ = (int(part) if part else None for part in parts)
    if not (1 <= (month_ or 1) <= 12 and 1 <= (day_ or 1) <= 31):
        return None
    return Found(end, Kind.DATE, DateParts(year_, month_, day_, weekday_number(page, weekday)))


def _behind_weekday(page: Page, found: re.Match[str]) -> Found | None:
    """ "Di., 19:58": a time behind the day's name."""
    gap = page.grammar.behind_weekday.match(page.low, found.end("loneday"))
    clock = clock_at(page, gap.end(), sure=True) if gap else None
    if clock is None:
        return None
    parts = clock.parts
    weekday = weekday_number(page, found["loneday"])
    return Found(clock.end, Kind.TIME, DateParts(weekday=weekday, hour=parts.hour, minute=parts.minute))


def _month_and_year(page: Page, start: int) -> Found | None:
    """ "08/2009"."""
    found = page.grammar.month_year.match(page.low, start)
    return Found(found.end(), Kind.DATE, DateParts(int(found[2]), int(found[1]))) if found else None


def _day_and_month(page: Page, start: int) -> Found | None:
    """ "am 4.1.", "le 04/01", "Di., 4.1.": where a word before says that it is a date."""
    grammar = page.grammar
    found = grammar.day_month.match(page.low, start)
    if found is None:
        return None
    day, month = int(found["nd"]), int(found["nm"])
    if grammar.month_first or (month > 12 >= day and grammar.lexicon.code != "de"):  # "Fr. 1.20" is a sum
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31) or _is_counted(page, found.end()):
        return None
    weekday = weekday_number(page, found["weekday"]) if found["weekday"] else None
    named = grammar.on.at(page.low, max(0, start - NEAR), start) is not None
    fraction = found["sep"] == "/" and day < month <= 10 and found["nd"][0] != "0"  # "le 1/4"
    told = weekday is not None or (named and not fraction)
    span = grammar.span_at(page.low, found.end())
    if span and (other := grammar.day_month.match(page.low, span.end())):
        told = told or other["sep"] == found["sep"]
    elif span and (date := grammar.date.match(page.low, span.end())):
        told = told or date["sep"] == found["sep"]
    elif grammar.span_before.search(page.low[max(0, start - NEAR) : start]):
        told = True
    return Found(found.end(), Kind.DATE, DateParts(None, month, day, weekday)) if told else None


def _is_counted(page: Page, end: int) -> bool:
    """Whether a number ends at ``end``: "2-3 procent", "2-3 miljoen", "2-3 dagen"."""
    low, grammar = page.low, page.grammar
    return bool(
        low[end : end + 1] == " "
        and (
            grammar.percent.match(low, end) or grammar.magnitude.match(low, end) or grammar.unit_at(low, end)
        )
    )


def weekday_number(page: Page, name: str | None) -> int | None:
    """The day of a week by its full or short name, Monday 0; None where there is no name."""
    lexicon = page.grammar.lexicon
    return None if not name else lexicon.weekdays.get(name, lexicon.short_weekdays.get(name))


def month_number(page: Page, name: str) -> int:
    """The month by its full or short name, 1 to 12."""
    lexicon = page.grammar.lexicon
    return lexicon.months.get(name) or lexicon.short_months[name]
