"""Numbers and things in two rows: which thing the source tells of which number.

Such rows are told "respectively" (``respective``) or stand in a table (``cells``).
"""

from __future__ import annotations

from collections.abc import Sequence

from summarise.checking.aligning.clauses.cutting import Clause
from summarise.checking.aligning.clauses.stretches import Spot
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.own_words import Stretched
from summarise.checking.aligning.stated import MOST_NUMBERS, Stated
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

YEAR = pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Paired(NamedTuple):
    """The numbers of a row with what each is of: ``things`` has the stems, and the years, of the first number's thing first."""

    claims: tuple[Claim, ...]
    things: tuple[frozenset[str], ...]


def told_of(ground: Ground, stated: Stated, paired: Paired) -> list[tuple[int, int]]:
    """For the numbers of a row that the source tells of one thing of the row: (place of the number, place of that thing)."""
    told: list[tuple[int, int]] = []
    there = _words(ground, stated, paired)
    for i, words in enumerate(there):
        others = frozenset().union(*(w for j, w in enumerate(there) if j != i))
        of = [k for k, thing in enumerate(paired.things) if thing & (words - others)]
        if len(of) == 1:
            told.append((i, of[0]))
    return told


def _words(ground: Ground, stated: Stated, paired: Paired) -> list[frozenset[str]]:
    """For each number of a row the stems of what the source tells of it: of its clauses, or where such a clause has another
    number of the row, of its stretch."""
    evidence = {id(claim): e for claim, e in stated.told}
    found = [
        [p.quantity for p in places(ground.clauses, c, evidence[id(c)])] if id(c) in evidence else []
        for c in paired.claims
    ]
    row = [q for places_of_one in found for q in places_of_one]
    return [frozenset().union(*(_words_at(ground, q, row) for q in of_one)) for of_one in found]


def _words_at(ground: Ground, number: Quantity, row: Sequence[Quantity]) -> frozenset[str]:
    clause = ground.clauses.of(number)
    counted = stems_of(number.noun or "")  # "104,000 police and auxiliary officers": a clause may end within
    begin, end = clause.left[0], clause.right[1]
    at = ground.index.sentence_of.get(id(number))
    if at is not None and any(begin <= q.start < end for q in row if q is not number):
        beside = [q for q in ground.index.in_place(at) if q.low is not None]
        if len(beside) <= MOST_NUMBERS:
            return _spot(ground, at, beside, number).stems | counted
    return _stems(clause) | counted


def _spot(ground: Ground, at: int, beside: Sequence[Quantity], number: Quantity) -> Spot:
    spots = ground.of(Stretched).of(at, beside).spots
    return next(spot for q, spot in zip(beside, spots, strict=True) if q is number)


def _stems(clause: Clause) -> frozenset[str]:
    parts = (clause.left, clause.right, *((clause.lead,) if clause.lead else ()))
    stems: set[str] = set()
    for part in parts:
        stems |= stems_of(clause.text, part[0] - clause.offset, part[1] - clause.offset)
        stems.update(YEAR.findall(clause.part(part)))
    return frozenset(stems)
