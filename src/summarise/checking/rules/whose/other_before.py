"""A level with another one's level of before: "net profit was €88m, down from €251m", where the 251 is that of gross profit.

The source gives the level of the summary with its own level of before, and that of the summary's with another level; both
pairs are told in closed forms (``clauses.earlier``). A source that gives one level several levels of before is agreed with
where one of them is the summary's.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.earlier import COMPARING, earlier_of, later_of
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SEVERAL, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Quantity

_NEAR = 0.05  # of a level: so far apart are two roundings of one


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The levels of before in one sentence that the source gives to another level than the summary does."""
    numbers = [c.quantity for c in stated.claims if c.quantity is not None and c.quantity.low is not None]
    told = {claim.start: (claim, evidence) for claim, evidence in stated.told}
    for claim, evidence in stated.told:
        if claim.quantity is None:
            continue
        before = earlier_of(stated.text, (stated.start, stated.end), claim.quantity, numbers)
        other = told.get(before[0].start) if before else None
        if other is None or claim.verdict is not Verdict.SUPPORTED:
            continue
        own = [
            q
            for place in places(ground.clauses, claim, evidence)
            for q in _earlier(ground.index, place.quantity)
        ]
        if not own or any(_is_near(q, before[0]) for q in own):
            continue
        if all(_is_paired(ground.index, place.quantity) for place in places(ground.clauses, *other)):
            yield _finding(ground.index, other[0], claim, own[0])


def _earlier(index: SourceIndex, level: Quantity) -> list[Quantity]:
    at = index.sentence_of[id(level)]
    return earlier_of(index.text, index.sentences[at], level, _numbers(index, at))


def _numbers(index: SourceIndex, sentence: int) -> list[Quantity]:
    return [q for q in index.in_place(sentence) if q.low is not None]


def _is_paired(index: SourceIndex, number: Quantity) -> bool:
    """Whether a number is one of two levels of something."""
    if _earlier(index, number):
        return True
    at = index.sentence_of[id(number)]
    return later_of(index.text, index.sentences[at], number, _numbers(index, at)) is not None


def _is_near(one: Quantity, other: Quantity) -> bool:
    """Whether two levels are one, perhaps rounded."""
    if one.value is None or other.value is None:
        return True
    return abs(float(one.value) - float(other.value)) <= _NEAR * abs(float(one.value))


def _finding(index: SourceIndex, claim: Claim, level: Claim, right: Quantity) -> Finding:
    shown = index.text[right.start : right.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(right.start, right.end, shown, "sentence", right),
        f"The article says “{shown}” was before “{level.text}”; the summary says “{claim.text}”, which the article says of something else.",
        f"Check what was before “{level.text}”.",
    )


RULE = SentenceRule(
    "other_before",
    (Code.WRONG_REFERENT,),
    told_in,
    needs=AGREEING | SEVERAL,
    english=True,
    words=COMPARING,
    there=COMPARING,
)
