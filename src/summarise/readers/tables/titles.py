"""Rows that head no column and have no values: the title of a table, and what states its scale."""

from __future__ import annotations

import re

from summarise.readers.tables.cells import Row, on_one_line, own
from summarise.readers.tables.column_heads import is_period, is_value
from summarise.readers.tables.stated_units import NOTHING, Stated, unit_of

_LONGEST_LINE = 160  # characters of a line above a table
_WORD = re.compile(r"[^\W\d_]{4,}")  # a line with such a word is a title, whatever numbers it has


def is_title(row: Row) -> bool:
    """Whether a row above others is a title of the table or states its scale, and heads no column."""
    cells = own(row)
    if len(cells) != 1 or (cells[0].head and len(row) > 1):
        return False
    if is_value(cells[0].text) and unit_of(cells[0].text)[1] == NOTHING and not _WORD.search(cells[0].text):
        return False
    # a head over several columns is no title
    return bool(row[0].text.strip()) or not (is_period(cells[0].text) or any(cell.again for cell in row))


def stated_above(line: str) -> Stated:
    """The scale that a line right above a table states at its end: "Population by area, thousands". What states none says nothing
    of the table."""
    if len(line) > _LONGEST_LINE or line.rstrip()[-1:] in ".!?;":
        return NOTHING
    stated = unit_of(on_one_line(line.rstrip(":： ")))[1]
    return stated if stated.scale else NOTHING


def stated_alone(row: Row) -> Stated:
    """What a row states of those below it that says nothing else."""
    cells = own(row)
    rest, stated = unit_of(on_one_line(cells[0].text)) if len(cells) == 1 else ("", NOTHING)
    return stated if not rest else NOTHING
