"""The other of two amounts worked out on the wrong side: "Castle lead with 38 points" for "Milford have 41, three behind Castle",
"it was 2,500 before" for "fell by 400 to 2,900".

The source has an amount, how far it is from another, and a word that says on which side that lies. The summary has the value on the other
side, which no other two numbers of the source make.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import DERIVED, NUMBERS, SentenceRule
from summarise.checking.aligning.stated import LONGEST_SENTENCE, Finding, Stated
from summarise.checking.arithmetic.few.pairs import pairs_leading_to
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions import direction_of
from summarise.checking.values.base_values import base_value
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_LED = r"(?: (?:an?|the|some|about|around|nearly|almost|just|only|over|exactly))* ?[^\w\s]?"
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.AGE, Kind.TIME})
# "41 points, three"
_BESIDE = pattern(
    rf"(?:[^.;:()\d,]|[.,](?=\d)){{0,60}}?(?:,| -| –| \(|,? which (?:is|was|leaves (?:them|it|him|her)|puts (?:them|it|him|her))|, (?:leaving|putting) (?:them|it|him|her)) ?{_LED.lstrip()}",
    re.IGNORECASE,
)
_AHEAD = r"more|higher|longer|heavier|taller|bigger|larger|dearer|deeper|wider|warmer|hotter|older|above|over|ahead|clear|better|up on"
_BEHIND = r"fewer|less|lower|shorter|lighter|smaller|cheaper|narrower|cooler|colder|younger|below|under|behind|adrift|short|off|down on"
_WAY = pattern(
    rf"(?: [a-z]+)?(?: [a-z]+)? (?:(?P<ahead>{_AHEAD})|(?P<behind>{_BEHIND}))(?: (?:than|of))? (?!par\b)(?!(?:at|with|after|in|and|by|when)\b)[a-z]",
    re.IGNORECASE,
)
_PLACED = pattern(r"\b(?:behind|adrift|ahead|clear|off|better)\b", re.IGNORECASE)
_TO = pattern(rf"(?: [a-z-]+){{0,2}},? to{_LED}", re.IGNORECASE)
_BY = pattern(rf"\bby{_LED}\Z", re.IGNORECASE)
# "$18 after a rise of $3", "$18 after a $3 rise"
_AFTER = pattern(
    rf"(?:[^.;:()\d]){{0,30}}? (?:after|following) (?:an? |the )?(?:[a-z]+ )?(?:(?P<rise>rise|increase|gain|jump)|(?P<fall>fall|cut|drop|reduction|decrease|decline)) of{_LED}",
    re.IGNORECASE,
)
_UNDER_PAR = pattern(r" under(?: par)?\b", re.IGNORECASE)
_RACE = pattern(r"\b(?:strokes?|shots?|seconds?|minutes?|sec|secs)\b", re.IGNORECASE)
_ONCE_MORE = pattern(
    r"\b(?:another|again|further|more|twice|next|following|would|will|could)\b", re.IGNORECASE
)
_VOTES = frozenset({"vote", "votes", "ballots", "voices"})
_REACH = 60  # characters
_EXACT = 1e-6


class Side(NamedTuple):
    """An amount, how far from it the other one is, and on which side: 1 above, -1 below."""

    amount: Quantity
    gap: Quantity
    sign: int


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that lie on the wrong side of an amount of the source."""
    index = ground.index
    sides = index.whole(_sides)
    if not sides or _ONCE_MORE.search(stated.text, stated.start, stated.end):
        return
    for claim in stated.claims:
        q = claim.quantity
        if q is None or q.value is None or q.kind not in _KINDS or claim.verdict is not Verdict.DERIVED:
            continue
        wrong = [side for side in sides if _reaches(q, side, -side.sign)]
        if (
            wrong
            and not any(_reaches(q, side, side.sign) for side in sides)
            and not _other_ways(index, q, wrong[0])
        ):
            yield _finding(index, stated, claim, wrong[0])


def _sides(index: SourceIndex) -> list[Side]:
    """The amounts of the source of which it tells how far, and on which side, another one is."""
    found = []
    for i, (start, end) in enumerate(index.sentences):
        if end - start > LONGEST_SENTENCE:
            continue
        numbers = sorted(index.in_place(i), key=lambda q: q.start)
        for n, first in enumerate(numbers):
            for second in numbers[n + 1 : n + 3]:
                sign = _sign(index, (start, end), first, second)
                if sign:
                    found.append(Side(first, second, sign))
                elif (sign := _changed(index, (start, end), first, second)) != 0:
                    found.append(Side(second, first, sign))
    return found


def _sign(index: SourceIndex, sentence: tuple[int, int], amount: Quantity, gap: Quantity) -> int:
    """On which side of ``amount`` the other lies that is ``gap`` from it; 0 where nothing says it."""
    text = index.text
    if not _may(amount, gap):
        return 0
    after = _AFTER.fullmatch(text, amount.end, gap.start)
    if after is not None:
        return -1 if after["rise"] else 1
    way = _WAY.match(text, gap.end, sentence[1]) if _BESIDE.fullmatch(text, amount.end, gap.start) else None
    if way is None:
        return 0
    sign = 1 if way["behind"] else -1
    under = _UNDER_PAR.match(text, amount.end, gap.start) is not None
    if _PLACED.search(way.group()) and not under and _RACE.search(text, gap.start, way.end()):
        return -sign  # who is behind took longer
    if _PLACED.search(way.group()) and amount.kind is not Kind.COUNT:
        return 0
    return sign


def _changed(index: SourceIndex, sentence: tuple[int, int], by: Quantity, to: Quantity) -> int:
    """On which side of the new level the old one lies: "fell by 400 to 2,900"."""
    text = index.text
    if not _may(to, by) or not _TO.fullmatch(text, by.end, to.start):
        return 0
    if by.noun in _VOTES or not _BY.search(text, max(sentence[0], by.start - _REACH), by.start):
        return 0  # "the motion fell by 212 votes to 230": a result, and no change
    word = direction_of(text, sentence, (by.start, by.end))
    return 0 if word is None else -word.sign


def _may(amount: Quantity, gap: Quantity) -> bool:
    """Whether a number may be how far another is from ``amount``."""
    if amount.value is None or gap.value is None or amount.kind not in _KINDS:
        return False
    if amount.kind is Kind.PERCENT:
        return gap.kind is Kind.PERCENTAGE_POINTS or (gap.kind is Kind.COUNT and gap.noun == "points")
    if amount.kind is Kind.AGE:
        return gap.kind is Kind.DURATION
    if amount.kind is not gap.kind and gap.kind is not Kind.COUNT:
        return False
    return gap.kind is Kind.COUNT or amount.unit == gap.unit or amount.kind is Kind.DURATION


def _reaches(claim: Quantity, side: Side, sign: int) -> bool:
    """Whether a claim is the amount with the gap added, or taken off."""
    if claim.kind is not side.amount.kind or (
        claim.kind is not Kind.COUNT and claim.unit != side.amount.unit
    ):
        return False
    assert claim.value is not None
    assert side.amount.value is not None
    assert side.gap.value is not None
    amount = base_value(side.amount, side.amount.value)
    alike = side.gap.kind is side.amount.kind
    gap = base_value(side.gap if alike else side.amount, side.gap.value)
    if side.gap.kind is Kind.PERCENTAGE_POINTS:
        gap = float(side.gap.value) / (100 if "basis" in side.gap.text else 1)
    return abs(base_value(claim, claim.value) - amount - sign * gap) <= _EXACT * max(abs(amount), 1)


def _other_ways(index: SourceIndex, claim: Quantity, side: Side) -> bool:
    """Whether another pair of numbers of the source gives the claim."""
    own = {id(side.amount), id(side.gap)}
    return any({id(a), id(b)} != own for a, b in pairs_leading_to(index, claim))


def _finding(index: SourceIndex, stated: Stated, claim: Claim, side: Side) -> Finding:
    start, end = min(side.amount.start, side.gap.start), max(side.amount.end, side.gap.end)
    right = index.text[start:end]
    evidence = Evidence(start, end, right, "sentence", side.amount)
    more = "more" if side.sign > 0 else "less"
    return Finding(
        Code.DIRECTION_REVERSED,
        stated.claim(claim.start, claim.end, evidence),
        evidence,
        f"By the article (“{right}”) the other one is “{side.gap.text}” {more} than “{side.amount.text}”; “{claim.text}” lies on the other side.",
        "Check on which side the other one is.",
    )


RULE = SentenceRule("other_side", (Code.DIRECTION_REVERSED,), told_in, needs=NUMBERS | DERIVED, short=True)
