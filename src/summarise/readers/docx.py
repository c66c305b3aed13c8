"""Word documents to text through python-docx (extra ``docx``): a paragraph a line, a table row a line.

Text that was inserted with changes tracked counts, deleted text does not; foot- and endnotes follow at
the end; headers, footers and comments stay out. There are no offsets into the input: a paragraph's line
in the text is its place.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from summarise.article import Article
from summarise.errors import InputError
from summarise.readers.extras import require

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = {f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", f"{_W}instrText", _FALLBACK}
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_UNPACKED = 4  # times --max-bytes: the markup around a text is several times its size


def read_docx(data: bytes, name: str, max_bytes: int) -> Article:
    """The text of a Word document. Raises InputError for one that is broken, encrypted or unpacks to more
    than four times ``max_bytes``; SettingsError without the extra."""
    docx = require("docx", "docx")
    _require_small(data, name, max_bytes)
    try:
        document = docx.Document(io.BytesIO(data))
        about = document.core_properties
        lines = [line for part in _parts(docx, document) for line in _blocks(part)]
        title, author, language = about.title, about.author, about.language
    except InputError:
        raise
    except Exception as error:  # the library lets those of zipfile, lxml and its own through
        raise InputError(f"{name}: not a readable Word document ({type(error).__name__})") from None
    text = "\n".join(lines)
    if len(text) > max_bytes:
        raise InputError(f"{name}: more than {max_bytes:,} characters; raise --max-bytes to read it")
    return Article(
        text + "\n", title=title or None, author=author or None, language=language or None, format="docx"
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


def _blocks(element: Any) -> Iterator[str]:
    """The lines of a body, a cell or a note."""
    for child in element:
        if child.tag == f"{_W}p":
            boxes: list[Any] = []
            line = "".join(_words(child, boxes)).strip()
            if line:
                yield line
            for box in boxes:
                yield from _blocks(box)
        elif child.tag == f"{_W}tbl":
            yield from _rows(child)
        elif child.tag not in _LEFT_OUT:
            yield from _blocks(child)


def _rows(table: Any) -> Iterator[str]:
    for row in table.iter(f"{_W}tr"):
        cells = (" ".join(_blocks(cell)) for cell in row.iter(f"{_W}tc") if _row_of(cell) is row)
        line = " | ".join(cell for cell in cells if cell)
        if line and _table_of(row) is table:
            yield line


def _row_of(cell: Any) -> Any:
    return next(cell.iterancestors(f"{_W}tr"), None)


def _table_of(row: Any) -> Any:
    return next(row.iterancestors(f"{_W}tbl"), None)


def _words(element: Any, boxes: list[Any]) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == f"{_W}txbxContent":
            boxes.append(child)
        elif child.tag not in _LEFT_OUT:
            yield from _words(child, boxes)
