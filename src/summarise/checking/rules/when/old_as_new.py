"""The level of before told as the present one: "£1.21 now goes to the state" for "£1.55, up from £1.21 five years ago".

Wherever the source has the number it is the old one of two that a change joins, or that are compared over time; the summary
tells it with a word for the present, or without any word for the past, and does not tell the new one beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import clause_stated
from summarise.checking.aligning.clauses.roles import HEDGED, OLD
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions import direction_of
from summarise.checking.verdicts import Code, Evidence, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.RATIO, Kind.PERCENTAGE_POINTS}
)
_MOVED_FROM = pattern(rf"\b(?:up|down) from{HEDGED} ?[^\w\s]?\Z", re.IGNORECASE)
_FROM = pattern(rf"\bfrom{HEDGED} ?[^\w\s]?\Z", re.IGNORECASE)
_AGAINST = pattern(rf"\b(?:against|compared (?:with|to)){HEDGED} ?[^\w\s]?\Z", re.IGNORECASE)
_TO = pattern(rf"(?: [^\W\d_]+){{0,6}}?,? to{HEDGED} ?[^\w\s]?\Z", re.IGNORECASE)
_PRESENT = pattern(
    r"\b(?:now|current(?:ly)?|today(?:['’]s)?|at present|presently|these days|as it stands|so far this (?:year|season)|latest)\b",
    re.IGNORECASE,
)
_PAST = pattern(
    r"\b(?:from|was|were|had|did|earlier|ago|last|previous(?:ly)?|before|compared|against|than|formerly|once|used to|peak(?:ed)?|record|"
    r"initial(?:ly)?|original(?:ly)?|first|in (?:19|20)\d\d|until|since|old|prior|then|back in|up on|down on|began|started?|year-ago|past)\b",
    re.IGNORECASE,
)
_IS = pattern(
    r"\b(?:is|are|has|have|stands?|costs?|pays?|earns?|charges?|employs?|goes|makes?|expects?|takes?|gets?|runs?|owns?|holds?|needs?|uses?)\b"
)
_REACH = 40  # characters


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that tell as present what the source tells of before."""
    index = ground.index
    if index.language != "en":
        return
    for claim, evidence in stated.carried:
        if (
            claim.verdict is not Verdict.SUPPORTED
            or claim.quantity is None
            or claim.quantity.kind not in _KINDS
        ):
            continue
        found = places(ground.clauses, claim, evidence)
        news = [_new(index, place) for place in found]
        if not news or None in news:
            continue
        new = news[0]
        assert new is not None
        if any(c.quantity is not None and c.quantity.low == new.low for c in stated.claims):
            continue
        clause = clause_stated(stated, (claim.start, claim.end))
        words = " ".join(clause.part(span) for span in clause.spans)
        now = _PRESENT.search(words)
        if now is None and (_IS.search(words) is None or _PAST.search(stated.text, stated.start, stated.end)):
            continue
        if now is not None and _PAST.search(words):
            continue
        q = found[0].quantity
        yield Finding(
            Code.WRONG_REFERENT,
            claim,
            Evidence(q.start, q.end, index.text[q.start : q.end], "sentence", q),
            f"The article has “{q.text}” as the level of before and “{new.text}” as the new one; the summary tells “{claim.text}” as the present one.",
            f"Check whether it is “{new.text}” now.",
            signs=("present",) if now is not None else ("no past",),
        )


def _new(index: SourceIndex, place: Place) -> Quantity | None:
    """The new level that a number of the source is the old one of; None where it is none."""
    q, text = place.quantity, index.text
    start, end = source_sentence(index, q.start)
    left = max(start, q.start - _REACH)
    beside = [
        other
        for other in index.in_place(index.sentence_of[id(q)])
        if other is not q and other.low not in (None, q.low) and _is_alike(q, other)
    ]
    before = [other for other in beside if other.end <= q.start]
    behind = [other for other in beside if other.start >= q.end]
    if _MOVED_FROM.search(text, left, q.start):
        return before[-1] if before else None
    if _FROM.search(text, left, q.start):
        if behind and _TO.fullmatch(text, q.end, behind[0].start):
            return (
                behind[0]
                if direction_of(text, (start, end), (q.start, q.end)) or _takes(text, left, q.start)
                else None
            )
        if before and _TO.search(text, max(start, before[-1].start - _REACH), before[-1].start):
            return before[-1]
        return None
    if _AGAINST.search(text, left, q.start) and before and OLD.search(text, q.end, end):
        return before[-1]
    return None


def _takes(text: str, left: int, right: int) -> bool:
    """Whether something "takes" or "brings" a level from one number to another."""
    return (
        re.search(
            r"\b(?:takes?|took|brings?|brought|moved?|moves|goes|went|changed?|taking|bringing)\b",
            text[left:right],
        )
        is not None
    )


def _is_alike(q: Quantity, other: Quantity) -> bool:
    """Whether two numbers may be levels of one thing; a bare one has the unit of the other ("to 3.2 billion crowns from 6.0 billion")."""
    if q.kind is Kind.COUNT and q.noun is None:
        return other.kind in _KINDS
    if q.kind is not other.kind:
        return False
    return noun_agreement(q, other) >= 0 if q.kind is Kind.COUNT else q.unit == other.unit


RULE = SentenceRule("old_as_new", (Code.WRONG_REFERENT,), told_in, needs=AGREEING)
