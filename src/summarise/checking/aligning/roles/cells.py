"""The rows and columns of a table in a summary, each number with the head of its row and of its column.

In a table no word beside a number is about it but the heads. Where two rows have changed their numbers, or two columns, each
number stands under the other's head.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summarise.checking.aligning.roles.rows import Paired
from summarise.checking.aligning.stated import Stated
from summarise.checking.source.table_cells import Cell, Head, Tables
from summarise.checking.verdicts import Claim

_BAR = "| "


def paired_cells(stated: Stated) -> list[Paired]:
    """The columns and the rows of the table that a sentence of a summary is, each with what heads its numbers; none where it
    is no table."""
    if stated.text.find(_BAR, stated.start, stated.end) < 0:
        return []
    table = Tables(stated.text[stated.start : stated.end])
    held: dict[int, list[Claim]] = {}
    for claim in stated.claims:
        cell = table.at(claim.start - stated.start)
        if cell is not None and claim.quantity is not None:
            held.setdefault(cell.start, []).append(claim)
    alone = {start: claims[0] for start, claims in held.items() if len(claims) == 1}
    by_row = (_paired(column, alone, lambda cell: cell.row) for column in table.columns)
    by_column = (_paired(row, alone, lambda cell: cell.column) for row in table.rows)
    return [paired for paired in (*by_row, *by_column) if len(paired.claims) > 1]


def _paired(cells: Sequence[Cell], alone: dict[int, Claim], head: Callable[[Cell], Head]) -> Paired:
    """The numbers that are the only ones of their cells, with what heads each."""
    found = [(alone[cell.start], head(cell)) for cell in cells if cell.start in alone]
    return Paired(tuple(claim for claim, _ in found), tuple(h.stems | h.years for _, h in found))
