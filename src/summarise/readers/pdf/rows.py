"""The lines of a PDF page that may be rows of a table: parted by wide gaps, with a value behind one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

from summarise.readers.pdf.glyphs import GAP, NOTHING, Places

_BLANKS = re.compile(f"[ {GAP}{NOTHING}]+")
# Before a number, a dash or a "n/a" that may stand in a column.
_BEFORE_VALUE = re.compile(
    f"(?<=[^\\s{GAP}])[ {GAP}{NOTHING}]+(?=[-−–+(]?[$€£¥]?[ {GAP}{NOTHING}]*[(]?\\d|[-–—](?:\\s|$)|n/?a\\b)"
)
# All of a cell: a number with its sign, its currency and a short unit; a dash; a sign alone.
VALUE = re.compile(
    r"[-−–+(~<>≈]{0,2}\s?(?:[A-Z]{0,3}[$€£¥])?\s?[-−–(]?[.,]?\d[\d.,'’:/ \u00a0\u202f\u2009-]*\s?[)%‰]{0,2}\s?(?:[^\W\d_]{1,8}\.?|[$€£¥°%])?[)*†‡]?[¹²³⁰-⁹]*"
    r"|[-–—]+|n/?a|n\.a\.|[$€£¥(]",
    re.IGNORECASE,
)
_COLUMN_GAP = 0.8  # of a line's height: a blank that wide parts two cells
_SURE_GAP = 1.0  # the same, to take a line for a row
_ALIKE = 0.8  # points
_STRETCHED = 4.0  # times a line's height
LEADING = 2.8  # from one line to the next, at most
_WITH_EMPTY = 2.2  # times the least from row to row so far: an empty row between two ends no table
_EDGE = 5  # points: brackets may stand out
_LONGEST_CELL, _LONGEST_LABEL = 60, 120  # characters


class Edged(Protocol):
    """What stands between two edges."""

    @property
    def left(self) -> float: ...

    @property
    def right(self) -> float: ...


class Segment(NamedTuple):
    """A cell as it stands on the page: its place in the page's text, and its left and right edge."""

    start: int
    end: int
    left: float
    right: float


class Row(NamedTuple):
    """One line of a table: where it stands in the page's text and on the page, its cells, and its narrowest and widest blank."""

    start: int
    end: int
    base: float
    height: float
    cells: Sequence[Segment]
    narrowest: float = 0
    widest: float = 0

    @property
    def is_stretched(self) -> bool:
        """Whether all its blanks are alike and none is wide, as in a line of a narrow column of text set to both edges."""
        return self.widest - self.narrowest < _ALIKE and self.widest < _STRETCHED * self.height


def rows_from(text: str, lines: Sequence[tuple[int, int]], first: int, places: Places) -> list[Row]:
    """The rows that begin with a line: those with values, and between them lines with a head alone."""
    rows: list[Row] = []
    whole = 0  # rows up to the last one with values
    left = float("inf")  # where the values begin
    for start, end in lines[first:]:
        row = row_of(text, start, end, places) if _is_row(text, start, end, places) else None
        if row is None:
            row = row_of(text, start, end, places) if rows else None
            if row is None or len(row.cells) != 1 or row.cells[0].right > left:
                break
            last = rows[-1]
            if not _is_next(rows, row, last.height) or len(rows) - whole > 1:
                break
            rows.append(row)
            continue
        if rows and not _is_next(rows, row, max(rows[-1].height, row.height)):
            break
        rows.append(row)
        whole = len(rows)
        left = min(left, row.cells[1].left)
    return rows[:whole]


def _is_next(rows: Sequence[Row], row: Row, height: float) -> bool:
    """Whether a line stands as near below the last row as a table's next row does."""
    least = min((a.base - b.base for a, b in pairwise(rows[-8:])), default=0)
    return 0 < rows[-1].base - row.base <= max(LEADING * height, _WITH_EMPTY * least)


def _is_row(text: str, start: int, end: int, places: Places) -> bool:
    """Whether a line has a value behind a gap that no words of a sentence have."""
    if end - start > 400:
        return False
    for blank in _BEFORE_VALUE.finditer(text, start, end):
        before, after = places.at(blank.start() - 1), places.at(blank.end())
        if before and after and after.left - before.right > _SURE_GAP * min(before.height, after.height):
            return True
    return False


def row_of(text: str, start: int, end: int, places: Places, gap: float = _COLUMN_GAP) -> Row | None:
    """A line's cells; None where its characters have no places, or a cell is too long for one. ``gap``: how wide what parts
    two cells is at least, in heights."""
    while start < end and (text[start].isspace() or text[start] == NOTHING):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == NOTHING):
        end -= 1
    first = places.at(start) if start < end else None
    if first is None:
        return None
    cells: list[Segment] = []
    gaps: list[float] = []
    begin, opened = start, first
    for blank in [*_BLANKS.finditer(text, start, end), None]:
        before = places.at((blank.start() if blank else end) - 1)
        after = places.at(blank.end()) if blank else None
        if before is None or (blank and after is None):
            return None
        if after is not None:
            gaps.append(after.left - before.right)
        parted = blank is not None and GAP in blank.group()  # it is shown as one
        if (
            after is not None
            and not parted
            and after.left - before.right <= gap * min(before.height, after.height)
        ):
            continue
        cells.append(Segment(begin, blank.start() if blank else end, opened.left, before.right))
        if blank and after:
            begin, opened = blank.end(), after
    if any(a.right > b.left + first.height for a, b in pairwise(cells)):
        return None
    if any(cell.end - cell.start > (_LONGEST_CELL if n else _LONGEST_LABEL) for n, cell in enumerate(cells)):
        return None
    return Row(start, end, first.base, first.height, cells, min(gaps, default=0), max(gaps, default=0))


def has_an_edge(cells: Sequence[Edged]) -> bool:
    """Whether three in four of some cells have a common left or right edge, or middle."""
    for places in (
        [cell.left for cell in cells],
        [cell.right for cell in cells],
        [(cell.left + cell.right) / 2 for cell in cells],
    ):
        places.sort()
        middle = places[len(places) // 2]
        if 4 * sum(abs(place - middle) <= _EDGE for place in places) >= 3 * len(places):
            return True
    return False
