"""A number of one length of time told of another: a year's revenue as a quarter's, the total since May as today's.

Both texts name the length in words right beside the number; the source has another number for the length that the summary names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import LONGEST_SENTENCE, Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_LENGTHS = (
    ("total", r"so far|to date|since|in all|altogether|in total|cumulative|total|running|(?:taking|bringing|lifting|brings|takes|brought|took) (?:the|its|their|his|her)"),
    ("year", r"full[- ]year|(?:for|in|over) the (?:full |whole |financial )?year|annual(?:ly)?|yearly|twelve months|12 months|year['’]s"),
    ("half", r"half[- ]year(?:ly)?|first half|second half|six months|half-yearly"),
    ("quarter", r"(?:first|second|third|fourth|latest|final)[- ]quarter|quarterly|(?:for|in|over) the quarter|quarter['’]s|three months|q[1-4]"),
    ("month", rf"monthly|(?:this|(?<!the )last|in the|for the) month|in {_MONTH}|month['’]s"),
    ("week", r"weekly|(?:this|(?<!the )last|in the|for the) week|week['’]s"),
    ("day", r"daily|today|yesterday|in a day|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:in|over) the (?:past|last) 24 hours|overnight"),
)  # fmt: skip
_COME_TO = pattern(
    r"\b(?:to|at|past|above|passed)(?: (?:about|around|some|nearly|almost|just|over|more than|a total of))* ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_READ = tuple((name, pattern(rf"\b(?:{form})\b", re.IGNORECASE)) for name, form in _LENGTHS)
_CUT = pattern(r"[,;:.](?=\s)|\b(?:and|but|while|whereas|though|against|from|compared)\b", re.IGNORECASE)
_COMES_TO = pattern(
    r"\b(?:taking|bringing|lifting|brings|takes|brought|took|making|makes|made) (?:the|its|their|his|her|it|that)\b[^.;:]{0,60}\Z",
    re.IGNORECASE,
)
# In the summary these leave open what the number is of.
_TOTALS = pattern(
    r"\b(?:so far|to date|since|in all|altogether|total\w*|cumulative|bring\w*|brought|tak(?:e|es|ing)|took|now|reach\w*|tally|mak(?:e|es|ing)|made|average|record|year-to-date)\b",
    re.IGNORECASE,
)


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are of another length of time."""
    index = ground.index
    for claim, evidence in stated.told:
        q = claim.quantity
        if q is None or q.kind not in _KINDS:
            continue
        beside = [c.quantity for c in stated.claims if c.quantity is not None and c is not claim]
        here = _lengths(stated.text, (stated.start, stated.end), (claim.start, claim.end), beside)
        if len(here) != 1:
            continue
        told = next(iter(here))
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        there = [_of_source(index, p) for p in found]
        if not found or any(len(t) != 1 or t == here for t in there):
            continue
        own = next(iter(there[0]))
        if "total" in (told, own) and (
            told == "total" or _TOTALS.search(stated.text, stated.start, stated.end)
        ):
            continue
        if own == "total" and _COME_TO.search(stated.text, stated.start, claim.start):
            continue  # "rose to 2,300 today"
        other = _other(index, q, found[0], told)
        if other is not None:
            yield _finding(index, claim, found[0], other, told, own)


def _of_source(index: SourceIndex, number: Quantity) -> set[str]:
    at = index.sentence_of[id(number)]
    if index.sentences[at][1] - index.sentences[at][0] > LONGEST_SENTENCE:
        return set()
    beside = [q for q in index.in_place(at) if q is not number]
    return _lengths(index.text, index.sentences[at], (number.start, number.end), beside)


def _lengths(text: str, sentence: Span, at: Span, beside: list[Quantity]) -> set[str]:
    """The lengths of time that the words around a number name: those of its part of the sentence, up to the numbers beside it."""
    if _COMES_TO.search(text, sentence[0], at[0]):
        return {"total"}
    counts = [q for q in beside if q.kind in _KINDS]
    begin = max((m.end() for m in _CUT.finditer(text, sentence[0], at[0])), default=sentence[0])
    begin = max([begin, *(q.end for q in counts if q.end <= at[0])])
    behind = _CUT.search(text, at[1], sentence[1])
    end = min(
        [sentence[1] if behind is None else behind.start(), *(q.start for q in counts if q.start >= at[1])]
    )
    found = {name for name, form in _READ if form.search(text, begin, end)}
    return {"total"} if "total" in found else found


def _other(index: SourceIndex, claim: Quantity, own: Quantity, told: str) -> Quantity | None:
    """The number of the source, near its own, that is of the length that the summary names."""
    at = index.sentence_of[id(own)]
    for i in (at, at - 1, at + 1):
        for q in index.in_place(i) if 0 <= i < len(index.sentences) else ():
            alike = q.kind is own.kind or (q.kind is Kind.COUNT and q.noun is None) or own.kind is Kind.COUNT
            if q is not own and q.kind in _KINDS and alike and _of_source(index, q) == {told}:
                return q
    return None


def _finding(
    index: SourceIndex, claim: Claim, own: Quantity, other: Quantity, told: str, has: str
) -> Finding:
    said = "as a total" if has == "total" else f"of a {has}"
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(own.start, own.end, index.text[own.start : own.end], "sentence", own),
        f"The article has “{own.text}” {said} and “{other.text}” of a {told}; the summary tells “{claim.text}” of a {told}.",
        f"Check how long a time “{claim.text}” is of.",
    )


# One of these stands in whatever tells of it, here and in the source.
_TOLD_BY = frozenset(
    "all altogether annual* april august bring* brought cumulative daily date day* december far february friday "
    "half hours january july june lifting made mak* march may monday month* november october overnight quarter* "
    "running saturday september since sunday takes taking thursday today took total tuesday wednesday week* year* "
    "yesterday q".split()
)
RULE = SentenceRule(
    "other_length",
    (Code.WRONG_REFERENT,),
    told_in,
    needs=AGREEING,
    short=True,
    words=_TOLD_BY,
    there=_TOLD_BY,
)
