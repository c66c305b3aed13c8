"""Workbooks made in the test: cells as a person sees them, hidden ones left out aloud, every cell a place."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from summarise import check
from summarise.errors import InputError
from summarise.readers import read
from summarise.readers.office.number_formats import shown_date, shown_number
from summarise.readers.office.spreadsheets import read_ods, read_xlsx


def xlsx(make: Callable[[Any], None]) -> bytes:
    book = openpyxl.Workbook()
    make(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def filled(rows: list[list[Any]], formats: dict[str, str] | None = None, **more: Any) -> bytes:
    def make(book: Any) -> None:
        sheet = book.active
        for row in rows:
            sheet.append(row)
        for cell, code in (formats or {}).items():
            sheet[cell].number_format = code
        for cells in more.get("merged", ()):
            sheet.merge_cells(cells)
        for row in more.get("hidden_rows", ()):
            sheet.row_dimensions[row].hidden = True
        for column in more.get("hidden_columns", ()):
            sheet.column_dimensions[column].hidden = True

    return xlsx(make)


def ods(table: str, styles: str = "") -> bytes:
    names = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f"<office:document-content {names}>{styles}<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body></office:document-content>",
        )
    return out.getvalue()


def cell(text: str, more: str = "") -> str:
    return f"<table:table-cell office:value-type='string' {more}><text:p>{text}</text:p></table:table-cell>"


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (0.125, "0.0%", "12.5%"),
        (1234567.891, "#,##0", "1,234,568"),
        (1204000, '#,##0.0,,"m"', "1.2m"),
        (1204000, "#,##0,", "1,204"),
        (-420, '#,##0.0 "€";[Red](#,##0.0 "€")', "-420.0 €"),
        (-1204, '_(* #,##0_);_(* (#,##0);_(* "-"??_)', "(1,204)"),
        (0, '_(* #,##0_);_(* (#,##0);_(* "-"??_)', "-"),
        # a loss told by its colour alone
        (-5, "#,##0;[Red]#,##0", "-5"),
        (12.5, "[$€-407] #,##0.00", "€ 12.50"),
        (12.5, '#,##0.00 "EUR"', "12.50 EUR"),
        (-12.5, '"$"#,##0.00', "-$12.50"),
        (12.5, "# ?/?", "12 1/2"),
        (0.75, "# ?/4", "3/4"),
        (12345678, "0.00E+00", "1.23E+7"),
        (0.1 + 0.2, "General", "0.3"),
        (-3, "General", "-3"),
        (12.5, "@", "12.5"),
        (-12.5, "@", "-12.5"),
        (5, ";;;", ""),
        (1500, '[>=1000]#,##0.0,"k";0', "1.5k"),
        (0.5, "#.##", "0.5"),
        (2.675, "0.00", "2.68"),
        (7, '"Q"0', "Q7"),
        (5, "000", "005"),
        (3.0, "0.##", "3"),
        # words among the digits: each digit at its place
        (5551234, "000-0000", "555-1234"),
        (5551234567, "[<=9999999]###-####;(###) ###-####", "(555) 123-4567"),
        (310531, "00-00-00", "31-05-31"),
        (7, "00-00", "00-07"),
        (1205, '0":"00', "12:05"),
        (1234567.5, "#'###'##0.00", "1'234'567.50"),
        (1234567, "0\\.000\\.000", "1.234.567"),
        (1234567, "# ##0", "1234567"),
        (1234567, '#,##0"x"', "1,234,567x"),
    ],
)
def test_number_formats(value: float, code: str, shown: str) -> None:
    assert shown_number(value, code) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (datetime(2024, 3, 5, 14, 30), "mm-dd-yy", "2024-03-05"),
        (datetime(2024, 3, 5, 14, 30), "d mmm yyyy", "5 March 2024"),
        (datetime(2024, 3, 5), "mmm-yy", "March 2024"),
        (datetime(2024, 3, 5), "yyyy", "2024"),
        (datetime(2024, 3, 5, 14, 30), "yyyy-mm-dd hh:mm", "2024-03-05 14:30"),
        (date(2024, 3, 5), "dddd, d mmmm yyyy", "Tuesday, 5 March 2024"),
        (datetime(2024, 3, 5), 'd"." mmmm', "5 March"),
        (time(9, 5), "h:mm", "09:05"),
        (timedelta(hours=26, minutes=30), "[h]:mm", "26 h 30 min"),
    ],
)
def test_dates(value: Any, code: str, shown: str) -> None:
    assert shown_date(value, code) == shown


@pytest.mark.parametrize(
    ("data", "text", "notes"),
    [
        (filled([["Port", "Share", "Boats"], ["Lind", 0.125, 1204], ["Ost", 0.5, 9]], {"B2": "0.0%", "B3": "0%", "C2": "#,##0"}), "Lind: Share = 12.5%; Boats = 1,204.\nOst: Share = 50%; Boats = 9.\n", ()),
        (filled([["Port", "Boats"], ["Lind", 12], ["Ost", 7]], hidden_rows=[3]), "Lind: Boats = 12.\n", ("hidden rows not read in Sheet: 3",)),
        (filled([["Port", "Old", "Boats"], ["Lind", 99, 12]], hidden_columns=["B"]), "Lind: Boats = 12.\n", ("hidden columns not read in Sheet: B",)),
        (filled([["", 2024, None], ["", "May", "June"], ["Boats", 5, 6]], merged=["B1:C1"]), "Boats: 2024 May = 5; 2024 June = 6.\n", ()),
        (filled([["Port", "Boats"], ["Lind", 12], [None, None], ["All", 12]]), "Lind: Boats = 12.\nAll: Boats = 12.\n", ()),
        (filled([["Port", "Boats"], ["Lind", 5], ["Sum", "=B2*2"]]), "Lind: Boats = 5.\nSum\n", ("1 formula has no stored result and is not read (Sheet!B3); open and save the file in a spreadsheet program",)),
        (filled([["Boats"], *([f"=A{row}*2"] for row in range(3, 9))]), "Boats\n", ("6 formulas have no stored result and are not read (Sheet!A2, Sheet!A3, Sheet!A4, Sheet!A5, Sheet!A6 …); open and save the file in a spreadsheet program",)),
        (filled([["Umsatz der Firma und die Kunden", "für das Jahr von"], ["x", 1204], ["y", 1.204]], {"B2": "#,##0"}), "x: für das Jahr von = 1\u202f204.\ny: für das Jahr von = 1.2040.\n", ()),
    ],
)  # fmt: skip
def test_workbooks(data: bytes, text: str, notes: tuple[str, ...]) -> None:
    article = read_xlsx(data, "f", 5_000_000)
    assert (article.text, article.notes) == (text, notes)


def test_sheets_one_after_the_other_and_hidden_ones_named() -> None:
    def make(book: Any) -> None:
        for title, number in (("Boats 2024", 12), ("Old", 99), ("Men", 5)):
            sheet = book.create_sheet(title)
            sheet.append(["Port", "Number"])
            sheet.append(["Lind", number])
        del book["Sheet"]
        book["Old"].sheet_state = "hidden"

    article = read_xlsx(xlsx(make), "f", 5_000_000)
    assert article.text == "Boats 2024\nBoats 2024 › Lind: Number = 12.\n\nMen\nMen › Lind: Number = 5.\n"
    assert article.notes == ("hidden sheets not read: Old",)
    assert article.place(article.text.index("12")) == "'Boats 2024'!B2 (Boats 2024 › Lind, Number)"
    assert article.place(article.text.index("5.")) == "Men!B2 (Men › Lind, Number)"


def test_dates_of_workbooks_that_count_from_1904() -> None:
    def make(book: Any) -> None:
        from openpyxl.utils.datetime import CALENDAR_MAC_1904

        book.epoch = CALENDAR_MAC_1904
        book.active.append(["Port", "Opened"])
        book.active.append(["Lind", datetime(2024, 3, 5)])

    assert "2024-03-05" in read_xlsx(xlsx(make), "f", 5_000_000).text


def test_evidence_names_the_cell(tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    path.write_bytes(filled([["", 2023, 2024], ["Revenue (in millions of euros)", 1204, 1340]]))
    checked = check(read(path), "Revenue was 1,340 billion euros in 2024.")
    assert [
        (f.code.value, f.evidence and f.evidence.place) for f in checked.flags if f.severity == "error"
    ] == [("scale-mismatch", "Sheet!C2 (Revenue, 2024)")]


def test_open_document_spreadsheets_show_their_words() -> None:
    table = (
        "<table:table table:name='Ports'>"
        f"<table:table-row>{cell('Port')}{cell('Share')}{cell('Boats')}</table:table-row>"
        f"<table:table-row>{cell('Lind')}<table:table-cell office:value-type='percentage' office:value='0.125'><text:p>12,5 %</text:p></table:table-cell>{cell('1<text:span>2</text:span>')}<table:table-cell table:number-columns-repeated='16381'/></table:table-row>"
        f"<table:table-row table:visibility='collapse'>{cell('Ost')}{cell('9')}</table:table-row>"
        "<table:table-row table:number-rows-repeated='1048572'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
        "</table:table>"
    )  # fmt: skip
    article = read_ods(ods(table), "f", 5_000_000)
    assert article.text == "Lind: Share = 12,5 %; Boats = 12.\n"
    assert article.notes == ("1 hidden rows not read in Ports",)
    assert article.place(article.text.index("12,5")) == "Ports!B2 (Lind, Share)"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (filled([[1]])[:900], "f: not a readable Excel workbook (broken, or cut short)"),
        (filled([[None]]), "f: no cell of it shows anything"),
        (filled([["x" * 30_000] * 800]), "more than 4 times --max-bytes; raise it to read it"),
    ],
)
def test_workbooks_that_are_refused(data: bytes, said: str) -> None:
    with pytest.raises(InputError) as refused:
        read_xlsx(data, "f", 5_000)
    assert said in str(refused.value)


def test_sheets_that_repeat_without_end_are_refused() -> None:
    row = f"<table:table-row table:number-rows-repeated='1048576'>{cell('9', chr(32) + 'table:number-columns-repeated=' + repr('16384'))}</table:table-row>"
    with pytest.raises(InputError, match=r"^f: more than 500,000 cells; give the sheet that matters$"):
        read_ods(ods(f"<table:table table:name='x'>{row}</table:table>"), "f", 5_000_000)


def test_entities_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<!DOCTYPE a [<!ENTITY b '9'>]><a>&b;</a>")
    with pytest.raises(InputError, match="declares entities"):
        read_ods(out.getvalue(), "f", 5_000_000)


def test_struck_out_cells_are_withdrawn_and_what_is_in_no_cell_is_said() -> None:
    from openpyxl.chart import BarChart
    from openpyxl.comments import Comment
    from openpyxl.styles import Font

    def make(book: Any) -> None:
        sheet = book.active
        for row in (["Fee", "Price"], ["Berth", 31], ["Crane", 35]):
            sheet.append(row)
        sheet["B2"].font = Font(strike=True)
        sheet["A3"].comment = Comment("77?", "Ada")
        sheet.add_chart(BarChart(), "F1")

    article = read_xlsx(xlsx(make), "f.xlsx", 1_000_000)
    assert (article.text, [one.text for one in article.withdrawn]) == ("Berth\nCrane: Price = 35.\n", ["31"])
    assert article.notes == ("1 comment not read", "1 chart not read")
