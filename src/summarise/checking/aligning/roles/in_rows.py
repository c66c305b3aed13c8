"""The numbers of a sentence that stand in rows with their things: told "respectively", or in a table."""

from __future__ import annotations

from summarise.checking.aligning.roles.cells import paired_cells
from summarise.checking.aligning.roles.respective import paired_in
from summarise.checking.aligning.roles.rows import Paired
from summarise.checking.aligning.stated import Stated


def rows_in(stated: Stated) -> list[Paired]:
    """The rows of a sentence; none where it has none."""
    told = paired_in(stated)
    return paired_cells(stated) if told is None else [told]


def apart_from_rows(stated: Stated) -> frozenset[int] | None:
    """Where the numbers of a sentence begin that stand in no row; None where it has no row."""
    rows = rows_in(stated)
    if not rows:
        return None
    inside = {claim.start for row in rows for claim in row.claims}
    return frozenset(c.start for c in stated.claims if c.start not in inside)
