"""Numbers of laws of the European Union: "Regulation (EU) 2016/679", "Directive 95/46/EC"."""

from __future__ import annotations

from summarise.quantities.identifiers.shapes import identifier
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Quantity

# "Regulation (EU) 2016/679", "Directive 95/46/EC", "Regulation (EC) No 1/2003"
_OF_UNION = pattern(r"\d{1,4}/\d{1,4}(?:/(?:ec|eu|eec|jha|cfsp))?(?![\w/]|[.,]\d)")
_UNION = frozenset({"(eu)", "(ec)", "(eec)", "(euratom)", "(eu,"})
_ACTS = frozenset({"directive", "directives", "regulation", "decision"})


def act_of_the_union(page: Page, position: int, words: list[str]) -> Quantity | None:
    """The number of a law of the European Union, behind its sort or the brackets of the Union."""
    last = words[-2] if words[-1] in ("no", "no.", "nr", "nr.") and len(words) > 1 else words[-1]
    found = _OF_UNION.match(page.low, position) if last in _UNION or last in _ACTS else None
    return None if found is None else identifier(page, position, found.end())
