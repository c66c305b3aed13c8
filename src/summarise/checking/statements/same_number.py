"""A statement that has the number of its quote, but in another unit or with a hedge that denies it: "1.4 percentage points" for
"1.4%", "nearly 38.6 billion" for "38.6 billion"."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.explaining.messages import quoted, with_hedge
from summarise.checking.figures.figure import FieldFinding
from summarise.checking.figures.hedges import DENY, PLAIN, is_added
from summarise.checking.reading.claims import Passage
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import Match, compare
from summarise.checking.verdicts import Claim, Code, Evidence, Severity
from summarise.quantities import Kind, Qualifier, Quantity

_NEAR = 24  # characters before a number of the quote: most of its words are the statement's, too
_UNITED = frozenset({Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.MEASURE, Kind.DURATION})


def told_otherwise(index: SourceIndex, statement: Passage, zone: Span) -> Iterator[FieldFinding]:
    """The numbers of ``statement`` that its quote, at ``zone`` of the source, has once, in another unit or without their hedge."""
    there = index.within(*zone)
    for mine in statement.quantities:
        alike = [q for q in there if q.low is not None and q.low == mine.low and q.high == mine.high]
        if len(alike) != 1:
            continue
        if _is_other_unit(index, mine, alike[0]):
            yield _finding(index, statement, mine, alike[0], Code.UNIT_MISMATCH)
        elif (
            _is_hedged(mine)
            and alike[0].qualifier is Qualifier.EXACT
            and is_added(index, alike[0], near=_NEAR)
        ):
            yield _finding(index, statement, mine, alike[0], Code.QUALIFIER_ADDED)


def _is_hedged(mine: Quantity) -> bool:
    """Whether a number has a hedge that denies it and that is nothing else: "burns over 35 per cent of his body" has none."""
    return mine.qualifier in DENY and mine.hedge is not None and PLAIN.fullmatch(mine.hedge) is not None


def _is_other_unit(index: SourceIndex, mine: Quantity, other: Quantity) -> bool:
    """Whether two numbers of one value have two units, and the source has the value nowhere in the first."""
    if not {mine.kind, other.kind} <= _UNITED or compare(mine, other) is not Match.UNIT:
        return False
    return not any(q.low == mine.low and compare(mine, q) > Match.UNIT for q in index.quantities)


def _finding(
    index: SourceIndex, statement: Passage, mine: Quantity, other: Quantity, code: Code
) -> FieldFinding:
    said, own = quoted(statement.text, mine), quoted(index.text, other)
    evidence = Evidence(other.start, other.end, index.text[other.start : other.end], "quote", other)
    start, end = with_hedge(statement.text, mine) if code is Code.QUALIFIER_ADDED else (mine.start, mine.end)
    claim = Claim(statement.path, start, end, statement.text[start:end], mine, evidence=evidence)
    return FieldFinding(
        code,
        claim,
        evidence,
        f"The quote says {own}; its statement says {said}.",
        f"Check whether {own} or {said} is meant.",
        Severity.WARNING if code is Code.QUALIFIER_ADDED else None,
    )
