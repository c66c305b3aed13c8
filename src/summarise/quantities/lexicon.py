"""How lexicons are written down and looked for: words apart by blanks, and patterns of many words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache


def word_set(words: str) -> frozenset[str]:
    """The words of a string, as a set."""
    return frozenset(words.split())


class WordSets(dict[str, frozenset[str]]):
    """The words of each language, written down in one string: as a set, when a text of the language first asks."""

    __slots__ = ("_words",)

    def __init__(self, words: Mapping[str, str]) -> None:
        """``words``: of each language by its code."""
        super().__init__()
        self._words = words

    def __missing__(self, code: str) -> frozenset[str]:
        found = self[code] = word_set(self._words[code])
        return found


def alternatives(words: Iterable[str]) -> str:
    """A pattern of ``words`` as a tree by first letters: each text position is tried once, not per word."""
    return _pattern(tuple(sorted(set(words))))


@cache  # months, cardinals and magnitudes are in many patterns
def _pattern(words: tuple[str, ...]) -> str:
    return _tree(words) if words else ""


def _tree(words: Sequence[str]) -> str:
    """The tree of ``words``, which are in order."""
    if len(words) == 1:
        return words[0] if words[0].isalnum() else re.escape(words[0])
    ends = words[0] == ""
    branches: dict[str, list[str]] = {}
    for word in words[ends:]:
        branches.setdefault(word[0], []).append(word[1:])
    # as ``re.escape``, which asks each letter
    parts = [(char if char.isalnum() else re.escape(char)) + _tree(tails) for char, tails in branches.items()]
    grouped = "|".join(parts)
    if len(branches) > 1 or ends:
        grouped = f"(?:{grouped})"
    return grouped + ("?" if ends else "")
