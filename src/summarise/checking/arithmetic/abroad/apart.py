"""How far two numbers lie apart, and what two make together, wherever the article tells them, in another language than English.

The summary has to call its number a difference ("比乙多19分", "16回増やす", "30 Cent mehr") or a total (合计, 合わせて). Numbers of
one counter or unit are few in an article: where they are, or the two stand together or where the summary's sentence leads,
a difference that is exactly one of theirs is no chance.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.arithmetic.abroad.part_words import REST
from summarise.checking.arithmetic.abroad.terms import value_of
from summarise.checking.arithmetic.closure import states
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.effort import take
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions_abroad import is_change
from summarise.checking.values.base_values import significant
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.AGE, Kind.PERCENTAGE_POINTS})
_BEFORE = 12
_FEW = 10  # pairs of like numbers of which a difference is hardly one by chance
_MOST = 24  # like numbers that are looked at
_MONTHS = 12
_POINTS = frozenset("分 点 球 点差 个球".split())  # what the two numbers of a result count
_GAP_BEFORE = {
    "zh": pattern(
        "(?:[多少高低长長短增减減升降涨漲跌差超快慢早晚远遠重轻輕深缩縮扩擴]|领先|領先|落后|落後|相差|差距)(?![^，。；\\d]*[至到为為成达達])[^，。；\\d]{0,4}\\Z"
    )
}
_GAP_BEHIND = {
    "zh": pattern("[之的]差|的?[差优優][距势勢]|之多"),
    "ja": pattern(
        "(?:以上|余り|余|ほど|近く|弱|強)?の?(?:差|増|減|多|少な|高|低|長|短|深|浅|上回|下回|速|遅|重|軽|大き|小さ|広|狭|上が|下が|伸|縮|引き上げ|引き下げ|上方|下方"
        "|値上|値下|安|上積|離|リード|上昇|下落|先行|勝|負)"
    ),
}
_TOTAL = {
    "zh": pattern("合计|合計|共计|共計|总共|總共|一共|总计|總計|合共|加起来|加起來|总和|總和|两者共|相加"),
    "ja": pattern("合計|合わせ|あわせ|総計|計(?=[\\d約])|両.{1,4}で|合算|足す"),
}


def apart(claim: Quantity, context: Context) -> Derived | None:
    """How a claim that is called a difference or a total is one of two like numbers; None where it is not."""
    if claim.kind not in _KINDS or claim.value is None or not claim.value:
        return None
    gap, total = _is_gap(claim, context), _is_total(claim, context)
    if not gap and not total:
        return None
    alike = list(_alike(claim, context.index))[:_MOST]
    pairs = list(combinations({q.value: q for q in alike}.values(), 2))
    take(len(pairs))
    near = {i for i, _ in context.similar}
    for one, other in pairs:
        at = {context.index.sentence_of.get(id(q), -1) for q in (one, other)}
        x, y = sorted((value_of(claim, one), value_of(claim, other)), reverse=True)
        if gap and (len(at) == 1 or at & near or len(pairs) <= _FEW) and _gives(claim, x - y):
            return Derived(f"{number(x)} - {number(y)} = {number(x - y)}", (one, other), firm=True)
        if total and (len(at) == 1 or at <= near) and _gives(claim, x + y):
            return Derived(f"{number(x)} + {number(y)} = {number(x + y)}", (one, other), firm=True)
    return None


def _gives(claim: Quantity, result: Decimal) -> bool:
    return result == claim.value or states(claim, result)


def _is_gap(claim: Quantity, context: Context) -> bool:
    text, language = context.text, context.index.language
    before, behind = _GAP_BEFORE.get(language), _GAP_BEHIND.get(language)
    if before is None and behind is None:
        rest = (
            REST[language].search(text, *context.span) is not None
            and significant(claim.value or Decimal(0)) > 1
        )
        return rest or is_change(text, claim.end, language)
    start = max(context.span[0], claim.start - _BEFORE)
    return (before is not None and before.search(text, start, claim.start) is not None) or (
        behind is not None and behind.match(text, claim.end, context.span[1]) is not None
    )


def _is_total(claim: Quantity, context: Context) -> bool:
    words = _TOTAL.get(context.index.language)
    return words is not None and words.search(context.text, *context.span) is not None


def _alike(claim: Quantity, index: SourceIndex) -> Iterator[Quantity]:
    """The numbers of the article that count or measure what the claim does: both ends of a range, years and months as one."""
    before: Quantity | None = None
    for q in index.quantities:
        if q.low is None or q.high is None:
            before = None
            continue
        if claim.kind is Kind.PERCENTAGE_POINTS:
            if q.kind is Kind.PERCENT:
                yield q
            continue
        if claim.kind is Kind.COUNT and q.kind is Kind.ORDINAL:
            if claim.noun and q.text.endswith(f"{claim.noun}目"):
                yield q  # 28件目 of so many
        elif claim.kind is Kind.COUNT and q.kind is Kind.SCORE:
            if claim.noun in _POINTS:
                yield from (replace(q, kind=claim.kind, low=end, high=end) for end in (q.low, q.high))
        elif q.kind is claim.kind and (
            noun_agreement(claim, q) > 0 if q.kind is Kind.COUNT else comparable(claim, q) is not None
        ):
            if q.unit == "month" and before is not None and before.end == q.start and before.low is not None:
                value = before.low * _MONTHS + q.low  # 懲役7年6月
                yield replace(q, start=before.start, low=value, high=value)
            elif q.low == q.high:
                yield q
            else:
                yield from (replace(q, low=end, high=end) for end in (q.low, q.high))
        before = q if q.unit == "year" and q.kind is Kind.DURATION else None
