"""Years that follow each other: "2027/28", "2010-2015", "de 2010 a 2015"."""

from __future__ import annotations

from summarise.quantities.languages.amounts import Amount, amount_beside
from summarise.quantities.languages.european.when.clock import NEAR
from summarise.quantities.languages.page import Page
from summarise.quantities.quantity import DateParts, Kind, Quantity

YEARS = range(1500, 2101)  # what four bare digits may be


def season_at(page: Page, start: int) -> Quantity | None:
    """ "2027/28": two years that follow each other."""
    found = page.grammar.season.match(page.low, start)
    year = int(found.group(1)) if found else 0
    if found is None or year not in YEARS or (year + 1) % 100 != int(found.group(2)):
        return None
    until = DateParts(year=year + 1)
    return page.made(start, found.end(), Kind.DATE, date=DateParts(year=year), until=until)


def years_from(page: Page, start: int, first: Amount) -> Quantity | None:
    """ "2010-2015", "de 2010 a 2015": from one year to a later one, where nothing is counted."""
    low, grammar = page.low, page.grammar
    at = grammar.range_at(low, start, first.end, page.onward, plain=True)
    onward = page.onward(start, first.end)
    joint = at if at is not None else onward
    second = amount_beside(page, joint) if joint is not None and first.plain else None
    if second is None or not second.plain or second.values[0] <= first.values[0]:
        return None
    ends = first.values[0], second.values[0]
    told = grammar.years.at(low, max(0, start - NEAR), start) is not None
    counted = onward is None and not told and page.noun(second.end) is not None
    if counted or any(value not in YEARS for value in ends) or first.end - start != 4:
        return None
    date, until = (DateParts(year=int(value)) for value in ends)
    return page.made(start, second.end, Kind.DATE, date=date, until=until)
