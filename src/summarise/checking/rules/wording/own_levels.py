"""A change whose own two levels go the other way: "profit rose to €187m from €402m", where both levels are the source's.

The source may tell the two levels without a word of direction ("€187m, against €402m a year earlier"); then nothing there
can be compared with "rose", and the levels themselves say that it is wrong. A place in a table is no level: of one the
lower number is the better. Where the source has the same word for the same number, the summary is true to it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import OWN_NUMBERS, Finding, Stated, source_sentence
from summarise.checking.reading.spans import Span
from summarise.checking.text.directions import TOLD_BY, direction_of
from summarise.checking.values.base_values import base_value
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_LEVELS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION})
# Of these a bare number behind is another: "45 per cent, up from 63", "2.6 days a week, up from 4.7". Of money it may leave out
# the million too.
_LEAVE_OUT = frozenset({Kind.PERCENT, Kind.MEASURE, Kind.DURATION})
_LED = r"(?:(?: only| just| about| around| nearly| almost| over| under| some| more than| less than| as (?:much|many) as| an?| record| low| high| of)* ?[^\w\s]?)"
_FIRST = pattern(
    rf"(?: [a-z]+ly| again| back| slightly| further)*(?: by [^,;:()]{{1,20}})?,? (to|from){_LED}\Z",
    re.IGNORECASE,
)
_SECOND = pattern(rf"(?: [a-z]+){{0,4}},? (to|from){_LED}\Z", re.IGNORECASE)
# "9,300, up from 11,900": the word stands between the two.
_BEHIND = pattern(rf"(?: [a-z]+){{0,4}},? \(?(?P<way>up|down) from{_LED}", re.IGNORECASE)
_CHANGE = pattern(
    rf"\b(?:by|rose|risen|fell|fallen|grew|dropped|climbed|jumped|gained|declined|increased|decreased){_LED}\Z",
    re.IGNORECASE,
)
_BESIDE = 2  # characters from a number to the word behind it
_RANKED = pattern(
    r"\b(?:rank\w*|place[sd]?|position|charts?|tables?|seed\w*|handicap|odds|standings|lists?|ladders?|league|number|index)\b",
    re.IGNORECASE,
)


def turned_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """Changes of one sentence that its own levels, both of them the source's, contradict."""
    if TOLD_BY.isdisjoint(stated.tokens):
        return
    span = (stated.start, stated.end)
    if _RANKED.search(stated.text, *span):
        return
    told = [(claim, evidence) for claim, evidence in stated.carried if _is_level(claim)]
    for (claim, evidence), (other, _) in itertools.pairwise(told):
        behind = _BEHIND.fullmatch(stated.text, claim.end, other.start)
        if (
            behind is not None
            and _CHANGE.search(stated.text, max(stated.start, claim.start - 30), claim.start) is None
        ):
            sign = 1 if behind["way"].lower() == "up" else -1
            if _way(other, claim) == -sign and not _joins(ground, evidence, other, behind["way"]):
                yield _finding(stated, behind.span("way"), evidence, other, claim)
            continue
        word = direction_of(stated.text, span, (claim.start, claim.end))
        if word is None or word.end > claim.start:
            continue
        first = _FIRST.fullmatch(stated.text, word.end, claim.start)
        second = _SECOND.fullmatch(stated.text, claim.end, other.start)
        if any(0 <= word.start - c.end <= _BESIDE for c in stated.claims):
            continue  # "€440m, down from €480m to €510m": a range
        if first is None or second is None or first[1].lower() == second[1].lower():
            continue
        old, new = (claim, other) if first[1].lower() == "from" else (other, claim)
        if _way(old, new) != -word.sign or _is_told(ground, evidence):
            continue
        yield _finding(stated, (word.start, word.end), evidence, old, new)


def _finding(stated: Stated, at: Span, evidence: Evidence, old: Claim, new: Claim) -> Finding:
    return Finding(
        Code.DIRECTION_REVERSED,
        stated.claim(*at, evidence),
        evidence,
        f"The summary says “{stated.text[slice(*at)]}”; its own numbers go the other way, from “{old.text}” to “{new.text}”.",
        "Check which of the two came first.",
        signs=(OWN_NUMBERS,),
    )


def _joins(ground: Ground, evidence: Evidence, old: Claim, way: str) -> bool:
    """Whether the article joins the two numbers in the same way, which is its own mistake, or says the opposite in a word."""
    index = ground.index
    if evidence.quantity is None or old.quantity is None:
        return True
    at = index.sentence_of.get(id(evidence.quantity))
    if at is None:
        return True
    there = direction_of(index.text, source_sentence(index, evidence.start), (evidence.start, evidence.end))
    if there is not None and there.sign != (1 if way.lower() == "up" else -1):
        return True  # ``direction`` says it
    return any(
        q.low == old.quantity.low
        and re.search(rf"\b{way} from\b", index.text[evidence.end : q.start], re.IGNORECASE)
        for q in index.in_place(at)
        if q.start > evidence.end
    )


def _is_level(claim: Claim) -> bool:
    q = claim.quantity
    return q is not None and q.kind in _LEVELS and q.low is not None and q.low == q.high and q.low > 0


def _way(old: Claim, new: Claim) -> int:
    """1 where ``new`` is the larger, -1 where it is the smaller, 0 where they are no levels of one thing."""
    a, b = old.quantity, new.quantity
    assert a is not None
    assert b is not None
    if a.kind is Kind.COUNT and b.kind in _LEAVE_OUT and a.noun is None and not a.unit:
        assert a.low is not None
        assert b.low is not None
        return (b.low > a.low) - (b.low < a.low)
    if a.kind is not b.kind or (a.kind is not Kind.COUNT and a.unit != b.unit):
        return 0
    if a.kind is Kind.COUNT and a.noun and b.noun and a.noun != b.noun:
        return 0
    assert a.low is not None
    assert b.low is not None
    before, after = base_value(a, a.low), base_value(b, b.low)
    return (after > before) - (after < before)


def _is_told(ground: Ground, evidence: Evidence) -> bool:
    """Whether the source has a word of direction for the number: the same one, or one that ``direction`` compares."""
    index = ground.index
    place = (evidence.start, evidence.end)
    return direction_of(index.text, source_sentence(index, evidence.start), place) is not None


RULE = SentenceRule(
    "own_levels", (Code.DIRECTION_REVERSED,), turned_in, needs=AGREEING, words=frozenset(("from",))
)
