"""Quotes found word for word: white space, quotation marks and dashes folded, nothing else forgiven.

A quote that is not there is never repaired; the nearest passage is shown beside it.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import content_words
from summarise.quantities.patterns import pattern

MIN_LENGTH = 12  # characters; a shorter "quote" would be found in any text
_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‛ʼ′`", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—−―", "-"),
    }
)
_SPACE = pattern(r"\s+")
_SOFT_HYPHEN = "\u00ad"  # where a word may be cut; no part of it
_RUN = pattern(r"[^\s\u00ad]+")


class Folded:
    """A text with white space, quotes and dashes folded, and the way back to its offsets."""

    def __init__(self, text: str) -> None:
        """Fold ``text``; linear."""
        plain = text.translate(_SAME)
        pieces: list[str] = []
        self.offsets: list[int] = []
        end = 0
        for run in _RUN.finditer(plain):
            if pieces:
                self._space(plain, end, run.start(), pieces)
            pieces.append(run.group())
            self.offsets += range(run.start(), run.end())
            end = run.end()
        if pieces:
            self._space(plain, end, len(plain), pieces)
        self.text = "".join(pieces)
        self.offsets.append(len(text))

    def _space(self, plain: str, start: int, end: int, pieces: list[str]) -> None:
        """What stands between two runs: one space for all white space, nothing for a soft hyphen."""
        gap = _SPACE.search(plain, start, end)
        if gap is not None:
            pieces.append(" ")
            self.offsets.append(gap.start())

    def find(self, quote: str) -> tuple[int, int] | None:
        """Where a quote stands in the original text; None where it does not, word for word."""
        wanted = _SPACE.sub(" ", quote.translate(_SAME).replace(_SOFT_HYPHEN, "")).strip()
        at = self.text.find(wanted) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            if _bounded(self.text, at, end):
                return self.offsets[at], self.offsets[end - 1] + 1
            at = self.text.find(wanted, at + 1)
        return None


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether the span begins and ends at word boundaries, so that "50 tons" is not found in "150 tons"."""
    left = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    right = end >= len(text) or not (text[end - 1].isalnum() and text[end].isalnum())
    digits = start > 1 and text[start].isdigit() and text[start - 1] in ".," and text[start - 2].isdigit()
    after = end + 1 < len(text) and text[end - 1].isdigit() and text[end] in ".," and text[end + 1].isdigit()
    return left and right and not digits and not after


def nearest(index: SourceIndex, quote: str) -> tuple[int, int] | None:
    """The sentence of the source most like ``quote``, to show; None where nothing is like it."""
    candidates = index.similar(content_words(quote), most=5)
    if not candidates:
        return None
    best = max(
        candidates,
        key=lambda c: SequenceMatcher(
            None, index.text[slice(*index.sentences[c[0]])][:400], quote[:400], autojunk=False
        ).ratio(),
    )
    return index.sentences[best[0]]
