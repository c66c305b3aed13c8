"""A number of a row told as what stands in another column of it: "Norland won 14 gold medals" of "gold, silver, bronze: Norland 12,
14, 9"."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.roles.columns import Place, row_of, rows_of
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.text.nouns_of_acts import with_nouns
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities.patterns import pattern

_CUT = pattern(r"[,;:.()](?=\s|\Z)|\b(?:and|but|while|from|of|in|at|than|behind|ahead|with)\b")
_COMPARES = pattern(r"(?: [a-z]+){0,2} (?:more|fewer|less|ahead|behind|clear|than|short)\b")
_GAP = pattern(r"\b(?:by|lead of|gap of|margin of|another|further)(?: (?:just|only|a))* \Z")


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that stand under another head of the row that it names."""
    index = ground.index
    if not index.whole(rows_of):
        return
    here = with_nouns(stems_of(stated.text, stated.start, stated.end))
    for claim, evidence in stated.told:
        if _COMPARES.match(stated.text, claim.end, stated.end) or _GAP.search(
            stated.text, stated.start, claim.start
        ):
            continue
        found = [row_of(index, place.quantity) for place in places(ground.clauses, claim, evidence)]
        if not found or any(one is None for one in found):
            continue
        named = [one for one in found if one is not None and one[0].row and one[0].row <= here]
        said = with_nouns(_said(stated, claim))
        if not named or any(place.column & said for place, _ in named):
            continue
        rivals = {
            other.number.start: other
            for _, row in named
            for other in row
            if other.column and other.column <= said and _could_stand(stated, named[0][0], other)
        }
        if len(rivals) == 1:
            yield _finding(claim, named[0][0], next(iter(rivals.values())))


def _could_stand(stated: Stated, own: Place, other: Place) -> bool:
    """Whether another number of the row could be meant: of the kind, of another value, and told nowhere in the sentence."""
    q = other.number
    if q.kind is not own.number.kind or q.low == own.number.low:
        return False
    return all(c.quantity is None or c.quantity.low != q.low for c in stated.claims)


def _said(stated: Stated, claim: Claim) -> set[str]:
    """The stems of what stands right before a number, back to the one before it, and of what it counts."""
    before = [c.end for c in stated.claims if c.end <= claim.start]
    start = max(before, default=stated.start)
    cuts = [m.end() for m in _CUT.finditer(stated.text, start, claim.start)]
    after = _CUT.search(stated.text, claim.end, stated.end)
    end = stated.end if after is None else after.start()
    led = stated.text[cuts[-1] if cuts else start : claim.start]
    return stems_of(led) | stems_of(" ".join(stated.text[claim.end : end].split()[:3])) | stems_of(claim.text)


def _finding(claim: Claim, own: Place, rival: Place) -> Finding:
    q = rival.number
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(q.start, q.end, q.text, "sentence", q),
        f"The article has “{q.text}” there; its “{own.number.text}” stands in another column.",
        f"Write “{q.text}”, or say what “{claim.text}” counts.",
    )


RULE = SentenceRule("other_column", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, short=True)
