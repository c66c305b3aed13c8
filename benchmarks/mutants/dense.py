"""Slips of copying in whole right summaries in free text: many numbers, one of them wrong."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.mutants.base import Mutant, Place
from benchmarks.slips import slips_of
from tests.fixtures import HERE, Fixture

from summarise.checking.verdicts import Code

KIND = "dense free text"
_CODES = frozenset({Code.VALUE_MISMATCH, Code.SCALE_MISMATCH, Code.UNIT_MISMATCH, Code.NOT_IN_SOURCE})


def slips(fixture: Fixture) -> Iterator[Mutant]:
    """One slip of every kind that leads to a number of no other thing in the article, in each right text of the fixture."""
    for path in sorted((HERE / fixture.name).glob("right/*.txt")):
        for slip in slips_of(fixture.source, path.read_text(encoding="utf-8")):
            if slip.kind == "copied":
                continue
            told = f"{path.name}: {slip.summary[slip.start : slip.end]!r}"
            place = Place("", slip.start, slip.end)
            yield Mutant(
                fixture.name, f"{KIND}, {slip.kind}", path.stem, told, slip.summary, ((place,),), _CODES
            )
