"""Which row and column a number of the source stands in: of a table, or of rows told with their heads once: "Medals (gold, silver,
bronze): Norland 12, 14, 9; Vestria 10, 6, 11"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarise.checking.source.index import SourceIndex
from summarise.checking.source.table_cells import tables_of
from summarise.checking.text.words import stems_of
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_HEADS = pattern(
    r"\((?P<heads>[a-z][a-z -]*(?:, (?:and )?[a-z][a-z -]*|/[a-z][a-z -]*){1,6}(?: and [a-z][a-z -]*)?)\)",
    re.IGNORECASE,
)
_APART = pattern(r", and |, | and |/")
_JOIN = pattern(r"(?:, and|,| and|/| -| –) ?|[-–]")
_NAME = pattern(r"(?P<name>[^\d,;:.()]{2,40}?)[:,]? \Z")
_MOST_ROWS = 200


class Place(NamedTuple):
    """A number, the stems of its row's head and of its column's."""

    number: Quantity
    row: frozenset[str]
    column: frozenset[str]


Row = tuple[Place, ...]


def row_of(index: SourceIndex, number: Quantity) -> tuple[Place, Row] | None:
    """The place of a number and all places of its row; None where it stands in none that has heads."""
    for row in index.whole(rows_of):
        for place in row:
            if place.number.start == number.start:
                return place, row
    return None


def rows_of(index: SourceIndex) -> list[Row]:
    """The rows of a source whose numbers stand under heads; to be asked for by ``SourceIndex.whole``."""
    return [*_of_tables(index), *_in_prose(index)][:_MOST_ROWS]


def _of_tables(index: SourceIndex) -> list[Row]:
    found = []
    for cells in tables_of(index).rows[:_MOST_ROWS]:
        places = []
        for cell in cells:
            held = [q for q in index.within(cell.start, cell.end) if q.low is not None]
            if len(held) == 1 and not cell.column.years:
                places.append(Place(held[0], cell.row.stems, cell.column.stems))
        if len(places) > 1:
            found.append(tuple(places))
    return found


def _in_prose(index: SourceIndex) -> list[Row]:
    """The rows of as many numbers as there are heads, each behind its name."""
    found = []
    for told in _HEADS.finditer(index.text):
        heads = [frozenset(stems_of(head)) for head in _APART.split(told["heads"])]
        end = index.sentences[index.sentence_at(told.end())][1]
        numbers = [q for q in index.within(told.end(), end) if q.low is not None]
        found += _cut(index.text, told.end(), heads, numbers)
    return found


def _cut(text: str, start: int, heads: Sequence[frozenset[str]], numbers: Sequence[Quantity]) -> list[Row]:
    rows: list[Row] = []
    run: list[Quantity] = []
    for q in numbers:
        if run and _JOIN.fullmatch(text, run[-1].end, q.start) is None:
            run = []
        run.append(q)
        if len(run) == len(heads):
            name = _NAME.search(text, start, run[0].start)
            stems = frozenset(stems_of(name["name"])) if name else frozenset()
            if stems and all(heads):
                rows.append(tuple(Place(n, stems, head) for n, head in zip(run, heads, strict=True)))
            start, run = q.end, []
    return rows
