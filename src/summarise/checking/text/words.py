"""The words of a text as the check compares them: stems of what carries meaning, with their places.

The stemmer is crude on purpose (a handful of English endings): it has to bring "seized" and "seizing"
together, not to be right about either. Function words are left out by a closed list.
"""

from __future__ import annotations

import bisect
import math
from collections.abc import Sequence
from operator import itemgetter

from summarise.checking.text.han_words import is_unspaced, pairs_of
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_WORD = pattern(r"[^\W\d_]+")
_FUNCTION_WORDS = frozenset(
    [
        "a",
        "about",
        "above",
        "after",
        "again",
        "all",
        "also",
        "although",
        "am",
        "among",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "because",
        "been",
        "before",
        "being",
        "below",
        "between",
        "both",
        "but",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "during",
        "each",
        "either",
        "for",
        "from",
        "further",
        "had",
        "has",
        "have",
        "having",
        "he",
        "her",
        "here",
        "hers",
        "him",
        "his",
        "how",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "itself",
        "just",
        "me",
        "might",
        "more",
        "most",
        "must",
        "my",
        "no",
        "nor",
        "not",
        "of",
        "off",
        "on",
        "once",
        "only",
        "onto",
        "or",
        "other",
        "our",
        "ours",
        "out",
        "over",
        "own",
        "per",
        "s",
        "said",
        "same",
        "say",
        "says",
        "shall",
        "she",
        "should",
        "so",
        "some",
        "such",
        "t",
        "than",
        "that",
        "the",
        "their",
        "theirs",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "though",
        "through",
        "to",
        "too",
        "under",
        "until",
        "up",
        "upon",
        "us",
        "very",
        "via",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "whether",
        "which",
        "while",
        "who",
        "whom",
        "whose",
        "why",
        "will",
        "with",
        "within",
        "without",
        "would",
        "yet",
        "you",
        "your",
        "yours",
        "according",
    ]
)
_ENDINGS = {
    "g": ("ing",),
    "s": ("ments", "ings", "ers", "ies", "es", "s"),
    "n": ("ation",),
    "t": ("ment",),
    "d": ("ied", "ed"),
    "r": ("er",),
    "y": ("ingly", "edly", "ly"),
}  # by their last letter, the longest first


_DECAY = 0.75  # the weight of each further word from a number
_REACH = 10  # words on either side that count as near


class Word(NamedTuple):
    """A word that carries meaning: its stem and where it starts."""

    stem: str
    start: int


def stem(word: str) -> str:
    """A crude common form of a lower-case word, so that "seized" meets "seizes" and "seizing"."""
    for ending in _ENDINGS.get(word[-1], ()):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)]
    return word[:-1] if len(word) > 4 and word[-1] in "ey" else word


class _Meanings(dict[str, str | None]):
    """The stem of a word as it is written, None where it carries no meaning: the same ones are asked for over and over."""

    def __missing__(self, word: str) -> str | None:
        if len(self) >= _MOST_KEPT:
            self.clear()
        low = word.lower()
        found = self[word] = None if low in _FUNCTION_WORDS or len(low) < 2 else stem(low)
        return found


_MOST_KEPT = 20_000  # the words of a long article
_meaning = _Meanings().__getitem__
# A text in ASCII is cut at everything but letters without asking a pattern of each character.
_LETTERS = bytes(b if chr(b).isalpha() and b < 128 else 32 for b in range(256))
_LOWERED = bytes(ord(chr(b).lower()) if chr(b).isalpha() and b < 128 else 32 for b in range(256))


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of ``text[start:end]`` that carry meaning, in order; linear."""
    if (
        not text.isascii()
        and _may_be_unspaced(text[start:end])
        and is_unspaced(text, start, len(text) if end is None else end)
    ):
        return [
            tuple.__new__(Word, (common, at))
            for word, at in pairs_of(text, start, len(text) if end is None else end)
            if (common := _unspaced_meaning(word)) is not None
        ]
    return [
        tuple.__new__(Word, (common, found.start()))
        for found in _WORD.finditer(text, start, len(text) if end is None else end)
        if (common := _meaning(found.group())) is not None
    ]


def _may_be_unspaced(part: str) -> bool:
    return not part.isascii() and max(part) >= "\u3005"  # the first of their letters


def stems_of(text: str, start: int = 0, end: int | None = None) -> set[str]:
    """The stems of ``words_of`` without their places, at a fraction of its price."""
    part = text[start:end]
    if part.isascii():
        found = set(map(_meaning, part.encode().translate(_LETTERS).decode().split()))
    elif max(part) >= "\u3041" and is_unspaced(part, 0, len(part)):  # the first of their letters
        found = {_unspaced_meaning(word) for word, _ in pairs_of(part, 0, len(part))}
    else:
        found = set(map(_meaning, _WORD.findall(part)))
    found.discard(None)
    return found  # type: ignore[return-value]  # without those that carry no meaning


def _unspaced_meaning(word: str) -> str | None:
    """The stem of a Latin word in a text without blanks; what is no Latin word is its own."""
    return _meaning(word) if word.isascii() else word


def tokens_of(text: str, start: int = 0, end: int | None = None) -> frozenset[str]:
    """Every run of ASCII letters of ``text[start:end]``, in lower case: what tells which rules have something to read.

    A word with other letters is cut at them, so that no word that a rule may look for is missing.
    """
    part = text[start:end].encode("ascii", "replace")
    return frozenset(part.translate(_LOWERED).decode().split())


def after_word(text: str, position: int) -> int:
    """``position``, or the end of the word that it stands inside; words that no blanks part end anywhere ("14人死亡")."""
    if position and text[position - 1].isalpha() and not is_unspaced(text, position, position + 1):
        found = _WORD.match(text, position)
        return position if found is None else found.end()
    return position


def content_words(text: str) -> set[str]:
    """The stems of ``text`` that carry meaning."""
    return stems_of(text)


class Near(NamedTuple):
    """A word beside a number: how near (1 for the next one, and the square root of that), on which side."""

    weight: float
    root: float
    side: int


_START = itemgetter(1)  # of a word
_NEAR = {side: [Near(_DECAY**far, math.sqrt(_DECAY**far), side) for far in range(_REACH)] for side in (-1, 1)}


def near_words(words: Sequence[Word], start: int, end: int) -> dict[str, Near]:
    """The stems beside the number at ``start``..``end`` of a sentence, the nearest first on each side."""
    at = bisect.bisect_left(words, start, key=_START)
    after = bisect.bisect_left(words, end, key=_START)
    left, right = words[max(0, at - _REACH) : at], words[after : after + _REACH]
    out: dict[str, Near] = {}
    for (stem, _), near in zip(reversed(left), _NEAR[-1], strict=False):
        if stem not in out:  # the first is the nearest
            out[stem] = near
    for (stem, _), near in zip(right, _NEAR[1], strict=False):
        if stem not in out or out[stem].weight < near.weight:
            out[stem] = near
    return out
