"""Numbers that a source tells without writing them: how long a list is, the 50th anniversary, "one and the other two"."""

from __future__ import annotations

import re

from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.referent import Context
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.lists import listings
from summarise.checking.verdicts import Code, Evidence, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_LONGEST_LIST = 12
_LEAD_SENTENCES = 3
_ANNIVERSARY = pattern(r" (?:[a-z]+ )?(?:anniversary|birthday|jubilee|year|season|edition)\b", re.IGNORECASE)
_OF = pattern(r" of (?:(?:the|its|their|his|her|those|these|all|some) )*", re.IGNORECASE)
_ONE_OTHER = pattern(r"\bone\b.*\bother \Z", re.IGNORECASE | re.DOTALL)


def counted(index: SourceIndex, claim: Quantity, context: Context) -> Judgement | None:
    """Whether a small count is the length of a list, in the lead or in a sentence that says the same."""
    if claim.kind is not Kind.COUNT or claim.value is None or not 3 <= claim.value <= _LONGEST_LIST:
        return None
    if any(_OF.fullmatch(context.text, claim.end, q.start) for q in context.numbers if q.start > claim.end):
        return None  # "three of the five bridges": a part of a number is no list
    likely = [i for i, _ in context.similar] + list(range(min(_LEAD_SENTENCES, len(index.sentences))))
    for i in dict.fromkeys(likely):
        for found in listings(index.text, *index.sentences[i]):
            if int(claim.value) in found.sizes:
                text = index.text[found.start : found.end].strip(" ,")
                evidence = Evidence(found.start, found.end, text, "sentence", None, f"{claim.text}: {text}")
                return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)
    return None


def anniversary(index: SourceIndex, claim: Quantity, context: Context) -> Judgement | None:
    """Whether "the 50th anniversary" rests on 50 years in the source."""
    if claim.kind is not Kind.ORDINAL or not _ANNIVERSARY.match(context.text, claim.end):
        return None
    assert claim.low is not None
    for q in index.same_figure(claim.low):
        if q.unit == "year" or (q.kind is Kind.COUNT and q.noun is None):
            evidence = evidence_of(index, q, "article", f"{q.text}: the {claim.text} anniversary")
            return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)
    return None


def nth_year(index: SourceIndex, claim: Quantity) -> Judgement | None:
    """Whether "for 46 years" rests on the 46th year, season or anniversary of the source."""
    if claim.kind is not Kind.DURATION or claim.unit != "year" or claim.low is None:
        return None
    for q in index.same_figure(claim.low):
        if q.kind is Kind.ORDINAL and _ANNIVERSARY.match(index.text, q.end):
            evidence = evidence_of(index, q, "article", f"the {q.text} year: {claim.text}")
            return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)
    return None


def one_and_others(index: SourceIndex, claim: Quantity, context: Context) -> Judgement | None:
    """Whether a count is "one" and "the other two" of the same sentence of the source."""
    if claim.kind is not Kind.COUNT or claim.value is None or not 2 < claim.value <= _LONGEST_LIST:
        return None
    likely = [i for i, _ in context.similar] or range(min(_LEAD_SENTENCES, len(index.sentences)))
    for i in likely:
        start, _end = index.sentences[i]
        for q in index.in_place(i):
            before = index.text[start : q.start]
            if q.kind is Kind.COUNT and q.value == claim.value - 1 and _ONE_OTHER.search(before):
                evidence = evidence_of(index, q, "sentence", f"1 + {q.value} = {claim.value}")
                return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)
    return None
