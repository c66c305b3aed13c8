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

_RULES = frozenset(
    "other_value misplaced anothers_words beside_another other_counted other_in_row level_for_change range_end".split()
)
"""Those that name a number in whose place the claim's own stands."""
_LACKING = "absent"
"""That a number stands nowhere is told of many that are right, worked out for the most part: the same signs tell less of it."""
_MOST_PLACES = 6


def whose_features(rule: str, claim: Quantity, context: Context, rival: Quantity) -> Iterator[str]:
    """The features of a ``claim`` in its sentence, of which the ``rule`` says that the source's ``rival`` is meant."""
    if rule in _RULES:
        yield from _features(claim, context, rival)
    elif rule == _LACKING:
        yield from (f"{rule}|{name}" for name in _features(claim, context, rival))


def _features(claim: Quantity, context: Context, rival: Quantity) -> Iterator[str]:
    index = context.index
    there = index.once(said_there, rival)
    here = said_of(context.text, context.span, claim, context.numbers)
    if there is None or here is None or is_same(claim, rival):
        return
    yield f"rival told:{context.is_told(rival)}"
    places = [index.once(said_there, q) for q in islice(carriers(index, claim), _MOST_PLACES)]
    yield from signs_against(index, here, [place for place in places if place is not None], there)
