"""What the words around a number say of it in the summary, against what they say in the source.

A rule reads one thing of a clause (which of two opposites, a period, the part of an amount). The summary is
contradicted where the place its number rests on reads otherwise and no other place of the source that carries
the number reads as the summary does; where either side cannot be read, nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import TypeVar

from summarise.checking.aligning.clauses.cutting import Clause, Clauses
from summarise.checking.aligning.stated import carriers
from summarise.checking.verdicts import Claim, Evidence
from summarise.quantities import Quantity

_MOST = 12  # places of one number that are read
_MOST_KEPT = 200  # claims whose places are kept: more than a sentence has
Read = TypeVar("Read")


class Place:
    """A number of the source and the clause it stands in, which is read where somebody asks for it."""

    __slots__ = ("_clauses", "quantity")

    def __init__(self, quantity: Quantity, clauses: Clauses) -> None:
        self.quantity = quantity
        self._clauses = clauses

    @property
    def clause(self) -> Clause:
        """The clause."""
        return self._clauses.of(self.quantity)


def places(clauses: Clauses, claim: Claim, evidence: Evidence) -> Sequence[Place]:
    """Every place of the source that carries a claim, that of its evidence first; looked for once however many rules ask."""
    known = clauses.places.get(id(claim))
    if known is not None and known[0] is claim and known[1] is evidence:
        kept: tuple[Place, ...] = known[2]
        return kept
    if len(clauses.places) >= _MOST_KEPT:
        clauses.places.clear()
    found = tuple(_places(clauses, claim, evidence))
    clauses.places[id(claim)] = (claim, evidence, found)
    return found


def _places(clauses: Clauses, claim: Claim, evidence: Evidence) -> Iterator[Place]:
    seen: set[int] = set()
    first = [evidence.quantity] if evidence.quantity is not None else []
    assert claim.quantity is not None
    for q in islice(chain(first, carriers(clauses.index, claim.quantity)), _MOST):
        if q.start not in seen:
            seen.add(q.start)
            yield Place(q, clauses)


def contradicted(
    clauses: Clauses,
    claim: Claim,
    evidence: Evidence,
    here: Read,
    read: Callable[[Place], Read | None],
    agree: Callable[[Read, Read], bool],
) -> tuple[Place, Read] | None:
    """The place that reads otherwise than ``here``, and how it reads; None where one agrees or the first is silent."""
    found: tuple[Place, Read] | None = None
    for n, place in enumerate(places(clauses, claim, evidence)):
        there = read(place)
        if there is None:
            if n == 0:
                return None
            continue
        if agree(here, there):
            return None
        found = found or (place, there)
    return found
