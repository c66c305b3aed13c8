"""How well the clause of a number in a summary is met by the clause of one of the source's numbers.

A sentence tells of several things; what is said of one number stands in its own clause. Measured is the share of the
weight of the stems of the one clause that the other has too.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarise.checking.aligning.clauses.cutting import clause_of
from summarise.checking.aligning.referent import Context
from summarise.checking.aligning.stated import source_sentence
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.quantities import Quantity

MOST_NUMBERS = 20  # of a sentence: more are a list or a table, which has no clauses


def words_of_clause(claim: Quantity, context: Context) -> frozenset[str]:
    """The stems of the clause of a ``claim`` in its sentence; none where that has too many numbers for clauses."""
    if len(context.numbers) > MOST_NUMBERS:
        return frozenset()
    return _stems(context.text, context.span, claim, context.numbers)


def met(index: SourceIndex, words: frozenset[str], number: Quantity) -> float:
    """The share of the weight of the stems ``words`` that the clause of one of the source's numbers meets, from 0 to 1."""
    at = index.sentence_of.get(id(number))
    if at is None or not words:
        return 0.0
    there = index.once(_stems_there, number)
    whole = sum(map(index.weight, sorted(words)))
    return sum(map(index.weight, sorted(words & there))) / whole if whole else 0.0


def _stems_there(index: SourceIndex, number: Quantity) -> frozenset[str]:
    beside = index.in_place(index.sentence_of[id(number)])
    if len(beside) > MOST_NUMBERS:
        return frozenset()
    return _stems(index.text, source_sentence(index, number.start), number, beside)


def _stems(text: str, sentence: Span, number: Quantity, beside: Sequence[Quantity]) -> frozenset[str]:
    """The stems of the clause of a number; ``beside`` are all numbers of its sentence."""
    spans = [(q.start, q.end) for q in beside if q.low is not None]
    clause = clause_of(text, sentence, (number.start, number.end), spans)
    parts = (clause.left, clause.right, *((clause.lead,) if clause.lead else ()))
    stems = [stems_of(clause.text, a - clause.offset, b - clause.offset) for a, b in parts]
    return frozenset().union(*stems)
