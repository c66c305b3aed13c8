"""A total with the words of its part: "36 children were hurt" for "36 people were hurt; 11 of them were children".

The source gives a number, and behind it a smaller one that is a part of it: it says "of them", or it counts nothing of its own and
opens what it tells ("Nineteen were injured"), or the first stands behind "of the". All that is told of the part alone stands in the
few words behind the total in the summary, which has no word for a part there and not the part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.predicates import is_told
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import LONGEST_SENTENCE, Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_LEAST = 3
_SHARES = frozenset({Kind.RATIO, Kind.PERCENT})
_OF_THEM = pattern(r" of (?:them|whom|which|these|those)\b")
_OF_THE = pattern(r"\b[Oo]f (?:the |its |their |his |her |all |those |these |some |about )*\Z")
_OPENS = pattern(r"(?:\A|[;.] |, | and found | found )[^\w]*\Z")
_IS = pattern(r" (?:was|were|are|is|had|have|has|over|under|without)\b")
_CUT = pattern(r"[,;.:()“”]| (?:and|but|while|who|which|after|when|before|as)(?= )")
_WINDOW = pattern(r"(?: [\w'’-]+){0,8}")
_PARTED = pattern(
    r"\b(?:some|most|many|several|few|part|half|including|among|amongst|of (?:the|them|whom|which|those|these)|mostly|mainly|checked|tested|stopped|"
    r"screened|asked|surveyed|whose|if|whether|not|no|than)\b",
    re.IGNORECASE,
)
_AMONG = pattern(r"\b(?:among|amongst|of|than|from|in|including|out of)(?: [a-z]+){0,2} \Z", re.IGNORECASE)
_COMMON = stems_of("was were are is had have has also only just more other others people them these those")


class _Part(NamedTuple):
    """A part and the stems of what is told of it alone."""

    number: Quantity
    words: frozenset[str]


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are totals of the source and are told as their parts."""
    index = ground.index
    for claim, evidence in stated.told:
        q = claim.quantity
        if q is None or q.kind is not Kind.COUNT or q.value is None or q.value < _LEAST:
            continue
        found = places(ground.clauses, claim, evidence)
        parts = [index.once(_part_of, place.quantity) for place in found]
        part = parts[0] if parts else None
        if part is None or _AMONG.search(stated.text, max(stated.start, claim.start - 24), claim.start):
            continue
        behind = _behind(stated, claim)
        if not behind or any(p is None or not p.words <= behind or is_told(p.number, stated) for p in parts):
            continue
        yield _finding(index, claim, part.number)


def _behind(stated: Stated, claim: Claim) -> set[str]:
    """The stems of the few words behind a number of the summary; none where one of them tells a part."""
    window = _WINDOW.match(stated.text, claim.end, stated.end)
    if window is None:
        return set()
    cut = _CUT.search(stated.text, claim.end, window.end())
    end = cut.start() if cut is not None else window.end()
    if _PARTED.search(stated.text, claim.end, end):
        return set()
    return stems_of(stated.text, claim.end, end)


def _part_of(index: SourceIndex, whole: Quantity) -> _Part | None:
    """The part that is put behind a number of the source, in its sentence or right behind that."""
    at = index.sentence_of[id(whole)]
    here = index.sentences[at]
    if here[1] - here[0] > LONGEST_SENTENCE:
        return None
    behind = [q for q in index.in_place(at) if q.start >= whole.end and q.kind is not Kind.DATE]
    if not behind and at + 1 < len(index.sentences):
        behind = [q for q in index.in_place(at + 1) if q.kind is not Kind.DATE][:1]
    if not behind or not _is_part(index, whole, behind[0]):
        return None
    part = behind[0]
    start, end = index.sentences[index.sentence_of[id(part)]]
    cut = _CUT.search(index.text, part.end, end)
    words = stems_of(index.text, part.end, cut.start() if cut else end) - _COMMON
    words -= stems_of(index.text, here[0], part.start if start == here[0] else here[1])
    return _Part(part, frozenset(words)) if words else None


def _is_part(index: SourceIndex, whole: Quantity, part: Quantity) -> bool:
    """Whether the number that follows another is told as a part of it."""
    text = index.text
    if part.kind in _SHARES:
        return _OF_THEM.match(text, part.end) is not None
    if part.kind is not Kind.COUNT or part.low is None or whole.low is None or part.low >= whole.low:
        return False
    if _OF_THEM.match(text, part.end):
        return True
    between = text[whole.end : part.start]
    if part.noun or _IS.match(text, part.end) is None:
        return False
    start = index.sentences[index.sentence_of[id(whole)]][0]
    if "," in between and _OF_THE.search(text, max(start, whole.start - 24), whole.start):
        return True
    return _OPENS.search(between) is not None


def _finding(index: SourceIndex, claim: Claim, part: Quantity) -> Finding:
    right = index.text[part.start : part.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(part.start, part.end, right, "sentence", part),
        f"The article says this of “{right}”, a part; the summary says it of “{claim.text}”, the whole.",
        f"Check whether it is “{right}” or “{claim.text}”.",
    )


RULE = SentenceRule("total_as_part", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, english=True)
