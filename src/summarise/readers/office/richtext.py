"""Rich Text (RTF) through striprtf (extra ``office``): a paragraph is a line, a row of a table a line with its heads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from summarise.article import Article
from summarise.errors import InputError
from summarise.readers.composing import withdrawn
from summarise.readers.composing.raised import fractions, lowered, raised
from summarise.readers.composing.writing import DocumentWriter
from summarise.readers.decoding.budget import Budget
from summarise.readers.extras import require
from summarise.readers.office.richtext_marks import Signs, marked
from summarise.readers.tables.cells import Cell
from summarise.readers.tables.grids import in_one

Block = str | list[list[Cell]]

_DEEPEST = 60  # groups of RTF inside one another; programs write some ten
_FIELD = re.compile(r"\{\\field", re.IGNORECASE)
_MOST_SHOWN = 3
_BEFORE = 40  # characters before a raised number that tell what it is
_DIGIT = re.compile(r"\d")


def read_rtf(data: bytes, name: str, max_bytes: int) -> Article:
    """A Rich Text document. Raises InputError for one that is broken or has no words, SettingsError
    without the extra."""
    striprtf = require("striprtf.striprtf", "office")
    source = data.decode("latin-1")
    deep = most = 0
    for sign in re.finditer(r"\\.|[{}]", source, re.DOTALL):
        deep += {"{": 1, "}": -1}.get(sign.group(), 0)
        most = max(most, deep)
    if most > _DEEPEST:
        raise InputError(f"{name}: more than {_DEEPEST} groups inside one another, too many for a document")
    if deep > 0:
        raise InputError(
            f"{name}: the Rich Text ends too early ({deep} groups are not closed); save it again"
        )
    found = marked(source)
    reader = _Reader(found.signs)
    writer = DocumentWriter(reader.passages, budget=Budget(name, max_bytes))
    try:
        for part in (found.body, *found.notes):
            for block in reader.blocks(_plain(striprtf, part)):
                writer.line(block) if isinstance(block, str) else writer.table(block)
        edges = [_edge(reader.blocks(_plain(striprtf, part))) for part in found.edges]
    except InputError:
        raise
    except Exception as error:
        raise InputError(f"{name}: not readable Rich Text ({type(error).__name__})") from None
    text = writer.tracer.done().text
    if not text.strip():
        raise InputError(f"{name}: Rich Text without words")
    return Article(
        text + "\n",
        notes=_left_out(found.comments, edges),
        places=tuple(writer.places),
        withdrawn=tuple(writer.withdrawn),
        format="rtf",
    )


def _plain(striprtf: Any, source: str) -> str:
    # A line end, which says nothing: from each field the library looks for a link up to the end of the line.
    return str(striprtf.rtf_to_text(_FIELD.sub(lambda field: "\n" + field.group(), source), errors="replace"))


def _edge(blocks: Iterable[Block]) -> str:
    return " ".join(withdrawn.bare(block) for block in blocks if isinstance(block, str))


def _left_out(comments: int, edges: list[str]) -> tuple[str, ...]:
    notes = [f"{comments} comment{'s' if comments > 1 else ''} not read"] if comments else []
    told = [edge for edge in dict.fromkeys(edges) if _DIGIT.search(edge)]
    if told:
        notes.append(f"headers and footers not read: {'; '.join(told[:_MOST_SHOWN])}")
    return tuple(notes)


class _Reader:
    """Reads plain text with signs. ``passages``: what is struck out, by the numbers in its lines."""

    def __init__(self, signs: Signs) -> None:
        self.passages: list[str] = []
        self._signs = signs
        self._split = re.compile(f"([\n{''.join(signs)}])")

    def blocks(self, text: str) -> Iterator[Block]:
        """Its lines and its tables."""
        signs = self._signs
        rows: list[list[Cell]] = []
        *whole, rest = self._shown(text).split(signs.row)
        for piece in whole:
            begin = piece.find(signs.table)
            if begin < 0:  # the row is laid out as the one before: it begins with the line of its first cell
                begin = piece.rfind("\n", 0, max(piece.find(signs.cell), 0))
            before, row = piece[: begin + 1], piece[begin + 1 :].replace(signs.table, "")
            if rows and before.strip(f"\n {signs.table}"):
                yield rows
                rows = []
            yield from self._lines(before)
            cells = row.split(signs.cell)
            cells = cells[:-1] if not cells[-1].strip() else cells
            rows.append([Cell(in_one(cell.split("\n"), withdrawn.bare)) for cell in cells])
        if rows:
            yield rows
        yield from self._lines(rest)

    def _lines(self, text: str) -> Iterator[str]:
        for sign in (self._signs.table, self._signs.cell):
            text = text.replace(sign, "")
        yield from (line for line in map(str.strip, text.split("\n")) if line)

    def _shown(self, text: str) -> str:
        """The text with raised and lowered characters as such, and with signs for what is struck out."""
        signs = self._signs
        looks = (signs.raised, signs.lowered, signs.struck, signs.hidden)
        out: list[str] = []
        run, look, before = "", "", ""
        for piece in [*self._split.split(text), signs.end]:
            if not piece or (piece not in signs and piece != "\n"):
                run += piece
                continue
            shown = self._run(run, look, before)
            out.append(shown)
            before, run = (before + shown)[-_BEFORE:], ""
            if piece in looks or piece == signs.end:
                look = piece if piece in looks else ""
            else:
                out.append(piece)
                before = ""
        return fractions("".join(out))

    def _run(self, run: str, look: str, before: str) -> str:
        signs = self._signs
        if not run or look == signs.hidden:
            return ""
        if look == signs.struck:
            if not run.strip():
                return ""
            self.passages.append(" ".join(run.split()))
            return withdrawn.sign(len(self.passages) - 1)
        if look in (signs.raised, signs.lowered):
            return (raised if look == signs.raised else lowered)(run, withdrawn.bare(before))
        return (
            run.lstrip(" ") if before.endswith(" ") else run
        )  # of the blanks around what is gone one is enough
