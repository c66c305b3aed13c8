"""How lexicons are written down and looked for: words apart by blanks, and patterns of many words."""

from __future__ import annotations

import re
from collections.abc import Iterable


def word_set(words: str) -> frozenset[str]:
    """The words of a string, as a set."""
    return frozenset(words.split())


def alternatives(words: Iterable[str]) -> str:
    """A pattern of ``words`` as a tree by first letters: each text position is tried once, not per word."""

    def tree(rest: list[str]) -> str:
        branches: dict[str, list[str]] = {}
        for word in rest:
            if word:
                branches.setdefault(word[0], []).append(word[1:])
        parts = [re.escape(char) + tree(tails) for char, tails in sorted(branches.items())]
        if not parts:
            return ""
        grouped = "|".join(parts)
        if len(parts) > 1 or "" in rest:
            grouped = f"(?:{grouped})"
        return grouped + ("?" if "" in rest else "")

    return tree(sorted(set(words)))
