"""Word documents to text through python-docx (extra ``docx``): a paragraph a line, a row of a table a line with its heads.

Text that was inserted with changes tracked counts; what was deleted or struck out does not and is kept as
withdrawn, hidden text is not read. Foot- and endnotes follow at the end; headers, footers and comments stay
out. Numbers of lists are counted, equations become a line of text, merged cells are said again. There are no offsets into the input: a paragraph's line
in the text is its place, and "table 1, row 3, column 2" a cell's.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from summarise.article import Article
from summarise.errors import InputError
from summarise.readers.docx.numbering import Numbering
from summarise.readers.docx.paragraphs import Lines
from summarise.readers.docx.styles import Styles
from summarise.readers.extras import require
from summarise.readers.writing import DocumentWriter

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNPACKED = 4  # times --max-bytes: the markup around a text is several times its size
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
    _require_small(data, name, max_bytes)
    try:
        document = docx.Document(io.BytesIO(data))
        about = document.core_properties
        reader = Lines(name, Styles(_part(document, "/styles")), Numbering(_part(document, "/numbering")))
        writer = DocumentWriter(reader.passages)
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
        raise InputError(f"{name}: not a readable Word document ({type(error).__name__})") from None
    text = writer.tracer.done().text
    if len(text) > max_bytes:
        raise InputError(f"{name}: more than {max_bytes:,} characters; raise --max-bytes to read it")
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


def _require_small(data: bytes, name: str, max_bytes: int) -> None:
    """Refuse by the sizes the archive states; beyond a stated size nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
            locked = any(entry.flag_bits & 1 for entry in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise InputError(f"{name}: not a readable Word document (broken, or cut short)") from None
    if locked:
        raise InputError(f"{name}: the document is encrypted; save it without a password")
    if size > _UNPACKED * max_bytes:
        raise InputError(
            f"{name}: unpacks to {size:,} bytes, more than {_UNPACKED} times --max-bytes; raise it to read it"
        )


def _parts(docx: Any, document: Any) -> Iterator[Any]:
    yield document.element.body
    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/footnotes", "/endnotes")):
            for note in docx.oxml.parse_xml(relation.target_part.blob):
                if note.get(f"{_W}type") is None:  # the typed ones are the rulers above the notes
                    yield note


def _not_read(document: Any) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for relation in document.part.rels.values():
        for ending, what in _NOT_READ.items():
            if relation.reltype.endswith(ending):
                counts[what] = counts.get(what, 0) + 1
    if not counts:
        return ()
    listed = ", ".join(f"{count} {what}{'s' if count > 1 else ''}" for what, count in counts.items())
    return (f"{listed} not read",)


def _part(document: Any, ending: str) -> Any:
    for relation in document.part.rels.values():
        if relation.reltype.endswith(ending) and not relation.is_external:
            return getattr(relation.target_part, "element", None)
    return None
