"""The level of before told as the present one: "£1.21 now goes to the state" for "£1.55, up from £1.21 five years ago".

Wherever the source has the number it is the old one of two that a change joins, that are compared over time, or of which one is
"instead of" the other; the summary tells it with a word for the present, or without any word for the past or for a change in its
clause, and does not tell the new one beside it. What is told in the past may be the present of the article: "detectives cleared 51%".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from summarise.checking.aligning.clauses.cutting import clause_stated
from summarise.checking.aligning.clauses.earlier import COMPARING, is_level, later_of
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Code, Evidence, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION})
_PRESENT = pattern(
    r"\b(?:now|current(?:ly)?|today(?:['’]s)?|at present|presently|these days|as it stands|so far this (?:year|season)|latest)\b",
    re.IGNORECASE,
)
_PAST = pattern(
    r"\b(?:from|was|were|had|did|earlier|ago|last|previous(?:ly)?|before|compared|against|than|formerly|once|used to|peak(?:ed)?|record|"
    r"initial(?:ly)?|original(?:ly)?|first|in (?:19|20)\d\d|until|since|old|prior|then|back in|up on|down on|began|started?|year-ago|past)\b",
    re.IGNORECASE,
)
# What makes a clause one of a change, of a comparison or of another time: there the old level may be told as such.
_OF_CHANGE = pattern(
    r"\b(?:from|earlier|ago|last|previous(?:ly)?|before|compared|against|versus|than|formerly|once|used to|peak(?:ed)?|record|initial(?:ly)?|"
    r"original(?:ly)?|first|(?:19|20)\d\d|until|since|old|prior|then|began|begun|start(?:s|ed)?|year-ago|past|had|instead|rather|after|while|"
    r"January|February|March|April|June|July|August|September|October|November|December|quarter|still|so far|hitherto|not|short|below|above|over|up|down|at the time|"
    r"lower|higher|more|fewer|less|cut|f[ae]lls?|fallen|r[io]ses?|risen|gone|came|lost|swung|swing|shr[aiu]nk|gr[eo]w[ns]?|"
    r"(?:drop|increas|decreas|chang|doubl|halv|tripl|slip|narrow|widen|eas|edg|climb|jump|improv|rais|reduc|slump|plung|gain)[a-z]*)\b",
    re.IGNORECASE,
)
_COMPARED = pattern(
    r"\b(?:from|compared|against|than|before|instead|ago|earlier|had been|was once)\b", re.IGNORECASE
)
_LABEL = pattern(
    r"\b(?:last|previous|prior|former|old|original|before|earlier|(?:19|20)\d\d)\b[^:]*:", re.IGNORECASE
)
_INSTEAD = pattern(
    r"(?:[^.;:()\d]|\.\d){0,60}?,? instead of(?: (?:about|around|some|just|only|nearly|almost|the|an?))* ?[^\w\s]?",
    re.IGNORECASE,
)
_RANGE = pattern(r"\b(?:rang\w+|var(?:y|ies|ied)|between)\b", re.IGNORECASE)
_REACH = 40  # characters before two levels in which "range" stands


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
        if now is not None and (
            _PAST.search(words) or new.start < found[0].quantity.start <= _instead(index, new)
        ):
            continue  # what a thing will be "instead of" is what it is now
        if now is None and (
            _OF_CHANGE.search(words)
            or _COMPARED.search(stated.text, stated.start, stated.end)
            or _LABEL.search(stated.text, stated.start, claim.start)
            or not _speak_of_one(index, stated, found[0].quantity)
        ):
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


def _speak_of_one(index: SourceIndex, stated: Stated, number: Quantity) -> bool:
    """Whether the summary's sentence shares a word with that of a number of the source."""
    here = stems_of(stated.text, stated.start, stated.end)
    return not here.isdisjoint(index.stems_of(index.sentence_of[id(number)]))


def _instead(index: SourceIndex, level: Quantity) -> int:
    """Where the number begins that a level of the source is told "instead of"; -1 where there is none."""
    found = _INSTEAD.match(index.text, level.end, index.sentences[index.sentence_of[id(level)]][1])
    return -1 if found is None else found.end()


def _new(index: SourceIndex, number: Quantity) -> Quantity | None:
    """The new level that a number of the source is the old one of; None where it is none."""
    at = index.sentence_of[id(number)]
    said = index.lowered[slice(*index.sentences[at])]
    if "instead" not in said and not any(word in said for word in COMPARING):
        return None
    numbers = sorted(index.in_place(at), key=lambda q: q.start)
    new = later_of(index.text, index.sentences[at], number, numbers)
    if new is None:
        levels = [q for q in numbers if q.low is not None]
        pairs = (a for a, b in pairwise(levels) if b is number)
        first = next(pairs, None)
        if first is None or not is_level(first, number):
            return None
        return first if _instead(index, first) == number.start else None
    start, end = sorted((new.start, number.start))
    if _RANGE.search(index.text, max(index.sentences[at][0], start - _REACH), end):
        return None  # "from $1 at night to $4.50"
    return None if (new.kind is Kind.PERCENT) is not (number.kind is Kind.PERCENT) else new


RULE = SentenceRule(
    "old_as_new", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, english=True, there=COMPARING | {"instead"}
)
