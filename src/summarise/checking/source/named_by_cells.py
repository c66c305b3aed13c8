"""The row of a table that a sentence names by another cell than its head: the place of an earthquake, the day of a match."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set

from summarise.checking.source.index import SourceIndex
from summarise.checking.source.table_cells import Cell, Tables
from summarise.checking.text.words import stems_of
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_MOST_ROWS = 2_000  # that are looked through
_LONGEST = 60  # characters of a name
_NAME = pattern(r"[^\W\d_](?:[^\d;=]){2,}")


def by_cells(
    tables: Tables, index: SourceIndex, stems: Set[str], dates: Sequence[Quantity]
) -> dict[int, list[Cell]]:
    """The one row with a name in a cell, or a day in its head, that no other row has there and the sentence has; none where
    it has those of several. ``stems``: of the sentence; ``dates``: those in it."""
    rows = [row for row in tables.rows[:_MOST_ROWS] if row]
    days = {day for q in dates if (day := _day(q)) is not None}
    named: dict[int, list[Cell]] = {}
    said = [[_name(index.text, cell) for cell in row] for row in rows]
    often = Counter(
        (cell.column.text, name)
        for row, names in zip(rows, said, strict=True)
        for cell, name in zip(row, names, strict=True)
    )
    for row, names in zip(rows, said, strict=True):
        own = {
            stem
            for cell, name in zip(row, names, strict=True)
            if name
            and often[cell.column.text, name] == 1
            and (found := set(stems_of(name)))
            and found <= stems
            for stem in found
        }
        if own or (days and row[0].row.years and _is_of(index, row[0], days)):
            named[row[0].line] = row
    return named if len(named) == 1 else {}


def _name(text: str, cell: Cell) -> str:
    """What a cell says, where that may be a name."""
    said = text[cell.start : cell.end].rstrip(". ")
    return said if len(said) <= _LONGEST and said[:1].isupper() and _NAME.fullmatch(said) else ""


def _is_of(index: SourceIndex, cell: Cell, days: set[tuple[int, int, int]]) -> bool:
    """Whether a row's head has one of these days."""
    begin = index.text.rfind("\n", 0, cell.start) + 1
    return any(_day(q) in days for q in index.within(begin, cell.start) if q.kind is Kind.DATE)


def _day(q: Quantity) -> tuple[int, int, int] | None:
    return (q.year, q.month, q.day) if q.year and q.month and q.day else None
