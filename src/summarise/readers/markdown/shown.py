"""What is shown of Markdown and of the HTML in it, piece by piece, each found again in the source; and its tables."""

from __future__ import annotations

import re

from summarise.article import Place, Withdrawn
from summarise.errors import InputError
from summarise.readers.composing.raised import lowered, raised
from summarise.readers.composing.tracing import Tracer
from summarise.readers.composing.writing import numbered
from summarise.readers.tables.cells import Cell
from summarise.readers.tables.grids import spread
from summarise.readers.tables.lines import write_table

_WORD = re.compile(r"\S+|\s+")
STRUCK = frozenset({"del", "s", "strike"})
_ESCAPED = 5  # characters: the rest of "&amp;", or a backslash
NEARBY = 200  # characters of markup between two pieces of one block
_DEEPEST = 100  # elements that hide or strike out, inside one another


class Shown:
    """Collects the text. Every piece is found again in the source behind the one before."""

    def __init__(self, source: str, begin: int, name: str) -> None:
        self._name = name
        self.tracer = Tracer()
        self.title: str | None = None
        self.withdrawn: list[Withdrawn] = []
        self._source = source
        self._cursor = begin
        self._inside = ""
        self._last = ""  # the last characters written
        self._place = ""  # "sup" or "sub" while inside one
        self._built = False  # inside a fraction built of both
        self._open: list[tuple[str, str]] = []  # HTML elements that hide or strike: (name, why)
        self._passage: list[str] = []
        self._struck_at: int | None = None
        self._lists: list[list[int]] = []  # of each open list: the number of its last item, or nothing
        self.places: list[Place] = []
        self._rows: list[list[Cell]] | None = None  # of the table that is open
        self._held: tuple[Tracer, list[Withdrawn]] | None = None  # the text, while a cell is read
        self._span = Cell("")  # what is known of that cell
        self._shows = True
        self._tables = self._tables_inside = 0
        self._lines = [begin, *(begin + m.end() for m in re.finditer("\n", source[begin:]))]

    def _own(self, text: str) -> None:
        if text:
            self.tracer.add(text)
            self._last = text

    def _piece(self, piece: str) -> None:
        """Append the piece: whole where the source has it so, else word by word, and a word in which an
        escape or a character reference stands character by character."""
        if self._found(piece, NEARBY):
            return
        for word in _WORD.findall(piece):
            if not self._found(word, NEARBY):
                for char in word:
                    if not self._found(char, _ESCAPED):
                        self._add(char, None)

    def _found(self, piece: str, nearby: int) -> bool:
        at = self._source.find(piece, self._cursor, self._cursor + len(piece) + nearby)
        if at < 0 or not piece:
            return False
        self._cursor = at + len(piece)
        self._add(piece, at)
        return True

    def _add(self, piece: str, origin: int | None) -> None:
        """Append what is shown, in the way it is shown."""
        if self._hidden():
            return
        if self._struck():
            if self._struck_at is None:
                self._struck_at = self.tracer.length
            self._passage.append(piece)
            return
        if self._place:
            shown = (raised if self._place == "sup" else lowered)(piece, self._last)
            self._own(shown[: len(shown) - len(piece)])
            piece = shown[len(shown) - len(piece) :]
        elif (
            self.withdrawn and self.withdrawn[-1].at == self.tracer.length and self._last[-1:] in (" ", "\n")
        ):
            bare = piece.lstrip(" ")  # the blank before what was struck out is enough
            origin = None if origin is None else origin + len(piece) - len(bare)
            piece = bare
        self.tracer.add(piece, origin)
        self._last = (self._last + piece)[-8:]

    def _skip(self, address: str) -> None:
        """Go past the address of a link, so that nothing is found inside it."""
        at = self._source.find(address, self._cursor, self._cursor + len(address) + NEARBY)
        if at >= 0:
            self._cursor = at + len(address)

    def _hidden(self) -> bool:
        return any(why == "hidden" for _, why in self._open)

    def _struck(self) -> bool:
        return any(why == "struck" for _, why in self._open)

    def _opens(self, name: str, why: str) -> None:
        self._open.append((name, why))
        if len(self._open) > _DEEPEST:
            raise InputError(f"{self._name}: HTML that hides or strikes out, more than {_DEEPEST} deep")

    def _strikes(self, name: str, *, closes: bool) -> None:
        if not closes:
            self._opens(name, "struck")
        elif any(opened == name for opened, _ in self._open):
            while self._open.pop()[0] != name:
                pass
            self._struck_ends()

    def _struck_ends(self) -> None:
        if self._struck_at is not None and not self._struck():
            passage = " ".join("".join(self._passage).split())
            if passage:
                self.withdrawn.append(Withdrawn(passage, self._struck_at))
            self._passage, self._struck_at = [], None

    def _ended(self) -> None:
        """A block of words ends, and what its words opened."""
        self._open = [
            (name, why) for name, why in self._open if name not in STRUCK and name not in ("~~", "span")
        ]
        self._place, self._built = "", False
        self._struck_ends()

    def _lines_before(self, count: int) -> None:
        """End the line, and with 2 leave one empty, unless nothing has been written yet."""
        between_cells = self._rows is not None and self._held is None
        if self.tracer.length and not between_cells and not self._last.endswith("\n" * count):
            self._own("\n" * count)

    def _begin_table(self) -> None:
        self._end_table()
        self._rows = []

    def _begin_cell(self, *, head: bool = False, columns: int = 1, rows: int = 1) -> None:
        self._end_cell()
        if self._rows is not None and not self._rows:
            self._rows.append([])
        self._shows = True
        self._span = Cell("", head=head, columns=columns, rows=rows)
        self._held = (self.tracer, self.withdrawn)
        self.tracer, self.withdrawn = Tracer(), []
        self._last = ""

    def _end_cell(self) -> None:
        if self._held is None:
            return
        self._ended()
        text, offsets = self.tracer.done()
        struck = tuple((one.at, one.text) for one in self.withdrawn)
        self.tracer, self.withdrawn = self._held
        self._held = None
        if self._rows and self._shows:
            self._rows[-1].append(self._span._replace(text=text, offsets=offsets, struck=struck))

    def _end_table(self) -> None:
        """Write the table that is open, if one is."""
        self._end_cell()
        rows, self._rows, self._tables_inside = self._rows, None, 0
        told = spread(rows or ())
        if not told:
            return
        self._lines_before(1)
        self._tables += 1
        write_table(numbered(told, f"table {self._tables}"), self.tracer, self.places, self.withdrawn)
        self.places.append(Place(self.tracer.length))
        self._last = "0"  # a number may end it

    def end(self) -> None:
        """End what is still open."""
        self._end_table()
