"""Arithmetic closed over what the source says: whether a number that it lacks is worked out from numbers that it has.

Everything one hop away is tried: gaps, totals, so many of so much each, levels before and after a change, shares and
changes in percent, multiples. Two things keep coincidence out. The words around the number have to name the relation
(``named``); and however many results the numbers at hand give, a claim is believed only where few of them lie near
it: the expected number of chance hits is the count of results within a factor of two of the claim over the count of
values that a number so written could have there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations
from typing import NamedTuple

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.changes import change_told, is_before
from summarise.checking.arithmetic.named import Named, is_rest, named_in
from summarise.checking.arithmetic.operations import Derived, number
from summarise.checking.arithmetic.terms import Reach, Term, alike
from summarise.checking.values.base_values import significant
from summarise.checking.values.matching import comparable
from summarise.checking.values.rounding import rounds_to, step_shown
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_ADDED = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.PERCENTAGE_POINTS}
)
_YEARS = frozenset({Kind.AGE, Kind.DURATION, Kind.COUNT})
_SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
_BY_CHANCE = 0.12  # expected chance hits above which a result proves nothing without its name
_BY_CHANCE_NAMED = 0.35
_BY_CHANCE_TOLD = 1.0
_MOST_ADDED = 4
_MOST_ALIKE = 10
_HUNDRED = Decimal(100)
_TIMES_A_YEAR = {"month": 12, "quarter": 4, "week": 52, "day": 365}
_NEAR = Decimal(2)
_TIMES = frozenset({Kind.COUNT, Kind.DURATION, Kind.MULTIPLE})
_GAP_OR_LEVEL = Named.GAP | Named.LEVEL
_SHARE_OR_GAP = Named.SHARE | Named.GAP
_POINTS = ("point", "points")
_TELLING = 3  # significant digits from which a result is hardly a coincidence
_LESS = pattern(
    r"\b(?:discount|off|less|fewer|lower|fell|falls?|fallen|drop\w*|cuts?|down|declin\w+|decreas\w+|reduc\w+|below|cheaper|sav\w+|lost|los[es]|losing|slid|slump\w*|shrank)\b",
    re.IGNORECASE,
)
_MORE = pattern(
    r"\b(?:more|higher|rose|rise[sn]?|rising|grew|grow\w*|up|increas\w+|above|climb\w*|jump\w*|gain\w*|surg\w+|soar\w*|dearer)\b",
    re.IGNORECASE,
)
_FRACTIONS = 6.0  # the fractions that people say lie about so thick
_LEAST = Decimal("0.0005")  # what the smallest term has to be of the largest
_PERIOD_REACH = 40  # characters around an amount in which its period stands


Told = tuple[str | Decimal, ...]


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


def follows(
    claim: Quantity, context: Context, terms: Sequence[Term], *, strictly: bool = False
) -> Derived | None:
    """How ``claim`` is worked out from ``terms``; None where it is not, or could be by chance.

    ``terms``: see ``terms.terms_of``. ``strictly``: nothing will do but an exact total that the words name, or
    the level that a change leads to which the source tells beside the old one. One that is ``doubted`` may be a coincidence,
    and proves nothing.
    """
    if claim.kind in (Kind.ORDINAL, Kind.SCORE):
        return None
    if claim.value is None:
        return _first_to_last(claim, terms)
    if not claim.value:
        return None
    named = named_in(context.text, context.span, (claim.start, claim.end))
    if claim.kind is Kind.MULTIPLE:
        named |= Named.SHARE  # "doubled" is the name of what it is
    allowed = {relation for relation in Named if relation & named}  # what counts loosely is of one relation
    results = [r for r in _results(claim, context, list(terms)) if not r.loosely or r.relation in allowed]
    rest = is_rest(context.text, context.span, (claim.start, claim.end))
    if rest:  # nothing else is left to come about by chance
        results = [r for r in results if r.relation & Named.GAP]
    room = _room(claim)
    least, most_ = abs(claim.value) / _NEAR, abs(claim.value) * _NEAR
    near = len({r.value for r in results if least <= abs(r.value) <= most_})
    chance = near / room
    hits = [r for r in results if _states(claim, r.value)]
    if strictly:
        hits = [
            r
            for r in hits
            if r.value == claim.value and (rest or r.told_change or r.relation & named & Named.TOTAL)
        ]
    best = min(hits, key=lambda r: (not _is_named(r, named), _loose(r), len(r.terms)), default=None)
    if best is None:
        return None
    is_named = _is_named(best, named)
    most = _BY_CHANCE
    if is_named:  # both told in one breath, and called what they are
        told = best.told_change or all(t.reach is Reach.TOLD for t in best.terms)
        most = _BY_CHANCE_TOLD if told else _BY_CHANCE_NAMED
    doubted = chance > most or (
        not is_named and (_loose(best) > 1 or significant(claim.value) < _TELLING or claim.kind is Kind.RATIO)
    )
    return Derived(best.text, tuple(t.quantity for t in best.terms), firm=is_named, doubted=doubted)


def _first_to_last(claim: Quantity, terms: Sequence[Term]) -> Derived | None:
    """A range that the summary makes of two numbers of the source: "aged 79 to 96" of the youngest and the oldest."""
    if claim.low is None or claim.high is None or claim.kind is Kind.VAGUE:
        return None
    same = [t for t in terms if t.quantity.kind is claim.kind and t.quantity.unit == claim.unit]
    if claim.kind in _YEARS:  # ages stand as ages, as years and as bare numbers
        same = [t for t in terms if t.quantity.kind in _YEARS]
    ends = [next((t for t in same if t.quantity.value == end), None) for end in (claim.low, claim.high)]
    low, high = ends
    if low is None or high is None or abs(low.sentence - high.sentence) > 1:
        return None
    text = f"from {low.quantity.text} to {high.quantity.text}"
    return Derived(text, (low.quantity, high.quantity), firm=True)


def _is_named(result: Result, named: Named) -> bool:
    """Whether the words around the claim say what it is, or those of the source."""
    return result.told_change or bool(result.relation & named)


def _loose(result: Result) -> int:
    """How loosely the terms hang together: 0 where the summary tells one and they share a sentence."""
    told = any(t.reach is not Reach.NEAR for t in result.terms)
    together = len({t.sentence for t in result.terms}) == 1
    return (not told) + (not together)


def _room(claim: Quantity) -> float:
    """How many values a number written like the claim could have within a factor of two of it.

    A bound says less than a value: it is true of whatever lies some way behind it.
    """
    assert claim.value is not None
    if claim.kind is Kind.RATIO:
        return _FRACTIONS
    step = step_shown(claim.value, claim)
    if claim.qualifier not in (Qualifier.EXACT, Qualifier.ABOUT):
        step = max(step, abs(claim.value) / 4)
    return max(1.0, float(abs(claim.value) * Decimal("1.5") / step)) if step else 1.0


def _states(claim: Quantity, result: Decimal) -> bool:
    """Whether the claim gives ``result`` to the digits that it shows, or as its hedge allows."""
    assert claim.value is not None
    if result == claim.value:
        return True
    if claim.qualifier is Qualifier.EXACT and claim.kind not in _SHARES and claim.kind is not Kind.MULTIPLE:
        return abs(result) >= 1000 and rounds_to(result, claim.value, claim, claim)
    if claim.kind is Kind.MULTIPLE and claim.value < 1 and claim.qualifier is Qualifier.MORE_THAN:
        return claim.value / 2 <= result < claim.value  # "more than halved" leaves less than half
    if claim.qualifier in (Qualifier.MORE_THAN, Qualifier.AT_LEAST):
        return claim.value < result <= claim.value * Decimal("1.25")
    if claim.kind in _SHARES and claim.qualifier is Qualifier.LESS_THAN:
        return claim.value * Decimal("0.6") <= result < claim.value
    if claim.qualifier in (Qualifier.LESS_THAN, Qualifier.AT_MOST, Qualifier.NEARLY):
        return claim.value * Decimal("0.75") <= result < claim.value
    if claim.kind is Kind.RATIO:
        return abs(result - claim.value) <= claim.value * Decimal("0.06")
    return rounds_to(result, claim.value, claim, claim)


def _results(claim: Quantity, context: Context, terms: list[Term]) -> Iterator[Result]:
    if claim.kind in _ADDED:
        same = alike(claim, terms)[:_MOST_ALIKE]
        yield from _widths(claim, terms)
        if claim.kind is Kind.PERCENTAGE_POINTS:  # they lie between percentages
            same = [t for t in terms if t.quantity.kind is Kind.PERCENT and t.quantity.value is not None]
        amounts = [Amount(t, _in_unit(claim, t)) for t in same]
        yield from _gaps(claim, amounts)
        yield from _levels_by_points(claim, amounts, terms)
        yield from _totals(claim, amounts)
        yield from _products(claim, context, amounts, terms)
        yield from _parts(claim, context, amounts, terms)
    if claim.kind in _SHARES or claim.kind is Kind.MULTIPLE:
        yield from _ratios(claim, context, terms)


class Amount(NamedTuple):
    """A term and its value in the claim's unit."""

    term: Term
    value: Decimal


def _in_unit(claim: Quantity, term: Term) -> Decimal:
    if claim.kind is Kind.PERCENTAGE_POINTS and term.quantity.kind is Kind.PERCENT:
        return term.value
    bounds = comparable(claim, term.quantity)
    assert bounds is not None
    assert claim.low is not None
    if not bounds[0] or bounds[0] == claim.low:
        return bounds[2]
    return bounds[2] * claim.low / bounds[0]  # the pair is in a common unit: back into the claim's


def _gaps(claim: Quantity, same: Sequence[Amount]) -> Iterator[Result]:
    relation = Named.LEVEL if claim.kind is Kind.PERCENT else _GAP_OR_LEVEL
    for (a, x), (b, y) in combinations(same, 2):
        high, low = (x, y) if x >= y else (y, x)
        if low < _LEAST * high:  # "$25 billion" and "$0.13" are not two terms of one sum
            continue
        if high > low > 0:
            yield Result(high - low, relation, ("{} - {} = {}", high, low, high - low), (a, b))
    if claim.kind is Kind.PERCENT:
        for t, _ in same:
            yield Result(100 - t.value, Named.GAP, ("100 - {} = {}", t.value, 100 - t.value), (t,))


def _levels_by_points(claim: Quantity, same: Sequence[Amount], terms: Sequence[Term]) -> Iterator[Result]:
    """The share before or after a change in points: 29% of "33 percent, up four points"."""
    if claim.kind is not Kind.PERCENT:
        return
    for change in terms:
        points = _points(change.quantity)
        if points is None:
            continue
        for level, value in same:
            if level.sentence != change.sentence:
                continue
            for result, sign in ((value + points, "+"), (value - points, "-")):
                told: Told = ("{} " + sign + " {} = {}", value, points, result)
                yield Result(result, Named.LEVEL, told, (level, change), loosely=True)


def _points(q: Quantity) -> Decimal | None:
    """What a change in points is worth; None for anything else."""
    if q.value is None or (q.kind is not Kind.PERCENTAGE_POINTS and q.noun not in _POINTS):
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


def _totals(claim: Quantity, same: Sequence[Amount]) -> Iterator[Result]:
    counted = claim.kind is Kind.COUNT
    for size in range(2, min(_MOST_ADDED, len(same)) + 1):
        form = " + ".join(["{}"] * size) + " = {}"
        for chosen in combinations(same, size):
            values = [value for _, value in chosen]
            if min(values) <= _LEAST * max(values):
                continue
            terms = tuple(t for t, _ in chosen)
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


def _products(
    claim: Quantity, context: Context, same: Sequence[Amount], terms: Sequence[Term]
) -> Iterator[Result]:
    """So many of so much each, and a rate over a time."""
    counts = [
        Amount(t, t.value)
        for t in terms
        if t.quantity.kind in _TIMES and t.quantity.value is not None and t.value > 1
    ]
    for each, amount in same:
        for times, number_of in counts if claim.kind is not Kind.PERCENT else ():
            if times.quantity.start == each.quantity.start:
                continue
            result = amount / number_of
            told: Told = ("{} / {} = {}", amount, number_of, result)
            yield Result(result, Named.EACH, told, (each, times), loosely=True)
            if amount:
                result = number_of * amount
                told = ("{} x {} = {}", number_of, amount, result)
                yield Result(result, Named.TIMES, told, (each, times))
        if claim.kind in (Kind.MONEY, Kind.COUNT, Kind.MEASURE):
            for period, factor in _TIMES_A_YEAR.items():
                if _is_by_the(period, context, each.quantity):
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
        for (a, x), (b, y) in combinations(same[:6], 2):
            gap = abs(x - y)
            for times, number_of in counts:
                if gap and times.quantity.kind is not Kind.MULTIPLE:
                    result = number_of * gap
                    yield Result(result, Named.TIMES, ("{} x {} = {}", number_of, gap, result), (a, b, times))
            for period, factor in _TIMES_A_YEAR.items() if gap else ():
                if _is_by_the(period, context, a.quantity):
                    told = ("{} x {} = {} (by the {}, in a year)", gap, str(factor), factor * gap, period)
                    yearly = claim.per == "year" and period in (a.quantity.per, b.quantity.per)
                    yield Result(factor * gap, Named.TIMES, told, (a, b), told_change=yearly)


def _parts(
    claim: Quantity, context: Context, same: Sequence[Amount], terms: Sequence[Term]
) -> Iterator[Result]:
    """A share of a whole, and what a change in percent led to or began from."""
    if claim.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINTS):
        return
    for share in terms:
        if share.quantity.kind not in _SHARES or share.quantity.value is None:
            continue
        part = share.value / (_HUNDRED if share.quantity.kind is Kind.PERCENT else 1)
        if not 0 < part < 10:
            continue
        said, way = share.quantity.text, change_told(context.index, share.quantity)
        for whole, value in same:
            both = (whole, share)
            told_way = way if abs(whole.sentence - share.sentence) <= 1 else 0
            first = told_way != 0 and is_before(context.index, whole.quantity, share.quantity)
            result = value * part
            yield Result(result, _SHARE_OR_GAP, ("{} of {} = {}", said, value, result), both)
            if part < 1 and told_way <= 0:
                result = value * (1 - part)
                told: Told = ("{} less {} = {}", value, said, result)
                yield Result(result, _GAP_OR_LEVEL, told, both, told_change=first)
                result = value / (1 - part)
                yield Result(result, Named.LEVEL, ("{} is {} less than {}", value, said, result), both)
            if told_way >= 0:  # what is told to fall did not rise
                result = value * (1 + part)
                told = ("{} and {} more = {}", value, said, result)
                yield Result(result, Named.LEVEL, told, both, told_change=first)
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
    less, more = _LESS.search(around) is not None, _MORE.search(around) is not None
    return 0 if less == more else (-1 if less else 1)


def _ratios(claim: Quantity, context: Context, terms: Sequence[Term]) -> Iterator[Result]:
    """Shares, changes and multiples of two amounts of one kind."""
    base = _base(claim, context)
    factor = _HUNDRED if claim.kind is Kind.PERCENT else Decimal(1)
    amounts = [t for t in terms if t.quantity.kind in _ADDED and t.quantity.value is not None and t.value > 0]
    sign = "%" if claim.kind is Kind.PERCENT else ""
    for a, b in permutations(amounts[: 2 * _MOST_ALIKE], 2):
        # "80 microgrammes" and "a limit of 35" are of one kind too
        if comparable(a.quantity, b.quantity) is None:
            continue
        x, y = a.value, _in_unit(a.quantity, b)
        if not y or x == y:
            continue
        share = x / y
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
