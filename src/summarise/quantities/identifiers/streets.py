"""Numbers of houses and of streets: "10 Downing Street", "West 42nd Street", which count nothing."""

from __future__ import annotations

from summarise.quantities.identifiers.shapes import identifier
from summarise.quantities.lexicon import word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Quantity

_BEFORE_YEARS = word_set("in since until by during the")
# A house's number: "10 Downing Street", "221B Baker Street", but "5 High Street banks".
_ADDRESS = pattern(
    r"[A-Z]?(?: [A-Z][\w'.-]{1,20}){1,3} (?:Street|Road|Avenue|Lane|Boulevard|Drive|Square|Terrace|Crescent|Place|Close|Court|Gardens|Row|"
    r"Parade|Parkway|Quay|St|Rd|Ave|Blvd)\b(?! [a-z]+s\b)"
)


def address(page: Page, position: int, end: int, words: list[str]) -> Quantity | None:
    """ "10 Downing Street", "1600 Pennsylvania Avenue": the number of a house, which counts nothing."""
    if end - position > 5 or (end - position == 4 and words and words[-1] in _BEFORE_YEARS):
        return None
    found = _ADDRESS.match(page.plain, end)
    return None if found is None else identifier(page, position, found.end())


_NUMBERED_STREET = pattern(
    r" (?:(?:North|South|East|West|N\.|S\.|E\.|W\.) )?(?:Street|Avenue|Road|Lane|Boulevard|Drive|Place|St|Ave)\b(?! [a-z]+s\b)"
)


def numbered_street(page: Page, start: int, end: int) -> Quantity | None:
    """ "5th Avenue", "West 42nd Street", "Fifth Avenue": a street named by an ordinal from ``start`` to ``end``."""
    if page.plain[end : end + 1] != " " or not page.plain[start].isdigit() | page.plain[start].isupper():
        return None
    found = _NUMBERED_STREET.match(page.plain, end)
    return None if found is None else identifier(page, start, found.end())
