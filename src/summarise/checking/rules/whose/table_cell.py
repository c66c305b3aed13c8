"""A number of a table given to another row or year than its own: "Lindmouth landed 1,870 tonnes", where that is Osterhaven's.

The sentence names a row (or a year that heads columns or rows); the claimed value stands in the table, and only in
other rows (of other years); the named row has another value of the same sort under the same head. A value that the
source tells outside its tables too is left to the other rules.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.aligning.stated import carriers
from summarise.checking.source.index import SourceIndex
from summarise.checking.source.named_by_cells import by_cells
from summarise.checking.source.table_cells import TOTALS, Cell, Head, Tables, tables_of
from summarise.checking.text.nouns_of_acts import with_nouns
from summarise.checking.text.words import stems_of
from summarise.checking.values.matching import Match, comparable, compare
from summarise.checking.verdicts import Code
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_SMALL, _LARGE = 12, 100
_COMPARES = pattern(
    r"\b(?:behind|ahead|clear of|more|fewer|less|than|gap|margin|lead|apart|short of|by)\b", re.IGNORECASE
)
# A year that others are compared with: "three more than in 2030".
_COMPARED = pattern(
    r"\b(?:than|versus|against|compared (?:with|to)|(?:up|down) on|since) (?:(?:that|those|the (?:year|level|figure|number|total)s?) )?(?:(?:in|of|for|at) )?\Z"
)
_LED_FROM = pattern(r"\bfrom (?:about |around |nearly |some |just over |just under )?\Z")  # a level before
_MOST_ROWS = 2_000  # of which a sentence may name one
_NO_VALUE = frozenset({Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.IDENTIFIER})
_COUNTED = frozenset({Kind.DURATION, Kind.MEASURE})
_ALL = pattern(r"\b(?:in all|in total|altogether|overall|all told|taken together|combined)\b", re.IGNORECASE)
_HELD = (Match.SAME, Match.ROUNDED)


class _Placed(NamedTuple):
    """A number of the summary with the cells that hold its value."""

    quantity: Quantity
    cells: list[Cell]


Rows = dict[int, list[Cell]]


def judged(sight: Sight) -> Judgement | None:
    """Contradicted by the cell of the row or year that the sentence names, where the value stands in others only."""
    tables = tables_of(sight.index)
    if not tables.cells or sight.claim.kind in _NO_VALUE:
        return None
    held = sight.same or [c for c in sight.found if c.match in _HELD]
    cells = [tables.at(c.quantity.start) for c in held]
    own = _Placed(sight.claim, [cell for cell in cells if cell is not None])
    if not own.cells or len(own.cells) < len(cells):
        return None
    start, end = sight.context.span
    sentence = sight.context.text[start:end]
    stems = with_nouns(stems_of(sentence))
    years = {
        str(q.year)
        for q in sight.context.numbers
        if q.year and not _COMPARED.search(sight.context.text, start, q.start)
    }
    if not _is_of_a_column(own, sentence, stems):
        return None
    days = [q for q in sight.context.numbers if q.kind is Kind.DATE]
    named = _named_rows(tables, sight.index, sentence, stems, years, days)
    others = _placed(sight.index, tables, sight.context.numbers, sight.claim)
    paired = _in_pairs(sentence, start, named, [*(one for one in others if one.cells), own])
    rows, beside = (named, others) if paired is None else (paired, [])
    rival = (
        _of_the_row(sight.index, own, rows, beside, years, stems)
        or (
            not _LED_FROM.search(sight.context.text, start, sight.claim.start)
            and _of_the_year(sight.index, tables, own, years, rows, others)
        )
        or _of_the_column(sight.index, tables, own, rows, years)
    )
    return None if not rival else sight.contradicted(Code.WRONG_REFERENT, rival, "article")


def _placed(
    index: SourceIndex, tables: Tables, numbers: Sequence[Quantity], claim: Quantity
) -> list[_Placed]:
    """The other numbers of the sentence, with the cells that they stand in."""
    found = []
    for q in numbers:
        if q.start != claim.start and q.kind not in _NO_VALUE:
            cells = [cell for source in carriers(index, q) if (cell := tables.at(source.start)) is not None]
            found.append(_Placed(q, cells))
    return found


def _is_of_a_column(own: _Placed, sentence: str, stems: Set[str]) -> bool:
    """Whether the claim's value cannot stand in these cells by chance: a small number can ("seven behind"), unless the
    sentence names the head of its column."""
    claim = own.quantity
    if claim.kind is not Kind.COUNT or claim.value is None or claim.value >= _LARGE:
        return True
    if any(cell.column.stems & stems or cell.column.years for cell in own.cells):
        return True
    return claim.value > _SMALL and not _COMPARES.search(sentence)


def _is_named(head: Head, stems: Set[str], years: Set[str]) -> bool:
    return bool(head.stems or head.years) and head.stems <= stems and head.years <= years


def _named_rows(
    tables: Tables,
    index: SourceIndex,
    sentence: str,
    stems: Set[str],
    years: Set[str],
    dates: Sequence[Quantity],
) -> Rows:
    """The rows whose heads the sentence names, by their lines; where it names none and speaks of all, those of totals. Rows
    in sections need not have those named, unless the sentence names a section or year of others like them."""
    rows = [row for row in tables.rows[:_MOST_ROWS] if row]
    named = {row[0].line: row for row in rows if _is_named(row[0].row, stems, years)}
    if not named:
        named = {
            row[0].line: row for row in rows if row[0].row.over and row[0].row.own and row[0].row.own <= stems
        }
    if not any(row[0].row.stems for row in named.values()):  # a year alone tells no rows of one year apart
        named = by_cells(tables, index, stems, dates) or named
    if not named and _ALL.search(sentence):
        return {row[0].line: row for row in rows if row[0].row.stems and row[0].row.stems <= TOTALS}
    return named


def _in_pairs(sentence: str, begin: int, named: Rows, placed: Sequence[_Placed]) -> Rows | None:
    """The one row that the last of ``placed`` is told of, where names and numbers take turns: "Aldham 14, Borley 17"."""
    low = sentence.lower()
    marks: list[tuple[int, int | None]] = [(one.quantity.start - begin, None) for one in placed]
    for line, row in named.items():
        name = row[0].row.name.lower()
        at = low.find(name)
        if at < 0 or low.find(name, at + 1) >= 0:
            return None
        marks.append((at, line))
    marks.sort(key=lambda mark: mark[0])
    lines = [line for _, line in marks if line is not None]
    turns = [line is None for _, line in marks]
    if (
        len(lines) < 2
        or len(turns) != 2 * len(lines)
        or turns != turns[:2] * len(lines)
        or turns[0] == turns[1]
    ):
        return None
    numbers = [at for at, line in marks if line is None]
    line = lines[numbers.index(placed[-1].quantity.start - begin)]
    return {line: named[line]}


def _of_the_row(
    index: SourceIndex,
    own: _Placed,
    rows: Rows,
    beside: Sequence[_Placed],
    years: Set[str],
    stems: Set[str],
) -> Quantity | None:
    """What the rows that are named have in the place of the claim's own; ``beside``: what else the sentence tells of them."""
    if not rows or any(cell.line in rows for cell in own.cells):
        return None
    for cell in own.cells:
        if cell.column.years and years and not cell.column.years & years:
            continue
        for row in rows.values():
            for other in row:
                if other.column != cell.column or _is_part_of(row[0].row, cell.row, stems):
                    continue
                if row[0].row.over != cell.row.over and not row[0].row.stems <= stems:
                    continue  # of another section, of which the sentence does not speak
                if _is_told(index, other, beside):
                    return None  # the sentence says that one too: this number is told of something else
                found = _value_of(index, other, own.quantity)
                if found is not None:
                    return found
    return None


def _is_told(index: SourceIndex, cell: Cell, beside: Sequence[_Placed]) -> bool:
    """Whether another number of the sentence is that of the cell, or its rounded form."""
    if any(cell in one.cells for one in beside):
        return True
    held = index.within(cell.start, cell.end)
    return any(compare(one.quantity, q) in _HELD for one in beside for q in held if q.low is not None)


def _is_part_of(named: Head, own: Head, stems: Set[str]) -> bool:
    """Whether the words that are named may mean the longer head too: "Gross profit" is called "profit" beside "Profit". A row
    that stands beneath the named one is meant only where the sentence has a word of its own ("Coast › Harle")."""
    if own.over and named.stems == own.over and not own.own & stems:
        return False
    return bool(named.stems) and named.stems <= own.stems and named.years <= own.years


def _of_the_year(
    index: SourceIndex, tables: Tables, own: _Placed, years: Set[str], rows: Rows, beside: Sequence[_Placed]
) -> Quantity | None:
    """What stands under the year that is named, where the claim's own value stands only under another; ``beside``: a
    sentence that tells that one too ("€290 million in 2024, up from €281 million") tells of two years."""
    if not years or any(not cell.column.years or cell.column.years & years for cell in own.cells):
        return None
    for cell in own.cells:
        if rows and cell.line not in rows:
            continue
        for other in tables.line(cell.line):
            if other.column.stems == cell.column.stems and other.column.years & years:
                if _is_told(index, other, beside):
                    return None
                found = _value_of(index, other, own.quantity)
                if found is not None:
                    return found
    return None


def _of_the_column(
    index: SourceIndex, tables: Tables, own: _Placed, rows: Rows, years: Set[str]
) -> Quantity | None:
    """What stands in the named row under the head that the claim counts, where its value stands there under another:
    "1,388 deaths" beside "Births = 1,388; Deaths = 1,350"."""
    claim = own.quantity
    counted = set(stems_of(claim.noun or ""))
    if claim.kind is not Kind.COUNT or not counted or any(cell.column.stems & counted for cell in own.cells):
        return None
    for cell in own.cells:
        if cell.line not in rows:
            continue
        for other in tables.line(cell.line):
            if other.column.stems and other.column.stems <= counted and _same_time(other, cell, years):
                found = _value_of(index, other, claim)
                if found is not None:
                    return found
    return None


def _same_time(other: Cell, cell: Cell, years: Set[str]) -> bool:
    """Whether the other cell is of the year that is named, or of the same as the first."""
    return other.column.years == cell.column.years or bool(other.column.years & years)


def _value_of(index: SourceIndex, cell: Cell, claim: Quantity) -> Quantity | None:
    """The number of a cell that could stand for the claim and says something else."""
    for found in index.within(cell.start, cell.end):
        if (
            found.low is not None
            and (found.kind is claim.kind and comparable(claim, found) is not None)
            and compare(claim, found) not in _HELD
        ):
            return found
        if found.kind is Kind.COUNT and _counts(claim, cell) and found.value not in (None, claim.value):
            return found  # "28 days of frost" under "Days of frost"
    return None


def _counts(claim: Quantity, cell: Cell) -> bool:
    """Whether the claim's unit is what the head of the cell's column says that it counts."""
    return (
        claim.kind in _COUNTED and bool(claim.unit) and set(stems_of(claim.unit or "")) <= cell.column.stems
    )


RULE = ClaimRule("table_cell", (Code.WRONG_REFERENT,), judged, weighed=False)
