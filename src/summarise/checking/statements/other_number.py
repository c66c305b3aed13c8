"""A statement that has another number than its quote in the same place: "a budget of 36.5 billion" for "a budget of 38.6 billion".

The other number may well stand elsewhere in the article, of something else: beside the quote it is wrong all the same. Rounded
numbers, and such as are worked out, are told by their kind and are left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarise.checking.explaining.messages import quoted
from summarise.checking.figures.figure import FieldFinding
from summarise.checking.reading.claims import Passage
from summarise.checking.source.index import SourceIndex
from summarise.checking.statements.word_by_word import Changed, Word
from summarise.checking.values.matching import Match, comparable, compare
from summarise.checking.verdicts import Claim, Code, Evidence, Severity
from summarise.quantities import Kind, Quantity

_COUNTED = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.MEASURE, Kind.DURATION, Kind.AGE}
)


def other_number(index: SourceIndex, statement: Passage, changed: Changed) -> FieldFinding | None:
    """The number of ``statement`` that stands where its quote has another, among the words that it has ``changed``; None where
    they are one rounded, or may be two ways to tell one thing."""
    mine, other = (
        _only(statement.quantities, changed.said),
        _only(_numbers(index, changed.quoted), changed.quoted),
    )
    if mine is None or other is None or not _is_same_place(changed):
        return None
    there = _numbers(index, changed.quote)
    if (
        comparable(mine, other) is None
        or not mine.low
        or mine.low == 1
        or any(_is_like(mine, q) for q in there)
    ):
        return None
    if any(_is_like(other, q) for q in statement.quantities) or _follows(mine, there):
        return None
    evidence = Evidence(other.start, other.end, index.text[other.start : other.end], "quote", other)
    said, own = quoted(statement.text, mine), quoted(index.text, other)
    return FieldFinding(
        _code(index, mine, other),
        Claim(
            statement.path,
            mine.start,
            mine.end,
            statement.text[mine.start : mine.end],
            mine,
            evidence=evidence,
        ),
        evidence,
        f"The quote says {own}; its statement says {said} in the same place.",
        f"Write {own}.",
        Severity.ERROR,
    )


def _code(index: SourceIndex, mine: Quantity, other: Quantity) -> Code:
    """What is wrong: the value, its size, or, where the source says the value of something else, whose it is."""
    if any(q.low == mine.low and compare(mine, q) is Match.SAME for q in index.quantities):
        return Code.WRONG_REFERENT
    return Code.SCALE_MISMATCH if compare(mine, other) is Match.SCALE else Code.VALUE_MISMATCH


def _numbers(index: SourceIndex, words: Sequence[Word]) -> Sequence[Quantity]:
    return index.within(words[0].start, words[-1].end) if words else ()


def _only(numbers: Iterable[Quantity], words: Sequence[Word]) -> Quantity | None:
    """The one number of size among some words; None where there is none, or more."""
    start, end = words[0].start, words[-1].end
    found = [q for q in numbers if q.start < end and q.end > start]
    alone = found[0] if len(found) == 1 else None
    return alone if alone is not None and alone.kind in _COUNTED and alone.low is not None else None


def _is_same_place(changed: Changed) -> bool:
    """Whether both have the same word before the changed ones or behind them, or both begin or end there."""
    return _beside(changed.statement, changed.said) & _beside(changed.quote, changed.quoted) != set()


def _beside(words: Sequence[Word], part: Sequence[Word]) -> set[tuple[int, str]]:
    first = next(n for n, w in enumerate(words) if w.start == part[0].start)
    last = first + len(part)
    before = words[first - 1].key if first else ""
    behind = words[last].key if last < len(words) else ""
    return {(0, before), (1, behind)} - {(0, ""), (1, "")}


def _is_like(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers may be one: the same, rounded, an end of the other's range, or of one size by its digits alone."""
    return (
        one.low in (other.low, other.high)
        or compare(one, other) > Match.UNIT
        or compare(other, one) > Match.UNIT
    )


def _follows(mine: Quantity, there: Sequence[Quantity]) -> bool:
    """Whether a number is the sum, the difference, the product or the share of two of a quote, or the sum of all."""
    values = [float(q.low) for q in there if q.low is not None]
    wanted = float(mine.low or 0)
    if sum(values) == wanted:
        return True
    for n, a in enumerate(values):
        for b in values[n + 1 :]:
            results = (a + b, abs(a - b), a * b, *((100 * a / b, 100 * b / a, abs(a - b) / a * 100, abs(a - b) / b * 100, a / b, b / a) if a and b else ()))  # fmt: skip
            if any(abs(result - wanted) <= 0.02 * abs(wanted) for result in results):
                return True
    return False
