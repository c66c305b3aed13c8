"""Dates, times and years of the six European languages: "14. Januar 2025", "à 14 h 30", "4.–9. Jan. 2025", "2027/28"."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarise.quantities.languages.amounts import Amount, amount_at
from summarise.quantities.languages.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity

YEARS = range(1500, 2101)  # what four bare digits may be
_PARTED = frozenset("./-")  # between a day and a month in digits
_NUMBER_SOON = pattern(r"\.?,?(?: [^\W\d_]{1,3})? ?\d")  # behind a weekday
_NEAR = 24  # characters before a date or time that may say that it is one


class _Found(NamedTuple):
    """A date or time at a place: where it ends, and its parts."""

    end: int
    kind: Kind
    parts: DateParts


def dated(page: Page, start: int) -> Quantity | None:
    """The date, span of dates, season or time that begins at ``start``; None where none does."""
    low, grammar = page.low, page.grammar
    if not low[start].isdigit() and low[start : start + 2] not in grammar.named_begins:
        return None
    if not grammar.maybe_date.match(low, start):
        return None
    if low[start + 4 : start + 5] == "/" and (quantity := _season(page, start)):
        return quantity
    first = _one(page, start)
    if first is None:
        return _opened(page, start)
    second = _until(page, first)
    if second is None:
        return _made(page, start, first)
    return _made(page, start, _Found(second.end, first.kind, _with(first.parts, second.parts)), second.parts)


def _made(page: Page, start: int, found: _Found, until: DateParts | None = None) -> Quantity:
    return page.made(start, found.end, found.kind, date=found.parts, until=until)


def _one(page: Page, start: int) -> _Found | None:
    quarter = _quarter(page, start) if page.low[start : start + 2] in page.grammar.quarter_begins else None
    return quarter or _date(page, start) or _clock(page, start)


def _with(first: DateParts, second: DateParts) -> DateParts:
    """What the end of a span says for its beginning as well: "4.–9. Jan. 2025"."""
    return DateParts(
        first.year or second.year,
        first.month or (second.month if first.day else None),
        first.day,
        first.weekday,
        first.hour,
        first.minute,
        quarter=first.quarter,
    )


def _until(page: Page, first: _Found) -> _Found | None:
    """The end of a span behind ``first``: "Jan. – März 2025", "14:30–16:10 Uhr"."""
    joint = page.grammar.span_at(page.low, first.end)
    if joint is None:
        return None
    second = _clock(page, joint.end(), sure=True) if first.kind is Kind.TIME else _one(page, joint.end())
    if second is None or second.kind is not first.kind:
        return None
    if joint.group().strip(" -–") and not (first.parts.day or first.parts.hour is not None):
        return None  # "März bis Mai": each is a date of its own
    if (first.parts.day is None) != (second.parts.day is None):
        return None
    return second


def _opened(page: Page, start: int) -> Quantity | None:
    """ "4.–9. Januar 2025", "Fr., 3. – So., 5. Okt. 2003", "del 4 al 9 de enero", "ene–mar 2025": what the first lacks
    stands behind the second."""
    low, grammar = page.low, page.grammar
    opened = grammar.opened.match(low, start)
    if opened is None:
        return None
    joint = grammar.span_at(low, opened.end())
    second = _date(page, joint.end()) if joint else None
    if joint is not None and second is None and opened["day"]:
        return _hours(page, start, int(opened["day"]), joint.end())
    if joint is None or second is None or second.parts.month is None:
        return None
    day = int(opened["day"]) if opened["day"] else None
    month = _month(page, opened["month"]) if opened["month"] else None
    if (day is None) != (second.parts.day is None) or (day or 1) > 31 or (month is None and day is None):
        return None
    if joint.group().strip(" -–") and not day:
        return None
    weekday = _weekday(page, opened["weekday"]) if opened["weekday"] else None
    parts = _with(DateParts(month=month, day=day, weekday=weekday), second.parts)
    return page.made(start, second.end, Kind.DATE, date=parts, until=second.parts)


def _hours(page: Page, start: int, hour: int, at: int) -> Quantity | None:
    """ "14–16 Uhr", "von 9 bis 17.30 Uhr": the word that makes both times stands once, and in German is of times only."""
    second = _clock(page, at) if hour <= 24 and page.grammar.lexicon.code == "de" else None
    if second is None:
        return None
    return page.made(start, second.end, Kind.TIME, date=DateParts(hour=hour, minute=0), until=second.parts)


def _quarter(page: Page, start: int) -> _Found | None:
    found = page.grammar.quarter.match(page.low, start)
    if found is None:
        return None
    year = int(found["year"]) if found["year"] else None
    if year is None and len(found["quarter"]) < 3:
        return None
    quarter = page.grammar.lexicon.quarters[found["quarter"]]
    return _Found(found.end(), Kind.DATE, DateParts(year, quarter=quarter))


def _date(page: Page, start: int) -> _Found | None:
    found = page.grammar.date.match(page.low, start)
    if found is None:
        if _PARTED.isdisjoint(page.low[start + 1 : start + 3]):
            return None
        return _month_and_year(page, start) or _day_and_month(page, start)
    parts: tuple[str | int | None, str | int | None, str | int | None]
    if found["month"]:
        parts = (found["year"], _month(page, found["month"]), found["day"])
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
        parts = (found["loneyear"], _month(page, found["lone"]), None)
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
    return _Found(end, Kind.DATE, DateParts(year_, month_, day_, _weekday(page, weekday)))


def _behind_weekday(page: Page, found: re.Match[str]) -> _Found | None:
    """ "Di., 19:58": a time behind the day's name."""
    gap = page.grammar.behind_weekday.match(page.low, found.end("loneday"))
    clock = _clock(page, gap.end(), sure=True) if gap else None
    if clock is None:
        return None
    parts = clock.parts
    weekday = _weekday(page, found["loneday"])
    return _Found(clock.end, Kind.TIME, DateParts(weekday=weekday, hour=parts.hour, minute=parts.minute))


def _month_and_year(page: Page, start: int) -> _Found | None:
    """ "08/2009"."""
    found = page.grammar.month_year.match(page.low, start)
    return _Found(found.end(), Kind.DATE, DateParts(int(found[2]), int(found[1]))) if found else None


def _day_and_month(page: Page, start: int) -> _Found | None:
    """ "am 4.1.", "le 04/01", "Di., 4.1.": where a word before says that it is a date."""
    grammar = page.grammar
    found = grammar.day_month.match(page.low, start)
    if found is None:
        return None
    day, month = int(found["nd"]), int(found["nm"])
    if grammar.month_first or month > 12 >= day:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    weekday = _weekday(page, found["weekday"]) if found["weekday"] else None
    named = grammar.on.at(page.low, max(0, start - _NEAR), start) is not None
    fraction = found["sep"] == "/" and day < month <= 10 and found["nd"][0] != "0"  # "le 1/4"
    told = weekday is not None or (named and not fraction)
    span = grammar.span_at(page.low, found.end())
    if span and (other := grammar.day_month.match(page.low, span.end())):
        told = told or other["sep"] == found["sep"]
    elif span and (date := grammar.date.match(page.low, span.end())):
        told = told or date["sep"] == found["sep"]
    elif grammar.span_before.search(page.low[max(0, start - _NEAR) : start]):
        told = True
    return _Found(found.end(), Kind.DATE, DateParts(None, month, day, weekday)) if told else None


def _season(page: Page, start: int) -> Quantity | None:
    """ "2027/28": two years that follow each other."""
    found = page.grammar.season.match(page.low, start)
    year = int(found.group(1)) if found else 0
    if found is None or year not in YEARS or (year + 1) % 100 != int(found.group(2)):
        return None
    until = DateParts(year=year + 1)
    return page.made(start, found.end(), Kind.DATE, date=DateParts(year=year), until=until)


def _clock(page: Page, start: int, *, sure: bool = False) -> _Found | None:
    """ "14:30", "2:30 p. m.", "14 h 30". ``sure``: what stands before says that it is a time."""
    low, grammar = page.low, page.grammar
    found = grammar.time.match(low, start)
    if found is not None and _is_time(page, found, start, sure):
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
        half = (found["half"] or " ").strip()[:1]
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        elif hour <= 12:
            hour = _half_of_span(page, found.end(), hour)
        end = found.end()
        if low[end - 1] == "." and low[end - 2 : end - 1] != "m":
            end -= 1
        return _Found(end, Kind.TIME, DateParts(hour=hour, minute=minute))
    clock = grammar.clock.match(low, start)
    hour, minute = (int(clock.group(1)), int(clock.group(2) or 0)) if clock else (99, 0)
    if clock is None or hour > 24 or minute > 59:
        return None
    return _Found(clock.end(), Kind.TIME, DateParts(hour=hour, minute=minute))


def _half_of_span(page: Page, end: int, hour: int) -> int:
    """ "2:53–11:43 PM": the half of the day stands behind the end."""
    joint = page.grammar.span_at(page.low, end)
    other = page.grammar.time.match(page.low, joint.end()) if joint else None
    half = (other["half"] or " ").strip()[:1] if other else ""
    return hour % 12 + (12 if half == "p" else 0) if half and other and int(other["hour"]) <= 12 else hour


def _is_time(page: Page, found: re.Match[str], start: int, sure: bool) -> bool:
    low, grammar = page.low, page.grammar
    if int(found["hour"]) > 24 or (found["half"] and int(found["hour"]) > 12):
        return False
    near = max(0, start - _NEAR)
    if found["half"] or (found["word"] and (found["minute"] or grammar.lexicon.code == "de")):
        return True
    if found["minute"] is None:  # "à 14 h", but "10 h et 6 min"
        return bool(found["word"] and grammar.at.at(low, near, start))
    if found["mark"] == ".":  # "alle 14.30" is read with the words before it, and 14.30 alone is a number
        return False
    if (
        found["second"]
        or found["mark"].strip() == "h"
        or sure
        or (len(found["hour"]) == 2 and found["hour"][0] == "0")
    ):
        return True
    # German alone writes scores with a colon
    if (
        grammar.lexicon.code != "de"
        or grammar.at.at(low, near, start)
        or grammar.after_date.search(low[near:start])
    ):
        return True
    span = grammar.span_at(low, found.end())
    return span is not None and grammar.time.match(low, span.end()) is not None


def _weekday(page: Page, name: str | None) -> int | None:
    lexicon = page.grammar.lexicon
    return None if not name else lexicon.weekdays.get(name, lexicon.short_weekdays.get(name))


def _month(page: Page, name: str) -> int:
    lexicon = page.grammar.lexicon
    return lexicon.months.get(name) or lexicon.short_months[name]


def said_date(page: Page, start: int, day: int, end: int) -> Quantity | None:
    """ "deux juillet deux mil vingt-deux": a day in words that ends at ``end``, with its month, and a year in digits or
    words; None where no month stands behind."""
    grammar = page.grammar
    found = grammar.month_behind.match(page.low, end) if 1 <= day <= 31 else None
    if found is None:
        return None
    stop, year = found.end("month"), None
    if found["year"]:
        stop, year = found.end(), int(found["year"])
    elif gap := grammar.year_gap.match(page.low, found.end()):
        spelled = grammar.speller.read(page.low, gap.end())
        if spelled and spelled[0] in YEARS:
            year, stop = spelled
    return page.made(start, stop, Kind.DATE, date=DateParts(year, _month(page, found["month"]), day))


def years_from(page: Page, start: int, first: Amount) -> Quantity | None:
    """ "2010-2015", "de 2010 a 2015": from one year to a later one, where nothing is counted."""
    low, grammar = page.low, page.grammar
    at = grammar.range_at(low, start, first.end, plain=True)
    onward = grammar.onward(low, start, first.end)
    joint = at if at is not None else onward
    second = amount_at(page, joint) if joint is not None and first.plain else None
    if second is None or not second.plain or second.values[0] <= first.values[0]:
        return None
    ends = first.values[0], second.values[0]
    told = grammar.years.at(low, max(0, start - _NEAR), start) is not None
    counted = onward is None and not told and page.noun(second.end) is not None
    if counted or any(value not in YEARS for value in ends) or first.end - start != 4:
        return None
    date, until = (DateParts(year=int(value)) for value in ends)
    return page.made(start, second.end, Kind.DATE, date=date, until=until)
