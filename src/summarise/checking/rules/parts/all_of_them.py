"""What the source says of some, told of all: "all 140 are critical" for "140 are in hospital, some of them critical".

The summary puts "all" before a number or behind it ("all five", "14, all of them"). No place of the number has a word
for all in its sentence, and the first has one for a part ("some", "most", "the others"), or a smaller number behind it. Of "14, all of them" any place may tell a part, before
the number too ("six of the 14"), as all but some, or as some of those in the sentence behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.checking.aligning.clauses.cutting import Clause, clause_stated, is_part_of
from summarise.checking.aligning.clauses.predicates import acts_of, is_told
from summarise.checking.aligning.contradiction import places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.roles.told_parts import part_of_whole
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_BEFORE = pattern(
    r"(?<!\b[Ii]n )\b[Aa]ll (?:of )?(?:the |its |their |his |her |these |those )?(?:other |remaining )?\Z"
)
_BEHIND = pattern(
    r"(?: [^,;:.]{1,50})?, (all (?!but\b|except\b|bar\b|save\b)(?:of (?:them|whom|which)|\w+) )"
)
_ALL_BUT = pattern(r"\ball (?:but|except|bar|save)\b", re.IGNORECASE)
_TOLD_END = pattern(r"[,;:.()–—]| (?:and|but|while|though|when) ")
_NO_WORDS = stems_of("all of them whom which")
_IN_NAME = pattern(r"\b[Aa]ll [A-Z]")  # "All Blacks"
_BEFORE_IT, _AFTER_IT = 1, 3  # sentences around a number in which its parts are told
_MOST_MET = 0.5  # of the words that are told of all, from here on a sentence tells the same
# In the sentence behind: "About 290 of those would go in the north".
_OF_THOSE = pattern(r"(?: [a-z]+)? of (?:those|them|these)\b")
_ALL = frozenset("all every each both whole entire entirely everyone everybody none neither total".split())
_SOME = frozenset(
    "some most many several part partly majority half including others remaining rest except apart least one another two".split()
)
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})


def told_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The numbers of one sentence that are told of all where the source tells of some."""
    index = ground.index
    for claim, evidence in stated.told:
        if claim.quantity is None or claim.quantity.kind not in _KINDS:
            continue
        behind = _BEHIND.match(stated.text, claim.end, stated.end)
        before = _BEFORE.search(stated.text, max(stated.start, claim.start - 24), claim.start)
        if behind is not None and before is None and _is_of_a_part(stated, claim):
            continue
        if behind is None and before is None:
            continue
        found = [place.quantity for place in places(ground.clauses, claim, evidence)]
        # "all 50 voted" is said of a council of which a party has 28: only what is told behind a number is told of its parts
        tells_all = _tells_all if behind is not None else _has_all
        if not found or any(tells_all(index, q) for q in found):
            continue
        if before is not None and behind is None and _is_less_done(ground, stated, claim, found[0]):
            yield _finding(stated, claim, (before.start(), claim.end))
        elif (
            _parted(index, found[0])
            or (behind is not None and any(_has_a_part(index, q) for q in found))
            or (behind is not None and _is_told_of_fewer(ground, stated, behind.start(1), found))
        ):
            at = (
                behind.span(1)
                if behind is not None
                else (before.start() if before else claim.start, claim.end)
            )
            yield _finding(stated, claim, at)


def _is_of_a_part(stated: Stated, claim: Claim) -> bool:
    """Whether the summary itself tells of a part of the number, and "all" of that: "five of the 52 were bad, all of them old"."""
    parts = (c.quantity for c in stated.claims if c.quantity is not None)
    return any(
        stated.start <= q.start and q.end <= claim.start and is_part_of(stated.text, q.end, claim.start)
        for q in parts
    )


def _has_all(index: SourceIndex, own: Quantity) -> bool:
    """Whether the sentence of a number has a word for all."""
    sentence = index.sentence_of[id(own)]
    words = _ALL & index.tokens_in(sentence)
    return bool(words) and not (words == {"all"} and _IN_NAME.search(index.text, *index.sentences[sentence]))


def _tells_all(index: SourceIndex, own: Quantity) -> bool:
    """Whether the sentence of a number has a word for all; "all but two" is none."""
    sentence = index.sentence_of[id(own)]
    words = _ALL & index.tokens_in(sentence)
    others = words == {"all"} and any(
        p.search(index.text, *index.sentences[sentence]) for p in (_ALL_BUT, _IN_NAME)
    )
    return bool(words) and not others


def _has_a_part(index: SourceIndex, own: Quantity) -> bool:
    """Whether a part of this number is told: "six of the nine" before it, "all but one" beside it, "290 of those" in the
    sentence behind."""
    sentence = index.sentence_of[id(own)]
    if _ALL_BUT.search(index.text, *index.sentences[sentence]):
        return True
    ahead = [q for q in index.in_place(sentence) if q.end <= own.start]
    if ahead and _is_less(ahead[-1], own) and is_part_of(index.text, ahead[-1].end, own.start):
        return True
    last = index.in_place(sentence)[-1]
    if last.start != own.start and not is_part_of(index.text, own.end, last.start):
        return False
    if sentence + 1 >= len(index.sentences):
        return False
    return any(_is_less(q, own) and _OF_THOSE.match(index.text, q.end) for q in index.in_place(sentence + 1))


def _is_told_of_fewer(ground: Ground, stated: Stated, at: int, found: Sequence[Quantity]) -> bool:
    """Whether the source tells of a smaller number what the summary tells of all from ``at`` on: "250 of the posts could go through
    voluntary severance"; and nothing of it where the number itself stands."""
    index = ground.index
    close = _TOLD_END.search(stated.text, at, stated.end)
    words = stems_of(stated.text, at, stated.end if close is None else close.start()) - _NO_WORDS
    if not words or any(words & _stems(ground.clauses.of(own)) for own in found):
        return False
    own = found[0]
    sentence = index.sentence_of[id(own)]
    for i in range(max(0, sentence - _BEFORE_IT), min(len(index.sentences), sentence + _AFTER_IT + 1)):
        if len(words & stems_of(index.text, *index.sentences[i])) < _MOST_MET * len(words):
            continue
        for part in index.in_place(i):
            if (
                _is_less(part, own)
                and noun_agreement(own, part) >= 0
                and words & _stems(ground.clauses.of(part))
            ):
                return True
    return False


def _is_less_done(ground: Ground, stated: Stated, claim: Claim, own: Quantity) -> bool:
    """Whether the source has a part right before the number, and tells of that what the summary tells of all: "cut supply to 31 of
    the 36 states for nine hours"."""
    index = ground.index
    part = part_of_whole(index, own)
    if part is None or part.start > own.start or not _is_less(part, own) or is_told(part, stated):
        return False
    here, there = clause_stated(stated, (claim.start, claim.end)), ground.clauses.of(own)
    if acts_of(here) & acts_of(there):
        return True
    counted = stems_of(own.noun or "") | stems_of("" if claim.quantity is None else claim.quantity.noun or "")
    said = stems_of(stated.text, claim.end, stated.end) - counted
    told = stems_of(index.text, own.end, index.sentences[index.sentence_of[id(own)]][1])
    return bool(_stems(here) & _stems(there) - counted) or len(said & told) > 1


def _stems(clause: Clause) -> set[str]:
    return {stem for span in clause.spans for stem in stems_of(clause.part(span))}


def _is_less(part: Quantity, whole: Quantity) -> bool:
    return part.kind is whole.kind and part.low is not None and whole.low is not None and part.low < whole.low


def _parted(index: SourceIndex, own: Quantity) -> bool:
    """Whether the sentence of a number tells of a part of what it counts."""
    sentence = index.sentence_of[id(own)]
    some = _SOME & index.tokens_in(sentence)
    if index.text.endswith("another ", 0, own.start):
        some -= {"another"}  # "another 20" are all that there are of these
    if some:
        return True
    return any(
        q.start > own.end
        and q.kind is own.kind
        and q.low is not None
        and own.low is not None
        and q.low < own.low
        for q in index.in_place(sentence)
    )


def _finding(stated: Stated, claim: Claim, at: tuple[int, int]) -> Finding:
    said = stated.text[slice(*at)].strip()
    return Finding(
        Code.WRONG_REFERENT,
        stated.claim(at[0], at[0] + len(said), claim.evidence),
        claim.evidence,
        f"The summary says “{said}” of “{claim.text}”; the article says it of some, or does not say of how many.",
        "Check whether it holds for all of them.",
    )


RULE = SentenceRule("all_of_them", (Code.WRONG_REFERENT,), told_in, needs=AGREEING, words=frozenset(("all",)))
