"""An amount told of another span of time: "2.4 metres in three days" where those fell in two hours.

Both texts join the amount and a time by a preposition ("in", "over", "within"). The time that the summary joins is in
the source, with something else; that of the amount's own place is another one, of the same kind. Where any place of the
amount has the summary's time in its clause, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarise.checking.aligning.clauses.cutting import Clauses
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SEVERAL, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.dates import differing
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.matching import Match, comparable, compare
from summarise.checking.verdicts import Claim, Code, Evidence, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_JOINED = pattern(
    r"(?: (?:of |in )?(?!and\b|but\b|or\b|to\b|than\b|while\b|which\b|who\b|that\b)[a-z'’-]+){0,3}? (?:in|within|over|during|for|by|after)"
    r"(?: (?:the|about|around|just|only|under|less than|last|past|next|first))*[ ]"
)
_AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.SCORE, Kind.MULTIPLE})
_TIMES = frozenset({Kind.DURATION, Kind.DATE})


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The times of one sentence that the source has of something else than the amount before them."""
    times = [c for c in stated.claims if c.quantity is not None and c.quantity.kind in _TIMES]
    if not times:
        return
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _AMOUNTS:
            continue
        joined = next((t for t in times if _JOINED.fullmatch(stated.text, claim.end, t.start)), None)
        if joined is None or joined.verdict is Verdict.UNSUPPORTED or joined.quantity is None:
            continue
        own = _own(ground.clauses, joined.quantity, places(ground.clauses, claim, evidence))
        if own is not None and not _is_told(own, stated):
            yield _finding(ground.index, claim, joined, own)


def _own(clauses: Clauses, told: Quantity, found: Iterable[Place]) -> Quantity | None:
    """The time that the amount's first place is joined with; None where a place has the one that is told, or none."""
    index = clauses.index
    own: Quantity | None = None
    for n, place in enumerate(found):
        beside = [q for q in index.in_place(index.sentence_of[id(place.quantity)]) if q.kind in _TIMES]
        span = place.clause.spans[0]
        if any(_same(told, q) and span[0] <= q.start < span[1] for q in beside):
            return None
        joined = next((q for q in beside if _JOINED.fullmatch(index.text, place.quantity.end, q.start)), None)
        if n == 0:
            own = joined
            if own is None or not _apart(told, own):
                return None
        elif joined is None or not _apart(told, joined):
            return None
    return own


def _same(a: Quantity, b: Quantity) -> bool:
    if a.kind is Kind.DATE or b.kind is Kind.DATE:
        return a.kind is b.kind and not differing(a, b)
    return compare(a, b) >= Match.ROUNDED


def _apart(told: Quantity, own: Quantity) -> bool:
    """Whether two times are of one kind and not the same, so that the amount cannot be of both."""
    if told.kind is not own.kind:
        return False
    if told.kind is Kind.DATE:
        return bool(differing(told, own))
    return comparable(told, own) is not None and compare(told, own) is Match.NONE


def _is_told(own: Quantity, stated: Stated) -> bool:
    return any(
        c.quantity is not None and c.quantity.kind is own.kind and _same(c.quantity, own)
        for c in stated.claims
    )


def _finding(index: SourceIndex, amount: Claim, time: Claim, own: Quantity) -> Finding:
    right = index.text[own.start : own.end]
    return Finding(
        Code.WRONG_REFERENT,
        time,
        Evidence(own.start, own.end, right, "sentence", own),
        f"Beside “{amount.text}” the article says “{right}”; the summary says “{time.text}”.",
        f"Check which time “{amount.text}” belongs to.",
    )


RULE = SentenceRule("other_span", (Code.WRONG_REFERENT,), told_in, needs=AGREEING | SEVERAL)
