"""Dates, times and years of the six European languages: "14. Januar 2025", "à 14 h 30", "2027/28"."""

from __future__ import annotations

from summarise.quantities.languages.amounts import Amount, amount_at
from summarise.quantities.languages.page import Page
from summarise.quantities.quantity import DateParts, Kind, Quantity

YEARS = range(1500, 2101)  # what four bare digits may be


def dated(page: Page, start: int) -> Quantity | None:
    """The date, season or time that begins at ``start``; None where none does."""
    return _date(page, start) or _season(page, start) or _clock(page, start)


def _date(page: Page, start: int) -> Quantity | None:
    found = page.grammar.date.match(page.low, start)
    if found is None:
        return None
    get = found.groupdict()
    parts: tuple[str | None, str | int | None, str | None]
    if get["month"]:
        parts = (get["year"], _month(page, get["month"]), get["day"])
    elif get["iy"]:
        parts = (get["iy"], get["im"], get["id"])
    elif get["nd"]:
        year = get["ny"] if len(get["ny"]) == 4 else f"{'20' if int(get['ny']) < 70 else '19'}{get['ny']}"
        parts = (year, get["nm"], get["nd"])
    elif get["lone"]:
        parts = (get["loneyear"], _month(page, get["lone"]), None)
    else:
        parts = (None, None, None)
    weekday = page.grammar.lexicon.weekdays.get(get["weekday"] or get["loneday"] or "")
    end = found.end()
    if page.low[end - 1] == ".":
        end -= 1  # the sentence's, or an abbreviation's at the end
    year_, month, day = (int(part) if part else None for part in parts)
    if not (1 <= (month or 1) <= 12 and 1 <= (day or 1) <= 31):
        return None
    return page.made(start, end, Kind.DATE, date=DateParts(year_, month, day, weekday))


def _season(page: Page, start: int) -> Quantity | None:
    """ "2027/28": two years that follow each other."""
    found = page.grammar.season.match(page.low, start)
    year = int(found.group(1)) if found else 0
    if found is None or year not in YEARS or (year + 1) % 100 != int(found.group(2)):
        return None
    until = DateParts(year=year + 1)
    return page.made(start, found.end(), Kind.DATE, date=DateParts(year=year), until=until)


def _clock(page: Page, start: int) -> Quantity | None:
    clock = page.grammar.clock.match(page.low, start)
    hour, minute = (int(clock.group(1)), int(clock.group(2) or 0)) if clock else (99, 0)
    if clock is None or hour > 24 or minute > 59:
        return None
    return page.made(start, clock.end(), Kind.TIME, date=DateParts(hour=hour, minute=minute))


def _month(page: Page, name: str) -> int:
    lexicon = page.grammar.lexicon
    return lexicon.months.get(name) or lexicon.short_months[name]


def years_from(page: Page, start: int, first: Amount) -> Quantity | None:
    """ "2010-2015", "de 2010 a 2015": from one year to a later one, where nothing is counted."""
    low, grammar = page.low, page.grammar
    at = grammar.range_at(low, start, first.end, plain=True)
    onward = grammar.onward(low, start, first.end)
    joint = at if at is not None else onward
    second = amount_at(low, joint, grammar) if joint is not None and first.plain else None
    if second is None or not second.plain or second.values[0] <= first.values[0]:
        return None
    ends = first.values[0], second.values[0]
    counted = onward is None and page.noun(second.end) is not None
    if counted or any(value not in YEARS for value in ends) or first.end - start != 4:
        return None
    date, until = (DateParts(year=int(value)) for value in ends)
    return page.made(start, second.end, Kind.DATE, date=date, until=until)
