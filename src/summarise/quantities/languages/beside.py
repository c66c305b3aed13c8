"""Words that stand right before or behind a number, looked up by the two characters next to it.

Most numbers have none of the words that a reader asks for on a side. Two characters tell so nearly always, and cost less
than a pattern.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from summarise.quantities.named import NamedTuple


class Standing(NamedTuple):
    """A word before a number, and where it begins."""

    start: int
    word: str


class Before:
    """One of some words, and a blank, at the end of what stands before a number. The longest counts."""

    __slots__ = ("_ends", "_glued")

    def __init__(self, words: Iterable[str], *, glued: bool = False) -> None:
        """``words``: in lower case; ``glued``: whether they may also stand without a blank: "§5"."""
        ends: dict[str, list[str]] = {}
        self._glued = glued
        for word in sorted(set(words), key=lambda word: (-len(word), word)):
            ends.setdefault(word[-2:], []).append(word)
        self._ends = {end: tuple(those) for end, those in ends.items()}

    def at(self, low: str, floor: int, end: int, *, from_floor: bool = True) -> Standing | None:
        """The word that ends at ``end``, and begins at ``floor`` or later; None where there is none.

        ``from_floor``: whether the text counts as beginning there; else a word that goes on before it is none.
        """
        last = end - 1
        if last < floor:
            return None
        if low[last] != " ":
            if not self._glued:
                return None
            last = end
        ends = self._ends
        words = ends.get(low[last - 2 : last]) if last - 2 >= floor else None
        if words is not None and (found := _one_of(words, low, floor, last, from_floor)):
            return found
        # a letter by itself: its key is that letter
        words = ends.get(low[last - 1 : last]) if last - 1 >= floor else None
        return None if words is None else _one_of(words, low, floor, last, from_floor)


def _one_of(words: tuple[str, ...], low: str, floor: int, last: int, from_floor: bool) -> Standing | None:
    if not low.endswith(words, floor, last):
        return None
    for word in words:
        start = last - len(word)
        if start < floor or not low.startswith(word, start):
            continue
        if start and (start > floor or not from_floor):
            char = low[start - 1]
            if char.isalnum() or char == "_":
                continue
        return Standing(start, word)
    return None


class Ahead:
    """What may begin behind a number, as flags, by the two characters there: nothing at all behind most numbers.

    A quick look before patterns: a flag says only that they are worth trying.
    """

    __slots__ = ("_letters", "_pairs")

    SIZE, DECIMAL, KIND, CODE, UNIT, JOINT, HALF = (1 << bit for bit in range(7))
    ANY = (1 << 7) - 1

    def __init__(self, words: Mapping[int, Iterable[str]]) -> None:
        """``words``: by flag, those that stand behind a blank or the number itself; of longer ones the beginning is enough."""
        self._pairs: dict[str, int] = {}
        self._letters: dict[str, int] = dict.fromkeys("-–", self.ANY)
        for flag, listed in words.items():
            for word in listed:
                begin = word[:2].lower()
                table = self._pairs if len(begin) > 1 else self._letters
                table[begin] = table.get(begin, 0) | flag
        for pair in self._pairs:
            if not pair[1].isalpha():
                self._pairs[pair] |= self._letters.get(pair[0], 0)

    def at(self, low: str, end: int) -> int:
        """The flags of what may begin behind a number that ends at ``end`` of a text in lower case."""
        first = low[end : end + 1]
        if first != " ":
            return 0 if first in _CLOSING else self.ANY
        pair = low[end + 1 : end + 3]
        flags = self._pairs.get(pair)
        if flags is not None:
            return flags
        return 0 if pair[1:].isalpha() else self._letters.get(pair[:1], 0)


_CLOSING = ",;:.)!?"  # no word of these begins so


class Past:
    """What may stand right before a number, as flags, by the two characters before the blank there: nothing at all before most
    numbers.

    A quick look as ``Ahead`` is on the other side.
    """

    __slots__ = ("_letters", "_pairs")

    HEDGE, MINUS, NAME, SHARE, DECADE, TIME, HOUR, SIGN = (1 << bit for bit in range(8))
    ANY = (1 << 8) - 1

    def __init__(self, words: Mapping[int, Iterable[str]]) -> None:
        """``words``: by flag, those that a blank and the number stand behind; of longer ones the end is enough."""
        self._pairs: dict[str, int] = {}
        self._letters: dict[str, int] = {}
        for flag, listed in words.items():
            for word in listed:
                end = word[-2:].lower()
                table = self._pairs if len(end) > 1 else self._letters
                table[end] = table.get(end, 0) | flag
        for pair in self._pairs:
            if not pair.isalnum():
                self._pairs[pair] |= self._letters.get(pair[1], 0)

    def at(self, low: str, start: int) -> int:
        """The flags of what may stand before a number that begins at ``start`` of a text in lower case."""
        if start < 3 or low[start - 1] != " ":
            return self.ANY
        pair = low[start - 3 : start - 1]
        flags = self._pairs.get(pair)
        if flags is not None:
            return flags
        return 0 if pair.isalnum() else self._letters.get(pair[1], 0)
