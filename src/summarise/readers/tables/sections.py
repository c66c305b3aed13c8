"""Rows that head the rows beneath them: "Revenue" over "North | 12" and "South | 13", until the next such row.

    Revenue                         Revenue
    North       12                  Revenue › North: 2024 = 12.
    South       13            to    Revenue › South: 2024 = 13.
    Total       25                  Revenue › Total: 2024 = 25.
    Profit       4                  Profit: 2024 = 4.

A row with a head alone may also be one whose values are missing. It is a section's where it shows so itself (it covers
the whole row, ends with a colon, states a unit, is set out from the rows beneath), or where the table does: the names beneath
it come again beneath another, a total bears its name, or such a row is the first below heads and no cell is missing elsewhere.
What stands over which row, ``governing`` says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from summarise.readers.tables.cells import Cell, Row, on_one_line, own
from summarise.readers.tables.column_heads import LONGEST_HEAD, is_period, is_value
from summarise.readers.tables.stated_units import NOTHING, Stated, unit_of

WITHIN = " › "  # between a section's words and the head of a row in it
_LONGEST = 90  # characters: what is longer is a remark
_LONGEST_PATH = 100  # of all sections over a row
_FEWEST = 2
_WORD = re.compile(r"[^\W\d_]{2,}")
_REMARK = re.compile(
    r"\s*(?:[*†‡§¹²³⁴]|[(\[]?\d{1,2}[)\]]\s|notes?\b|sources?\b|quellen?\b|source\s?:|fuente|fonte|bron\b)",
    re.IGNORECASE,
)
TOTAL = re.compile(
    r"\s*(?:(?:sub|grand|overall|net)[- ]?)?(?:total|totals|sum|gesamt|summe|zwischensumme|insgesamt|somme|totale|totaal|subtotaal|subtotale|suma|soma)\b[:\s]*"
    r"|\s*(?:合计|合計|小计|小計|总计|總計|总额|計)",
    re.IGNORECASE,
)  # fmt: skip
_NO_TITLE = re.compile(
    r"(?:sheet|tabelle|table|feuil(?:le)?|hoja|foglio|planilha|blad|工作表|シート)\s*\d*", re.IGNORECASE
)
_STATED_IN_ROW = re.compile(r"[:：]\s*$")


class Section(NamedTuple):
    """A row that heads others: its words, its unit, its cell, and how far it is set in."""

    words: str
    unit: Stated
    cell: Cell
    indent: int


Path = tuple[Section, ...]


def heading_rows(rows: Sequence[Row], *, headed: bool, goes_on: bool = False) -> list[bool]:
    """Which of the rows head those beneath. ``headed``: whether there are heads over their columns; ``goes_on``: whether those
    stand above an empty row, and the first of these rows behind it. Linear in the number of cells."""
    bare = [is_bare(row) for row in rows]
    for i in reversed(range(len(rows))):  # a row that heads nothing is none
        if bare[i] and (i + 1 == len(rows) or not (bare[i + 1] or has_value(rows[i + 1]))):
            bare[i] = False
    if not any(bare) or _all_are(rows, bare, headed=headed):
        return bare
    return [bare[i] and (_shows(rows, i) or (goes_on and i == 0)) for i in range(len(rows))]


def of_sheets(sheets: Sequence[tuple[str, Sequence[Row]]]) -> list[Path]:
    """What stands over the rows of each sheet of a workbook: its title, where most of its rows are named as those of others
    are ("2023" and "2024", "North" and "South")."""
    names = [
        {
            on_one_line(row[0].text).casefold()
            for row in rows
            if row and row[0].text.strip() and has_value(row)
        }
        for _, rows in sheets
    ]
    often = Counter(name for some in names for name in some)
    found: list[Path] = []
    for (title, _), own_names in zip(sheets, names, strict=True):
        shared = sum(often[name] > 1 for name in own_names)
        alike = 2 * shared > len(own_names) and not _NO_TITLE.fullmatch(title.strip())
        found.append((Section(title.strip()[:LONGEST_HEAD], NOTHING, Cell(title), 0),) if alike else ())
    return found


def words_of(path: Path) -> str:
    """The words over a row, the outermost left out where they are long."""
    while len(path) > 1 and sum(len(one.words) + len(WITHIN) for one in path) > _LONGEST_PATH:
        path = path[1:]
    return WITHIN.join(one.words for one in path)


def unit_over(path: Path) -> Stated:
    """What the sections state of the numbers beneath, the innermost first."""
    unit = NOTHING
    for one in reversed(path):
        unit = unit.over(one.unit)
    return unit


def section(row: Row) -> Section:
    """The section that a row heads."""
    cell = own(row)[0]
    words, unit = unit_of(on_one_line(cell.text).rstrip(":： "))
    return Section(words[:LONGEST_HEAD], unit, cell, indent(cell))


def is_total(text: str) -> bool:
    """Whether a row's head calls it a total."""
    return TOTAL.match(text) is not None


def is_bare(row: Row) -> bool:
    """Whether the row has nothing but a head that could be a section's."""
    cells = own(row)
    if len(cells) != 1 or not row[0].text.strip():
        return False
    text = on_one_line(cells[0].text)
    if len(text) > _LONGEST or _REMARK.match(text) or TOTAL.match(text):
        return False
    if text[-1] in ".!?…。" and len(text.split()) > 5:
        return False
    return bool(_WORD.search(text)) or is_period(text)


def has_value(row: Row) -> bool:
    """Whether something stands behind its head."""
    return any(cell.text.strip() for cell in row[1:])


def indent(cell: Cell) -> int:
    """How far a cell is set in."""
    text = cell.text
    return cell.indent + len(text) - len(text.lstrip())


def _shows(rows: Sequence[Row], i: int) -> bool:
    """Whether a bare row shows by itself that it heads others."""
    cell = own(rows[i])[0]
    if cell.columns > 1 or any(one.again for one in rows[i]):
        return True
    if _STATED_IN_ROW.search(cell.text) or unit_of(on_one_line(cell.text))[1] != NOTHING:
        return True
    below = rows[i + 1][0]
    if cell.head and not below.head:
        return True
    return bool(below.text.strip()) and indent(below) > indent(cell)


def _all_are(rows: Sequence[Row], bare: Sequence[bool], *, headed: bool) -> bool:
    """Whether the table shows that its bare rows head others."""
    seen: set[str] = set()
    names: list[str] = []
    beneath: set[str] = set()
    title = ""
    several = False
    for row, alone in zip(rows, bare, strict=True):
        name = on_one_line(row[0].text).casefold()
        names.append(name)
        if alone:
            seen |= beneath
            beneath, title = set(), name
            continue
        if total := TOTAL.match(name):
            rest = name[total.end() :].strip()
            if rest and title and (rest in title or title in rest):
                return True
        elif name and title and not is_value(name):
            beneath.add(name)
            several = several or name in seen
    if several:
        return True
    first = bare[0] and headed and names != sorted(names)
    return first and _is_whole(rows, bare) and (_wide(rows) > 1 or runs(bare) > 1)


def _is_whole(rows: Sequence[Row], bare: Sequence[bool]) -> bool:
    """Whether no row lacks a cell that others have, and, in a table of one column of values, each bare row has two below it
    at least: else what a bare row lacks may be missing too."""
    width = _wide(rows)
    beneath = 0
    for row, alone, before in zip(
        [*reversed(rows)], [*reversed(bare)], [False, *reversed(bare)], strict=False
    ):
        if alone:
            if width == 1 and not before and beneath < _FEWEST:
                return False
            beneath = 0
            continue
        beneath += 1
        if sum(bool(cell.text.strip()) for cell in row[1:]) < width:
            return False
    return True


def _wide(rows: Sequence[Row]) -> int:
    return max(sum(bool(cell.text.strip()) for cell in row[1:]) for row in rows)


def runs(bare: Sequence[bool]) -> int:
    """How many rows, or rows one below the other, head others."""
    return sum(alone and not before for alone, before in zip(bare, [False, *bare], strict=False))
