"""A table in which the heads of the columns come again: each time a part begins, which a row above it or its corner names.

Revenue | 2023 | 2024
North   |   10 |   12         North is of "Revenue" here,
Costs   | 2023 | 2024
North   |    5 |    6         and of "Costs" here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summarise.readers.tables.cells import Row, on_one_line
from summarise.readers.tables.column_heads import is_period
from summarise.readers.tables.sections import Path, has_value, is_bare, section


class Part(NamedTuple):
    """``titles``: rows above its heads; ``heads``: rows of heads; ``rows``: those beneath; ``over``: what names the part."""

    titles: Sequence[Row]
    heads: Sequence[Row]
    rows: Sequence[Row]
    over: Path = ()


def parts(rows: Sequence[Row], count: int, title: Row | None, *, alike: bool = False) -> list[Part]:
    """The parts of a table whose first ``count`` rows are heads; ``title``: the row above those, if there is one; ``alike``:
    whether another table beside it has rows of the same names.

    One part where the heads do not come again. Linear in the number of cells.
    """
    first = Part((), rows[:count], rows[count:])
    if not count:
        return [first]
    main = rows[count - 1]
    if alike:
        first = first._replace(over=_named(title or (), main))
    begins = [i for i in range(count + 1, len(rows) - 1) if _heads_again(rows, i, main)]
    if not begins:
        return [first]
    found: list[Part] = []
    corners = len({on_one_line(rows[i][0].text) for i in (count - 1, *begins)}) > 1
    over = _named(main, title or ()) if corners else _named(title or (), main)
    start, heads, titles = count, rows[:count], rows[:0]
    for at in [*begins, len(rows)]:
        above = at
        while at < len(rows) and above - 1 > start and is_bare(rows[above - 1]):
            above -= 1
        found.append(Part(titles, heads, rows[start:above], over))
        if at < len(rows):
            titles, heads, start = rows[above:at], rows[at : at + 1], at + 1
            above_it = titles[-1] if titles else ()
            over = _named(rows[at], above_it) if corners else _named(above_it, rows[at])
    return found


def _named(*rows: Row) -> Path:
    """What names a part: the first of the rows, one of heads or one above those, whose first cell can."""
    for row in rows:
        if row and row[0].text.strip() and is_bare([row[0]]):
            return (section([row[0]]),)
    return ()


def _heads_again(rows: Sequence[Row], i: int, main: Row) -> bool:
    """Whether the row heads columns as ``main`` does: with the same words, or with other periods."""
    texts = [on_one_line(cell.text) for cell in rows[i][1:]]
    wanted = [on_one_line(cell.text) for cell in main[1:]]
    if not any(texts) or not has_value(rows[i + 1]):
        return False
    if texts == wanted:
        return True
    said = [text for text in texts if text]
    of_periods = all(map(is_period, said)) and all(is_period(text) for text in wanted if text) and any(wanted)
    return of_periods and len(said) > 1
