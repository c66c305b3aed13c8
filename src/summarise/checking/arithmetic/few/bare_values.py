"""Whether one step of arithmetic or two leads from the values of a short source to a number, whatever they are of.

"41mph in a 30 zone" is eleven over the limit, 52.4 per cent leaves "another 7.6" to a promise of 60, and 91 with 65 years of
marriage behind it was 26 at the wedding: nothing in the units tells it. So units, nouns and kinds are left out of account here. What
comes out proves nothing by itself; beside how many results lie about as near (``Reached.crowd``) it tells what is worked out
from what is made up. On two hands of pairs that no rule had seen, of the doubted numbers
that one step led to 52 of 63 were right.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from summarise.checking.effort import take
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.rounding import step_shown
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

MOST = 9  # values: of more, some two give any number
_MOST_SUMMED = 7
# Of what a summary takes for granted: a pair, days, months, hours, weeks, minutes, a hundred.
_TAKEN = (2.0, 7.0, 12.0, 24.0, 52.0, 60.0, 100.0)
_NEAR = 2.0  # times
_LOOSE = 0.05  # of a hedged number
_FIGURES = pattern(r"\d+")


class Reached(NamedTuple):
    """``steps``: 1 or 2, 0 where nothing leads there; ``crowd``: how many results of as many steps would fall on a number that is
    written like this one by chance, spread evenly from its half to its double."""

    steps: int
    crowd: float


class _Results(NamedTuple):
    """``values`` of the source and what one step makes of them (``one``), in order of size."""

    values: Sequence[float]
    one: Sequence[float]


def reached(index: SourceIndex, claim: Quantity) -> Reached | None:
    """How the values of a source lead to ``claim``; None where the source has too many of them, or the claim has no value."""
    value = _value(claim)
    if not value:
        return None
    at_hand = index.whole(_results)
    if at_hand is None:
        return None
    step = float(step_shown(Decimal(value), claim) or 1)
    off = step / 2 if claim.qualifier is Qualifier.EXACT else max(step / 2, value * _LOOSE)
    room = max(1.0, value * (_NEAR - 1 / _NEAR) / step)
    low, high = value - off - 1e-9, value + off + 1e-9
    if _count(at_hand.one, low, high):
        return Reached(1, _count(at_hand.one, value / _NEAR, value * _NEAR) / room)
    take(len(at_hand.values))
    if _count_two(at_hand, low, high):
        return Reached(2, _count_two(at_hand, value / _NEAR, value * _NEAR) / room)
    return Reached(0, 0.0)


def _value(claim: Quantity) -> float | None:
    if claim.kind is Kind.DATE:
        return float(claim.year) if claim.year else None
    return None if claim.low is None else abs(float(claim.low))


def _values(index: SourceIndex) -> Iterator[float]:
    for q in index.quantities:
        if q.kind is Kind.DATE:
            if q.year:
                yield float(q.year)
        elif q.kind is Kind.SCORE:
            yield from (float(figure) for figure in _FIGURES.findall(q.text))
        elif q.low is not None:
            yield abs(float(q.low))
            if q.high is not None:
                yield abs(float(q.high))
            if q.kind is Kind.PERCENT:
                yield abs(float(q.low)) / 100


def _results(index: SourceIndex) -> _Results | None:
    """None where there are too many values, or none."""
    values = sorted({value for value in _values(index) if value})
    if not 0 < len(values) <= MOST:
        return None
    return _Results(values, sorted({round(result, 9) for result in _one_step(values) if result > 0}))


def _one_step(values: Sequence[float]) -> Iterator[float]:
    for low, high in combinations(values, 2):
        yield from (high - low, high + low, high * low, 100 * (high - low) / low, 100 * (high - low) / high)
        yield from (high / low, low / high, 100 * high / low, 100 * low / high)
        if low < 1:  # a share of the other, or what it leaves or adds
            yield from (high * (1 - low), high * (1 + low))
    for value in values:
        yield from (value * taken for taken in _TAKEN)
        yield from (value / taken for taken in _TAKEN)
    if len(values) <= _MOST_SUMMED:
        for n in range(3, len(values) + 1):
            yield from map(sum, combinations(values, n))


def _count(ordered: Sequence[float], low: float, high: float) -> int:
    """How many lie from ``low`` to ``high``."""
    return bisect_right(ordered, high) - bisect_left(ordered, low)


def _count_two(at_hand: _Results, low: float, high: float) -> int:
    """How many results of a second step lie there: of one result with a value of the source, or with what is taken for granted."""
    one = at_hand.one
    found = 0
    for value in at_hand.values:
        found += _count(one, low + value, high + value) + _count(one, low - value, high - value)
        found += _count(one, value - high, value - low)
        found += _count(one, low / value, high / value) + _count(one, low * value, high * value)
        found += _count(one, value / high, value / low) if low > 0 else 0
    for taken in _TAKEN:
        found += _count(one, low / taken, high / taken) + _count(one, low * taken, high * taken)
    return found
