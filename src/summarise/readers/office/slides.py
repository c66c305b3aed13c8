"""Slides (PPTX) through python-pptx (extra ``office``). Places: "slide 3", in its tables with the heads of the cell."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from summarise.article import Article, Place
from summarise.errors import InputError
from summarise.readers.composing.tracing import Tracer
from summarise.readers.decoding.budget import Budget
from summarise.readers.extras import require
from summarise.readers.office.archives import local, opened
from summarise.readers.tables.cells import Cell
from summarise.readers.tables.grids import spread
from summarise.readers.tables.lines import write_table

_PPTX = "PowerPoint presentation"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def read_pptx(data: bytes, name: str, max_bytes: int) -> Article:
    """The slides as they are shown. Hidden slides, charts and speakers' notes are named in a note, not read.

    Raises InputError for one that is broken, too large or has no words; SettingsError without the extra."""
    pptx = require("pptx", "office")
    opened(data, name, _PPTX, max_bytes)
    tracer, places, notes = Tracer(Budget(name, max_bytes)), list[Place](), list[str]()
    hidden, charts, spoken = [], [], []
    seen = set[str]()
    try:
        show = pptx.Presentation(io.BytesIO(data))
        for number, slide in enumerate(show.slides, 1):
            if slide.part.partname in seen:
                continue  # listed again: it says nothing new
            seen.add(slide.part.partname)
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
    from summarise.readers.composing.raised import lowered, raised

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


def _table(table: Any, number: int) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for row in table.rows:
        cells = []
        for cell in row.cells:
            if cell.is_spanned:
                continue
            words = [w for w in (_words(p._p) for p in cell.text_frame.paragraphs) if w]
            columns, down = (cell.span_width, cell.span_height) if cell.is_merge_origin else (1, 1)
            cells.append(Cell("\n".join(words), columns=columns, rows=down))
        rows.append(cells)
    return [[cell._replace(place=f"slide {number}") for cell in row] for row in spread(rows)]
