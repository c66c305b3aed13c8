"""What several share told as what each has, or as what one of them pays: "the council will pay $8 million" for "the council and the state
will split the $8 million cost equally".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_TOGETHER = pattern(
    r"\b(?:(?:split|splits|splitting|shar(?:e|es|ed|ing)|divid(?:e|es|ed|ing))\b[^.;]{0,60}\b(?:equally|evenly|fifty-fifty|half and half|between|among)|(?:equally|evenly) (?:split|shared|divided)"
    r"|between them|jointly|together|combined|in equal (?:parts|shares))\b",
    re.IGNORECASE,
)
_SHARED = pattern(
    r"\b(?:together|between them|combined|jointly|total\w*|shar\w+|split\w*|divid\w+|half|halves|third|quarter|equal\w*|joint|both|all|collectively)\b",
    re.IGNORECASE,
)
_EACH_BEFORE = pattern(r"\b(?:each|every)\b[^.;,\d]{0,50}\Z", re.IGNORECASE)
_OF_THE = pattern(r"\b(?:each|every one|all) of (?:the|its|their|these|those) \Z", re.IGNORECASE)
_SHARERS = pattern(r"\b(?:among|between|by|with) (?:the |its |all )?\Z", re.IGNORECASE)
_EACH_BEHIND = pattern(r"(?: [a-z]+)? (?:each|apiece)\b", re.IGNORECASE)
_PAYERS = (
    pattern(r"\b[Tt]he (?P<one>(?:[\w'’-]+ ){0,2}?[\w'’-]+) and (?:the )?(?P<two>(?:[\w'’-]+ ){0,2}?[\w'’-]+) (?:(?:will|would|are to|have agreed to|agreed to|have) )?(?:equally |evenly |jointly )?(?:split|shar|divid|pay|fund|invest|spen)"),
    pattern(r"\b(?:split|shared|divided|paid|funded|met|borne)(?: (?:equally|evenly|jointly))? (?:by|between) (?:the )?(?P<one>(?:[\w'’-]+ ){0,2}?[\w'’-]+) and (?:the )?(?P<two>[\w'’-]+)"),
)  # fmt: skip
_PAYS = pattern(
    r"\b(?:pays?|paid|paying|contribut\w+|spen[dt]\w*|fund(?:s|ed|ing)?|cover(?:s|ed|ing)?|meet|met|puts?|putting|invest\w*|foot\w*|provid\w+|giv(?:e|es|ing)|gave|cost(?:s|ing)? (?:the|it))\b[^.;]{0,30}\Z",
    re.IGNORECASE,
)
_REACH = 70  # characters
_HEAD = pattern(r"[\w'’-]+\Z")


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are shared and told of one."""
    index = ground.index
    if _SHARED.search(stated.text, stated.start, stated.end):
        return
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _KINDS:
            continue
        if _OF_THE.search(stated.text, stated.start, claim.start):
            continue  # "each of the 32 growers"
        left = max(stated.start, claim.start - _REACH)
        each = _EACH_BEHIND.match(stated.text, claim.end, stated.end) or _EACH_BEFORE.search(
            stated.text, left, claim.start
        )
        if each is None and not _PAYS.search(stated.text, left, claim.start):
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        shared = [_shared(index, q) for q in found]
        if not found or shared[0] is None or None in shared:
            continue
        if each is None and not _is_of_one(index, stated, found[0]):
            continue
        yield _finding(index, claim, found[0], shared[0])


def _shared(index: SourceIndex, number: Quantity) -> Span | None:
    """Where the source says, of the one number of its kind in its sentence, that it is shared."""
    at = index.sentence_of[id(number)]
    if sum(q.kind is number.kind and (q.value or 0) > 2 for q in index.in_place(at)) > 1:
        return None
    if _SHARERS.search(index.text, index.sentences[at][0], number.start):
        return None
    found = _TOGETHER.search(index.text, *index.sentences[at])
    return None if found is None else found.span()


def _is_of_one(index: SourceIndex, stated: Stated, number: Quantity) -> bool:
    """Whether the summary names one of the two that share it and not the other."""
    sentence = index.sentences[index.sentence_of[id(number)]]
    for form in _PAYERS:
        told = form.search(index.text, *sentence)
        if told is None:
            continue
        heads = [m.group().lower() for name in ("one", "two") if (m := _HEAD.search(told[name]))]
        named = [head in stated.tokens for head in heads]
        return sum(named) == 1
    return False


def _finding(index: SourceIndex, claim: Claim, number: Quantity, at: Span) -> Finding:
    right = index.text[slice(*at)]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(number.start, number.end, index.text[number.start : number.end], "sentence", number),
        f"The article has “{number.text}” as what several have together (“{right}”); the summary tells “{claim.text}” of one.",
        "Check whose it is: of each, or of all together.",
    )


# One of these stands in every sentence of a summary that it reads ...
_HERE = frozenset(
    "apiece contribut* cost* cover* each every foot* fund* gave giv* invest* meet met paid pay paying pays "
    "provid* put* spen*".split()
)
# ... and one of these in one of the source.
_THERE = frozenset("combined divid* equal equally evenly jointly shar* split* them together".split())
RULE = SentenceRule(
    "shared_out", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, short=True, words=_HERE, there=_THERE
)
