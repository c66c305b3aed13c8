"""A Word document's paragraphs and tables to lines of text, each element visited once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from summarise.errors import InputError
from summarise.readers.composing import withdrawn
from summarise.readers.composing.equations import office
from summarise.readers.composing.raised import fractions, lowered, raised
from summarise.readers.docx.numbering import Numbering
from summarise.readers.docx.styles import Look, Styles, look_of, style_of
from summarise.readers.tables.cells import Cell
from summarise.readers.tables.grids import in_one, spread
from summarise.readers.tables.insets import levels

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = {
    f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", f"{_W}tblPr", f"{_W}sdtPr", f"{_W}instrText",
    f"{_W}delInstrText", f"{_W}rt", _FALLBACK,
}  # fmt: skip
_SIGNS = {
    f"{_W}tab": "\t", f"{_W}ptab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-",
}  # fmt: skip
_DEEPEST = 50  # tables and boxes inside one another; of all other elements lxml takes 256
_MOST_SAID_AGAIN = 2_000_000
# The Symbol font's own codes, as w:sym and old documents hold them (Adobe's symbol encoding).
_SYMBOL = {
    0xA0: "€", 0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
    0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD7: "⋅", 0x2D: "−", 0x6D: "μ", 0x44: "Δ",
}  # fmt: skip
_PLAIN = frozenset(b" !%()+,./0123456789:;<=>?[]|")

Piece = tuple[str, str]  # text, and "raised", "lowered", "struck" or ""


class Lines:
    """Reads the parts of one document. ``passages``: what was struck out, by the numbers in the lines."""

    def __init__(self, name: str, styles: Styles, numbering: Numbering) -> None:
        self.passages: list[str] = []
        self._fields: list[bool] = []  # of each open field: whether what stands here is its code
        self._room = _MOST_SAID_AGAIN
        self._name, self._styles, self._numbering = name, styles, numbering

    def of(self, element: Any, depth: int = 0) -> Iterator[str | list[list[Cell]]]:
        """The lines and the tables of a body, a cell or a note. Raises InputError for one that is nested too deep."""
        if depth > _DEEPEST:
            raise InputError(
                f"{self._name}: tables or boxes inside one another more than {_DEEPEST} deep; "
                "save its text and give that"
            )
        cap = ""  # a letter or digit that is set large before its paragraph
        for child in element:
            if child.tag == f"{_W}p":
                boxes: list[Any] = []
                lines = list(self._paragraph(child, boxes))
                if lines and _is_drop_cap(child):
                    cap += "".join(lines)
                    continue
                yield from [cap + line if n == 0 else line for n, line in enumerate(lines)]
                cap = "" if lines else cap
                for box in boxes:
                    yield from self.of(box, depth + 1)
            elif child.tag == f"{_W}tbl":
                if rows := self._rows(child, depth + 1):
                    yield rows
            elif child.tag == f"{_W}del":
                continue
            elif child.tag in (f"{_M}oMathPara", f"{_M}oMath"):
                yield office(child)
            elif child.tag not in _LEFT_OUT:
                yield from self.of(_chosen(child), depth)
        if cap:
            yield cap

    def _paragraph(self, paragraph: Any, boxes: list[Any]) -> Iterator[str]:
        properties = paragraph.find(f"{_W}pPr")
        style = style_of(properties, "pStyle")
        label = self._label(properties, style)
        text = self._text(self._pieces(paragraph, boxes, self._styles.look(style), 0))
        self._fields = [False for _ in self._fields]  # a code ends with its paragraph
        lines = [line.strip() for line in text.split("\n")]
        if not withdrawn.bare(text):
            if "\0" in text:  # everything in it is struck out
                yield "".join(lines)
            return
        if label:
            lines[0] = f"{label} {lines[0]}".strip()
        yield from (line for line in lines if line)

    def _label(self, properties: Any, style: str | None) -> str:
        numbered = properties.find(f"{_W}numPr") if properties is not None else None
        inherited = self._styles.list_of(style)
        if numbered is None and inherited is None:
            return ""
        name = _value(numbered, "numId") or _value(inherited, "numId") or "0"
        level = _value(numbered, "ilvl") or _value(inherited, "ilvl") or "0"
        return self._numbering.label(name, int(level)) if level.isdigit() else ""

    def _text(self, pieces: Iterator[Piece]) -> str:
        """One text of the pieces; those that are shown alike and side by side are taken as one."""
        out = ""
        run, kind = "", ""
        for text, shown in [*pieces, ("", "end")]:
            if shown == kind:
                run += text
                continue
            if kind == "struck":
                if run.strip():
                    out += withdrawn.sign(len(self.passages))
                    self.passages.append(" ".join(run.split()))
            elif kind == "raised":
                out += raised(run, withdrawn.bare(out[-40:]) if "\0" in out[-40:] else out[-40:])
            elif kind == "lowered":
                out += lowered(run, out[-40:])
            else:
                out += run
            run, kind = text, shown
        return fractions(out)

    def _pieces(self, element: Any, boxes: list[Any], look: Look, depth: int) -> Iterator[Piece]:
        if depth > _DEEPEST:
            raise InputError(f"{self._name}: a paragraph with parts more than {_DEEPEST} deep")
        for child in element:
            tag = child.tag
            if tag == f"{_W}r":
                properties = child.find(f"{_W}rPr")
                if properties is None:
                    yield from self._pieces(child, boxes, look, depth + 1)
                else:
                    own = look_of(properties).over(self._styles.look(style_of(properties, "rStyle")))
                    yield from self._pieces(child, boxes, own.over(look), depth + 1)
            elif tag == f"{_W}del":
                for deleted in child.iter(f"{_W}delText", f"{_W}t"):
                    yield deleted.text or "", "struck"
            elif tag in (f"{_M}oMath", f"{_M}oMathPara"):
                if not look.hidden:
                    yield office(child), ""
            elif tag == f"{_W}txbxContent":
                boxes.append(child)
            elif tag == f"{_W}fldChar":
                self._field(child.get(f"{_W}fldCharType"))
            elif tag not in _LEFT_OUT:
                text = _shown(child)
                if text is None:
                    yield from self._pieces(_chosen(child), boxes, look, depth + 1)
                elif not look.hidden and not any(self._fields[:-1]):
                    yield text, "struck" if look.struck else look.place or ""

    def _field(self, kind: str | None) -> None:
        """A field's code begins, its result follows, or it ends; the result of one within a code is no text."""
        if kind == "begin":
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()

    def _lines(self, cell: Any, depth: int) -> Iterator[str]:
        """The lines of a cell; a table in it is written with bars."""
        for block in self.of(cell, depth):
            if isinstance(block, str):
                yield block
            else:
                yield from (" | ".join(inner.text for inner in row).strip(" ") for row in block)

    def _rows(self, table: Any, depth: int) -> list[list[Cell]]:
        above: dict[int, str] = {}  # column -> text of the cell that goes on below
        grid: list[list[Cell]] = []
        insets: list[float] = []
        for row in _own(table, f"{_W}tr"):
            row_properties = row.find(f"{_W}trPr")
            deleted = row_properties is not None and row_properties.find(f"{_W}del") is not None
            if row_properties is not None and _is_on(row_properties, "hidden"):
                continue
            cells: list[Cell] = []
            at = _count(row_properties, "gridBefore", 0)
            cells += [Cell("", columns=at)] if at else []
            heads = row_properties is not None and _is_on(row_properties, "tblHeader")
            for cell in _own(row, f"{_W}tc"):
                properties = cell.find(f"{_W}tcPr")
                columns = _count(properties, "gridSpan", 1)
                merged = properties.find(f"{_W}vMerge") if properties is not None else None
                gone = properties is not None and properties.find(f"{_W}cellDel") is not None
                text = in_one(self._lines(cell, depth), withdrawn.bare)
                if deleted or gone:
                    text = self._struck(text)
                if merged is not None and merged.get(f"{_W}val") != "restart":
                    text = self._again(above.get(at, text))
                elif merged is not None:
                    above[at] = withdrawn.bare(text)
                cells.append(Cell(text, columns=columns, head=heads))
                at += columns
            grid.append(cells)
            insets.append(_inset(row))
        for cells, level in zip(grid, levels(insets), strict=True):
            cells[:1] = [cell._replace(indent=level) for cell in cells[:1]]
        return spread(grid, withdrawn.bare)

    def _again(self, text: str) -> str:
        """The text of a cell that goes on below, said again there."""
        self._room -= len(text)
        if self._room < 0:
            raise InputError(
                f"{self._name}: merged cells that say more than {_MOST_SAID_AGAIN:,} characters again; "
                "save its text and give that"
            )
        return text

    def _struck(self, text: str) -> str:
        if not withdrawn.bare(text):
            return ""
        self.passages.append(withdrawn.bare(text))
        return withdrawn.sign(len(self.passages) - 1)


def _chosen(element: Any) -> Any:
    """Of content that is there in two forms the one to be read: the newer, or the older where that holds no words."""
    if element.tag != f"{_MC}AlternateContent":
        return element
    choices = [child for child in element if child.tag != _FALLBACK]
    if any(next(child.iter(f"{_W}t", f"{_M}t"), None) is not None for child in choices):
        return element
    return next((child for child in element if child.tag == _FALLBACK), element)


def _is_drop_cap(paragraph: Any) -> bool:
    frame = paragraph.find(f"{_W}pPr/{_W}framePr")
    return frame is not None and frame.get(f"{_W}dropCap") in ("drop", "margin")


def _inset(row: Any) -> float:
    """How far the first paragraph of a row is set in, in points."""
    found = row.find(f"{_W}tc/{_W}p/{_W}pPr/{_W}ind")
    sides = (0, 0, 0) if found is None else (_twips(found, "left", "start"), _twips(found, "firstLine"), -_twips(found, "hanging"))  # fmt: skip
    return sum(sides) / 20


def _twips(element: Any, *names: str) -> int:
    value = next((said for name in names if (said := element.get(f"{_W}{name}"))), "")
    return int(value[:5]) if value.isascii() and value.isdigit() else 0


def _own(element: Any, tag: str) -> Iterator[Any]:
    """The rows of a table, or the cells of a row, also inside content controls; not those of inner tables."""
    stack = [iter(element)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag == tag:
            yield child
        elif child.tag not in _LEFT_OUT and child.tag != f"{_W}tc":
            stack.append(iter(child))


def _shown(element: Any) -> str | None:
    """The text of an element of a run; None for one that only holds others."""
    if element.tag == f"{_W}t":
        text = element.text or ""
        return text if text.isascii() else "".join(map(_unsymbolled, text))
    if element.tag == f"{_W}sym":
        code = element.get(f"{_W}char") or ""
        try:
            return _unsymbolled(chr(int(code, 16)))
        except (ValueError, OverflowError):
            return ""
    return _SIGNS.get(element.tag)


def _unsymbolled(char: str) -> str:
    code = ord(char) - 0xF000
    if not 0x20 <= code <= 0xFF:
        return char
    return _SYMBOL.get(code) or (chr(code) if code in _PLAIN else "")


def _value(element: Any, name: str) -> str | None:
    child = None if element is None else element.find(f"{_W}{name}")
    value = None if child is None else child.get(f"{_W}val")
    return None if value is None else str(value)


def _count(properties: Any, name: str, otherwise: int) -> int:
    value = _value(properties, name)
    return min(int(value[:6]), 1000) if value is not None and value.isdigit() else otherwise


def _is_on(properties: Any, name: str) -> bool:
    child = properties.find(f"{_W}{name}")
    return child is not None and (child.get(f"{_W}val") or "true").lower() not in ("0", "false", "off")
