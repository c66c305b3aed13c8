"""The source's tables as cells: what number stands in which row and under which head.

Read from the form in which the readers write a table, a row a line:

    Osterhaven: Boats 2024 = 17; Landings 2024 = 1,870 tonnes.

and from rows with bars, or in plain text with two blanks and more, between their cells, below a line of heads.
Linear in the length of the text; a text without such lines costs one look for " = ".
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence, Set

from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_LINE = pattern(r"^([^\n=]{1,140}?): (?=(?:[^\n;=]|(?<! )=(?! )){1,140} = )([^\n]*)$", re.MULTILINE)
_HEAD = pattern(r"(?:\A|(?<=; ))((?:[^;=\n]|(?<! )=(?! )){1,140}?) = ")
_YEAR = pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# What "2024" in a head is called: no sentence has to say it.
_CALENDAR = frozenset(
    stems_of("year fiscal financial calendar ended ending date period jahr année año anno ano jaar")
)
TOTALS = frozenset(
    stems_of("total totals sum overall all altogether average mean median gesamt summe ensemble totale")
)
_PERIOD = pattern(r"\b(?:(?:19|20)\d\d(?:[/–-]\d\d)?|[QHqh][1-4]|FY ?\d\d)\b")
_DIGIT = pattern(r"\d")
_BARRED = pattern(r"^[^\n|]{0,400}\|[^\n]*$", re.MULTILINE)
# Cells in plain text: what two blanks or a tab part.
_SPACED = pattern(r"^[ \t]*(?:[^\s]|(?<! ) (?! ))+(?: {2,}|\t)[^\n]*\S[^\n]*$", re.MULTILINE)
_CELL = pattern(r"[^\s]+(?: [^\s]+)*")
_LONGEST_HEAD = 40
_BAR = "| "
_PARTING = pattern(r"[ \t|:=-]+")  # "|---|---:|"
_EQUALS = " = "
_WITHIN = " › "
_MOST_SAID = 80  # characters of a cell that tells rows of one name apart


class Head(NamedTuple):
    """What heads a row or a column: its words, their stems, and the years in it. ``own``, ``over``: of a row that stands in a
    section ("Revenue › North") the stems of its own words and of the section's; ``over`` is empty for any other."""

    text: str
    stems: frozenset[str]
    years: frozenset[str]
    own: frozenset[str]
    over: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """Its words without those of the sections over it."""
        return self.text.rpartition(_WITHIN)[2]


class Cell(NamedTuple):
    """One cell: ``start`` to ``end`` of the source, its row's line in the source, its two heads, and where its column's
    stands in that line (0 where it does not)."""

    start: int
    end: int
    line: int
    row: Head
    column: Head
    named: int = 0


class Tables:
    """All cells of a source that stand under heads, in order of the text."""

    def __init__(self, text: str) -> None:
        """Find them."""
        self.rows: list[list[Cell]] = _told_apart([*_rows(text)], text) if _EQUALS in text else []
        if _BAR in text:
            self.rows = sorted((*self.rows, *_barred(_bars(text))), key=_line_of)
        if not self.rows and ("  " in text or "\t" in text):
            self.rows = [*_barred(_spaced(text))]
        self.cells = [cell for row in self.rows for cell in row]
        self.columns = _columns(self.rows)
        self._by_line = {row[0].line: row for row in self.rows if row}
        self._starts = [cell.start for cell in self.cells]

    def line(self, number: int) -> list[Cell]:
        """The cells of the row on that line of the source."""
        return self._by_line.get(number, [])

    def at(self, offset: int) -> Cell | None:
        """The cell that holds ``offset``; None where no cell does."""
        i = bisect.bisect_right(self._starts, offset) - 1
        return self.cells[i] if i >= 0 and offset < self.cells[i].end else None


def _line_of(row: list[Cell]) -> int:
    return row[0].line if row else -1


def _columns(rows: list[list[Cell]]) -> list[list[Cell]]:
    """The cells under one head, of rows that stand on lines one below the other."""
    columns: list[list[Cell]] = []
    under: dict[str, list[Cell]] = {}
    last = -1
    for row in rows:
        if not row or row[0].line != last + 1:
            under = {}
        for cell in row:
            if cell.column.text not in under:
                under[cell.column.text] = []
                columns.append(under[cell.column.text])
            under[cell.column.text].append(cell)
        last = row[0].line if row else last
    return columns


def tables_of(index: SourceIndex) -> Tables:
    """The tables of a source, read once."""
    return index.whole(_tables)


def _tables(index: SourceIndex) -> Tables:
    return Tables(index.text)


def add_up(tables: Tables, offsets: Sequence[int]) -> bool:
    """Whether numbers at these offsets can be reckoned with one another: outside of tables, of one column, or of one row
    under heads that only their years tell apart."""
    cells = [cell for cell in map(tables.at, offsets) if cell is not None]
    if len(cells) < 2:
        return True
    one_column = len({cell.column.text for cell in cells}) == 1
    one_row = len({cell.line for cell in cells}) == len({cell.column.stems for cell in cells}) == 1
    return one_column or one_row


def is_of_another_row(tables: Tables, own: int, other: int, stems: Set[str]) -> bool:
    """Whether the numbers at two offsets stand in two rows, and the ``stems`` of a sentence do not name that of ``other``."""
    first, second = tables.at(own), tables.at(other)
    if first is None or second is None or first.line == second.line:
        return False
    named = second.row.own if second.row.over == first.row.over else second.row.stems
    return not named or not named <= stems


class _Bar(NamedTuple):
    """One line of a table that is written with bars: its number, and each cell's text, start and end; no cells: a line that only parts."""

    line: int
    cells: list[tuple[str, int, int]]
    heads: bool = False  # whether another table begins with it


def _barred(lines: Iterable[_Bar]) -> Iterator[list[Cell]]:
    """The rows of tables written with bars or blanks, below a line of heads."""
    heads: list[Head] = []
    last = -1
    for bar in lines:
        if bar.line != last + 1 or bar.heads:
            heads = []
        last = bar.line
        if not bar.cells:
            continue  # the line between heads and rows
        if not heads:
            heads = [_head(cell) for cell, _, _ in bar.cells] if _is_heads(bar) else []
            continue
        name, *values = bar.cells
        if len(bar.cells) != len(heads) or not name[0]:
            continue
        row = _head(name[0])
        yield [
            Cell(start, end, bar.line, row, column)
            for (cell, start, end), column in zip(values, heads[1:], strict=True)
            if cell
        ]


def _bars(text: str) -> Iterator[_Bar]:
    """The lines with bars in them."""
    line = at = 0
    for found in _BARRED.finditer(text):
        line, at = line + text.count("\n", at, found.start()), found.start()
        cells = []
        start = at
        for part in found.group().split("|"):
            bare = part.strip()
            begin = start + len(part) - len(part.lstrip())
            cells.append((bare, begin, begin + len(bare)))
            start += len(part) + 1
        yield _Bar(line, [] if _PARTING.fullmatch(found.group()) else _within(cells))


def _within(cells: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """The cells without what stands before the first bar and behind the last of "| Harl | 18 |"."""
    if cells[0][0]:
        return cells
    return cells[1:-1] if not cells[-1][0] else cells[1:]


def _spaced(text: str) -> Iterator[_Bar]:
    """The lines of plain text in which blanks part cells: heads, and rows with a number in each cell behind the first."""
    line = at = 0
    wide = 0  # how many cells the heads have
    for found in _SPACED.finditer(text):
        line, at = line + text.count("\n", at, found.start()), found.start()
        cells = [(cell.group(), at + cell.start(), at + cell.end()) for cell in _CELL.finditer(found.group())]
        if found.group()[0] in " \t":
            cells = [("", at, at), *cells]  # the heads of the rows have none
        numbers = [_DIGIT.search(_PERIOD.sub("", cell)) is not None for cell, _, _ in cells]
        if wide and len(cells) == wide and cells[0][0] and all(numbers[1:]):
            yield _Bar(line, cells)
        elif not any(numbers) and all(len(cell) <= _LONGEST_HEAD for cell, _, _ in cells):
            wide = len(cells)
            yield _Bar(line, cells, heads=True)
        else:
            wide = 0


def _is_heads(bar: _Bar) -> bool:
    """Whether a line heads columns: names and years, no values."""
    named = [cell for cell, _, _ in bar.cells[1:] if cell]
    return bool(named) and not any(_DIGIT.search(_PERIOD.sub("", cell)) for cell, _, _ in bar.cells)


def _rows(text: str) -> Iterator[list[Cell]]:
    line = at = 0
    for found in _LINE.finditer(text):
        line, at = line + text.count("\n", at, found.start()), found.start()
        row = _head(found.group(1))
        begin = found.start(2)
        heads = list(_HEAD.finditer(found.group(2)))
        ends = [h.start() - 2 for h in heads[1:]] + [len(found.group(2))]
        yield [
            Cell(begin + head.end(), begin + end, line, row, _head(head.group(1)), begin + head.start(1))
            for head, end in zip(heads, ends, strict=True)
        ]


def _head(text: str) -> Head:
    over, _, own = text.rpartition(_WITHIN)
    years = frozenset(_YEAR.findall(text))
    calendar = _CALENDAR if years else frozenset()
    stems, above = _stems(own) - calendar, _stems(over) - calendar if over else frozenset()
    return Head(text, stems | above, years, stems, above)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stems_of(_YEAR.sub(" ", text)))


def _told_apart(rows: list[list[Cell]], text: str) -> list[list[Cell]]:
    """Rows of one name below each other are told apart by the words of their first cell: "Europe: Segment = Retail; …"."""
    found = list(rows)
    for i, row in enumerate(rows):
        near = [rows[n] for n in (i - 1, i + 1) if 0 <= n < len(rows)]
        if not any(
            one and row and abs(one[0].line - row[0].line) == 1 and one[0].row.text == row[0].row.text
            for one in near
        ):
            continue
        said = text[row[0].start : row[0].end].rstrip(".")
        if len(row) < 2 or len(said) > _MOST_SAID or _DIGIT.search(said) or not (own := _stems(said)):
            continue
        head = row[0].row
        head = head._replace(stems=head.stems | own, own=own, over=head.stems)
        found[i] = [cell._replace(row=head) for cell in row]
    return found
