"""A level told as a change: "bills go up by £541" where they go up to £541, "56 more than in 2015" where there were 56.

``level_for_change`` compares the prepositions of two like phrases; here any words of the summary that make the number a change
("by", "up", "more than") stand against any of the source's that make it a level ("is 46%, down from 61%", "up from 56"), at
every place that has the number. Of a rate of change a level is a change; what two numbers beside are apart is one too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarise.checking.aligning.clauses.levels import preposition
from summarise.checking.aligning.clauses.pairs import pairs_in
from summarise.checking.aligning.clauses.roles import HEDGED
from summarise.checking.aligning.clauses.told_changes import is_change
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions import direction_of, tells_of_a_rate
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION})
_WORDS = frozenset("by up down more fewer less higher lower of rise increase fall drop".split())
_UP = pattern(
    rf"(?<!made )(?<!make )(?<!makes )(?<!take )(?<!takes )(?<!took )(?<!taken )(?<!taking )\b(?:up|down){HEDGED} ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_THAN = pattern(
    r" (?:[a-z]+ )?(?:more|fewer|less|higher|lower) than (?:in|at|on|a year|a month|last|the (?:year|month|week|previous)|before|it (?:was|had)|they (?:were|had)|earlier)\b",
    re.IGNORECASE,
)
# "To an average of £541", "now stands at 46%".
_LEVEL = pattern(
    rf"\b(?:(?:from|to)(?: an? (?:average|total|record|peak|high|low)(?: of)?)?|(?:stood|stands|standing|is|was|were|are|came|remained) at){HEDGED} ?[^\w\s]?\Z",
    re.IGNORECASE,
)
# "46%, down from 61%", "to three from 44".
_WAS = pattern(
    r"(?: (?:[a-z-]+)){0,4},? (?:(?:which (?:is|was) )?(?:up|down) from|from|compared (?:with|to)|against)\b",
    re.IGNORECASE,
)
_IS = pattern(rf"\b(?:was|were|is|are|stands|stood|reached|totall?ed){HEDGED} ?[^\w\s]?\Z", re.IGNORECASE)
_REACH = 40  # characters
# "A 43% increase", "12 more": a change, whatever leads to it.
_CHANGE_BEHIND = pattern(
    r"[ -](?:[a-z-]+ )?(?:increase|rise|growth|gain|jump|drop|fall|decline|decrease|reduction|cut|more|fewer|less|higher|lower|up|down)\b(?! from\b)",
    re.IGNORECASE,
)
_RANGED = pattern(r"(?: ?(?:to|and|or|[-–—]) ?[^\w\s]?)\d", re.IGNORECASE)


def changed_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are told as changes and are levels in the source."""
    for claim, evidence in stated.carried:
        if (
            claim.verdict is not Verdict.SUPPORTED
            or claim.quantity is None
            or claim.quantity.kind not in _KINDS
            or not _is_change(stated, claim)
        ):
            continue
        found = places(ground.clauses, claim, evidence)
        if found and all(_is_level(ground.index, place) for place in found):
            if _is_gap(ground.index, claim, found) or _is_rate(ground.index, found):
                continue
            yield _finding(ground.index, claim, found[0])


def _is_change(stated: Stated, claim: Claim) -> bool:
    """Whether the summary's words make a change of the number."""
    text, left = stated.text, max(stated.start, claim.start - _REACH)
    if _RANGED.match(text, claim.end, stated.end):
        return False
    if _UP.search(text, left, claim.start) or _THAN.match(text, claim.end, stated.end):
        return True
    return is_change(text, (stated.start, stated.end), (claim.start, claim.end), moved=True)


def _is_level(index: SourceIndex, place: Place) -> bool:
    """Whether the source's words make a level of the number."""
    q, text = place.quantity, index.text
    start, end = source_sentence(index, q.start)
    left = max(start, q.start - _REACH)
    if is_change(text, (start, end), (q.start, q.end), moved=True):
        return False
    if preposition(text, q) == "by" or _CHANGE_BEHIND.match(text, q.end, end):
        return False
    at = index.sentence_of[id(q)]
    numbers = sorted(index.in_place(at), key=lambda n: n.start)
    if any(q in (pair.level, pair.other) for pair in pairs_in(text, index.sentences[at], numbers)):
        return True
    if found := _LEVEL.search(text, left, q.start):
        first = found.group().split()[0].lower()
        return first not in ("from", "to") or direction_of(text, (start, end), (q.start, q.end)) is not None
    if _WAS.match(text, q.end, end) is None:
        return False
    if _IS.search(text, left, q.start):
        return True
    return (
        _UP.search(text, left, q.start) is None
        and direction_of(text, (start, end), (q.start, q.end)) is not None
    )


def _is_gap(index: SourceIndex, claim: Claim, found: Sequence[Place]) -> bool:
    """Whether two numbers beside a place are just so far apart."""
    assert claim.quantity is not None
    for place in found:
        at = index.sentence_of[id(place.quantity)]
        beside = {
            q.low
            for i in (at - 1, at, at + 1)
            for q in index.in_place(i)
            if q.low is not None and q.kind is claim.quantity.kind and q is not place.quantity
        }
        if any(low + (claim.quantity.low or Decimal(0)) in beside for low in beside):
            return True
    return False


def _is_rate(index: SourceIndex, found: Sequence[Place]) -> bool:
    """Whether the level is one of a rate of change: "inflation was 2.4%" is "prices rose by 2.4%"."""
    return any(
        tells_of_a_rate(index.text, source_sentence(index, place.quantity.start)[0], place.quantity.start)
        for place in found
    )


def _finding(index: SourceIndex, claim: Claim, place: Place) -> Finding:
    q = place.quantity
    start, end = source_sentence(index, q.start)
    shown = index.text[max(start, q.start - 30) : min(end, q.end + 20)].strip()
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(q.start, q.end, index.text[q.start : q.end], "sentence", q),
        f"The article has “{q.text}” as a level (“… {shown} …”); the summary tells it as a change.",
        f"Check whether it went to “{claim.text}” or by “{claim.text}”.",
    )


RULE = SentenceRule(
    "change_for_level", (Code.WRONG_REFERENT,), changed_in, needs=AGREEING, english=True, words=_WORDS
)
