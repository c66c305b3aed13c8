"""A table that goes on over the end of a page: its heads, said once, go with its rows on the pages behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarise.readers.pdf.columns import PageTable
from summarise.readers.tables.cells import Row

# What may stand between the two parts: a page's number, or that it goes on.
_BETWEEN = re.compile(
    r"\W*(?:(?:page|seite|p\.|s\.|pag\.|página|pagina)?\s*\d{1,4}(?:\s*(?:of|/|von|sur|de|di|van)\s*\d{1,4})?"
    r"|.{0,80}\b(?:continued|cont(?:['’]?d|\.)|carried forward|fortsetzung|fortgesetzt|suite|continuación|continuação|continua|segue|vervolg)\b.{0,20})\W*",
    re.IGNORECASE,
)
_MOST_LINES = 2
_APART = 6  # points: a column of shorter numbers may begin or end so far from where one of longer ones does


class Opened(NamedTuple):
    """The last table of a page: where its columns stand, and its rows of titles and heads."""

    edges: Sequence[tuple[float, float]]
    heads: Sequence[Row]


def opened(table: PageTable, rows: Sequence[Row], behind: Sequence[str]) -> Opened | None:
    """What a table leaves open at the end of its page; ``rows``: it, as read; ``behind``: the lines below it. None where it has no
    heads, or more stands below it."""
    last = max((n for n, row in enumerate(rows) if any(cell.head for cell in row)), default=-1)
    return Opened(table.edges, rows[: last + 1]) if last >= 0 and _is_little(behind) else None


def goes_on(table: PageTable, before: Sequence[str], last: Opened | None) -> bool:
    """Whether a table without heads is the rest of the ``last`` one of the page before: its columns stand below those; ``before``: the
    lines above it."""
    if last is None or any(table.heads) or not _is_little(before) or len(table.edges) != len(last.edges):
        return False
    widened = [(left - _APART, right + _APART) for left, right in last.edges]
    return all(
        left < other_right and other_left < right
        for (left, right), (other_left, other_right) in zip(table.edges, widened, strict=True)
    )


def _is_little(lines: Sequence[str]) -> bool:
    return len(lines) <= _MOST_LINES and all(_BETWEEN.fullmatch(line.strip()) for line in lines)
