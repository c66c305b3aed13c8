"""The numbers that a claim could have been worked out from: those its own sentence tells, and those around its place.

A term is *told* where the summary's sentence states it too, *beside* where a sentence next to it does, *near* where it stands in a source sentence that says the
same or beside such a one; any other number of the source is *far* and takes part only where both ends of a span of
time are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import IntEnum

from summarise.checking.aligning.candidates import Candidates
from summarise.checking.aligning.referent import Context
from summarise.checking.effort import take
from summarise.checking.reading.spans import Span
from summarise.checking.reading.unit_names import unit_hint
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import Bounds, comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple, made
from summarise.quantities.patterns import pattern

_MOST_TOLD = 10
_MOST_NEAR = 24  # numbers; a place with more is a table
_MOST_TERMS = 30
_FEW, _SHORT = 6, 4  # numbers and sentences of a source that has no more
POINTS = frozenset("point points punkt punkte punkten punto puntos punti ponto pontos punt punten".split())
_UNITED = frozenset({Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.AGE, Kind.PERCENT})
_BESIDE = 70  # characters between a number and the one that gives it its unit
_SENTENCES = 2  # between a bare number with decimals and the one that it is written like
_LIKE = Decimal(3)  # times
_LARGE = 1_000_000
_COMPARED_UNIT = pattern(r" (?:more|fewer|less|extra|additional|further) (?P<unit>[a-z]+)\b", re.IGNORECASE)
_MOST_APART = 20  # a number without a unit that is so many times the one beside it is of another thing


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
    near = Reach.NEAR
    for q in told(candidates, claim, context, context.numbers[:_MOST_TOLD]):
        found[q.start] = Term(q, Reach.TOLD, index.sentence_of[id(q)])
        places[index.sentence_of[id(q)]] = None
    if zone is None:
        for q in told(candidates, claim, context, context.beside):
            found.setdefault(q.start, Term(q, Reach.BESIDE, index.sentence_of[id(q)]))
    if zone is not None:  # a fact is worked out from its quote
        for q in index.within(*zone):
            found.setdefault(q.start, Term(q, near, index.sentence_of[id(q)]))
        return list(found.values())
    for i, _ in context.similar:
        places[i] = None
    if not places and len(index.quantities) <= _FEW:  # told in other words altogether
        places = dict.fromkeys(range(min(len(index.sentences), _SHORT)))
    around = dict.fromkeys(at for i in list(places)[:8] for at in (i, i - 1, i + 1) if at >= 0)
    for at in around:
        for q in index.in_place(at)[:_MOST_NEAR]:
            if len(found) >= _MOST_TERMS:
                return list(found.values())
            if q.start not in found:
                found[q.start] = made(Term, (q, near, at))
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
    return candidates.stating(number, context)


def readings(claim: Quantity, context: Context, terms: Sequence[Term]) -> Iterator[Quantity]:
    """The claim, and what it is where it leaves its unit to the numbers told beside it: "1.2 billion more", of cubic feet;
    where the unit stands behind the word of comparing: "3.1 fewer days"; bare "points" between percentages are percentage
    points."""
    yield claim
    if claim.kind is not Kind.COUNT:
        return
    behind = _COMPARED_UNIT.match(context.text, claim.end, context.span[1])
    if behind is not None and claim.noun is None:
        hint = unit_hint(behind["unit"])
        if hint.kind in _UNITED and hint.unit is not None:
            yield replace(claim, kind=hint.kind, unit=hint.unit)
            return
    if claim.noun in POINTS:
        if any(t.quantity.kind is Kind.PERCENT for t in terms):
            yield replace(claim, kind=Kind.PERCENTAGE_POINTS, unit="percentage-point", noun=None)
    elif claim.noun is None and claim.unit is None:
        told = {
            (t.quantity.kind, t.quantity.unit): None
            for t in terms
            if t.reach is Reach.TOLD and t.quantity.kind in _UNITED and t.quantity.kind is not Kind.PERCENT
        }
        for kind, unit in list(told)[:2]:
            yield replace(claim, kind=kind, unit=unit)


def with_their_units(claim: Quantity, terms: Sequence[Term]) -> list[Term]:
    """The ``terms``, each that leaves out its unit once more with that of the number beside it: "7.3 tonnes, against 6.2 before".

    A number of less digits may leave out its word of size too: "from 163 to 318 million".
    """
    if claim.kind not in _UNITED:
        return list(terms)
    out: list[Term] = []
    for t in terms:
        out.append(t)
        take(len(terms) if t.quantity.kind is Kind.COUNT else 1)
        q = t.quantity
        if q.kind is not Kind.COUNT or q.noun is not None or q.unit is not None or q.value is None:
            continue
        beside = (
            o.quantity
            for o in terms
            if o.sentence == t.sentence
            and o.quantity.kind is claim.kind
            and o.quantity.value
            and max(o.quantity.start - q.end, q.start - o.quantity.end) <= _BESIDE
        )
        other = next((o for o in beside if comparable(claim, o) is not None), None)
        if other is None and q.value % 1:
            other = _written_alike(claim, t, terms)
        if other is None and claim.kind is Kind.MONEY and q.value >= _LARGE:
            other = claim  # "a salary of 2.1 million"
        if other is None or (other is not claim and q.value > other.value * _MOST_APART):  # type: ignore[operator]
            continue
        out.append(t._replace(quantity=replace(q, kind=other.kind, unit=other.unit)))
    return out


def _written_alike(claim: Quantity, bare: Term, terms: Sequence[Term]) -> Quantity | None:
    """The number with a unit, of the same sentence or the next, that a bare one with as many decimals must be like: "she ran
    49.92 seconds. The old record, 50.79, had stood for years"."""
    shown = bare.value.as_tuple().exponent
    for t in terms:
        q = t.quantity
        if q.kind is not claim.kind or not q.value or abs(t.sentence - bare.sentence) > _SENTENCES:
            continue
        near = q.value.as_tuple().exponent == shown and 1 / _LIKE <= bare.value / q.value <= _LIKE
        if near and comparable(claim, q) is not None:
            return q
    return None


def alike(claim: Quantity, terms: Iterable[Term]) -> list[tuple[Term, Bounds]]:
    """The terms that are of the claim's kind and unit, each once a value and place, with what ``comparable`` says of them."""
    kind = claim.kind
    return [
        (t, bounds)
        for t in terms
        if t.quantity.kind is kind
        and t.quantity.value is not None
        and (bounds := comparable(claim, t.quantity)) is not None
    ]
