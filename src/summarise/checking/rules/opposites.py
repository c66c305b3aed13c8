"""A word about a right number turned into its opposite: "76% empty" for "76% full", "against" for "in favour".

Three kinds of opposites are read in the clause of a number: the pairs of a closed list; words that a prefix
denies ("unemployed"); and words that are denied ("did not survive" is the opposite of "survived", and no other
word than "died"). Where a clause has both sides of a pair, it says nothing. Some pairs tell the same thing
from two sides (what one club sells another buys): they are opposites only of one subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from summarise.checking.aligning.clauses import Clause, Clauses, clause_stated, is_part_of
from summarise.checking.aligning.contradiction import Place, places
from summarise.checking.aligning.stated import Finding, Stated
from summarise.checking.reading.spans import Span
from summarise.checking.source.results import is_other_side
from summarise.checking.text.opposite_words import GROUPS, TURNED, sides
from summarise.checking.text.verbs import lemma
from summarise.checking.text.words import words_of
from summarise.checking.verdicts import Claim, Code
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_DENIAL = (
    r"(?:\b(?:not(?! (?:only|just|all|more|less|fewer|every|least)\b)|never|no longer|cannot|hardly|without"
    r"|(?:fail(?:s|ed|ing)?|refus(?:es|ed|ing)|declin(?:es|ed)|yet|unable|miss(?:es|ed) out on) to)|n['’]t)"
    r"(?: (?:been|be|being|yet|ever|to|have|had|get|got|a|an|the|their|its|his|her|any|also|quite|so|be able to))* "
)
_DENY = pattern(rf"{_DENIAL}\Z", re.IGNORECASE)
_DENIED = pattern(rf"{_DENIAL}(?P<word>[^\W\d_]{{3,}})", re.IGNORECASE)
_UN = pattern(
    r"\bun(?P<word>[a-z]{1,12}(?:ed|able|ful|fit|safe|paid|sold|known|seen|built|fair|clear|likely|healthy|stable|true|born))\b",
    re.IGNORECASE,
)
# One of these stands in every match of the two.
_DENYING = pattern(r"n[o'’]|without|un|fail|refus|declin|yet|miss|hardly", re.IGNORECASE)
_WORD = pattern(r"[^\W\d_]{3,}")
_LAST_CUT = pattern(r"(?:,|\band) ", re.IGNORECASE)
_PRONOUN = pattern(r"\b(?:it|they|he|she|we|i)\b", re.IGNORECASE)


class Side(NamedTuple):
    """Which of two opposites a clause has, by the word at ``start``..``end``."""

    sign: int
    start: int
    end: int


def turned_in(clauses: Clauses, stated: Stated) -> Iterator[Finding]:
    """Words of one sentence that say the opposite of the source's about a right number; one finding a word."""
    said: set[int] = set()
    for claim, evidence in stated.told:
        if claim.quantity is None or _tells_little(claim.quantity) or _is_whole(stated, claim):
            continue
        clause = clause_stated(stated, (claim.start, claim.end))
        # Of the 6 of "approved by 9 votes to 6" the opposite is right.
        found = _opposite(
            clause,
            (
                place
                for place in places(clauses, claim, evidence)
                if not is_other_side(clauses.index.text, place.quantity.start)
            ),
        )
        if found is not None and found[0].start not in said:
            said.add(found[0].start)
            yield _finding(clauses, stated, claim, *found)


def _is_whole(stated: Stated, claim: Claim) -> bool:
    """Whether the sentence speaks of a part of the claim only: the 11 of "7 of the 11"."""
    return any(c.end <= claim.start and is_part_of(stated.text, c.end, claim.start) for c in stated.claims)


def _tells_little(quantity: Quantity) -> bool:
    """Whether a number is of those that stand everywhere: a first, a one, a pair in words."""
    if quantity.kind is Kind.ORDINAL:
        return True
    return quantity.kind is Kind.COUNT and quantity.low in (0, 1, 2) and quantity.text.isalpha()


def _opposite(clause: Clause, found: Iterable[Place]) -> tuple[Side, Side] | None:
    """What the first place has the other way round and no other place as the summary does: both sides."""
    turned: dict[str, tuple[Side, Side]] | None = None
    for place in found:
        if turned is None and place.clause.same_words(clause):
            return None
        theirs = sides_of(place.clause)
        if turned is None:
            mine = sides_of(clause)
            pairs = {
                key: (_side_taken(key, clause, mine), _side_taken(key, place.clause, theirs))
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
                side = _side_taken(key, place.clause, theirs)
                if side is not None and side.sign == turned[key][0].sign:
                    del turned[key]
        if not turned:
            return None
    return next(iter(turned.values())) if turned else None


def are_opposed(clause: Clause, other: Clause) -> bool:
    """Whether one clause says the opposite of the other of something that both speak of: not of another group."""
    mine, theirs = sides_of(clause), sides_of(other)
    for key in (*mine, *theirs):
        if key.startswith(GROUPS):
            continue
        here, there = _side_taken(key, clause, mine), _side_taken(key, other, theirs)
        if here is not None and there is not None and here.sign != there.sign:
            return True
    return False


def sides_of(clause: Clause) -> dict[str, Side]:
    """The sides that a clause takes, by the pair that they are sides of; of denied words, by the word."""
    out: dict[str, Side] = {}
    table, form = sides()
    for span in _regions(clause):
        text = clause.part(span)
        found: dict[str, list[Side]] = {}
        for word in form.finditer(text):
            denied = _DENY.search(text, 0, word.start())
            at = word.span() if denied is None else (denied.start(), word.end())
            for key, sign in table[word.group().lower()]:
                found.setdefault(key, []).append(_side(sign if denied is None else -sign, at, span[0]))
        for key, taken in found.items():
            out.setdefault(key, taken[0] if len({s.sign for s in taken}) == 1 else taken[0]._replace(sign=0))
    return {key: side for key, side in out.items() if side.sign} | dict(_denied(clause))


def _side(sign: int, at: Span, offset: int) -> Side:
    return Side(sign, offset + at[0], offset + at[1])


def _denied(clause: Clause) -> Iterator[tuple[str, Side]]:
    """The words that a clause denies, by a word or a prefix."""
    for span in clause.spans:
        text = clause.part(span)
        if _DENYING.search(text) is None:
            continue
        for found in _DENIED.finditer(text):
            yield "=" + lemma(found.group("word")), _side(-1, found.span(), span[0])
        for found in _UN.finditer(text):
            yield "=" + lemma(found.group("word")), _side(-1, found.span(), span[0])


def _side_taken(key: str, clause: Clause, taken: Mapping[str, Side]) -> Side | None:
    """The side of a clause for ``key``; of a word that it does not deny, whether it says it."""
    if key in taken or not key.startswith("="):
        return taken.get(key)
    for span in clause.spans:
        text = clause.part(span)
        for word in _WORD.finditer(text):
            if "=" + lemma(word.group()) == key:
                return _side(1, word.span(), span[0])
    return None


def _regions(clause: Clause) -> Iterator[Span]:
    """The words nearest to the number first: behind the last comma or "and", the clause, what leads to it."""
    cut = clause.left[0]
    for found in _LAST_CUT.finditer(clause.part(clause.left)):
        cut = clause.left[0] + found.end()
    yield cut, clause.right[1]
    yield from clause.spans if cut > clause.left[0] else clause.spans[1:]


def _of_one_subject(clause: Clause, here: Side, other: Clause, there: Side) -> bool:
    """Whether two sides have one subject, so that they cannot both be right."""
    mine, theirs = (_subject(c, side) for c, side in ((clause, here), (other, there)))
    return mine is None or theirs is None or bool(mine & theirs)


def _subject(clause: Clause, side: Side) -> set[str] | None:
    """The stems of the words before a side's word and before the number; None where a pronoun stands for them."""
    left = clause.part((clause.left[0], max(clause.left[0], min(side.start, clause.left[1]))))
    before = left if clause.lead is None else f"{clause.part(clause.lead)} {left}"
    return None if _PRONOUN.search(before) else {w.stem for w in words_of(before)}


def _finding(clauses: Clauses, stated: Stated, claim: Claim, here: Side, there: Side) -> Finding:
    word, right = stated.text[here.start : here.end], clauses.index.text[there.start : there.end]
    return Finding(
        Code.DIRECTION_REVERSED,
        stated.claim(here.start, here.end, claim.evidence),
        claim.evidence,
        f"The source says “{right}” of “{claim.text}”; the summary says the opposite: “{word}”.",
        f"Say what the source says: “{right}”.",
    )
