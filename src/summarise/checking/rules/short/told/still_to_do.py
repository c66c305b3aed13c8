"""What is done told as what is still to do, and the other way round: "has 215,000 still to raise" for "has raised 215,000".

The source gives a whole beside the number, so that done and left are two parts of it. The words right around the number say
which part it is, in the summary and at every place of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.verbs import is_past
from summarise.checking.values.matching import comparable
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT})
_LED = r"(?: (?:to [a-z]+|about|around|some|just|only|nearly|almost|over|another|a further|the|its|their|his|her))* ?[^\w\s]?\Z"
_LEFT_BEFORE = pattern(
    rf"\b(?:still (?:needs?|owes?|lacks?|has|have|had|must|wants?|requires?|faces?)|there (?:are|is|were|was) still|(?:needs?|owes?|lacks?) (?:another|a further)){_LED}",
    re.IGNORECASE,
)
_LEFT_BEHIND = pattern(
    r"(?: (?!and\b|but\b|which\b|who\b|from\b)[a-z'’-]+){0,5}? (?:left(?! (?:the|their|his|her|its|for|without|dead|homeless|by|in|at|behind|home|work|school)\b)"
    r"|(?:still|yet) to (?:be )?[a-z]+|to go\b|remain(?:s|ing)?\b|outstanding\b|still owed\b|still un[a-z]+|un(?:read|sold|paid|cleared|finished|filled|spent|used|counted|claimed|built|let)\b)",
    re.IGNORECASE,
)
_DONE_BEFORE = pattern(
    r"\b(?:has|have|had|so far|already|to date)(?: (?:so far|already|now|since|also|been))*,? (?P<verb>[a-z]{3,})(?: (?:back|up|off|out|down|about|around|some|just|only|nearly|almost|over|the|its|their|his|her))* ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_DONE_BEHIND = pattern(
    r"(?: [a-z'’-]+){0,4}?,? (?:(?:has|have|had|was|were) (?:already |now |so far )?(?:been )?(?P<verb>[a-z]{3,}(?:ed|ld|nt|id|ad|one|old|ilt|ound|ad))\b|so far\b|to date\b)",
    re.IGNORECASE,
)
_NO_DOING = frozenset(
    "had been left needed owed said reported lacked wanted lost remained required faced".split()
)
_DENIED = pattern(r"\b(?:not|never|no|yet)\b|n['’]t\b", re.IGNORECASE)
_AFTER = pattern(r"\bafter(?: (?:only|just|about|some|another))* \Z", re.IGNORECASE)
_INTO = pattern(r" (?:into|gone|played|on the clock)\b", re.IGNORECASE)
_REACH = 60  # characters


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are told as the other part of their whole."""
    index = ground.index
    for claim, evidence in stated.told:
        q = claim.quantity
        if q is None or q.kind not in _KINDS:
            continue
        here = _part(stated.text, (stated.start, stated.end), (claim.start, claim.end))
        if here is None:
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        there = [
            _part(index.text, index.sentences[index.sentence_of[id(p)]], (p.start, p.end)) for p in found
        ]
        if here[0] == "left" and q.kind is Kind.DURATION and (gone := _gone(index, found)) is not None:
            yield _finding(index, stated, claim, found[0], here[1], gone)
            continue
        other = bool(there) and all(part is not None and part[0] != here[0] for part in there)
        if other and there[0] is not None and _has_whole(index, found[0]):
            yield _finding(index, stated, claim, found[0], here[1], there[0][1])


def _part(text: str, sentence: Span, number: Span) -> tuple[str, Span] | None:
    """Whether the words around a number tell it as "left" or "done", and where they stand; None where neither or both do."""
    start, end = max(sentence[0], number[0] - _REACH), min(sentence[1], number[1] + _REACH)
    left = _LEFT_BEFORE.search(text, start, number[0]) or _LEFT_BEHIND.match(text, number[1], end)
    if left is not None:
        return ("left", (min(left.start(), number[0]), max(left.end(), number[1])))
    if _DENIED.search(text, start, end):
        return None
    done = _DONE_BEFORE.search(text, start, number[0]) or _DONE_BEHIND.match(text, number[1], end)
    if done is None:
        return None
    verb = done["verb"]
    if verb is not None and (not is_past(verb.lower()) or verb.lower() in _NO_DOING):
        return None
    return ("done", (min(done.start(), number[0]), max(done.end(), number[1])))


def _gone(index: SourceIndex, found: Sequence[Quantity]) -> Span | None:
    """Where the source says that a time had gone by: "abandoned after 63 minutes", "ten minutes into the second half"."""
    spans: list[Span] = []
    for q in found:
        start, end = index.sentences[index.sentence_of[id(q)]]
        before = _AFTER.search(index.text, max(start, q.start - _REACH), q.start)
        into = _INTO.match(index.text, q.end, end)
        if before is None and into is None:
            return None
        spans.append((before.start() if before else q.start, into.end() if into else q.end))
    return spans[0] if spans else None


def _has_whole(index: SourceIndex, part: Quantity) -> bool:
    """Whether the sentence of a number, or one beside it, has a larger number that it can be a part of."""
    at = index.sentence_of[id(part)]
    near = [q for i in (at - 1, at, at + 1) if 0 <= i < len(index.sentences) for q in index.in_place(i)]
    return any(
        q.low is not None and part.low is not None and q.low > part.low and comparable(part, q) is not None
        for q in near
    )


def _finding(
    index: SourceIndex, stated: Stated, claim: Claim, own: Quantity, here: Span, there: Span
) -> Finding:
    said, right = stated.text[slice(*here)].strip(" ,"), index.text[slice(*there)].strip(" ,")
    return Finding(
        Code.DIRECTION_REVERSED,
        claim,
        Evidence(own.start, own.end, own.text, "sentence", own),
        f"The article says “{right}”; the summary says “{said}”.",
        f"Check whether “{claim.text}” is what is done or what is left.",
    )


# One of these stands in whatever tells of it, here and in the source.
_TOLD_BY = frozenset(
    "already date far go had has have lack* left* need* outstanding owe* remain* still unbuilt unclaimed "
    "uncleared uncounted unfilled unfinished unlet unpaid unread unsold unspent unused was were yet".split()
)
_GOING_BY = frozenset("after into gone played clock".split())  # and in the source, of a time
RULE = SentenceRule(
    "still_to_do",
    (Code.DIRECTION_REVERSED,),
    told_in,
    needs=AGREEING,
    short=True,
    words=_TOLD_BY,
    there=_TOLD_BY | _GOING_BY,
)
