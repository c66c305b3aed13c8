"""The source's tables as cells: what number stands in which row and under which head.

Read from the form in which the readers write a table, a row a line:

    Osterhaven: Boats 2024 = 17; Landings 2024 = 1,870 tonnes.

Linear in the length of the text; a text without such lines costs one look for " = ".
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.quantities.patterns import pattern

_LINE = pattern(r"^([^\n=]{1,140}?): (?=[^\n;=]{1,140} = )([^\n]*)$", re.MULTILINE)
_HEAD = pattern(r"(?:\A|(?<=; ))([^;=\n]{1,140}?) = ")
_YEAR = pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# What "2024" in a head is called: no sentence has to say it.
_CALENDAR = frozenset(
    stems_of("year fiscal financial calendar ended ending date period jahr année año anno ano jaar")
)
_EQUALS = " = "


class Head(NamedTuple):
    """What heads a row or a column: its words, their stems, and the years in it."""

    text: str
    stems: frozenset[str]
    years: frozenset[str]


class Cell(NamedTuple):
    """One cell: ``start`` to ``end`` of the source, its row's line in the source, and its two heads."""

    start: int
    end: int
    line: int
    row: Head
    column: Head


class Tables:
    """All cells of a source that stand under heads, in order of the text."""

    def __init__(self, text: str) -> None:
        """Find them."""
        self.rows: list[list[Cell]] = list(_rows(text)) if _EQUALS in text else []
        self.cells = [cell for row in self.rows for cell in row]
        self.columns = _columns(self.rows)
        self._by_line = {row[0].line: row for row in self.rows if row}
        self._starts = [cell.start for cell in self.cells]

    def line(self, number: int) -> list[Cell]:
        """The cells of the row on that line of the source."""
        return self._by_line.get(number, [])

    def at(self, offset: int) -> Cell | None:
        """The cell that holds ``offset``; None where no cell does."""
        i = bisect.bisect_right(self._starts, offset) - 1
        return self.cells[i] if i >= 0 and offset < self.cells[i].end else None


def _columns(rows: list[list[Cell]]) -> list[list[Cell]]:
    """The cells under one head, of rows that stand on lines one below the other."""
    columns: list[list[Cell]] = []
    under: dict[str, list[Cell]] = {}
    last = -1
    for row in rows:
        if not row or row[0].line != last + 1:
            under = {}
        for cell in row:
            if cell.column.text not in under:
                under[cell.column.text] = []
                columns.append(under[cell.column.text])
            under[cell.column.text].append(cell)
        last = row[0].line if row else last
    return columns


def tables_of(index: SourceIndex) -> Tables:
    """The tables of a source, read once."""
    return index.whole(_tables)


def _tables(index: SourceIndex) -> Tables:
    return Tables(index.text)


def add_up(tables: Tables, offsets: Sequence[int]) -> bool:
    """Whether numbers at these offsets can be reckoned with one another: outside of tables, of one column, or of one row
    under heads that only their years tell apart."""
    cells = [cell for cell in map(tables.at, offsets) if cell is not None]
    if len(cells) < 2:
        return True
    one_column = len({cell.column.text for cell in cells}) == 1
    one_row = len({cell.line for cell in cells}) == len({cell.column.stems for cell in cells}) == 1
    return one_column or one_row


def is_of_another_row(tables: Tables, own: int, other: int, stems: Set[str]) -> bool:
    """Whether the numbers at two offsets stand in two rows, and the ``stems`` of a sentence do not name that of ``other``."""
    first, second = tables.at(own), tables.at(other)
    if first is None or second is None or first.line == second.line:
        return False
    return not second.row.stems or not second.row.stems <= stems


def _rows(text: str) -> Iterator[list[Cell]]:
    line = at = 0
    for found in _LINE.finditer(text):
        line, at = line + text.count("\n", at, found.start()), found.start()
        row = _head(found.group(1))
        begin = found.start(2)
        heads = list(_HEAD.finditer(found.group(2)))
        ends = [h.start() - 2 for h in heads[1:]] + [len(found.group(2))]
        yield [
            Cell(begin + head.end(), begin + end, line, row, _head(head.group(1)))
            for head, end in zip(heads, ends, strict=True)
        ]


def _head(text: str) -> Head:
    years = frozenset(_YEAR.findall(text))
    stems = frozenset(stems_of(_YEAR.sub(" ", text)))
    return Head(text, stems - _CALENDAR if years else stems, years)
