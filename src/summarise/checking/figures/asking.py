"""Asks what is wrong with the fields of the figures of one summary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from summarise.checking.figures.figure import Beside, FieldFinding, Figure, figures
from summarise.checking.figures.hedges import other_hedges
from summarise.checking.figures.periods import other_period
from summarise.checking.figures.things import other_thing
from summarise.checking.figures.units import other_units
from summarise.checking.reading.claims import Passage
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex


def asked(
    index: SourceIndex, found: Iterable[Passage], beside: Beside, zones: Mapping[str, Span]
) -> Iterator[FieldFinding]:
    """What is wrong with the fields of the figures, figure by figure; arguments as ``figures`` takes them."""
    if not zones:
        return
    for figure in figures(index, found, beside, zones):
        yield from _of_one(index, figure)


def _of_one(index: SourceIndex, figure: Figure) -> Iterator[FieldFinding]:
    """What is wrong with the fields of one figure, field by field."""
    yield from other_units(index, figure)
    yield from other_hedges(index, figure)
    yield from other_period(figure, index)
    yield from other_thing(figure, index)
