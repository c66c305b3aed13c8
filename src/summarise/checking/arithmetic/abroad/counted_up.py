"""A number that the article has as a place in a row, in Chinese and Japanese: 12勝目 of "12 wins", 28号 of the 28th home run."""

from __future__ import annotations

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.steps.operations import Derived
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_LANGUAGES = frozenset(("zh", "ja"))
_YEAR = pattern(r"\d\d年")
_COMPARED = pattern("同比|[去上前]年同期|比[去上]年|前年[同比度]|前年より|昨年より")
_IN_A_ROW = pattern(r"(?<!\d)(?P<number>\d+)(?:[^\d、，。]{0,3}目|[号號])")


def in_two_figures(claim: Quantity, context: Context) -> Derived | None:
    """The year that a summary writes with two figures, which is read as a length of time: 28年 of 2028年; None where it is none."""
    index = context.index
    if index.language not in _LANGUAGES or claim.unit != "year" or _YEAR.fullmatch(claim.text) is None:
        return None
    found = (q for q in index.quantities if q.year is not None and q.year % 100 == claim.low)
    year = next(found, None)
    return None if year is None else Derived(index.text[year.start : year.end], (year,), firm=True)


def a_year_ago(claim: Quantity, context: Context) -> Derived | None:
    """ "一年前": the time that the article compares with by 同比 or 前年同期; None where it compares with none."""
    index = context.index
    if index.language not in _LANGUAGES or claim.unit != "year" or claim.low != 1:
        return None
    if not context.text.startswith("前", claim.end):
        return None
    compared = _COMPARED.search(index.text)
    if compared is None:
        return None
    beside = index.in_place(index.sentence_at(compared.start()))
    return Derived(compared.group(), (beside[0],), firm=True) if beside else None


def counted_up(claim: Quantity, context: Context) -> Derived | None:
    """The place in a row whose number a count or another place is, in a sentence that says something alike; None else."""
    index = context.index
    if index.language not in _LANGUAGES or claim.kind not in (Kind.COUNT, Kind.ORDINAL):
        return None
    for i, _ in context.similar:
        for q in index.in_sentence.get(i, ()):
            found = _IN_A_ROW.match(index.text, q.start)
            if found is not None and claim.low == claim.high == int(found["number"]):
                return Derived(index.text[q.start : q.end], (q,), firm=True)
    return None
