"""What a change that the article tells amounts to, in another language than English: "2倍近く" of 90.7% more, "baixou 1,3 milhões" of
"caiu de 6,2 para 4,9 milhões"."""

from __future__ import annotations

from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.abroad.terms import BESIDE
from summarise.checking.arithmetic.closure import states
from summarise.checking.arithmetic.named import way_told
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.text.directions_abroad import direction_abroad
from summarise.checking.text.from_to import changes_in
from summarise.quantities import Kind, Quantity

_AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_SIZES = (Decimal(1), Decimal(10) ** 3, Decimal(10) ** 6, Decimal(10) ** 9)
_FAR = Decimal(10)  # times that the two ends of a change may lie apart


def grown(claim: Quantity, context: Context) -> Derived | None:
    """The rise or fall in percent that makes so many times of what was, in a sentence that says something alike; None else."""
    index = context.index
    if claim.kind is not Kind.MULTIPLE or claim.value is None or claim.value == 1:
        return None
    for i, _ in context.similar:
        start, end = index.sentences[i]
        for q in index.in_place(i):
            if q.kind is not Kind.PERCENT or q.value is None:
                continue
            way = way_told(
                index.text[max(start, q.start - BESIDE) : min(end, q.end + BESIDE)], index.language
            )
            result = 1 + way * q.value / 100
            if way and result > 0 and states(claim, result):
                return Derived(f"1 {'+' if way > 0 else '-'} {number(q.value)}%", (q,), firm=True)
    return None


def went(claim: Quantity, context: Context) -> Derived | None:
    """How far a change went from its one end to its other, in a sentence that says something alike and goes the same way; the
    first end may leave its unit and its word of size to the second. None where no such change stands there."""
    index = context.index
    word = direction_abroad(context.text, context.span, (claim.start, claim.end), index.language)
    if word is None or claim.value is None or claim.kind not in _AMOUNTS:
        return None
    for i, _ in context.similar:
        for one, other in changes_in(index.text, index.sentences[i], index.in_place(i), index.language):
            if not one.value or not other.value:
                continue
            size = next(
                (s for s in _SIZES if one.value * s <= other.value * _FAR <= one.value * s * _FAR**2), None
            )
            if size is None or (other.value > one.value * size) != (word.sign > 0):
                continue
            first = one.value * size
            if abs(other.value - first) == claim.value:
                shown = f"{number(max(first, other.value))} - {number(min(first, other.value))}"
                return Derived(f"{shown} = {number(claim.value)}", (one, other), firm=True)
    return None
