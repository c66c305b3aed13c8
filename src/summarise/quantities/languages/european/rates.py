"""What a price or a measure is for each of, behind it: "690.000 euros por megavatio", "0,4 Tonnen CO2 je Megawattstunde", "4,20 euro al chilo".

Only units of measure: what is so much for each person or year is compared by its words.
"""

from __future__ import annotations

from summarise.quantities.languages.page import Page
from summarise.quantities.languages.tails import Tail
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind
from summarise.quantities.units import UNITS, symbol_at

_JOINTS = {
    "de": r"(?:pro|je|per|die|das)", "fr": r"(?:par|le|la|au|l')", "es": r"(?:por|el|la|al)", "it": r"(?:per|a|al|alla|all'|ogni|il)", "pt": r"(?:por|o|a|cada)",
    "nl": r"(?:per|de|het)",
}  # fmt: skip
# Behind what is measured the word has to say it: "0,4 ton CO2 per megawattuur".
_SURE = {"de": "(?:pro|je)", "fr": "par", "es": "por", "it": "(?:per|a)", "pt": "por", "nl": "per"}
_OF = {"de": "", "fr": r"(?:de |d')", "es": "de ", "it": r"(?:di |d')", "pt": "de ", "nl": ""}
_WAY = {code: pattern(rf" {joint}(?: |(?<='))") for code, joint in _JOINTS.items()}
_BEHIND_MATTER = {
    code: pattern(rf" {_OF[code]}[^\W\d_][\w₂]{{1,18}} {sure} ") for code, sure in _SURE.items()
}
_OF_MATTER = frozenset(
    {
        "mass",
        "mass-ton",
        "volume",
        "volume-dry",
        "energy",
        "food-energy",
        "length",
        "area",
        "power",
        "container",
        "data",
        "substance",
        "radioactivity",
    }
)


def rate_behind(page: Page, tail: Tail) -> str | None:
    """The unit that a sum or measure with the tail ``tail`` is for each of; None where none is told."""
    code = page.grammar.lexicon.code
    way = _WAY[code].match(page.low, tail.end)
    unit = _unit_at(page, way.end()) if way else None
    if unit is None and tail.kind is Kind.MEASURE:
        way = _BEHIND_MATTER[code].match(page.low, tail.end)
        unit = _unit_at(page, way.end()) if way else None
    return unit


def _unit_at(page: Page, at: int) -> str | None:
    grammar = page.grammar
    found = grammar.unit_at(page.low, at)
    if found is not None:
        name = grammar.lexicon.units[found[0]]
    else:
        symbol = symbol_at(page.plain, at)
        if symbol is None or page.plain[symbol.end : symbol.end + 1].isalnum() or len(symbol.first) < 2:
            return None
        name = symbol.name
    known = UNITS.get(name)
    return name if known is not None and known.dimension in _OF_MATTER else None
