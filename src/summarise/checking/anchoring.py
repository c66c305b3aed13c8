"""Quotes found word for word: white space, quotation marks and dashes folded, nothing else forgiven.

A quote that is not there is never repaired; the nearest passage is shown beside it.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from summarise.checking.source import SourceIndex
from summarise.checking.words import content_words
from summarise.quantities.patterns import pattern

MIN_LENGTH = 12  # characters; a shorter "quote" would be found in any text
_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‛ʼ′`", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—−―", "-"),
        "\u00ad": None,
    }
)
_SPACE = pattern(r"\s+")


class Folded:
    """A text with white space, quotes and dashes folded, and the way back to its offsets."""

    def __init__(self, text: str) -> None:
        """Fold ``text``; linear."""
        pieces: list[str] = []
        self.offsets: list[int] = []
        space = True
        for i, char in enumerate(text):
            if char.isspace():
                if not space:
                    pieces.append(" ")
                    self.offsets.append(i)
                space = True
                continue
            if char == "\u00ad":
                continue
            pieces.append(char.translate(_SAME))
            self.offsets.append(i)
            space = False
        self.text = "".join(pieces)
        self.offsets.append(len(text))

    def find(self, quote: str) -> tuple[int, int] | None:
        """Where a quote stands in the original text; None where it does not, word for word."""
        wanted = _SPACE.sub(" ", quote.translate(_SAME)).strip()
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
