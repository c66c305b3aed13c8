"""The rows of an OpenDocument spreadsheet (ODS), which holds the words that its cells show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from summarise.readers.decoding.budget import Budget, repetition
from summarise.readers.office.archives import local
from summarise.readers.office.opendocument_styles import attribute
from summarise.readers.tables.cells import Cell, Row
from summarise.readers.tables.delimited import column_name

MOST_COLUMNS = 16_384  # of a sheet
EMPTY = Cell("")


def quoted(title: str) -> str:
    """A sheet\'s title as it stands before a cell\'s name."""
    return title if re.fullmatch(r"\w+", title) else f"'{title}'"


def sheet_rows(table: Any, title: str, notes: list[str], budget: Budget) -> Iterator[Row]:
    """The visible rows of a sheet; an empty one where some are empty. What is left out is added to ``notes``."""
    sheet, number, hidden, empty = quoted(title), 0, 0, False
    columns: set[int] = set()
    at = 0
    for column in table.iter("{*}table-column"):
        repeated = repetition(attribute(column, "number-columns-repeated"), MOST_COLUMNS - at)
        if attribute(column, "visibility") in ("collapse", "filter"):
            columns.update(range(at, at + repeated))
        at += repeated
    for row in table.iter("{*}table-row"):
        repeated = repetition(attribute(row, "number-rows-repeated"))
        cells = list(_cells(row, sheet, number + 1, columns, budget))
        unseen = attribute(row, "visibility") in ("collapse", "filter")
        number += repeated
        if not any(cell.text for cell in cells):
            empty = True
            continue
        if unseen:
            hidden += repeated
            continue
        if empty:
            yield []
            empty = False
        for cell in cells if repeated > 1 else ():
            budget.cells(cell.text, repeated - 1)
        for again in range(repeated):
            here = number - repeated + 1 + again
            yield [c._replace(place=re.sub(r"\d+\Z", str(here), c.place)) if c.place else c for c in cells]
    if hidden:
        notes.append(f"{hidden} hidden rows not read in {sheet}")
    if columns:
        notes.append(
            f"hidden columns not read in {sheet}: {', '.join(map(column_name, sorted(columns)[:8]))}"
        )


def _cells(row: Any, sheet: str, number: int, hidden: set[int], budget: Budget) -> Iterator[Cell]:
    at = 0
    merged = ""
    cells = [
        (cell, _text(cell, budget)) for cell in row if local(cell) in ("table-cell", "covered-table-cell")
    ]
    while cells and not cells[-1][1]:
        cells.pop()
    for cell, text in cells:
        covered = local(cell) == "covered-table-cell"
        merged = (
            text if attribute(cell, "number-columns-spanned") not in ("", "1") else merged if covered else ""
        )
        shown = merged if covered else text
        repeated = repetition(attribute(cell, "number-columns-repeated"), MOST_COLUMNS)
        budget.cells(shown, repeated)
        for _ in range(repeated):
            if at not in hidden:
                place = f"{sheet}!{column_name(at)}{number}"
                yield Cell(shown, place=place, again=covered) if shown else EMPTY
            at += 1


def _text(cell: Any, budget: Budget) -> str:
    """The words that the cell shows, a paragraph a line."""
    return "\n".join("".join(_words(child, budget)) for child in cell if local(child) in ("p", "h")).strip()


def _words(element: Any, budget: Budget) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        kind = local(child)
        if kind == "s":
            blanks = repetition(attribute(child, "c"), 1000)
            budget.characters(blanks)
            yield " " * blanks
        elif kind in ("tab", "line-break"):
            yield "\t" if kind == "tab" else "\n"
        elif kind not in ("annotation", "note"):
            yield from _words(child, budget)
        yield child.tail or ""
