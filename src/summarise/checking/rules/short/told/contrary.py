"""A part told with the contrary of what the source says of it: "47 contained listeria" for "47 of the 60 were free of listeria".

The words are those that part the two sides of one whole (``told.contraries``), or that a thing is had and lacked ("nine had no alarm"). The source tells the number as a part: a larger one
of its kind stands beside it. Where either clause denies something, nothing is said; nor where another place of the number has the
summary's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.cutting import Clause, clause_stated, is_excepted
from summarise.checking.aligning.clauses.told_changes import is_gap
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.arithmetic.told.contraries import are_contrary, may_be_contrary
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.checking.values.matching import comparable
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.PERCENT, Kind.RATIO})
# "Had working alarms", "had no working alarms", "lacked working alarms": the words of what is had.
_HAD = pattern(
    r"\b(?:had|have|has|having|with|contain(?:s|ed)?|carr(?:y|ies|ied)|wore|held|owned?|kept) (?:an? |the |their |its |any |some )?(?!no\b|not\b|been\b|to\b)(?P<what>[a-z][a-z-]+(?: [a-z][a-z-]+){0,2})"
)
_LACKED = pattern(
    r"\b(?:(?:had|have|has|having|with|contain(?:s|ed)?|carr(?:y|ies|ied)|wore|held|owned?|kept) no|lack(?:s|ed|ing)?|without|missing) (?:an? |the |their |its |any )?(?P<what>[a-z][a-z-]+(?: [a-z][a-z-]+){0,2})"
)
_VOTES = pattern(r"\b(?:vot(?:e[sd]?|ing)|ballots?|councillors|in favou?r|against)\b", re.IGNORECASE)
_SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
_DENIED = pattern(
    r"\b(?:no|not|none|never|nobody|nothing|neither|nor|without|lack(?:s|ed|ing)?|rather than|instead|but|except)\b|n['’]t\b",
)
# One of these stands in every match; "n't" leaves a t.
_DENYING = frozenset(
    "no not none never nobody nothing neither nor without lack lacks lacked lacking rather instead but except t".split()
)
_NEXT = 1  # sentence in which the whole may stand


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The parts of one sentence that are told with the contrary."""
    index = ground.index
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _KINDS:
            continue
        here = clause_stated(stated, (claim.start, claim.end))
        found = places(ground.clauses, claim, evidence)
        denied = not _DENYING.isdisjoint(stated.tokens)
        if not denied and not may_be_contrary(here) and not any(_may_deny(index, place) for place in found):
            continue  # most say neither
        if not found or not all(_is_contrary(here, place.clause) for place in found):
            continue
        if is_gap(stated.text, (claim.start, claim.end), stated.end) or _VOTES.search(
            stated.text, stated.start, stated.end
        ):
            continue  # "three smaller than" is how far two lie apart; a vote has two sides and no whole
        if claim.quantity.kind in _SHARES or _has_whole(index, found[0].quantity):
            yield _finding(index, claim, found[0])


def _may_deny(index: SourceIndex, place: Place) -> bool:
    return not _DENYING.isdisjoint(index.tokens_in(index.sentence_at(place.quantity.start)))


def _is_contrary(here: Clause, there: Clause) -> bool:
    if is_excepted(there) or is_excepted(here):
        return False
    mine, theirs = _denies(here), _denies(there)
    if not mine and not theirs:
        return may_be_contrary(here) and are_contrary(here, there)
    if mine is theirs:
        return False
    lacking, having = (here, there) if mine else (there, here)
    lacked, had = _what(_LACKED, lacking), _what(_HAD, having)
    return bool(lacked) and lacked == had


def _what(form: re.Pattern[str], clause: Clause) -> frozenset[str]:
    """The stems of what a clause says is had, or lacked."""
    found = next((m for span in clause.spans for m in form.finditer(clause.part(span))), None)
    return frozenset() if found is None else frozenset(stems_of(found["what"]))


def _denies(clause: Clause) -> bool:
    return any(_DENIED.search(clause.part(span)) for span in clause.spans)


def _has_whole(index: SourceIndex, part: Quantity) -> bool:
    """Whether the sentence of a number, or one beside it, has a larger number of its kind."""
    at = index.sentence_of[id(part)]
    near = range(max(0, at - _NEXT), min(len(index.sentences), at + _NEXT + 1))
    return any(
        q.low is not None and part.low is not None and q.low > part.low and comparable(part, q) is not None
        for i in near
        for q in index.in_place(i)
    )


def _finding(index: SourceIndex, claim: Claim, place: Place) -> Finding:
    q, clause = place.quantity, place.clause
    right = " ".join(index.text[clause.left[0] : clause.right[1]].split())
    return Finding(
        Code.DIRECTION_REVERSED,
        claim,
        Evidence(q.start, q.end, q.text, "sentence", q),
        f"The article says of “{claim.text}”: “{right}”; the summary says the contrary.",
        f"Check which part “{claim.text}” is.",
    )


RULE = SentenceRule("contrary", (Code.DIRECTION_REVERSED,), told_in, needs=AGREEING, short=True)
