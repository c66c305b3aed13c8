"""The other end of a range, and what a number has become: "5 bis 6 Prozent", "von 7,9 auf 7,1 Prozent"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.amounts import Amount, amount_beside
from summarise.quantities.languages.beside import Ahead
from summarise.quantities.languages.page import Page
from summarise.quantities.languages.tails import Tail, tail_at
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind

_COUNT = Kind.COUNT
_DURATION = Kind.DURATION
# What has a unit that says neither a count nor a time.
TIMELESS = frozenset({Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.PERCENTAGE_POINTS})
WRITTEN_TWICE = frozenset({Kind.PERCENT, Kind.MONEY})  # "5% a 6%"
_LEAST, _MOST = Decimal("0.2"), Decimal(5)
_SPANS = frozenset({"year", "month", "week", "day", "minute"})  # "de 9 à 12 heures" may be times of day


def second_end(
    page: Page, start: int, first: Amount, own: Tail, begin: int, code: str | None = None
) -> Amount | None:
    """The other end of a range: "5 bis 6 Prozent", "entre un 5 y un 6 %", "5% a 6%", "entre R$ 50 e R$ 80"; None where
    ``first`` stands alone. ``own``: what stands behind it; ``begin``: where it begins, with the currency ``code``."""
    low, grammar = page.low, page.grammar
    ends = [first.end] if first.ahead & Ahead.JOINT else []
    if own.kind in WRITTEN_TWICE and own.end > first.end and grammar.ahead.at(low, own.end) & Ahead.JOINT:
        ends.append(own.end)
    for end in ends:
        at = grammar.range_at(low, begin, end, page.onward, plain=first.plain or first.factor == 1)
        again = None
        if at is not None and code and not low[at : at + 1].isdigit():
            at = _behind_sign(page, at, code)
            again = code
        second = amount_beside(page, at) if at is not None else None
        if at is None or second is None or second.values[0] < first.values[0]:
            continue
        other = tail_at(page, at, second, again, 0)
        if end == own.end and own.kind is not _COUNT and (other.kind, other.unit) != (own.kind, own.unit):
            continue  # "5% a 6 barcos"
        return second
    return None


_SIGN = pattern(r"([A-Z]{0,3}\$|[€£¥]|[A-Z]{3})[  ]?(?=\d)")


def _behind_sign(page: Page, at: int, code: str) -> int | None:
    """Where the digits begin behind the sign of ``code`` that stands at ``at``; ``at`` where none does, None for another's."""
    found = _SIGN.match(page.text, at)
    if found is None:
        return at
    return found.end() if page.grammar.signs.get(found[1], found[1]) == code else None


def _listed(page: Page, first: Amount, second: Amount, tail: Tail, other: Tail) -> tuple[Tail, Decimal]:
    """The unit and size of the last of a list for its first number: "5, 10 und 21 Kilometer", "2 o 3 millones"."""
    if other.kind is _COUNT and second.factor == 1:
        return tail, Decimal(1)
    if page.grammar.parted(page.low, other.end) or second.collective:
        return tail, Decimal(1)
    if second.factor == 1:
        return Tail(other.kind, other.unit, tail.end), Decimal(1)
    alike = first.values[0] < _LARGE and _LEAST <= first.values[0] * second.factor / second.values[0] <= _MOST
    if not alike:
        return tail, Decimal(1)
    return (tail if other.kind is _COUNT else Tail(other.kind, other.unit, tail.end)), second.factor


_LARGE = 1000
_NEAR = 16  # characters before a number that "between" takes up


def onward_unit(page: Page, start: int, first: Amount, tail: Tail) -> tuple[Tail, Decimal]:
    """In "von 7,9 auf 7,1 Prozent" and in "7,9 und 7,1 Prozent" the first number is percent too; in "from 3 to 5 million" it is
    millions, unless it is a large number itself."""
    low, grammar = page.low, page.grammar
    onward = page.onward(start, first.end)
    joint = onward
    if onward is None and not grammar.between.at(low, max(0, start - _NEAR), start):
        joint = grammar.last_of(low, first.end)
    second = amount_beside(page, joint) if joint is not None else None
    if (
        joint is None
        or second is None
        or (onward is None and first.plain and not second.plain and second.factor == 1)
    ):
        return tail, Decimal(1)
    other = tail_at(page, joint, second, None, 0)
    if onward is None:
        return _listed(page, first, second, tail, other)
    # "de 4.200 a 4.900 millones": a large number is one of millions beside another such
    alike = (
        _LEAST <= first.values[0] * second.factor / second.values[0] <= _MOST if second.values[0] else False
    )
    factor = second.factor if (first.values[0] < 1000 or alike) and not second.collective else Decimal(1)
    if other.kind in TIMELESS:
        return Tail(other.kind, other.unit, tail.end), factor
    if other.kind is _DURATION and other.unit in _SPANS:
        return Tail(other.kind, other.unit, tail.end), factor
    return tail, factor if other.kind is _COUNT else Decimal(1)
