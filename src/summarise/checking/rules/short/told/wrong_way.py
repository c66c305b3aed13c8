"""A change told the wrong way round of two levels that the source has: "has gained 1,300" of "went from 5,200 to 3,900".

The number is right by its size: the difference of the two, their ratio, or the later level itself; the source has no word that says
which way it went, or has it elsewhere, but says which level came first (``aligning.clauses.over_time``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.over_time import Levels, levels_of
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import NUMBERS, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, carriers
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions import TOLD_BY, Word, direction_of, tells_of_a_rate
from summarise.checking.values.base_values import base_value
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_UP = pattern(r"\A(?:more than |nearly |almost )?(?:doubl|tripl|trebl|quadrupl)", re.IGNORECASE)
_DOWN = pattern(r"\A(?:more than |nearly |almost )?halv", re.IGNORECASE)
_TO = pattern(
    r" (?:back )?(?:up |down )?to (?:about |around |just |nearly |almost |over |a )*[^\w\s]?\Z", re.IGNORECASE
)
# "In 2015 there were 1,300 more": told of what was.
_WAS = pattern(
    r"\b(?:was|were|had|ago|earlier|last|before|then|in (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NEAR = 0.03
_EXACT = 0.005


def turned_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The direction words of one sentence that the levels of the source turn round."""
    index = ground.index
    for claim in stated.claims:
        if claim.quantity is None or not claim.quantity.value or claim.evidence is None:
            continue
        if claim.verdict not in (Verdict.DERIVED, Verdict.SUPPORTED, Verdict.ROUNDED):
            continue
        level = claim.verdict is not Verdict.DERIVED
        if level and "to" not in stated.tokens:
            continue
        here = _direction(stated, claim)
        if here is None:
            continue
        if level and not _TO.fullmatch(stated.text, here.end, claim.start):
            continue
        if level and len(list(carriers(index, claim.quantity))) > 1:
            continue  # elsewhere it may be the level after another
        fits = _is_new if level else _fits
        fitting = [pair for pair in index.whole(levels_of) if fits(claim.quantity, pair)]
        own = claim.evidence.quantity
        if not fitting or any(_sign(pair) == here.sign for pair in fitting) or own not in fitting[0]:
            continue
        there = (
            direction_of(index.text, index.sentences[index.sentence_of[id(own)]], (own.start, own.end))
            if own
            else None
        )
        if there is not None and there.sign == here.sign:
            continue  # as the source itself has it
        yield _finding(index, stated, claim, here, fitting[0])


def _direction(stated: Stated, claim: Claim) -> Word | None:
    """The word that tells which way the number went, the number itself where it is "halved"."""
    if tells_of_a_rate(stated.text, stated.start, claim.start):
        return None
    for told, sign in ((_UP, 1), (_DOWN, -1)):
        if told.match(claim.text):
            return Word(sign, claim.start, claim.end)
    word = direction_of(stated.text, (stated.start, stated.end), (claim.start, claim.end))
    if word is not None and word.start >= claim.end and _WAS.search(stated.text, stated.start, claim.start):
        return None
    return word


def _values(pair: Levels) -> tuple[float, float]:
    assert pair.before.low is not None
    assert pair.after.low is not None
    if pair.before.kind is not pair.after.kind:  # the one leaves out the unit of the other
        full = min(pair, key=lambda q: q.kind is Kind.COUNT)
        return base_value(full, pair.before.low), base_value(full, pair.after.low)
    return base_value(pair.before, pair.before.low), base_value(pair.after, pair.after.low)


def _sign(pair: Levels) -> int:
    old, new = _values(pair)
    return (new > old) - (new < old)


def _is_new(claim: Quantity, pair: Levels) -> bool:
    """Whether a claim states the later level."""
    return claim.kind is pair.after.kind and claim.low == pair.after.low and claim.unit == pair.after.unit


def _fits(claim: Quantity, pair: Levels) -> bool:
    """Whether a claim is the difference of two levels, or what the one is of the other."""
    old, new = _values(pair)
    assert claim.low is not None
    value = base_value(claim, claim.low)
    if claim.kind in (pair.before.kind, pair.after.kind, Kind.PERCENTAGE_POINTS) and _is_near(
        value, abs(new - old), _EXACT
    ):
        return claim.kind is not Kind.PERCENTAGE_POINTS or pair.before.kind is Kind.PERCENT
    if not old or not new:
        return False
    if claim.kind is Kind.PERCENT:
        return _is_near(value, abs(new - old) / old * 100)
    if claim.kind in (Kind.RATIO, Kind.MULTIPLE):
        return any(_is_near(float(claim.low), x) for x in (abs(new - old) / old, new / old, old / new))
    return False


def _is_near(value: float, result: float, by: float = _NEAR) -> bool:
    return abs(value - result) <= by * abs(result)


def _finding(index: SourceIndex, stated: Stated, claim: Claim, here: Word, pair: Levels) -> Finding:
    old, new = (index.text[q.start : q.end] for q in pair)
    first, second = sorted(pair, key=lambda q: q.start)
    right = index.text[first.start : second.end]
    evidence = Evidence(first.start, second.end, right, "sentence", pair.after)
    word = stated.text[here.start : here.end]
    return Finding(
        Code.DIRECTION_REVERSED,
        stated.claim(here.start, here.end, evidence),
        evidence,
        f"The article has first “{old}” and then “{new}”; the summary says “{word}”.",
        "Check which way it went.",
        signs=(f"way:{'level' if claim.verdict is not Verdict.DERIVED else 'worked'}",),
    )


RULE = SentenceRule(
    "wrong_way",
    (Code.DIRECTION_REVERSED,),
    turned_in,
    needs=NUMBERS,
    short=True,
    words=TOLD_BY | {"doubl*", "tripl*", "trebl*", "quadrupl*", "halv*"},
)
