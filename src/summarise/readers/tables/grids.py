"""Tables of documents to lines: cells that span others are repeated, empty ones keep their place.

A cell whose sign stands in a cell of its own, as accountants set them (``$ | 12.5`` and ``( | 12.5 | )``),
is put together again, so that no loss becomes a gain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from summarise.readers.tables.cells import Cell, Row

_MOST_COLUMNS = 1000  # as in HTML's standard
_MOST_SLOTS = 200_000  # a table of more after spreading is left as it stands
_MOST_SAID_AGAIN = 2_000_000  # characters that spreading would repeat; the same for a table of more
_OPEN = re.compile(r"[-−–+]?\s*(?:[A-Z]{0,3}[$€£¥￥₩₹₽₺₪₫฿]\s*)?\(?|[-−–+]")
_CLOSE = re.compile(r"\)\s*[%‰]?|[%‰]\s*\)")
_PERCENT = re.compile(r"[%‰]")
_DASH = re.compile(r"[-−–—+]*")
_NUMBER = re.compile(r"[-−–+]?\s*[(]?\s*[.,]?\d")
_OPEN_NUMBER = re.compile(
    r"(?:[-−–+]|[A-Z]{0,3}[$€£¥￥₩₹₽₺₪₫฿])?\s*\(\s*[-−–+]?\s*(?:[A-Z]{0,3}[$€£¥￥₩₹₽₺₪₫฿])?\s*[.,]?\d"
)
_NUMBER_ENDS = re.compile(r"\d\s*[%‰]?$")


class _Slot:
    """One place of the grid. ``owner`` is the cell's identity, shared by all the places it covers."""

    __slots__ = ("again", "cell", "owner", "wide")

    def __init__(self, cell: Cell, owner: int, wide: bool, again: bool) -> None:
        self.cell, self.owner, self.wide, self.again = cell, owner, wide, again

    @property
    def text(self) -> str:
        return self.cell.text

    def take(self, other: _Slot, *, before: bool = False) -> None:
        """Put the text of the other place to this one's."""
        first, second = (other, self) if before else (self, other)
        self.cell = first.cell.joined(second.cell)._replace(head=self.cell.head)
        other.cell = other.cell._replace(text="", origin=None, offsets=(), struck=())


def spread(rows: Iterable[Row], bare: Callable[[str], str] = str.strip) -> list[list[Cell]]:
    """The rows with a cell for each column. ``bare``: a text as a reader sees it.

    Columns in which nothing stands, and rows in which nothing stands, are gone; what covers a whole row
    is said once. The work is linear in the cells of the outcome, of which there are at most 200,000.
    """
    grid = _grid(list(rows))
    for row in grid:
        _join_signs(row, bare)
    _join_percents(grid, bare)
    width = max(map(len, grid), default=0)
    columns = _columns(grid, width, bare)
    lines = []
    for row in grid:
        if row and len({slot.owner for slot in row}) == 1 and len(row) == width:
            lines.append([row[0].cell._replace(rows=1)])
            continue
        cells = _kept(row, columns, bare)
        while cells and not bare(cells[-1].text):
            unseen = cells.pop()
            if unseen.text.strip() or unseen.struck:  # what was struck out: it goes to the cell before
                cells = [*cells[:-1], (cells[-1] if cells else Cell("")).joined(unseen)]
                break
        if cells:
            lines.append([cell._replace(columns=1, rows=1) for cell in cells])
    return lines


def in_one(pieces: Iterable[str], bare: Callable[[str], str] = str.strip) -> str:
    """The lines of one cell as one: numbers that stood on lines of their own do not touch."""
    out = ""
    last = ""
    for piece in pieces:
        seen = bare(piece)
        if not seen:
            out += piece.strip()  # signs of what was struck out
            continue
        if last:
            apart = (
                last[-1] not in ".,;:!?…"
                and (last[-1].isdecimal() or last[-1] in "%)")
                and (seen[0].isdecimal() or not seen[0].isalpha())
            )
            out += "; " if apart else " "
        out += piece
        last = seen
    return out


def _grid(rows: list[Row]) -> list[list[_Slot]]:
    room = _MOST_SLOTS
    again = _MOST_SAID_AGAIN
    for row in rows:
        for cell in row:
            covered = min(max(cell.columns, 1), _MOST_COLUMNS) * min(max(cell.rows, 1), len(rows))
            room -= covered
            again -= (covered - 1) * len(cell.text)
    spans = room >= 0 and again >= 0
    grid: list[list[_Slot]] = []
    open_: dict[int, tuple[_Slot, int]] = {}  # column -> what reaches down from above, for how many rows
    owner = 0
    for row in rows:
        slots: list[_Slot] = []
        for cell in row:
            _from_above(open_, slots)
            owner += 1
            columns = min(max(cell.columns, 1), _MOST_COLUMNS) if spans else 1
            down = (min(cell.rows, len(rows)) if spans else 1) - 1
            for n in range(columns):
                slot = _Slot(cell, owner, columns > 1, n > 0)
                if down > 0:
                    open_[len(slots)] = (slot, down)
                slots.append(slot)
        _from_above(open_, slots)
        grid.append(slots)
    return grid


def _from_above(open_: dict[int, tuple[_Slot, int]], slots: list[_Slot]) -> None:
    while (above := open_.pop(len(slots), None)) is not None:
        slot, left = above
        if left > 1:
            open_[len(slots)] = (slot, left - 1)
        slots.append(_Slot(slot.cell._replace(struck=()), slot.owner, slot.wide, slot.again))


def _join_signs(row: list[_Slot], bare: Callable[[str], str]) -> None:
    """Put "$", "(" and ")" that have cells of their own to their numbers."""
    sign: _Slot | None = None
    number: _Slot | None = None
    for slot in row:
        text = bare(slot.text)
        if not text:
            continue
        if slot.wide:  # over several columns: no sign goes to it, but the bracket that ends it
            sign = None
            number = slot if _is_open(text) and not slot.again else number if slot.again else None
        elif sign is not None and _NUMBER.match(text):
            slot.take(sign, before=True)
            sign, number = None, slot
        elif number is not None and _CLOSE.fullmatch(text) and "(" in bare(number.text):
            number.take(slot)
            for other in row:
                if other.owner == number.owner:
                    other.cell = number.cell
            number = None
        elif _OPEN.fullmatch(text) and not _DASH.fullmatch(text):
            sign, number = slot, None
        else:
            sign = None
            number = slot if _is_open(text) or _NUMBER_ENDS.search(text) else None


def _is_open(text: str) -> bool:
    """Whether a number has a bracket before it and none behind: "(12", "(12 million"."""
    return ")" not in text and _OPEN_NUMBER.match(text) is not None


def _join_percents(grid: list[list[_Slot]], bare: Callable[[str], str]) -> None:
    """Put a column of nothing but percent signs to the numbers before it."""
    others: set[int] = set()
    signs: set[int] = set()
    for row in grid:
        for i, slot in enumerate(row):
            text = bare(slot.text)
            if text and not slot.wide:
                (signs if _PERCENT.fullmatch(text) else others).add(i)
    for row in grid:
        for i in range(1, len(row)):
            if i in signs and i not in others and not row[i].wide:
                text = bare(row[i - 1].text)
                if bare(row[i].text) and _NUMBER_ENDS.search(text):
                    row[i - 1].take(row[i])


def _kept(row: list[_Slot], columns: set[int], bare: Callable[[str], str]) -> list[Cell]:
    cells: list[Cell] = []
    owner = 0
    for i, slot in enumerate(row):
        if i in columns:
            again = slot.again and slot.owner == owner
            cells.append(slot.cell._replace(again=True, struck=()) if again else slot.cell)
            owner = slot.owner
        elif cells and not bare(slot.text) and not slot.again and (slot.text.strip() or slot.cell.struck):
            cells[-1] = cells[-1].joined(slot.cell)
    return cells


def _columns(grid: list[list[_Slot]], width: int, bare: Callable[[str], str]) -> set[int]:
    """The columns in which something stands that stands in no other."""
    left: dict[int, int] = {}  # owner -> columns that still show it
    for row in grid:
        for owner in {slot.owner for slot in row if slot.wide}:
            left[owner] = 0
    shown: list[set[int]] = [set() for _ in range(width)]
    needed = [False] * width
    for row in grid:
        whole = len(row) == width and len({slot.owner for slot in row}) == 1
        for i, slot in enumerate(row):
            if whole or not bare(slot.text):
                continue
            if slot.wide:
                shown[i].add(slot.owner)
            else:
                needed[i] = True
    for owners in shown:
        for owner in owners:
            left[owner] += 1
    columns = set()
    for i in range(width):
        if not needed[i] and all(left[owner] > 1 for owner in shown[i]):
            for owner in shown[i]:
                left[owner] -= 1
        else:
            columns.add(i)
    return columns
