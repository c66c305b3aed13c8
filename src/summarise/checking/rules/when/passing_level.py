"""A level that was only touched told as where it ended: "shares closed 14% lower" for "fell as much as 14% before closing 9.5% lower".

The source tells two numbers of a kind in one sentence: the first as touched ("as much as", "touched", "peaked at"), and behind
"before" or "but" the second as where it closed, ended or settled. The summary gives the first with a verb of ending, and not the second.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import clause_stated
from summarise.checking.aligning.clauses.predicates import is_told
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import LONGEST_SENTENCE, Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE})
_ENDED = pattern(r"\b(?:clos(?:e|es|ed|ing)|end(?:s|ed|ing)?|finish(?:es|ed|ing)?|settl(?:e|es|ed|ing))\b", 2)
_TOUCHED = pattern(
    r"\b(?:as (?:much|high|low|many|far|steeply) as|touch(?:es|ed|ing)|hit(?:s|ting)?|peak(?:s|ed|ing)?|reach(?:es|ed|ing)?|spik(?:ed|ing)|briefly|at one (?:point|stage)|"
    r"at first|initially|early|intraday|earlier|opened)\b",
    2,
)
_BEFORE = pattern(
    r"\b(?:before|but|then|later|although|though|and)(?: [a-z]+){0,3}? (?:clos|end|finish|settl|eas|par(?:ed|ing)\b|recover|trimm|pull|slip|rebound|retreat|fall|fell|ris|rose|clawed)[a-z]*",
    2,
)
_REACH = 60  # characters


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that the source has as touched only and that are told as where it ended."""
    index = ground.index
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _KINDS:
            continue
        clause = clause_stated(stated, (claim.start, claim.end))
        if not any(_ENDED.search(clause.part(span)) for span in clause.spans):
            continue
        if any(_TOUCHED.search(clause.part(span)) for span in clause.spans):
            continue
        ends = [_end_of(index, place.quantity) for place in places(ground.clauses, claim, evidence)]
        end = ends[0] if ends else None
        if end is None or None in ends or is_told(end, stated):
            continue
        yield _finding(index, claim, end)


def _end_of(index: SourceIndex, touched: Quantity) -> Quantity | None:
    """The number where it ended, of one that the source has as touched only; None where it does not say so."""
    at = index.sentence_of[id(touched)]
    start, end = index.sentences[at]
    if end - start > LONGEST_SENTENCE:
        return None
    if not _TOUCHED.search(index.text, max(start, touched.start - _REACH), touched.start):
        return None
    for q in index.in_place(at):
        if (
            q.start < touched.end
            or q.kind is not touched.kind
            or q.unit != touched.unit
            or q.low in (None, touched.low)
        ):
            continue
        return q if _BEFORE.search(index.text, touched.end, q.start) else None
    return None


def _finding(index: SourceIndex, claim: Claim, end: Quantity) -> Finding:
    right = index.text[end.start : end.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(end.start, end.end, right, "sentence", end),
        f"The article says that it ended at “{right}”; “{claim.text}” was only touched before that.",
        f"Check whether it is “{right}” or “{claim.text}”.",
    )


# One of these stands in every sentence of a summary that it reads ...
_HERE = frozenset("clos* end* finish* settl*".split())
# ... and one of these in one of the source.
_THERE = frozenset(
    "briefly early earlier far first high hit* initially intraday low many much opened peak* point reach* spik* "
    "stage steeply touch*".split()
)
RULE = SentenceRule(
    "passing_level", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, english=True, words=_HERE, there=_THERE
)
