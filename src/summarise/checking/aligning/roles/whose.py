"""What tells whose a number is: names, complements ("in the north", "among adults"), the subject before the verb."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from summarise.checking.aligning.clauses.cutting import Clause, Clauses
from summarise.checking.text.verbs import is_verb
from summarise.checking.text.words import content_words, stems_of
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_NAME = pattern(r"\b[^\W\d_a-z][\w'’-]*")
_COMPLEMENT = pattern(
    r"\b(?:in|at|for|among|amongst|from|during|on|to|by|of)(?: (?:the|its|their|his|her|all|a|an|those|people))? ((?:[^\W\d_]+ ?){1,2})"
)
_WORD = pattern(r"[^\W\d_][\w'’-]*")
# Dates and changes have rules of their own.
_ELSEWHERE = content_words(
    "year years month months week weeks quarter quarters first second third fourth last previous prior "
    "earlier today yesterday increase increased decrease decreased rise fall growth drop decline change total"
)


def has_its_own(clauses: Clauses, said: Set[str], own: Quantity, other: Quantity) -> bool:
    """Whether ``said``, the stems of a summary's sentence, has something that only ``own`` of two numbers has.

    The two stand in one sentence of the source, and nothing is said that only the ``other`` has.
    """
    index = clauses.index
    if index.sentence_of[id(own)] != index.sentence_of[id(other)]:
        return False
    mine, theirs = telling_of(clauses.of(own)), telling_of(clauses.of(other))
    if said & (mine.names - theirs.all) and not said & (theirs.names - mine.all):
        return True  # a name says more than "of the vote"
    return bool(said & (mine.all - theirs.all)) and not said & (theirs.all - mine.all)


class Telling(NamedTuple):
    """The stems of what tells whose a number is, before it and behind it, and those of names among them."""

    before: frozenset[str]
    behind: frozenset[str]
    names: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """All of them."""
        return self.before | self.behind


@lru_cache(maxsize=512)  # the same clauses of the source are asked for over and over
def telling_of(clause: Clause) -> Telling:
    """What tells whose the number of a clause is: names, complements ("in the north"), the subject."""
    left = clause.lead or clause.left
    before = _subject(clause.part(left))
    names: set[str] = set()
    behind: set[str] = set()
    parts = [(before, left), (behind, clause.right)]
    if clause.lead is not None:
        parts.append((before, clause.left))
    for out, span in parts:
        text = clause.part(span)
        for found in _NAME.finditer(text):
            stems = stems_of(found.group())
            out |= stems
            names |= stems
        for found in _COMPLEMENT.finditer(text):
            out |= stems_of(found.group(1))
    return Telling(frozenset(before - _ELSEWHERE), frozenset(behind - _ELSEWHERE), frozenset(names))


def _subject(text: str) -> set[str]:
    """The stems of the words before the first verb."""
    out: set[str] = set()
    for word in _WORD.findall(text):
        if is_verb(word):
            break
        out |= stems_of(word)
    return out
