"""XLSX through openpyxl and ODS through lxml (extra ``tables``): what a person sees in the cells.

XLSX holds bare numbers, ``number_formats`` shows them as their cells do; ODS holds the words shown. Hidden sheets,
rows and columns are not read, and named in a note. Places are cells: "Sheet1!C7 (Revenue, 2024)".
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from summarise.article import Article, Place, Withdrawn
from summarise.errors import InputError
from summarise.quantities.languages.detecting import detect
from summarise.readers.composing.tracing import Tracer
from summarise.readers.decoding.budget import Budget
from summarise.readers.extras import require
from summarise.readers.office.archives import local, member, opened, parsed
from summarise.readers.office.number_formats import shown_date, shown_number
from summarise.readers.office.opendocument_sheets import EMPTY, MOST_COLUMNS, quoted, sheet_rows
from summarise.readers.office.opendocument_styles import attribute
from summarise.readers.office.workbooks import Formulas, formulas_of
from summarise.readers.tables.cells import Cell, Row
from summarise.readers.tables.column_heads import is_value
from summarise.readers.tables.delimited import column_name
from summarise.readers.tables.lines import write_table
from summarise.readers.tables.numbers_with_units import settled
from summarise.readers.tables.sections import of_sheets

_XLSX, _ODS = "Excel workbook", "OpenDocument spreadsheet"
Sheet = tuple[str, list[Row]]


def read_xlsx(data: bytes, name: str, max_bytes: int) -> Article:
    """The sheets of an Excel workbook. Raises InputError for one that is broken, encrypted, too large or has
    nothing to be seen; SettingsError without the extra."""
    openpyxl = require("openpyxl", "tables")
    archive = opened(data, name, _XLSX, max_bytes)
    budget = Budget(name, max_bytes)
    formulas = formulas_of(archive, name, _XLSX, Budget(name, max_bytes))
    notes: list[str] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that say nothing of the values
            book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
            told = openpyxl.load_workbook(io.BytesIO(data)) if formulas is Formulas.SOME else None
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        hidden = [sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"]
        if hidden:
            notes.append(f"hidden sheets not read: {', '.join(hidden)}")
        if formulas is Formulas.COSTLY:
            notes.append(
                "long formulas are shared by many cells: whether all have a result was not looked at"
            )
        if told is not None and (empty := _without_results(shown, told)):
            few = ", ".join(empty[:5]) + (" …" if len(empty) > 5 else "")
            what = (
                "1 formula has no stored result and is"
                if len(empty) == 1
                else f"{len(empty):,} formulas have no stored result and are"
            )
            notes.append(f"{what} not read ({few}); open and save the file in a spreadsheet program")
        found = [(sheet.title, list(_rows(sheet, notes, budget))) for sheet in shown]
        notes += _beside(shown)
        title, author = book.properties.title, book.properties.creator
    except InputError:
        raise
    except Exception as error:  # the library lets those of zipfile, its parser and its own through
        raise InputError(f"{name}: not a readable {_XLSX} ({type(error).__name__})") from None
    author = None if author == "openpyxl" else author
    about = {"title": title or None, "author": author or None, "format": "xlsx"}
    return _article(found, name, max_bytes, notes, **about)


def read_ods(data: bytes, name: str, max_bytes: int) -> Article:
    """The sheets of an OpenDocument spreadsheet. Raises as ``read_xlsx``."""
    archive = opened(data, name, _ODS, max_bytes)
    root = parsed(member(archive, "content.xml", name, _ODS), name, _ODS, "tables")
    hiding = {
        attribute(style, "name")
        for style in root.iter("{*}style")
        for properties in style
        if attribute(properties, "display") == "false"
    }
    notes: list[str] = []
    sheets: list[Sheet] = []
    budget = Budget(name, max_bytes)
    for table in root.iter("{*}table"):
        if any(local(above) in ("table", "shape", "frame") for above in table.iterancestors()):
            continue
        title = attribute(table, "name") or "Sheet"
        if attribute(table, "style-name") in hiding:
            notes.append(f"hidden sheets not read: {title}")
            continue
        sheets.append((title, list(sheet_rows(table, title, notes, budget))))
    return _article(sheets, name, max_bytes, notes, format="ods")


def _article(sheets: list[Sheet], name: str, max_bytes: int, notes: list[str], **about: Any) -> Article:
    text, places, withdrawn = _written(sheets, Budget(name, max_bytes))
    if detect(text) not in ("en", "zh", "ja"):  # commas and points that its readers take for the other
        apart: list[Sheet] = [(t, [[_settled(c) for c in row] for row in rows]) for t, rows in sheets]
        text, places, withdrawn = _written(apart, Budget(name, max_bytes))
    if not text.strip():
        raise InputError(
            f"{name}: no cell of it shows anything" + (f" ({'; '.join(notes)})" if notes else "")
        )
    return Article(text + "\n", notes=tuple(notes), places=places, withdrawn=withdrawn, **about)


def _settled(cell: Cell) -> Cell:
    return cell._replace(text=settled(cell.text, ".")) if is_value(cell.text) else cell


def _written(sheets: list[Sheet], budget: Budget) -> tuple[str, tuple[Place, ...], tuple[Withdrawn, ...]]:
    """The text of the sheets, the places in it and what is struck out."""
    tracer, places, withdrawn = Tracer(budget), list[Place](), list[Withdrawn]()
    over = of_sheets(sheets)
    for (title, rows), above in zip(sheets, over, strict=True):
        if not any(cell.text.strip() for row in rows for cell in row):
            continue
        if tracer.length:
            tracer.add("\n\n")
        if len(sheets) > 1:
            places.append(Place(tracer.length, title))
            tracer.add(f"{title}\n")
        write_table(rows, tracer, places, withdrawn, above)
    return tracer.done().text, tuple(places), tuple(withdrawn)


def _hidden_columns(sheet: Any) -> set[int]:
    hidden: set[int] = set()
    end = 0
    for dimension in sorted(
        (one for one in sheet.column_dimensions.values() if one.hidden), key=lambda one: one.min or 0
    ):
        last = min(dimension.max or 0, MOST_COLUMNS)
        hidden.update(range(max(dimension.min or 0, end), last + 1))
        end = max(end, last + 1)
    return hidden


def _rows(sheet: Any, notes: list[str], budget: Budget) -> Iterator[Row]:
    """The visible rows of a worksheet; an empty one where some are empty."""
    name = quoted(sheet.title)
    columns = _hidden_columns(sheet)
    rows = {number for number, dimension in sheet.row_dimensions.items() if dimension.hidden}
    merged: dict[tuple[int, int], Any] = {}
    for span in sheet.merged_cells.ranges:  # so few that ``formulas_of`` let them pass
        merged.update(dict.fromkeys(((r, c) for r, c in span.cells), sheet.cell(span.min_row, span.min_col)))
    cells: dict[int, dict[int, Any]] = {}
    for (row, column), cell in sorted(sheet._cells.items()):  # only what is there: a sheet has 17 billion
        if cell.value is not None or (row, column) in merged:
            cells.setdefault(row, {})[column] = cell
    hidden = sorted(rows & cells.keys())
    if hidden:
        notes.append(f"hidden rows not read in {name}: {', '.join(map(str, hidden[:8]))}")
    used = sorted(columns & {column for row in cells.values() for column in row})
    if used:
        notes.append(f"hidden columns not read in {name}: {', '.join(column_name(i - 1) for i in used[:8])}")
    first = min((c for row in cells.values() for c in row if c not in columns), default=1)
    last = 0
    for number, row in cells.items():
        if number in rows:
            continue
        if last and number > last + 1 and not rows.issuperset(range(last + 1, min(number, last + 50))):
            yield []
        last = number
        line: list[Cell] = []
        budget.cells("", max(row) + 1 - first)
        for i in range(first, max(row) + 1):
            if i in columns:
                continue
            cell = row.get(i)
            top = merged.get((number, i), cell)
            if top is None:
                line.append(EMPTY)
                continue
            text = _shown(top)
            budget.cells(text)
            struck = cell is not None and top is cell and text and cell.has_style and cell.font.strike
            line.append(
                Cell(
                    "" if struck else text,
                    place=f"{name}!{column_name(i - 1)}{number}",
                    again=top is not cell,
                    struck=((0, text),) if struck else (),
                    indent=int(top.alignment.indent or 0) if i == first and top.has_style else 0,
                )
            )
        yield line


def _shown(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return shown_number(value, cell.number_format)
    if isinstance(value, datetime | date | time | timedelta):
        return shown_date(value, cell.number_format)
    return str(value).replace("_x000D_", "")


def _beside(sheets: list[Any]) -> list[str]:
    """What a person sees in the sheets that is in no cell."""
    comments = sum(cell.comment is not None for sheet in sheets for cell in sheet._cells.values())
    found = ((comments, "comment"), (sum(len(sheet._charts) for sheet in sheets), "chart"))
    return [f"{count} {what}{'s' if count > 1 else ''} not read" for count, what in found if count]


def _without_results(shown: list[Any], told: Any) -> list[str]:
    """The cells whose formula was never worked out by the program that wrote the file."""
    return [
        f"{quoted(sheet.title)}!{cell.coordinate}"
        for sheet in shown
        for cell in told[sheet.title]._cells.values()
        if cell.data_type == "f" and sheet._cells[cell.row, cell.column].value is None
    ]
