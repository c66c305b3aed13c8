"""The lines that an extractor found, as one text: its tables with their heads, each character with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarise.article import Place, Withdrawn
from summarise.readers.composing.tracing import Tracer, Visible
from summarise.readers.composing.withdrawn import sign
from summarise.readers.composing.writing import DocumentWriter
from summarise.readers.html.marks import MarkedCell, Marks
from summarise.readers.tables.cells import Cell, with_struck

_RULE = re.compile(r"\|(?:-{3,}\|)+\s*")
_BLANKS = re.compile(" {2,}")


class Written(NamedTuple):
    """The text, and what an Article says of it."""

    text: str
    offsets: tuple[tuple[int, int], ...]
    withdrawn: tuple[Withdrawn, ...]
    places: tuple[Place, ...]


def lines_of(text: str) -> list[str]:
    """The lines of an extraction without empty ones and the rules in its tables."""
    return [line for line in map(str.strip, text.split("\n")) if line and not _RULE.fullmatch(line)]


def written(
    lines: Sequence[str], marks: Marks, visible: Visible, passages: Sequence[str], where: str = ""
) -> Written:
    """``lines`` as one text. ``passages``: what was struck out, by the numbers in the marks; ``where``: of
    ``DocumentWriter``."""
    writer = _Writer(marks, visible, passages, where)
    rows: list[list[Cell]] = []
    for line in lines:
        cells = marks.cells(line)
        if rows and (cells is None or cells[0].first):
            writer.table(rows)
            rows = []
        if cells is None:
            writer.marked_line(line)
        else:
            rows.append([writer.cell(cell) for cell in cells])
    if rows:
        writer.table(rows)
    text, offsets = writer.tracer.done()
    places = [
        Place(place.start, place.name, marks.restored(place.row), marks.restored(place.column))
        for place in writer.places
    ]
    return Written(marks.restored(text), offsets, tuple(writer.withdrawn), tuple(places))


class _Writer(DocumentWriter):
    def __init__(self, marks: Marks, visible: Visible, passages: Sequence[str], where: str) -> None:
        super().__init__(passages, where)
        self._marks, self._visible = marks, visible

    def marked_line(self, line: str) -> None:
        """A line with its item's mark before it and with signs of what is struck out."""
        mark, words = self._marks.without_item(line.strip("|").strip())
        pieces = self._marks.split_at_struck(words)
        self.line("".join(piece if i % 2 == 0 else sign(int(piece)) for i, piece in enumerate(pieces)), mark)

    def piece(self, text: str) -> None:
        self._visible.trace(_BLANKS.sub(" ", text), self.tracer)

    def cell(self, cell: MarkedCell) -> Cell:
        """A cell as a person sees it, with where its characters stood."""
        pieces = self._marks.split_at_struck(self._marks.without_item(cell.text)[1])
        text = "".join(piece if i % 2 == 0 else sign(int(piece)) for i, piece in enumerate(pieces))
        told = with_struck(_BLANKS.sub(" ", text), self._passages)
        tracer = Tracer()
        self._visible.trace(told.text, tracer)
        shown, offsets = tracer.done()
        return told._replace(
            text=self._marks.restored(shown),
            offsets=offsets,
            head=cell.head,
            again=cell.again,
            columns=2 if cell.wide else 1,
            indent=cell.indent,
        )
