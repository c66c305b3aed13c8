"""The tables of a PDF page, by where their characters stand: rows whose cells stand below each other, and the heads above.

PDFium gives a table's row as a line of words. Wide gaps part it into cells; what the cells of several rows have below each
other is a column; the words that stand above a column head it. Of what the file draws column by column, ``columnwise`` has made lines before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarise.readers.pdf.glyphs import Places
from summarise.readers.pdf.rows import LEADING, VALUE, Row, Segment, has_an_edge, row_of, rows_from
from summarise.readers.tables.column_heads import is_period, is_value
from summarise.readers.tables.stated_units import NOTHING as NOTHING_STATED
from summarise.readers.tables.stated_units import unit_of

_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_FEWEST_ROWS = 2
_HEAD_GAP = 0.45  # times the height: words of a head are nearer to each other
_SET_IN = 3  # times the height: a value further right than that from the left edge stands in a column
_NEARER = 0.75  # times the distance to the line before
_MIDDLE = 0.3  # of the width of the columns: twice as far from their middle, at most
_MOST_HEAD_LINES = 12
_MOST_COLUMNS = 60


class PageTable(NamedTuple):
    """``titles``: lines right above; ``heads``: for each column, the label's first, the segments that head it, from the top;
    ``rows``: for each row its line's start and its segments in each column; ``start``, ``end``: in the page's text; ``edges``: the
    left and right of the columns, that of the labels first."""

    start: int
    end: int
    titles: Sequence[Segment]
    heads: Sequence[Sequence[Segment]]
    rows: Sequence[tuple[int, Sequence[Sequence[Segment]]]]
    edges: Sequence[tuple[float, float]] = ()


def tables_on(text: str, places: Places) -> list[PageTable]:
    """The tables of a page; ``text``: as ``as_seen`` gives it. Linear in its length."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text)]
    found: list[PageTable] = []
    i = above = 0
    while i < len(lines):
        rows = rows_from(text, lines, i, places)
        if len(rows) < _FEWEST_ROWS:
            i += max(1, len(rows))
            continue
        heads = _count_of_heads(text, rows)
        table = _table(text, lines, above, i + heads, rows[heads:], places)
        i += len(rows)
        if table is not None:
            found.append(table)
            above = i
    return found


def _count_of_heads(text: str, rows: Sequence[Row]) -> int:
    """How many of the first rows head columns: years and words, no values."""
    count = 0
    while count + _FEWEST_ROWS < len(rows):
        texts = [text[cell.start : cell.end] for cell in rows[count].cells]
        said = texts[1:] if len(texts) > 1 and not is_period(texts[0]) else texts
        if not said or any(is_value(one) for one in said) or not any(map(is_period, said)):
            break
        count += 1
    return count


def _table(
    text: str, lines: Sequence[tuple[int, int]], above: int, first: int, rows: Sequence[Row], places: Places
) -> PageTable | None:
    edges = _edges(text, rows)
    if not 2 <= len(edges) <= _MOST_COLUMNS:
        return None
    placed: list[tuple[int, list[list[Segment]]]] = []
    label: list[Segment] = []  # what a row's head begins with on the lines before
    for n, row in enumerate(rows):
        if len(row.cells) == 1 and _goes_on(rows, n):
            label = [*label, row.cells[0]]
            continue
        line: list[list[Segment]] = [[*label], *([] for _ in edges[1:])]
        label = []
        for cell in row.cells:
            at = _nearest(edges, cell)
            if at and line[at]:
                return None
            line[at].append(cell)
        placed.append((row.start, line))
    stretched = all(row.is_stretched for row in rows if len(row.cells) > 1)
    if not _stand_below(text, [line for _, line in placed], stretched=stretched):
        return None
    over = _above(text, lines, above, first, rows[0], edges, places)
    for n, lead in enumerate(over.leads):
        if not n and over.near:
            placed[0] = (placed[0][0], [[*lead.cells, *placed[0][1][0]], *placed[0][1][1:]])
        else:
            placed.insert(0, (lead.start, [[*lead.cells], *([] for _ in edges[1:])]))
    return PageTable(over.start, rows[-1].end, over.titles, over.heads, placed, edges)


def _stand_below(text: str, rows: Sequence[Sequence[Sequence[Segment]]], *, stretched: bool) -> bool:
    """Whether what stands behind the rows' heads is a table's: half of it values, and columns with a common edge or middle.
    Of lines that may be ``stretched`` only values before the last column tell: all lines of a text end below each other."""
    columns = [[row[i][0] for row in rows if row[i]] for i in range(1, len(rows[0]))]
    if not _of_values(text, [cell for column in columns for cell in column]):
        return False
    if stretched:
        columns = [column for column in columns[:-1] if _of_values(text, column)]
    several = [column for column in columns if len(column) > 1]
    return 2 * sum(map(has_an_edge, several)) >= len(several) > 0


def _of_values(text: str, cells: Sequence[Segment]) -> bool:
    """Whether half of the cells are values."""
    return 2 * sum(VALUE.fullmatch(text, cell.start, cell.end) is not None for cell in cells) >= len(cells)


def _edges(text: str, rows: Sequence[Row]) -> list[tuple[float, float]]:
    """The columns, that of the rows' heads first."""

    def holds_value(cell: Segment) -> bool:
        return bool(VALUE.fullmatch(text, cell.start, cell.end)) and not _WORD.search(
            text, cell.start, cell.end
        )

    labels = [row.cells[0] for row in rows if not holds_value(row.cells[0])]
    if 2 * len(labels) < len(rows):
        return _columns([cell for row in rows for cell in row.cells])
    left = min(cell.left for cell in labels)
    values = [
        cell
        for row in rows
        for n, cell in enumerate(row.cells)
        if n or (holds_value(cell) and cell.left > left + _SET_IN * row.height)
    ]
    edges = _columns(values)
    right = max((row.cells[0].right for row in rows if len(row.cells) > 1), default=left)
    return [(left, min(edges[0][0], right)), *edges] if edges else []


def _goes_on(rows: Sequence[Row], n: int) -> bool:
    """Whether a line with a head alone is the first part of the next line's: that is nearer than the one before."""
    if n + 1 >= len(rows) or len(rows[n + 1].cells) < 2 or n == 0:
        return False
    before = rows[n - 1].base - rows[n].base
    if n + 2 < len(rows):  # where an empty row stands before, the row behind tells
        before = min(before, rows[n + 1].base - rows[n + 2].base)
    return rows[n].base - rows[n + 1].base < _NEARER * before


def _columns(cells: Sequence[Segment]) -> list[tuple[float, float]]:
    """The stretches that cells cover together, from the left."""
    edges: list[tuple[float, float]] = []
    for cell in sorted(cells, key=lambda one: one.left):
        if edges and cell.left <= edges[-1][1]:
            edges[-1] = (edges[-1][0], max(edges[-1][1], cell.right))
        else:
            edges.append((cell.left, cell.right))
    return edges


def _nearest(edges: Sequence[tuple[float, float]], cell: Segment) -> int:
    """The column that a cell overlaps most, else the one it is nearest to."""

    def apart(i: int) -> float:
        left, right = edges[i]
        return max(left, cell.left) - min(right, cell.right)

    return min(range(len(edges)), key=apart)


class _Above(NamedTuple):
    """Where the lines above the rows that belong to them begin; what stands above the heads; the heads; lines with a rows' head
    alone between heads and rows, from below; whether the lowest of them is so near to the first row that it goes on there."""

    start: int
    titles: Sequence[Segment]
    heads: Sequence[Sequence[Segment]]
    leads: Sequence[Row] = ()
    near: bool = False


def _above(
    text: str,
    lines: Sequence[tuple[int, int]],
    above: int,
    first: int,
    top: Row,
    edges: Sequence[tuple[float, float]],
    places: Places,
) -> _Above:
    heads: list[list[Segment]] = [[] for _ in edges]
    titles: list[Segment] = []
    leads: list[Row] = []
    start, highest, near = top.start, top.base, False
    for start_, end in reversed(lines[max(above, first - _MOST_HEAD_LINES) : first]):
        row = row_of(text, start_, end, places)
        if row is None or not top.base < row.base <= highest + LEADING * max(row.height, top.height):
            break
        over = [_covered(edges, cell) for cell in row.cells]
        finer = row_of(text, start_, end, places, _HEAD_GAP) if any(len(one) > 1 for one in over) else None
        if finer is not None and _is_each_over_one(edges, finer.cells, over):
            row, over = finer, [_covered(edges, cell) for cell in finer.cells]
        higher = row.base > highest + 0.5 * row.height
        alone = len(over) == 1 and 0 in over[0]
        if alone and (len(over[0]) > 1 or (higher and any(heads[1:]))):
            if unit_of(text[row.start : row.end])[1] != NOTHING_STATED:
                titles, start = [*row.cells], row.start
            break
        if alone and not any(heads[1:]):
            leads.append(row)
            highest = row.base
            continue
        if leads and not any(heads[1:]):
            near = leads[0].base - top.base < _NEARER * (row.base - highest)
        spans = _spanned(edges, row.cells, over) if higher and any(heads[1:]) else None
        for cell, columns in zip(row.cells, spans or over, strict=True):
            for i in columns if spans or len(columns) == 1 else [_nearest(edges, cell)]:
                heads[i].insert(0, cell)
        start, highest = row.start, max(highest, row.base)
    if not any(heads[1:]):
        return _Above(top.start, [], [[] for _ in edges])
    return _Above(start, titles, heads, leads, near)


def _is_each_over_one(
    edges: Sequence[tuple[float, float]], cells: Sequence[Segment], over: Sequence[Sequence[int]]
) -> bool:
    """Whether cells parted more finely than those that stand ``over`` columns stand over one each of the same columns."""
    columns = [column for cell in cells for column in _covered(edges, cell)]
    return len(columns) == len(cells) == len({*columns}) and {*columns} == {c for one in over for c in one}


def _covered(edges: Sequence[tuple[float, float]], cell: Segment) -> list[int]:
    """The columns that a head stands over; that next to it where it stands over none."""
    return [i for i, (left, right) in enumerate(edges) if cell.left < right and left < cell.right] or [
        _nearest(edges, cell)
    ]


def _spanned(
    edges: Sequence[tuple[float, float]], cells: Sequence[Segment], over: Sequence[list[int]]
) -> list[list[int]] | None:
    """The columns of heads over heads: each over as many, where they stand in the middle of those; beside them may stand the
    labels' own head, which is over none of them."""
    if over[0] == [0] and len(cells) > 1 and cells[0].right < edges[1][0]:
        spans = _spanned(edges, cells[1:], over[1:])
        return None if spans is None else [[0], *spans]
    columns, count = len(edges) - 1, len(cells)
    if count >= columns or columns % count:
        return None
    each = columns // count
    found = [[*range(1 + n * each, 1 + (n + 1) * each)] for n in range(count)]
    left, right = edges[1][0], edges[-1][1]
    if count == 1 and abs(cells[0].left + cells[0].right - left - right) > _MIDDLE * (right - left):
        return None
    for cell, over in zip(cells, found, strict=True):
        if not edges[over[0]][0] - 20 <= cell.left or not cell.right <= edges[over[-1]][1] + 20:
            return None
    return found
