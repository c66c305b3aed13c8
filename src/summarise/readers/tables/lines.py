"""A table as text: a row a line, each cell with the head of its row and of its column.

    Port        Boats   Revenue (€ million)        Lindmouth: Boats = 12; Revenue = €3.1 million.
    Lindmouth      12   3.1                   to   Osterhaven: Boats = 15; Revenue = €2.8 million.
    Osterhaven     15   2.8

So a number is never joined to its neighbour's, and what it is about stands beside it. A table in which no
heads can be told is written with bars between its cells. Every cell is a Place of the Article, with its heads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarise.article import Place, Withdrawn
from summarise.readers.composing.tracing import Tracer
from summarise.readers.tables.blocks import alike, blocks
from summarise.readers.tables.carrying import carried
from summarise.readers.tables.cells import Cell, Row, filled, line_gaps, on_one_line, own
from summarise.readers.tables.column_heads import (
    LONGEST_HEAD,
    NO_HEADS,
    YEAR_LIKE,
    Heads,
    count_of_heads,
    covered,
    goes_on,
    heads_of,
    is_note,
    is_period,
    is_value,
    unit_beside,
)
from summarise.readers.tables.governing import sections
from summarise.readers.tables.numbers_with_units import with_unit
from summarise.readers.tables.parts import parts
from summarise.readers.tables.sections import WITHIN, Path, unit_over, words_of
from summarise.readers.tables.stated_units import NOTHING, Stated, of_row, unit_of
from summarise.readers.tables.struck import Gone
from summarise.readers.tables.titles import is_title, stated_alone

# What heads periods and says no more than they do: "Quarter" above "Q1 2022"; above "2023" it says what is meant.
_PERIODS = re.compile(
    r"quarter|half(?:-year)?|period|quartal|halbjahr|zeitraum|trimestre|semestre|période|período|periodo|kwartaal|periode",
    re.IGNORECASE,
)
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
    over: Path = (),
    scale: Stated = NOTHING,
) -> None:
    """Append a table to ``tracer``, its lines parted by line ends, none at the end; ``places`` collects where
    each cell stands, ``withdrawn`` what is struck out in them; ``over``: what stands over all rows; ``scale``: what the line
    before states of all of them.
    Rows may differ in length. Linear in the number of cells and the length of the heads."""
    writer = _Writer(
        tracer, places if places is not None else [], withdrawn if withdrawn is not None else [], over
    )
    writer.scale = scale
    heads: Heads | None = None
    found = [*blocks(rows)]
    for block, like_others in zip(found, alike(found), strict=True):
        heads = writer.block(block, heads, alike=like_others)


class _Writer:
    def __init__(self, tracer: Tracer, places: list[Place], withdrawn: list[Withdrawn], over: Path) -> None:
        self._tracer = tracer
        self._places = places
        self._withdrawn = withdrawn
        self._begun = False
        self._above = over
        self.scale = NOTHING  # what the line before the table states

    def block(self, rows: list[Row], before: Heads | None, *, alike: bool = False) -> Heads | None:
        """Write rows that belong together; ``before``: the heads above an empty row, which go on holding for
        rows that have none of their own; ``alike``: of ``parts``. Returns the heads that hold at the end."""
        scale = before.scale if before else self.scale
        shown = [row for row in rows if filled(row)]
        gone = Gone(rows)
        titles = 0
        last_wide = max((n for n, row in enumerate(shown) if len(row) > 1), default=-1)
        while titles < min(len(shown) - 1, last_wide + 1) and is_title(shown[titles]):
            titles += 1
        count = count_of_heads(shown[titles:]) if shown[titles:] else 0
        if titles and not count:  # what stands above rows without heads of their own may be a section's
            found = sections(shown, headed=before is not None, goes_on=before is not None)
            titles = next((i for i in range(titles) if found[i].heads), titles)
        for row in shown[:titles]:
            cell = own(row)[0]
            rest, unit = unit_of(on_one_line(cell.text))
            scale = unit if unit != NOTHING else of_row(scale, rest)  # "Staff" above a table takes no euros
            if rest:
                self._line([(rest, cell, "", "")])
        below = shown[titles:]
        heads = before
        if not count and below and heads is not None and max(map(len, below)) > len(heads.words):
            heads = None
        self._gone(gone.upto(titles))
        n = titles
        for part in parts(below, count, shown[titles - 1] if titles else None, alike=alike):
            for row in part.titles:
                self._row(row, NO_HEADS)
            if part.heads:
                heads = heads_of(part.heads, part.rows, scale)
                self._corner(part.heads, part.rows, heads)
            n += len(part.titles) + len(part.heads)
            self._gone(gone.upto(n, heads=True))
            overs = sections(part.rows, headed=heads is not None, goes_on=not count and heads is not None)
            for row, over in zip(carried(part.rows), overs, strict=True):
                n += 1
                if (stated := stated_alone(row)) != NOTHING:  # "(in millions)" between the heads and the rows
                    scale = stated
                    heads = heads and heads._replace(scale=stated.over(heads.scale))
                elif heads is None:
                    self._bars(row, over.unit.over(scale), part.over + over.path)
                else:
                    held = (
                        heads._replace(scale=over.unit.over(heads.scale)) if over.unit != NOTHING else heads
                    )
                    self._row(row, held, part.over + over.path, heading=over.heads)
                self._gone(gone.upto(n))
        return heads

    def _corner(self, rows: Sequence[Row], below: Sequence[Row], heads: Heads) -> None:
        """The head of the rows' heads, which stands beside none of them: "Top 10 ports" is told above them."""
        corner = heads.words[0]
        under = [row[0] for row in below if row[0].text.strip()]
        if any(c.isdecimal() for c in corner) and not any(
            is_value(cell.text) or is_period(cell.text) for cell in under
        ):
            self._line([(corner, rows[-1][0], "", "")])

    def _gone(self, passages: Iterable[str]) -> None:
        """What was struck out in cells that hold nothing else, or in heads: here nothing stands in its place."""
        self._withdrawn += [Withdrawn(words, self._tracer.length) for words in passages]

    def _row(self, row: Row, heads: Heads, over: Path = (), *, heading: bool = False) -> None:
        """One row: the sections ``over`` it, its head, a colon, then each cell with the head of its column."""
        at = next((i for i, cell in enumerate(row) if cell.text.strip()), 0)
        cells = [
            (i, cell)
            for i, cell in enumerate(row)
            if cell.text.strip()
            and not (cell.again and i != at)
            and not (i in heads.notes and is_note(cell.text))
        ]
        name, unit = "", NOTHING
        first = row[at]
        rest = cells
        if not is_value(first.text) or first.head or heading:
            name, unit = unit_of(on_one_line(first.text))
            rest = [one for one in cells if one[0] != at]
        self._newline()
        above = self._over(over, named=bool(name))
        if name:
            # a row may be wider than its heads; what heads rows is of none
            column = heads.words[at] if at < len(heads.words) and not heading else ""
            self._cell(self._headed(name, column), first, "", column)
            while len(rest) > 1 and goes_on(heads, rest):  # "Revenue | North | 10", nothing over "North"
                name = f"{name}{WITHIN}{on_one_line(rest[0][1].text)}"
                self._tracer.add(WITHIN)
                self._cell(on_one_line(rest[0][1].text), rest.pop(0)[1], "", "")
        if name or above:
            self._tracer.add(": " if rest else "")
        about = (name or next((on_one_line(c.text) for _, c in rest if not is_value(c.text)), ""))[
            :LONGEST_HEAD
        ]
        about, unit = above + about, unit.over(unit_beside(row, heads)).over(of_row(unit_over(over), name))
        if name and at == 0 and heads.units:  # a unit over the row heads is one of the whole table
            heads = heads._replace(scale=heads.units[0].over(heads.scale))
        for n, (i, cell) in enumerate(rest):
            self._tracer.add("; " if n else "")
            self._headed_cell(i, covered(row, i), cell, heads, about, unit)
        if rest and on_one_line(rest[-1][1].text)[-1:] not in _ENDS:
            self._tracer.add(".")  # a row is a sentence: what is said of one is not said of the next

    def _over(self, over: Path, *, named: bool) -> str:
        """Write the sections over a row before its head; what was written."""
        words = words_of(self._above + over)
        if not words:
            return ""
        self._places.append(Place(self._tracer.length, over[-1].cell.place if over else ""))
        self._tracer.add(words + WITHIN if named else words)
        return words + WITHIN

    def _headed(self, name: str, column: str) -> str:
        """A row's head; a year or a date says with its column's head what it is."""
        if (
            is_period(name)
            and column
            and not is_period(column)
            and (name.isdigit() or not _PERIODS.fullmatch(column))
        ):
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

    def _bars(self, row: Row, scale: Stated, over: Path = ()) -> None:
        """A row without column heads; words at its beginning head it, and empty cells between others keep their place."""
        first = next(i for i, cell in enumerate(row) if cell.text.strip())
        last = max(i for i, cell in enumerate(row) if cell.text.strip() and (i == first or not cell.again))
        about, unit = "", NOTHING
        if last > first and not is_value(row[first].text):
            about, unit = unit_of(on_one_line(row[first].text))
        self._newline()
        above = self._over(over, named=bool(about)) if last > first else ""
        self._tracer.add(": " if above and not about else "")
        whole = of_row(unit_over(over).over(scale), above + about)
        line = [(about, row[first], "", "")] if about else []
        for i in range(first + len(line), last + 1):
            text = "" if row[i].again and i > first else on_one_line(row[i].text)
            line.append(
                (text if is_period(text) else with_unit(text, unit.over(whole)), row[i], above + about, "")
            )
        self._add(line, " | ")

    def _line(self, cells: Iterable[tuple[str, Cell, str, str]], between: str = "") -> None:
        self._newline()
        self._add(cells, between)

    def _add(self, cells: Iterable[tuple[str, Cell, str, str]], between: str) -> None:
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
