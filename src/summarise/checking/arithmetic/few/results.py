"""Everything that a handful of numbers leads to in one step of arithmetic or two, the simple ones first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations

from summarise.checking.arithmetic.few.amounts import Amount, Amounts, in_area, times
from summarise.checking.arithmetic.named import Named
from summarise.checking.arithmetic.steps.changes import change_told
from summarise.checking.arithmetic.steps.operations import number
from summarise.checking.arithmetic.told.levels import TO
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_BY_TIMES = Named.TIMES | Named.TOTAL
_GAP = Named.GAP | Named.LEVEL
_MOST_AVERAGED = 8
_MOST_AGAINST = 4
_TINY, _LARGE = 2, 50
_HAIR = Decimal("0.0005")  # what the smaller of two has to be of the larger
_ENDS = 2  # of a range


class Result(NamedTuple):
    """What some numbers give: the value, the relations by whose names it goes, the sum in words, its terms, how many steps it
    takes; ``sure``: whether its unit is of no number that went in, so that nothing has to name it; ``before``: whether it is where a change began that the source tells;
    ``plain``: two amounts of a short source together, or how far they lie apart, which is no chance beside the others."""

    value: Decimal
    relation: Named
    text: str
    terms: tuple[Quantity, ...]
    steps: int = 1
    sure: bool = False
    before: bool = False
    plain: bool = False


def results_of(
    claim: Quantity, at_hand: Amounts, index: SourceIndex, *, short: bool = False
) -> Iterator[Result]:
    """Every result, of one step and of two, that ``closure`` does not try; of a ``short`` source also two numbers together and
    how far they lie apart, which ``closure`` believes less where all sentences are alike."""
    yield from _sums(at_hand.amounts, short=short)
    yield from _all_together(at_hand.amounts)
    yield from _before_change(at_hand.amounts, index)
    yield from _after_change(at_hand.amounts, index) if short else ()
    yield from _of_ranges(at_hand)
    yield from averages(at_hand.amounts[:_ENDS] if len(at_hand.amounts) == _ENDS else ())
    products = [*_products(at_hand, index), *_over_time(at_hand)]
    yield from products
    yield from _against(products, at_hand.amounts) if short else ()
    yield from _with_a_share(at_hand, index)
    yield from _share_of_all(at_hand, index) if short else ()
    yield from _mixed(at_hand, index)
    yield from _areas(claim, at_hand.lengths)


def _sums(amounts: Sequence[Amount], *, short: bool) -> Iterator[Result]:
    """Two amounts together and how far they lie apart, where one of them has its unit from the other, or of a ``short`` source."""
    for a, b in combinations(amounts, 2):
        high, low = (a, b) if a.value >= b.value else (b, a)
        total, gap = a.value + b.value, high.value - low.value
        bare = a.bare or b.bare
        if gap and (short or bare) and abs(low.value) > _HAIR * abs(high.value):
            both = (a.quantity, b.quantity)
            plain = not bare
            if (
                not plain or low.value > _TINY or high.value < _LARGE
            ):  # "1,140 pupils", of whom one gets a prize
                yield Result(total, Named.TOTAL, _told(a.value, "+", b.value, total), both, plain=plain)
            apart = _told(high.value, "-", low.value, gap)
            yield Result(gap, Named.GAP if plain else _GAP, apart, both, plain=plain)


def _against(products: Sequence[Result], amounts: Sequence[Amount]) -> Iterator[Result]:
    """How far so many of so much each lie from another amount: "£25 a month for two years, or £520 outright"."""
    for product in products if len(amounts) <= _MOST_AGAINST else ():
        if Named.TIMES not in product.relation or product.steps > 1:
            continue
        for a in amounts:
            gap = abs(product.value - a.value)
            if gap and a.quantity not in product.terms:
                high, low = max(product.value, a.value), min(product.value, a.value)
                text = f"{product.text}; {_told(high, '-', low, gap)}"
                yield Result(gap, Named.GAP, text, (*product.terms, a.quantity), 2, plain=True)


def _all_together(amounts: Sequence[Amount]) -> Iterator[Result]:
    """All amounts together, of three or more."""
    if _ENDS < len(amounts) <= _MOST_AVERAGED:
        total = sum((a.value for a in amounts), Decimal(0))
        told = " + ".join(number(a.value) for a in amounts)
        yield Result(total, Named.TOTAL, f"{told} = {number(total)}", tuple(a.quantity for a in amounts))


def _before_change(amounts: Sequence[Amount], index: SourceIndex) -> Iterator[Result]:
    """Where a change began whose size and end the source tells: "fell by 40 to 310", "went up by £3 to £17"."""
    for change, level in permutations(amounts, 2):
        if not (
            change.quantity.end <= level.quantity.start
            and TO.fullmatch(index.text, change.quantity.end, level.quantity.start)
        ):
            continue
        way = change_told(index, change.quantity)
        before = level.value - way * change.value
        if way and before > 0:
            text = _told(level.value, "-" if way > 0 else "+", change.value, before)
            yield Result(before, Named.LEVEL, text, (change.quantity, level.quantity), before=True)


_BY = pattern(r"\bby (?:about |around |some |just |only |another |a further )?[^\w\s]?\Z", re.IGNORECASE)
_FEW_CHANGED = 3


def _after_change(amounts: Sequence[Amount], index: SourceIndex) -> Iterator[Result]:
    """Where a change led to whose size and beginning the source tells: "stood at 6.1 metres and fell by 80 cm"."""
    for level, change in permutations(amounts, 2) if len(amounts) <= _FEW_CHANGED else ():
        start = change.quantity.start
        if level.quantity.end > start or not _BY.search(index.text, max(0, start - 24), start):
            continue
        way = change_told(index, change.quantity)
        after = level.value + way * change.value
        if way and after > 0:
            text = _told(level.value, "+" if way > 0 else "-", change.value, after)
            yield Result(after, Named.LEVEL, text, (level.quantity, change.quantity), plain=True)


def _of_ranges(at_hand: Amounts) -> Iterator[Result]:
    for q, low, high in at_hand.ends:
        middle = (low + high) / 2
        yield Result(middle, Named.EACH, f"({number(low)} + {number(high)}) / 2 = {number(middle)}", (q,))
        yield Result(high - low, Named.GAP, _told(high, "-", low, high - low), (q,))


def averages(amounts: Sequence[Amount]) -> Iterator[Result]:
    """The average of all amounts, where there are some and not many."""
    if 1 < len(amounts) <= _MOST_AVERAGED:
        mean = sum((a.value for a in amounts), Decimal(0)) / len(amounts)
        told = " + ".join(number(a.value) for a in amounts)
        terms = tuple(a.quantity for a in amounts)
        yield Result(mean, Named.EACH, f"({told}) / {len(amounts)} = {number(mean)}", terms)


def _products(at_hand: Amounts, index: SourceIndex) -> Iterator[Result]:
    for each in at_hand.amounts:
        for count in at_hand.counts:
            if count.quantity.start == each.quantity.start or not _are_together(index, count, each):
                continue
            both = (each.quantity, count.quantity)
            product, part = each.value * count.value, each.value / count.value
            yield Result(product, _BY_TIMES, _told(count.value, "x", each.value, product), both)
            yield Result(part, Named.EACH, _told(each.value, "/", count.value, part), both)
    for whole in at_hand.amounts:
        for span in at_hand.spans:
            if span.value > 1:
                part = whole.value / span.value
                terms = (whole.quantity,) if span.quantity is None else (whole.quantity, span.quantity)
                yield Result(part, Named.EACH, _told(whole.value, "/", span.value, part), terms)


def _over_time(at_hand: Amounts) -> Iterator[Result]:
    """So much in a time, over a longer one; and the difference of two such rates."""
    for rate in at_hand.rates:
        sure = not any(rate.quantity is a.quantity for a in at_hand.amounts)
        for span in at_hand.spans:
            often = times(span, rate.period)
            if often is None or often == 1:
                continue
            terms = (rate.quantity,) if span.quantity is None else (rate.quantity, span.quantity)
            value = often * rate.value
            text = f"{_told(rate.value, 'x', often, value)} ({rate.period}s in {span.text})"
            yield Result(value, _BY_TIMES, text, terms, sure=sure)
    periods = {rate.period for rate in at_hand.rates}
    if len(periods) != 1:
        return
    period = periods.pop()
    for a, b in combinations(at_hand.amounts, 2):
        gap = abs(a.value - b.value)
        for span in at_hand.spans if gap else ():
            often = times(span, period)
            if often is not None and often != 1:
                text = f"{number(gap)} x {number(often)} = {number(gap * often)} ({period}s in {span.text})"
                yield Result(gap * often, _BY_TIMES | Named.GAP, text, (a.quantity, b.quantity), 2)


def _with_a_share(at_hand: Amounts, index: SourceIndex) -> Iterator[Result]:
    """A share that comes on top: "£200 before 20% VAT". What changed by it is told otherwise."""
    for share in at_hand.shares:
        for whole in at_hand.amounts:
            if (
                share.value < 1
                and _are_together(index, whole, share)
                and not change_told(index, share.quantity)
            ):
                more = whole.value * (1 + share.value)
                text = f"{number(whole.value)} and {share.quantity.text} = {number(more)}"
                yield Result(more, Named.LEVEL | Named.TOTAL, text, (whole.quantity, share.quantity))


_OF_THEM = pattern(
    r" of (?:them|these|those|all|the total|the whole)\b|, (?:most|all) of\b|[^.;]{0,20}\bof (?:both|all)\b",
    re.IGNORECASE,
)


def _share_of_all(at_hand: Amounts, index: SourceIndex) -> Iterator[Result]:
    """A share of all amounts together: "340 on Friday and 260 on Saturday; half of them were for children"."""
    amounts = at_hand.amounts
    if not 1 < len(amounts) <= _MOST_AGAINST:
        return
    total = sum((a.value for a in amounts), Decimal(0))
    told = " + ".join(number(a.value) for a in amounts)
    for share in at_hand.shares:
        if share.value < 1 and _OF_THEM.match(index.text, share.quantity.end):
            for part, words in (
                (share.value, share.quantity.text),
                (1 - share.value, f"all but {share.quantity.text}"),
            ):
                value = part * total
                terms = (*(a.quantity for a in amounts), share.quantity)
                relation = Named.SHARE | Named.TOTAL if part is share.value else Named.GAP
                yield Result(value, relation, f"{words} of {told} = {number(value)}", terms, 2, plain=True)


def _are_together(index: SourceIndex, a: Amount, b: Amount) -> bool:
    return index.sentence_of.get(id(a.quantity)) == index.sentence_of.get(id(b.quantity))


# What stands between a count and what each of the counted is: "five stages of 8.5 miles", "three lamps at £28".
_PIECES = pattern(
    r"(?: (?!of\b)[\w'’-]+){0,4},? (?:of|at|for|with|worth|costing|each|weighing|x|by|holding|priced at|lasting)\b(?: [a-z]+){0,3} ?[^\w\s]?",
    re.IGNORECASE,
)


def _mixed(at_hand: Amounts, index: SourceIndex) -> Iterator[Result]:
    """So many of so much each, and something else: "four legs of 3.5 miles and a last one of two"."""
    for count in at_hand.counts:
        for each, other in permutations(at_hand.amounts, 2):
            if count.quantity in (each.quantity, other.quantity):
                continue
            if each.quantity.end > count.quantity.start and not _is_of(
                count.quantity, each.quantity, other.quantity
            ):
                continue
            if not _are_pieces(index.text, count.quantity, each.quantity):
                continue
            value = count.value * each.value + other.value
            text = f"{number(count.value)} x {number(each.value)} + {number(other.value)} = {number(value)}"
            terms = (count.quantity, each.quantity, other.quantity)
            yield Result(value, Named.TOTAL, text, terms, 2)
    for (n, each), (m, other) in combinations(
        [
            (n, a)
            for n in at_hand.counts
            for a in at_hand.amounts
            if 0 < a.quantity.start - n.quantity.end < 40
        ],
        2,
    ):
        if len({n.quantity.start, each.quantity.start, m.quantity.start, other.quantity.start}) == 4:
            value = n.value * each.value + m.value * other.value
            text = f"{number(n.value)} x {number(each.value)} + {number(m.value)} x {number(other.value)} = {number(value)}"
            yield Result(value, Named.TOTAL, text, (n.quantity, each.quantity, m.quantity, other.quantity), 2)


_TO_EACH = pattern(r" (?:to|for|on|by|from) each of (?:the |its |their )?", re.IGNORECASE)


def _are_pieces(text: str, count: Quantity, each: Quantity) -> bool:
    """Whether the words between two numbers tell that there are so many of so much each."""
    if each.end <= count.start:
        return _TO_EACH.fullmatch(text, each.end, count.start) is not None
    return _PIECES.fullmatch(text, count.end, each.start) is not None


def _is_of(count: Quantity, each: Quantity, other: Quantity) -> bool:
    """Whether a count stands before the amount that it multiplies, with no other number between."""
    return count.end <= each.start and not count.end <= other.start < each.start


def _areas(claim: Quantity, lengths: Sequence[Amount]) -> Iterator[Result]:
    for a, b in combinations(lengths, 2):
        value = in_area(claim, a.value * b.value)
        yield Result(
            value, Named.TIMES, _told(a.value, "x", b.value, value), (a.quantity, b.quantity), sure=True
        )


def _told(a: Decimal, sign: str, b: Decimal, result: Decimal) -> str:
    return f"{number(a)} {sign} {number(b)} = {number(result)}"
