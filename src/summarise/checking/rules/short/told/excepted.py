"""The exceptions told as those of which it is said: "two of 13 were found safe" for "all but two of 13 were found safe".

What the source says of all others is denied of the number. The summary has the number without a word for an exception, and says
behind it or before it the very thing, without denying it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import clause_stated, is_excepted
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

_EXCEPTION = pattern(
    r"\b(?:but|except(?:ions?|ed|ing)?|bar|save|apart from|other than|excluding|without|no|not|none|never|neither|fail(?:s|ed|ing)?|refus\w+|lack(?:s|ed)?|remain\w*|left|"
    r"still|yet|only|others?|rest|miss\w*)\b|n['’]t\b|\bun[a-z]{3,}",
    re.IGNORECASE,
)
_CUT = pattern(r"[;:.()]|, (?:and|but|while|who|which)\b")
_HELPERS = stems_of(
    "was were are is be been being has have had will would can could found out of the them those all each it its"
)


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are exceptions in the source and none here."""
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind is not Kind.COUNT:
            continue
        found = places(ground.clauses, claim, evidence)
        if not found or not all(is_excepted(place.clause) for place in found):
            continue
        if _EXCEPTION.search(stated.text, stated.start, stated.end):
            continue
        here = clause_stated(stated, (claim.start, claim.end))
        said = {s for span in here.spans for s in stems_of(here.part(span))}
        shared = said & _told(ground, found[0])
        if shared:
            yield _finding(claim, found[0])


def _told(ground: Ground, place: Place) -> set[str]:
    """The stems of what the source says behind the number, without what is counted and helping verbs."""
    q, index = place.quantity, ground.index
    start, end = index.sentences[index.sentence_of[id(q)]]
    cut = _CUT.search(index.text, q.end, end)
    beside = [n for n in index.in_place(index.sentence_of[id(q)]) if n is not q and n.start >= q.end]
    behind = index.text[q.end : end if cut is None else cut.start()]
    counted = stems_of(q.noun or "")
    for number in beside:
        counted |= stems_of(number.noun or "")
    return stems_of(behind) - counted - _HELPERS - stems_of(index.text, start, q.start)


def _finding(claim: Claim, place: Place) -> Finding:
    q = place.quantity
    before = place.clause.part(place.clause.left).strip().rsplit(" ", 2)[-2:]
    return Finding(
        Code.DIRECTION_REVERSED,
        claim,
        Evidence(q.start, q.end, q.text, "sentence", q),
        f"The article says “{' '.join(before)} {q.text}”: all others; the summary says it of “{claim.text}”.",
        f"Check whether it is said of “{claim.text}” or of all others.",
    )


# One of these stands in every sentence of the source that it reads.
_THERE = frozenset(("all", "every*"))
RULE = SentenceRule("excepted", (Code.DIRECTION_REVERSED,), told_in, needs=AGREEING, short=True, there=_THERE)
