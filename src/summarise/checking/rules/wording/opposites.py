"""A word about a right number turned into its opposite: "76% empty" for "76% full", "against" for "in favour".

Three kinds of opposites are read in the clause of a number: the pairs of a closed list; words that a prefix
denies ("unemployed"); and words that are denied ("did not survive" is the opposite of "survived", and no other
word than "died"). Where a clause has both sides of a pair, it says nothing. Some pairs tell the same thing
from two sides (what one club sells another buys): they are opposites only of one subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from summarise.checking.aligning.clauses.cutting import Clause, Clauses, clause_stated, is_part_of
from summarise.checking.aligning.clauses.opposites import (
    Side,
    Signs,
    may_oppose,
    side_taken,
    sides_of,
    signs_of,
)
from summarise.checking.aligning.clauses.told_changes import is_gap
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.rule import AGREEING, SentenceRule
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.source.results import is_other_side
from summarise.checking.text.opposite_words import GROUPS, TURNED
from summarise.checking.text.words import stems_of
from summarise.checking.verdicts import Claim, Code
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = ((TURNED, "turned"), (GROUPS, "group"), ("=", "denied"))
_BESIDE = 2  # words between
_PRONOUN = pattern(r"\b(?:it|they|he|she|we|i)\b", re.IGNORECASE)


def turned_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """Words of one sentence that say the opposite of the source's about a right number; one finding a word."""
    clauses, index = ground.clauses, ground.index
    here = signs_of(stated.tokens)
    said: set[int] = set()
    for claim, evidence in stated.told:
        if claim.quantity is None:
            continue
        carrying = places(clauses, claim, evidence)
        # asked first: of most numbers neither sentence has a word that has an opposite in the other
        if not any(_may_oppose(index, here, place) for place in carrying):
            continue
        if is_gap(stated.text, (claim.start, claim.end), stated.end):
            continue
        little = _tells_little(claim.quantity)
        # Of the 6 of "approved by 9 votes to 6", or of "approved 9-6", the opposite is right.
        found = None
        others = (
            place
            for place in carrying
            if not is_other_side(index.text, place.quantity.start)
            and not _is_second_side(claim.quantity, place.quantity)
            and not _is_below_zero(claim.quantity, place.quantity)
            and not (little and noun_agreement(claim.quantity, place.quantity) <= 0)
        )
        first = next(others, None)
        if first is not None and _may_oppose(index, here, first) and not _is_whole(stated, claim):
            found = _opposite(clause_stated(stated, (claim.start, claim.end)), chain((first,), others))
        if first is not None and found is not None and found[1].start not in said:
            said.add(found[1].start)
            yield _finding(clauses, stated, claim, first.quantity, *found)


def _may_oppose(index: SourceIndex, here: Signs, place: Place) -> bool:
    """Whether the sentence of a place can take the other side of what the summary's words say."""
    return may_oppose(here, signs_of(index.tokens_in(index.sentence_at(place.quantity.start))))


def _is_whole(stated: Stated, claim: Claim) -> bool:
    """Whether the sentence speaks of a part of the claim only: the 11 of "7 of the 11"."""
    return any(c.end <= claim.start and is_part_of(stated.text, c.end, claim.start) for c in stated.claims)


def _is_second_side(told: Quantity, found: Quantity) -> bool:
    """Whether a count is the second of the two sides of a score."""
    return told.kind is Kind.COUNT and found.kind is Kind.SCORE and told.low == found.high != found.low


def _is_below_zero(told: Quantity, found: Quantity) -> bool:
    """Whether the sign tells the other side already: "Profit = -12" is a loss of 12."""
    return found.low is not None and told.low is not None and found.low < 0 < told.low


def _tells_little(quantity: Quantity) -> bool:
    """Whether a number is of those that stand everywhere: a first, a one, a pair in words. Then what is counted decides."""
    if quantity.kind is Kind.ORDINAL:
        return True
    return quantity.kind is Kind.COUNT and quantity.low in (0, 1, 2) and quantity.text.isalpha()


def _opposite(clause: Clause, found: Iterable[Place]) -> tuple[str, Side, Side] | None:
    """What the first place has the other way round and no other place as the summary does: the pair, and both sides."""
    turned: dict[str, tuple[Side, Side]] | None = None
    for place in found:
        if turned is None and place.clause.same_words(clause):
            return None
        theirs = sides_of(place.clause)
        if turned is None:
            mine = sides_of(clause)
            pairs = {
                key: (side_taken(key, clause, mine), side_taken(key, place.clause, theirs))
                for key in (*mine, *theirs)
            }
            scored = place.quantity.kind is Kind.SCORE
            turned = {
                key: (here, there)
                for key, (here, there) in pairs.items()
                if here is not None
                and there is not None
                and here.sign != there.sign
                and (
                    not key.startswith(TURNED)
                    or (not scored and _of_one_subject(clause, here, place.clause, there))
                )
            }
        else:
            for key in list(turned):
                side = side_taken(key, place.clause, theirs)
                if side is not None and side.sign == turned[key][0].sign:
                    del turned[key]
        if not turned:
            return None
    if not turned:
        return None
    key, (here, there) = next(iter(turned.items()))
    return key, here, there


def _of_one_subject(clause: Clause, here: Side, other: Clause, there: Side) -> bool:
    """Whether two sides have one subject, so that they cannot both be right."""
    mine, theirs = (_subject(c, side) for c, side in ((clause, here), (other, there)))
    return mine is None or theirs is None or bool(mine & theirs)


def _subject(clause: Clause, side: Side) -> set[str] | None:
    """The stems of the words before a side's word and before the number; None where a pronoun stands for them."""
    left = clause.part((clause.left[0], max(clause.left[0], min(side.start, clause.left[1]))))
    before = left if clause.lead is None else f"{clause.part(clause.lead)} {left}"
    return None if _PRONOUN.search(before) else stems_of(before)


def _signs(key: str, *gaps: str) -> tuple[str, ...]:
    """What kind of opposites they are, and in how many of the two texts the word stands right beside its number."""
    kind = next((name for start, name in _KINDS if key.startswith(start)), "listed")
    near = sum(len(gap.split()) <= _BESIDE for gap in gaps)
    return (f"pair:{kind}", f"beside:{near}")


def _finding(
    clauses: Clauses, stated: Stated, claim: Claim, source: Quantity, key: str, here: Side, there: Side
) -> Finding:
    word, right = stated.text[here.start : here.end], clauses.index.text[there.start : there.end]
    return Finding(
        Code.DIRECTION_REVERSED,
        stated.claim(here.start, here.end, claim.evidence),
        claim.evidence,
        f"The article says “{right}” of “{claim.text}”; the summary says the opposite: “{word}”.",
        f"Check which it is: “{right}” or “{word}”.",
        signs=_signs(
            key,
            _between(stated.text, (here.start, here.end), (claim.start, claim.end)),
            _between(clauses.index.text, (there.start, there.end), (source.start, source.end)),
        ),
    )


def _between(text: str, word: Span, number: Span) -> str:
    return text[min(word[1], number[1]) : max(word[0], number[0])]


RULE = SentenceRule("opposites", (Code.DIRECTION_REVERSED,), turned_in, needs=AGREEING)
