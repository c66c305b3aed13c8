"""A document's lines and tables put together to one text, with what was struck out in it and the places of its tables' cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarise.article import Place, Withdrawn
from summarise.readers.composing import withdrawn
from summarise.readers.composing.tracing import Tracer, between
from summarise.readers.composing.withdrawn import without_gaps
from summarise.readers.decoding.budget import Budget
from summarise.readers.tables.cells import Cell, Row, with_struck
from summarise.readers.tables.lines import write_table
from summarise.readers.tables.titles import stated_above


class DocumentWriter:
    """Collects lines and tables. ``passages``: what was struck out, by the numbers of ``withdrawn.sign``; it may grow
    meanwhile. ``where``: what is said before the name of a cell ("chapter 3, "); ``budget``: what the text may be."""

    def __init__(self, passages: Sequence[str] = (), where: str = "", budget: Budget | None = None) -> None:
        self.tracer = Tracer(budget)
        self.places: list[Place] = []
        self.withdrawn: list[Withdrawn] = []
        self._passages, self._where = passages, where
        self._before = ""
        self._tables = 0

    def line(self, text: str, mark: str = "") -> None:
        """A line, with ``mark`` before it; one in which all is struck out is none."""
        pieces = withdrawn.split(text)
        texts = without_gaps(pieces[::2]) if len(pieces) > 1 else pieces
        if any(texts):
            self.begin(f"{mark}{''.join(texts)}")
            self.tracer.add(mark)
        for i, piece in enumerate(texts):
            self.piece(piece)
            if i < len(texts) - 1:
                passage = self._passages[int(pieces[2 * i + 1])]
                self.withdrawn.append(Withdrawn(passage, self.tracer.length))

    def piece(self, text: str) -> None:
        """Append a piece of a line."""
        self.tracer.add(text)

    def begin(self, line: str) -> None:
        """End the line before that one."""
        self.tracer.add(between(self._before, line))
        self._before = line

    def table(self, rows: Sequence[Row]) -> None:
        """A table; in its cells' texts signs stand for what was struck out."""
        told = [[self._told(cell) for cell in row] for row in rows]
        first = next((cell.text for row in told for cell in row if cell.text.strip()), "")
        if not first:
            self.withdrawn += [
                Withdrawn(words, self.tracer.length)
                for row in told
                for cell in row
                for _, words in cell.struck
            ]
            return
        before = self._before
        self.begin(first)
        self._tables += 1
        write_table(
            numbered(told, f"{self._where}table {self._tables}"),
            self.tracer,
            self.places,
            self.withdrawn,
            scale=stated_above(before),
        )
        self.places.append(Place(self.tracer.length, self._where.rstrip(" ,")))
        self._before = "0"  # a number may end it: what comes behind is never read together with that

    def _told(self, cell: Cell) -> Cell:
        if "\0" not in cell.text:
            return cell
        return with_struck(cell.text, self._passages)._replace(
            head=cell.head, again=cell.again, place=cell.place, columns=cell.columns, indent=cell.indent
        )


def numbered(rows: Iterable[Row], table: str) -> list[list[Cell]]:
    """The cells of a document's table with the names of their places: "table 1, row 3, column 2"."""
    return [
        [cell._replace(place=f"{table}, row {r}, column {c}") for c, cell in enumerate(row, 1)]
        for r, row in enumerate(rows, 1)
    ]
