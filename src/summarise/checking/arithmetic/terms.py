"""The numbers that a claim could have been worked out from: those its own sentence tells, and those around its place.

A term is *told* where the summary's sentence states it too, *beside* where a sentence next to it does, *near* where it stands in a source sentence that says the
same or beside such a one; any other number of the source is *far* and takes part only where both ends of a span of
time are asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple

from summarise.checking.aligning.candidates import Candidates
from summarise.checking.aligning.referent import Context
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import Match, comparable
from summarise.quantities import Kind, Quantity

_MOST_TOLD = 10
_MOST_NEAR = 24  # numbers; a place with more is a table
_MOST_TERMS = 30


class Reach(IntEnum):
    """How a term hangs together with the claim."""

    TOLD = 0
    BESIDE = 1
    NEAR = 2


class Term(NamedTuple):
    """A number to reckon with: a quantity of the source, and where it stands to the claim."""

    quantity: Quantity
    reach: Reach
    sentence: int

    @property
    def value(self) -> Decimal:
        """Its one value."""
        assert self.quantity.value is not None
        return self.quantity.value


def terms_of(
    index: SourceIndex, candidates: Candidates, claim: Quantity, context: Context, zone: Span | None
) -> list[Term]:
    """The numbers of the source that ``claim`` may rest on, those that its sentence tells first.

    ``zone``: the span of the quote that its fact rests on, where there is one.
    """
    found: dict[int, Term] = {}
    places: dict[int, None] = {}
    for q in told(candidates, claim, context, context.numbers[:_MOST_TOLD]):
        found[q.start] = Term(q, Reach.TOLD, index.sentence_of[id(q)])
        places[index.sentence_of[id(q)]] = None
    if zone is None:
        for q in told(candidates, claim, context, context.beside):
            found.setdefault(q.start, Term(q, Reach.BESIDE, index.sentence_of[id(q)]))
    if zone is not None:  # a fact is worked out from its quote
        for q in index.within(*zone):
            found.setdefault(q.start, Term(q, Reach.NEAR, index.sentence_of[id(q)]))
        return list(found.values())
    for i, _ in context.similar:
        places[i] = None
    for i in list(places)[:8]:
        for at in (i, i - 1, i + 1):
            for q in index.in_place(at)[:_MOST_NEAR] if at >= 0 else ():
                if len(found) < _MOST_TERMS:
                    found.setdefault(q.start, Term(q, Reach.NEAR, at))
    return list(found.values())


def told(
    candidates: Candidates, claim: Quantity, context: Context, numbers: Iterable[Quantity]
) -> Iterator[Quantity]:
    """The source's numbers that some ``numbers`` of the summary state."""
    known = context.told
    for q in numbers:
        if q.start != claim.start:
            if q.start not in known:
                known[q.start] = _told(candidates, context, q)
            found = known[q.start]
            if found is not None:
                yield found


def _told(candidates: Candidates, context: Context, number: Quantity) -> Quantity | None:
    if number.low is None or number.kind is Kind.IDENTIFIER:
        return None
    same = [c for c in candidates.holding(number, context) if c.match is Match.SAME]
    return min(same, key=lambda c: c.rank).quantity if same else None


def alike(claim: Quantity, terms: Iterable[Term]) -> list[Term]:
    """The terms that are of the claim's kind and unit, each once a value and place."""
    return [
        t
        for t in terms
        if t.quantity.kind is claim.kind
        and t.quantity.value is not None
        and comparable(claim, t.quantity) is not None
    ]
