"""A number told of what another number of the source's sentence is told of, in another language than English.

"Nog 27.000 om 22 uur" for "27.000 huishoudens zaten zonder stroom; om 22 uur waren dat er nog 3.500": the summary has words
that the source's sentence says only of another number, which the summary does not state, and lacks those that it says of
the number itself: its name, its subject, or as many of its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.checking.aligning.clauses.abroad import UNSPACED, Part, names_in, owned_in, part_of, words_in
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.arithmetic.abroad.part_words import joins
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions_abroad import is_change
from summarise.checking.values.matching import is_same
from summarise.checking.verdicts import Claim, Code, Evidence
from summarise.quantities import Kind, Quantity

_MOST = 8  # numbers of a sentence; more is a table


def given_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that stand in another number's part."""
    index = ground.index
    if len([c for c in stated.claims if c.quantity is not None and c.quantity.low is not None]) != 1:
        return  # two numbers each have words that are not the other's
    for claim, evidence, own in owned_in(ground, stated, 1):
        said = _said(stated, claim, index.language)
        other = _other(index, own[0], said)
        if other is not None:
            yield _finding(index, claim, evidence, own[0], other)


def _said(stated: Stated, claim: Claim, language: str) -> Part:
    before, after = (stated.start, claim.start), (claim.end, stated.end)
    words = (*words_in(stated.text, *before, language), *words_in(stated.text, *after, language))
    names = names_in(stated.text, *before, language) | names_in(stated.text, *after, language)
    return Part(words, names)


def _other(index: SourceIndex, own: Quantity, said: Part) -> Quantity | None:
    """The number of the same sentence whose part the summary's words are of; None where they may be the number's own."""
    sentence = source_sentence(index, own.start)
    numbers = [q for q in index.in_place(index.sentence_of[id(own)]) if q.low is not None]
    if own not in numbers or len(numbers) > _MOST or is_change(index.text, own.end, index.language):
        return None  # "5,49 Euro, 30 Cent mehr": a change is told of what its level is told of
    at = numbers.index(own)
    mine = part_of(index.text, sentence, numbers, at, index.language)
    for k in (at + 1, at - 1):
        if not 0 <= k < len(numbers) or not _alike(own, numbers[k]):
            continue
        theirs = part_of(index.text, sentence, numbers, k, index.language)
        if k < at and not mine.names:
            if _is_bare(own):
                continue  # "am Abend noch 700" leaves out what is said of the number before it
            theirs = (
                theirs.behind()
            )  # what leads up to both is said of both: "um ein Drittel auf 96 Millionen"
        joined = k > at and joins(index.text, own, numbers[k], index.language)
        if _is_of(said, mine, theirs, index.language, joined=joined):
            return numbers[k]
    return None


def _alike(own: Quantity, other: Quantity) -> bool:
    if is_same(own, other):
        return False
    return other.kind is own.kind or _is_bare(other) or _is_bare(own)


def _is_bare(quantity: Quantity) -> bool:
    return quantity.kind is Kind.COUNT and quantity.unit is None and quantity.noun is None


def _is_of(said: Part, mine: Part, theirs: Part, language: str, *, joined: bool) -> bool:
    """Whether the summary's words are those of the other part, and its own are missing.

    ``joined``: the other number is told as a part of this one ("17 Verletzte, vier davon schwer"): what is said of the part is
    not said of the whole, whatever else is.
    """
    words, own, other = set(said.words), set(mine.words), set(theirs.words)
    meant, kept = words & (other - own), words & (own - other)
    if not meant:
        return False
    if joined:
        return True
    names, own_names = (theirs.names - own) & words, mine.names - other
    if names:
        return bool(own_names) and not own_names & words
    first = next(iter(said.words), None)
    if first in meant and mine.words and mine.words[0] not in words and mine.words[0] not in other:
        return language not in UNSPACED
    return len(meant) > len(kept) and not own_names & words


def _finding(index: SourceIndex, claim: Claim, evidence: Evidence, own: Quantity, other: Quantity) -> Finding:
    text = index.text[other.start : other.end]
    return Finding(
        Code.WRONG_REFERENT,
        claim,
        Evidence(own.start, own.end, index.text[own.start : own.end], "sentence", own),
        f"The article says “{text}” of what the summary says “{claim.text}” of.",
        f"Check who or what “{claim.text}” belongs to.",
    )


RULE = SentenceRule("other_part", (Code.WRONG_REFERENT,), given_in, english=False)
