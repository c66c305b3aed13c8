"""OpenDocument texts (ODT) through lxml (extra ``office``): a paragraph is a line, a row of a table a line with its heads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from summarise.article import Article
from summarise.errors import InputError
from summarise.readers.composing import withdrawn
from summarise.readers.composing.counting import listed
from summarise.readers.composing.raised import lowered, raised
from summarise.readers.composing.writing import DocumentWriter
from summarise.readers.decoding.budget import Budget, repetition
from summarise.readers.office.archives import local, member, opened, parsed
from summarise.readers.office.opendocument_styles import Styles, attribute, count
from summarise.readers.tables.cells import Cell
from summarise.readers.tables.grids import in_one, spread

_ODT = "OpenDocument text"
Block = str | list[list[Cell]]


_UNREAD = frozenset(
    "tracked-changes annotation annotation-end hidden-text hidden-paragraph sequence-decls forms title desc ruby-text "
    "soft-page-break".split()
)
_DEEPEST = 50  # tables, lists and boxes inside one another; of all other elements lxml takes 256


def read_odt(data: bytes, name: str, max_bytes: int) -> Article:
    """An OpenDocument text: paragraphs, lists, tables, notes at the end; deleted and hidden text is not read.

    Raises InputError for one that is broken, too large or has no words; SettingsError without the extra."""
    archive = opened(data, name, _ODT, max_bytes)
    root = parsed(member(archive, "content.xml", name, _ODT), name, _ODT, "office")
    named = (
        parsed(member(archive, "styles.xml", name, _ODT), name, _ODT, "office")
        if "styles.xml" in archive.namelist()
        else None
    )
    budget = Budget(name, max_bytes)
    reader = _Reader(name, budget, Styles([root] if named is None else [named, root]))
    writer = DocumentWriter(reader.passages, budget=budget)
    body = next((e for e in root.iter() if local(e) == "body"), None)
    for block in reader.blocks(body) if body is not None else ():
        writer.line(block) if isinstance(block, str) else writer.table(block)
    for line in reader.notes:
        writer.line(line)
    text = writer.tracer.done().text
    if not text.strip():
        raise InputError(f"{name}: an {_ODT} without words")
    title = author = None
    if "meta.xml" in archive.namelist():
        meta = parsed(member(archive, "meta.xml", name, _ODT), name, _ODT, "office")
        said = {local(e): (e.text or "").strip() for e in meta.iter()}
        title, author = said.get("title"), said.get("creator") or said.get("initial-creator")
    return Article(
        text + "\n",
        title=title or None,
        author=author or None,
        notes=reader.left_out(),
        places=tuple(writer.places),
        withdrawn=tuple(writer.withdrawn),
        format="odt",
    )


class _Reader:
    """Reads one document. ``passages``: what is struck out, by the numbers in the lines; ``notes``: foot- and endnotes."""

    def __init__(self, name: str, budget: Budget, styles: Styles) -> None:
        self.passages: list[str] = []
        self.notes: list[str] = []
        self._name, self._budget, self._styles = name, budget, styles
        self._comments = self._hidden = 0
        self._counts: dict[str, list[int]] = {}  # of each style of lists: the number reached on each level

    def left_out(self) -> tuple[str, ...]:
        """What was not read although a person may see it, in words."""
        found = ((self._comments, "comment"), (self._hidden, "hidden section"))
        return tuple(f"{count} {what}{'s' if count > 1 else ''} not read" for count, what in found if count)

    def blocks(self, element: Any, depth: int = 0, style: str = "", level: int = 0) -> Iterator[Block]:
        """The lines and the tables of a body, a cell or a list whose style is ``style``."""
        if depth > _DEEPEST:
            raise InputError(
                f"{self._name}: tables, lists or boxes more than {_DEEPEST} deep in one another; "
                "save its text and give that"
            )
        label = ""
        for child in element:
            kind = local(child)
            if kind in ("p", "h"):
                boxes: list[Any] = []
                line = self._line(child, boxes)
                if withdrawn.bare(line):
                    yield f"{label} {line}".strip()
                    label = ""
                elif line:
                    yield line
                for box in boxes:
                    yield from self.blocks(box, depth + 1)
            elif kind == "table":
                if rows := self._rows(child, depth + 1):
                    yield rows
            elif kind == "section" and attribute(child, "display") == "none":
                self._hidden += 1
            elif kind == "list":
                own = attribute(child, "style-name") or style
                if not level and attribute(child, "continue-numbering") != "true":
                    self._counts.pop(own, None)
                yield from self.blocks(child, depth + 1, own, level + 1)
            elif kind == "list-item":
                numbered = self._number(style, level, attribute(child, "start-value"))
                for block in self.blocks(child, depth, style, level):
                    yield f"{numbered} {block}" if numbered and isinstance(block, str) else block
                    numbered = ""
            elif kind and kind not in _UNREAD:
                yield from self.blocks(child, depth, style, level)

    def _number(self, style: str, level: int, start: str) -> str:
        shown = self._styles.numbered(style, level)
        if shown is None:
            return ""
        counts = self._counts.setdefault(style, [])
        del counts[level:]
        counts += [0] * (level - len(counts))
        if start.isascii() and start.isdigit():
            counts[level - 1] = int(start[:6])
        else:
            counts[level - 1] = counts[level - 1] + 1 if counts[level - 1] else shown.start
        return f"{shown.prefix}{listed(counts[level - 1], shown.form)}{shown.suffix}"

    def _rows(self, table: Any, depth: int) -> list[list[Cell]]:
        rows: list[list[Cell]] = []
        for row in table.iter("{*}table-row"):
            if next(row.iterancestors("{*}table")) is not table:
                continue
            if attribute(row, "visibility") in ("collapse", "filter"):
                continue
            head = local(row.getparent()) == "table-header-rows"
            cells: list[Cell] = []
            for cell in row:
                if local(cell) != "table-cell":  # a covered one shows what covers it
                    continue
                text = in_one(self._lines(cell, depth), withdrawn.bare)
                columns = count(cell, "number-columns-spanned")
                told = Cell(text, head=head, columns=columns, rows=count(cell, "number-rows-spanned"))
                times = count(cell, "number-columns-repeated") if columns == 1 else 1
                self._budget.cells(text, times)
                cells += [told] * times
            rows.append(cells)
        return spread(rows, withdrawn.bare)

    def _lines(self, cell: Any, depth: int) -> Iterator[str]:
        for block in self.blocks(cell, depth):
            if isinstance(block, str):
                yield block
            else:
                yield from (" | ".join(inner.text for inner in row) for row in block)

    def _line(self, paragraph: Any, boxes: list[Any]) -> str:
        look = self._styles.look(attribute(paragraph, "style-name"))
        out, run, shown = "", "", ""
        for text, how in [*self._pieces(paragraph, boxes, look), ("", "end")]:
            if how == shown:
                run += text
                continue
            if shown == "struck" and run.strip():
                out += withdrawn.sign(len(self.passages))
                self.passages.append(" ".join(run.split()))
            elif shown in ("raised", "lowered"):
                before = withdrawn.bare(out[-40:])
                out += raised(run, before) if shown == "raised" else lowered(run, before)
            elif shown != "hidden" and shown != "struck":
                out += run
            run, shown = text, how
        return out.strip()

    def _pieces(self, element: Any, boxes: list[Any], look: str) -> Iterator[tuple[str, str]]:
        """The words of a paragraph, each with how it is shown: "struck", "raised", "lowered", "hidden" or ""."""
        yield element.text or "", look
        for child in element:
            kind = local(child)
            if kind == "s":
                blanks = repetition(attribute(child, "c"), 1000)
                self._budget.characters(blanks)
                yield " " * blanks, look
            elif kind in ("tab", "line-break"):
                yield "\t" if kind == "tab" else "\n", look
            elif kind == "note":
                if look != "hidden":
                    self._note(child)
            elif kind in ("text-box", "table"):
                boxes.append(child)
            elif kind == "annotation":
                self._comments += 1
            elif kind and kind not in _UNREAD:
                own = self._styles.look(attribute(child, "style-name")) if kind in ("span", "a") else ""
                yield from self._pieces(child, boxes, own or look)
            yield child.tail or "", look

    def _note(self, note: Any) -> None:
        for part in note:
            if local(part) == "note-body":
                self.notes += [block for block in self.blocks(part) if isinstance(block, str)]
