"""Numbers that a source tells without writing them: how long a list is, the 50th anniversary, "one and the other two".

The 17th inning of a game of 17, the eight alarms before the ninth, a fortnight, and "a year later".
"""

from __future__ import annotations

import re
from itertools import pairwise

from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.lists import listings
from summarise.checking.verdicts import Code, Evidence, Verdict
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_LONGEST_LIST = 12
_LEAD_SENTENCES = 3
_MOST_SENTENCES = 80
_ANNIVERSARY = pattern(r" (?:[a-z]+ )?(?:anniversary|birthday|jubilee|year|season|edition)\b", re.IGNORECASE)
_OF = pattern(r" of (?:(?:the|its|their|his|her|those|these|all|some) )*", re.IGNORECASE)
_THING = pattern(r"[- ]([A-Za-z]{2,})")
_OTHERS = pattern(r" (?:other|others)\b", re.IGNORECASE)
_EARLIER = pattern(r" (?:[a-z]+ )?(?:earlier|previous|before)\b", re.IGNORECASE)
_AND = pattern(r"\band (?:the )?\Z")
# Spans that a source tells by an article: "a year after the blast", "a fortnight ago".
_SPANS = {
    "year": r"a year",
    "month": r"a month",
    "week": r"a week",
    "day": r"a day",
    "hour": r"an hour",
    "minute": r"a minute",
    "decade": r"a decade",
}
_WHEN = r"(?: or (?:so|more))? (?:after|later|ago|before|earlier|on)\b"
_FORTNIGHT = pattern(r"\b(?:a|the|one|every|last|next|past) fortnight\b", re.IGNORECASE)
_IN_A_FORTNIGHT = {"week": 2, "day": 14}
_ONE_OTHER = pattern(r"\bone\b.*\bother \Z", re.IGNORECASE | re.DOTALL)


def told_unwritten(index: SourceIndex, claim: Quantity, context: Context) -> Judgement | None:
    """Derived, where the source tells the number of ``claim`` in one of the ways below; None where it does not."""
    return (
        counted(index, claim, context)
        or anniversary(index, claim, context)
        or nth_year(index, claim)
        or minute_of_match(index, claim, context)
        or one_and_others(index, claim, context)
        or last_of_them(index, claim, context)
        or one_fewer(index, claim, context)
        or span_in_words(index, claim, context)
        or days_told(index, claim, context)
    )


def counted(index: SourceIndex, claim: Quantity, context: Context) -> Judgement | None:
    """Whether a small count is the length of a list, in the lead or in a sentence that says the same."""
    if claim.kind is not Kind.COUNT or claim.value is None or not 3 <= claim.value <= _LONGEST_LIST:
        return None
    if claim.value % 1:
        return None  # nothing is 3.9 things long
    if any(_OF.fullmatch(context.text, claim.end, q.start) for q in context.numbers if q.start > claim.end):
        return None  # "three of the five bridges": a part of a number is no list
    likely = [i for i, _ in context.similar] + list(range(min(_LEAD_SENTENCES, len(index.sentences))))
    for i in dict.fromkeys(likely):
        for found in listings(index.text, *index.sentences[i]):
            if int(claim.value) in found.sizes:
                listed = index.text[found.start : found.end]
                text = listed.strip(" ,")
                start = found.start + len(listed) - len(listed.lstrip(" ,"))
                evidence = Evidence(start, start + len(text), text, "sentence", None, f"{claim.text}: {text}")
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


_NAMED_ONE_BY_ONE = {"day": "weekday", "month": "month", "year": "year"}
_UP_TO = pattern(r"\b(?:to|until|till|through|from|instead)\b|[-–]", re.IGNORECASE)
_APART = pattern(r" (?:late|later|early|earlier|before|after|ago|apart|delay|on)\b", re.IGNORECASE)
_IN_YEARS = {"year": 1, "decade": 10, "century": 100}
_JUBILEES = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300, "quatercentenary": 400,
    "quincentenary": 500, "sesquicentennial": 150, "millennium": 1000, "silver jubilee": 25, "golden jubilee": 50, "diamond jubilee": 60,
    "platinum jubilee": 70, "silver wedding": 25, "ruby wedding": 40, "golden wedding": 50, "diamond wedding": 60, "semicentennial": 50,
}  # fmt: skip
_JUBILEE = pattern(
    r"\b(?:(?:bi|ter|quater|quin|sesqui|semi)?centen(?:ary|nial)|(?:silver|golden|diamond|platinum) jubilee|(?:silver|ruby|golden|diamond) wedding|millennium)\b",
    re.IGNORECASE,
)
_MATCH = 90  # minutes of a football match, without what is added
_MINUTE = pattern(r"[ -]minutes?\b", re.IGNORECASE)
_FROM_TIME = pattern(
    r" (?:from (?:time|the end|full[ -]time)|before (?:time|the end|full[ -]time|the whistle)|to go|left|remaining)\b",
    re.IGNORECASE,
)


def nth_year(index: SourceIndex, claim: Quantity) -> Judgement | None:
    """Whether "for 46 years" rests on the 46th year, season or anniversary of the source, "half a century ago" on a 50th
    birthday or a golden jubilee."""
    if claim.kind not in (Kind.DURATION, Kind.DATE) or claim.unit not in _IN_YEARS or claim.value is None:
        return None
    years = claim.value * _IN_YEARS[claim.unit]
    for found in _JUBILEE.finditer(index.text):
        if _JUBILEES[" ".join(found.group().lower().split()).removesuffix("s")] == years:
            text = found.group()
            evidence = Evidence(found.start(), found.end(), text, "article", None, f"{text}: {claim.text}")
            return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)
    for q in index.same_figure(years):
        if q.kind is Kind.ORDINAL and _ANNIVERSARY.match(index.text, q.end):
            return Judgement(
                Verdict.DERIVED,
                Code.DERIVED,
                evidence_of(index, q, "article", f"the {q.text} year: {claim.text}"),
            )
    return None


def minute_of_match(index: SourceIndex, claim: Quantity, context: Context) -> Judgement | None:
    """Whether "in the 88th minute" is "two minutes from time" of a match of 90 minutes."""
    if claim.kind is not Kind.ORDINAL or claim.low is None or not _MINUTE.match(context.text, claim.end):
        return None
    for q in index.same_figure(_MATCH - claim.low):
        if q.kind is Kind.DURATION and q.unit == "minute" and _FROM_TIME.match(index.text, q.end):
            evidence = evidence_of(index, q, "article", f"{_MATCH} - {q.low} = {claim.low}")
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


def last_of_them(index: SourceIndex, claim: Quantity, context: Context) -> Judgement | None:
    """Whether "the 17th inning" rests on a game of 17 innings, "19 members" on the 19th member."""
    if claim.low is None or claim.kind not in (Kind.ORDINAL, Kind.COUNT):
        return None
    other = (Kind.COUNT, Kind.DURATION) if claim.kind is Kind.ORDINAL else (Kind.ORDINAL,)
    thing = _thing(context.text, claim)
    if thing is None or (claim.kind is Kind.COUNT and claim.qualifier is not Qualifier.EXACT):
        return None
    for q in index.same_figure(claim.low):
        if q.kind in other and (_thing(index.text, q) == thing or (q.unit or "") == thing):
            evidence = evidence_of(index, q, "article", f"{q.text}: {claim.text} {thing}")
            return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)
    return None


def _thing(text: str, q: Quantity) -> str | None:
    """What a number counts or numbers, the word right behind it, as one of them is called."""
    found = _THING.match(text, q.end)
    if found is None:
        return None if q.noun is None or " " in q.noun else q.noun.lower().removesuffix("s")
    return found[1].lower().removesuffix("s")


def one_fewer(index: SourceIndex, claim: Quantity, context: Context) -> Judgement | None:
    """Whether a count leaves one out: "Port Ness and 16 other harbours" of 17, "eight earlier alarms" before the ninth."""
    if claim.kind is not Kind.COUNT or claim.value is None or claim.value < 1:
        return None
    text, start = context.text, context.span[0]
    others = _OTHERS.match(text, claim.end) is not None and _AND.search(text, start, claim.start) is not None
    earlier = _EARLIER.match(text, claim.end) is not None
    if not others and not earlier:
        return None
    for i, _ in context.similar:
        for q in index.in_place(i):
            counts = others and q.kind is Kind.COUNT and noun_agreement(claim, q) >= 0
            if (counts or (earlier and q.kind is Kind.ORDINAL)) and q.low == claim.value + 1:
                evidence = evidence_of(index, q, "sentence", f"{q.text}: {claim.text} and one more")
                return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)
    return None


def span_in_words(index: SourceIndex, claim: Quantity, context: Context) -> Judgement | None:
    """Whether "one year" rests on "a year after the blast", or "two weeks" on a fortnight."""
    if claim.kind is not Kind.DURATION or claim.value is None or index.language != "en":
        return None
    if claim.value == 1 and claim.unit in _SPANS:
        wanted = pattern(rf"\b{_SPANS[claim.unit]}{_WHEN}", re.IGNORECASE)
    elif claim.unit in _IN_A_FORTNIGHT and claim.value == _IN_A_FORTNIGHT[claim.unit]:
        wanted = _FORTNIGHT
    else:
        return None
    for i in [*(i for i, _ in context.similar), *range(len(index.sentences))][:_MOST_SENTENCES]:
        found = wanted.search(index.text, *index.sentences[i])
        if found is not None:
            text = found.group()
            evidence = Evidence(found.start(), found.end(), text, "sentence", None, f"{text}: {claim.text}")
            return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)
    return None


def days_told(index: SourceIndex, claim: Quantity, context: Context) -> Judgement | None:
    """Whether "the two days" are those that a like sentence names one by one, or "the three years" the years: "340 on Friday
    and 260 on Saturday"."""
    part = _NAMED_ONE_BY_ONE.get(claim.unit or "")
    if (
        claim.kind is not Kind.DURATION
        or claim.value is None
        or part is None
        or not claim.value <= _LONGEST_LIST
    ):
        return None
    for i, _ in context.similar:
        dated = [q for q in index.in_place(i) if q.date is not None and q.until is None]
        if any(_UP_TO.search(index.text, a.end, b.start) for a, b in pairwise(dated)):
            continue
        told = {value for q in dated if (value := getattr(q.date, part)) is not None}
        if len(told) == claim.value > 1:
            how = f"{claim.text}: {', '.join(q.text for q in dated)}"
            return Judgement(Verdict.DERIVED, Code.DERIVED, evidence_of(index, dated[0], "sentence", how))
    return None
