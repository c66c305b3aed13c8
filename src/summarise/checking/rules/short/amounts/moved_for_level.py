"""What something came to told as what came or went: "will shed 2,900 jobs" for "cut its workforce by 400 to 2,900".

The source has both: by how much, and to what. The summary has the level as the object of a verb for what goes, comes or is bought.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import comparable
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_LED = r"(?: (?:an?|the|some|about|around|nearly|almost|just|only|over|more than|less than|roughly|another|as many as|its|their|all))* ?[^\w\s]?"
_MOVES = (
    r"(?:shed(?:s|ding)?|cut(?:s|ting)?|axe[sd]?|axing|los(?:e|es|t|ing)|laid off|lay(?:s|ing)? off|scrap(?:s|ped|ping)?|clos(?:e|es|ed|ing)|shut(?:s|ting)?|sack(?:s|ed|ing)?|"
    r"eliminat(?:e|es|ed|ing)|remov(?:e|es|ed|ing)|dropp?(?:s|ed|ing)?|shav(?:e|es|ed|ing)|add(?:s|ed|ing)?|hir(?:e|es|ed|ing)|recruit(?:s|ed|ing)?|buy(?:s|ing)?|bought|order(?:s|ed|ing)?|"
    r"gain(?:s|ed|ing)?|creat(?:e|es|ed|ing)|open(?:s|ed|ing)?|attract(?:s|ed|ing)?|sell(?:s|ing)? off|sold off|retir(?:e|es|ed|ing)|sav(?:e|es|ed|ing)|tak(?:e|es|ing) on|took on)"
)
_VERB = pattern(rf"\b{_MOVES}{_LED}\Z", re.IGNORECASE)
_GONE = pattern(
    r"(?: [a-z-]+){0,3} redundant\b|(?: [a-z-]+){0,3} (?:(?:will|would|are to|is to|have|has|had|were|was|are|is|to) )(?:be |been |being )?(?:go|gone|cut|axed|lost|shed|scrapped|closed|shut|laid off|sacked|eliminated|added|hired|recruited|created|bought)\b",
    re.IGNORECASE,
)
_AWAY = pattern(r"(?: [a-z]+)? to ?[^\w\s]?\d", re.IGNORECASE)
# "By 400 to 2,900", "by 30 a year to 410".
_TO = pattern(rf"(?: [a-z-]+){{0,3}},? to(?: leave| reach| make)?{_LED}", re.IGNORECASE)
_BY = pattern(rf"\b(?:by|up|down){_LED}\Z", re.IGNORECASE)
_FROM = pattern(rf"\bfrom{_LED}\Z", re.IGNORECASE)
# What is counted as it comes or goes has no level: a rise of losses to 9 million is 9 million lost.
_FLOWS = pattern(
    r"\b(?:loss(?:es)?|deficits?|closures?|redundanc(?:y|ies)|deaths?|toll|fatalit(?:y|ies)|casualt(?:y|ies)|sales|sold|sell\w*|purchases?|acquisitions?|hires?|hiring|recruit\w*|orders?|"
    r"savings?|gains?|lay-?offs?|openings?|departures?|arrivals?|additions?|cases?|thefts?|accidents?|spending|costs?|injur\w+|births?|claims?|downloads?|donations?|repayments?|expenditure|"
    r"outflows?|inflows?|visits?|exports?|imports?|deliver(?:y|ies)|bookings?|sign-ups|killed|shortfall|attrition|resignations?|cancellations?|turnover|retirements?|dismissals?)\b",
    re.IGNORECASE,
)
_REACH = 50  # characters


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are told as moved and are what was come to."""
    index = ground.index
    for claim, evidence in stated.carried:
        q = claim.quantity
        if claim.verdict is not Verdict.SUPPORTED or q is None or q.kind not in _KINDS:
            continue
        text = stated.text
        moved = _VERB.search(text, max(stated.start, claim.start - _REACH), claim.start)
        if moved is not None and _AWAY.match(text, claim.end, stated.end):
            continue  # "cut 3,300 jobs to 2,900"
        if moved is None and not _GONE.match(text, claim.end, stated.end):
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        changes = [_change(index, level) for level in found]
        if found and changes[0] is not None and all(changes):
            yield _finding(index, claim, found[0], changes[0])


def _change(index: SourceIndex, level: Quantity) -> Quantity | None:
    """By how much something changed to this level, where the source has that right before it or is told as "from" behind."""
    numbers = sorted(index.in_place(index.sentence_of[id(level)]), key=lambda q: q.start)
    at = next(i for i, q in enumerate(numbers) if q is level)
    before = numbers[at - 1] if at else None
    start, _ = index.sentences[index.sentence_of[id(level)]]
    if _FLOWS.search(index.text, start, level.end) or _FLOWS.match(level.noun or ""):
        return None
    if before is None or before.value is None or before.value == level.value:
        return None
    if before.kind is not level.kind or (level.kind is not Kind.COUNT and comparable(before, level) is None):
        return None
    by = _BY.search(index.text, max(0, before.start - _REACH), before.start) or _FROM.search(
        index.text, max(0, before.start - _REACH), before.start
    )
    return before if by and _TO.fullmatch(index.text, before.end, level.start) else None


def _finding(index: SourceIndex, claim: Claim, level: Quantity, change: Quantity) -> Finding:
    right = index.text[change.start : level.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(change.start, level.end, right, "sentence", level),
        f"The article has “{level.text}” as what it came to (“{right}”); the summary tells it as what came or went.",
        "Check how much came or went.",
    )


# One of these stands in every sentence of a summary that it reads ...
_HERE = frozenset(
    "add* attract* axe* axing bought buy* clos* creat* cut* drop* eliminat* gain* go gone hir* laid lay* los* "
    "open* order* recruit* redundant remov* retir* sack* sav* scrap* sell* shav* shed* shut* sold tak* took".split()
)
# ... and one of these in one of the source.
_THERE = frozenset(("to",))
RULE = SentenceRule(
    "moved_for_level", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, short=True, words=_HERE, there=_THERE
)
