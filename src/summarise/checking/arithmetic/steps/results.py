"""What the numbers at hand give, one hop of arithmetic away: gaps, totals, products, shares, changes, multiples."""

from __future__ import annotations

from collections.abc import Iterator
from math import comb

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.at_hand import ADDED, MOST_ALIKE, SHARES, AtHand
from summarise.checking.arithmetic.steps.adding import MOST_ADDED, gaps, levels_by_points, totals, widths
from summarise.checking.arithmetic.steps.dividing import ratios
from summarise.checking.arithmetic.steps.multiplying import parts, products
from summarise.checking.arithmetic.steps.windows import Result, Window
from summarise.checking.arithmetic.told.levels import levels_told
from summarise.checking.arithmetic.told.parts import (
    ages_apart,
    middles,
    others_told,
    parts_told,
    rests_told,
    years_since,
)
from summarise.checking.arithmetic.told.several_parts import rests_of_several
from summarise.checking.effort import take
from summarise.quantities import Kind, Quantity


def results_of(claim: Quantity, context: Context, at_hand: AtHand, window: Window) -> Iterator[Result]:
    """Every result that may lie in the ``window``, and some that do not."""
    if claim.kind in (Kind.AGE, Kind.DURATION):
        yield from ages_apart(claim, context, at_hand.terms)
        yield from years_since(claim, context, at_hand.terms)
    if claim.kind in ADDED:
        take(_sums(at_hand))
        yield from widths(claim, at_hand.terms)
        yield from middles(claim, context, at_hand.terms)
        yield from rests_told(claim, context, at_hand)
        yield from parts_told(claim, context, at_hand, window)
        yield from others_told(context, at_hand, window)
        yield from rests_of_several(claim, context, at_hand, window)
        yield from gaps(claim, at_hand.amounts, window)
        yield from levels_by_points(claim, at_hand, window)
        yield from levels_told(claim, context, at_hand, window)
        yield from totals(claim, at_hand.amounts, window)
        yield from products(claim, context, at_hand, window)
        yield from parts(claim, context, at_hand, window)
    if claim.kind in SHARES or claim.kind is Kind.MULTIPLE:
        take((2 * MOST_ALIKE) ** 2)
        yield from ratios(claim, context, at_hand.divided[: 2 * MOST_ALIKE], window)


def _sums(at_hand: AtHand) -> int:
    """How many sums are tried at most: two to four amounts together, each amount with each of the others."""
    amounts = len(at_hand.amounts)
    together = sum(comb(amounts, size) for size in range(2, MOST_ADDED + 1))
    return together + amounts * (len(at_hand.terms) + len(at_hand.counts) + len(at_hand.shares))
