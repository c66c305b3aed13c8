"""What the numbers at hand give, one hop of arithmetic away: gaps, totals, products, shares, changes, multiples.

Thousands of results are thinkable where a few are asked for: each is worked out in floating point first, and exactly
where it lies in the window that is asked for.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations
from typing import NamedTuple

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.changes import change_told, is_before
from summarise.checking.arithmetic.named import Named, way_told
from summarise.checking.arithmetic.operations import number
from summarise.checking.arithmetic.terms import POINTS, Reach, Term, alike
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_ADDED = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.PERCENTAGE_POINTS}
)
SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
_MOST_ADDED = 4
_MOST_ALIKE = 10
_HUNDRED = Decimal(100)
_TIMES_A_YEAR = {"month": 12, "quarter": 4, "week": 52, "day": 365}
_FUZZ = 1e-9  # of floats
_TINY = 1e-200
_TIMES = frozenset({Kind.COUNT, Kind.DURATION, Kind.MULTIPLE})
_GAP_OR_LEVEL = Named.GAP | Named.LEVEL
_SHARE_OR_GAP = Named.SHARE | Named.GAP
_LESS = pattern(
    r"\b(?:discount|off|less|fewer|lower|fell|falls?|fallen|drop\w*|cuts?|down|declin\w+|decreas\w+|reduc\w+|below|cheaper|sav\w+|lost|los[es]|losing|slid|slump\w*|shrank)\b",
    re.IGNORECASE,
)
_MORE = pattern(
    r"\b(?:more|higher|rose|rise[sn]?|rising|grew|grow\w*|up|increas\w+|above|climb\w*|jump\w*|gain\w*|surg\w+|soar\w*|dearer)\b",
    re.IGNORECASE,
)
_LEAST = Decimal("0.0005")  # what the smallest term has to be of the largest
_PERIOD_REACH = 40  # characters around an amount in which its period stands


Told = tuple[str | Decimal, ...]
Key = tuple[object, ...]


class Result(NamedTuple):
    """What some terms give, by which relation.

    ``told``: the sum as a person would write it, a form and what goes into it: few of many results are ever shown.
    """

    value: Decimal
    relation: Named
    told: Told
    terms: tuple[Term, ...]
    loosely: bool = False  # counts only where it is named
    told_change: bool = False  # a level before or behind a change that the source tells beside it

    @property
    def text(self) -> str:
        """The sum in words."""
        form, *inside = self.told
        return str(form).format(*(number(v) if isinstance(v, Decimal) else v for v in inside))


class Window:
    """Between which values, in floating point, lies every result that is asked for: exact sums are made of those only."""

    def __init__(self, low: float, high: float) -> None:
        """``low``, ``high``: bounds of what a result is without its sign."""
        self.low, self.high = low * (1 - _FUZZ), high * (1 + _FUZZ)
        if not (low > _TINY and high < 1 / _TINY):  # floats are not as fine there
            self.low, self.high = 0.0, math.inf

    def holds(self, result: float, largest: float = 0.0) -> bool:
        """Whether a result may lie there; ``largest``: what went into it, where it is a difference. What is no number
        in floating point may."""
        slack, size = _FUZZ * largest, abs(result)
        return not (size < self.low - slack or size > self.high + slack)


class Amount(NamedTuple):
    """A term and its value, in floating point too."""

    term: Term
    value: Decimal
    size: float


class AtHand(NamedTuple):
    """The terms of a claim by what they can be in a sum.

    ``amounts``: of the claim's kind and in its unit; ``counts``: what may be so many of something; ``shares``: of a whole;
    ``divided``: what shares and changes are worked out from.
    """

    terms: Sequence[Term]
    amounts: Sequence[Amount]
    counts: Sequence[Amount]
    shares: Sequence[Amount]
    divided: Sequence[Amount]


def at_hand_of(claim: Quantity, terms: Sequence[Term]) -> AtHand:
    """The terms of a claim, each with what it can be."""
    valued = [Amount(t, value, float(value)) for t in terms if (value := t.quantity.value) is not None]
    amounts: list[Amount] = []
    counts, shares = amounts, amounts
    if claim.kind in _ADDED:
        same = alike(claim, terms)[:_MOST_ALIKE]
        if claim.kind is Kind.PERCENTAGE_POINTS:  # they lie between percentages
            same = [t for t, _, _ in valued if t.quantity.kind is Kind.PERCENT]
        amounts = [Amount(t, value, float(value)) for t in same for value in (_in_unit(claim, t),)]
        counts = [one for one in valued if one.term.quantity.kind in _TIMES and one.value > 1]
        shares = [one for one in valued if one.term.quantity.kind in SHARES]
    divided = [one for one in valued if one.term.quantity.kind in _ADDED and one.value > 0]
    return AtHand(terms, amounts, counts, shares, divided)


def results_of(claim: Quantity, context: Context, at_hand: AtHand, window: Window) -> Iterator[Result]:
    """Every result that may lie in the ``window``, and some that do not."""
    if claim.kind in _ADDED:
        yield from _widths(claim, at_hand.terms)
        yield from _gaps(claim, at_hand.amounts, window)
        yield from _levels_by_points(claim, at_hand, window)
        yield from _totals(claim, at_hand.amounts, window)
        yield from _products(claim, context, at_hand, window)
        yield from _parts(claim, context, at_hand, window)
    if claim.kind in SHARES or claim.kind is Kind.MULTIPLE:
        yield from _ratios(claim, context, at_hand.divided[: 2 * _MOST_ALIKE], window)


def _in_unit(claim: Quantity, term: Term) -> Decimal:
    if claim.kind is Kind.PERCENTAGE_POINTS and term.quantity.kind is Kind.PERCENT:
        return term.value
    bounds = comparable(claim, term.quantity)
    assert bounds is not None
    assert claim.low is not None
    if not bounds[0] or bounds[0] == claim.low:
        return bounds[2]
    return bounds[2] * claim.low / bounds[0]  # the pair is in a common unit: back into the claim's


def _gaps(claim: Quantity, same: Sequence[Amount], window: Window) -> Iterator[Result]:
    relation = Named.LEVEL if claim.kind is Kind.PERCENT else _GAP_OR_LEVEL
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


def _levels_by_points(claim: Quantity, at_hand: AtHand, window: Window) -> Iterator[Result]:
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
    return q.value / _HUNDRED if q.unit == "basis-point" else q.value


def _widths(claim: Quantity, terms: Sequence[Term]) -> Iterator[Result]:
    """How far the ends of one range lie apart: "$455 million to $475 million, a range of $20 million"."""
    for t in terms:
        if t.quantity.kind is not claim.kind or t.quantity.low == t.quantity.high:
            continue
        bounds = comparable(claim, t.quantity)
        if bounds is not None and bounds[3] > bounds[2]:
            width = bounds[3] - bounds[2]
            yield Result(width, Named.GAP, ("{} - {} = {}", bounds[3], bounds[2], width), (t,))


def _totals(claim: Quantity, same: Sequence[Amount], window: Window) -> Iterator[Result]:
    counted = claim.kind is Kind.COUNT
    largest = sum(abs(size) for _, _, size in same) if any(size < 0 for _, _, size in same) else 0.0
    low, high = window.low, window.high
    for size in range(2, min(_MOST_ADDED, len(same)) + 1):
        form = " + ".join(["{}"] * size) + " = {}"
        for chosen in combinations(same, size):
            added = sum([one[2] for one in chosen])
            if (added < low or added > high) and not window.holds(added, largest):
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


def _products(claim: Quantity, context: Context, at_hand: AtHand, window: Window) -> Iterator[Result]:
    """So many of so much each, and a rate over a time."""
    same, counts = at_hand.amounts, at_hand.counts
    for each, amount, size in same:
        for times, number_of, n in counts if claim.kind is not Kind.PERCENT else ():
            if times.quantity.start == each.quantity.start:
                continue
            if window.holds(size / n):
                result = amount / number_of
                told: Told = ("{} / {} = {}", amount, number_of, result)
                yield Result(result, Named.EACH, told, (each, times), loosely=True)
            if amount and window.holds(n * size):
                result = number_of * amount
                told = ("{} x {} = {}", number_of, amount, result)
                yield Result(result, Named.TIMES, told, (each, times))
        if claim.kind in (Kind.MONEY, Kind.COUNT, Kind.MEASURE):
            for period, factor in _TIMES_A_YEAR.items():
                if window.holds(factor * size) and _is_by_the(period, context, each.quantity):
                    told = (
                        "{} x {} = {} (by the {}, in a year)",
                        amount,
                        str(factor),
                        factor * amount,
                        period,
                    )
                    yield Result(factor * amount, Named.TIMES, told, (each,))
    # the difference of two prices over so many months, or over a year of them
    if claim.kind is Kind.MONEY:
        for (a, x, m), (b, y, k) in combinations(same[:6], 2):
            gap = abs(x - y)
            for times, number_of, n in counts:
                if not window.holds(n * (m - k), n * (abs(m) + abs(k))):
                    continue
                if gap and times.quantity.kind is not Kind.MULTIPLE:
                    result = number_of * gap
                    yield Result(result, Named.TIMES, ("{} x {} = {}", number_of, gap, result), (a, b, times))
            for period, factor in _TIMES_A_YEAR.items() if gap else ():
                if window.holds(factor * (m - k), factor * (abs(m) + abs(k))) and _is_by_the(
                    period, context, a.quantity
                ):
                    told = ("{} x {} = {} (by the {}, in a year)", gap, str(factor), factor * gap, period)
                    yearly = claim.per == "year" and period in (a.quantity.per, b.quantity.per)
                    yield Result(factor * gap, Named.TIMES, told, (a, b), told_change=yearly)


def _parts(claim: Quantity, context: Context, at_hand: AtHand, window: Window) -> Iterator[Result]:
    """A share of a whole, and what a change in percent led to or began from."""
    if claim.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINTS):
        return
    for share, stated, _ in at_hand.shares:
        part = stated / (_HUNDRED if share.quantity.kind is Kind.PERCENT else 1)
        if not 0 < part < 10:
            continue
        said, way, portion = share.quantity.text, change_told(context.index, share.quantity), float(part)
        for whole, value, size in at_hand.amounts:
            both = (whole, share)
            told_way = way if abs(whole.sentence - share.sentence) <= 1 else 0
            first = told_way != 0 and is_before(context.index, whole.quantity, share.quantity)
            if window.holds(size * portion):
                result = value * part
                yield Result(result, _SHARE_OR_GAP, ("{} of {} = {}", said, value, result), both)
            if part < 1 and told_way <= 0:
                if window.holds(size * (1 - portion), size):
                    result = value * (1 - part)
                    told: Told = ("{} less {} = {}", value, said, result)
                    yield Result(result, _GAP_OR_LEVEL, told, both, told_change=first)
                result = value / (1 - part)
                yield Result(result, Named.LEVEL, ("{} is {} less than {}", value, said, result), both)
            if told_way >= 0:  # what is told to fall did not rise
                if window.holds(size * (1 + portion)):
                    result = value * (1 + part)
                    told = ("{} and {} more = {}", value, said, result)
                    yield Result(result, Named.LEVEL, told, both, told_change=first)
                if window.holds(size / (1 + portion)):
                    result = value / (1 + part)
                    yield Result(result, Named.LEVEL, ("{} is {} more than {}", value, said, result), both)


def _is_by_the(period: str, context: Context, amount: Quantity) -> bool:
    """Whether the source gives an amount by the month, the quarter, the week or the day."""
    text = context.index.text
    around = text[max(0, amount.start - _PERIOD_REACH) : amount.end + _PERIOD_REACH].lower()
    return period in around or (period == "day" and "daily" in around)


def _base(claim: Quantity, context: Context) -> int:
    """From which end a change is measured: 1 from the smaller (a rise), -1 from the larger, 0 where nothing tells."""
    around = context.text[max(context.span[0], claim.start - 50) : min(context.span[1], claim.end + 30)]
    if context.index.language != "en":
        return way_told(around, context.index.language)
    less, more = _LESS.search(around) is not None, _MORE.search(around) is not None
    return 0 if less == more else (-1 if less else 1)


_MORE_THAN = pattern(
    r" (?:(?P<up>more|higher|above|up)|(?P<down>less|fewer|lower|below|down)) (?:than|on|from)\b",
    re.IGNORECASE,
)


def _by_the_change(
    context: Context, terms: tuple[Term, Term], values: tuple[Decimal, Decimal]
) -> Iterator[Result]:
    """What a change is in percent where the source gives it and the new level: "67 billion, 9 billion more than in 2025"."""
    change, level = values
    told = _MORE_THAN.match(context.index.text, terms[0].quantity.end)
    old = None if told is None else level - change if told["up"] else level + change
    if old is not None and old > 0:
        share = change / old * _HUNDRED
        form: Told = (
            "{} / ({} {} {}) = {}%",
            change,
            level,
            "-" if told and told["up"] else "+",
            change,
            share,
        )
        yield Result(share, _SHARE_OR_GAP, form, terms, told_change=True)


_BARE: Key = (Kind.COUNT, True)


def _form(quantity: Quantity) -> Key:
    """Equal for two amounts of one unit, whose values can be divided as they are."""
    if quantity.kind is Kind.COUNT:
        return (Kind.COUNT, quantity.noun is None)
    return (quantity.kind,) if quantity.kind is Kind.PERCENT else (quantity.kind, quantity.unit, quantity.per)


def _ratios(claim: Quantity, context: Context, divided: Sequence[Amount], window: Window) -> Iterator[Result]:
    """Shares, changes and multiples of two amounts of one kind."""
    base = _base(claim, context)
    factor = _HUNDRED if claim.kind is Kind.PERCENT else Decimal(1)
    sign = "%" if claim.kind is Kind.PERCENT else ""
    scale = float(factor)
    low, high = window.low, window.high
    forms = [(one, _form(one.term.quantity)) for one in divided]
    for ((a, x, m), form), ((b, _, n), other) in permutations(forms, 2):
        if form[0] is not other[0]:
            if form != _BARE and other != _BARE:
                continue  # of two kinds, and neither a bare number: nothing to compare
        elif (form == other or form[0] is Kind.COUNT) and m > _TINY < n:
            ratio = m / n * scale
            if (ratio < low or ratio > high) and not window.holds(ratio - scale, ratio + scale):
                continue
        # "80 microgrammes" and "a limit of 35" are of one kind too
        if comparable(a.quantity, b.quantity) is None:
            continue
        y = _in_unit(a.quantity, b)
        if not y or x == y:
            continue
        share = x / y
        if claim.kind is Kind.PERCENT and x < y and abs(a.sentence - b.sentence) == 0:
            yield from _by_the_change(context, (a, b), (x, y))
        if claim.kind is Kind.MULTIPLE:
            if (x > y) is (claim.value is None or claim.value > 1):
                yield Result(share, _SHARE_OR_GAP, ("{} / {} = {}", x, y, share), (a, b))
            continue
        if x < y:
            share *= factor
            yield Result(share, Named.SHARE, ("{} / {} = {}{}", x, y, share, sign), (a, b))
        if (base > 0 and y > x) or (base < 0 and y < x):
            continue
        change = (x - y) / y * factor
        told: Told = ("({} - {}) / {} = {}{}", x, y, y, change, sign)
        yield Result(abs(change), _SHARE_OR_GAP, told, (a, b))
