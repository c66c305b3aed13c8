"""CSV and TSV as an article, through the standard library's csv: a row a line, cells with their heads.

The delimiter is found out, a "sep=;" line of Excel's obeyed; whether 1,5 is a decimal, the other numbers
of the file tell. ``Article.offsets`` lead into the decoded file, places are cells as a spreadsheet names them (C7).
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from summarise.article import Article, Place
from summarise.errors import InputError
from summarise.quantities.languages.detecting import detect
from summarise.readers.composing.tracing import Tracer
from summarise.readers.tables.cells import Cell
from summarise.readers.tables.column_heads import is_value
from summarise.readers.tables.lines import write_table
from summarise.readers.tables.numbers_with_units import settled

LONGEST_CELL = 131_072  # characters, csv's own limit
MOST_CELLS = 500_000
_SAMPLE = 200  # lines, to find the delimiter in
_NEARBY = 200  # characters between two cells: quotes, blanks, empty lines
_SEP = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_DECIMAL_COMMA = re.compile(
    r"[^\d]{0,4}(?:\d{1,3}(?:[.\u202f\u00a0 ]\d{3})+|\d+),(?:\d{1,2}|\d{4,})[^\d]{0,4}|[^\d]{0,4}\d{1,3}(?:\.\d{3}){2,}[^\d]{0,4}|[^\d]{0,4}0,\d+[^\d]{0,4}"
)
_DECIMAL_POINT = re.compile(
    r"[^\d]{0,4}(?:\d{1,3}(?:,\d{3})+|\d+)\.(?:\d{1,2}|\d{4,})[^\d]{0,4}|[^\d]{0,4}\d{1,3}(?:,\d{3}){2,}[^\d]{0,4}|[^\d]{0,4}0\.\d+[^\d]{0,4}"
)


def read_delimited(source: str, name: str, *, delimiter: str | None = None) -> Article:
    """The table in ``source``, decoded. ``delimiter``: what its name says, None to find it out.

    Raises InputError for a quote that is never closed, a cell or a table that is too large.
    """
    begin = 0
    if found := _SEP.match(source):
        delimiter, begin = found.group(1), found.end()
    delimiter = delimiter or _delimiter(source[begin:])
    rows, notes = _rows(source[begin:], delimiter, name)
    mark = _mark(rows, delimiter)
    text, offsets, places = _written(source, begin, rows, mark if mark == "," else "")
    if mark != "," and detect(text) not in ("en", "zh", "ja"):
        text, offsets, places = _written(source, begin, rows, mark or ",")
    return Article(text + "\n", notes=notes, offsets=offsets, places=places, format="csv")


def column_name(index: int) -> str:
    """A column's letters, from its index: 0 is A, 27 is AB."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _rows(source: str, delimiter: str, name: str) -> tuple[list[list[str]], tuple[str, ...]]:
    notes: tuple[str, ...] = ()
    for strict in (True, False):
        reader = csv.reader(io.StringIO(source, newline=""), delimiter=delimiter, strict=strict)
        rows: list[list[str]] = []
        cells = 0
        try:
            for row in reader:
                if any(len(cell) > LONGEST_CELL for cell in row):
                    raise csv.Error(
                        "field larger than is read"
                    )  # a batch in this process has lifted csv's own limit
                rows.append(row)
                cells += len(row)
                if cells > MOST_CELLS:
                    raise InputError(f"{name}: more than {MOST_CELLS:,} cells; give the part that matters")
        except csv.Error as error:
            if "unexpected end" in str(error):
                raise InputError(
                    f"{name}: a quote that begins in row {len(rows) + 1} is never closed; correct the file there"
                ) from None
            if "field larger" in str(error):
                raise InputError(
                    f"{name}: a cell of row {len(rows) + 1} is longer than {LONGEST_CELL:,} characters"
                ) from None
            if not strict:
                raise InputError(f"{name}: row {len(rows) + 1} cannot be read ({error})") from None
            notes = (f"row {len(rows) + 1} has a quote inside a quoted cell; read as it is",)
            continue
        break
    return rows, notes


def _delimiter(source: str) -> str:
    """The character that parts most rows into the same number of cells; a comma where none does."""
    sample = "".join(source[:200_000].splitlines(keepends=True)[:_SAMPLE])
    best, delimiter = (0.0, 0), ","
    for candidate in ("\t", ";", "|", ","):
        try:
            widths = Counter(
                len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=candidate) if row
            )
        except csv.Error:
            continue
        if not widths:
            continue
        width, count = max(widths.items(), key=lambda one: (one[1], one[0]))
        score = (count / widths.total(), width) if width > 1 else (0.0, 0)
        if score[0] > best[0] + 0.1 or (score[0] >= best[0] and best[1] == 0):
            best, delimiter = score, candidate
    return delimiter


def _mark(rows: list[list[str]], delimiter: str) -> str:
    """What parts decimals from whole numbers, by the numbers that can be read in one way only; "" where semicolons part the
    cells, as commas in numbers make it, and no number tells."""
    commas = points = 0
    for row in rows:
        for cell in row:
            if "," in cell or "." in cell:
                commas += bool(_DECIMAL_COMMA.fullmatch(cell.strip()))
                points += bool(_DECIMAL_POINT.fullmatch(cell.strip()))
    if commas == points:
        return "." if delimiter != ";" else "," if commas else ""
    return "," if commas > points else "."


def _written(
    source: str, begin: int, rows: list[list[str]], mark: str
) -> tuple[str, tuple[tuple[int, int], ...], tuple[Place, ...]]:
    tracer, places = Tracer(), list[Place]()
    write_table(_cells(source, begin, rows, mark), tracer, places)
    text, offsets = tracer.done()
    return text, offsets, tuple(places)


def _cells(source: str, begin: int, rows: list[list[str]], mark: str) -> Iterator[list[Cell]]:
    """Each cell with where it stands; ``mark``: settle numbers that two languages read differently."""
    cursor = begin
    for number, row in enumerate(rows, 1):
        cells = []
        for i, text in enumerate(row):
            at = source.find(text, cursor, cursor + len(text) + _NEARBY) if text else -1
            cursor = at + len(text) if at >= 0 else cursor + len(text)
            shown = settled(text, mark) if mark and is_value(text) else text
            lead = len(text) - len(text.lstrip())
            cells.append(Cell(shown, at + lead if at >= 0 else None, f"{column_name(i)}{number}"))
        yield cells
