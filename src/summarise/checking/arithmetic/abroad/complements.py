"""What a share leaves of the whole, told of the opposite, in another language than English: 65% men of 35% women."""

from __future__ import annotations

from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.text.directions_abroad import clause_abroad
from summarise.checking.text.opposites_abroad import are_opposed_abroad
from summarise.quantities import Kind, Quantity

_WHOLE = Decimal(100)


def complement(claim: Quantity, context: Context) -> Derived | None:
    """The share of the opposite that a share of the article leaves; None where no such share stands there."""
    index = context.index
    if claim.kind is not Kind.PERCENT or claim.value is None or not 0 < claim.value < _WHOLE:
        return None
    here = clause_abroad(context.text, context.span, (claim.start, claim.end), index.language)
    for q in index.same_figure(_WHOLE - claim.value):
        if q.kind is not Kind.PERCENT:
            continue
        sentence = index.sentences[index.sentence_of[id(q)]]
        there = clause_abroad(index.text, sentence, (q.start, q.end), index.language)
        if are_opposed_abroad(context.text, here, index.text, there, index.language):
            return Derived(f"100 - {number(_WHOLE - claim.value)}", (q,), firm=True)
    return None
