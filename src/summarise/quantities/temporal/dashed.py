"""What a run of digits begins that a dash or a slash follows: dates, spans of times, scores, odds, "24/7", brands."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.expressions import phrases
from summarise.quantities.expressions.building import build
from summarise.quantities.expressions.games import scores
from summarise.quantities.expressions.games.bookmaking import dashed_odds
from summarise.quantities.identifiers import names, shapes
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity
from summarise.quantities.temporal import beside_day, clock, dates, numeric_dates, unmarked_clock, years

_SCORE, _RATIO = Kind.SCORE, Kind.RATIO


def before_dash(
    page: Page, position: int, end: int, after: str, words: list[str]
) -> list[Quantity] | Quantity | None:
    """What the digits from ``position`` to ``end`` are with what stands behind ``after``, a dash or a slash; None for a plain number."""
    low, size = page.low, end - position
    following = low[end + 1 : end + 2]
    if after == "/" and low.startswith("24/7", position) and size == 2:
        return shapes.identifier(page, position, end + 2)
    if after == "-" and following in "tf":
        if low[position] == "9" and (hours := unmarked_clock.office_hours(page, position)):
            return hours
        odds = phrases.odds(low, position, end)
        if odds is not None:
            return build(page, position, odds.end, _RATIO, odds.low, odds.high, None, words)
    if size < 3 and after == "-" and page.plain[end + 1 : end + 2].isupper():
        brand = names.number_brand(page, position, end)
        if brand is not None:
            return brand
    if (
        after in "-–"
        and following.isdigit()
        and size < 5
        and (priced := dashed_odds(page, position, end, words))
    ):
        return priced
    if not following.isdigit() and not (following == " " and low[end + 2 : end + 3].isdigit()):
        if size == 4:
            if after == "-" and _MADE_IN.match(low, end) and 1000 <= int(low[position:end]) < 2200:
                return dates.date(page, position, end, DateParts(int(low[position:end])))
            return numeric_dates.numeric(page, position, end, after) or (
                None
                if after != "-" and not following.isalpha()
                else years.year(page, position, end, words)
                if _loose_year(page, end, after)
                else None
            )
        return dates.day_month(page, position) if size < 3 and following.isalpha() else None
    if after in "-–" and following.isdigit() and (size < 4 or size == 5):
        shape = shapes.shaped(page, position)
        if shape is not None:
            return shape
    if size == 4 and after in "-–":
        card = shapes.shaped(page, position) or unmarked_clock.four_digits(
            page, position, words[-1] if words else ""
        )
        if card is not None:
            return card
    found = numeric_dates.numeric(page, position, end, after)
    if found is not None:
        return found
    if size == 4:
        return None
    if after == "/":
        return numeric_dates.slashed(page, position, words[-1] if words else "") if size < 3 else None
    if size < 3:
        found = dates.day_month(page, position) or clock.span_to_clock(
            page, position, end, end + 1 + (following == " ")
        )
        if found is not None:
            return found
        hours = beside_day.opened(page, position)
        if hours is not None:
            return hours
    score = scores.read_score(page, position, end) if after in "-–" and following != " " else None
    if score is None:
        return beside_day.by_day_word(page, position, words) if size < 3 else None
    first, second, stop = score
    won = Quantity(position, stop, page.text[position:stop], _SCORE, Decimal(first), Decimal(second))
    draws = scores.drawn(page, stop)
    if draws is None:
        return shapes.joined(page, position) if scores.goes_on(page, stop) else won
    at, last = stop + 1, stop + 1 + len(draws)
    if scores.is_formation(page, position, last):
        return shapes.identifier(page, position, last)
    return [won, Quantity(at, last, page.text[at:last], _SCORE, Decimal(draws), Decimal(draws))]


# The year in which something began or was made, before its noun: "the 1911-built theatre".
_MADE_IN = pattern(
    r"-(?:built|founded|born|opened|launched|established|completed|installed|minted|registered|vintage|era|dated|issued|formed)\b"
)


def _loose_year(page: Page, end: int, after: str) -> bool:
    """Whether what follows the dash leaves a year a year: "2019 – the year", not "2000-member"."""
    return after in "–" or not page.low[end + 1 : end + 2].isalpha()
