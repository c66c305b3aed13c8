"""A part told as what it leaves: "the other 16 lay idle" where 16 were hired out and the rest lay idle.

The source tells a part by its number and what is left by a word alone: "the rest", "the others", "the remainder". A summary
that calls the part's number the others', or says of it what the source says of them and nothing of what it says of the part,
has taken the one for the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import Clause, clause_stated
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT})
_LEFT = pattern(r"\b(?:the|its|their|all(?: the)?) (?:rest|others|remainder|balance)\b(?! of (?:the|this|last|its) (?:year|week|month|day|season|world|country)\b)", re.IGNORECASE)  # fmt: skip
_LEFT_BY = ("rest", "others", "remainder", "balance")
_CUT = pattern(r"[;:]|, |\b(?:and|but|while|whereas)\b")
_DENIED = pattern(r"\b(?:not|never|none|neither|nor|no|without)\b|n['’]t\b", re.IGNORECASE)
_FAR = 160  # characters between a part and the word for what it leaves
# Words of the others' clause that the summary has: where it calls the number theirs, and where it does not.
_CALLED = 1
_SAID = 2


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are parts in the source and have what it says of the others."""
    index = ground.index
    if not index.whole(_tells_of_a_rest):
        return
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _KINDS:
            continue
        found = places(ground.clauses, claim, evidence)
        if any(index.once(_left_behind, place.quantity) is None for place in found):
            continue
        left = [index.once(_left_behind, place.quantity) for place in found]
        if not left:
            continue
        from summarise.checking.arithmetic.named import is_rest

        here = clause_stated(stated, (claim.start, claim.end))
        called = is_rest(stated.text, (stated.start, claim.end), (claim.start, claim.end))
        if all(
            _is_of_rest(index, place, span, here, called) for place, span in zip(found, left, strict=True)
        ):
            yield _finding(index, claim, evidence, left[0])


def _tells_of_a_rest(index: SourceIndex) -> bool:
    """Whether the source has a word for what is left anywhere: most have none."""
    return any(word in index.lowered for word in _LEFT_BY)


def _left_behind(index: SourceIndex, q: Quantity) -> Span | None:
    """The clause behind a number that tells what it leaves, without a number of its own; None where there is none."""
    found = _LEFT.search(index.text, q.end, min(len(index.text), q.end + _FAR))
    if found is None or _is_parted(index, q, found.start()):
        return None
    from summarise.checking.arithmetic.named import is_rest

    start, _ = source_sentence(index, q.start)
    if is_rest(index.text, (start, q.end), (q.start, q.end)):
        return None
    first, last = source_sentence(index, found.start())
    first = max(first, q.end)
    cuts = list(_CUT.finditer(index.text, first, last))
    before = max((cut.end() for cut in cuts if cut.end() <= found.start()), default=first)
    behind = min((cut.start() for cut in cuts if cut.start() >= found.end()), default=last)
    return before, behind


def _is_parted(index: SourceIndex, q: Quantity, end: int) -> bool:
    """Whether another number of the same kind stands between a part and the word for what is left."""
    return any(
        other.kind is q.kind and other.low is not None and q.end <= other.start < end
        for at in {index.sentence_at(q.start), index.sentence_at(end)}
        for other in index.in_place(at)
    )


def _is_of_rest(index: SourceIndex, place: Place, span: Span | None, here: Clause, called: bool) -> bool:
    """Whether the summary's clause says of the part what the source says of what it leaves."""
    from summarise.checking.arithmetic.told.complements import is_denied

    assert span is not None
    words = " ".join(here.part(part) for part in here.spans)
    if _DENIED.search(words) or is_denied(here, place.clause):
        return False
    said = stems_of(words) - stems_of(place.quantity.noun or "")
    theirs = stems_of(index.text, *span)
    own = frozenset().union(*(stems_of(place.clause.part(part)) for part in place.clause.spans)) - theirs
    met, kept = len(said & theirs), len(said & own)
    return met >= _CALLED and met >= kept if called else met >= _SAID and not kept


def _finding(index: SourceIndex, claim: Claim, evidence: Evidence, left: Span | None) -> Finding:
    assert left is not None
    theirs = index.text[slice(*left)].strip(" ,;.")
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        evidence,
        f"The article says “{theirs}” of those that are not the “{evidence.text}”; the summary says it of “{claim.text}”.",
        f"Check whether “{claim.text}” is the part or what it leaves.",
    )


RULE = SentenceRule("part_as_rest", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, english=True)
