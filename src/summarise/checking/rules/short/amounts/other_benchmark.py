"""How far something is from one benchmark told of another: "$6 million below analysts' estimates" for a profit $6 million above last year's
and $3 million below the estimates.

The source gives one number to each of two benchmarks (what was forecast, the target, the average, the time before, the record, the limit),
the summary a gap with the words of one of them. It is the gap to the other one, and no number of the source is that far from its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import DERIVED, NUMBERS, SentenceRule
from summarise.checking.aligning.stated import LONGEST_SENTENCE, Finding, Stated
from summarise.checking.effort import take
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.base_values import base_value
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_BENCHMARKS = {
    "forecast": r"analysts?|estimate[sd]?|consensus|expect\w*|forecasts?|predict\w*|pencill?ed|projected|projections?|the city had|markets? had",
    "target": r"targets?|goals?|aim(?:s|ed)?|budget(?:s|ed)?|planned|quotas?|hoped|wanted",
    "average": r"average[sd]?|norm|normal|usual|median|mean",
    "before": r"last (?:year|month|week|season|time|quarter|election|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|(?:a|one|the) (?:year|month|week|quarter|season) (?:ago|earlier|before)|year-earlier|year-ago|previous|prior",
    "record": r"records?|(?:personal|previous|lifetime|season['’]s) best|all-time",
    "limit": r"limits?|cap|thresholds?|maximum|minimum|qualifying|ceiling|allowed|permitted",
}
_NAMED = {name: pattern(rf"\b(?:{form})\b", re.IGNORECASE) for name, form in _BENCHMARKS.items()}
_GAP = pattern(
    r"\b(?:below|above|under|over|short|ahead|behind|more|less|fewer|higher|lower|better|worse|warmer|cooler|wetter|drier|faster|slower|longer|shorter|"
    r"miss(?:ed|es|ing)?|beat(?:s|en|ing)?|exceed(?:s|ed|ing)?|topp?(?:s|ed|ing)?|up on|down on|shy|outside|inside|off|surpass\w*|overran|undershot|overshot)\b",
    re.IGNORECASE,
)
_CUT = pattern(r"[,;:.](?=\s)|\b(?:and|but|while|whereas|though|although|or)\b|\Z", re.IGNORECASE)
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENTAGE_POINTS})
_MOST = 20  # numbers of a source
_EXACT = 1e-6


class Named(NamedTuple):
    """A number of the source and the benchmark that it is, if any."""

    number: Quantity
    benchmark: str | None


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The gaps of one sentence that are those to another benchmark."""
    index = ground.index
    for claim in stated.claims:
        q = claim.quantity
        if q is None or q.value is None or q.kind not in _KINDS or claim.verdict is not Verdict.DERIVED:
            continue
        part = _segment(stated.text, (stated.start, stated.end), (claim.start, claim.end))
        named = _benchmarks(stated.text, part)
        if len(named) != 1 or not _GAP.search(stated.text, *part):
            continue
        told = named.pop()
        all_named = index.whole(_named)
        own = [n.number for n in all_named if n.benchmark == told and _like(q, n.number)]
        free = [n.number for n in all_named if n.benchmark is None and _like(q, n.number)]
        others = [n for n in all_named if n.benchmark not in (None, told) and _like(q, n.number)]
        take(len(all_named) ** 2)
        every = [n.number for n in all_named if _like(q, n.number)]
        if not own or any(_is_gap(q, a, b) for a in own for b in every if a is not b):
            continue
        found = next(((n, h) for n in others for h in free if _is_gap(q, h, n.number)), None)
        if found is not None:
            yield _finding(index, claim, stated, told, found[0], own[0])


def _named(index: SourceIndex) -> list[Named]:
    """The numbers of the source with the one benchmark that the words beside each name."""
    found = []
    for i, (start, end) in enumerate(index.sentences):
        if end - start > LONGEST_SENTENCE:
            continue
        numbers = [q for q in index.in_place(i) if q.value is not None]
        for q in numbers:
            part = _segment(index.text, (start, end), (q.start, q.end))
            if sum(part[0] <= n.start < part[1] for n in numbers) > 1:
                before = max((n.end for n in numbers if part[0] <= n.end <= q.start), default=part[0])
                after = min((n.start for n in numbers if q.end <= n.start < part[1]), default=part[1])
                part = (before, after)
            named = _benchmarks(index.text, part)
            if len(named) > 1:
                continue
            found.append(Named(q, named.pop() if named else None))
    return found[:_MOST]


def _segment(text: str, sentence: Span, at: Span) -> Span:
    """The part of a sentence between two cuts that holds ``at``."""
    begin = max(
        (m.end() for m in _CUT.finditer(text, sentence[0], at[0]) if m.end() < at[0]), default=sentence[0]
    )
    behind = _CUT.search(text, at[1], sentence[1])
    return begin, sentence[1] if behind is None else behind.start()


def _benchmarks(text: str, part: Span) -> set[str]:
    return {name for name, form in _NAMED.items() if form.search(text, *part)}


def _like(claim: Quantity, q: Quantity) -> bool:
    """Whether a number may be one end of a gap; one without a unit may leave out that of the number before it."""
    if claim.kind is Kind.PERCENTAGE_POINTS or (claim.kind is Kind.COUNT and claim.noun == "points"):
        return q.kind is Kind.PERCENT or q.kind is claim.kind is Kind.COUNT
    if q.kind is Kind.COUNT:
        return claim.kind is Kind.COUNT or q.noun is None
    return q.kind is claim.kind and (claim.kind is not Kind.MONEY or q.unit == claim.unit)


def _is_gap(claim: Quantity, a: Quantity, b: Quantity) -> bool:
    """Whether two numbers are as far apart as the claim says."""
    assert a.value is not None
    assert b.value is not None
    assert claim.value is not None
    if Kind.PERCENT in (a.kind, b.kind):
        one, two, told = float(a.value), float(b.value), float(claim.value)
    else:
        full = next((q for q in (a, b) if q.kind is claim.kind), claim)
        like = [q if q.kind is claim.kind else replace(q, kind=full.kind, unit=full.unit) for q in (a, b)]
        one, two = (base_value(q, q.value) for q in like if q.value is not None)
        told = base_value(claim, claim.value)
    return abs(abs(one - two) - told) <= _EXACT * max(abs(one), abs(two), 1)


def _finding(
    index: SourceIndex, claim: Claim, stated: Stated, told: str, other: Named, own: Quantity
) -> Finding:
    q = other.number
    evidence = Evidence(own.start, own.end, index.text[own.start : own.end], "sentence", own)
    words = {"before": "what was before", "forecast": "what was forecast"}
    name, right = (words.get(n or "", f"the {n}") for n in (told, other.benchmark))
    return Finding(
        Code.WRONG_REFERENT,
        stated.claim(claim.start, claim.end, evidence),
        evidence,
        f"“{claim.text}” is how far it is from “{q.text}”, {right}; the summary says it of {name}, which is “{own.text}”.",
        f"Check the gap to “{own.text}”.",
    )


# One of these stands in every sentence of a summary that it reads.
_HERE = frozenset(
    "above ahead beat* behind below better cooler down drier exceed* faster fewer higher inside less longer lower "
    "miss* more off outside over overran overshot short* shy slower surpass* top* under undershot up warmer "
    "wetter worse".split()
)
RULE = SentenceRule(
    "other_benchmark", (Code.WRONG_REFERENT,), told_in, needs=NUMBERS | DERIVED, short=True, words=_HERE
)
