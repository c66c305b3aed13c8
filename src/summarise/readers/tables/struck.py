"""What is struck out in cells that show nothing, told in the order of the rows."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.readers.tables.cells import Row, filled


class Gone:
    """What is struck out in cells that show nothing, and in the rows between those that are shown."""

    def __init__(self, rows: list[Row]) -> None:
        self._behind: list[list[str]] = [[]]  # behind the n-th row that is shown
        self._within: list[list[str]] = [[]]
        for row in rows:
            empty = [words for cell in row if not cell.text.strip() for _, words in cell.struck]
            if filled(row):
                self._behind.append(empty)
                self._within.append([words for cell in row if cell.text.strip() for _, words in cell.struck])
            else:
                self._behind[-1] += empty
        self._at = 0

    def upto(self, row: int, *, heads: bool = False) -> Iterator[str]:
        """What was not yet told up to the ``row``-th; with ``heads`` also what is struck out in cells that show more."""
        while self._at <= row:
            if heads and self._at:
                yield from self._within[self._at]
            yield from self._behind[self._at]
            self._at += 1
