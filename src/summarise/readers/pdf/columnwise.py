"""Tables that a file draws column by column: their lines are put in the order in which a person reads them.

PDFium gives what a page draws in the order of the file. Of a table whose columns are drawn one after the other it gives all
heads of rows, then all numbers of the first column, and so on, each a line. Where lines stand on the lines of those before, as
the cells of a table do, they are made rows; everything else stays as it is, columns of prose above all.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarise.readers.pdf.glyphs import GAP, NOTHING, Line, Places, line_of
from summarise.readers.pdf.rows import LEADING, VALUE, has_an_edge

_LINE = re.compile(r"[^\r\n]+")
_SAME = 0.25  # of the height: what stands that near is on one line
_LONGEST, _LONGEST_IN_WORDS = 90, 45  # characters: of a line of the first column, of a cell that is no value
_MOST_HEADS = 4  # lines above those that stand beside others
_MOST_BEHIND = 2  # lines of the first column behind its last row
_FEWEST = 2
_MOST_COLUMNS = 60


Strip = list[Line]


def in_rows(text: str, places: Places) -> tuple[str, Places]:
    """``text``, as long as before, with the cells of such tables beside each other, and the places of its characters."""
    if not _goes_up(text, places):
        return text, places
    order: list[int] | None = None
    chars = list(text)
    strips = list(_strips(text, places))
    i = 0
    while i + 1 < len(strips):
        found = _table(text, strips, i)
        if found is None:
            i += 1
            continue
        rows, last, rest = found
        order = order or list(range(len(text)))
        _rewrite(text, rows, chars, order)
        strips[last] = rest
        i = last
    return ("".join(chars), places.moved(order)) if order else (text, places)


def _goes_up(text: str, places: Places) -> bool:
    """Whether a line stands higher than the one before: on most pages none does."""
    base = 0.0
    for found in _LINE.finditer(text):
        glyph = places.at(found.start())
        if glyph is not None:
            if base and glyph.base > base + 0.5 * glyph.height:
                return True
            base = glyph.base
    return False


def _strips(text: str, places: Places) -> Iterator[Strip]:
    """Lines that are drawn one below the other."""
    strip: Strip = []
    for found in _LINE.finditer(text):
        line = _line(text, *found.span(), places)
        if strip and (line is None or line.base > strip[-1].base + 0.5 * line.height):
            yield strip
            strip = []
        if line is None:
            yield []  # what stands on both sides of it does not go together
        else:
            strip.append(line)
    yield strip


def _line(text: str, start: int, end: int, places: Places) -> Line | None:
    first, last = start, end - 1
    while first < last and text[first] in f" \t{NOTHING}{GAP}":
        first += 1
    while last > first and text[last] in f" \t{NOTHING}{GAP}":
        last -= 1
    drawn = line_of(places, first, last + 1)
    return None if drawn is None else drawn._replace(start=start, end=end)


class _Rows:
    """The rows of a table that is being put together, from below."""

    def __init__(self, first: Strip) -> None:
        self.rows = [[line] for line in reversed(first)]
        self._bases = [line.base for line in reversed(first)]

    def at(self, line: Line) -> int | None:
        """The row on whose line it stands, beside all that is there."""
        near = bisect_left(self._bases, line.base - _SAME * line.height)
        if near == len(self._bases) or self._bases[near] > line.base + _SAME * line.height:
            return None
        free = all(line.left > other.right or line.right < other.left for other in self.rows[near])
        return near if free else None

    def add(self, line: Line) -> None:
        """Put a line into its row, or make one of it."""
        at = self.at(line)
        if at is not None:
            self.rows[at].append(line)
            return
        at = bisect_left(self._bases, line.base)
        self.rows.insert(at, [line])
        self._bases.insert(at, line.base)


def _table(text: str, strips: Sequence[Strip], i: int) -> tuple[list[list[Line]], int, Strip] | None:
    """The rows of a table whose first column ends the ``i``-th strip, from above; the strip in which its last column is, and
    what that one has behind it."""
    if not strips[i]:
        return None
    table = _Rows(strips[i])
    rest: Strip = []
    taken: list[Strip] = []
    for strip in strips[i + 1 : i + 1 + _MOST_COLUMNS]:
        count = _fitting(text, table, strip)
        if not count:
            break
        for line in strip[:count]:
            table.add(line)
        taken.append(strip[:count])
        if rest := strip[count:]:
            break
    if not taken:
        return None
    top = max(strip[0].base + _SAME * strip[0].height for strip in taken)
    rows = [row for row in reversed(table.rows) if row[0].base <= top]
    return (rows, i + len(taken), rest) if _is_whole(text, rows, strips[i]) else None


def _fitting(text: str, table: _Rows, strip: Strip) -> int:
    """How many of the first lines of a strip are a column of the table: heads, then cells on the lines of others."""
    beside = [table.at(line) is not None for line in strip]
    count = len(beside) - beside[::-1].index(True) if True in beside else 0
    # where text goes on below the column, it stands on no line of the table, or further below than a row does
    for n in range(1, count):
        if strip[n - 1].base - strip[n].base > LEADING * 2 * strip[n].height and not beside[n]:
            count = n
            break
    cells = strip[:count]
    heads = beside.index(True) if True in beside else 0
    values = [_is_value(text, line) for line in cells]
    if sum(beside[:count]) < _FEWEST or heads > _MOST_HEADS:
        return 0
    if any(not there and value for there, value in zip(beside[heads:count], values[heads:], strict=True)):
        return 0  # a number on a line of its own
    if 3 * sum(beside[heads:count]) < 2 * (count - heads):
        return 0
    if any(
        not value and line.end - line.start > _LONGEST_IN_WORDS
        for line, value in zip(cells, values, strict=True)
    ):
        return 0
    return count if has_an_edge(cells) else 0


def _is_whole(text: str, rows: Sequence[Sequence[Line]], first: Strip) -> bool:
    """Whether these are surely rows: most have several cells, half of those a value behind their heads, and the first column
    ends with them."""
    several = [row for row in rows if len(row) > 1]
    if len(several) < _FEWEST or 3 * len(several) < 2 * len(rows) - 2:
        return False
    behind = [sorted(row, key=lambda one: one.left)[1:] for row in several]
    valued = sum(any(_is_value(text, line) for line in row) for row in behind)
    if valued < _FEWEST or 2 * valued < len(several):
        return False
    if any(line.end - line.start > _LONGEST for row in rows for line in row):
        return False
    ends = [row for row in rows if any(line in row for line in first[-1 - _MOST_BEHIND :])]
    return any(len(row) > 1 for row in ends)


def _is_value(text: str, line: Line) -> bool:
    return VALUE.fullmatch(text[line.start : line.end].strip()) is not None


def _rewrite(text: str, rows: Sequence[Sequence[Line]], chars: list[str], order: list[int]) -> None:
    """Put the cells of each row beside each other, in place: ends of lines within a row become gaps."""
    lines = sorted(line for row in rows for line in row)
    ends = [range(a.end, b.start) for a, b in pairwise(lines)]
    at, begin = 0, lines[0].start
    for row in rows:
        cells = sorted(row, key=lambda one: one.left)
        for n, cell in enumerate(cells):
            for index in range(cell.start, cell.end):
                chars[begin], order[begin] = text[index], index
                begin += 1
            if at == len(ends):
                continue
            inside = n + 1 < len(cells)
            for k, index in enumerate(ends[at]):
                chars[begin] = (NOTHING if k else GAP) if inside else text[index]
                order[begin] = index
                begin += 1
            at += 1
