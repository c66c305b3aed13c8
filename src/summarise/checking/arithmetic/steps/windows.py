"""What a sum of the numbers at hand gives, and between which values lie the results that are asked for.

Thousands of results are thinkable where a few are asked for: each is worked out in floating point first, and exactly
where it lies in the window.
"""

from __future__ import annotations

import math
from decimal import Decimal

from summarise.checking.arithmetic.named import Named
from summarise.checking.arithmetic.steps.operations import number
from summarise.checking.arithmetic.terms import Term
from summarise.quantities.named import NamedTuple

HUNDRED = Decimal(100)
GAP_OR_LEVEL = Named.GAP | Named.LEVEL
SHARE_OR_GAP = Named.SHARE | Named.GAP
FUZZ = 1e-9  # of floats
TINY = 1e-200  # floats below it are not as fine

Told = tuple[str | Decimal, ...]


class Result(NamedTuple):
    """What some terms give, by which relation.

    ``told``: the sum as a person would write it, a form and what goes into it: few of many results are ever shown.
    """

    value: Decimal
    relation: Named
    told: Told
    terms: tuple[Term, ...]
    loosely: bool = False  # counts only where it is named
    told_change: bool = False  # a level before or behind a change that the source tells beside it

    @property
    def text(self) -> str:
        """The sum in words."""
        form, *inside = self.told
        return str(form).format(*(number(v) if isinstance(v, Decimal) else v for v in inside))


class Window:
    """Between which values, in floating point, lies every result that is asked for: exact sums are made of those only."""

    def __init__(self, low: float, high: float) -> None:
        """``low``, ``high``: bounds of what a result is without its sign."""
        self.low, self.high = low * (1 - FUZZ), high * (1 + FUZZ)
        if not (low > TINY and high < 1 / TINY):  # floats are not as fine there
            self.low, self.high = 0.0, math.inf

    def holds(self, result: float, largest: float = 0.0) -> bool:
        """Whether a result may lie there; ``largest``: what went into it, where it is a difference. What is no number
        in floating point may."""
        slack, size = FUZZ * largest, abs(result)
        return not (size < self.low - slack or size > self.high + slack)
