"""What adding and taking away give: how far numbers lie apart, levels beside changes in points, totals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.arithmetic.at_hand import Amount, AtHand
from summarise.checking.arithmetic.named import Named
from summarise.checking.arithmetic.steps.windows import GAP_OR_LEVEL, HUNDRED, Result, Told, Window
from summarise.checking.arithmetic.terms import POINTS, Reach, Term
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity

MOST_ADDED = 4
_LEAST = Decimal("0.0005")  # what the smallest term has to be of the largest


def gaps(claim: Quantity, same: Sequence[Amount], window: Window) -> Iterator[Result]:
    """How far two amounts lie apart, and what a share leaves of the whole."""
    relation = Named.LEVEL if claim.kind is Kind.PERCENT else GAP_OR_LEVEL
    for (a, x, m), (b, y, n) in combinations(same, 2):
        if not window.holds(m - n, abs(m) + abs(n)):
            continue
        high, low = (x, y) if x >= y else (y, x)
        if low < _LEAST * high:  # "$25 billion" and "$0.13" are not two terms of one sum
            continue
        if high > low > 0:
            yield Result(high - low, relation, ("{} - {} = {}", high, low, high - low), (a, b))
    if claim.kind is Kind.PERCENT:
        for t, _, _ in same:
            yield Result(100 - t.value, Named.GAP, ("100 - {} = {}", t.value, 100 - t.value), (t,))


def levels_by_points(claim: Quantity, at_hand: AtHand, window: Window) -> Iterator[Result]:
    """The share before or after a change in points: 29% of "33 percent, up four points"."""
    if claim.kind is not Kind.PERCENT:
        return
    for change in at_hand.terms:
        points = _points(change.quantity)
        if points is None:
            continue
        for level, value, size in at_hand.amounts:
            if level.sentence != change.sentence:
                continue
            for result, sign in ((value + points, "+"), (value - points, "-")):
                if window.holds(float(result), size):
                    told: Told = ("{} " + sign + " {} = {}", value, points, result)
                    yield Result(result, Named.LEVEL, told, (level, change), loosely=True)


def _points(q: Quantity) -> Decimal | None:
    """What a change in points is worth; None for anything else."""
    if q.value is None or (q.kind is not Kind.PERCENTAGE_POINTS and q.noun not in POINTS):
        return None
    return q.value / HUNDRED if q.unit == "basis-point" else q.value


def widths(claim: Quantity, terms: Sequence[Term]) -> Iterator[Result]:
    """How far the ends of one range lie apart: "$455 million to $475 million, a range of $20 million"."""
    for t in terms:
        if t.quantity.kind is not claim.kind or t.quantity.low == t.quantity.high:
            continue
        bounds = comparable(claim, t.quantity)
        if bounds is not None and bounds[3] > bounds[2]:
            width = bounds[3] - bounds[2]
            yield Result(width, Named.GAP, ("{} - {} = {}", bounds[3], bounds[2], width), (t,))


def totals(claim: Quantity, same: Sequence[Amount], window: Window) -> Iterator[Result]:
    """Two to four amounts together."""
    counted = claim.kind is Kind.COUNT
    largest = sum(abs(size) for _, _, size in same) if any(size < 0 for _, _, size in same) else 0.0
    low, high = window.low, window.high
    sizes = [one.size for one in same]
    for size in range(2, min(MOST_ADDED, len(same)) + 1):
        form = " + ".join(["{}"] * size) + " = {}"
        for added, chosen in zip(map(sum, combinations(sizes, size)), combinations(same, size), strict=True):
            if (added < low or added > high) and not (largest and window.holds(added, largest)):
                continue
            values = [value for _, value, _ in chosen]
            if min(values) <= _LEAST * max(values):
                continue
            terms = tuple(t for t, _, _ in chosen)
            if len({t.quantity.start for t in terms}) < size:
                continue
            if (
                size > 2
                and len({t.sentence for t in terms}) > 2
                and any(t.reach is Reach.NEAR for t in terms)
            ):
                continue
            other = counted and any(noun_agreement(claim, t.quantity) < 0 for t in terms)
            loosely = other and not _one_noun(terms)
            total = sum(values, Decimal(0))
            yield Result(total, Named.TOTAL, (form, *values, total), terms, loosely)


def _one_noun(terms: Sequence[Term]) -> bool:
    return all(noun_agreement(a.quantity, b.quantity) >= 0 for a, b in combinations(terms, 2))
