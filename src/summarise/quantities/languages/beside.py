"""Words that stand right before or behind a number, looked up by the two characters next to it, or by the whole word there.

Most numbers have none of the words that a reader asks for on a side. A look for that costs less than a pattern, and what
a word may be is found out once, when it is first met.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set

from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_RAISED = "¹²³⁰ⁱ⁴⁵⁶⁷⁸⁹"
_WORD = pattern(r"[^\W\d_¹²³⁰-⁹]{2,}")  # "m" of "m²" is a letter by itself
_LONGEST = 40  # letters of a word that is remembered
_MOST = 20_000  # words that are


def _is_letter(char: str) -> bool:
    return char.isalnum() and not char.isdecimal() and char not in _RAISED


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


class Met(dict[str, int]):
    """Words with their flags, as far as they were met."""

    __slots__ = ("_told",)

    def __init__(self, told: Callable[[str], int]) -> None:
        super().__init__()
        self._told = told

    def __missing__(self, word: str) -> int:
        flags = self._told(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = flags
        return flags


class Ahead:
    """What may begin behind a number, as flags, by the word or the sign there: nothing at all behind most numbers.

    A quick look before patterns: a flag says only that they are worth trying.
    """

    __slots__ = ("_begins", "_codes", "_gases", "_heads", "_letters", "_pairs", "_whole", "_words")

    SIZE, DECIMAL, KIND, CODE, UNIT, JOINT, DATE, SHARE, SCORE, SCALED = (1 << bit for bit in range(10))
    # Of which unit or kind it may be: a unit in full, or in a short form or symbols; percent, points, money, parts of ten.
    FULL, SHORT, PERCENT, POINTS, MONEY, TENTHS = (1 << bit for bit in range(10, 16))
    NAMED = PERCENT | POINTS | MONEY | TENTHS
    HEADS = FULL | SHORT | NAMED
    AGED = 1 << 16
    ANY = (1 << 17) - 1

    def __init__(
        self, words: Mapping[int, Iterable[str]], sizes: Iterable[str], begins: Mapping[int, Iterable[str]],
        heads: Mapping[str, int], gases: tuple[str, ...], codes: Set[str],
    ) -> None:  # fmt: skip
        """``words``: by flag, those that stand behind a blank or the number itself, or the first of several; ``sizes``: those
        that a currency's code may go on from; ``begins``: by flag, how longer words begin; ``heads``: the flags of ``HEADS``
        by word; ``gases``: what the mass of a gas ends in; ``codes``: of currencies, in lower case."""
        self._pairs: dict[str, int] = {}
        self._letters: dict[str, int] = dict.fromkeys("-–", self.ANY)
        self._begins: dict[str, list[tuple[str, int, int]]] = {}
        self._heads = heads
        self._gases = gases
        self._codes = codes
        self._words = Met(self._told)
        self._whole = whole = dict[str, int]()
        for flag, listed in words.items():
            for word in listed:
                # of letters alone, as most are: no pair of these is looked up
                head = word.lower() if word.isalpha() and len(word) > 1 else self._enter(word, flag)
                whole[head] = whole.get(head, 0) | flag
        for flag, listed, more in (
            (self.SIZE, sizes, _CODE),
            *((flag, listed, _LONGEST) for flag, listed in begins.items()),
        ):
            for word in listed:
                head = self._enter(word, flag)
                if len(head) > 1:
                    self._begins.setdefault(head[:2], []).append((head, flag, len(head) + more))
        for pair in self._pairs:
            if not pair[1].isalpha():
                self._pairs[pair] |= self._letters.get(pair[0], 0)

    def _enter(self, word: str, flag: int) -> str:
        """Enter a word that is looked up by its first two characters, or its only one; its letters at the beginning."""
        low = word.lower()
        begin = low[:2]
        table = self._pairs if len(begin) > 1 else self._letters
        table[begin] = table.get(begin, 0) | flag
        first = _WORD.match(low)
        return first.group() if first else low[:1] if _is_letter(low[:1]) else ""

    def at(self, low: str, end: int) -> int:
        """The flags of what may begin behind a number that ends at ``end`` of a text in lower case."""
        if low[end : end + 1] != " ":
            return 0 if low[end : end + 1] in CLOSING else self.ANY
        found = _WORD.match(low, end + 1)
        if found is not None:
            return self._words[found[0]]
        # one letter, or a sign
        pair = low[end + 1 : end + 3]
        flags = self._pairs.get(pair)
        if flags is None:
            flags = 0 if pair[1:].isalpha() else self._letters.get(pair[:1], 0)
        if not flags:
            return 0
        if not _is_letter(pair[:1]):
            return flags | self.HEADS ^ self.TENTHS
        return flags | self._heads.get(pair[:1], 0)

    def _told(self, word: str) -> int:
        """The flags of a word of more than one letter."""
        flags = self._whole.get(word, 0)
        if word in self._codes or (
            len(word) == 1 + _CODE and word[0] in SIZES_OF_CODES and word[1:] in self._codes
        ):
            flags |= self.CODE
        for begin, flag, most in self._begins.get(word[:2], ()):
            if len(word) <= most and word.startswith(begin):
                flags |= flag
        heads = self._heads.get(word, 0)
        if not heads & self.SHORT and word.endswith(self._gases):
            heads |= self.SHORT
            if any(head.startswith(word[:2]) for head, flag in self._whole.items() if flag & self.UNIT):
                flags |= self.UNIT
        return flags | heads if flags else 0


CLOSING = ",;:.)!?"  # no word of these begins so
_CODE = 3  # letters of a currency
SIZES_OF_CODES = "mtkb"  # before such a code, in lower case: "12 MEUR"


class Past:
    """What may stand right before a number, as flags, by the word before the blank there: nothing at all before most numbers.

    A quick look as ``Ahead`` is on the other side.
    """

    __slots__ = ("_codes", "_ends", "_letters", "_pairs", "_words")

    HEDGE, MINUS, NAME, SHARE, DECADE, TIME, HOUR, SIGN, OPENING, CLOCK, AGE = (1 << bit for bit in range(11))
    ANY = (1 << 11) - 1

    def __init__(
        self,
        words: Mapping[int, Iterable[str]],
        ends: Mapping[int, Iterable[str]],
        codes: Set[str] = frozenset(),
    ) -> None:
        """``words``: by flag, those that a blank and the number stand behind, or the last of several; ``ends``: by flag, how
        longer ones end; ``codes``: of currencies, in lower case."""
        self._codes = codes
        self._pairs: dict[str, int] = {}
        self._letters: dict[str, int] = {}
        self._ends: dict[str, list[tuple[str, int, bool]]] = {}
        self._words = Met(self._told)
        for listed, whole in ((words, True), (ends, False)):
            for flag, entries in listed.items():
                for word in entries:
                    low = word.lower()
                    end = low[-2:]
                    table = self._pairs if len(end) > 1 else self._letters
                    table[end] = table.get(end, 0) | flag
                    if len(end) > 1:
                        last = low[low.rfind(" ") + 1 :]
                        self._ends.setdefault(end, []).append((last, flag, whole))
        for pair in self._pairs:
            if not pair.isalnum():
                self._pairs[pair] |= self._letters.get(pair[1], 0)

    def at(self, low: str, start: int) -> int:
        """The flags of what may stand before a number that begins at ``start`` of a text in lower case."""
        last = start - 1
        if start < 3 or low[last] != " ":
            return self.ANY
        word = low[low.rfind(" ", 0, last) + 1 : last]
        if len(word) > 1:
            return self._words[word]
        pair = low[start - 3 : last]
        flags = self._pairs.get(pair)
        if flags is not None:
            return flags
        return 0 if pair.isalnum() else self._letters.get(pair[1], 0)

    def _told(self, word: str) -> int:
        """The flags of a word of more than one character, with all that stands between blanks."""
        pair = word[-2:]
        flags = 0 if pair.isalnum() else self._letters.get(pair[1], 0)
        for last, flag, whole in self._ends.get(pair, ()):
            if word.endswith(last):
                before = word[-len(last) - 1 : -len(last)]
                if not (whole and before and (before.isalpha() or before == "_")):
                    flags |= flag
        if word[-_CODE:] in self._codes:
            before = word[:-_CODE]
            if before[-1:] in SIZES_OF_CODES:
                before = before[:-1]
            if not before[-1:].isalpha():
                flags |= self.SIGN
        return flags
