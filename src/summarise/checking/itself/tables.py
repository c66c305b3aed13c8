"""The totals of a text's tables: a last row, or a column, that is called a total and is not the sum of the others.

A table whose other totals come out, or that has one column only, is taken to be added up plainly; where rows are the sum
of rows below or above them, or a cell is missing, nothing is said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarise.checking.arithmetic.steps.operations import number
from summarise.checking.itself.compared import Compared, added, alike, is_exact, of, slack, value_of
from summarise.checking.source.index import SourceIndex
from summarise.checking.source.table_cells import Cell, tables_of
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_TOTAL = pattern(
    r"(?:grand |overall )?(?:total|totals|sum|all|altogether|gesamt|summe|insgesamt|somme|totale|totaal)(?: \w+)?",
    re.IGNORECASE,
)
_PART = pattern(
    r"\b(?:of which|thereof|including|incl|less|minus|deduct\w*|davon|dont|subtotal|sub-total|net|average|mean|median|change|difference|share)\b",
    re.IGNORECASE,
)
_NO_SUM = pattern(
    r"\b(?:average|avg|mean|median|rate|ratio|per|share|price|change|growth|index|rank|position|year|date|age|difference|points per|score|%)|%",
    re.IGNORECASE,
)
_ADDED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_FEWEST, _MOST = 2, 500
# Further off than this a total is of something else: of more rows than are shown, of what several rows have in common.
_FAR_DOWN, _FAR_ACROSS = Decimal("0.3"), Decimal("0.5")


def totals(index: SourceIndex) -> Iterator[Compared]:
    """Every total of every table that can be added up, right or wrong."""
    for table in _apart(tables_of(index).rows):
        yield from _kept([*_down(index, table)])
        yield from _kept([*_across(index, table)])


def _apart(rows: Sequence[list[Cell]]) -> Iterator[list[list[Cell]]]:
    """Rows on lines one below the other, under the same heads."""
    table: list[list[Cell]] = []
    for row in rows:
        if table and row and row[0].line != table[-1][0].line + 1:
            yield table
            table = []
        if row:
            table.append(row)
    if table:
        yield table


def _kept(found: list[Compared]) -> Iterator[Compared]:
    """Of one table's totals: all, where at most one of a few is wrong; a table most of whose totals are none is no such table."""
    wrong = sum(not one.fits for one in found)
    if wrong * 2 <= len(found) or len(found) == 1:
        yield from found


def _down(index: SourceIndex, table: list[list[Cell]]) -> Iterator[Compared]:
    if not _FEWEST < len(table) <= _MOST or not _TOTAL.fullmatch(table[-1][0].row.name.strip()):
        return
    *rows, last = table
    if any(_PART.search(row[0].row.name) or _TOTAL.fullmatch(row[0].row.name.strip()) for row in rows):
        return
    under: dict[str, list[Quantity | None]] = defaultdict(list)
    for row in rows:
        for cell in row:
            under[cell.column.text].append(_held(index, cell))
    for cell in last:
        whole, parts = _held(index, cell), under.get(cell.column.text, [])
        if whole is None or _NO_SUM.search(cell.column.text) or len(parts) != len(rows):
            continue
        yield from _compared(
            whole, [q for q in parts if q is not None], missing=None in parts, most=_FAR_DOWN
        )


def _across(index: SourceIndex, table: list[list[Cell]]) -> Iterator[Compared]:
    for row in table:
        if not _FEWEST < len(row) <= _MOST or not _TOTAL.fullmatch(row[-1].column.text.strip()):
            continue
        if any(_NO_SUM.search(c.column.text) or _PART.search(c.column.text) for c in row[:-1]):
            continue
        if _PART.search(row[0].row.name) or len({len(r) for r in table}) > 1:
            continue
        parts = [_held(index, cell) for cell in row[:-1]]
        whole = _held(index, row[-1])
        if whole is not None:
            yield from _compared(
                whole, [q for q in parts if q is not None], missing=None in parts, most=_FAR_ACROSS
            )


def _held(index: SourceIndex, cell: Cell) -> Quantity | None:
    """The one number that fills a cell."""
    found = [q for q in index.within(cell.start, cell.end) if q.value is not None]
    if len(found) != 1 or re.search(r"[A-Za-z]{4}", index.text[cell.start : found[0].start]):
        return None
    return found[0] if found[0].kind in _ADDED and is_exact(found[0]) else None


def _compared(whole: Quantity, parts: list[Quantity], *, missing: bool, most: Decimal) -> Iterator[Compared]:
    if missing or len(parts) < _FEWEST or not all(alike(whole, q) for q in parts):
        return
    total, how = added(parts)
    if len(parts) > 6:
        first = " + ".join(number(value_of(q)) for q in parts[:5])
        how = f"{first} + … = {number(total)} ({len(parts)} numbers)"
    fits = abs(total - value_of(whole)) <= sum(map(slack, parts), Decimal(0)) + slack(whole)
    values = list(map(value_of, parts))
    far = abs(total - value_of(whole)) > most * max(abs(total), abs(value_of(whole)))
    if not fits and (far or _has_sums(values) or 2 * values[0] - total == value_of(whole)):
        return
    yield of(whole, parts[0], how, fits, f"The table says “{whole.text}”; its parts give {how}.")


def _has_sums(values: list[Decimal]) -> bool:
    """Whether a number is the sum of two or more right below or above it: then it is a total of its own."""
    for i, value in enumerate(values):
        for side in (values[i + 1 :], values[:i][::-1]):
            total = Decimal(0)
            for n, one in enumerate(side, 1):
                total += one
                if n > 1 and total == value and value:
                    return True
                if total > value:
                    break
    return False
