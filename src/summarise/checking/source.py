"""The source as the check sees it: its quantities by sentence, its words weighted by rarity.

Built once for a source and used for every claim; nothing here knows of summaries.
"""

from __future__ import annotations

import bisect
import math
import re
from collections import defaultdict

from summarise.checking.sentences import split_sentences
from summarise.quantities import Quantity
from summarise.quantities.finder import find_quantities

_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMON = frozenset(
    [
        "the",
        "and",
        "that",
        "with",
        "from",
        "have",
        "has",
        "had",
        "for",
        "are",
        "was",
        "were",
        "been",
        "this",
        "their",
        "they",
        "them",
        "then",
        "than",
        "his",
        "her",
        "its",
        "our",
        "you",
        "your",
        "but",
        "not",
        "who",
        "which",
        "what",
        "when",
        "where",
        "will",
        "would",
        "could",
        "should",
        "can",
        "may",
        "about",
        "into",
        "over",
        "after",
        "before",
        "also",
        "said",
        "says",
        "more",
        "most",
        "other",
        "some",
        "such",
        "only",
        "very",
        "all",
        "any",
        "each",
        "both",
        "while",
        "during",
        "there",
        "these",
        "those",
        "being",
        "between",
        "through",
        "under",
    ]
)


def stem(word: str) -> str:
    """A crude common form of a lower-case word, so that "seized" meets "seizes" and "seizing"."""
    for ending in (
        "ingly",
        "ation",
        "ments",
        "ment",
        "ings",
        "edly",
        "ing",
        "ies",
        "ied",
        "ers",
        "ed",
        "es",
        "er",
        "ly",
        "s",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def content_words(text: str) -> set[str]:
    """Stems of the words of ``text`` that carry meaning."""
    return {stem(w) for w in map(str.lower, _WORD.findall(text)) if w not in _COMMON}


class SourceIndex:
    """``text`` with its quantities, sentences and word weights; offsets index ``text``."""

    def __init__(self, text: str) -> None:
        """Read ``text`` once: linear in its length."""
        self.text = text
        self.quantities = find_quantities(text)
        self.sentences = split_sentences(text)
        self._starts = [s for s, _ in self.sentences]
        self.words = [content_words(text[s:e]) for s, e in self.sentences]
        self.by_word: dict[str, list[int]] = defaultdict(list)
        for i, words in enumerate(self.words):
            for word in words:
                self.by_word[word].append(i)
        self.sentence_of = {id(q): self.sentence_at(q.start) for q in self.quantities}
        self.in_sentence: dict[int, list[Quantity]] = defaultdict(list)
        for q in self.quantities:
            self.in_sentence[self.sentence_of[id(q)]].append(q)

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds ``offset``."""
        return max(0, bisect.bisect_right(self._starts, offset) - 1)

    def weight(self, word: str) -> float:
        """How rare a stem is here: 0 for one the source does not have."""
        count = len(self.by_word.get(word, ()))
        return math.log(1 + len(self.sentences) / count) if count else 0.0

    def similar(self, words: set[str], most: int = 3) -> list[tuple[int, float]]:
        """The sentences that share most with ``words``, best first: (number, share of weight met)."""
        scores: dict[int, float] = defaultdict(float)
        total = 0.0
        for word in words:
            holders = self.by_word.get(word)
            weight = self.weight(word) if holders else math.log(1 + len(self.sentences))
            total += weight
            if holders and len(holders) <= 50:
                for i in holders:
                    scores[i] += weight
        if not total:
            return []
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:most]
        return [(i, score / total) for i, score in ranked]
