"""Dates, seasons and times with the spans of them, in the six European languages: "14. Januar 2025", "4.–9. Jan. 2025", "14:30–16:10 Uhr"."""

from __future__ import annotations

from summarise.quantities.languages.european.when.clock import Found, clock_at
from summarise.quantities.languages.european.when.days import (
    date_at,
    month_number,
    quarter_at,
    weekday_number,
)
from summarise.quantities.languages.european.when.years import YEARS, season_at
from summarise.quantities.languages.page import Page
from summarise.quantities.languages.ranging import lies_between
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity

_BEHIND_YEAR = ("-", "/", ".")


def _may_be(low: str, start: int) -> bool:
    """Whether figures may be a date or time, by a quick look: three figures are no day, month or hour, and three behind a
    point are thousands: "hasta las 12.000 plazas"."""
    behind = start + 1 + low[start + 1 : start + 2].isdecimal()
    if behind - start == 2 and low[behind : behind + 1].isdecimal():
        return low[start + 4 : start + 5] in _BEHIND_YEAR and low[start + 5 : start + 6].isdecimal()
    three = low[behind + 1 : behind + 4]
    return not (
        low[behind : behind + 1] == "."
        and len(three) == 3
        and three.isdecimal()
        and not low[behind + 4 : behind + 5].isdecimal()
    )


def dated(page: Page, start: int) -> Quantity | None:
    """The date, span of dates, season or time that begins at ``start``; None where none does."""
    low, grammar = page.low, page.grammar
    if not low[start].isdigit():
        if low[start : start + 2] not in grammar.named_begins:
            return None
    elif not _may_be(low, start):
        return None
    if not grammar.maybe_date(low, start):
        return None
    if low[start + 4 : start + 5] == "/" and (quantity := season_at(page, start)):
        return quantity
    first = _one(page, start)
    if first is None:
        return _opened(page, start)
    second = _until(page, first)
    if second is None:
        return _made(page, start, first)
    return _made(page, start, Found(second.end, first.kind, _with(first.parts, second.parts)), second.parts)


def _made(page: Page, start: int, found: Found, until: DateParts | None = None) -> Quantity:
    return page.made(start, found.end, found.kind, date=found.parts, until=until)


def _one(page: Page, start: int) -> Found | None:
    quarter = quarter_at(page, start) if page.low[start : start + 2] in page.grammar.quarter_begins else None
    return quarter or date_at(page, start) or clock_at(page, start)


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


def _until(page: Page, first: Found) -> Found | None:
    """The end of a span behind ``first``: "Jan. – März 2025", "14:30–16:10 Uhr"."""
    joint = page.grammar.span_at(page.low, first.end)
    if joint is None or _SENTENCE.match(page.plain, joint.start()):
        return None
    second = clock_at(page, joint.end(), sure=True) if first.kind is Kind.TIME else _one(page, joint.end())
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
    second = date_at(page, joint.end()) if joint else None
    if joint is not None and second is None and opened["day"]:
        return _hours(page, start, int(opened["day"]), joint.end())
    if joint is None or second is None or second.parts.month is None:
        return None
    day = int(opened["day"]) if opened["day"] else None
    month = month_number(page, opened["month"]) if opened["month"] else None
    if (day is None) != (second.parts.day is None) or (day or 1) > 31 or (month is None and day is None):
        return None
    if joint.group().strip(" -–") and not day:
        return None
    weekday = weekday_number(page, opened["weekday"]) if opened["weekday"] else None
    parts = _with(DateParts(month=month, day=day, weekday=weekday), second.parts)
    return page.made(start, second.end, Kind.DATE, date=parts, until=second.parts)


def _hours(page: Page, start: int, hour: int, at: int) -> Quantity | None:
    """ "14–16 Uhr", "von 9 bis 17.30 Uhr", "de 9 à 17 heures": the word that makes both times stands once, and in German is of
    times only; French has the same word for hours that something lasts."""
    code = page.grammar.lexicon.code
    if code == "fr" and (
        not page.low.endswith(_FROM, max(0, start - 9), start) or lies_between(page.low, start, code)
    ):
        return None
    second = clock_at(page, at) if hour <= 24 and code in ("de", "fr") else None
    if second is None or (code == "fr" and (second.parts.hour or 0) <= hour):
        return None
    return page.made(start, second.end, Kind.TIME, date=DateParts(hour=hour, minute=0), until=second.parts)


_SENTENCE = pattern(r"\.\s[^\W\d_a-zà-ÿ]")  # "À 9 heures. À 10 heures"
_FROM = (" de ", "ouvert ", "ouverte ", "fermé ", "fermée ")


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
    return page.made(start, stop, Kind.DATE, date=DateParts(year, month_number(page, found["month"]), day))
