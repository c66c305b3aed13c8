"""Whether arithmetic reaches a number of a summary in another language than English at all, named by its words or not.

A difference, a sum, a product, a quotient or a share of any two numbers of the article: among the numbers that an article lacks,
those that are reached so are mostly right where most summaries are. It proves nothing, and lessens how grave a finding may be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations

from summarise.checking.arithmetic.abroad.units_left_out import amounts_of
from summarise.checking.arithmetic.closure import states
from summarise.checking.effort import take
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Qualifier, Quantity

_MOST_SENTENCES = 60
_MOST = 60  # numbers of an article that are put together
_SMALL = 20
_CLOSE = Decimal("0.05")  # of a hedged number, to what it stands for
_HUNDRED = Decimal(100)
_WITHIN = Decimal("0.6")  # percentage points
_OF_A_YEAR = (Decimal(12), Decimal(52), Decimal(365))
_MONEYLIKE = frozenset({Kind.COUNT, Kind.MONEY})


def is_reached(claim: Quantity, index: SourceIndex) -> bool:
    """Whether two numbers of the article, or one and the months of a year, make the ``claim`` in any way."""
    if claim.value is None or not claim.value:
        return False
    sentences = [
        [one for read in amounts_of(index, i) for one in read if one.value]
        for i in range(min(len(index.sentences), _MOST_SENTENCES))
    ]
    if (
        claim.kind is Kind.COUNT and abs(claim.value) <= _SMALL
    ):  # some two numbers of an article make any small one
        return any(_reaches(claim, found) for found in sentences)
    return _reaches(claim, [one for found in sentences for one in found][:_MOST])


def _reaches(claim: Quantity, found: Sequence[Quantity]) -> bool:
    take(len(found) ** 2)
    if claim.kind is Kind.PERCENT:
        return any(abs((claim.value or 0) - share) <= _WITHIN for share in _shares(found))
    return any(_gives(claim, result) for result in _results(claim, found))


def _gives(claim: Quantity, result: Decimal) -> bool:
    if result == claim.value:
        return True
    assert claim.value is not None
    near = abs(result - claim.value) <= abs(claim.value) * _CLOSE
    return claim.qualifier is not Qualifier.EXACT and result > 0 and near and states(claim, result)


def _is_like(claim: Quantity, one: Quantity) -> bool:
    if claim.kind is Kind.PERCENTAGE_POINTS:
        return one.kind is Kind.PERCENT
    if {claim.kind, one.kind} <= _MONEYLIKE:
        return True
    if claim.kind is Kind.COUNT:
        return one.kind is Kind.PERCENT  # "fünf Punkte"
    return one.kind is claim.kind and one.unit == claim.unit


def _results(claim: Quantity, found: Sequence[Quantity]) -> Iterator[Decimal]:
    like = [(q.start, q.value) for q in found if _is_like(claim, q) and q.value]
    for (at, a), (other, b) in combinations(like, 2):
        if at != other:
            yield abs(a - b)
            yield a + b
    for q in found:
        assert q.value is not None
        for at, a in like:
            if at == q.start:
                continue
            if q.kind is Kind.COUNT:
                yield a * q.value
                yield round(a / q.value, 1)
                yield Decimal(round(a / q.value))
            elif q.kind in (Kind.PERCENT, Kind.RATIO):
                part = abs(q.value) / _HUNDRED if q.kind is Kind.PERCENT else abs(q.value)
                yield a * part
                yield a * (1 - part)
    for _, a in like:
        for many in _OF_A_YEAR:
            yield a * many
            yield a / many


def _shares(found: Sequence[Quantity]) -> Iterator[Decimal]:
    for q in found:
        if q.kind is Kind.PERCENT and q.value is not None:
            yield _HUNDRED - q.value
    for one, other in permutations(found, 2):
        if one.kind is other.kind and one.start != other.start and one.value and other.value:
            yield one.value / other.value * _HUNDRED
            yield abs(one.value - other.value) / other.value * _HUNDRED
