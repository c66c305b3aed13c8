"""Pounds: of money or of weight. The text around decides; the other reading is kept."""

from __future__ import annotations

from dataclasses import replace

from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_OF_WEIGHT = pattern(
    r"weigh|heav|lift|\b(?:lost|gained?|shed|lose|carr(?:y|ied)|seized|lbs?|ounces?|fat|thrust|bag)\b"
)
_OF_MONEY = pattern(
    r"[£€]|\b(?:paid|pay|cost|costs|worth|fined?|spent|spend|price[ds]?|sold|owed?|raised|earn|earned|debts?|pence)\b"
)


def pounds(page: Page, found: Quantity, scale: int) -> Quantity:
    """``found``, read as sterling, with the likelier of both readings first.

    Weight where a word of weighing stands before it on its line, behind "a 20-pound …" and before
    "… of" something; money for sums of a million and more, and by default: that is what CLDR calls
    the pound.
    """
    low = page.low
    line = max(low.rfind("\n", 0, found.start) + 1, found.start - 60)
    weight = replace(found, kind=Kind.MEASURE, unit="pound", readings=())
    hyphened = low[found.start : found.end].endswith("-pound")
    of = low.startswith((" of ", " heavier", " lighter", " overweight"), found.end) and scale < 10**6
    weighed = _OF_WEIGHT.search(low, line, found.start) is not None
    paid = _OF_MONEY.search(low, line, found.start) is not None
    if scale < 10**6 and (hyphened or of or weighed) and not (paid and not hyphened):
        weight.readings = (found,)
        return weight
    found.readings = (*found.readings, weight)
    return found
