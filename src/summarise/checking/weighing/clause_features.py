"""How well the clause of a finding's number is met where the source has the numbers that speak for and against it.

A sentence tells of several things; what is said of one number stands in its own clause. So the words of the claim's
clause are looked for in the clause of the number that it is held against, and in those of the source's numbers of its
own value. Measures are cut into steps, as in ``features``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from summarise.checking.aligning.clauses import clause_of
from summarise.checking.aligning.referent import Context
from summarise.checking.aligning.stated import carriers, source_sentence
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.checking.values.matching import Match, compare
from summarise.quantities import Quantity

_SHARES = (0.15, 0.35, 0.55, 0.8)
_AHEAD = (-0.3, -0.05, 0.05, 0.3)
_MOST_PLACES = 6
_MOST_NUMBERS = 20  # of a sentence: more are a list or a table, which has no clauses


def clause_features(claim: Quantity, context: Context, source: Quantity) -> Iterator[str]:
    """The features of a ``claim`` in its sentence; ``source`` is the number that it is held against."""
    index = context.index
    if id(source) not in index.sentence_of or len(context.numbers) > _MOST_NUMBERS:
        return
    here = _stems(context.text, context.span, claim, context.numbers)
    there = _met(index, here, source)
    yield f"clause:{_step(there, _SHARES)}"
    if compare(claim, source) is Match.SAME:
        return
    own = [_met(index, here, q) for q in islice(carriers(index, claim), _MOST_PLACES)]
    if own:
        yield f"clause ahead:{_step(there - max(own), _AHEAD)}"


def _met(index: SourceIndex, here: frozenset[str], number: Quantity) -> float:
    """The share of the weight of the stems ``here`` that the clause of a source's number meets."""
    at = index.sentence_of.get(id(number))
    if at is None or not here:
        return 0.0
    there = index.once(_stems_there, number)
    whole = sum(map(index.weight, sorted(here)))
    return sum(map(index.weight, sorted(here & there))) / whole if whole else 0.0


def _stems_there(index: SourceIndex, number: Quantity) -> frozenset[str]:
    beside = index.in_place(index.sentence_of[id(number)])
    if len(beside) > _MOST_NUMBERS:
        return frozenset()
    return _stems(index.text, source_sentence(index, number.start), number, beside)


def _stems(text: str, sentence: Span, number: Quantity, beside: Sequence[Quantity]) -> frozenset[str]:
    """The stems of the clause of a number; ``beside`` are all numbers of its sentence."""
    spans = [(q.start, q.end) for q in beside if q.low is not None]
    clause = clause_of(text, sentence, (number.start, number.end), spans)
    parts = (clause.left, clause.right, *((clause.lead,) if clause.lead else ()))
    stems = [stems_of(clause.text, a - clause.offset, b - clause.offset) for a, b in parts]
    return frozenset().union(*stems)


def _step(value: float, steps: tuple[float, ...]) -> int:
    """In which step a measure lies, from 0."""
    return sum(value > step for step in steps)
