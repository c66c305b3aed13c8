"""Numbers that the source itself takes back: a correction's wrong ones, a revision's old ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.source.index import SourceIndex
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

# A sentence that tells of a mistake; the numbers behind the mark are the wrong ones.
_EARLIER = pattern(
    r"\b(?:(?:earlier|previous|original|first|initial) (?:version|report|article|story|edition|statement|count|figure)s?\b"
    r"|(?:incorrectly|wrongly|mistakenly|erroneously|originally) (?:said|stated|reported|gave|given|put|listed|named)\b"
    r"|misstated\b|had (?:incorrectly|wrongly|mistakenly) )",
    re.IGNORECASE,
)
# Behind these, in such a sentence, the right ones begin again.
_RIGHT = pattern(
    r"\b(?:in fact|actually|the correct|correct(?:ed)? (?:figure|number|to)|should (?:have|be|read)|it (?:is|was))\b|;",
    re.IGNORECASE,
)
_NOT = pattern(r"\b(?:not|rather than|instead of)\s+(?:the\s+)?(?=[$€£₹]?\w)", re.IGNORECASE)
_CORRECTION = pattern(r"\b(?:correct(?:ion|ed|s)?|erratum|clarification|amended)\b", re.IGNORECASE)
_REVISED = pattern(r"\brevised(?: (?:up|down|upward|downward)s?)?\b[^.;\d]{0,40}?\bfrom\b", re.IGNORECASE)
_TO = pattern(r"\bto\b")
# One of these stands in every match of ``_EARLIER``, ``_REVISED`` and ``_CORRECTION``.
_CUES = (
    "earlier ", "previous ", "original", "first ", "initial ", "incorrectly ", "wrongly ", "mistakenly ", "erroneously ",
    "misstated", "revised", "correct", "erratum", "clarification", "amended",
)  # fmt: skip
# A word of the first row stands in a sentence with a wrong number, or one of the second and one of the third.
_MARKS = frozenset(
    "incorrectly wrongly mistakenly erroneously originally misstated revised not rather instead".split()
)
_BEFORE = frozenset("earlier previous original first initial".split())
_VERSIONS = frozenset(
    "version versions report reports article articles story storys edition editions statement statements count counts figure "
    "figures".split()
)
_LONGEST = 1500  # characters: what is longer is a table or a list
_REACH = 200  # characters behind the word "correction" in which "not" takes a number back


def may_take_back(tokens: frozenset[str]) -> bool:
    """Whether a sentence with these words (see ``words.tokens_of``) can take a number back."""
    return not _MARKS.isdisjoint(tokens) or not (_BEFORE.isdisjoint(tokens) or _VERSIONS.isdisjoint(tokens))


def taken_back(index: SourceIndex) -> list[Quantity]:
    """The source's quantities that it names as wrong or as revised away, in order."""
    out = []
    for i in index.sentences_near(_CUES, _REACH):
        start, end = index.sentences[i]
        if end - start > _LONGEST or not may_take_back(index.tokens_in(i)):
            continue
        spans = list(_wrong_spans(index.text, start, end))
        if spans:
            inside = index.in_sentence.get(i, ())
            out += [q for q in inside if any(s <= q.start < e for s, e in spans)]
    return out


def _wrong_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for mark in _EARLIER.finditer(text, start, end):
        right = _RIGHT.search(text, mark.end(), end)
        yield mark.end(), right.start() if right else end
    for mark in _REVISED.finditer(text, start, end):
        new = _TO.search(text, mark.end(), end)
        yield mark.end(), new.start() if new else end
    if _CORRECTION.search(text, max(0, start - _REACH), end):
        for mark in _NOT.finditer(text, start, end):
            yield mark.end(), mark.end() + 1
