"""A multiple that a change in percent makes, in another language than English: "2倍近く" of 90.7% more."""

from __future__ import annotations

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.abroad.terms import BESIDE
from summarise.checking.arithmetic.closure import states
from summarise.checking.arithmetic.named import way_told
from summarise.checking.arithmetic.operations import Derived, number
from summarise.quantities import Kind, Quantity


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
