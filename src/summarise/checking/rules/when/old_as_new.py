"""The level of before told as the present one: "£1.21 now goes to the state" for "£1.55, up from £1.21 five years ago".

Wherever the source has the number it is the old one of two that a change joins, or that are compared over time; the summary
tells it with a word for the present, or without any word for the past, and does not tell the new one beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import clause_stated
from summarise.checking.aligning.clauses.earlier import COMPARING, later_of
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Code, Evidence, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE})
_PRESENT = pattern(
    r"\b(?:now|current(?:ly)?|today(?:['’]s)?|at present|presently|these days|as it stands|so far this (?:year|season)|latest)\b",
    re.IGNORECASE,
)
_PAST = pattern(
    r"\b(?:from|was|were|had|did|earlier|ago|last|previous(?:ly)?|before|compared|against|than|formerly|once|used to|peak(?:ed)?|record|"
    r"initial(?:ly)?|original(?:ly)?|first|in (?:19|20)\d\d|until|since|old|prior|then|back in|up on|down on|began|started?|year-ago|past)\b",
    re.IGNORECASE,
)
_IS = pattern(
    r"\b(?:is|are|has|have|stands?|costs?|pays?|earns?|charges?|employs?|goes|makes?|expects?|takes?|gets?|runs?|owns?|holds?|needs?|uses?)\b"
)


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that tell as present what the source tells of before."""
    index = ground.index
    for claim, evidence in stated.carried:
        if (
            claim.verdict is not Verdict.SUPPORTED
            or claim.quantity is None
            or claim.quantity.kind not in _KINDS
        ):
            continue
        found = places(ground.clauses, claim, evidence)
        new = index.once(_new, found[0].quantity) if found else None
        if new is None or any(index.once(_new, place.quantity) is None for place in found[1:]):
            continue
        if any(c.quantity is not None and c.quantity.low == new.low for c in stated.claims):
            continue
        clause = clause_stated(stated, (claim.start, claim.end))
        words = " ".join(clause.part(span) for span in clause.spans)
        now = _PRESENT.search(words)
        if now is None and (_IS.search(words) is None or _PAST.search(stated.text, stated.start, stated.end)):
            continue
        if now is not None and _PAST.search(words):
            continue
        q = found[0].quantity
        yield Finding(
            Code.WRONG_REFERENT,
            claim,
            Evidence(q.start, q.end, index.text[q.start : q.end], "sentence", q),
            f"The article has “{q.text}” as the level of before and “{new.text}” as the new one; the summary tells “{claim.text}” as the present one.",
            f"Check whether it is “{new.text}” now.",
            signs=("present",) if now is not None else ("no past",),
        )


def _new(index: SourceIndex, number: Quantity) -> Quantity | None:
    """The new level that a number of the source is the old one of; None where it is none."""
    at = index.sentence_of[id(number)]
    said = index.lowered[slice(*index.sentences[at])]
    if not any(word in said for word in COMPARING):
        return None
    numbers = sorted(index.in_place(at), key=lambda q: q.start)
    return later_of(index.text, index.sentences[at], number, numbers)


RULE = SentenceRule("old_as_new", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, english=True)
