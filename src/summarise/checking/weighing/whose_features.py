"""Whose words a claim is told in, where a rule says that another number of the source is meant: features of ``clauses.against``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from summarise.checking.aligning.clauses.against import signs_against
from summarise.checking.aligning.clauses.said import said_of, said_there
from summarise.checking.aligning.referent import Context
from summarise.checking.aligning.stated import carriers
from summarise.checking.values.matching import is_same
from summarise.quantities import Quantity

RULES = frozenset({"other_value", "misplaced", "anothers_words"})
"""Those that name the rival."""
_MOST_PLACES = 6


def whose_features(claim: Quantity, context: Context, rival: Quantity) -> Iterator[str]:
    """The features of a ``claim`` in its sentence; ``rival`` is the number of the source that is said to be meant."""
    index = context.index
    there = index.once(said_there, rival)
    here = said_of(context.text, context.span, claim, context.numbers)
    if there is None or here is None or is_same(claim, rival):
        return
    yield f"rival told:{context.is_told(rival)}"
    places = [index.once(said_there, q) for q in islice(carriers(index, claim), _MOST_PLACES)]
    yield from signs_against(index, here, [place for place in places if place is not None], there)
