"""The rows of a sheet or table that belong together: what stands between empty rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from summarise.readers.tables.cells import Row, filled, on_one_line, own
from summarise.readers.tables.column_heads import is_value
from summarise.readers.tables.titles import is_title

_MOST_TITLES = 20  # rows


def blocks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Rows without an empty one between them; one in which all is struck out is none. Titles and heads alone go with the
    rows behind the empty one."""
    block: list[Row] = []
    apart = False  # whether an empty row came last
    for row in rows:
        if not any(cell.text.strip() or cell.struck for cell in row):
            apart = True
            continue
        if apart and block and not _is_above(block, row):
            yield block
            block = []
        block.append(row)
        apart = False
    if block:
        yield block


def _is_above(block: Sequence[Row], row: Row) -> bool:
    """Whether rows before an empty one are titles, or heads over those that begin with ``row``."""
    if len(block) > _MOST_TITLES:
        return False
    shown = [one for one in block if filled(one)]
    titles = 0
    while titles < len(shown) and len(own(shown[titles])) == 1 and is_title(shown[titles]):
        titles += 1
    heads = shown[titles:]
    if not heads:
        return bool(titles)
    if any(is_value(cell.text) for one in heads for cell in one) or len(heads) > 1:
        return False
    return (
        len(filled(heads[0])) > 1
        and any(is_value(cell.text) for cell in row[1:])
        and len(row) == len(heads[0])
    )


def alike(found: Sequence[Sequence[Row]]) -> list[bool]:
    """For each block whether most of its rows are named as those of others are: then its title or corner tells which is which."""
    names = [
        {
            on_one_line(row[0].text).casefold()
            for row in rows
            if row[0].text.strip() and any(is_value(c.text) for c in row[1:])
        }
        for rows in found
    ]
    often = Counter(name for some in names for name in some)
    return [2 * sum(often[name] > 1 for name in some) > len(some) for some in names]
