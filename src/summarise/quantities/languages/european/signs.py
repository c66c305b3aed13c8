"""What makes a number negative: "-3 bis 5 Grad", "minus 4 Grad", "3 grados bajo cero", "(5,00 €)"."""

from __future__ import annotations

from summarise.quantities.languages.european.ranges import TIMELESS
from summarise.quantities.languages.page import Page
from summarise.quantities.languages.tails import PAST, Tail
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind

_MORE_OR = pattern(r"(?:\bou|\bo|\be|\bni|\bof) $")
_STATED = pattern(
    r"(?:perte|verlust|pérdida|perdita|prejuízo|verlies|ergebnis|résultat|resultado|risultato|resultaat)\W+(?:\w+\W+){0,2}$"
)
DEGREES = frozenset({"degree", "degree-celsius"})
_NEAR = 16  # characters before a number that one word may take up


def below_zero(
    page: Page, begin: int, tail: Tail, floor: int, below: bool
) -> tuple[int, int, tuple[int, int]]:
    """Begin and end with what makes a number negative, and the signs of both ends of a range: "-3 bis 5
    Grad", "minus 4 Grad", "3 a 4 grados bajo cero", "(5,00 €)". ``below``: a sign is among what begins it."""
    low, grammar = page.low, page.grammar
    if below:
        return begin, tail.end, (-1, 1)
    minus = grammar.minus.at(low, max(floor, begin - _NEAR), begin)
    if minus and (tail.kind in TIMELESS or _alone(page, minus.start, floor)):
        return minus.start, tail.end, (-1, 1)
    apart = tail.kind in TIMELESS and low[begin - 2 : begin] in _APART and begin - 2 >= floor
    if apart and (low[begin - 2] == "−" or _below_said(low, begin - 2, tail.end)):
        return begin - 2, tail.end, (-1, 1)
    bracketed = low[begin - 1 : begin] == "(" and low[tail.end : tail.end + 1] == ")"
    if tail.kind is Kind.MONEY and bracketed and _STATED.search(low[max(0, begin - PAST) : begin - 1]):
        return begin - 1, tail.end + 1, (-1, -1)
    cold = grammar.below_zero.match(low, tail.end) if tail.unit in DEGREES else None
    return (begin, cold.end(), (-1, -1)) if cold else (begin, tail.end, (1, 1))


# French sets the sign apart: "– 5 °C". A dash that a word like these stands before opens no remark.
DASHES = ("–", "-", "−")
_APART = frozenset(f"{dash} " for dash in DASHES)
_SAID = pattern(
    r"(?:(?<!\w)(?:à|de|entre|et|ou|jusqu'à|fait|faisait|fera|était|est|atteint|atteignait|affiche|affichait|bei|auf|von|bis|zwischen|und|war|waren|sind|a|al|"
    r"hasta|y|era|fue|con|di|tra|fra|fino a|e|em|até|op|van|tot|tussen|was|en|minimale|maximale|température|temperatur|temperatura|temperatuur) |[(:] ?)$"
)
_REMARK = 60


def _below_said(low: str, dash: int, end: int) -> bool:
    """Whether a dash at ``dash`` is the sign of a number that ends at ``end``: behind a word that goes on, and no pair to another."""
    if not _SAID.search(low[max(0, dash - 20) : dash]):
        return False
    return low[dash] not in "–-" or f" {low[dash]} " not in low[end : end + _REMARK].split(".", maxsplit=1)[0]


def _alone(page: Page, begin: int, floor: int) -> bool:
    """Whether a minus in words takes nothing from a number before it, and is no part of "more or less"."""
    return (begin - 1 > floor or floor == 0) and _MORE_OR.search(page.low[max(0, begin - 8) : begin]) is None
