"""A table of a PDF page as rows of cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarise.readers.pdf.columns import PageTable
from summarise.readers.pdf.mending import Line, mended
from summarise.readers.pdf.rows import Segment
from summarise.readers.tables.cells import Cell, Row
from summarise.readers.tables.grids import spread
from summarise.readers.tracing import Tracer


def rows_of(table: PageTable, text: str, base: int, lines: Sequence[Line]) -> list[Row]:
    """The rows, with those of titles and heads first. ``text``: the page's; ``base``: where it begins in the text of all pages;
    ``lines``: those of the table that are shown, running heads are not."""
    kept = [(line.origin - base, line.origin - base + len(line.text)) for line in lines]
    rows: list[list[Cell]] = [[_cell([title], text, base)] for title in table.titles]
    if any(table.heads):
        rows.append([_cell(head, text, base)._replace(head=True) for head in table.heads])
    at = 0
    for start, cells in table.rows:
        while at < len(kept) and kept[at][1] <= start:
            at += 1
        if at < len(kept) and kept[at][0] <= start:
            rows.append([_cell(cell, text, base) for cell in cells])
    return list(spread(rows))


def _cell(segments: Iterable[Segment], text: str, base: int) -> Cell:
    """What stands in some places of the page, as one cell."""
    tracer = Tracer()
    for n, one in enumerate(segments):
        tracer.add(" " if n else "")
        for piece, origin in mended(Line(text[one.start : one.end], base + one.start)):
            tracer.add(piece, origin)
    shown, offsets = tracer.done()
    return Cell(shown, offsets=offsets)
