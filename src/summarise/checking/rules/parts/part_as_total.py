"""A part told as the total: "police arrested 540 people" for "arrested 1,260 people, of whom 540 were under 18".

The source tells a number as a part of the one before it ("including", "of whom", "540 of them"), with words that only the part has. The
summary says of the part what the source says of the whole, counts what the whole counts, and has none of those words up to there, nor the whole, nor a word for a part.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import clause_stated, is_part_of
from summarise.checking.aligning.clauses.predicates import acts_of, is_told
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.roles.told_parts import OF_THEM
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import LONGEST_SENTENCE, Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_SOME = r"(?: (?:a|an|the|its|some|about|around|nearly|almost|roughly|up to|at least|only|just|more than|over|as many as))* ?\W?"
_BEFORE = pattern(rf"\b(?:including|of which|of whom|among them)\b,?{_SOME}\Z", 2)
_END = pattern(r"[,;.:()]| (?:and|but|while|who|which) ")
_TOLD_PART = pattern(
    r"\b(?:including|among|amongst|of (?:which|whom|them|the|its|these|those)|some|part|most|alone|only|just|from|for)\b",
    2,
)
_FIGURES = pattern(r"\d+")
_REACH = 30  # characters


class _Part(NamedTuple):
    """The whole of a number and the stems that only the part has."""

    whole: Quantity
    words: frozenset[str]


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are parts in the source and are told as the whole."""
    index = ground.index
    for claim, evidence in stated.told:
        q = claim.quantity
        if q is None or q.kind not in _KINDS or q.low == 1:
            continue
        found = places(ground.clauses, claim, evidence)
        if not found:
            continue
        parts = [index.once(_part, place.quantity) for place in found]
        part = parts[0]
        if part is None or None in parts or is_told(part.whole, stated):
            continue
        if _TOLD_PART.search(stated.text, max(stated.start, claim.start - _REACH), claim.start):
            continue
        if _TOLD_PART.search(stated.text, claim.end, min(stated.end, claim.end + _REACH)):
            continue
        if part.words & _words(stated.text, 0, stated.end):
            continue
        here, there = clause_stated(stated, (claim.start, claim.end)), ground.clauses.of(part.whole)
        counted = noun_agreement(q, part.whole)
        if counted < 0 or (not counted and not acts_of(here) & acts_of(there)):
            continue
        yield _finding(index, claim, found[0].quantity, part.whole)


def _part(index: SourceIndex, own: Quantity) -> _Part | None:
    """The whole that the source tells a number as a part of, right before it; None where it does not."""
    at = index.sentence_of[id(own)]
    start, end = index.sentences[at]
    if end - start > LONGEST_SENTENCE:
        return None
    before = [
        n
        for n in index.in_place(at)
        if n.end <= own.start
        and n.low is not None
        and n.kind is own.kind
        and (n.unit == own.unit or n.kind is Kind.COUNT)
    ]
    if not before or own.low is None or before[-1].low is None or before[-1].low <= own.low:
        return None
    whole = before[-1]
    if len(before) > 1 and is_part_of(index.text, before[-2].end, whole.start):
        return None
    if not _BEFORE.search(index.text, whole.end, own.start) and not OF_THEM.match(index.text, own.end):
        return None
    close = _END.search(index.text, own.end, end)
    words = _words(index.text, own.end, end if close is None else close.start()) - _words(
        index.text, start, own.start
    )
    return _Part(whole, frozenset(words)) if words else None


def _words(text: str, start: int, end: int) -> set[str]:
    """The stems between two offsets, and the figures: "under 18"."""
    return stems_of(text, start, end) | set(_FIGURES.findall(text[start:end]))


def _finding(index: SourceIndex, claim: Claim, own: Quantity, whole: Quantity) -> Finding:
    right, mine = index.text[whole.start : whole.end], index.text[own.start : own.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(whole.start, whole.end, right, "sentence", whole),
        f"The article says this of “{right}”; “{mine}” is a part of that.",
        f"Check whether it is “{right}” or “{claim.text}”.",
    )


# One of these stands in every sentence of the source that it reads.
_THERE = frozenset("including them these those which whom".split())
RULE = SentenceRule(
    "part_as_total", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, english=True, there=_THERE
)
