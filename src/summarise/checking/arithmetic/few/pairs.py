"""The pairs of numbers of a short source of which a number is the sum or the difference."""

from __future__ import annotations

from itertools import combinations

from summarise.checking.effort import take
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.base_values import base_value
from summarise.quantities import Quantity

_MOST = 20  # numbers of a source
_EXACT = 1e-6


def pairs_leading_to(index: SourceIndex, claim: Quantity) -> list[tuple[Quantity, Quantity]]:
    """Each pair of numbers of the claim's kind that give its value, in order of the text. ``claim`` has one value."""
    assert claim.value is not None
    told = base_value(claim, claim.value)
    numbers = [
        (q, base_value(q, q.value)) for q in index.quantities if q.kind is claim.kind and q.value is not None
    ][:_MOST]
    take(len(numbers) ** 2)
    off = _EXACT * max(abs(told), 1)
    return [
        (a, b)
        for (a, one), (b, two) in combinations(numbers, 2)
        if min(abs(one + two - told), abs(abs(one - two) - told)) <= off
    ]
