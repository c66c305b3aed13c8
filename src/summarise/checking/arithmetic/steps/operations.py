"""Numbers that follow from numbers of the source: sums, differences, shares, changes, multiples.

Only numbers that stand together (in the quote, or in one sentence that says the same) are put together:
with a whole article to choose from, some pair gives any number. The sum is always shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations

from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.effort import take
from summarise.checking.values.base_values import significant
from summarise.checking.values.rounding import rounds_to
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.units import convert

_ADDED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT})
_MOST_TERMS = 4
_MOST_NUMBERS = 8
_TELLING = 100  # an exact sum from here on is no chance among the few numbers of one sentence
_TELLING_DIGITS = 3  # and one of amounts in so few digits as "$25 billion + $1 billion" may well be
_POINTS = frozenset("point points punkt punkte punkten punto puntos punti ponto pontos punt punten".split())
_LEAST_TERM = Decimal("0.01")  # what a term has to be of a sum that is not exact
_SMALL = 12  # sums up to here come about by chance: their terms have to count the same thing


class Derived(NamedTuple):
    """The arithmetic as a person would write it, and the numbers it uses.

    ``firm``: exact, and of things that a reader would add up; such a result is never a slip.
    ``summed``: a sum, which is none of its terms; a change or a share stands where its terms stood.
    ``doubted``: the numbers at hand give so many results that this one may be among them by chance.
    """

    arithmetic: str
    terms: tuple[Quantity, ...]
    firm: bool = False
    summed: bool = False
    doubted: bool = False


def derive(claim: Quantity, together: Sequence[Quantity], *, changed: bool = False) -> Derived | None:
    """How ``claim`` follows from ``together``, numbers of one sentence or one quote; None where not.

    ``changed``: the summary's words say that the claim is a difference ("rose by 100", "40 more").
    """
    take(len(together))
    numbers = [q for q in together if q.value is not None][:_MOST_NUMBERS]
    take(len(numbers) ** 2)
    if changed and claim.kind is Kind.COUNT and (margin := _margin(claim, together)) is not None:
        return margin
    if claim.value is None or (len(numbers) < 2 and claim.kind is not Kind.PERCENT):
        return None
    if claim.kind in (Kind.PERCENT, Kind.RATIO):
        found = _share_or_change(claim, numbers) or (_of_a_multiple(claim, numbers) if changed else None)
        if found is not None:
            return found
    if claim.kind is Kind.MULTIPLE:
        return _multiple(claim, numbers)
    if claim.kind is Kind.PERCENTAGE_POINTS or (changed and claim.noun in _POINTS):
        return _points(claim, numbers)
    return _sum_or_difference(claim, numbers, changed=changed) if claim.kind in _ADDED else None


def _margin(claim: Quantity, together: Sequence[Quantity]) -> Derived | None:
    """By how much a vote or a game was won: 217-210 is a lead of seven."""
    for q in together:
        if q.kind is Kind.SCORE and q.low is not None and q.high is not None:
            high, low = max(q.low, q.high), min(q.low, q.high)
            if claim.value == high - low:
                return Derived(f"{number(high)} - {number(low)} = {number(high - low)}", (q,), firm=True)
    return None


def _points(claim: Quantity, numbers: Sequence[Quantity]) -> Derived | None:
    """Percentage points, or "points" alone, between two percentages."""
    for a, b in combinations([q for q in numbers if q.kind is Kind.PERCENT], 2):
        assert a.value is not None
        assert b.value is not None
        high, low = max(a.value, b.value), min(a.value, b.value)
        if high != low and _says(claim, high - low):
            return Derived(f"{number(high)} - {number(low)} = {number(high - low)}", (a, b), firm=True)
    return None


def _sum_or_difference(claim: Quantity, numbers: Sequence[Quantity], *, changed: bool) -> Derived | None:
    assert claim.value is not None
    terms = [(q, value) for q in numbers if (value := _in_unit_of(claim, q)) is not None]
    for size in range(2, min(_MOST_TERMS, len(terms)) + 1):
        for chosen in combinations(terms, size):
            total = sum((value for _, value in chosen), Decimal(0))
            if total != claim.value and min(abs(value) for _, value in chosen) < _LEAST_TERM * abs(total):
                continue  # a term that changes nothing: "$25 billion + $0.13"
            if _says(claim, total) and _alike(claim, [q for q, _ in chosen]):
                text = " + ".join(number(value) for _, value in chosen)
                telling = claim.kind is Kind.COUNT or significant(total) >= _TELLING_DIGITS
                firm = telling and total == claim.value
                return Derived(f"{text} = {number(total)}", tuple(q for q, _ in chosen), firm, summed=True)
    if claim.kind is Kind.PERCENT:  # between two percentages lie percentage points, not percent
        return None
    for (a, first), (b, second) in combinations(terms, 2):
        gap = abs(first - second)
        if changed and gap and _says(claim, gap):
            high, low = max(first, second), min(first, second)
            return Derived(f"{number(high)} - {number(low)} = {number(gap)}", (a, b), firm=True)
    return None


def _in_unit_of(claim: Quantity, source: Quantity) -> Decimal | None:
    if source.kind is not claim.kind or source.value is None:
        return None
    if claim.kind is Kind.COUNT or source.unit == claim.unit:
        return source.value
    return convert(source.value, source.unit or "", claim.unit or "")


def _alike(claim: Quantity, terms: Iterable[Quantity]) -> bool:
    """Whether adding these makes sense: figures of one kind, an exact large count, or counts of one thing."""
    assert claim.value is not None
    chosen = list(terms)
    if claim.kind is not Kind.COUNT or (claim.value >= _TELLING and claim.qualifier is Qualifier.EXACT):
        return True
    agree = [noun_agreement(claim, q) for q in chosen]
    if claim.value > _SMALL:
        return all(a >= 0 for a in agree) or _one_noun(chosen)
    return all(q.noun for q in chosen) and claim.noun is not None and all(a >= 0 for a in agree)


def _one_noun(terms: Sequence[Quantity]) -> bool:
    return all(noun_agreement(a, b) > 0 for a, b in combinations(terms, 2))


def _share_or_change(claim: Quantity, numbers: Sequence[Quantity]) -> Derived | None:
    hundred = Decimal(100) if claim.kind is Kind.PERCENT else Decimal(1)
    for a, b in combinations(numbers, 2):
        if a.kind is not b.kind or a.kind not in _ADDED or (a.unit != b.unit and a.kind is not Kind.COUNT):
            continue
        assert a.value is not None
        assert b.value is not None
        small, large = sorted((a.value, b.value))
        if small <= 0 or large <= 12:
            continue
        share = small / large * hundred
        if _says(claim, share):
            return Derived(f"{number(small)} / {number(large)} = {number(share)}{_sign(claim)}", (a, b))
        change = (b.value - a.value) / a.value * hundred
        if _says(claim, abs(change)):
            text = f"({number(b.value)} - {number(a.value)}) / {number(a.value)}"
            return Derived(f"{text} = {number(change)}{_sign(claim)}", (a, b))
    return None


def _of_a_multiple(claim: Quantity, numbers: Sequence[Quantity]) -> Derived | None:
    """The change in percent of what was doubled, tripled or halved."""
    for q in numbers:
        if q.kind is Kind.MULTIPLE and q.value is not None and _says(claim, abs(q.value - 1) * 100):
            return Derived(f"{q.text}: {number(abs(q.value - 1) * 100)}%", (q,), firm=True)
    return None


def _multiple(claim: Quantity, numbers: Sequence[Quantity]) -> Derived | None:
    assert claim.value is not None
    for a, b in combinations(numbers, 2):
        if a.kind is not b.kind or a.kind not in _ADDED or a.unit != b.unit:
            continue
        assert a.value is not None
        assert b.value is not None
        small, large = sorted((a.value, b.value))
        if small <= 0:
            continue
        times = large / small
        if _says(claim, times) or abs(times - claim.value) <= claim.value / 20:
            return Derived(f"{number(large)} / {number(small)} = {number(times)}", (a, b))
    return None


def _says(claim: Quantity, result: Decimal) -> bool:
    """Whether the claim states ``result`` to the digits that it shows, or as its hedge allows."""
    assert claim.value is not None
    if result == claim.value:
        return True
    if claim.qualifier is Qualifier.EXACT and claim.kind not in (Kind.PERCENT, Kind.RATIO):
        return False
    return abs(result - claim.value) <= abs(result) / 20 and rounds_to(result, claim.value, claim, claim)


def _sign(claim: Quantity) -> str:
    return "%" if claim.kind is Kind.PERCENT else ""


def number(value: Decimal) -> str:
    """A number as it stands in a sum: grouped, at most one decimal more than it needs."""
    if value == value.to_integral_value():
        return f"{int(value):,}"
    return f"{value:,.2f}".rstrip("0")
