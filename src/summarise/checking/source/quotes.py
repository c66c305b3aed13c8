"""Quotes found word for word: white space, quotation marks and dashes folded, what typesetters put inside words
(ligatures, accents apart from their letters, invisible characters, raised marks of notes) read through, nothing
else forgiven.

A quote that is not there is never repaired; the nearest passage is shown beside it.
"""

from __future__ import annotations

from array import array
from unicodedata import combining

from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import content_words
from summarise.quantities.patterns import pattern
from summarise.quantities.typeset import smooth

MIN_LENGTH = 12  # columns; a shorter "quote" would be found in any text
_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‛ʼ′`", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—−―", "-"),
    }
)
_SPACE = pattern(r"\s+")
_UNSEEN = pattern(
    "[\u00ad\u200b\u200c\u200d\u2060\ufeff]"
)  # where a word may or may not be cut; no part of it
_RUN = pattern("[^\\s\u00ad\u200b\u200c\u200d\u2060\ufeff]+")


_FEW = 50  # quotes that are each looked for in the whole text
_BEGINNINGS = (
    48,
    32,
    24,
    16,
)  # characters by which the places of more are told apart: many facts begin alike
# Where a quote may begin: at a word, or a sign.
_BOUNDARY = pattern(r"(?<![^\W_])[^\W_]|[^\w\s]|_")
_WIDE = pattern(
    "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9f]"
)  # scripts that part no words, and Hangul
_NUMERAL = frozenset("0123456789〇零一二三四五六七八九十百千万萬億亿兆両两")


def width(quote: str) -> int:
    """How much a quote says, in columns: a character of Han, kana or Hangul is worth two letters."""
    stripped = quote.strip()
    return len(stripped) + len(_WIDE.findall(stripped))


class Folded:
    """A text with white space, quotes and dashes folded, and the way back to its offsets."""

    def __init__(self, text: str) -> None:
        """Fold ``text``; linear."""
        smoothed = smooth(text)
        plain = (text if smoothed is None else smoothed.text).translate(_SAME)
        self._original = text
        pieces: list[str] = []
        self.offsets = array("q")  # a list of as many numbers takes five times the memory
        end = 0
        for run in _RUN.finditer(plain):
            if pieces:
                self._space(plain, end, run.start(), pieces)
            pieces.append(run.group())
            self.offsets.extend(range(run.start(), run.end()))
            end = run.end()
        if pieces:
            self._space(plain, end, len(plain), pieces)
        self.text = "".join(pieces)
        self.offsets.append(len(plain))
        self._asked = 0
        self._begins: dict[int, dict[int, int]] = {}  # by length: the first place of each beginning
        if smoothed is not None:
            self.offsets = array("q", [smoothed.offsets[at] for at in self.offsets])

    def _space(self, plain: str, start: int, end: int, pieces: list[str]) -> None:
        """What stands between two runs: one space for all white space, nothing for what is not seen."""
        gap = _SPACE.search(plain, start, end)
        if gap is not None:
            pieces.append(" ")
            self.offsets.append(gap.start())

    def find(self, quote: str) -> tuple[int, int] | None:
        """Where a quote stands in the original text; None where it does not, word for word."""
        smoothed = smooth(quote)
        words = quote if smoothed is None else smoothed.text
        wanted = _SPACE.sub(" ", _UNSEEN.sub("", words.translate(_SAME))).strip()
        at = self._first(wanted) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            if _bounded(self.text, at, end):
                return self.offsets[at], self._end(self.offsets[end - 1] + 1)
            at = self.text.find(wanted, at + 1)
        return None

    def _first(self, wanted: str) -> int:
        """Where ``wanted`` may stand first; -1 where it does not."""
        self._asked += 1
        length = next((length for length in _BEGINNINGS if len(wanted) >= length), 0)
        at = self._places(length).get(hash(wanted[:length]), -1) if length and self._asked > _FEW else -1
        return at if at >= 0 and self.text.startswith(wanted, at) else self.text.find(wanted)

    def _places(self, length: int) -> dict[int, int]:
        """Where what begins in these ways stands first: so many quotes are not looked for from the article's beginning
        each."""
        found = self._begins.get(length)
        if found is None:
            found = self._begins[length] = {}
            for word in () if _WIDE.search(self.text) else _BOUNDARY.finditer(self.text):
                at = word.start()
                found.setdefault(hash(self.text[at : at + length]), at)
        return found

    def _end(self, end: int) -> int:
        """``end`` behind the accents of the last letter."""
        while end < len(self._original) and combining(self._original[end]):
            end += 1
        return end


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether the span begins and ends at word boundaries, so that "50 tons" is not found in "150 tons"."""
    left = start == 0 or _parted(text[start - 1], text[start])
    right = end >= len(text) or _parted(text[end - 1], text[end])
    digits = start > 1 and text[start].isdigit() and text[start - 1] in ".," and text[start - 2].isdigit()
    after = end + 1 < len(text) and text[end - 1].isdigit() and text[end] in ".," and text[end + 1].isdigit()
    return left and right and not digits and not after


def _parted(before: str, after: str) -> bool:
    """Whether a word may end between two characters: in Han and kana anywhere but behind a numeral."""
    if not (before.isalnum() and after.isalnum()):
        return True
    return before not in _NUMERAL and (_WIDE.match(before) is not None or _WIDE.match(after) is not None)


def nearest(index: SourceIndex, quote: str) -> tuple[int, int] | None:
    """The sentence of the source most like ``quote``, to show; None where nothing is like it."""
    from difflib import SequenceMatcher

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
