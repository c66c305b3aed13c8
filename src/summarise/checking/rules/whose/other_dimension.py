"""A measure of one dimension told of another: "64 metres wide" for "64 metres long and four metres wide".

The word for the dimension stands right behind the measure ("64 metres long", "25 metres in length"), or right before it ("a
depth of 40 metres"). Every place of the source tells of one dimension, and none of the summary's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import AGREEING, MEASURE, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

# What one measure can be called; a diameter is told as a width, a fall as a height or a depth.
_DIMENSIONS = {
    "long": "long length",
    "wide": "wide width broad breadth across diameter",
    "deep": "deep depth",
    "high": "high tall height altitude",
    "thick": "thick thickness",
}
# What snow, ice and walls are told by in either way.
_ALIKE = frozenset({"deep high", "deep thick", "thick wide", "high thick"})
_BY_WORD = {word: name for name, words in _DIMENSIONS.items() for word in words.split()}
_WORDS = frozenset(_BY_WORD)
_ANY = "|".join(sorted(_WORDS))
_BEHIND = pattern(
    rf"[ -](?:in )?(?P<word>{_ANY})\b(?! (?:of|as|the|an?|its|their|every|street|term)\b)", re.IGNORECASE
)
_BEFORE = pattern(
    r"\b(?P<word>length|width|breadth|diameter|depth|height|altitude|thickness) (?:of|is|was|to) (?:about |around |some |nearly |almost |only |just |up to |over |more than )?\Z",
    re.IGNORECASE,
)
_REACH = 40  # characters


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The measures of one sentence that the source tells of another dimension."""
    index = ground.index
    for claim, evidence in stated.told:
        q = claim.quantity
        if q is None or q.kind is not Kind.MEASURE:
            continue
        told = _of(stated.text, (stated.start, stated.end), (claim.start, claim.end))
        if told is None:
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        there = [index.once(_there, own) for own in found]
        if there and there[0] and all(own and _differ(own[0], told[0]) for own in there):
            yield _finding(index, claim, found[0], stated.text[slice(*told[1])], there[0])


def _differ(one: str, other: str) -> bool:
    return one != other and " ".join(sorted((one, other))) not in _ALIKE


def _there(index: SourceIndex, own: Quantity) -> tuple[str, Span] | None:
    return _of(index.text, index.sentences[index.sentence_of[id(own)]], (own.start, own.end))


def _of(text: str, sentence: Span, number: Span) -> tuple[str, Span] | None:
    """The dimension that a measure is told of, and the word; None where none is told."""
    found = _BEHIND.match(text, number[1], sentence[1]) or _BEFORE.search(
        text, max(sentence[0], number[0] - _REACH), number[0]
    )
    return None if found is None else (_BY_WORD[found["word"].lower()], found.span("word"))


def _finding(index: SourceIndex, claim: Claim, own: Quantity, said: str, there: tuple[str, Span]) -> Finding:
    right = index.text[slice(*there[1])]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(own.start, own.end, own.text, "sentence", own),
        f"The article says “{right}” of “{claim.text}”; the summary says “{said}”.",
        f"Check what “{claim.text}” is a measure of: “{right}” or “{said}”.",
    )


RULE = SentenceRule(
    "other_dimension",
    (Code.WRONG_REFERENT,),
    told_in,
    needs=AGREEING | MEASURE,
    english=True,
    words=_WORDS,
    there=_WORDS,
)
