"""What a document may become: a few bytes of a file can stand for millions of cells or characters.

A row that is said to be repeated, a text that a thousand cells share, a thousand blanks in one sign: each is counted
before it is made, so that refusing costs no more than reading an article does.
"""

from __future__ import annotations

from summarise.errors import InputError

MOST_CELLS = 500_000
EMPTY = 4  # so many cells between others in which nothing stands count as one
LAID_OUT = 4  # times --max-bytes: merged and shared cells repeat what is written once, or not at all
_LONGEST_NUMBER = 7  # digits of a repetition; more rows and columns no program has


class Budget:
    """For one document. ``name``: what an error calls it; ``max_bytes``: as for ``readers.read``.

    Its methods raise InputError as soon as what they are told goes beyond it.
    """

    def __init__(self, name: str, max_bytes: int) -> None:
        self._name, self._max_bytes = name, max_bytes
        self._cells = EMPTY * MOST_CELLS
        self._characters = LAID_OUT * max_bytes

    def cells(self, text: str, times: int = 1) -> None:
        """``times`` cells that show ``text``."""
        self._spend(times * (EMPTY if text else 1))
        self.characters(times * len(text))

    def made(self, number: int) -> None:
        """So many cells that a library makes, whatever they show."""
        self._spend(EMPTY * number)

    def _spend(self, cells: int) -> None:
        self._cells -= cells
        if self._cells < 0:
            raise InputError(f"{self._name}: more than {MOST_CELLS:,} cells; give the sheet that matters")

    def characters(self, number: int) -> None:
        """So many characters, of which not all need be shown."""
        self._characters -= number
        if self._characters < 0:
            self._too_long(LAID_OUT * self._max_bytes)

    def length(self, length: int) -> None:
        """The article's text is so long."""
        if length > self._max_bytes:
            self._too_long(self._max_bytes)

    def _too_long(self, most: int) -> None:
        raise InputError(f"{self._name}: more than {most:,} characters; raise --max-bytes to read it")


def repetition(stated: str | None, most: int | None = None) -> int:
    """How often something is said to be repeated: 1 where that is no number, never more than ``most``."""
    if not stated or not stated.isascii() or not stated.isdigit():
        return 1
    count = max(int(stated[: _LONGEST_NUMBER + 1]), 1)
    return count if most is None else min(count, most)
