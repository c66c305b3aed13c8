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
    bracketed = low[begin - 1 : begin] == "(" and low[tail.end : tail.end + 1] == ")"
    if tail.kind is Kind.MONEY and bracketed and _STATED.search(low[max(0, begin - PAST) : begin - 1]):
        return begin - 1, tail.end + 1, (-1, -1)
    cold = grammar.below_zero.match(low, tail.end) if tail.unit in ("degree", "degree-celsius") else None
    return (begin, cold.end(), (-1, -1)) if cold else (begin, tail.end, (1, 1))


def _alone(page: Page, begin: int, floor: int) -> bool:
    """Whether a minus in words takes nothing from a number before it, and is no part of "more or less"."""
    return (begin - 1 > floor or floor == 0) and _MORE_OR.search(page.low[max(0, begin - 8) : begin]) is None
