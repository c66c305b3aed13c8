"""A number of a row that tells its unit once: "140 hectares of orchard" of "310 hectares of vines, 140 of orchard and 75 of maize"."""

from __future__ import annotations

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.few.amounts import with_the_unit_beside
from summarise.checking.arithmetic.few.numbers import Few
from summarise.checking.arithmetic.steps.operations import Derived
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import is_same
from summarise.quantities import Quantity


def stands_in_row(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How the claim is a bare number of the source with the unit of the row that it stands in; None where it is none, or one of
    another thing."""
    for q in few.numbers:
        like = with_the_unit_beside(claim, q, few.numbers, index.text)
        if like is not q and is_same(claim, like) and noun_agreement(claim, q) >= 0:
            return Derived(f"{index.text[q.start : q.end]}: {claim.text}", (q,), firm=True)
    return None
