"""What is within an amount told as added to it, and what is added told as within: "$1,600 with parking" or "$1,450 plus $150 for parking"
for "$1,450, including $150 for parking".

The source joins two numbers of one kind with words of a closed list. The summary works out what the contrary would make, which no other
two numbers of the source make, or joins the same two numbers with words for the contrary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import NUMBERS, SentenceRule
from summarise.checking.aligning.stated import LONGEST_SENTENCE, Finding, Stated
from summarise.checking.arithmetic.few.pairs import pairs_leading_to
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.base_values import base_value
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_GAP = r"(?:[^.;:()\d]|\.(?=\d)){0,40}?"
_LED = r"(?: (?:an?|the|some|about|around|nearly|almost|just|only|over|further|extra|additional|another|as many as|up to))* ?[^\w\s]?"
_WITHIN = pattern(
    rf"{_GAP}[,(–—-]? ?\b(?:including|(?:which |that )?include[sd]?|inclusive of|of which|of whom|among them|among whom)(?: (?:are|is|were|was))?{_LED}",
    re.IGNORECASE,
)
_APART = pattern(rf"(?: [a-z'’-]+){{0,4}}(?:,| -| –| \() ?{_LED.lstrip()}", re.IGNORECASE)
_OF_THEM = pattern(r"(?: [a-z'’-]+){0,2} of (?:them|these|those|whom|which|it|that)\b", re.IGNORECASE)
_BESIDE = pattern(
    rf"{_GAP}[,(–—-]? ?\b(?:excluding|not including|not counting|exclusive of|plus|on top of which|in addition to|as well as|along with|besides|(?:with|and) [a-z ]{{1,30}} (?:another|a further|an extra)){_LED}",
    re.IGNORECASE,
)
_ADDED = pattern(rf"(?: [a-z'’-]+){{1,3}},? and(?: (?:another|a further|an extra))?{_LED}", re.IGNORECASE)
_EXTRA = pattern(
    rf"{_GAP},? (?:with|and) [a-z ]{{1,30}}(?: (?:costing|charged at|adding|for))? (?:another|a further|an extra){_LED}",
    re.IGNORECASE,
)
_SAID_WITHIN = pattern(
    r"\b(?:includ\w+|inclusive|among|of (?:them|whom|which|these|those)|with(?:in)?|that number|the dead|the total)\b",
    re.IGNORECASE,
)
_EXACT = 1e-6


class Joined(NamedTuple):
    """An amount, a smaller one beside it, and whether that is within it."""

    whole: Quantity
    part: Quantity
    within: bool


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that count in what is apart, or count twice what is within."""
    index = ground.index
    joined = index.whole(_joined)
    if not joined:
        return
    for claim in stated.claims:
        if claim.quantity is None or claim.quantity.value is None or claim.verdict is not Verdict.DERIVED:
            continue
        wrong = [pair for pair in joined if _is_wrong_sum(claim.quantity, pair)]
        if wrong and len(pairs_leading_to(index, claim.quantity)) == 1:
            yield _finding(index, stated, claim, wrong[0])
            return
    found = [(c, places(ground.clauses, c, e)) for c, e in stated.told]
    for (one, ones), (two, twos) in pairwise(found):
        if len(ones) != 1 or len(twos) != 1:
            continue
        for pair in joined:
            same = ones[0].quantity is pair.whole and twos[0].quantity is pair.part
            if same and _is_turned(stated, one, two, pair):
                yield _finding(index, stated, two, pair)
                return


def _joined(index: SourceIndex) -> list[Joined]:
    """The amounts of the source that have another beside or within them."""
    found = []
    for i, (start, end) in enumerate(index.sentences):
        if end - start > LONGEST_SENTENCE:
            continue
        numbers = sorted(index.in_place(i), key=lambda q: q.start)
        for whole, part in pairwise(numbers):
            if (
                _alike(whole, part)
                and (within := _how(index.text, whole.end, part, (start, end))) is not None
            ):
                found.append(Joined(whole, part, within))
    return found


def _alike(whole: Quantity, part: Quantity) -> bool:
    """Whether the second may be some of the first."""
    if whole.kind not in _KINDS or whole.kind is not part.kind or whole.value is None or part.value is None:
        return False
    return (whole.kind is Kind.COUNT or whole.unit == part.unit) and 0 < part.value < whole.value


def _how(text: str, behind: int, part: Quantity, sentence: Span) -> bool | None:
    """Whether a number is within what stands before it; None where nothing says it."""
    if _BESIDE.fullmatch(text, behind, part.start):  # first: "not including"
        return False
    if _WITHIN.fullmatch(text, behind, part.start):
        return True
    if _OF_THEM.match(text, part.end, sentence[1]) and _APART.fullmatch(text, behind, part.start):
        return True
    return None


def _is_wrong_sum(claim: Quantity, pair: Joined) -> bool:
    """Whether a claim is what the two would make if the one were (not) within the other."""
    if claim.kind is not pair.whole.kind or (claim.kind is not Kind.COUNT and claim.unit != pair.whole.unit):
        return False
    assert claim.value is not None
    assert pair.whole.value is not None
    assert pair.part.value is not None
    whole, part = base_value(pair.whole, pair.whole.value), base_value(pair.part, pair.part.value)
    wanted = whole + part if pair.within else whole - part
    return abs(base_value(claim, claim.value) - wanted) <= _EXACT * whole


def _is_turned(stated: Stated, one: Claim, two: Claim, pair: Joined) -> bool:
    """Whether the summary joins the two numbers with words for the contrary."""
    text = stated.text
    here = None
    if two.quantity is not None:
        here = _how(text, one.end, two.quantity, (stated.start, stated.end))
    if here is not None:
        return here is not pair.within
    if not pair.within or _SAID_WITHIN.search(text, one.end, stated.end):
        return False
    added = _ADDED if pair.whole.kind is Kind.COUNT else _EXTRA
    return (
        added.fullmatch(text, one.end, two.start) or _EXTRA.fullmatch(text, one.end, two.start)
    ) is not None


def _finding(index: SourceIndex, stated: Stated, claim: Claim, pair: Joined) -> Finding:
    start, end = pair.whole.start, pair.part.end
    right = index.text[start:end]
    evidence = Evidence(start, end, right, "sentence", pair.whole)
    held, other = ("within", "beside") if pair.within else ("beside", "within")
    return Finding(
        Code.WRONG_REFERENT,
        stated.claim(claim.start, claim.end, evidence),
        evidence,
        f"The article has “{pair.part.text}” {held} “{pair.whole.text}” (“{right}”); with “{claim.text}” the summary takes it as {other} it.",
        f"Check whether “{pair.whole.text}” has “{pair.part.text}” in it.",
    )


RULE = SentenceRule("included", (Code.WRONG_REFERENT,), told_in, needs=NUMBERS, short=True)
