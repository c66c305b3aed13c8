"""All points or goals of a game whose score the source tells: "55 points between them" of 31-24."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.named import Named, named_in
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_SCORED = pattern(r"\b(?:points?|goals?|runs?|tries|frames?|legs|sets|games|votes?)\b", re.IGNORECASE)
_MOST = 3


def both_sides(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How the claim is what both sides of a score have together; None where it is not, or the source has many scores."""
    if claim.kind is not Kind.COUNT or claim.value is None or not _SCORED.search(claim.noun or ""):
        return None
    if not named_in(context.text, context.span, (claim.start, claim.end)) & Named.TOTAL:
        return None
    scores = [
        q for q in index.quantities if q.kind is Kind.SCORE and q.low is not None and q.high is not None
    ]
    if (
        1 < len(scores) <= _MOST
        and sum(((q.low or 0) + (q.high or 0) for q in scores), Decimal(0)) == claim.value
    ):
        told = " + ".join(f"{number(q.low or Decimal(0))} + {number(q.high or Decimal(0))}" for q in scores)
        return Derived(f"{told} = {number(claim.value)}", tuple(scores), firm=True)
    for q in scores if len(scores) <= _MOST else ():
        assert q.low is not None and q.high is not None
        if q.low + q.high == claim.value:
            return Derived(f"{number(q.low)} + {number(q.high)} = {number(claim.value)}", (q,), firm=True)
    return None
