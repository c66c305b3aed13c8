"""Nouns without their endings, in the languages of Europe that inflect them."""

from __future__ import annotations


def uninflected(word: str) -> str:
    """A lower-case noun without the ending of its number, gender or case in German, Dutch and the Romance languages, and
    without an umlaut: "anläufen" and "anlauf", "trabajadoras" and "trabajador"."""
    folded = word.translate(_UMLAUTS)
    for ending in _INFLECTED:
        if folded.endswith(ending) and len(folded) - len(ending) >= 4:
            return folded[: -len(ending)]
    return folded


_UMLAUTS = str.maketrans("äöü", "aou")
# Longest first; what an ending is of is not asked.
_INFLECTED = tuple("innen ern oras ores ora aux eux en er em es as os is ns in e n s a o i x".split())
