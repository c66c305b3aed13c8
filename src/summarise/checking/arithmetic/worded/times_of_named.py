"""How many times as much one named thing has as another: "the Forth has almost 13 times as much as Angle Bay" of 910 and 72.

Both amounts stand in one sentence of the source that has two names of the summary's sentence, so that the multiple is theirs,
whatever other multiple is told near.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.checking.values.rounding import step_of
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_NAME = pattern(r"(?<![\w.])[^\W\d_a-z][\w'’-]{2,}")
_NAMES = 2  # that both sentences have
_MOST = 3  # amounts of one kind in the sentence
_SENTENCES = 5
_AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})


def times_of_named(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """The multiple that two amounts of such a sentence make; None where they make another, or there is none."""
    if claim.kind is not Kind.MULTIPLE or claim.value is None or claim.value <= 1 or index.language != "en":
        return None
    said = _names(context.text, context.span)
    for at, _ in context.similar[:_SENTENCES]:
        if len(said & _names(index.text, index.sentences[at])) < _NAMES:
            continue
        for high, low in _pairs(index.in_place(at)):
            assert high.value is not None and low.value is not None
            times = high.value / low.value
            if _is_told(claim, claim.value, times):
                shown = f"{number(high.value)} / {number(low.value)} = {number(round(times, 2))}"
                return Derived(shown, (high, low), firm=True)
    return None


def _names(text: str, span: tuple[int, int]) -> set[str]:
    return {stem for name in _NAME.findall(text, *span) for stem in stems_of(name)}


def _pairs(numbers: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Two amounts of one kind, the larger one first; a bare number has the unit of the other."""
    amounts = [q for q in numbers if q.kind in _AMOUNTS and q.value is not None and q.value > 0]
    if len(amounts) > _MOST:
        return
    for one, other in combinations(amounts, 2):
        bare = any(q.kind is Kind.COUNT and q.noun is None for q in (one, other))
        if bare or (one.kind is other.kind and one.unit == other.unit):
            assert one.value is not None and other.value is not None
            yield (one, other) if one.value > other.value else (other, one)


def _is_told(claim: Quantity, told: Decimal, times: Decimal) -> bool:
    """Whether the claim says so many times, to its last digit, or as its hedge allows."""
    step = step_of(told, claim.text)
    if claim.qualifier in (Qualifier.MORE_THAN, Qualifier.AT_LEAST):
        return told <= times <= told + step
    if claim.qualifier in (Qualifier.NEARLY, Qualifier.LESS_THAN, Qualifier.AT_MOST):
        return told - step <= times <= told
    return abs(times - told) <= step / 2
