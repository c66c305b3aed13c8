"""Numbers of a summary in another language than English that are worked out as the article's own words lead to them.

What a part leaves of its whole ("340 van de 1.100 vluchten geschrapt": 760), a part as a share of it and a share as a part,
the level before a change ("27, menos 10 % do que em 2023": 30), how far two levels lie apart, and the change between two of
one sentence in percent. The words that join the two numbers in the article decide, or those of the summary that call its
number what is left or a difference; the vocabulary stands in ``relation_words`` and ``part_words``.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise, permutations
from typing import NamedTuple

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.closure import states
from summarise.checking.arithmetic.named import Named, named_in, way_told
from summarise.checking.arithmetic.operations import Derived, number
from summarise.checking.arithmetic.part_words import EARLIER, GAP_BEHIND, REST, TIMES, joins
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.base_values import significant
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity

_AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT})
_UNITED = frozenset({Kind.MONEY, Kind.MEASURE})
_SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
_HUGE = Decimal(10) ** 20
_HAIR = Decimal("0.000001")
_HUNDRED = Decimal(100)
_SMALL = 10
_MOST_SENTENCES = 60
_MOST_IN_ONE = 6
_APART = 160  # characters between two numbers of which one is a part or a change of the other
_BESIDE = 45  # in which the words stand that tell which way a change went


def worked_out(claim: Quantity, context: Context) -> Derived | None:
    """How a claim follows from two numbers that the article tells together; None where it does not."""
    index = context.index
    if claim.value is None or not claim.value or not context.placed:
        return None
    if claim.kind not in _AMOUNTS | _SHARES | {Kind.PERCENTAGE_POINTS}:
        return None
    said = _Said(
        claim,
        context,
        named_in(context.text, context.span, (claim.start, claim.end), index.language),
        REST[index.language].search(context.text, *context.span) is not None,
        _share_in_words(claim, context),
    )
    wanted = float(claim.value)
    for together, near in _places(index, context):
        for level in together if near else ():
            for result, text in _doubled(said, level) if level.value else ():
                if states(claim, _even(result)):
                    return Derived(text, (level,), firm=True)
        sized = [(q, float(q.value)) for q in together if q.value]
        for (one, x), (other, y) in permutations(sized, 2):
            if not _could_give(wanted, x, y) and not (said.share or _in_other_units(claim, one, other)):
                continue
            for result, text in _results(said, one, other, near=near):
                result = _even(result)
                if result and (result == said.share or states(claim, result)):
                    return Derived(text, (one, other), firm=True)
    return None


def _could_give(wanted: float, x: float, y: float) -> bool:
    """Whether any of the sums here makes of two numbers what lies near ``wanted``: told before it is worked out exactly."""
    low, high = (0.7 * wanted, 1.3 * wanted) if wanted > 0 else (1.3 * wanted, 0.7 * wanted)
    ratio = x / y
    part = abs(y) / 100 if abs(y) > 1 else abs(y)
    for result in (
        x - y,
        x + y,
        ratio,
        x * part,
        x * (1 - part),
        x / (1 + part),
        x / y - 1,
        1 - y / x,
        y / x,
    ):
        if low <= result <= high or low <= 100 * result <= high:
            return True
    return part < 1 and low <= x / (1 - part) <= high


def _in_other_units(claim: Quantity, one: Quantity, other: Quantity) -> bool:
    return one.kind is claim.kind and bool(claim.unit) and not (claim.unit == one.unit == other.unit)


def _even(result: Decimal) -> Decimal:
    """A result without what a third leaves over behind the comma."""
    whole = result.quantize(Decimal(1)) if abs(result) < _HUGE else result
    return whole if abs(result - whole) < _HAIR else result


class _Said(NamedTuple):
    """A claim with what its sentence says of it.

    ``named``: the relations that its words name; ``rest``: whether they speak of what is left; ``share``: the share that
    it makes with the number beside it ("vier von fünf"), None where it makes none.
    """

    claim: Quantity
    context: Context
    named: Named
    rest: bool
    share: Decimal | None

    @property
    def factor(self) -> Decimal:
        """What a share is worth in the claim's unit: 100 of percent."""
        return _HUNDRED if self.claim.kind is Kind.PERCENT else Decimal(1)


def _share_in_words(claim: Quantity, context: Context) -> Decimal | None:
    """The share that "vier von fünf" tells with two small numbers, of which ``claim`` is one."""
    if claim.kind is not Kind.COUNT:
        return None
    for one, other in pairwise(context.numbers):
        if claim.start not in (one.start, other.start) or one.value is None or other.value is None:
            continue
        if 0 < one.value < other.value <= _SMALL and joins(context.text, other, one, context.index.language):
            return one.value / other.value
    return None


def _places(index: SourceIndex, context: Context) -> Iterator[tuple[list[Quantity], bool]]:
    """The numbers of each sentence and the one behind it, with whether the claim's sentence says something alike; then those
    of all sentences that do, with those of the first."""
    alike = [i for i, _ in context.similar]
    for i in range(min(len(index.sentences), _MOST_SENTENCES)):
        here = [*index.in_place(i)[:_MOST_IN_ONE], *index.in_place(i + 1)[:_MOST_IN_ONE]]
        yield here, i in alike or i + 1 in alike
    if alike:
        yield [q for i in dict.fromkeys((0, *alike)) for q in index.in_place(i)][: 2 * _MOST_IN_ONE], True


def _results(said: _Said, one: Quantity, other: Quantity, *, near: bool) -> Iterator[tuple[Decimal, str]]:
    """What two numbers give that the words allow: ``one`` is the whole, the level or the larger."""
    index = said.context.index
    close = max(other.start - one.end, one.start - other.end) <= _APART
    joined = close and joins(index.text, one, other, index.language)
    together = _in_one_sentence(index, one, other)
    if (joined and one.kind is other.kind is Kind.COUNT) or _is_of_one_kind(one, other, together or joined):
        pair = _value(said.claim, one), _value(said.claim, other)
        if pair[0] > pair[1] > 0:
            yield from _gaps(said, one, pair, joined=joined, together=together, near=near)
            if said.claim.kind in _SHARES or said.share is not None:
                yield from _shares(said, pair, joined=joined, together=together and near)
    elif together and Named.EACH in said.named and one.kind in _UNITED and other.kind is Kind.COUNT:
        x, y = _value(said.claim, one), _value(said.claim, other)
        yield from [(x / y, f"{number(x)} / {number(y)}")] if _fits(said.claim, one) else []
    if other.kind in _SHARES and said.share is not None:
        yield _part(other), other.text
    if _fits(said.claim, one):
        x, part = _value(said.claim, one), _part(other)
        if other.kind in _SHARES and 0 < part < 1 and (joined or _follows(index.text, one, other)):
            yield x * part, f"{number(x)} x {other.text}"
            yield x * (1 - part), f"{number(x)} x (1 - {other.text})"
        if near:
            yield from _levels(said, one, other)


def _gaps(
    said: _Said, one: Quantity, pair: tuple[Decimal, Decimal], *, joined: bool, together: bool, near: bool
) -> Iterator[tuple[Decimal, str]]:
    """How far two numbers lie apart, where they are a part and its whole, or the summary names a rest or a difference."""
    claim, (x, y) = said.claim, pair
    gap = x - y, f"{number(x)} - {number(y)} = {number(x - y)}"
    if claim.kind is Kind.PERCENTAGE_POINTS and one.kind is Kind.PERCENT:
        if near:
            yield gap
        return
    # a difference that two digits or one sentence tell is hardly one by chance
    digits = significant(claim.value or x) >= 2
    telling = (near and (together or digits)) or (together and digits and one.kind in _UNITED)
    named = telling and (said.rest or Named.GAP in said.named)
    of_people = joined and near and claim.kind is one.kind is Kind.COUNT  # "480 adhérents, dont 120 femmes"
    if of_people or (_fits(claim, one) and (joined or named)):
        yield gap


def _shares(
    said: _Said, pair: tuple[Decimal, Decimal], *, joined: bool, together: bool
) -> Iterator[tuple[Decimal, str]]:
    """A part as a share of its whole, and a change as a share of where it began."""
    x, y = pair
    part = y / x * said.factor, f"{number(y)} / {number(x)}"
    down = (x - y) / x * said.factor, f"({number(x)} - {number(y)}) / {number(x)}"
    if joined:
        yield part
        yield down
    elif together and Named.SHARE in said.named:
        way = _way(said.context, said.claim)
        if way <= 0:
            yield down
        if way >= 0:
            yield (x - y) / y * said.factor, f"({number(x)} - {number(y)}) / {number(y)}"


def _part(share: Quantity) -> Decimal:
    """A share as a part of one."""
    assert share.value is not None
    return share.value / _HUNDRED if share.kind is Kind.PERCENT else share.value


def _fits(claim: Quantity, one: Quantity) -> bool:
    """Whether a number of the article may be a whole or a level of which the claim is another one."""
    if one.kind is Kind.ORDINAL and claim.kind is Kind.COUNT:
        return True  # "the third storm, two fewer than a year ago"
    if _is_bare(one) and claim.kind in _UNITED:
        return True
    return one.kind is claim.kind and comparable(claim, one) is not None and noun_agreement(claim, one) >= 0


def _value(claim: Quantity, one: Quantity) -> Decimal:
    """A number of the article in the claim's unit, where it has that kind of unit."""
    assert one.value is not None
    bounds = comparable(claim, one) if one.kind is claim.kind and claim.low else None
    if bounds is None or not bounds[0]:
        return one.value
    assert claim.low is not None
    return bounds[2] * claim.low / bounds[0]


def _is_of_one_kind(one: Quantity, other: Quantity, together: bool) -> bool:
    """Whether two numbers count or measure the same; one may leave its unit to the other where they stand together."""
    if together and _is_bare(other) and (one.kind in _UNITED or one.kind is Kind.COUNT):
        return True
    return one.kind is other.kind and comparable(one, other) is not None and noun_agreement(one, other) >= 0


def _is_bare(quantity: Quantity) -> bool:
    return quantity.kind is Kind.COUNT and quantity.unit is None and quantity.noun is None


def _follows(text: str, whole: Quantity, share: Quantity) -> bool:
    """Whether a share is told right behind a whole: "96 incendi, più della metà in Sicilia"."""
    between = text[whole.end : share.start]
    return 0 < len(between) <= _BESIDE and "," in between and not any(c in ".;:" for c in between)


def _levels(said: _Said, level: Quantity, change: Quantity) -> Iterator[tuple[Decimal, str]]:
    """The level before a change that the article tells beside it, of a claim that is told as an earlier one; and another's
    level, of which the article tells how far it lies from one ("2位の黒木とは3本差")."""
    context = said.context
    index = context.index
    assert change.value is not None
    earlier = EARLIER[index.language].search(context.text, *context.span) is not None
    apart = GAP_BEHIND[index.language].match(index.text, change.end) is not None
    if not (apart or (earlier and _in_one_sentence(index, level, change))):
        return
    x = _value(said.claim, level)
    start, end = index.sentences[index.sentence_of[id(change)]]
    around = index.text[max(start, change.start - _BESIDE) : min(end, change.end + _BESIDE)]
    if change.kind is Kind.MULTIPLE and change.value > 1:
        yield x / change.value, f"{number(x)} / {number(change.value)}"
        return
    way = way_told(around, index.language) if change.value > 0 else -1
    ways = (way,) if way else (1, -1)
    if change.kind in _SHARES and level.kind not in _SHARES:
        part = abs(_part(change))
        for sign in ways:
            if 1 + sign * part > 0:
                sign_ = "+" if sign > 0 else "-"
                yield x / (1 + sign * part), f"{number(x)} / (1 {sign_} {change.text})"
    elif change.kind not in _SHARES and (_is_bare(change) or _is_of_one_kind(level, change, False)):
        y = _value(said.claim, change)
        for sign in ways:
            yield x - sign * y, f"{number(x)} {'-' if sign > 0 else '+'} {number(y)} = {number(x - sign * y)}"


def _doubled(said: _Said, level: Quantity) -> Iterator[tuple[Decimal, str]]:
    """The level of which another is told as the double: "44, il doppio rispetto al 2022"."""
    index, context = said.context.index, said.context
    end = index.sentences[index.sentence_of[id(level)]][1]
    found = TIMES[index.language].search(index.text, level.end, min(end, level.end + 2 * _BESIDE))
    if (
        found is not None
        and EARLIER[index.language].search(context.text, *context.span)
        and _fits(said.claim, level)
    ):
        x, times = _value(said.claim, level), Decimal(found.lastgroup == "thrice") + 2
        yield x / times, f"{number(x)} / {number(times)}"


def _way(context: Context, claim: Quantity) -> int:
    """Which way the words around the claim say that something went."""
    start, end = context.span
    around = context.text[max(start, claim.start - _BESIDE) : min(end, claim.end + _BESIDE)]
    return way_told(around, context.index.language)


def _in_one_sentence(index: SourceIndex, one: Quantity, other: Quantity) -> bool:
    return index.sentence_of[id(one)] == index.sentence_of[id(other)]
