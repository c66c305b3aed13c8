"""Aircraft that are called by their number alone: "A 747 with 366 people on board landed", "he flew a 787"."""

from __future__ import annotations

from summarise.quantities.identifiers.shapes import identifier
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Quantity

_BEFORE = pattern(r"(?:\A|[^a-z])(?:an?|the|its|their|his|her|that|this|one|another) \Z")
_OF_FLYING = pattern(
    r"\b(?:crash\w*|jets?|jetliners?|planes?|aircraft|airliners?|pilots?|land(?:ed|ing|s)|take-?off|took off|runways?|airlines?|fl[eoy]w|flying|flights?|boeings?|"
    r"on board|aboard|airports?|fuselage|cockpit|freighters?)\b"
)
_COUNTED = pattern(r" (?!max\b)[a-z]{2,}s\b|[,.]\d|%|-")
_LOOKED = 70  # characters on either side


def model(page: Page, position: int, end: int) -> Quantity | None:
    """The number of an airliner of the 7x7 family at ``position``, where words of flying stand near; None of any other."""
    low = page.low
    if not _BEFORE.search(low, max(0, position - 10), position) or _COUNTED.match(low, end):
        return None
    near = _OF_FLYING.search(low, max(0, position - _LOOKED), end + _LOOKED)
    return identifier(page, position, end) if near is not None else None
