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
from typing import NamedTuple

from summarise.article import Place
from summarise.readers.stated_units import NOTHING, Stated, is_apart, unit_of, with_unit
from summarise.readers.tracing import Tracer

_MOST_HEADS = 4  # rows of heads, one above the other
_LONGEST_HEAD = 120  # characters: longer ones are repeated only this far
_NUMERAL = re.compile(r"\d")
_WORDS = re.compile(r"[^\W\d_]{4,}")
# What heads a row or a column although it holds digits: a year, a quarter, a month, a date.
_PERIOD = re.compile(
    r"(?:(?:fy|cy|h[12]|q[1-4]|[1-4]q|[1-4]h|year|jahr|[^\W\d_]{3,9}\.?)[ '’/-]?)?(?:1[89]|20|21)\d\d[ae]?"
    r"(?:[ /–-]{1,3}(?:\d\d|(?:1[89]|20|21)\d\d|q[1-4]|h[12]))?|(?:fy|q[1-4]|h[12]|[1-4]q)[ '’-]?\d{0,4}"
    r"|\d{4}-\d\d(?:-\d\d)?(?:[ t]\d\d:\d\d(?::\d\d)?)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}[ -][^\W\d_]{3,9}\.?[ -]\d{2,4}"
    r"|(?:1[89]|20|21)\d\d年(?:\d{1,2}月)?",
    re.IGNORECASE,
)
# "Boats 2023", "Landings FY24 (tonnes)": words, then the period they are of.
_NAMED_PERIOD = re.compile(
    r"[^\W\d_][^\d()]{1,60}[ ,:/–-](?:(?:fy|h[12]|q[1-4])[ '’/-]?)?(?:1[89]|20|21)\d\d(?:/\d\d)?(?:\s*\([^()\d]{1,40}\))?"
    r"|[^\W\d_][^\d()]{1,60} (?:fy ?\d\d|q[1-4]|h[12])(?:\s*\([^()\d]{1,40}\))?",
    re.IGNORECASE,
)
_YEAR_LIKE = re.compile(r"(?:1\d|20|21)\d\d")
_PLAIN = re.compile(r"[-−–+(]?\d[\d.,' \u202f\u00a0]*\)?")
_ENDS = ".!?…。！？"
_GAP = re.compile(r"\s*[\r\n]+\s*")


class Cell(NamedTuple):
    """``text``: as a person sees it. ``origin``: where it begins in the input, if that is known.
    ``place``: its name ("Sheet1!C7"). ``head``: marked as a head by the input. ``again``: it shows what
    stands in the cell it is merged with; heads count there too, a number is not written twice."""

    text: str
    origin: int | None = None
    place: str = ""
    head: bool = False
    again: bool = False


Row = Sequence[Cell]


def table_text(rows: Iterable[Sequence[str]]) -> str:
    """A table of plain strings as its lines."""
    tracer = Tracer()
    write_table([[Cell(text) for text in row] for row in rows], tracer)
    return tracer.done().text


def write_table(rows: Iterable[Row], tracer: Tracer, places: list[Place] | None = None) -> None:
    """Append a table to ``tracer``, its lines parted by line ends, none at the end; ``places`` collects where
    each cell stands. Rows may differ in length. Linear in the number of cells and the length of the heads."""
    writer = _Writer(tracer, places if places is not None else [])
    heads: _Heads | None = None
    for block in _blocks(rows):
        heads = writer.block(block, heads)


def is_value(text: str) -> bool:
    """Whether a cell holds a number rather than names what others hold."""
    text = text.strip()
    if _NAMED_PERIOD.fullmatch(text):
        return False
    return bool(_NUMERAL.search(text)) and not _PERIOD.fullmatch(text) and len(_WORDS.findall(text)) < 3


def is_period(text: str) -> bool:
    """Whether a cell is a year, a quarter, a month or a date and nothing else."""
    return bool(_NUMERAL.search(text) and _PERIOD.fullmatch(text.strip()))


class _Heads(NamedTuple):
    """For each column what heads it: its words, its unit, the name of the place it stands at."""

    words: list[str]
    units: list[Stated]
    places: list[str]
    scale: Stated  # of the whole table
    numbers: list[bool]  # whether the column holds numbers that are no years


def _blocks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Rows without an empty one between them."""
    block: list[Row] = []
    for row in rows:
        if any(cell.text.strip() for cell in row):
            block.append(row)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _full(row: Row) -> list[Cell]:
    return [cell for cell in row if cell.text.strip()]


def _own(row: Row) -> list[Cell]:
    return [cell for cell in row if cell.text.strip() and not cell.again]


def _column_heads(rows: Sequence[Row]) -> int:
    """How many of the first rows head columns: what is marked so, else rows of names above rows of values."""
    marked = 0
    while (
        marked < min(len(rows), _MOST_HEADS)
        and _full(rows[marked])
        and all(c.head for c in _full(rows[marked]))
    ):
        marked += 1
    if marked:
        return marked if marked < len(rows) else 0
    count = 0
    while count < min(len(rows) - 1, _MOST_HEADS):
        cells = _full(rows[count])
        if any(is_value(cell.text) for cell in cells) or (
            len(cells) < 2 and count == 0 and rows[0][0].text.strip() and len(rows[count]) > 1
        ):
            break
        if (
            count
            and not (rows[count - 1][:1] and not rows[count][0].text.strip())
            and not _spanning(rows[count - 1])
        ):
            break
        count += 1
    below = rows[count:]
    if not count or not any(is_value(c.text) for row in below for c in row):
        return 0
    if all(is_period(c.text) for row in rows[:count] for c in _full(row)) and rows[0][0].text.strip() != "":
        return count if any(not is_period(c.text) for row in below for c in row) else 0
    return count


def _spanning(row: Row) -> bool:
    return any(cell.again for cell in row) or any(not cell.text.strip() for cell in row[1:])


def _heads(rows: Sequence[Row], below: Sequence[Row], scale: Stated) -> _Heads:
    width = max(map(len, rows))
    words: list[list[str]] = [[] for _ in range(width)]
    units, places = [NOTHING] * width, [""] * width
    for n, row in enumerate(rows):
        text = ""
        for i, cell in enumerate(row):
            # above other heads an empty cell goes on with the one before, as exported spans do
            text = _flat(cell.text) or (text if n < len(rows) - 1 and i > 1 else "")
            if not text:
                continue
            rest, unit = unit_of(text)
            units[i] = unit.over(units[i]) if unit != NOTHING else units[i]
            if rest not in words[i]:
                words[i].append(rest)
            places[i] = cell.place or places[i]
    numbers = [False] * width
    for row in below:
        for i, cell in enumerate(row[:width]):
            plain = _PLAIN.fullmatch(cell.text.strip()) and not _YEAR_LIKE.fullmatch(cell.text.strip())
            numbers[i] = numbers[i] or bool(plain)
    return _Heads([" ".join(w)[:_LONGEST_HEAD].strip() for w in words], units, places, scale, numbers)


def _flat(text: str) -> str:
    """A cell's text on one line; two lines of a cell are never one number."""
    return _GAP.sub("; ", text.strip())


class _Writer:
    def __init__(self, tracer: Tracer, places: list[Place]) -> None:
        self._tracer = tracer
        self._places = places
        self._begun = False

    def block(self, rows: list[Row], before: _Heads | None) -> _Heads | None:
        """Write rows that belong together; ``before``: the heads above an empty row, which go on holding for
        rows that have none of their own. Returns the heads that hold at the end."""
        scale = before.scale if before else NOTHING
        while (
            len(rows) > 1
            and len(_own(rows[0])) == 1
            and max(map(len, rows)) > 1
            and not _own(rows[0])[0].head
        ):
            cell = _own(rows[0])[0]
            if is_value(cell.text) and unit_of(cell.text)[1] == NOTHING:
                break
            if not rows[0][0].text.strip() and (is_period(cell.text) or any(c.again for c in rows[0])):
                break  # a head over several columns, no title
            rest, unit = unit_of(_flat(cell.text))
            scale = unit if unit != NOTHING else scale
            if rest:
                self._line([(rest, cell, "", "")])
            rows = rows[1:]
        count = _column_heads(rows)
        heads = before
        if count:
            heads = _heads(rows[:count], rows[count:], scale)
        elif heads is not None and max(map(len, rows)) > len(heads.words):
            heads = None
        for row in rows[count:]:
            if heads is None:
                self._bars(_own(row), scale)
            else:
                self._row(row, heads)
        return heads

    def _row(self, row: Row, heads: _Heads) -> None:
        """One row: its head, a colon, then each cell with the head of its column."""
        at = next((i for i, cell in enumerate(row) if cell.text.strip()), 0)
        cells = [
            (i, cell) for i, cell in enumerate(row) if cell.text.strip() and not (cell.again and i != at)
        ]
        name, unit = "", NOTHING
        first = row[at]
        rest = cells
        if not is_value(first.text) or first.head:
            name, unit = unit_of(_flat(first.text))
            rest = [one for one in cells if one[0] != at]
        self._newline()
        if name:
            self._cell(self._headed(name, at, heads), first, "", heads.words[at])
            self._tracer.add(": " if rest else "")
        about = (name or next((_flat(c.text) for _, c in rest if not is_value(c.text)), ""))[:_LONGEST_HEAD]
        if name and at == 0:  # a unit over the row heads is one of the whole table
            heads = heads._replace(scale=heads.units[0].over(heads.scale))
        for n, (i, cell) in enumerate(rest):
            self._tracer.add("; " if n else "")
            self._headed_cell(i, cell, heads, about, unit)
        if rest and _flat(rest[-1][1].text)[-1:] not in _ENDS:
            self._tracer.add(".")  # a row is a sentence: what is said of one is not said of the next

    def _headed(self, name: str, at: int, heads: _Heads) -> str:
        """A row's head; a year or a date says with its column's head what it is."""
        if is_period(name) and heads.words[at] and not is_period(heads.words[at]):
            self._tracer.add(f"{heads.words[at]} ")
        return name

    def _headed_cell(self, i: int, cell: Cell, heads: _Heads, about: str, unit: Stated) -> None:
        column = heads.words[i] if i < len(heads.words) else ""
        stated = heads.units[i] if i < len(heads.units) else NOTHING
        if column:
            if heads.places[i]:
                self._places.append(Place(self._tracer.length, heads.places[i]))
            self._tracer.add(f"{column} = ")
        text = _flat(cell.text)
        counted = i < len(heads.units) and (stated.unit or heads.numbers[i])
        if counted and _YEAR_LIKE.fullmatch(text):  # 1870 under "Landings (tonnes)", or beside 940
            text = f"{text[0]},{text[1:]}"
        if not is_period(text):
            whole = heads.scale._replace(scale="") if is_apart(f"{about} {column}") else heads.scale
            text = with_unit(text, stated.over(unit).over(whole))
        self._cell(text, cell, about, column)

    def _bars(self, cells: list[Cell], scale: Stated) -> None:
        """A row without column heads; words at its beginning head it."""
        about, unit = "", NOTHING
        if len(cells) > 1 and not is_value(cells[0].text):
            about, unit = unit_of(_flat(cells[0].text))
        whole = scale._replace(scale="") if is_apart(about) else scale
        line = [(about, cells[0], "", "")] if about else []
        for cell in cells[len(line) :]:
            text = _flat(cell.text)
            line.append((text if is_period(text) else with_unit(text, unit.over(whole)), cell, about, ""))
        self._line(line, " | ")

    def _line(self, cells: Iterable[tuple[str, Cell, str, str]], between: str = "") -> None:
        self._newline()
        for n, (text, cell, row, column) in enumerate(cells):
            self._tracer.add(between if n else "")
            self._cell(text, cell, row, column)

    def _newline(self) -> None:
        if self._begun:
            self._tracer.add("\n")
        self._begun = True

    def _cell(self, text: str, cell: Cell, row: str, column: str) -> None:
        self._places.append(Place(self._tracer.length, cell.place, row, column))
        kept = _flat(cell.text)
        found = text.find(kept)
        if found < 0:  # the head's sign or scale stands inside, or its unit was taken off
            self._tracer.add(text, cell.origin)
            return
        self._tracer.add(text[:found])
        at = 0
        own = cell.text.strip()
        for gap in [*_GAP.finditer(own), None]:
            self._tracer.add(own[at : gap.start() if gap else None], cell.origin and cell.origin + at)
            self._tracer.add("; " if gap else "")
            at = gap.end() if gap else at
        self._tracer.add(text[found + len(kept) :])
