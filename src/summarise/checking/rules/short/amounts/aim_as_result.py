"""An aim, a limit, a demand or a forecast told as what came of it, or the other way round: "built 2,000 cars a week" for "missed its
target of 2,000, building 1,640".

The source has both numbers in a sentence or two of few numbers, and words of an aim right beside the one alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import is_part_of
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import comparable
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.AGE})
_LED = r"(?: (?:about|around|some|just|only|nearly|almost|over|under|at least|at most|more than|less than|up to|an?|the|of|by|to|for|rise|increase|cut|total|be))* ?[^\w\s]?\Z"
_AIM = (
    r"(?:target|goal|aim|limit|cap|quota|threshold|ceiling|standard|minimum|maximum|requirement|forecast|estimate|budget|pass mark)(?: (?:is|was|of|had been|stands at|stood at|set at|for [a-z ]{1,30}? (?:is|was|of)))?"
    r"|(?:aim(?:s|ed|ing)?|hop(?:es|ed|ing)|want(?:s|ed)?|need(?:s|ed)?|plan(?:s|ned)?|intend(?:s|ed)|promis(?:es|ed)|seeks?|sought|ask(?:s|ed)? for|demand(?:s|ed)|expect(?:s|ed)?|predict(?:s|ed)|pencilled in|forecast)"
    r"(?: to (?:raise|build|have|reach|get|sell|make|cut|plant|open|see|find|collect|recruit|hire))?(?: (?:underlying|pre-tax|annual))?(?: [a-z]+ of)?"
    r"|(?:must|had to|has to|have to|should|may not|was meant to|were meant to|is supposed to|was supposed to) (?:be |stay |keep |weigh |see [a-z]+ |not exceed |remain )?(?:below|under|within|above|over|at|by)?"
)
_BEFORE = pattern(rf"\b(?:{_AIM}){_LED}", re.IGNORECASE)
_BEHIND = pattern(
    r"[ -](?:[a-z]+ ){0,2}?(?:target|goal|limit|cap|quota|threshold|ceiling|standard|minimum|maximum|forecast)\b"
    r"|(?: [a-z]+){0,2} (?:that )?(?:it|they|he|she|the [a-z]+|analysts|unions?) (?:had |has )?(?:aimed|hoped|wanted|needed|planned|asked|sought|expected|promised|demanded|forecast)\b"
    r"|(?: [a-z]+){0,2} (?:was|were|is|are|had been) (?:wanted|needed|asked for|expected|forecast|allowed|permitted|promised|required)\b",
    re.IGNORECASE,
)
# Anywhere in a summary's sentence: it speaks of what is wanted, allowed or still to come.
_OPEN = pattern(
    r"\b(?:target|goal|aim\w*|limit|cap|quota|threshold|ceiling|standard|minimum|maximum|required|forecast\w*|estimat\w*|budget\w*|hop(?:e|es|ed|ing)|want\w*|need\w*|plan\w*|intend\w*|"
    r"promis\w*|seek\w*|sought|ask\w*|demand\w*|expect\w*|predict\w*|pencilled|must|should|will|would|could|may|might|can|if|supposed|meant|allow\w*|permitted|proposed|"
    r"had to|has to|have to|to be|by \d{4}|call\w* for|against|short|miss\w*|beat\w*|exceed\w*|above|below|over|under|compared)\b",
    re.IGNORECASE,
)
# What has been: no aim is told with one of these right before a number.
_NOT_SO = pattern(r"\b(?:not|never|no)\b|n['’]t\b", re.IGNORECASE)
_NEAR = 1  # sentence
_REACH = 60  # characters


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are an aim in one text and a result in the other."""
    index = ground.index
    if _NOT_SO.search(stated.text, stated.start, stated.end):
        return
    open_: bool | None = None  # found out where it decides something
    for claim, evidence in stated.told:
        q = claim.quantity
        if q is None or q.kind not in _KINDS:
            continue
        here = _is_aim(stated.text, (stated.start, stated.end), q)
        if open_ and not here:
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        if not found or _is_of_a_whole(stated, claim):
            continue
        aims = [_is_aim(index.text, index.sentences[index.sentence_of[id(p)]], p) for p in found]
        if open_ is None and all(aims):
            open_ = _OPEN.search(stated.text, stated.start, stated.end) is not None
        turned = (all(aims) and not open_) or (here and not any(aims))
        if turned and (rival := _rival(index, found[0], aim=not all(aims))) is not None:
            yield _finding(claim, found[0], rival, aim=all(aims))


def _is_of_a_whole(stated: Stated, claim: Claim) -> bool:
    """Whether a number is told as a part of another, or as the whole of one: "12 of its 30 pubs"."""
    others = [c for c in stated.claims if c is not claim and c.quantity is not None]
    return any(
        is_part_of(stated.text, min(c.end, claim.end), max(c.start, claim.start))
        for c in others
        if min(c.end, claim.end) <= max(c.start, claim.start)
    )


def _is_aim(text: str, sentence: Span, number: Quantity) -> bool:
    start = max(sentence[0], number.start - _REACH)
    before = _BEFORE.search(text, start, number.start)
    return before is not None or _BEHIND.match(text, number.end, sentence[1]) is not None


def _rival(index: SourceIndex, own: Quantity, *, aim: bool) -> Quantity | None:
    """Another number beside the claim's own, of its kind, that is what the summary makes of it: an ``aim``, or none."""
    at = index.sentence_of[id(own)]
    for i in (at, at + _NEAR, at - _NEAR):
        for q in index.in_place(i) if 0 <= i < len(index.sentences) else ():
            if q is own or q.low == own.low or not _alike(own, q):
                continue
            if _is_aim(index.text, index.sentences[i], q) is aim:
                return q
    return None


def _alike(own: Quantity, q: Quantity) -> bool:
    if own.kind is not q.kind:
        return Kind.COUNT in (own.kind, q.kind) and (own if own.kind is Kind.COUNT else q).noun is None
    if own.kind is Kind.COUNT and own.noun is not None and q.noun is not None:
        return own.noun == q.noun
    return comparable(own, q) is not None


def _finding(claim: Claim, own: Quantity, rival: Quantity, *, aim: bool) -> Finding:
    what = "what is wanted, allowed or expected" if aim else "what came of it"
    return Finding(
        Code.STATUS_CHANGED,
        claim,
        Evidence(rival.start, rival.end, rival.text, "sentence", rival),
        f"In the article “{own.text}” is {what}; the other number is “{rival.text}”.",
        f"Check which of “{own.text}” and “{rival.text}” is meant.",
    )


RULE = SentenceRule("aim_as_result", (Code.STATUS_CHANGED,), told_in, needs=AGREEING, short=True)
