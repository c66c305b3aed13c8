"""The longest of many words that stands at a place of a text, looked up: a pattern of some hundreds of words takes as long
to compile as a short article to read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

# By their first character, the longest first: their length, and all of that length.
Words = Mapping[str, tuple[tuple[int, frozenset[str]], ...]]


def by_first(words: Iterable[str]) -> dict[str, tuple[tuple[int, frozenset[str]], ...]]:
    """``words`` as ``longest`` looks for them."""
    found: dict[str, dict[int, set[str]]] = {}
    for word in words:
        found.setdefault(word[0], {}).setdefault(len(word), set()).add(word)
    return {
        first: tuple((width, frozenset(by_length[width])) for width in sorted(by_length, reverse=True))
        for first, by_length in found.items()
    }


def longest(words: Words, plain: str, at: int) -> str | None:
    """The longest of ``words`` that stands in ``plain`` at ``at``; None where none does."""
    for width, of_width in words.get(plain[at : at + 1], ()):
        if (word := plain[at : at + width]) in of_width:
            return word
    return None
