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
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.text.directions import TOLD_BY, direction_of
from summarise.checking.values.base_values import base_value
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_LEVELS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE})
_LED = r"(?:(?: only| just| about| around| nearly| almost| over| under| some| more than| less than| as (?:much|many) as| an?| record| low| high| of)* ?[^\w\s]?)"
_FIRST = pattern(
    rf"(?: [a-z]+ly| again| back| slightly| further)*(?: by [^,;:()]{{1,20}})?,? (to|from){_LED}\Z",
    re.IGNORECASE,
)
_SECOND = pattern(rf"(?: [a-z]+){{0,4}},? (to|from){_LED}\Z", re.IGNORECASE)
_RANKED = pattern(
    r"\b(?:rank\w*|place[sd]?|position|charts?|tables?|seed\w*|handicap|odds|standings|lists?|ladders?|league|number|index)\b",
    re.IGNORECASE,
)


def turned_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """Changes of one sentence that its own levels, both of them the source's, contradict."""
    if TOLD_BY.isdisjoint(stated.tokens) or not {"to", "from"} <= stated.tokens:
        return
    span = (stated.start, stated.end)
    if _RANKED.search(stated.text, *span):
        return
    told = [(claim, evidence) for claim, evidence in stated.carried if _is_level(claim)]
    for (claim, evidence), (other, _) in itertools.pairwise(told):
        word = direction_of(stated.text, span, (claim.start, claim.end))
        if word is None or word.end > claim.start:
            continue
        first = _FIRST.fullmatch(stated.text, word.end, claim.start)
        second = _SECOND.fullmatch(stated.text, claim.end, other.start)
        if first is None or second is None or first[1].lower() == second[1].lower():
            continue
        old, new = (claim, other) if first[1].lower() == "from" else (other, claim)
        if _way(old, new) != -word.sign or _is_told(ground, evidence):
            continue
        said = stated.text[word.start : word.end]
        yield Finding(
            Code.DIRECTION_REVERSED,
            stated.claim(word.start, word.end, evidence),
            evidence,
            f"The summary says “{said}”; its own numbers go the other way, from “{old.text}” to “{new.text}”.",
            "Check which of the two came first.",
        )


def _is_level(claim: Claim) -> bool:
    q = claim.quantity
    return q is not None and q.kind in _LEVELS and q.low is not None and q.low == q.high and q.low > 0


def _way(old: Claim, new: Claim) -> int:
    """1 where ``new`` is the larger, -1 where it is the smaller, 0 where they are no levels of one thing."""
    a, b = old.quantity, new.quantity
    assert a is not None
    assert b is not None
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


RULE = SentenceRule("own_levels", (Code.DIRECTION_REVERSED,), turned_in, needs=AGREEING)
