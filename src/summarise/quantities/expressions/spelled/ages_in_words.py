"""Ages and decades in plural words: "the over-sixties", "under-fives", "in her thirties", "the nineties"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.context.ages import in_decade_of_life
from summarise.quantities.english import DECADES, ONES
from summarise.quantities.expressions.building import build, words_before
from summarise.quantities.expressions.typed import Found
from summarise.quantities.page import Page
from summarise.quantities.quantity import Kind
from summarise.quantities.temporal import years

_BOUND_BY_AGE = ("under-", "over-", " under ", " over ")


def decade_in_words(page: Page, position: int, end: int) -> Found:
    """ "in her thirties", "the over-sixties", "the nineties"."""
    words = words_before(page, position)
    if page.low[max(0, position - 6) : position].endswith(_BOUND_BY_AGE):
        age = Decimal(DECADES[page.low[position:end]] % 100)  # "the over-sixties"
        return build(page, position, end, Kind.AGE, age, age, "year")
    if words and page.low[position - 1] == "-":
        words[-1] = words[-1].removesuffix("-")
    if in_decade_of_life(words):
        low = Decimal(DECADES[page.low[position:end]] % 100)
        return build(page, position, end, Kind.AGE, low, low + 9, "year", words)
    return years.decade(page, position, end)


def years_of_life(page: Page, position: int, end: int) -> Found:
    """ "under-fives", "the over elevens": people told by their age."""
    low = page.low
    if not low[max(0, position - 7) : position].endswith(_BOUND_BY_AGE):
        return None
    value = Decimal(YEARS_OF_LIFE[low[position:end]])
    return build(page, position, end, Kind.AGE, value, value, "year")


YEARS_OF_LIFE = {
    f"{word}{'es' if word[-1] == 'x' else 's'}": value for word, value in ONES.items() if value > 1
}
