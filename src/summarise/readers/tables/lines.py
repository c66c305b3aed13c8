"""A table as text: a row a line, each cell with the head of its row and of its column.

    Port        Boats   Revenue (€ million)        Lindmouth: Boats = 12; Revenue = €3.1 million.
    Lindmouth      12   3.1                   to   Osterhaven: Boats = 15; Revenue = €2.8 million.
    Osterhaven     15   2.8

So a number is never joined to its neighbour's, and what it is about stands beside it. A table in which no
heads can be told is written with bars between its cells. Every cell is a Place of the Article, with its heads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from summarise.article import Place, Withdrawn
from summarise.readers.tables.cells import Cell, Row, filled, line_gaps, on_one_line, own
from summarise.readers.tables.column_heads import (
    LONGEST_HEAD,
    YEAR_LIKE,
    Heads,
    count_of_heads,
    heads_of,
    is_period,
    is_value,
)
from summarise.readers.tables.stated_units import NOTHING, Stated, of_row, unit_of, with_unit
from summarise.readers.tracing import Tracer

_WORD = re.compile(r"[^\W\d_]{4,}")  # a line with such a word is a title, whatever numbers it has
_ENDS = ".!?…。！？"


def table_text(rows: Iterable[Sequence[str]]) -> str:
    """A table of plain strings as its lines."""
    tracer = Tracer()
    write_table([[Cell(text) for text in row] for row in rows], tracer)
    return tracer.done().text


def write_table(
    rows: Iterable[Row],
    tracer: Tracer,
    places: list[Place] | None = None,
    withdrawn: list[Withdrawn] | None = None,
) -> None:
    """Append a table to ``tracer``, its lines parted by line ends, none at the end; ``places`` collects where
    each cell stands, ``withdrawn`` what is struck out in them. Rows may differ in length. Linear in the number of cells
    and the length of the heads."""
    writer = _Writer(tracer, places if places is not None else [], withdrawn if withdrawn is not None else [])
    heads: Heads | None = None
    for block in _blocks(rows):
        heads = writer.block(block, heads)


def _blocks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Rows without an empty one between them; one in which all is struck out is none."""
    block: list[Row] = []
    for row in rows:
        if any(cell.text.strip() or cell.struck for cell in row):
            block.append(row)
        elif block:
            yield block
            block = []
    if block:
        yield block


class _Writer:
    def __init__(self, tracer: Tracer, places: list[Place], withdrawn: list[Withdrawn]) -> None:
        self._tracer = tracer
        self._places = places
        self._withdrawn = withdrawn
        self._begun = False

    def block(self, rows: list[Row], before: Heads | None) -> Heads | None:
        """Write rows that belong together; ``before``: the heads above an empty row, which go on holding for
        rows that have none of their own. Returns the heads that hold at the end."""
        scale = before.scale if before else NOTHING
        shown = [row for row in rows if filled(row)]
        gone = _Gone(rows)
        titles = 0
        last_wide = max((n for n, row in enumerate(shown) if len(row) > 1), default=-1)
        while titles < min(len(shown) - 1, last_wide + 1) and _is_title(shown[titles]):
            cell = own(shown[titles])[0]
            rest, unit = unit_of(on_one_line(cell.text))
            scale = unit if unit != NOTHING else scale
            if rest:
                self._line([(rest, cell, "", "")])
            titles += 1
        below = shown[titles:]
        count = count_of_heads(below) if below else 0
        heads = before
        if count:
            heads = heads_of(below[:count], below[count:], scale)
            self._corner(below, count, heads)
        elif below and heads is not None and max(map(len, below)) > len(heads.words):
            heads = None
        self._gone(gone.upto(titles))
        self._gone(gone.upto(titles + count, heads=True))
        for n, row in enumerate(below[count:], titles + count + 1):
            if (stated := _stated_alone(row)) != NOTHING:  # "(in millions)" between the heads and the rows
                scale = stated
                heads = heads and heads._replace(scale=stated.over(heads.scale))
            elif heads is None:
                self._bars(row, scale)
            else:
                self._row(row, heads)
            self._gone(gone.upto(n))
        return heads

    def _corner(self, rows: Sequence[Row], count: int, heads: Heads) -> None:
        """The head of the rows' heads, which stands beside none of them: "Top 10 ports" is told above them."""
        corner = heads.words[0]
        under = [row[0] for row in rows[count:] if row[0].text.strip()]
        if any(c.isdecimal() for c in corner) and not any(
            is_value(cell.text) or is_period(cell.text) for cell in under
        ):
            self._line([(corner, rows[count - 1][0], "", "")])

    def _gone(self, passages: Iterable[str]) -> None:
        """What was struck out in cells that hold nothing else, or in heads: here nothing stands in its place."""
        self._withdrawn += [Withdrawn(words, self._tracer.length) for words in passages]

    def _row(self, row: Row, heads: Heads) -> None:
        """One row: its head, a colon, then each cell with the head of its column."""
        at = next((i for i, cell in enumerate(row) if cell.text.strip()), 0)
        cells = [
            (i, cell) for i, cell in enumerate(row) if cell.text.strip() and not (cell.again and i != at)
        ]
        name, unit = "", NOTHING
        first = row[at]
        rest = cells
        if not is_value(first.text) or first.head:
            name, unit = unit_of(on_one_line(first.text))
            rest = [one for one in cells if one[0] != at]
        self._newline()
        if name:
            column = heads.words[at] if at < len(heads.words) else ""  # a row may be wider than its heads
            self._cell(self._headed(name, column), first, "", column)
            self._tracer.add(": " if rest else "")
        about = (name or next((on_one_line(c.text) for _, c in rest if not is_value(c.text)), ""))[
            :LONGEST_HEAD
        ]
        if name and at == 0:  # a unit over the row heads is one of the whole table
            heads = heads._replace(scale=heads.units[0].over(heads.scale))
        for n, (i, cell) in enumerate(rest):
            self._tracer.add("; " if n else "")
            self._headed_cell(i, _covered(row, i), cell, heads, about, unit)
        if rest and on_one_line(rest[-1][1].text)[-1:] not in _ENDS:
            self._tracer.add(".")  # a row is a sentence: what is said of one is not said of the next

    def _headed(self, name: str, column: str) -> str:
        """A row's head; a year or a date says with its column's head what it is."""
        if is_period(name) and column and not is_period(column):
            self._tracer.add(f"{column} ")
        return name

    def _headed_cell(self, i: int, end: int, cell: Cell, heads: Heads, about: str, unit: Stated) -> None:
        """A cell that covers the columns from ``i`` to ``end``: it is of all that they are of."""
        column = ", ".join(dict.fromkeys(filter(None, heads.words[i:end])))
        stated = heads.units[i] if i < len(heads.units) else NOTHING
        if column:
            if heads.places[i]:
                self._places.append(Place(self._tracer.length, heads.places[i]))
            self._tracer.add(f"{column} = ")
        text = on_one_line(cell.text)
        counted = i < len(heads.units) and (stated.unit or heads.numbers[i])
        if counted and YEAR_LIKE.fullmatch(text):  # 1870 under "Landings (tonnes)", or beside 940
            text = f"{text[0]},{text[1:]}"
        if not is_period(text):
            whole = of_row(heads.scale, f"{about} {column}")
            text = with_unit(text, stated.over(unit).over(whole))
        self._cell(text, cell, about, column)

    def _bars(self, row: Row, scale: Stated) -> None:
        """A row without column heads; words at its beginning head it, and empty cells between others keep their place."""
        first = next(i for i, cell in enumerate(row) if cell.text.strip())
        last = max(i for i, cell in enumerate(row) if cell.text.strip() and (i == first or not cell.again))
        about, unit = "", NOTHING
        if last > first and not is_value(row[first].text):
            about, unit = unit_of(on_one_line(row[first].text))
        whole = of_row(scale, about)
        line = [(about, row[first], "", "")] if about else []
        for i in range(first + len(line), last + 1):
            text = "" if row[i].again and i > first else on_one_line(row[i].text)
            line.append((text if is_period(text) else with_unit(text, unit.over(whole)), row[i], about, ""))
        self._line(line, " | ")

    def _line(self, cells: Iterable[tuple[str, Cell, str, str]], between: str = "") -> None:
        self._newline()
        for n, (text, cell, row, column) in enumerate(cells):
            self._tracer.add(between if n else "")
            if text:
                self._cell(text, cell, row, column)

    def _newline(self) -> None:
        if self._begun:
            self._tracer.add("\n")
        self._begun = True

    def _cell(self, text: str, cell: Cell, row: str, column: str) -> None:
        self._places.append(Place(self._tracer.length, cell.place, row, column))
        kept = on_one_line(cell.text)
        found = text.find(kept)
        if found < 0:  # the head's sign or scale stands inside, or its unit was taken off
            start = self._tracer.length
            self._tracer.add(text, cell.offsets[0][1] if cell.offsets else cell.origin)
            self._withdrawn += [Withdrawn(words, start + min(i, len(text))) for i, words in cell.struck]
            return
        self._tracer.add(text[:found])
        at = len(cell.text) - len(cell.text.lstrip())
        end = len(cell.text.rstrip())
        told = 0
        for gap in [*line_gaps(cell.text[:end]), None]:
            if gap is not None and gap.start() < at:
                continue
            stop = end if gap is None else gap.start()
            start = self._tracer.length - at
            self._run(cell, at, stop)
            while told < len(cell.struck) and (gap is None or cell.struck[told][0] < gap.end()):
                i, words = cell.struck[told]
                self._withdrawn.append(Withdrawn(words, start + min(max(i, at), stop)))
                told += 1
            if gap is not None:
                self._tracer.add("; ")
                at = gap.end()
        self._tracer.add(text[found + len(kept) :])

    def _run(self, cell: Cell, begin: int, end: int) -> None:
        """Append the characters of a cell from ``begin`` to ``end``, with their origins."""
        if not cell.offsets:
            self._tracer.add(cell.text[begin:end], None if cell.origin is None else cell.origin + begin)
            return
        at, origin = begin, None
        for pair, there in cell.offsets:
            if pair >= end:
                break
            if pair > at:
                self._tracer.add(cell.text[at:pair], origin)
                at = pair
            origin = there + at - pair
        self._tracer.add(cell.text[at:end], origin)


def _covered(row: Row, i: int) -> int:
    """The column behind those that the cell of column ``i`` covers."""
    end = i + 1
    while end < len(row) and row[end].again and row[end].text == row[i].text:
        end += 1
    return end


def _is_title(row: Row) -> bool:
    """Whether a row above others is a title of the table or states its scale, and heads no column."""
    cells = own(row)
    if len(cells) != 1 or (cells[0].head and len(row) > 1):
        return False
    if is_value(cells[0].text) and unit_of(cells[0].text)[1] == NOTHING and not _WORD.search(cells[0].text):
        return False
    # a head over several columns is no title
    return bool(row[0].text.strip()) or not (is_period(cells[0].text) or any(cell.again for cell in row))


def _stated_alone(row: Row) -> Stated:
    """What a row states of those below it that says nothing else."""
    cells = own(row)
    rest, stated = unit_of(on_one_line(cells[0].text)) if len(cells) == 1 else ("", NOTHING)
    return stated if not rest else NOTHING


class _Gone:
    """What is struck out in cells that show nothing, and in the rows between those that are shown."""

    def __init__(self, rows: list[Row]) -> None:
        self._behind: list[list[str]] = [[]]  # behind the n-th row that is shown
        self._within: list[list[str]] = [[]]
        for row in rows:
            empty = [words for cell in row if not cell.text.strip() for _, words in cell.struck]
            if filled(row):
                self._behind.append(empty)
                self._within.append([words for cell in row if cell.text.strip() for _, words in cell.struck])
            else:
                self._behind[-1] += empty
        self._at = 0

    def upto(self, row: int, *, heads: bool = False) -> Iterator[str]:
        """What was not yet told up to the ``row``-th; with ``heads`` also what is struck out in cells that show more."""
        while self._at <= row:
            if heads and self._at:
                yield from self._within[self._at]
            yield from self._behind[self._at]
            self._at += 1
