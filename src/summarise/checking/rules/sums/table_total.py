"""A number that a table leads to: the sum of one of its columns, how many rows it has, a cell of a named row rounded, or what
lies between two named rows.

"The three ports landed 4,940 tonnes" stands in no cell and is right all the same. Rows that are totals themselves are
left out, and so is a column of which nothing is said.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations

from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.arithmetic.steps.operations import number
from summarise.checking.source.table_cells import TOTALS, Cell, Tables, tables_of
from summarise.checking.text.words import stems_of
from summarise.checking.values.matching import Match, compare, is_same
from summarise.checking.verdicts import Code, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.normalising.moving import moved
from summarise.quantities.patterns import pattern

_ADDED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_TOGETHER = frozenset(stems_of("total together combined altogether overall sum whole"))
_FEWEST = 3  # rows: of two, the arithmetic of any two numbers tells
_MOST = 200
_MOST_ROWS = 2_000
_MOST_NAMED = 4
_MOST_COLUMNS = 12
_MOST_CELLS = 2_000
_LOSS = pattern(
    r"\b(?:loss(?:es)?|los(?:es?|t|ing)|deficits?|shortfall|negative|down|f[ae]ll(?:en|s|ing)?|drop(?:s|ped)?|declin\w+|decreas\w+|"
    r"shr[aiu]nk|outflows?|lower|below|less|fewer|cut|reduc\w+|slipped|slid|plung\w+|minus)\b",
    re.IGNORECASE,
)
_COMPARES = pattern(
    r"\b(?:more|less|fewer|higher|lower|above|below|over|under|short|beyond|difference|gap|exceed(?:ed|s|ing)?|than)\b",
    re.IGNORECASE,
)


def judged(sight: Sight) -> Judgement | None:
    """Rounded or derived, with the sum; None where no column comes out at the claim."""
    claim = sight.claim
    tables = tables_of(sight.index)
    if not tables.cells:
        return None
    if claim.value is None:
        return _spanned(sight, tables)
    if claim.kind is Kind.ORDINAL:
        return _ranked(sight, tables)
    if claim.kind not in _ADDED:
        return None
    found = (
        _told_as_loss(sight, tables)
        or _rounded(sight, tables)
        or _apart(sight, tables)
        or _compared(sight, tables)
    )
    if found is not None:
        return found
    for column in tables.columns:
        rows = [cell for cell in column if not cell.row.own & TOTALS]
        if not _FEWEST <= len(rows) <= _MOST:
            continue
        found = _counted(sight, rows) or _summed(sight, rows)
        if found is not None:
            return found
    return None


def _rounded(sight: Sight, tables: Tables) -> Judgement | None:
    """ "Nearly 19,000 cars on the Wickersey route", of 18,700 in the row and under the head that the words name."""
    stems = sight.context.stems
    for row in tables.rows[:_MOST_ROWS]:
        if not row or not row[0].row.own or not row[0].row.own <= stems:
            continue
        for cell in row:
            for q in sight.index.within(cell.start, cell.end):
                if cell.column.stems & stems and compare(sight.claim, q) is Match.ROUNDED:
                    return Judgement(Verdict.ROUNDED, Code.ROUNDED, evidence_of(sight.index, q, "article"))
    return None


def _apart(sight: Sight, tables: Tables) -> Judgement | None:
    """ "Borley are seven points behind Aldham": how far two rows that are named lie apart under one head."""
    stems = sight.context.stems
    named = [row for row in tables.rows[:_MOST_ROWS] if row and row[0].row.own and row[0].row.own <= stems]
    for one, other in combinations(named[:_MOST_NAMED], 2):
        for a in one:
            for b in other:
                if a.column != b.column or not (a.column.stems & stems or sight.claim.kind is not Kind.COUNT):
                    continue
                for p in sight.index.within(a.start, a.end):
                    for q in sight.index.within(b.start, b.end):
                        if _is_gap(sight.claim, p, q):
                            return _difference(sight, p, q)
    return None


def _told_as_loss(sight: Sight, tables: Tables) -> Judgement | None:
    """ "Discontinued operations lost $12 million", of the -$12 million of that row: the words say the minus."""
    start, end = sight.context.span
    stems = sight.context.stems
    if (
        sight.claim.value is None
        or sight.claim.value <= 0
        or not _LOSS.search(sight.context.text, start, end)
    ):
        return None
    for cell in tables.cells[:_MOST_CELLS]:
        if cell.row.stems & stems or cell.column.stems & stems:
            for q in sight.index.within(cell.start, cell.end):
                if q.value is not None and q.value < 0 and q.kind in (sight.claim.kind, Kind.COUNT):
                    turned = moved(q, q.start, q.end, sight.index.text, lambda other: other)
                    turned.low = turned.high = -q.value
                    if is_same(sight.claim, turned):
                        return Judgement(Verdict.SUPPORTED, None, evidence_of(sight.index, q, "article"))
    return None


def _spanned(sight: Sight, tables: Tables) -> Judgement | None:
    """ "Temperatures at Hollin Head ranged from 18.4 to 31.2 °C", of two cells of that row."""
    claim, stems = sight.claim, sight.context.stems
    if claim.low is None or claim.high is None:
        return None
    for row in tables.rows[:_MOST_ROWS]:
        if not row or not row[0].row.own or not row[0].row.own <= stems:
            continue
        held = [q for cell in row for q in sight.index.within(cell.start, cell.end)]
        ends = [next((q for q in held if _is_end(claim, q, end)), None) for end in (claim.low, claim.high)]
        if ends[0] is not None and ends[1] is not None:
            return Judgement(Verdict.SUPPORTED, None, evidence_of(sight.index, ends[0], "article"))
    return None


def _is_end(claim: Quantity, q: Quantity, end: Decimal) -> bool:
    return q.value == end and q.kind is claim.kind and (q.unit == claim.unit or claim.kind is Kind.COUNT)


def _compared(sight: Sight, tables: Tables) -> Judgement | None:
    """ "Road repair cost $160,000 more than planned": how far two cells of a named row lie apart, of which one head is named."""
    stems = sight.context.stems
    start, end = sight.context.span
    if not _COMPARES.search(sight.context.text, start, end):
        return None
    rows = [row for row in tables.rows[:_MOST_ROWS] if row and row[0].row.own and row[0].row.own <= stems]
    for row in rows[:_MOST_NAMED]:
        for a, b in combinations(row[:_MOST_COLUMNS], 2):
            if not (a.column.stems & stems or b.column.stems & stems):
                continue
            for p in sight.index.within(a.start, a.end):
                for q in sight.index.within(b.start, b.end):
                    if _is_gap(sight.claim, p, q) and p.unit == q.unit:
                        return _difference(sight, p, q)
    return None


def _difference(sight: Sight, p: Quantity, q: Quantity) -> Judgement:
    high, low = sorted((p, q), key=_value, reverse=True)
    how = f"{high.text} - {low.text} = {number(abs(_value(p) - _value(q)))}"
    return Judgement(Verdict.DERIVED, Code.DERIVED, evidence_of(sight.index, p, "article", how))


def _ranked(sight: Sight, tables: Tables) -> Judgement | None:
    """ "Millbrook finished second", of the second row, or of the second largest number under a head that is named."""
    stems = sight.context.stems
    for column in tables.columns:
        rows = [cell for cell in column if not cell.row.own & TOTALS]
        named = [i for i, cell in enumerate(rows) if cell.row.own and cell.row.own <= stems]
        place = int(sight.claim.value or 0)
        if not 1 <= place <= len(rows) <= _MOST or not named:
            continue
        held = [sight.index.within(cell.start, cell.end) for cell in rows]
        if not all(held):
            continue
        order = sorted(range(len(rows)), key=lambda i: _value(held[i][0]), reverse=True)
        for i in named:
            if i == place - 1 or (column[0].column.stems & stems and order[place - 1] == i):
                how = f"row {i + 1} of {len(rows)}: {rows[i].row.text}"
                return Judgement(
                    Verdict.DERIVED, Code.DERIVED, evidence_of(sight.index, held[i][0], "article", how)
                )
    return None


def _value(quantity: Quantity) -> Decimal:
    return quantity.value if quantity.value is not None else Decimal(0)


def _is_gap(claim: Quantity, one: Quantity, other: Quantity) -> bool:
    if one.value is None or other.value is None or one.kind is not other.kind or one.kind is not claim.kind:
        return False
    if claim.kind is not Kind.COUNT and not one.unit == other.unit == claim.unit:
        return False
    return one.value != other.value and abs(one.value - other.value) == claim.value


def _counted(sight: Sight, rows: list[Cell]) -> Judgement | None:
    """ "The three ports": as many as the table has rows, of something that its heads or the sentence's words name."""
    claim = sight.claim
    if claim.kind is not Kind.COUNT or claim.value != len(rows) or not claim.noun:
        return None
    first = sight.index.within(rows[0].start, rows[0].end)
    if not first:
        return None
    named = ", ".join(cell.row.text for cell in rows[:_FEWEST])
    how = f"{len(rows)} rows: {named}{'' if len(rows) <= _FEWEST else ' …'}"
    return Judgement(Verdict.DERIVED, Code.DERIVED, evidence_of(sight.index, first[0], "article", how))


def _summed(sight: Sight, rows: list[Cell]) -> Judgement | None:
    stems = sight.context.stems
    if not (rows[0].column.stems & stems or stems & _TOGETHER):
        return None
    terms: list[Quantity] = []
    for cell in rows:
        held = [q for q in sight.index.within(cell.start, cell.end) if q.value is not None]
        if len(held) != 1 or held[0].kind is not sight.claim.kind:
            return None
        terms.append(held[0])
    if len({term.unit for term in terms if term.kind is not Kind.COUNT}) > 1:
        return None
    total = sum((term.value for term in terms if term.value is not None), Decimal(0))
    whole = moved(terms[0], terms[0].start, terms[0].end, sight.index.text, lambda other: other)
    whole.low = whole.high = total
    if compare(sight.claim, whole) not in (Match.SAME, Match.ROUNDED):
        return None
    shown = " + ".join(term.text for term in terms[:6]) + (" + …" if len(terms) > 6 else "")
    how = f"{shown} = {number(total)}"
    return Judgement(Verdict.DERIVED, Code.DERIVED, evidence_of(sight.index, terms[0], "article", how))


RULE = ClaimRule("table_total", (Code.DERIVED, Code.ROUNDED), judged, weighed=False)
