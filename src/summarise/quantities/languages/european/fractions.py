"""Fractions in digits: "2/3 der Stimmen"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_FRACTION = pattern(
    r"([1-9])/([2-9]|10)(?= (?:der|des|aller|de|d'|dei|degli|delle|della|dell|del|dos|das|do|da|van) ?)(?! d[ei] (?:final|finale)(?!\w))"
)


def fraction_at(page: Page, start: int) -> Quantity | None:
    """ "2/3 der Stimmen": a part of what follows; a round of a cup ("1/4 de finale") is none."""
    found = _FRACTION.match(page.low, start) if page.low[start + 1 : start + 2] == "/" else None
    if found is None or int(found.group(1)) >= int(found.group(2)):
        return None
    value = Decimal(int(found.group(1))) / int(found.group(2))
    end = found.end()
    return Quantity(start, end, page.text[start:end], Kind.RATIO, value, value)
