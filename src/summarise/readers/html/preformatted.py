"""Tables inside ``<pre>``: columns that blanks line up become the cells of a table.

    Port         2023     2024
    Lindmouth   1,240    1,310
    Osterhaven     95      102

Agencies, statistics offices and old pages set tables so. Without their columns the numbers lose their heads. What is
no such table, a poem or a program, stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from summarise.readers.html.marks import Marks

_INLINE = frozenset({"b", "i", "strong", "em", "span", "font", "code", "a", "u", "tt", "samp", "small"})
_SEGMENT = re.compile(r"[^\s]+(?: [^\s]+)*")  # what one blank at the most parts: two part columns
_RULE = re.compile(r"[\s\-=_+|.·─━═]*")
_VALUE = re.compile(
    r"[(\[]?[<>~≈+\-−–]?\s?(?:[$€£¥₹]|[A-Z]{2,3}\s?)?\d[\d.,'’  ]*\)?\s?(?:%|‰|[°]?[A-Za-z€£$/²³]{1,8}|[a-z]|[*†‡])?[)\]]?"
)
_NOTHING = frozenset({"-", "–", "—", "..", "...", "n/a", "n.a.", "na", "nil", "x", "*"})
_MOST_LINES, _MOST_CELLS = 500, 5_000
_WIDEST = 400  # characters of a line


class _Segment(NamedTuple):
    """Characters of a line, first and behind the last, as a reader sees them."""

    start: int
    end: int
    text: str

    @property
    def is_value(self) -> bool:
        return _VALUE.fullmatch(self.text) is not None or self.text.lower() in _NOTHING


class _Line(NamedTuple):
    """A line with its marks: where it begins in the text, where each seen character stands there, and its segments."""

    begin: int
    end: int
    places: Sequence[int]
    segments: Sequence[_Segment]
    rule: bool

    @property
    def is_row(self) -> bool:
        """Whether it has words or a number, and numbers behind them."""
        return len(self.segments) > 1 and any(segment.is_value for segment in self.segments[1:])


def tables_made(page: Any, marks: Marks) -> None:
    """Put a ``table`` in the place of what lines up columns in the ``pre`` elements of ``page``, in place."""
    for block in list(page.iter("pre")):
        if block.getparent() is None or any(
            child.tag not in _INLINE for child in block.iterdescendants() if isinstance(child.tag, str)
        ):
            continue
        text = "".join(block.itertext())
        lines = list(_lines(text, marks))
        found = _table_in(lines)
        if found is not None:
            _replaced(block, text, lines, found, marks)


def _lines(text: str, marks: Marks) -> Iterator[_Line]:
    hidden = {at for start, end in marks.places_in(text) for at in range(start, end)}
    stop = _stop(marks.plain(text))
    begin = 0
    for line in text.split("\n"):
        end = begin + len(line)
        places: list[int] = []
        seen = ""
        for at in range(begin, end):
            if at in hidden:
                continue
            width = stop - len(seen) % stop if text[at] == "\t" else 1
            seen += " " * width if text[at] == "\t" else text[at]
            places += [at] * width
        segments = [
            _Segment(*found.span(), found.group()) for found in _SEGMENT.finditer(seen.replace("|", " "))
        ]
        rule = _RULE.fullmatch(seen) is not None
        yield _Line(
            begin,
            end,
            places,
            segments if len(seen) <= _WIDEST and not rule else (),
            rule and bool(seen.strip()),
        )
        begin = end + 1


def _stop(text: str) -> int:
    """How far apart the tabs of ``text`` lead, so that each ends a column, as whoever typed them meant."""
    return 2 + max(
        (len(cell) for line in text.split("\n") if "\t" in line for cell in line.split("\t")), default=6
    )


class _Table(NamedTuple):
    """The lines of a table, first and behind the last, and where its columns begin and end."""

    first: int
    last: int
    columns: Sequence[tuple[int, int]]


def _table_in(lines: Sequence[_Line]) -> _Table | None:
    """The table that the lines make; None where they make none."""
    rows = [i for i, line in enumerate(lines) if line.is_row]
    if len(rows) < 2 or len(lines) > _MOST_LINES:
        return None
    columns: list[tuple[int, int]] = []
    for start, end in sorted((s.start, s.end) for i in rows for s in lines[i].segments):
        if columns and start < columns[-1][1]:
            columns[-1] = columns[-1][0], max(end, columns[-1][1])
        else:
            columns.append((start, end))
    if not 2 <= len(columns) <= _MOST_CELLS / len(rows) or any(
        _twice(lines[i].segments, columns) for i in rows
    ):
        return None
    values = [
        [s.is_value for i in rows for s in lines[i].segments if s.start < end and start < s.end]
        for start, end in columns[1:]
    ]
    if not any(len(column) > 1 and sum(column) * 3 >= len(column) * 2 for column in values):
        return None
    first = rows[0]
    above = first
    while above and (len(lines[above - 1].segments) > 1 or lines[above - 1].rule):
        above -= 1
        first = above if lines[above].segments else first  # its heads, also above a rule
    return _Table(first, rows[-1] + 1, columns)


def _twice(segments: Sequence[_Segment], columns: Sequence[tuple[int, int]]) -> bool:
    taken = [_columns_of(segment, columns) for segment in segments]
    return any(not set(a).isdisjoint(b) for a, b in pairwise(taken)) or any(len(one) > 1 for one in taken)


def _columns_of(segment: _Segment, columns: Sequence[tuple[int, int]]) -> list[int]:
    """The columns that a segment stands over, or the one that it is nearest to."""
    over = [i for i, (start, end) in enumerate(columns) if segment.start < end and start < segment.end]
    if over:
        return over
    middle = (segment.start + segment.end) / 2
    return [min(range(len(columns)), key=lambda i: abs(middle - sum(columns[i]) / 2))]


def _replaced(block: Any, text: str, lines: Sequence[_Line], found: _Table, marks: Marks) -> None:
    table = block.makeelement("table")
    cut = marks.cutter(text)
    for line in lines[found.first : found.last]:
        if not line.segments:
            continue
        row = table.makeelement("tr")
        table.append(row)
        at = 0
        for segment in line.segments:
            over = _columns_of(segment, found.columns)
            over = [i for i in over if i >= at] or [at]
            for _ in range(at, over[0]):
                row.append(row.makeelement("td"))
            cell = row.makeelement("td")
            if len(over) > 1:
                cell.set("colspan", str(len(over)))
            begin, end = line.places[segment.start], line.places[segment.end - 1] + 1
            cell.text = cut(begin, end)
            row.append(cell)
            at = over[-1] + 1
        for _ in range(at, len(found.columns)):
            row.append(row.makeelement("td"))
    parent, place = block.getparent(), block.getparent().index(block)
    tail, block.tail = block.tail, None
    around: list[Any] = []
    for begin, end in ((0, found.first), (found.last, len(lines))):
        if any(line.segments for line in lines[begin:end]):
            rest = block.makeelement("pre")
            rest.text = cut(lines[begin].begin, lines[end - 1].end)
            around.append((begin, rest))
    pieces = (
        [rest for begin, rest in around if not begin] + [table] + [rest for begin, rest in around if begin]
    )
    parent.remove(block)
    for i, piece in enumerate(pieces):
        parent.insert(place + i, piece)
    pieces[-1].tail = tail
