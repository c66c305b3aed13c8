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

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.abroad.levels import doubled, levels
from summarise.checking.arithmetic.abroad.part_words import REST, joins
from summarise.checking.arithmetic.abroad.terms import (
    BESIDE,
    SHARES,
    UNITED,
    Said,
    as_part,
    fits,
    in_one_sentence,
    is_of_one_kind,
    value_of,
)
from summarise.checking.arithmetic.closure import states
from summarise.checking.arithmetic.named import Named, named_in, way_told
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.effort import take
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.base_values import significant
from summarise.checking.values.rounding import rounds_to
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT})
_HUGE = Decimal(10) ** 20
_HAIR = Decimal("0.000001")
_CLOSE = Decimal("0.12")
_HUNDRED = Decimal(100)
_SMALL = 10
_HALF = Decimal("0.5")
_RATE_OF = pattern("[のに的][^，。、]{1,10}(?:率|割合|比例|占比)[はがも为為是达達]?")
_MOST_SENTENCES = 60
_MOST_IN_ONE = 6
_APART = 160  # characters between two numbers of which one is a part or a change of the other


def worked_out(claim: Quantity, context: Context, *, exactly: bool = False) -> Derived | None:
    """How a claim follows from two numbers that the article tells together; None where it does not.

    ``exactly``: a rounded result does not count, since the article has another number that the claim may round.
    """
    index = context.index
    if claim.value is None or not claim.value or not context.placed:
        return None
    if claim.kind not in _AMOUNTS | SHARES | {Kind.PERCENTAGE_POINTS}:
        return None
    said = Said(
        claim,
        context,
        named_in(context.text, context.span, (claim.start, claim.end), index.language),
        REST[index.language].search(context.text, *context.span) is not None,
        _share_in_words(claim, context),
    )
    wanted = float(claim.value)
    for together, near in _places(index, context):
        for level in together if near else ():
            for result, text in doubled(said, level) if level.value else ():
                if _gives(claim, _even(result), exactly=exactly):
                    return Derived(text, (level,), firm=True)
        for share in together if near else ():
            if _in_tens(said, share):
                return Derived(share.text, (share,), firm=True)
        for share in together if near and said.rest else ():
            if share.kind is claim.kind in SHARES and share.value:
                whole = said.factor
                if _gives(claim, whole - share.value, exactly=exactly):
                    return Derived(f"{number(whole)} - {number(share.value)}", (share,), firm=True)
        sized = [(q, float(q.value)) for q in together if q.value]
        take(len(sized) ** 2)
        for (one, x), (other, y) in permutations(sized, 2):
            if not _could_give(wanted, x, y) and not (said.share or _in_other_units(claim, one, other)):
                continue
            for result, text in _results(said, one, other, near=near):
                result = _even(result)
                if result and (result == said.share or _gives(claim, result, exactly=exactly)):
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


def _gives(claim: Quantity, result: Decimal, *, exactly: bool) -> bool:
    """Whether the claim states a result; a bound is told of what lies close behind it."""
    if result == claim.value or exactly or claim.value is None:
        return result == claim.value
    hedged = claim.qualifier not in (Qualifier.EXACT, Qualifier.ABOUT)
    return states(claim, result) and (not hedged or abs(result - claim.value) <= abs(claim.value) * _CLOSE)


def _even(result: Decimal) -> Decimal:
    """A result without what a third leaves over behind the comma."""
    whole = result.quantize(Decimal(1)) if abs(result) < _HUGE else result
    return whole if abs(result - whole) < _HAIR else result


def _in_tens(said: Said, share: Quantity) -> bool:
    """Whether a share of the article is, to the next tenth, the one that the claim tells as so many of ten."""
    if said.share is None or share.kind not in SHARES or said.share * _SMALL % 1:
        return False
    return abs(as_part(share) - said.share) * _SMALL <= _HALF


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


def _results(said: Said, one: Quantity, other: Quantity, *, near: bool) -> Iterator[tuple[Decimal, str]]:
    """What two numbers give that the words allow: ``one`` is the whole, the level or the larger."""
    index = said.context.index
    close = max(other.start - one.end, one.start - other.end) <= _APART
    joined = close and joins(index.text, one, other, index.language)
    together = in_one_sentence(index, one, other)
    if (joined and one.kind is other.kind is Kind.COUNT) or is_of_one_kind(one, other, together or joined):
        pair = value_of(said.claim, one), value_of(said.claim, other)
        if pair[0] > pair[1] > 0:
            yield from _gaps(said, one, pair, joined=joined, together=together, near=near)
            if said.claim.kind in SHARES or said.share is not None:
                yield from _shares(said, pair, joined=joined, together=together and near)
    elif together and Named.EACH in said.named and other.kind is Kind.COUNT and other.value:
        x, y = value_of(said.claim, one), other.value
        if fits(said.claim, one) and (one.kind in UNITED or (one.kind is Kind.COUNT and x > y)):
            each = said.claim.value  # an average is told rounded
            even = each is not None and rounds_to(x / y, each, said.claim, said.claim)
            yield each if even and each is not None else x / y, f"{number(x)} / {number(y)}"
    if other.kind in SHARES and said.share is not None:
        yield as_part(other), other.text
    if fits(said.claim, one):
        x, part = value_of(said.claim, one), as_part(other)
        if other.kind in SHARES and 0 < part < 1 and (joined or _follows(index.text, one, other)):
            yield x * part, f"{number(x)} x {other.text}"
            yield x * (1 - part), f"{number(x)} x (1 - {other.text})"
        if near:
            yield from levels(said, one, other)


def _gaps(
    said: Said, one: Quantity, pair: tuple[Decimal, Decimal], *, joined: bool, together: bool, near: bool
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
    telling = (near and (together or digits)) or (together and digits and one.kind in UNITED)
    named = telling and (said.rest or Named.GAP in said.named)
    of_people = joined and near and claim.kind is one.kind is Kind.COUNT  # "480 adhérents, dont 120 femmes"
    if of_people or (fits(claim, one) and (joined or named)):
        yield gap


def _shares(
    said: Said, pair: tuple[Decimal, Decimal], *, joined: bool, together: bool
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


def _follows(text: str, whole: Quantity, share: Quantity) -> bool:
    """Whether a share is told right behind a whole: "96 incendi, più della metà in Sicilia", 病床400床の利用率は78%."""
    between = text[whole.end : share.start]
    if not 0 < len(between) <= BESIDE or any(c in ".;:。；：" for c in between):
        return False
    return any(c in ",，、" for c in between) or _RATE_OF.match(between) is not None


def _way(context: Context, claim: Quantity) -> int:
    """Which way the words around the claim say that something went."""
    start, end = context.span
    around = context.text[max(start, claim.start - BESIDE) : min(end, claim.end + BESIDE)]
    return way_told(around, context.index.language)
