"""What a document may become: small files that stand for millions of cells or characters are refused by a named limit.

Each shape is as small as shows it, and read with a small ``--max-bytes``; where it would be made, memory would be full.
What is only long is read, with work that grows as it does.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Callable
from typing import Any

import pptx
import pytest

from summarise.errors import InputError
from summarise.readers import read_bytes
from summarise.readers.html import crowding
from tests.counted import calls
from tests.pdfs import drawings, pdf
from tests.readers.office.test_office import epub, odt
from tests.readers.office.test_spreadsheets import cell, filled, xlsx
from tests.readers.office.test_spreadsheets import ods as spreadsheet

WORDS = "The port handled 7 boxes. "
UNPACKED = "more than 20 times --max-bytes"
CELLS = "more than 500,000 cells"
LONG = r"more than [\d,]+ characters; raise --max-bytes to read it"


def ods(rows: str) -> bytes:
    return spreadsheet(f"<table:table>{rows}</table:table>")


def changed(
    data: bytes, part: str, change: Callable[[str], str], more: dict[str, str] | None = None
) -> bytes:
    """An archive with one of its files changed, and ``more`` files."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            text = old.read(entry)
            how = zipfile.ZIP_STORED if entry.filename == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(entry.filename, change(text.decode()) if entry.filename == part else text, how)
        for name, words in (more or {}).items():
            new.writestr(name, words)
    return out.getvalue()


def sheet(change: Callable[[str], str], rows: list[list[Any]] | None = None) -> bytes:
    return changed(filled(rows or [["Port", 5]]), "xl/worksheets/sheet1.xml", change)


def shared_text(text: str, cells: int) -> bytes:
    """A workbook of cells that all show the same text, which stands once in it."""
    names = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    many = "".join(f'<c r="A{n}" t="s"><v>0</v></c>' for n in range(1, cells + 1))
    data = sheet(
        lambda xml: re.sub(
            "<sheetData>.*</sheetData>", lambda _: f"<sheetData><row>{many}</row></sheetData>", xml
        )
    )
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    told = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    strings = {"xl/sharedStrings.xml": f'<sst xmlns="{names}"><si><t>{text}</t></si></sst>'}
    return changed(data, "[Content_Types].xml", lambda xml: xml.replace("</Types>", told), strings)


def after(text: str, more: str) -> Callable[[str], str]:
    return lambda xml: xml.replace(text, text + more)


def lying() -> bytes:
    """A file in it unpacks to more than is stated of it."""
    text = b"<w/>" + b" " * 100_000
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", text)
        archive.writestr("word/document.xml", b"<w/>")
    data = bytearray(out.getvalue())
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 4)
    return bytes(data)


def packed(how: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        archive.writestr("[Content_Types].xml", b"<w/>")
        archive.writestr("word/document.xml", b"<w/>")
    return out.getvalue()


def long_slides() -> bytes:
    show = pptx.Presentation()
    for _ in range(2):
        show.slides.add_slide(show.slide_layouts[1]).shapes.title.text = WORDS * 5_000
    out = io.BytesIO()
    show.save(out)
    return out.getvalue()


def word_table(rows: int, text: str, cells: int = 1) -> bytes:
    """A table whose first cell goes on below for all of its rows, or over all of its columns."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    table = document.add_table(rows=rows, cols=cells)
    table.cell(0, 0).text = text
    for n, row in enumerate(table.rows):
        merged = row.cells[0]._tc.get_or_add_tcPr().get_or_add_vMerge()
        if not n:
            merged.val = "restart"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


SHARED = (
    '<c r="C1"><f t="shared" ref="C1:C9" si="0">' + "1+" * 5_000 + "1</f></c>"
    + "".join(f'<c r="C{n}"><f t="shared" si="0"/></c>' for n in range(2, 9))
)  # fmt: skip
MOST = {LONG: 200_000, UNPACKED: 50_000, "PDF: more words than allowed": 50_000}
REFUSED: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "Excel: a range of merged cells": (
        "a.xlsx", lambda: sheet(after("</sheetData>", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')), CELLS,
    ),
    "Excel: the same in another encoding": (
        "a.xlsx",
        lambda: utf_16(sheet(after("</sheetData>", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'))),
        CELLS,
    ),
    "Excel: two cells a row, far apart": (
        "a.xlsx", lambda: xlsx(lambda book: [book.active.cell(n, c, 5) for n in range(1, 140) for c in (1, 16_384)]), CELLS,
    ),
    "Excel: one long text in many cells": (
        "a.xlsx", lambda: shared_text(WORDS * 500, 70), LONG,
    ),
    "ODS: a row repeated": (
        "a.ods", lambda: ods(f"<table:table-row table:number-rows-repeated='1048576'>{cell('5')}</table:table-row>"), CELLS,
    ),
    "ODS: cells repeated in one row": (
        "a.ods",
        lambda: ods("<table:table-row>" + cell("5", " table:number-columns-repeated='16384'") * 40 + "</table:table-row>"),
        CELLS,
    ),
    "ODS: hidden rows of repeated cells": (
        "a.ods",
        lambda: ods(
            "<table:table-row table:visibility='collapse'>" + cell("5", " table:number-columns-repeated='16384'") * 40
            + "</table:table-row>"
        ),
        CELLS,
    ),
    "ODS: empty cells repeated": (
        "a.ods",
        lambda: ods(
            "<table:table-row>" + "<table:table-cell table:number-columns-repeated='16384'/>" * 200 + cell("5")
            + "</table:table-row>"
        ),
        CELLS,
    ),
    "ODS: a long text in repeated cells": (
        "a.ods", lambda: ods(f"<table:table-row table:number-rows-repeated='90'>{cell(WORDS * 500)}</table:table-row>"), LONG,
    ),
    "ODS: blanks by number": (
        "a.ods", lambda: ods("<table:table-row>" + cell("<text:s text:c='1000'/>" * 900 + "5") + "</table:table-row>"), LONG,
    ),
    "ODT: blanks by number": ("a.odt", lambda: odt("<text:p>5" + "<text:s text:c='1000'/>" * 900 + "</text:p>"), LONG),
    "ODT: a long text in repeated cells": (
        "a.odt",
        lambda: odt(
            "<table:table><table:table-row><table:table-cell table:number-columns-repeated='1000'>"
            f"<text:p>{WORDS * 40}</text:p></table:table-cell></table:table-row></table:table>"
        ),
        LONG,
    ),
    "EPUB: more words than allowed": ("a.epub", lambda: changed(epub([f"<p>{WORDS * 3_000}</p>"] * 4), "", str), LONG),
    "PPTX: more words than allowed": ("a.pptx", long_slides, LONG),
    "Word: a cell that goes on below": ("a.docx", lambda: word_table(150, WORDS * 600), "merged cells that say more"),
    "an archive that lies about a size": ("a.docx", lying, "is not what is stated of it"),
    "an archive packed as none is": ("a.docx", lambda: packed(zipfile.ZIP_BZIP2), "is not what is stated of it"),
    "RTF: groups inside one another": ("a.rtf", lambda: b"{\\rtf1 " + b"{" * 70 + b"5" + b"}" * 71, "more than 60 groups"),
    "PDF: more words than allowed": ("a.pdf", lambda: pdf([[WORDS * 10] * 40] * 5, compress=True), LONG),
    "PDF: more pages than a book has": ("a.pdf", lambda: many_pages(10_001), "more than 10,000 pages"),
    "PDF: drawings that call each other": ("a.pdf", lambda: drawings(12, 10), "more than 2,000,000 drawings"),
    "PDF: the same, encrypted": ("a.pdf", lambda: drawings(12, 10, encrypt=True), "more than 2,000,000 drawings"),
    "PDF: a drawing that calls itself": ("a.pdf", lambda: drawings(3, 2, of_itself=True), "more than 2,000,000 drawings"),
    "PDF: a stream that grows": (
        "a.pdf", lambda: pdf([b"BT /F 9 Tf (5) Tj ET" + b" " * 1_100_000], compress=True), UNPACKED,
    ),
    "PDF: packed many times over": (
        "a.pdf",
        lambda: pdf([["5"]]).replace(b"/Length", b"/Filter [" + b"/Fl " * 5 + b"] /Length"),
        UNPACKED,
    ),
    "XML nested deep": ("a.odt", lambda: odt("<text:section>" * 400 + "<text:p>5</text:p>" + "</text:section>" * 400), "256 deep"),
}  # fmt: skip


def utf_16(data: bytes) -> bytes:
    """A workbook whose sheet is written in UTF-16."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            text = old.read(entry)
            new.writestr(
                entry.filename, text.decode().encode("utf-16") if "sheet1" in entry.filename else text
            )
    return out.getvalue()


def many_pages(number: int) -> bytes:
    """A PDF that shows one page over and over."""
    one = pdf([["5"]])
    kids = b"/Kids [" + b"3 0 R " * number + b"]"
    start = one.index(b"/Kids [")
    end = one.index(b"]", start) + 1
    return one[:start] + kids + one[end:].replace(b"/Count 1", b"/Count %d" % number)


@pytest.mark.parametrize("kind", REFUSED)
def test_what_stands_for_more_is_refused_by_a_named_limit(kind: str) -> None:
    name, make, says = REFUSED[kind]
    with pytest.raises(InputError, match=says):
        read_bytes(make(), name, max_bytes=MOST.get(kind) or MOST.get(says, 5_000_000))


@pytest.mark.parametrize(
    ("name", "make", "text"),
    [
        ("a.xlsx", lambda: sheet(lambda xml: xml.replace(
            "<sheetData>", '<cols><col min="2" max="999999999" hidden="1" width="5"/></cols><sheetData>')), "Port\n"),
        ("a.xlsx", lambda: sheet(lambda xml: xml.replace("</row>", f"{SHARED}</row>", 1)), "Port"),
        ("a.ods", lambda: ods(f"<table:table-row table:number-rows-repeated='x'>{cell('5')}</table:table-row>"), "5\n"),
        ("a.ods", lambda: ods(f"<table:table-row>{cell('5', ' table:number-columns-repeated=' + chr(39) + '9' * 6000 + chr(39))}</table:table-row>"), "5"),
        ("a.odt", lambda: odt("<text:p>5<text:s text:c='²'/>6</text:p>"), "5 6\n"),
    ],
)  # fmt: skip
def test_nonsense_numbers_are_read_as_what_they_can_be(name: str, make: Any, text: str) -> None:
    assert read_bytes(make(), name, max_bytes=500_000).text.startswith(text)


def test_formulas_that_many_cells_share_are_not_read_for_each_and_it_is_said() -> None:
    data = sheet(lambda xml: xml.replace("</row>", f"{SHARED}</row>", 1))
    assert "shared by many cells" in read_bytes(data, "a.xlsx").notes[0]


def test_chapters_and_slides_named_again_are_read_once() -> None:
    book = changed(
        epub([f"<p>{WORDS}</p>"]), "OPS/book.opf", lambda xml: xml.replace("</spine>", "<itemref idref='c0'/>" * 50 + "</spine>")
    )  # fmt: skip
    assert read_bytes(book, "a.epub").text.count("7 boxes") == 1


@pytest.mark.parametrize(
    ("what", "page"),
    [
        ("11 links", "<p>" + "<a href='/x'>5 boxes</a> " * 11 + "</p>"),
        ("11 pictures", "<p>" + "<img src='x'> " * 11 + "</p>"),
        ("11 cells in one row", "<table><tr>" + "<td>5</td>" * 11 + "</tr></table>"),
        ("11 parts in one block of text", "<div>" + "<span>5</span> " * 11 + "</div>"),
    ],
)
def test_pages_of_more_than_people_read(what: str, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MOST_LINKS", "MOST_PICTURES", "MOST_CELLS_OF_A_ROW", "_MANY_PARTS"):
        monkeypatch.setattr(crowding, name, 10)
    monkeypatch.setattr(crowding, "_MOST_EXTRACTED", 10)
    source = f"<html><body><article><p>{WORDS * 20}</p>{page}</article></body></html>"
    with pytest.raises(InputError, match=f"^a.html: {what}: not the page of an article"):
        read_bytes(source.encode(), "a.html")


LINEAR: dict[str, tuple[str, Callable[[int], bytes]]] = {
    "ODS rows": ("a.ods", lambda n: ods(f"<table:table-row>{cell('Port')}{cell('5')}</table:table-row>" * n)),
    "ODS titles before a wide row": (
        "a.ods",
        lambda n: ods(
            f"<table:table-row>{cell('Port')}</table:table-row>" * n + f"<table:table-row>{cell('Port')}{cell('5')}</table:table-row>"
        ),
    ),
    "ODT paragraphs": ("a.odt", lambda n: odt(f"<text:p>{WORDS}</text:p>" * n)),
    "ODT tables in tables": (
        "a.odt",
        lambda n: odt(
            ("<table:table><table:table-row><table:table-cell>" * 20 + "<text:p>5</text:p>"
             + "</table:table-cell></table:table-row></table:table>" * 20) * n
        ),
    ),
    "ODT notes": (
        "a.odt",
        lambda n: odt("<text:p>5" + "<text:note><text:note-body><text:p>6</text:p></text:note-body></text:note>" * n + "</text:p>"),
    ),
    "Excel rows": ("a.xlsx", lambda n: filled([["Port", 5]] * n)),
    "Excel merged cells": (
        "a.xlsx", lambda n: xlsx(lambda book: [book.active.cell(1, 1, 5), book.active.merge_cells(f"A1:B{n}")]),
    ),
    "EPUB chapters": ("a.epub", lambda n: epub([f"<p>{WORDS}</p>"] * n)),
    "EPUB elements": ("a.epub", lambda n: epub(["<p>" + "<b>5</b> a " * n + "</p>"])),
    "RTF groups": ("a.rtf", lambda n: b"{\\rtf1 " + b"{\\b 5} boxes\\par " * n + b"}"),
    "RTF raised numbers": ("a.rtf", lambda n: b"{\\rtf1 " + b"10{\\super 6} " * n + b"}"),
    "PDF pages": ("a.pdf", lambda n: pdf([[f"Page {i} of boxes."] for i in range(n)])),
}  # fmt: skip


@pytest.mark.parametrize("kind", LINEAR)
def test_what_is_only_long_costs_as_much_more(kind: str) -> None:
    name, make = LINEAR[kind]
    few, many = make(25), make(100)
    small, large = (calls(lambda data=data: read_bytes(data, name)) for data in (few, many))  # type: ignore[misc]
    assert large < 4.6 * small + 200


@pytest.mark.parametrize(
    "source",
    [
        b"{\\rtf1 " + b"\\super" * 20_000 + b" 6 boxes}",
        b"{\\rtf1 " + b"\\b0" * 50_000 + b"{\\super 6} boxes}",
        b"{\\rtf1 " + b"a" * 300_000 + b"\\par 10{\\super 6} boxes}",
        b"{\\rtf1 " + b"{\\field{\\*\\fldinst{" * 1 + b"{\\field{\\*\\fldinst{a}}}" * 15_000 + b"}}} boxes}",
    ],
)  # fmt: skip
def test_rich_text_that_patterns_could_go_over_again_and_again_is_read(source: bytes) -> None:
    """Its like at the square of its length would take minutes here."""
    assert "boxes" in read_bytes(source, "a.rtf").text
