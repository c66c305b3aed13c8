"""Codes of places: "SW1A 2AA", "K1A 0B1", "Norwick, CA 90210"."""

from __future__ import annotations

from summarise.quantities.identifiers.shapes import identifier
from summarise.quantities.lexicon import word_set
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Quantity

# The two halves of a British code (letters as BS 7666 has them) and of a Canadian one.
_BRITISH = pattern(r"(?<![A-Za-z0-9])[A-Z]{1,2}\d[A-Z\d]? \d(?!GB|TB|HZ)[ABD-HJLNP-UW-Z]{2}(?![A-Za-z0-9])")
_CANADIAN = pattern(r"(?<![A-Za-z0-9])[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d(?![A-Za-z0-9])")
_STATES = word_set(
    "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr"
)
_BESIDE_A_PLACE = pattern(r"[A-Za-z][a-z.]{2,}(, |[ ])[A-Z]{2}\Z")
_CLOSES = frozenset(("", ",", ".", ";", ":", ")", "\n", "-"))
_FIVE = 5


def postcode(page: Page, position: int) -> Quantity | None:
    """A British or Canadian code by the first digit in it, at ``position``."""
    plain = page.plain
    for start in (position - 1, position - 2):
        if start >= 0:
            found = _BRITISH.match(plain, start) or _CANADIAN.match(plain, start)
            if found is not None:
                return identifier(page, start, found.end())
    return None


def zip_code(page: Page, position: int, end: int, last: str) -> Quantity | None:
    """ "Norwick, CA 90210": five digits behind a state in two capitals, itself behind a place."""
    if end - position != _FIVE or last not in _STATES or page.plain[end : end + 1].isalnum():
        return None
    beside = _BESIDE_A_PLACE.search(page.plain, max(0, position - 40), position - 1)
    if beside is None or (beside[1] == " " and page.plain[end : end + 1] not in _CLOSES):
        return None
    return identifier(page, position, end)
