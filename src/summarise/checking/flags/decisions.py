"""Which findings change a decision: who won, which way it went, which side of a limit, a majority or zero it is.

A wrong digit is a mistake; a wrong digit that turns "below the limit" into "above the limit" is acted upon. What a
finding decides is read from its code, from the numbers of its claim and its evidence, and from the words of the two
sentences; closed lists of words only.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from functools import cached_property

from summarise.checking.aligning.stated import LONGEST_SENTENCE, source_sentence
from summarise.checking.reading.claims import Passage
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.sentences import split_sentences
from summarise.checking.values.base_values import base_value
from summarise.checking.values.matching import comparable
from summarise.checking.verdicts import Code, Decision, Flag, Severity
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_VOTES = pattern(
    r"\b(?:vot(?:e[sd]?|ing|ers?)|ballots?|polls?|polled|seats?|majority|favou?r|against|approv\w*|support\w*|oppos\w*"
    r"|referendum|stakes?|shareholders?|owns?|owned|shares (?:in|of)|control\w*|members|quorum)\b",
    re.IGNORECASE,
)
_CONTEST = pattern(
    r"\b(?:beat|beats|beaten|defeat\w*|won|wins?|winner|lost|loses|lead[s]?|led|ahead|behind|trail\w*|vot\w+|against|versus|overtook|overtak\w+"
    r"|larger|bigger|smaller|more|fewer|less|higher|lower)\b",
    re.IGNORECASE,
)
_GAINED = pattern(r"\b(?:profits?|surplus(?:es)?|profitable|in the black|gains?)\b", re.IGNORECASE)
_LOST = pattern(
    r"\b(?:loss(?:es)?|deficits?|shortfalls?|loss-making|unprofitable|in the red)\b", re.IGNORECASE
)
_LIMIT = (
    r"(?:limits?|thresholds?|caps?|ceilings?|floors?|targets?|goals?|quotas?|quorum|minimum|maximum|pass mark|cut-?off|break-?even"
    r"|allowance|requirements?|required|needed|permitted|allowed|safe level|trigger)"
)
_LIMIT_BEFORE = pattern(
    rf"\b{_LIMIT}(?: (?:level|value|rate|figure|share))?(?:,? (?:is|was|of|at|set at|stands at|stood at|for \w+ (?:is|of)))*,? ?\W?\Z",
    re.IGNORECASE,
)
_LIMIT_AFTER = pattern(rf"[ -](?:[a-z-]+ ){{0,3}}{_LIMIT}\b", re.IGNORECASE)
# One of these stands in every match of the two.
_LIMITING = (
    "limit", "threshold", "cap", "ceiling", "floor", "target", "goal", "quota", "quorum", "minimum", "maximum", "pass mark",
    "cut", "break", "allow", "require", "needed", "permitted", "safe level", "trigger",
)  # fmt: skip
_GRAVE_FIRST = {severity: -n for n, severity in enumerate(Severity)}
_REACH = 60  # characters beside a number in which a limit is named
_HALF = Decimal(50)
_UPPER = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
_OF_VALUES = frozenset(
    {
        Code.VALUE_MISMATCH,
        Code.SCALE_MISMATCH,
        Code.UNIT_MISMATCH,
        Code.WRONG_REFERENT,
        Code.SUPERSEDED,
        Code.SELF_CONTRADICTION,
        Code.NOT_IN_SOURCE,
        Code.ROUNDED,
    }
)


class Decisions:
    """What the findings of one check decide."""

    def __init__(self, index: SourceIndex, found: Collection[Passage]) -> None:
        """``index``: of the source; ``found``: what was read of the summary."""
        self._index = index
        self._found = found
        self._sentences: dict[str, Sequence[tuple[int, int]]] = {}
        self._starts: dict[str, list[int]] = {}
        self._limited: dict[str, list[Quantity]] = {}  # of each passage, the numbers that are called a limit
        self._limited_there = index.whole(_limits_there)  # of each sentence of the source

    @cached_property
    def _passages(self) -> dict[str, Passage]:
        return {passage.path: passage for passage in self._found}

    def of(self, flag: Flag, rule: str) -> Decision | None:
        """What ``flag``, which ``rule`` raised, decides; None where nothing is told of a decision."""
        claim = flag.claim
        passage = self._passages.get(claim.path) if claim is not None else None
        if claim is None or passage is None:
            return None
        start, end = self._bounds(passage, claim.start)
        stated = passage.text[start:end]
        told = self._told(flag)
        if rule == "winners":
            return Decision.WINNER
        if flag.code in (Code.DIRECTION_REVERSED, Code.WRONG_REFERENT) and _is_turned(stated, told):
            return Decision.SIGN
        if flag.code is Code.DIRECTION_REVERSED:
            return Decision.MAJORITY if _VOTES.search(claim.text) else Decision.DIRECTION
        if flag.code is Code.QUALIFIER_REVERSED:
            return Decision.LIMIT
        if flag.code is Code.ARITHMETIC_WRONG and re.search(r"\bhalf\b|\bmajority\b", claim.text, re.I):
            return Decision.MAJORITY
        value, other = claim.quantity, flag.evidence.quantity if flag.evidence else None
        if flag.code not in _OF_VALUES or value is None or other is None:
            return None
        if Kind.SCORE in (value.kind, other.kind):
            return Decision.WINNER if _order(value) * _order(other) < 0 else None
        if value.low is None or other.low is None or comparable(value, other) is None:
            return None
        beside = [q for q in self._numbers(passage, start, end) if q.start != value.start]
        own = [q for q in self._limits_in(passage, start, end) if q.start != value.start]
        limits = [*self._limits(flag), *own]
        return _by_value(value, other, stated, told, limits, beside)

    def _bounds(self, passage: Passage, at: int) -> tuple[int, int]:
        """The sentence around ``at``; of one that is too long, what stands near."""
        if passage.path not in self._sentences:
            self._sentences[passage.path] = split_sentences(passage.text)
        spans = self._sentences[passage.path]
        found = bisect.bisect_right(spans, (at, len(passage.text))) - 1
        start, end = spans[found] if found >= 0 else (0, len(passage.text))
        return max(start, at - LONGEST_SENTENCE // 2), min(end, at + LONGEST_SENTENCE // 2)

    def _numbers(self, passage: Passage, start: int, end: int) -> Sequence[Quantity]:
        if passage.path not in self._starts:
            self._starts[passage.path] = [q.start for q in passage.quantities]
        starts = self._starts[passage.path]
        return passage.quantities[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]

    def _told(self, flag: Flag) -> str:
        """The source's sentence."""
        if flag.evidence is None or not self._index.sentences:
            return ""
        return self._index.text[slice(*source_sentence(self._index, flag.evidence.start))]

    def _limits(self, flag: Flag) -> list[Quantity]:
        if flag.evidence is None:
            return []
        at = self._index.sentence_at(flag.evidence.start)
        found = self._limited_there.get(at)
        if found is None:
            found = _limits(self._index.text, self._index.in_place(at))
            self._limited_there[at] = found
        return found

    def _limits_in(self, passage: Passage, start: int, end: int) -> list[Quantity]:
        """The limits of the summary between two places; each passage is read for them once."""
        found = self._limited.get(passage.path)
        if found is None:
            found = self._limited[passage.path] = _limits(passage.text, passage.quantities)
        low = bisect.bisect_left(found, start, key=lambda q: q.start)
        return found[low : bisect.bisect_left(found, end, key=lambda q: q.start)]


def _limits_there(index: SourceIndex) -> dict[int, list[Quantity]]:
    """Of each sentence of the source that was asked for, the limits: none yet."""
    return {}


def harm(flag: Flag) -> tuple[bool, int, bool]:
    """What flags are ordered by: open before accepted, grave before light, those that change a decision first."""
    return flag.accepted is not None, _GRAVE_FIRST[flag.severity], flag.decision is None


def _by_value(
    value: Quantity,
    other: Quantity,
    stated: str,
    told: str,
    limits: Iterable[Quantity],
    beside: Iterable[Quantity],
) -> Decision | None:
    assert value.low is not None and other.low is not None
    one, two = base_value(value, value.low), base_value(other, other.low)
    if one == two:
        return None
    if (one < 0 < two) or (two < 0 < one):
        return Decision.SIGN
    shares = value.kind is other.kind is Kind.PERCENT and _VOTES.search(f"{stated} {told}")
    if shares and (value.low > _HALF) != (other.low > _HALF):
        return Decision.MAJORITY
    for limit in limits:
        if comparable(value, limit) is None or limit.low is None:
            continue
        at = base_value(limit, limit.low)
        if at != one and (one > at) != (two > at) and at != two:
            return Decision.LIMIT
    if _CONTEST.search(stated):
        rivals = [q for q in beside if q.kind is value.kind and q.low is not None and _alike(q, value)]
        if len(rivals) == 1 and rivals[0].low is not None:
            at = base_value(rivals[0], rivals[0].low)
            if (one > at) != (two > at) and at not in (one, two):
                return Decision.WINNER
    return None


def _alike(one: Quantity, other: Quantity) -> bool:
    return comparable(one, other) is not None and (one.kind is not Kind.COUNT or one.noun == other.noun)


def _limits(text: str, numbers: Iterable[Quantity]) -> list[Quantity]:
    """The numbers that are called a limit: "the limit of 50 mg/l", "a 5% threshold"."""
    found = list(numbers)
    if not found or not _may_limit(text[max(0, found[0].start - _REACH) : found[-1].end + _REACH]):
        return []
    return [
        q
        for q in found
        if q.low is not None
        and (
            _LIMIT_BEFORE.search(text[max(0, q.start - _REACH) : q.start])
            or _LIMIT_AFTER.match(text[q.end : q.end + _REACH])
        )
    ]


def _may_limit(text: str) -> bool:
    low = text.lower()
    return any(cue in low for cue in _LIMITING)


def _is_turned(stated: str, told: str) -> bool:
    """Whether one sentence tells of a profit and the other of a loss."""
    here = bool(_GAINED.search(stated)), bool(_LOST.search(stated))
    there = bool(_GAINED.search(told)), bool(_LOST.search(told))
    return here == there[::-1] and here[0] != here[1]


def _order(score: Quantity) -> int:
    """1 where the first side is ahead, -1 where the second is, 0 where nobody is or it cannot be told."""
    sides = re.findall(r"\d+", score.text)[:2]
    if len(sides) < 2:
        return 0
    first, second = map(int, sides)
    return (first > second) - (first < second)
