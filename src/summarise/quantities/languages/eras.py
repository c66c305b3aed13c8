"""Decades and fractions in digits: "80er-Jahre", "gli anni Ottanta", "les années 1990", "2/3 der Stimmen"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.amounts import Amount
from summarise.quantities.languages.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity

_BEFORE = pattern(
    r"(?<!\w)(?<!\d )(?<!da )(?<!per )(?<!dopo )(?<!há )(?<!hace )(?<!des )(?<!al )(?:années|años|anni|anos|jaren|década de(?: los)?|decennio) '?$"
)
_GERMAN = pattern(r"(\d0|(?:1[5-9]|20)\d0)er[- ]jahren?(?!\w)|((?:1[5-9]|20)\d0)er(?!\w)(?: jahren?(?!\w))?")
_FRACTION = pattern(
    r"([1-9])/([2-9]|10)(?= (?:der|des|aller|de|d'|dei|degli|delle|della|dell|del|dos|das|do|da|van) ?)(?! d[ei] (?:final|finale)(?!\w))"
)
DECADE_ENDS = frozenset({"es", "os", "ni", "en", "de", "io"})  # of those words
_NEAR = 16


def decade_of(page: Page, start: int, number: Amount) -> Quantity | None:
    """ "80er-Jahre", "gli anni Ottanta", "les années 1990": the number at ``start`` with the word of years beside it."""
    low = page.low
    if page.grammar.lexicon.code == "de":
        if not low.startswith("er", number.end):
            return None
        found = _GERMAN.match(low, start)
        return _made(page, start, found.end(), int(found.group(1) or found.group(2))) if found else None
    if low[start - 3 : start - 1] not in DECADE_ENDS and low[start - 1 : start] != "'":
        return None
    value = number.values[0]
    if number.factor != 1 or value % 10 or not (20 <= value < 100 or 1500 <= value <= 2090):
        return None
    if not _BEFORE.search(low[max(0, start - _NEAR) : start]):
        return None
    return _made(page, start, number.end, int(value))


def _made(page: Page, start: int, end: int, decade: int) -> Quantity:
    return page.made(start, end, Kind.DATE, date=DateParts(decade=decade if decade > 100 else 1900 + decade))


def fraction_at(page: Page, start: int) -> Quantity | None:
    """ "2/3 der Stimmen": a part of what follows; a round of a cup ("1/4 de finale") is none."""
    found = _FRACTION.match(page.low, start) if page.low[start + 1 : start + 2] == "/" else None
    if found is None or int(found.group(1)) >= int(found.group(2)):
        return None
    value = Decimal(int(found.group(1))) / int(found.group(2))
    end = found.end()
    return Quantity(start, end, page.text[start:end], Kind.RATIO, value, value)
