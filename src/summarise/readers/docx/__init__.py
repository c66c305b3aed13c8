"""Word documents to text through python-docx (extra ``docx``): a paragraph a line, a row of a table a line with its heads.

Text that was inserted with changes tracked counts; what was deleted or struck out does not and is kept as
withdrawn, hidden text is not read. Foot- and endnotes follow at the end; headers, footers and comments stay
out, and are named in a note. Numbers of lists are counted, equations become a line of text, merged cells are said again. There are no offsets into the input: a paragraph's line
in the text is its place, and "table 1, row 3, column 2" a cell's.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from summarise.article import Article
from summarise.errors import InputError
from summarise.readers.composing.writing import DocumentWriter
from summarise.readers.decoding.budget import Budget
from summarise.readers.docx.around import not_read_around
from summarise.readers.docx.numbering import Numbering
from summarise.readers.docx.paragraphs import Lines
from summarise.readers.docx.styles import Styles
from summarise.readers.extras import require
from summarise.readers.office.archives import opened

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NOT_READ = {  # what a relation leads to that shows numbers and holds no paragraphs
    "/chart": "chart",
    "/diagramData": "diagram",
    "/oleObject": "embedded object",
    "/package": "embedded object",
    "/aFChunk": "embedded document",
}


def read_docx(data: bytes, name: str, max_bytes: int) -> Article:
    """The text of a Word document. Raises InputError for one that is broken, encrypted or unpacks to more
    than four times ``max_bytes``; SettingsError without the extra."""
    docx = require("docx", "docx")
    opened(data, name, "Word document", max_bytes)
    try:
        document = docx.Document(io.BytesIO(data))
        about = document.core_properties
        reader = Lines(name, Styles(_part(document, "/styles")), Numbering(_part(document, "/numbering")))
        writer = DocumentWriter(reader.passages, budget=Budget(name, max_bytes))
        for block in (block for part in _parts(docx, document) for block in reader.of(part)):
            if isinstance(block, str):
                writer.line(block)
            else:
                writer.table(block)
        title, author, language = about.title, about.author, about.language
        notes = _not_read(document)
    except InputError:
        raise
    except Exception as error:  # the library lets those of zipfile, lxml and its own through
        if "depth" in str(error).lower():  # lxml's own limit, of 256 levels
            raise InputError(
                f"{name}: its XML is nested more than 256 deep; save its text and give that"
            ) from None
        raise InputError(f"{name}: not a readable Word document ({type(error).__name__})") from None
    text = writer.tracer.done().text
    return Article(
        text + "\n",
        title=title or None,
        author=author or None,
        language=language or None,
        notes=notes,
        withdrawn=tuple(writer.withdrawn),
        places=tuple(writer.places),
        format="docx",
    )


def _parts(docx: Any, document: Any) -> Iterator[Any]:
    yield document.element.body
    read = set[str]()
    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/footnotes", "/endnotes")):
            if relation.target_part.partname in read:
                continue  # named again: it says nothing new
            read.add(relation.target_part.partname)
            for note in docx.oxml.parse_xml(relation.target_part.blob):
                if note.get(f"{_W}type") is None:  # the typed ones are the rulers above the notes
                    yield note


def _not_read(document: Any) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for relation in document.part.rels.values():
        for ending, what in _NOT_READ.items():
            if relation.reltype.endswith(ending):
                counts[what] = counts.get(what, 0) + 1
    around = not_read_around(document.part.rels.values())
    if not counts:
        return around
    listed = ", ".join(f"{count} {what}{'s' if count > 1 else ''}" for what, count in counts.items())
    return (f"{listed} not read", *around)


def _part(document: Any, ending: str) -> Any:
    for relation in document.part.rels.values():
        if relation.reltype.endswith(ending) and not relation.is_external:
            return getattr(relation.target_part, "element", None)
    return None
