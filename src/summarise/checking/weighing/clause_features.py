"""How well the clause of a finding's number is met where the source has the numbers that speak for and against it.

A sentence tells of several things; what is said of one number stands in its own clause. So the words of the claim's
clause are looked for in the clause of the number that it is held against, and in those of the source's numbers of its
own value. Measures are cut into steps, as in ``features``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from summarise.checking.aligning.clauses.words import MOST_NUMBERS, met, words_of_clause
from summarise.checking.aligning.referent import Context
from summarise.checking.aligning.stated import carriers
from summarise.checking.values.matching import is_same
from summarise.quantities import Quantity

_SHARES = (0.15, 0.35, 0.55, 0.8)
_AHEAD = (-0.3, -0.05, 0.05, 0.3)
_MOST_PLACES = 6


def clause_features(claim: Quantity, context: Context, source: Quantity) -> Iterator[str]:
    """The features of a ``claim`` in its sentence; ``source`` is the number that it is held against."""
    index = context.index
    if id(source) not in index.sentence_of or len(context.numbers) > MOST_NUMBERS:
        return
    here = words_of_clause(claim, context)
    there = met(index, here, source)
    yield f"clause:{_step(there, _SHARES)}"
    if is_same(claim, source):
        return
    own = [met(index, here, q) for q in islice(carriers(index, claim), _MOST_PLACES)]
    if own:
        yield f"clause ahead:{_step(there - max(own), _AHEAD)}"


def _step(value: float, steps: tuple[float, ...]) -> int:
    """In which step a measure lies, from 0."""
    return bisect_left(steps, value)
