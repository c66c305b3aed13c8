"""Quotes found word for word: white space, quotation marks and dashes folded, what typesetters put inside words
(ligatures, accents apart from their letters, invisible characters, raised marks of notes) read through, nothing
else forgiven.

A quote that is not there is never repaired; the nearest passage is shown beside it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from unicodedata import combining

from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import content_words
from summarise.quantities.normalising.typeset import smooth
from summarise.quantities.patterns import pattern

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
        self._smoothed = None if smoothed is None else smoothed.offsets
        # From which place on the original is ahead by how much: it changes only where something was folded.
        self._starts = array("q")
        self._ahead = array("q")
        pieces: list[str] = []
        at = end = 0
        for run in _RUN.finditer(plain):
            if pieces:
                at = self._space(plain, end, run.start(), pieces, at)
            self._note(at, run.start())
            pieces.append(run.group())
            at += run.end() - run.start()
            end = run.end()
        if pieces:
            self._space(plain, end, len(plain), pieces, at)
        self.text = "".join(pieces)

    def _space(self, plain: str, start: int, end: int, pieces: list[str], at: int) -> int:
        """What stands between two runs: one space for all white space, nothing for what is not seen; where it ends."""
        gap = _SPACE.search(plain, start, end)
        if gap is None:
            return at
        self._note(at, gap.start())
        pieces.append(" ")
        return at + 1

    def _note(self, at: int, origin: int) -> None:
        if not self._ahead or self._ahead[-1] != origin - at:
            self._starts.append(at)
            self._ahead.append(origin - at)

    def _origin(self, at: int) -> int:
        """Where the character ``at`` of the folded text stands in the original."""
        origin = at + self._ahead[bisect_right(self._starts, at) - 1]
        return origin if self._smoothed is None else self._smoothed[origin]

    def find(self, quote: str) -> tuple[int, int] | None:
        """Where a quote stands in the original text; None where it does not, word for word."""
        return self._find(_wanted(quote), {})

    def find_all(self, quotes: Sequence[str]) -> list[tuple[int, int] | None]:
        """The same of many quotes, for which the text is gone through once."""
        wanted = list(map(_wanted, quotes))
        first = self._beginnings(wanted) if len(wanted) > _FEW else {}
        return [self._find(one, first) for one in wanted]

    def _find(self, wanted: str, first: Mapping[str, int]) -> tuple[int, int] | None:
        """``first``: where what begins in these ways stands first, as far as that is known."""
        at = first.get(_beginning(wanted), -1) if first else -1
        if at < 0 or not self.text.startswith(wanted, at):
            at = self.text.find(wanted) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            if _bounded(self.text, at, end):
                return self._origin(at), self._end(self._origin(end - 1) + 1)
            at = self.text.find(wanted, at + 1)
        return None

    def _beginnings(self, wanted: Iterable[str]) -> dict[str, int]:
        """Where the beginnings of so many quotes stand first at a word: none is looked for from the article's beginning."""
        first: dict[str, int] = {}
        if _WIDE.search(self.text):
            return first
        by_length: dict[int, set[str]] = defaultdict(set)
        for begin in map(_beginning, wanted):
            by_length[len(begin)].add(begin)
        by_length.pop(0, None)
        for word in _BOUNDARY.finditer(self.text):
            at = word.start()
            for length, asked in by_length.items():
                begin = self.text[at : at + length]
                if begin in asked:
                    first.setdefault(begin, at)
        return first

    def _end(self, end: int) -> int:
        """``end`` behind the accents of the last letter."""
        while end < len(self._original) and combining(self._original[end]):
            end += 1
        return end


def _wanted(quote: str) -> str:
    """A quote as it stands in a folded text."""
    smoothed = smooth(quote)
    words = quote if smoothed is None else smoothed.text
    return _SPACE.sub(" ", _UNSEEN.sub("", words.translate(_SAME))).strip()


def _beginning(wanted: str) -> str:
    """As much of a quote as its places are told apart by; "" of one that is too short for that."""
    return wanted[: next((length for length in _BEGINNINGS if len(wanted) >= length), 0)]


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
