"""One table in a file of each form that has tables, made by code; and two files with what is not read."""

from __future__ import annotations

import io
import zipfile

import docx
import openpyxl
import pptx
from pptx.util import Inches

from tests.pdfs import pdf

ROWS = [
    ["Port", "Boats", "Revenue (in millions of euros)"],
    ["Lindmouth", "12", "3.1"],
    ["Osterhaven", "15", "2.8"],
]
_WORDS = (
    "The harbour office told the press on Monday what the ports of the coast have earned in the year. " * 3
)
_HTML = (
    "<table>"
    + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    + "</table>"
)
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def files() -> dict[str, bytes]:
    """The files by their names."""
    marked = "\n".join("|" + "|".join(row) + "|" for row in [ROWS[0], ["---"] * 3, *ROWS[1:]])
    rows = "".join("\\trowd " + "".join(f"{cell}\\cell " for cell in row) + "\\row " for row in ROWS)
    return {
        "ports.html": f"<html><body><article><p>{_WORDS}</p>{_HTML}</article></body></html>".encode(),
        "ports.md": f"{_WORDS}\n\n{marked}\n".encode(),
        "ports.rtf": f"{{\\rtf1 {rows}}}".encode(),
        "notes.rtf": rb"{\rtf1 {\header Draft 7}It has 12 boats.}",
        "ports.rss": f"<rss version='2.0'><channel><title>Ports</title><item><title>Revenue</title><description><![CDATA[{_HTML}]]></description></item></channel></rss>".encode(),
        "ports.xlsx": _workbook(),
        "ports.ods": _open_document("spreadsheet", "spreadsheet"),
        "ports.odt": _open_document("text", "text"),
        "ports.docx": _word(),
        "notes.docx": _notes(),
        "ports.pptx": _slides(),
        "ports.epub": _book(),
        "ports.pdf": _sheet(),
    }


def _zipped(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append([float(cell) if cell[0].isdigit() else cell for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _open_document(kind: str, holder: str) -> bytes:
    cells = [
        [f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row] for row in ROWS
    ]
    rows = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in cells)
    return _zipped(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": f"<office:document-content xmlns:office='{_ODF}:office:1.0' xmlns:table='{_ODF}:table:1.0' xmlns:text='{_ODF}:text:1.0'>"
            f"<office:body><office:{holder}><table:table table:name='Sheet1'>{rows}</table:table></office:{holder}></office:body></office:document-content>",
        }
    )


def _word() -> bytes:
    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    for row, texts in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _notes() -> bytes:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Draft 7"
    document.add_comment(document.add_paragraph("It has 12 boats.").runs, text="13?", author="Ada")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _slides() -> bytes:
    show = pptx.Presentation()
    slide = show.slides.add_slide(show.slide_layouts[6])
    table = slide.shapes.add_table(3, 3, Inches(1), Inches(1), Inches(5), Inches(1)).table
    for cell, text in zip(table.iter_cells(), [text for row in ROWS for text in row], strict=True):
        cell.text = text
    out = io.BytesIO()
    show.save(out)
    return out.getvalue()


def _sheet() -> bytes:
    drawn = [
        b"BT /F 10 Tf %d %d Td (%s) Tj ET" % (60 + 120 * i, 700 - 16 * n, text.encode())
        for n, row in enumerate(ROWS)
        for i, text in enumerate(row)
    ]
    return pdf([b"\n".join(drawn)])


def _book() -> bytes:
    return _zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": "<container><rootfiles><rootfile full-path='b.opf'/></rootfiles></container>",
            "b.opf": "<package><manifest><item id='c' href='c.xhtml'/></manifest><spine><itemref idref='c'/></spine></package>",
            "c.xhtml": f"<html><body>{_HTML}</body></html>",
        }
    )
