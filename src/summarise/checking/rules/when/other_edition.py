"""A number of one event told of another of its name: "the 2023 flood damaged 140 houses", where the 2019 one did.

The source tells the two apart (``aligning.roles.editions``), each with its number, in one sentence or in two that follow each other. The
summary has the number of one with the mark of the other only, and the other's number nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.predicates import is_told
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.editions import Mark, marked, marks_in
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import LONGEST_SENTENCE, MOST_NUMBERS, Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import comparable
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Quantity

_Marks = dict[int, tuple[tuple[Quantity, Mark], ...]]


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are told of another event than the source's."""
    index = ground.index
    here = marks_in(stated.text, (stated.start, stated.end))
    if len({m.which for m in here}) != 1:
        return
    there = ground.of(_read)
    if not there:
        return
    for claim, evidence in stated.told:
        q = claim.quantity
        if q is None:
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        own = [_mark(index, there, p) for p in found]
        if not own or any(m is None or not _is_other(here[0], m) for m in own):
            continue
        other = _rival(index, there, found[0], here[0])
        if other is not None and comparable(q, other) is not None and not is_told(other, stated):
            yield _finding(index, claim, here[0], own[0], other, found[0])


def _read(ground: Ground) -> _Marks:
    """The marked numbers of the source's sentences."""
    index = ground.index
    out: _Marks = {}
    last: list[Mark] = []
    for i, sentence in enumerate(index.sentences):
        numbers = index.in_place(i)
        if not numbers or len(numbers) > MOST_NUMBERS or sentence[1] - sentence[0] > LONGEST_SENTENCE:
            last = []
            continue
        last = marks_in(index.text, sentence, last)
        pairs = marked(numbers, last)
        if pairs:
            out[i] = tuple(pairs)
    return out


def _mark(index: SourceIndex, there: _Marks, number: Quantity) -> Mark | None:
    pairs = there.get(index.sentence_of[id(number)], ())
    return next((m for q, m in pairs if q is number), None)


def _is_other(told: Mark, own: Mark | None) -> bool:
    """Whether two marks are of two events of one name."""
    return (
        own is not None and told.sort == own.sort and told.which != own.which and bool(told.thing & own.thing)
    )


def _rival(index: SourceIndex, there: _Marks, own: Quantity, told: Mark) -> Quantity | None:
    """The number that the source has, beside a claim's own, for the event that the summary tells."""
    at = index.sentence_of[id(own)]
    return next(
        (
            q
            for i in (at, at - 1, at + 1)
            for q, mark in there.get(i, ())
            if mark.sort == told.sort
            and mark.which == told.which
            and mark.thing & told.thing
            and q.kind is own.kind
        ),
        None,
    )


def _finding(
    index: SourceIndex, claim: Claim, told: Mark, own: Mark | None, other: Quantity, number: Quantity
) -> Finding:
    assert own is not None
    mine = index.text[slice(*own.span)]
    shown = index.text[other.start : other.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(number.start, number.end, number.text, "sentence", number),
        f"The article says “{claim.text}” of “{mine}” and “{shown}” of “{told.which}”; the summary says “{claim.text}” of “{told.which}”.",
        f"Check whether it is “{shown}” or “{mine}”.",
    )


RULE = SentenceRule("other_edition", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, english=True)
