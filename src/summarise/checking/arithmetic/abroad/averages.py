"""A total shared out, in Chinese and Japanese: "1日平均12件" of 4,380 a year, 每亩 of so many 亩, "1人当たり" of so many people.

The words before the number name what one of is asked for; the divisor is a number of the article that counts just that, or the days
of the year. The total counts or measures what the summary's number does, and one of the two stands where the summary's
sentence leads, or both in one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.abroad.terms import value_of
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.effort import take
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.base_values import significant
from summarise.checking.values.matching import comparable
from summarise.checking.values.rounding import rounds_to
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_EACH = {
    "zh": pattern("(?:平均)?每(?P<one>[^\\d，。一]{1,2}?)[^\\d，。]{0,8}\\Z"),
    "ja": pattern(
        "(?:[1１一](?P<one>[^\\d、。]{1,3}?)(?:平均|当たり|あたり|につき)|(?P<span>[年月日])平均)[^\\d、。]{0,12}\\Z"
    ),
}
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_BEFORE = 24
_SPANS = {"日": Decimal(365), "天": Decimal(365), "月": Decimal(12), "週": Decimal(52), "周": Decimal(52)}
_MOST = 40


def shared_out(claim: Quantity, context: Context) -> Derived | None:
    """How a claim that is told of each of several is a total over their number; None where it is not."""
    index = context.index
    form = _EACH.get(index.language)
    if form is None or claim.kind not in _KINDS or not claim.value:
        return None
    found = form.search(context.text, max(context.span[0], claim.start - _BEFORE), claim.start)
    if found is None:
        return None
    one = found["one"] or found["span"]
    near = {i for i, _ in context.similar}
    totals = [q for q in index.quantities[:_MOST] if q.kind is claim.kind and q.value and _is_like(claim, q)]
    divisors = [*_divisors(index, one)]
    take(len(totals) * len(divisors))
    for total in totals:
        at = index.sentence_of.get(id(total), -1)
        for divisor, value in divisors:
            beside = index.sentence_of.get(id(divisor), -1) if divisor is not None else at
            if divisor is total or not (at == beside or {at, beside} & near):
                continue
            whole = value_of(claim, total)
            if _is(claim, whole / value):
                terms = (total,) if divisor is None else (total, divisor)
                return Derived(f"{number(whole)} / {number(value)}", terms, firm=True)
    return None


def of_each(claim: Quantity, context: Context) -> Derived | None:
    """How a claim is so much of each ("疫苗每剂350元") times a number of those, told beside it or where the summary leads."""
    index = context.index
    form = _EACH.get(index.language)
    if form is None or claim.kind not in _KINDS or not claim.value:
        return None
    near = {i for i, _ in context.similar}
    for q in index.quantities[:_MOST]:
        if q.kind is not claim.kind or not q.value or not _is_like(claim, q):
            continue
        at = index.sentence_of[id(q)]
        found = form.search(index.text, max(index.sentences[at][0], q.start - _BEFORE), q.start)
        if found is None or found["one"] is None:
            continue
        for times in index.quantities[:_MOST]:
            if times.kind is not Kind.COUNT or not times.value or not times.text.endswith(found["one"]):
                continue
            if not {at, index.sentence_of[id(times)]} & near and index.sentence_of[id(times)] != at:
                continue
            whole = value_of(claim, q) * times.value
            if _is(claim, whole):
                return Derived(f"{number(value_of(claim, q))} x {number(times.value)}", (q, times), firm=True)
    return None


def _is_like(claim: Quantity, q: Quantity) -> bool:
    return noun_agreement(claim, q) > 0 if q.kind is Kind.COUNT else comparable(claim, q) is not None


def _divisors(index: SourceIndex, one: str) -> Iterator[tuple[Quantity | None, Decimal]]:
    """The numbers of the article that count what one of is asked for, and the parts of a year."""
    if (span := _SPANS.get(one)) is not None:
        yield None, span
    for q in index.quantities[:_MOST]:
        if q.value is not None and q.value > 1 and q.text.endswith(one):
            yield q, q.value


def _is(claim: Quantity, result: Decimal) -> bool:
    assert claim.value is not None
    if result == claim.value or significant(claim.value) <= 1:
        return result == claim.value or round(result) == claim.value
    return rounds_to(result, claim.value, claim, claim)
