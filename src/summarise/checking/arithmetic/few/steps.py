"""What a handful of numbers leads to in two steps: "a third of 27 months, less the five on remand", "6.4p and 3.1p against 8.9p".

A summary of a few sentences goes on from what it has worked out. Each number of the source is taken once, in the claim's unit or
as how many, how often or what share; what the summary's own sentence tells beside the claim may be the first step. How many
different results the same steps give near the claim, beside how finely that is written, tells a result from chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from summarise.checking.aligning.referent import Context
from summarise.checking.aligning.slips import is_likelier
from summarise.checking.arithmetic.few.amounts import Amount
from summarise.checking.arithmetic.few.follows import room
from summarise.checking.arithmetic.few.loosely import is_in_points, loose_amounts, own_amounts
from summarise.checking.arithmetic.few.numbers import Few
from summarise.checking.arithmetic.named import is_rest, shared_out
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.arithmetic.told.complements import denies_of_part
from summarise.checking.arithmetic.told.of_part import is_told_of_part
from summarise.checking.arithmetic.told.otherwise import is_told_otherwise
from summarise.checking.arithmetic.told.ruled_out import is_ruled_out
from summarise.checking.effort import take
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.base_values import significant
from summarise.checking.values.rounding import rounds_to
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENTAGE_POINTS})
_COUNTS = frozenset({Kind.COUNT, Kind.DURATION, Kind.MULTIPLE})
_SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
_BY_CHANCE = 0.34  # the most results that may lie about as near to a claim by chance
_NEAR = 2  # times
_MOST, _LEAST = 7, 2  # amounts
_MOST_COUNTED = 1000
_TINY = 2000  # times that a number may be less than what it is a term of
_OFF, _HAIR = Decimal("0.03"), Decimal("0.0000001")
_PLACES, _SHOWN = 6, 2
_TELLING = 3  # digits
_HUNDRED = Decimal(100)
# The summary's words for what is yet to come: a share that is had is none of it.
_YET = pattern(
    r"\b(?:needs?|needed|must|left|remain\w*|rest|still|another|further|to (?:find|raise|go|come|pay)|missing|short|outstanding)\b",
    re.IGNORECASE,
)
_EACH = pattern(
    r"\b(?:each|every|apiece|per|a head|to a|to the|an? (?:month|week|day|year|hour|night|person|child|head))\b",
    re.IGNORECASE,
)
_SAVED = pattern(
    r"\b(?:sav(?:e|es|ed|ing|ings)|discounts?|rebates?|better off|knocks?|cheaper|less|off|reduction)\b",
    re.IGNORECASE,
)
_JOIN = pattern(r"(?:, and|,| and) ?[^\w\s]?")
_SIGNS = [signs for signs in product((1, -1), repeat=3) if sum(signs) > -_LEAST - 1]


class Step(NamedTuple):
    """A result, the sum in words, what went into it and how many steps it takes."""

    value: Decimal
    text: str
    terms: tuple[Quantity, ...]
    steps: int = 2


def follows_in_steps(claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How ``claim`` follows in a step or two from all the numbers of a short source; None where it does not, or by chance as
    likely as not."""
    if claim.kind not in _KINDS or not claim.value or not few.all or context.index.language != "en":
        return None
    # A last digit that was slipped lies one small number away: "118,409 votes" of 118,406 and three seats.
    amounts = [a for a in loose_amounts(claim, context, few.numbers) if a.value * _TINY >= claim.value]
    if not amounts or len(amounts) > _MOST:
        return None
    take(len(few.numbers) ** 3)
    own = own_amounts(claim, context, amounts)
    near_it = _Near(claim.value)
    found = list(_results(claim, context, few, amounts, own, near_it))
    hits = [r for r in found if _states(claim, r.value)]
    for best in sorted(hits, key=lambda r: (r.steps, len(r.terms), len(r.text))):
        near = {
            round(r.value, _PLACES)
            for r in found
            if r.steps <= best.steps and claim.value / _NEAR <= r.value <= claim.value * _NEAR
        }
        if len(near) / room(claim) > _BY_CHANCE and not _uses_all(best, few, amounts):
            continue
        if is_told_otherwise(context, best.terms, claim.value) or is_ruled_out(
            context, claim, best.terms, best.text
        ):
            continue
        if is_likelier(claim, context, best.terms, firm=False) or _is_told_of_another(claim, context, best):
            continue
        terms = tuple(q for q in best.terms if id(q) in context.index.sentence_of)
        if terms:
            return Derived(best.text, terms)
    return None


def _is_told_of_another(claim: Quantity, context: Context, result: Step) -> bool:
    """Whether the words around the claim are those of one of the terms, or ask for what is left where nothing was taken away."""
    rest = is_rest(context.text, context.span, (claim.start, claim.end))
    if rest and " - " not in result.text and "less" not in result.text and "all but" not in result.text:
        return True
    terms = [q for q in result.terms if id(q) in context.index.sentence_of]
    return denies_of_part(context, claim, terms) or is_told_of_part(context, claim, terms)


def _uses_all(result: Step, few: Few, amounts: Sequence[Amount]) -> bool:
    """Whether nothing is left over that the claim could have been made of: no amount and no share, and three numbers at least."""
    used = {q.start for q in result.terms}
    left = {a.quantity.start for a in amounts} | {q.start for q in few.numbers if q.kind in _SHARES}
    return left <= used and len(used) > _LEAST


class _Near:
    """Whether a result lies so near to the claim that it could be one, by chance or not: the sum of any other is not put in words."""

    __slots__ = ("_high", "_low")

    def __init__(self, value: Decimal) -> None:
        self._low, self._high = min(value / _NEAR, value - _HAIR), max(value * _NEAR, value + _HAIR)

    def __call__(self, value: Decimal) -> bool:
        return value > 0 and self._low <= value <= self._high


def _results(
    claim: Quantity,
    context: Context,
    few: Few,
    amounts: Sequence[Amount],
    own: Sequence[Amount],
    near: _Near,
) -> Iterator[Step]:
    counts = [
        Amount(q, q.value)
        for q in few.numbers
        if q.kind in _COUNTS
        and q.value is not None
        and 1 < q.value <= _MOST_COUNTED
        and q.value % 1 == 0
        and all(q is not a.quantity for a in amounts)  # "four of them" multiply nothing
    ]
    if is_in_points(
        claim, context, few.numbers
    ):  # so far two percentages lie apart; nobody adds, parts or multiplies them
        yield from (step for step in _of_two(amounts, own, near) if " - " in step.text)
        return
    yield from _of_two(amounts, own, near)
    yield from _of_three(amounts, near)
    yield from _of_rows(context.index, amounts, near)
    place = (claim.start, claim.end)
    each = bool(shared_out(context.text, context.span, place)) or _is_to_each(context)
    yield from _with_a_count(amounts, counts, near, each=each)
    yet = _YET.search(context.text, *context.span) is not None
    saved = _SAVED.search(context.text, *context.span) is not None
    yield from _of_shares(few, amounts, counts, near, rest=yet, over=saved)


def _of_two(amounts: Sequence[Amount], own: Sequence[Amount], near: _Near) -> Iterator[Step]:
    """Two together, and how far they lie apart; one of them may be what the summary has worked out."""
    for a, b in [*combinations(amounts, 2), *product(own, amounts)]:
        if a.quantity is b.quantity or not (a.bare or b.bare):
            continue  # of two that are plain others judge, by the words around them
        high, low = max(a.value, b.value), min(a.value, b.value)
        both = (a.quantity, b.quantity)
        if near(high + low):
            yield Step(high + low, f"{_told(a.value)} + {_told(b.value)} = {_told(high + low)}", both, 1)
        if near(high - low):
            yield Step(high - low, f"{_told(high)} - {_told(low)} = {_told(high - low)}", both, 1)


def _of_three(amounts: Sequence[Amount], near: _Near) -> Iterator[Step]:
    for three in combinations(amounts, 3):
        values = [a.value for a in three]
        for signs in _SIGNS:
            value = sum((v if sign > 0 else -v for sign, v in zip(signs, values, strict=True)), Decimal(0))
            if near(value):
                signed = list(zip(signs, three, strict=True))
                more = " + ".join(_told(a.value) for sign, a in signed if sign > 0)
                less = [_told(a.value) for sign, a in signed if sign < 0]
                text = f"{' - '.join([more, *less])} = {_told(value)}"
                yield Step(value, text, tuple(a.quantity for a in three))


def _of_rows(index: SourceIndex, amounts: Sequence[Amount], near: _Near) -> Iterator[Step]:
    """Numbers that stand in a row with nothing between them: "carded 70, 68, 71 and 69"."""
    row: list[Amount] = []
    for a in [*amounts, None]:
        if row and a is not None and _JOIN.fullmatch(index.text, row[-1].quantity.end, a.quantity.start):
            row.append(a)
            continue
        if len(row) > _LEAST:
            total = sum((one.value for one in row), Decimal(0))
            if near(total):
                told = " + ".join(_told(one.value) for one in row)
                yield Step(total, f"{told} = {_told(total)}", tuple(one.quantity for one in row), 1)
        row = [] if a is None else [a]


def _with_a_count(
    amounts: Sequence[Amount], counts: Sequence[Amount], near: _Near, *, each: bool
) -> Iterator[Step]:
    """So many times, or shared by so many, what one is, two together are, or what they lie apart; ``each``: whether the summary
    speaks of what falls to one."""
    for a, n in product(amounts, counts):
        if a.quantity is n.quantity:
            continue
        part, times = a.value / n.value, a.value * n.value
        if each and near(part):
            yield Step(
                part, f"{_told(a.value)} / {_told(n.value)} = {_told(part)}", (a.quantity, n.quantity), 1
            )
        for b in amounts:
            if b.quantity in (a.quantity, n.quantity):
                continue
            terms = (a.quantity, b.quantity, n.quantity)
            gap, total = abs(times - b.value), times + b.value
            if b.value != times and near(gap):
                told = f"{_told(a.value)} x {_told(n.value)}"
                yield Step(gap, f"{told} - {_told(b.value)} = {_told(times - b.value)}", terms)
            if near(total):
                told = f"{_told(a.value)} x {_told(n.value)}"
                yield Step(total, f"{told} + {_told(b.value)} = {_told(total)}", terms)
            if a.value > b.value:
                apart = a.value - b.value
                for sign, value in (("x", apart * n.value), ("/", apart / n.value)):
                    if near(value):
                        told = f"({_told(a.value)} - {_told(b.value)})"
                        yield Step(value, f"{told} {sign} {_told(n.value)} = {_told(value)}", terms)
            both = (a.value + b.value) / n.value
            if a.quantity.start < b.quantity.start and near(both):
                told = f"({_told(a.value)} + {_told(b.value)}) / {_told(n.value)} = {_told(both)}"
                yield Step(both, told, terms)


def _of_shares(
    few: Few, amounts: Sequence[Amount], counts: Sequence[Amount], near: _Near, *, rest: bool, over: bool
) -> Iterator[Step]:
    """A share of an amount, or the ``rest`` that it leaves, less another amount or shared by so many; ``over``: or over so long, of
    what the summary calls saved."""
    for share in few.numbers:
        whole = _HUNDRED if share.kind is Kind.PERCENT else Decimal(1)
        if share.kind not in _SHARES or share.value is None or not 0 < share.value < whole:
            continue
        part = share.value / whole
        size, words = (1 - part, f"all but {share.text}") if rest else (part, share.text)
        for a in amounts:
            if a.quantity is share:
                continue
            some = size * a.value
            told = f"{words} of {_told(a.value)} = {_told(some)}"
            for b in amounts:
                less = some - b.value
                if near(abs(less)) and b.quantity not in (a.quantity, share):
                    yield Step(
                        abs(less),
                        f"{told}; less {_told(b.value)} = {_told(less)}",
                        (share, a.quantity, b.quantity),
                    )
            for n in counts:
                each = some / n.value
                if near(each) and n.quantity is not a.quantity:
                    yield Step(
                        each,
                        f"{told}; / {_told(n.value)} = {_told(each)}",
                        (share, a.quantity, n.quantity),
                    )
                often = some * n.value  # what 10% off saves in three months
                if over and near(often) and n.quantity.kind is Kind.DURATION:
                    yield Step(
                        often,
                        f"{told}; x {_told(n.value)} = {_told(often)}",
                        (share, a.quantity, n.quantity),
                    )


def _is_to_each(context: Context) -> bool:
    """Whether the summary's sentence speaks of what falls to one."""
    return _EACH.search(context.text, *context.span) is not None


def _told(value: Decimal) -> str:
    """A value as it is shown in a sum."""
    return number(round(value, _SHOWN) if value % 1 else value)


def _states(claim: Quantity, result: Decimal) -> bool:
    """Whether the claim gives ``result`` exactly, or rounded as it is written and hedged."""
    assert claim.value is not None
    if abs(result - claim.value) < _HAIR:  # a third of 27 is nine
        return True
    if claim.qualifier is Qualifier.EXACT and (
        significant(claim.value) < _TELLING or (abs(result) < _MOST_COUNTED and claim.kind is not Kind.MONEY)
    ):
        return False  # "$8.1 million" is near to too many
    return abs(result - claim.value) <= _OFF * abs(result) and rounds_to(result, claim.value, claim, claim)
