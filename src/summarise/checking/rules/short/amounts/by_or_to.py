"""By how much something changed told as what was left of it, or the other way round: "40% of what it emitted in 2015" for "cut its
emissions by 40%", "30% fewer flights" for "cut its flights to 30% of the usual number".

Only shares, and no half, which is the same both ways.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SHARE, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.arithmetic.steps.changes import change_told
from summarise.checking.arithmetic.worded.by_or_to import told_as
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity

_SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
_HALF = 0.5


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The shares of one sentence that are told as what is left and are what went, or the other way round."""
    index = ground.index
    for claim, evidence in stated.told:
        q = claim.quantity
        if q is None or q.kind not in _SHARES or q.value is None:
            continue
        if float(q.value) / (100 if q.kind is Kind.PERCENT else 1) == _HALF:
            continue
        here = told_as(stated.text, (stated.start, stated.end), q)
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        if here is None or not found:
            continue
        there = [
            told_as(index.text, index.sentences[index.sentence_of[id(p)]], p)
            or ("by" if index.once(change_told, p) else None)
            for p in found
        ]
        if all(way is not None and way != here for way in there):
            yield _finding(index.text, claim, found[0], here)


def _finding(text: str, claim: Claim, own: Quantity, here: str) -> Finding:
    right = " ".join(text[max(0, own.start - 12) : own.end].split()[-3:])
    told = "what is left" if here == "to" else "what went"
    return Finding(
        Code.DIRECTION_REVERSED,
        claim,
        Evidence(own.start, own.end, own.text, "sentence", own),
        f"The article says “{right}”; the summary tells “{claim.text}” as {told}.",
        "Check whether it is by how much it changed or to what.",
    )


RULE = SentenceRule("by_or_to", (Code.DIRECTION_REVERSED,), told_in, needs=AGREEING | SHARE, short=True)
