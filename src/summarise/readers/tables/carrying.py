"""Heads of rows that are said once for several: an empty cell before another head goes on with the one above it.

Europe | Retail    | 10            Europe | Retail    | 10
       | Wholesale | 11     to     Europe | Wholesale | 11
Asia   | Retail    |  5            Asia   | Retail    |  5
"""

from __future__ import annotations

from collections.abc import Sequence

from summarise.readers.tables.cells import Cell, Row, on_one_line
from summarise.readers.tables.column_heads import is_value
from summarise.readers.tables.sections import is_total

_MOST = 4  # columns of heads


def carried(rows: Sequence[Row]) -> Sequence[Row]:
    """``rows`` with their first cells filled where they are empty. A total below all the others is of all."""
    empty = [i for i, row in enumerate(rows) if row and not row[0].text.strip()]
    if not empty:
        return rows
    found = list(rows)
    groups = totals = 0
    above: list[Cell] = []
    for i, row in enumerate(rows):
        at = next((n for n, cell in enumerate(row[:_MOST]) if cell.text.strip()), None)
        if at is None or not _names(row[at]):
            above = []
            continue
        total = is_total(on_one_line(row[at].text))
        if 0 < at < len(above) and _values(row[at + 1 :]):
            if total and i == len(rows) - 1 and groups > 1 and not totals:
                continue
            totals += total
            found[i] = [*above[:at], *row[at:]]
        groups += at == 0
        above = [cell._replace(struck=()) for cell in found[i][:_MOST]]
        while above and not _names(above[-1]):
            above.pop()
    return found


def _names(cell: Cell) -> bool:
    return bool(cell.text.strip()) and not is_value(on_one_line(cell.text))


def _values(cells: Sequence[Cell]) -> bool:
    return any(is_value(on_one_line(cell.text)) for cell in cells)
