"""A table of a PDF page as rows of cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarise.readers.composing.tracing import Tracer
from summarise.readers.pdf.columns import PageTable
from summarise.readers.pdf.mending import Line, mended
from summarise.readers.pdf.rows import Segment
from summarise.readers.tables.cells import Cell, Row
from summarise.readers.tables.grids import spread
from summarise.readers.tables.insets import levels
from summarise.readers.tables.stated_units import NOTHING, unit_of


def rows_of(table: PageTable, text: str, base: int, lines: Sequence[Line]) -> list[Row]:
    """The rows, with those of titles and heads first. ``text``: the page's; ``base``: where it begins in the text of all pages;
    ``lines``: those of the table that are shown, running heads are not."""
    kept = [(line.origin - base, line.origin - base + len(line.text)) for line in lines]
    rows: list[list[Cell]] = [[_cell([title], text, base)] for title in table.titles]
    if any(table.heads):
        rows.append([_head(head, text, base)._replace(head=True) for head in table.heads])
    at = 0
    insets = _insets([cells[0] for _, cells in table.rows])
    for (start, cells), inset in zip(table.rows, insets, strict=True):
        while at < len(kept) and kept[at][1] <= start:
            at += 1
        if at < len(kept) and kept[at][0] <= start:
            label, *behind = (_cell(cell, text, base) for cell in cells)
            rows.append([label._replace(indent=inset), *behind])
    return list(spread(rows))


def _insets(labels: Sequence[Sequence[Segment]]) -> list[int]:
    """How far the rows' heads are set in, as levels: none where they stand at too many edges to be set in, as in the middle of
    their column or at its right."""
    lefts = [min((one.left for one in label), default=None) for label in labels]
    standing = [left for left in lefts if left is not None]
    found = dict(zip(standing, levels(standing), strict=True))
    rights = {round(max(one.right for one in label)) for label in labels if label}
    if 2 * (max(found.values(), default=0) + 1) > len(standing) or 3 * len(rights) <= len(standing):
        return [0] * len(labels)
    return [0 if left is None else found[left] for left in lefts]


_GOES_ON = re.compile(r"(?:\b(?:per|of|in|and|or|by|a|je|pro|par|por|al|in|for)|[-/,(&])\s*\Z", re.IGNORECASE)


def _head(segments: Sequence[Segment], text: str, base: int) -> Cell:
    """A column's head; a unit on the last line of it stays one: "Timber" above "tonnes"."""
    if len(segments) > 1:
        above, last = (text[one.start : one.end] for one in segments[-2:])
        if not _GOES_ON.search(above) and unit_of(f"x ({last})")[1] != NOTHING:
            return (
                _cell(segments[:-1], text, base).joined(Cell("; ")).joined(_cell(segments[-1:], text, base))
            )
    return _cell(segments, text, base)


def _cell(segments: Iterable[Segment], text: str, base: int) -> Cell:
    """What stands in some places of the page, as one cell."""
    tracer = Tracer()
    for n, one in enumerate(segments):
        tracer.add(" " if n else "")
        for piece, origin in mended(Line(text[one.start : one.end], base + one.start)):
            tracer.add(piece, origin)
    shown, offsets = tracer.done()
    return Cell(shown, offsets=offsets)
