"""Slides (PPTX through python-pptx), OpenDocument texts (through lxml) and Rich Text (through striprtf); extra ``office``.

Places: "slide 3" of slides; none of the others, where a paragraph is a line. Tables stand with their heads.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from summarise.article import Article, Place
from summarise.errors import InputError
from summarise.readers.archives import local, member, opened, parsed
from summarise.readers.cells import Cell, Row
from summarise.readers.extras import require
from summarise.readers.tables import write_table
from summarise.readers.tracing import Tracer

_PPTX, _ODT = "PowerPoint presentation", "OpenDocument text"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DEEPEST = 60  # groups of RTF inside one another; programs write some ten


def read_pptx(data: bytes, name: str, max_bytes: int) -> Article:
    """The slides as they are shown. Hidden slides, charts and speakers' notes are named in a note, not read.

    Raises InputError for one that is broken, too large or has no words; SettingsError without the extra."""
    pptx = require("pptx", "office")
    opened(data, name, _PPTX, max_bytes)
    tracer, places, notes = Tracer(), list[Place](), list[str]()
    hidden, charts, spoken = [], [], []
    try:
        show = pptx.Presentation(io.BytesIO(data))
        for number, slide in enumerate(show.slides, 1):
            if slide._element.get("show") in ("0", "false"):
                hidden.append(number)
                continue
            begun = False
            for shape in _shapes(slide.shapes):
                if shape.has_chart:
                    charts.append(number)
                table = _table(shape.table, number) if shape.has_table else None
                lines = _paragraphs(shape) if shape.has_text_frame else []
                if not table and not lines:
                    continue
                if tracer.length:
                    tracer.add("\n" if begun else "\n\n")
                if not begun:
                    places.append(Place(tracer.length, f"slide {number}"))
                begun = True
                if table:
                    write_table(table, tracer, places)
                    places.append(Place(tracer.length, f"slide {number}"))
                else:
                    tracer.add("\n".join(lines))
            said = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
            if said is not None and said.text.strip():
                spoken.append(number)
        title, author = show.core_properties.title, show.core_properties.author
    except InputError:
        raise
    except Exception as error:  # the library lets those of zipfile, lxml and its own through
        raise InputError(f"{name}: not a readable {_PPTX} ({type(error).__name__})") from None
    for what, numbers in (
        ("hidden slides", hidden),
        ("charts, on slides", charts),
        ("speakers' notes, on slides", spoken),
    ):
        if numbers:
            notes.append(f"{what} {', '.join(map(str, dict.fromkeys(numbers)))}: not read")
    if not tracer.length:
        raise InputError(f"{name}: no slide of it shows words")
    return Article(
        tracer.done().text + "\n",
        title=title or None,
        author=author or None,
        notes=tuple(notes),
        places=tuple(places),
        format="pptx",
    )


def _shapes(shapes: Any) -> Iterator[Any]:
    for shape in shapes:
        if shape._element.xpath(".//p:cNvPr[@hidden='1' or @hidden='true']")[:1] and not hasattr(
            shape, "shapes"
        ):
            continue
        if hasattr(shape, "shapes"):
            yield from _shapes(shape.shapes)
        else:
            yield shape


def _paragraphs(shape: Any) -> list[str]:
    found = (_words(p._p) for p in shape.text_frame.paragraphs)
    return [line for line in found if line]


def _words(paragraph: Any) -> str:
    """A paragraph's runs; slide numbers and dates that the program fills in are no words of the slide."""
    from summarise.readers.raised import lowered, raised

    text = ""
    for child in paragraph:
        kind = local(child)
        if kind == "br":
            text += "; " if text[-1:].isdecimal() else " "
        elif kind == "r" or (kind == "fld" and not re.match("slidenum|datetime", child.get("type") or "")):
            words = "".join(t.text or "" for t in child.iter(f"{_A}t"))
            look = child.find(f"{_A}rPr")
            baseline = int(look.get("baseline") or 0) if look is not None else 0
            if look is not None and (look.get("strike") or "noStrike") != "noStrike":
                continue
            text += raised(words, text) if baseline > 0 else lowered(words, text) if baseline < 0 else words
    return " ".join(text.split("\n")).strip()


def _table(table: Any, number: int) -> list[Row]:
    rows: list[Row] = []
    for row in table.rows:
        cells = []
        for cell in row.cells:
            words = [w for w in (_words(p._p) for p in cell.text_frame.paragraphs) if w]
            cells.append(Cell("\n".join(words), place=f"slide {number}", again=cell.is_spanned))
        rows.append(cells)
    for row in rows:  # a head over several columns stands in its first cell only
        for i in range(1, len(row)):
            if row[i].again and not row[i].text:
                row[i] = row[i]._replace(text=row[i - 1].text)  # type: ignore[index]
    return rows


def read_odt(data: bytes, name: str, max_bytes: int) -> Article:
    """An OpenDocument text: paragraphs, lists, tables, notes at the end; deleted and hidden text is not read.

    Raises as ``read_pptx``."""
    archive = opened(data, name, _ODT, max_bytes)
    root = parsed(member(archive, "content.xml", name, _ODT), name, _ODT, "office")
    tracer, notes = Tracer(), list[str]()
    body = next((e for e in root.iter() if local(e) == "body"), None)
    for block in _blocks(body, notes) if body is not None else ():
        if tracer.length:
            tracer.add("\n")
        if isinstance(block, str):
            tracer.add(block)
        else:
            write_table(block, tracer)
    text = "\n".join([tracer.done().text, *notes]).strip()
    if not text:
        raise InputError(f"{name}: an {_ODT} without words")
    title = author = None
    if "meta.xml" in archive.namelist():
        meta = parsed(member(archive, "meta.xml", name, _ODT), name, _ODT, "office")
        said = {local(e): (e.text or "").strip() for e in meta.iter()}
        title, author = said.get("title"), said.get("creator") or said.get("initial-creator")
    return Article(text + "\n", title=title or None, author=author or None, format="odt")


_UNREAD = frozenset(
    "tracked-changes annotation annotation-end hidden-text hidden-paragraph sequence-decls forms".split()
)


def _blocks(element: Any, notes: list[str]) -> Iterator[str | list[Row]]:
    for child in element:
        kind = local(child)
        if kind in ("p", "h"):
            line = "".join(_odt_words(child, notes)).strip()
            if line:
                yield line
        elif kind == "table":
            rows = list(_odt_rows(child, notes))
            if rows:
                yield rows
        elif kind and kind not in _UNREAD:
            yield from _blocks(child, notes)


def _odt_rows(table: Any, notes: list[str]) -> Iterator[Row]:
    for row in table.iter("{*}table-row"):
        if next(row.iterancestors("{*}table")) is not table:
            continue
        head = local(row.getparent()) == "table-header-rows"
        cells: list[Cell] = []
        for cell in row:
            if local(cell) not in ("table-cell", "covered-table-cell"):
                continue
            lines = [
                b if isinstance(b, str) else "; ".join(c.text for r in b for c in r)
                for b in _blocks(cell, notes)
            ]
            covered = local(cell) == "covered-table-cell"
            text = cells[-1].text if covered and cells else "\n".join(lines)
            cells.append(Cell(text, head=head, again=covered))
        yield cells


def _odt_words(element: Any, notes: list[str]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        kind = local(child)
        count = next((v for k, v in child.attrib.items() if k.endswith("}c")), "1")
        if kind == "s":
            yield " " * min(int(count) if count.isdigit() else 1, 1000)
        elif kind in ("tab", "line-break"):
            yield "\t" if kind == "tab" else "\n"
        elif kind == "note":
            for part in child:
                if local(part) == "note-body":
                    notes += [block for block in _blocks(part, notes) if isinstance(block, str)]
        elif kind and kind not in _UNREAD:
            yield from _odt_words(child, notes)
        yield child.tail or ""


# A group of one look and its words: {\super 6}, {\f0\strike 11}; or the same between two switches.
_LOOK = re.compile(
    r"\{((?:\\[a-z]+-?\d*)*)\\(super|sub|strike|striked1|v)(?![a-z0-9])((?:\\[a-z]+-?\d*)*)(?: |(?=\\'))((?:[^{}\\]|\\'[0-9a-f]{2}|\\u-?\d+ ?\??)*)\}"
    r"|\\(super|sub|strike|v)(?![a-z0-9])((?:\\[a-z]+-?\d*)*) ?([^{}\\]*)\\(?:nosupersub|strike0|v0)(?![a-z0-9]) ?"
)
_PLAIN_END = re.compile(r"[^{}\\]*\Z")


def _as_shown(source: str) -> str:
    """Rich Text with raised and lowered digits as such, without what is struck out or hidden: the library
    gives all of them as plain text, 10 with a raised 6 as 106."""
    from summarise.readers.raised import lowered, raised

    out: list[str] = []
    at = 0
    for found in _LOOK.finditer(source):
        out.append(source[at : found.start()])
        at = found.end()
        look = found.group(2) or found.group(5)
        words = found.group(4) if found.group(2) else found.group(7)
        if look in ("super", "sub"):
            before = _PLAIN_END.search(out[-1])
            shown = (raised if look == "super" else lowered)(words, before.group() if before else "")
            out.append("".join(c if ord(c) < 256 else f"\\u{ord(c)}?" for c in shown))
    return "".join([*out, source[at:]])


def read_rtf(data: bytes, name: str, max_bytes: int) -> Article:
    """A Rich Text document. Raises as ``read_pptx``."""
    striprtf = require("striprtf.striprtf", "office")
    source = data.decode("latin-1")
    deep = most = 0
    for sign in re.finditer(r"\\.|[{}]", source, re.DOTALL):
        deep += {"{": 1, "}": -1}.get(sign.group(), 0)
        most = max(most, deep)
    if most > _DEEPEST:
        raise InputError(f"{name}: more than {_DEEPEST} groups inside one another: no document is made so")
    if deep > 0:
        raise InputError(
            f"{name}: the Rich Text ends too early ({deep} groups are not closed); save it again"
        )
    try:
        text = striprtf.rtf_to_text(_as_shown(source), errors="replace")
    except Exception as error:
        raise InputError(f"{name}: not readable Rich Text ({type(error).__name__})") from None
    lines = [
        " | ".join(part.strip() for part in line.strip().strip("|").split("|")) for line in text.split("\n")
    ]
    text = "\n".join(line for line in lines if line)
    if not text:
        raise InputError(f"{name}: Rich Text without words")
    if len(text) > max_bytes:
        raise InputError(f"{name}: more than {max_bytes:,} characters; raise --max-bytes to read it")
    return Article(text + "\n", format="rtf")
