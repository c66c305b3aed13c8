"""A table's cell as every reader of tables hands it on: its text, where it stood, what it covers, what is struck out in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarise.readers.composing import withdrawn
from summarise.readers.composing.withdrawn import without_gaps

_GAP = re.compile(r"\s*[\r\n]+\s*")
Pairs = tuple[tuple[int, int], ...]


class Cell(NamedTuple):
    """``text``: as a person sees it. ``origin``: where it begins in the input, if that is known; or ``offsets``,
    as of an Article, where its characters do not go on one for one. ``place``: its name ("Sheet1!C7").
    ``head``: marked as a head by the input. ``again``: it shows what stands in the cell to its left that it is merged
    with; heads count there too, a number is not written twice. ``columns``, ``rows``: how many it covers; behind
    ``grids.spread`` only where it is alone in its row and covers it. ``indent``: how far it is set in, by its style. ``struck``: passages that were struck out in it, each with the offset of what comes behind."""

    text: str
    origin: int | None = None
    place: str = ""
    head: bool = False
    again: bool = False
    columns: int = 1
    rows: int = 1
    offsets: Pairs = ()
    struck: tuple[tuple[int, str], ...] = ()
    indent: int = 0

    def joined(self, behind: Cell) -> Cell:
        """Both texts as that of one cell."""
        at = len(self.text)
        moved = behind.offsets
        if not moved and behind.origin is not None:
            moved = ((0, behind.origin),)
        own = self.offsets if self.offsets or self.origin is None else ((0, self.origin),)
        return self._replace(
            text=self.text + behind.text,
            origin=None,
            offsets=own + tuple((start + at, origin) for start, origin in moved),
            struck=self.struck + tuple((start + at, words) for start, words in behind.struck),
        )


Row = Sequence[Cell]


def with_struck(text: str, passages: Sequence[str]) -> Cell:
    """A cell of text in which ``withdrawn.sign`` stands for passages, each told by its number."""
    pieces = withdrawn.split(text)
    texts = without_gaps(pieces[::2])
    struck, length = [], 0
    for i, piece in enumerate(texts[:-1]):
        length += len(piece)
        struck.append((length, passages[int(pieces[2 * i + 1])]))
    return Cell("".join(texts), struck=tuple(struck))


def filled(row: Row) -> list[Cell]:
    """The cells in which words stand."""
    return [cell for cell in row if cell.text.strip()]


def own(row: Row) -> list[Cell]:
    """The cells in which words stand that are not those of a cell before."""
    return [cell for cell in row if cell.text.strip() and not cell.again]


def on_one_line(text: str) -> str:
    """A cell's text on one line; two lines of a cell are never one number."""
    return _GAP.sub("; ", text.strip())


def line_gaps(text: str) -> Iterable[re.Match[str]]:
    """The line ends in a cell's text, with the blanks around them."""
    return _GAP.finditer(text)
