"""The terms of a claim by what they can be in a sum: amounts of its kind, counts, shares, what shares are worked out from."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from summarise.checking.arithmetic.terms import Term, alike
from summarise.checking.values.matching import Bounds
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple, made

ADDED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.PERCENTAGE_POINTS})
SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
_TIMES = frozenset({Kind.COUNT, Kind.DURATION, Kind.MULTIPLE})
MOST_ALIKE = 10


class Amount(NamedTuple):
    """A term and its value, in floating point too."""

    term: Term
    value: Decimal
    size: float


class AtHand(NamedTuple):
    """The terms of a claim by what they can be in a sum.

    ``amounts``: of the claim's kind and in its unit; ``counts``: what may be so many of something; ``shares``: of a whole;
    ``divided``: what shares and changes are worked out from.
    """

    terms: Sequence[Term]
    amounts: Sequence[Amount]
    counts: Sequence[Amount]
    shares: Sequence[Amount]
    divided: Sequence[Amount]


def at_hand_of(claim: Quantity, terms: Sequence[Term]) -> AtHand:
    """The terms of a claim, each with what it can be."""
    valued = [
        made(Amount, (t, value, float(value))) for t in terms if (value := t.quantity.value) is not None
    ]
    amounts: list[Amount] = []
    counts, shares = amounts, amounts
    if claim.kind in ADDED:
        same = [(t, in_unit(claim, bounds)) for t, bounds in alike(claim, terms)[:MOST_ALIKE]]
        if claim.kind is Kind.PERCENTAGE_POINTS:  # they lie between percentages
            same = [(t, value) for t, value, _ in valued if t.quantity.kind is Kind.PERCENT]
        amounts = [made(Amount, (t, value, float(value))) for t, value in same]
        counts = [one for one in valued if one.term.quantity.kind in _TIMES and one.value > 1]
        shares = [one for one in valued if one.term.quantity.kind in SHARES]
    divided = [one for one in valued if one.term.quantity.kind in ADDED and one.value > 0]
    return AtHand(terms, amounts, counts, shares, divided)


def in_unit(claim: Quantity, bounds: Bounds) -> Decimal:
    """The value of a term of the claim's kind, in the claim's unit. ``bounds``: of both, as ``comparable`` gives them."""
    assert claim.low is not None
    if not bounds[0] or bounds[0] == claim.low:
        return bounds[2]
    return bounds[2] * claim.low / bounds[0]  # the pair is in a common unit: back into the claim's
