"""Text put together from pieces of an input, remembering where each piece stood."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from typing import NamedTuple

from summarise.readers.decoding.budget import Budget

_WORD = re.compile(r"\S+")
_SHORT = 24  # characters: a shorter line may stand in many places, so it is looked for nearby only
_NEARBY = 20_000
_NEXT = 200  # the same for one word


_GROUP = re.compile(r"\d{3}(?!\d)")


def between(line: str, following: str) -> str:
    """The line end between two lines of a text that are paragraphs, rows or items: an empty line where
    "12" ends one and "400 boats" begins the next, since on lines of one paragraph they may be one number."""
    if not line:
        return ""
    return "\n\n" if line[-1:].isdecimal() and _GROUP.match(following) else "\n"


class Traced(NamedTuple):
    """A text and its offset pairs, as an Article carries them."""

    text: str
    offsets: tuple[tuple[int, int], ...]


class Tracer:
    """Collects pieces. ``length`` is the length of the text so far, ``budget`` what it may be."""

    def __init__(self, budget: Budget | None = None) -> None:
        self.length = 0
        self._budget = budget
        self._pieces: list[str] = []
        self._pairs: list[tuple[int, int]] = []
        self._next = -1  # the origin that would go on one for one

    def add(self, piece: str, origin: int | None = None) -> None:
        """Append ``piece``; ``origin`` is where it begins in the input, None for words of our own.

        An origin before that of an earlier piece is not recorded, so that the pairs stay ascending.
        """
        if not piece:
            return
        if origin is not None and origin == self._next:
            self._next += len(piece)
        elif origin is not None and (not self._pairs or origin > self._pairs[-1][1]):
            self._pairs.append((self.length, origin))
            self._next = origin + len(piece)
        else:
            self._next = -1
        self._pieces.append(piece)
        self.length += len(piece)
        if self._budget is not None:
            self._budget.length(self.length)

    def done(self) -> Traced:
        """The text and its pairs."""
        return Traced("".join(self._pieces), tuple(self._pairs))


class Visible:
    """The characters of an input that a reader can see, white space aside, each with its origin.

    Extractors fold white space and drop markup; what they keep they keep in order. So their output is
    found again in this stream, from a cursor that only moves forward.
    """

    def __init__(self, runs: Iterable[tuple[str, int, bool]]) -> None:
        """``runs``: (text, origin, whole). Where ``whole`` is true, all of the text stands for the one place
        ``origin``, as a character reference does; otherwise it goes on one for one."""
        pieces: list[str] = []
        self._origins = array("Q")
        for text, origin, whole in runs:
            for word in _WORD.finditer(text):
                pieces.append(word.group())
                first = origin + (0 if whole else word.start())
                length = len(word.group())
                self._origins.extend([first] * length if whole else range(first, first + length))
        self._text = "".join(pieces)
        self._cursor = 0

    def trace(self, line: str, tracer: Tracer) -> None:
        """Append ``line`` to ``tracer``, each of its characters with its origin where it is found again."""
        whole = "".join(line.split())
        found = self._find(whole, _NEARBY if len(whole) < _SHORT else len(self._text))
        if found is not None:
            self._whole(line, found, tracer)
            return
        at = 0
        for word in _WORD.finditer(line):
            tracer.add(line[at : word.start()])
            found = self._find(word.group(), _NEXT)
            if found is None:
                tracer.add(word.group())
            else:
                self._whole(word.group(), found, tracer)
            at = word.end()
        tracer.add(line[at:])

    def _find(self, needle: str, within: int) -> int | None:
        if not needle:
            return None
        found = self._text.find(needle, self._cursor, self._cursor + len(needle) + within)
        if found < 0:
            return None
        self._cursor = found + len(needle)
        return found

    def _whole(self, line: str, at: int, tracer: Tracer) -> None:
        """Append ``line``, whose characters are those from ``at`` on, run by run."""
        begin, origin = 0, None
        for word in _WORD.finditer(line):
            for i in self._breaks(at, word.start(), word.end(), begin, origin):
                tracer.add(line[begin:i], origin)
                begin, origin = i, self._origins[at + i - word.start()]
            at += word.end() - word.start()
        tracer.add(line[begin:], origin)

    def _breaks(self, at: int, start: int, end: int, begin: int, origin: int | None) -> Iterable[int]:
        """The offsets of a word's characters that do not go on one for one with what stands before."""
        origins = self._origins
        last = at + end - start - 1
        if (
            origin is not None
            and origins[at] == origin + start - begin
            and origins[last] == origins[at] + last - at
        ):
            return
        for i in range(start, end):
            here = origins[at + i - start]
            if origin is None or here != origin + i - begin:
                begin, origin = i, here
                yield i
