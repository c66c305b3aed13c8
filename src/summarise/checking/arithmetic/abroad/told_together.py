"""A number of a summary that two or more numbers of one sentence of the article make, in another European language than English.

The summary's words have to name what it is: a difference ("cinco puntos de ventaja"), what is left, a total, so many of so
much each, what falls to each of several, the level before. Which sentence of the article leads to it is not asked, since its
words are often inflected otherwise; so that coincidence is kept out by counting: however many results the sentences of the article give,
a claim is believed only where few of them lie near it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, permutations

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.abroad.asked_for import Asked, asked_for
from summarise.checking.arithmetic.abroad.part_words import BEYOND, EARLIER
from summarise.checking.arithmetic.abroad.terms import BESIDE
from summarise.checking.arithmetic.abroad.units_left_out import amounts_of, size_of
from summarise.checking.arithmetic.closure import states
from summarise.checking.arithmetic.named import Named, named_in, way_told
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.effort import take
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions_abroad import direction_abroad, is_change
from summarise.checking.text.opposites_abroad import has_both
from summarise.checking.values.matching import comparable
from summarise.checking.values.rounding import rounds_to, step_shown
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.named import NamedTuple

_MOST_SENTENCES = 60
_MOST_READINGS = 14
_BY_CHANCE = 0.5  # results near a claim over the values that it could have there
_NEAR = Decimal(2)
_HUNDRED = Decimal(100)
_MOST_PARTS = 4
_HEAD, _LEAST_HEAD = 5, 4  # letters of a word that tell it whatever its ending
_EACH_BEFORE, _EACH_BEHIND = 12, 22  # characters beside a price in which it is called one of each


class _Result(NamedTuple):
    value: Decimal
    text: str
    terms: tuple[Quantity, ...]


def told_together(claim: Quantity, context: Context) -> Derived | None:
    """How numbers of one sentence make the claim, as its words name it; None where they do not, or could by chance."""
    asked = asked_for(claim, context)
    if asked is None or claim.value is None or not claim.value:
        return None
    claim = asked.claim
    index = context.index
    results = [
        result
        for i in range(min(len(index.sentences), _MOST_SENTENCES))
        for result in _results(asked, context, i)
    ]
    take(len(results))
    hits = [r for r in results if _gives(claim, r.value)]
    if not hits:
        return None
    size = abs(claim.value)  # type: ignore[arg-type]
    near = {r.value for r in results if size / _NEAR <= r.value <= size * _NEAR}
    if len(near) / _room(claim) > _BY_CHANCE:
        return None
    best = min(hits, key=lambda r: (r.value != claim.value, len(r.terms)))
    return Derived(best.text, best.terms, firm=True)


def _gives(claim: Quantity, result: Decimal) -> bool:
    assert claim.value is not None
    if result == claim.value:
        return True
    if claim.qualifier is Qualifier.EXACT and claim.kind is not Kind.PERCENT:
        return result >= 1000 and rounds_to(result, claim.value, claim, claim)
    return states(claim, result) and abs(result - claim.value) <= abs(claim.value) / 8


def _room(claim: Quantity) -> float:
    """How many values a number written like the claim could have within a factor of two of it."""
    assert claim.value is not None
    # "ten" is no guess among tens
    step = min(step_shown(claim.value, claim) or Decimal(1), abs(claim.value) / 8)
    return max(1.0, float(abs(claim.value) * Decimal("1.5") / step))


def _results(asked: Asked, context: Context, sentence: int) -> Iterator[_Result]:
    """What the numbers of a sentence make in each of the ways that the claim's words name."""
    claim, index = asked.claim, context.index
    amounts = amounts_of(index, sentence)
    alike = [one for read in amounts for one in read if _is_like(claim, one)][:_MOST_READINGS]
    if asked.gap or asked.rest:
        yield from _apart(alike)
    if asked.gap:
        yield from _margins(claim, index.in_place(sentence))
        if has_both(index.text, index.sentences[sentence], index.language):
            yield from _sums(alike, most=2)
    if asked.rest:
        yield from _left(asked, alike)
    if asked.total:
        yield from _sums(alike)
    if asked.total or Named.TIMES in asked.named:
        yield from _so_many(claim, amounts, index)
    if Named.EACH in asked.named:
        yield from _shared(amounts, alike)
    if asked.gap and claim.kind is not Kind.PERCENT:
        yield from _by_percent(amounts, alike, index)
    yield from _named_together(context, alike, index)
    if EARLIER[index.language].search(context.text, *context.span):
        yield from _before(amounts, alike, index)


def _is_like(claim: Quantity, one: Quantity) -> bool:
    """Whether a number is of the claim's kind and unit; an amount in millions may leave the currency to the text."""
    if claim.kind is Kind.PERCENTAGE_POINTS:
        return one.kind is Kind.PERCENT
    if one.kind is claim.kind:
        if claim.kind is Kind.COUNT:
            return noun_agreement(claim, one) >= 0 or size_of(one) is not None
        bounds = comparable(claim, one)
        return bounds is not None and one.unit == claim.unit
    kinds = {one.kind, claim.kind}
    return kinds == {Kind.COUNT, Kind.MONEY} and size_of(one if one.kind is Kind.COUNT else claim) is not None


def _pairs(alike: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Two readings of different numbers, or the two ends of a range."""
    for one, other in combinations(alike, 2):
        if one.start != other.start and one.value != other.value:
            yield one, other


def _apart(alike: list[Quantity]) -> Iterator[_Result]:
    for one, other in _pairs(alike):
        high, low = max(one.low, other.low), min(one.low, other.low)  # type: ignore[type-var]
        yield _Result(high - low, f"{number(high)} - {number(low)} = {number(high - low)}", (one, other))  # type: ignore[operator,arg-type]


def _left(asked: Asked, alike: list[Quantity]) -> Iterator[_Result]:
    """What all parts of a sentence leave of the number before them, or of a hundred percent."""
    kept = list({q.start: q for q in alike}.values())[: _MOST_PARTS + 1]
    values = [q.low for q in kept if q.low is not None]
    if len(values) >= 3:
        left = values[0] - sum(values[1:], Decimal(0))
        if left > 0:
            yield _Result(left, f"{number(values[0])} - {' - '.join(map(number, values[1:]))}", tuple(kept))
    if asked.claim.kind is Kind.PERCENT and len(values) >= 2:
        left = _HUNDRED - sum(values, Decimal(0))
        if left > 0:
            yield _Result(left, f"100 - {' - '.join(map(number, values))} = {number(left)}", tuple(kept))


def _margins(claim: Quantity, numbers: Sequence[Quantity]) -> Iterator[_Result]:
    """By how much a vote or a game was won: "27 zu 19"."""
    for q in numbers:
        if q.kind is Kind.SCORE and claim.kind is Kind.COUNT and q.low is not None and q.high is not None:
            high, low = max(q.low, q.high), min(q.low, q.high)
            yield _Result(high - low, f"{number(high)} - {number(low)} = {number(high - low)}", (q,))


def _named_together(context: Context, alike: list[Quantity], index: SourceIndex) -> Iterator[_Result]:
    """The sum of two numbers of which the summary's sentence names both: "morti o dispersi" of "sette morti ... due disperse"."""
    said = context.text[slice(*context.span)].lower()
    for one, other in _pairs(alike):
        heads = {_head(index, q) for q in (one, other)}
        if len(heads) == 2 and all(head and head in said for head in heads):
            yield from _sums([one, other], most=2)


def _head(index: SourceIndex, q: Quantity) -> str:
    """How the word behind a number begins, long enough to tell it."""
    words = (q.noun or "").lower().split() or index.text[q.end : q.end + 24].lower().split()
    found = next((word for word in words if len(word) > _LEAST_HEAD), "")
    return found[:_HEAD]


def _sums(alike: list[Quantity], most: int = _MOST_PARTS) -> Iterator[_Result]:
    for many in range(2, most + 1):
        for chosen in combinations(alike, many):
            if len({q.start for q in chosen}) == many:
                values = [q.low for q in chosen if q.low is not None]
                total = sum(values, Decimal(0))
                yield _Result(total, f"{' + '.join(map(number, values))} = {number(total)}", chosen)


def _so_many(claim: Quantity, amounts: list[list[Quantity]], index: SourceIndex) -> Iterator[_Result]:
    """So many of so much each, where the article says that it is for each."""
    for one, other in permutations(amounts, 2):
        price, times = one[-1], other[0]
        if times.kind is not Kind.COUNT or not times.low or times.low <= 1 or not price.low:
            continue
        if price.kind is not claim.kind or price.unit != claim.unit or not _is_for_each(index, price):
            continue
        made = price.low * times.low
        yield _Result(made, f"{number(times.low)} x {number(price.low)} = {number(made)}", (times, price))


def _is_for_each(index: SourceIndex, price: Quantity) -> bool:
    """Whether the words beside a number of the article say that it is for each of several."""
    start, end = index.sentences[index.sentence_at(price.start)]
    beside = (max(start, price.start - _EACH_BEFORE), min(end, price.end + _EACH_BEHIND))
    return Named.EACH in named_in(index.text, beside, (price.start, price.end), index.language)


def _shared(amounts: list[list[Quantity]], alike: list[Quantity]) -> Iterator[_Result]:
    """A total over the count beside it."""
    for total in alike:
        for other in amounts:
            many = other[0]
            if (
                many.kind is Kind.COUNT
                and many.start != total.start
                and many.low
                and many.low > 1
                and total.low
            ):
                each = total.low / many.low
                yield _Result(
                    each, f"{number(total.low)} / {number(many.low)} = {number(each)}", (total, many)
                )


def _before(amounts: list[list[Quantity]], alike: list[Quantity], index: SourceIndex) -> Iterator[_Result]:
    """The level before a change that the article tells behind the level: "1.200 millones, 250 menos que en primavera"."""
    for level in alike:
        for read in amounts:
            for change in read:
                if not 0 < change.start - level.end <= BESIDE or not change.low or not level.low:
                    continue
                if change.kind is not level.kind or (change.unit != level.unit and change.unit is not None):
                    continue
                way = _way(index, change)
                if way:
                    before = level.low - way * change.low
                    text = f"{number(level.low)} {'-' if way > 0 else '+'} {number(change.low)} = {number(before)}"
                    yield _Result(before, text, (level, replace(change)))


def _way(index: SourceIndex, change: Quantity) -> int:
    """1 where the words behind a number say that it is so much more, -1 so much less, 0 where they do not call it a change."""
    text, language = index.text, index.language
    beyond = BEYOND[language].match(text, change.end)
    if beyond is not None:
        return 1 if beyond.lastgroup == "above" else -1
    if not is_change(text, change.end, language):
        return 0
    return way_told(text[change.end : change.end + BESIDE // 2], language)


def _by_percent(
    amounts: list[list[Quantity]], alike: list[Quantity], index: SourceIndex
) -> Iterator[_Result]:
    """By how much something went of which the article tells the share and the new level: "um 40 Prozent auf 2.580 gekürzt"."""
    shares = [read[0] for read in amounts if read[0].kind is Kind.PERCENT]
    for level in alike:
        for share in shares:
            if (
                not level.low
                or not share.low
                or not 0 < share.low < _HUNDRED
                or abs(level.start - share.end) > BESIDE
            ):
                continue
            start, end = index.sentences[index.sentence_at(share.start)]
            around = (max(start, share.start - BESIDE), min(end, max(level.end, share.end) + BESIDE))
            word = direction_abroad(index.text, around, (share.start, share.end), index.language)
            way = way_told(index.text[slice(*around)], index.language) if word is None else word.sign
            part = share.low / _HUNDRED
            if way:
                change = level.low * part / (1 + way * part)
                text = f"{number(level.low)} / (1 {'+' if way > 0 else '-'} {share.text})"
                yield _Result(change, text, (level, share))
