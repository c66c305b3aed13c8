"""A number told of a name that the source tells it of another, in another language than English.

"In Oldenburg stürzten 300 Bäume um" for "In Bremen stürzten 300 Bäume um": the summary puts the number in a place, or with a
person, that the source's sentence of it does not have; that sentence names another one, which the summary leaves out; and
the summary's name stands elsewhere in the source. A name of the lead is what the whole text is about, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.abroad import UNSPACED, opening_in, owned_in, place_in, span_of
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.inflections import uninflected
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Quantity
from summarise.quantities.languages.detecting import COMMON
from summarise.quantities.patterns import pattern

_PERSON = pattern(
    r"(?<![\w-])[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+ [A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+(?:-[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+)?(?![\w-])"
)
_ARTICLE = pattern(r"\b(?:der|die|das|dem|den|des|ein\w*) \Z", re.IGNORECASE)
_MOST_PLACES = 3


def given_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The first number of one sentence that is told of another name than the source has beside it."""
    index = ground.index
    for claim, evidence, own in owned_in(ground, stated, _MOST_PLACES):
        names = _other_names(index, stated, claim, own)
        if names is not None:
            yield _finding(stated, claim, evidence, *names)
            return


def _other_names(
    index: SourceIndex, stated: Stated, claim: Claim, own: list[Quantity]
) -> tuple[str, str] | None:
    """The source's name and the summary's; None where they may be one."""
    text, language = index.text, index.language
    around = [_around(index, q) for q in own]
    if language in UNSPACED:
        opening = opening_in(stated.text, stated.start, stated.end, language)
        theirs = opening_in(text, *index.sentences[index.sentence_of[id(own[0])]], language)
        if not theirs or theirs in stated.text[stated.start : stated.end] or not opening:
            return None
        opens = any(text.startswith(opening, start) for start, _ in index.sentences[1:])
        return (theirs, opening) if opens and _is_elsewhere(index, opening, around) else None
    sentence = index.sentences[index.sentence_of[id(own[0])]]
    said = [c.quantity for c in stated.claims if c.quantity is not None and c.quantity.low is not None]
    told = [q for q in index.in_place(index.sentence_of[id(own[0])]) if q.low is not None]
    if claim.quantity not in said or own[0] not in told:
        return None
    clause = span_of(stated.text, (stated.start, stated.end), said, said.index(claim.quantity), language)
    its_own = span_of(text, sentence, told, told.index(own[0]), language)
    here, there = place_in(stated.text, *clause, language), place_in(text, *its_own, language)
    for name, written in here.items():
        rivals = [other for key, other in there.items() if key != name and not _stands(stated, other)]
        if name not in there and rivals and _is_elsewhere(index, written, [sentence]):
            return rivals[0], written
    people = _people(text, *its_own, language)
    for person in _people(stated.text, *clause, language):
        rivals = [other for other in people if not _stands(stated, other.split()[-1])]
        if rivals and person in text and _is_elsewhere(index, person.split()[-1], around):
            return rivals[0], person
    return None


def _people(text: str, start: int, end: int, language: str) -> list[str]:
    """First and last names together; no noun with its article, and no thing with its name ("der Paketdienst Nordlog")."""
    common = COMMON[language]
    return [
        m.group()
        for m in _PERSON.finditer(text, start, end)
        if m.group().split()[0].lower() not in common
        and (language != "de" or _ARTICLE.search(text, max(start, m.start() - 8), m.start()) is None)
    ]


def _around(index: SourceIndex, q: Quantity) -> tuple[int, int]:
    """The sentence of a number and the one before it, which may name what it is of."""
    at = index.sentence_of[id(q)]
    return index.sentences[max(0, at - 1)][0], index.sentences[at][1]


def _is_elsewhere(index: SourceIndex, name: str, around: list[tuple[int, int]]) -> bool:
    """Whether a name stands in the source, and neither in its lead nor near the number."""
    low, key = index.lowered, uninflected(name.lower())
    if key in low[slice(*index.sentences[0])] or any(key in low[start:end] for start, end in around):
        return False
    return key in low


def _stands(stated: Stated, name: str) -> bool:
    return uninflected(name.lower()) in stated.text[stated.start : stated.end].lower()


def _finding(stated: Stated, claim: Claim, evidence: Evidence, right: str, said: str) -> Finding:
    at = stated.text.index(said, stated.start)
    return Finding(
        Code.WRONG_REFERENT,
        stated.claim(min(at, claim.start), max(at + len(said), claim.end), evidence),
        evidence,
        f"The article says “{claim.text}” of “{right}”; the summary says it of “{said}”.",
        f"Check who or what “{claim.text}” belongs to.",
    )


RULE = SentenceRule("other_name", (Code.WRONG_REFERENT,), given_in, english=False)
