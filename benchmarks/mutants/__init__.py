"""Wrong summaries made from right ones, one mistake each, by class.

Every class is a function from a fixture to its mutants, in a fixed order; ``benchmarks/mutations.py``
samples them with a fixed seed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks.mutants.base import Mutant, Place, as_text
from benchmarks.mutants.controls import alone, rewordings, right_sums, whole
from benchmarks.mutants.dates import day, month, year
from benchmarks.mutants.dense import KIND as DENSE
from benchmarks.mutants.dense import slips
from benchmarks.mutants.digits import digit, spelled, transposition
from benchmarks.mutants.directions import direction
from benchmarks.mutants.facts import quote, range_end, sums, swapped, swapped_between, value
from benchmarks.mutants.hedges import hedge_added, hedge_dropped, hedge_reversed
from benchmarks.mutants.words import kind, scale, unit
from tests.fixtures import Fixture

__all__ = ["CLASSES", "CONTROLS", "DENSE", "Mutant", "Place", "as_text"]

Maker = Callable[[Fixture], Iterator[Mutant]]

CLASSES: tuple[Maker, ...] = (
    digit, transposition, spelled, scale, unit, kind, hedge_reversed, hedge_dropped, hedge_added, day, month,
    year, range_end, swapped, swapped_between, quote, value, sums, direction, slips,
)  # fmt: skip
CONTROLS: tuple[Maker, ...] = (whole, alone, rewordings, right_sums)
