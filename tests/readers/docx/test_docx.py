"""Word documents made in the test, read paragraph by paragraph."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest

from summarise.errors import InputError
from summarise.readers.docx import read_docx

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def _saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _with(xml: str) -> bytes:
    """A document whose body begins with this XML."""
    document = docx.Document()
    document.element.body.insert(0, docx.oxml.parse_xml(xml))
    return _saved(document)


def _text(data: bytes) -> str:
    return read_docx(data, "f", 1_000_000).text


def test_headings_paragraphs_and_tables_in_their_order() -> None:
    document = docx.Document()
    document.add_heading("Port traffic", 1)
    document.add_paragraph("More than ").add_run("41,000").bold = True
    table = document.add_table(2, 2)
    for cell, words in zip(
        (c for r in table.rows for c in r.cells), ("Month", "Boxes", "January", "38,200"), strict=True
    ):
        cell.text = words
    document.add_paragraph("Up 14%.")
    document.core_properties.title, document.core_properties.author = "Port", "Ada Quill"
    article = read_docx(_saved(document), "f", 1_000_000)
    assert article.text == "Port traffic\nMore than 41,000\nJanuary: Boxes = 38,200.\nUp 14%.\n"
    assert (article.title, article.author, article.date) == ("Port", "Ada Quill", None)


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        (f"<w:p {W}><w:r><w:t>5</w:t></w:r><w:ins><w:r><w:t>00</w:t></w:r></w:ins><w:del><w:r><w:delText>9</w:delText></w:r></w:del></w:p>", "500\n"),
        (f"<w:p {W}><w:hyperlink><w:r><w:t>12</w:t></w:r></w:hyperlink><w:r><w:noBreakHyphen/><w:t>ton</w:t></w:r></w:p>", "12-ton\n"),
        (f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>in a form: 7</w:t></w:r></w:p></w:sdtContent></w:sdt>", "in a form: 7\n"),
        (f"<w:p {W} {MC}><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>boxed 8</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>boxed 8</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>", "boxed 8\n"),
        (f"<w:tbl {W}><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "1 | 2\n"),
        (f"<w:p {W}><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>PAGE 99</w:instrText><w:t>3</w:t><w:tab/><w:t>4</w:t></w:r></w:p>", "3\t4\n"),
    ],
)  # fmt: skip
def test_what_counts_as_text(xml: str, text: str) -> None:
    assert _text(_with(xml)) == text


def test_footnotes_follow_at_the_end() -> None:
    notes = f'<w:footnotes {W}><w:footnote w:type="separator"><w:p><w:r><w:t>--</w:t></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>Counted in 2024.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    document = docx.Document()
    document.add_paragraph("Text.")
    name = docx.opc.packuri.PackURI("/word/footnotes.xml")
    form = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = docx.opc.part.Part(name, form, notes.encode(), document.part.package)
    document.part.relate_to(part, kind)
    assert _text(_saved(document)) == "Text.\nCounted in 2024.\n"


def _packed(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (_packed(word__document=b"\0" * 3_000_000), "f: unpacks to 3,000,000 bytes, more than 4 times --max-bytes; raise it to read it"),
        (_packed(word__document=b"<w/>"), "f: not a readable Word document (KeyError)"),
        (b"PK\x03\x04 cut short", "f: not a readable Word document (broken, or cut short)"),
    ],
)  # fmt: skip
def test_bombs_and_broken_files_are_one_line(data: bytes, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read_docx(data, "f", 100_000)
    assert str(caught.value) == said


def test_markup_may_not_grow_by_entities() -> None:
    document = docx.Document()
    document.add_paragraph("Text 5.")
    bomb = b'<!DOCTYPE x [<!ENTITY a "%s">%s]>' % (
        b"9" * 1000,
        b"".join(b'<!ENTITY a%d "&a;&a;&a;">' % i for i in range(9)),
    )
    packed = io.BytesIO(_saved(document))
    out = io.BytesIO()
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "word/document.xml":
                content = content.replace(b"?>", b"?>" + bomb, 1).replace(b"Text 5.", b"&a1;&a2;Text 5.")
            new.writestr(entry.filename, content)
    try:
        text = _text(out.getvalue())
    except InputError:
        return
    assert "999" not in text
