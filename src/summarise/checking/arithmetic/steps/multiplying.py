"""What multiplying gives: so many of so much each, rates over a time, a share of a whole, a level and its change."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.at_hand import AtHand
from summarise.checking.arithmetic.named import Named
from summarise.checking.arithmetic.steps.changes import change_told, is_before
from summarise.checking.arithmetic.steps.windows import (
    GAP_OR_LEVEL,
    HUNDRED,
    SHARE_OR_GAP,
    Result,
    Told,
    Window,
)
from summarise.quantities import Kind, Quantity

_TIMES_A_YEAR = {"month": 12, "quarter": 4, "week": 52, "day": 365}
_PERIOD_REACH = 40  # characters around an amount in which its period stands


def products(claim: Quantity, context: Context, at_hand: AtHand, window: Window) -> Iterator[Result]:
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


def parts(claim: Quantity, context: Context, at_hand: AtHand, window: Window) -> Iterator[Result]:
    """A share of a whole, and what a change in percent led to or began from."""
    if claim.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINTS):
        return
    for share, stated, _ in at_hand.shares:
        part = stated / (HUNDRED if share.quantity.kind is Kind.PERCENT else 1)
        if not 0 < part < 10:
            continue
        said, way, portion = share.quantity.text, context.index.once(change_told, share.quantity), float(part)
        for whole, value, size in at_hand.amounts:
            both = (whole, share)
            told_way = way if abs(whole.sentence - share.sentence) <= 1 else 0
            first = told_way != 0 and is_before(context.index, whole.quantity, share.quantity)
            if window.holds(size * portion):
                result = value * part
                yield Result(result, SHARE_OR_GAP, ("{} of {} = {}", said, value, result), both)
            if part < 1 and told_way <= 0:
                if window.holds(size * (1 - portion), size):
                    result = value * (1 - part)
                    told: Told = ("{} less {} = {}", value, said, result)
                    yield Result(result, GAP_OR_LEVEL, told, both, told_change=first)
                if portion >= 1 or window.holds(size / (1 - portion)):
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
