"""How often the drawings of a PDF are drawn: counted before any page is read, each drawing once."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdfium2
import pytest

from summarise.readers.pdf import MOST_DRAWN, read_pdf
from summarise.readers.pdf.drawings import drawn
from tests.counted import calls
from tests.pdfs import drawings, pdf


def counted(data: bytes, pages: int = 1, most: int = MOST_DRAWN) -> int:
    document = pypdfium2.PdfDocument(data)
    out = io.BytesIO()
    document.save(out, flags=3)
    document.close()
    return drawn(out.getvalue(), pages, most)


@pytest.mark.parametrize(
    ("depth", "times", "number"),
    [(1, 1, 1), (1, 3, 3), (2, 3, 12), (3, 10, 1_110), (5, 10, 111_110), (16, 2, 131_070), (30, 1, 30)],
)
def test_each_drawing_counts_as_often_as_it_is_called(depth: int, times: int, number: int) -> None:
    assert counted(drawings(depth, times)) == number
    assert counted(drawings(depth, times, encrypt=True)) == number


def test_a_page_that_is_shown_often_counts_as_often() -> None:
    assert counted(drawings(2, 3), pages=40) == 480


def test_beyond_the_limit_it_is_not_counted_on() -> None:
    assert counted(drawings(30, 30), most=1_000) == 1_001


def test_counting_is_linear_in_the_drawings() -> None:
    few, many = (calls(lambda n=n: counted(drawings(n, 9))) for n in (8, 32))  # type: ignore[misc]
    assert many < 5 * few


@pytest.mark.parametrize(
    "mend",
    [
        lambda data: data.replace(b"/XObject <<", b"/XObj#65ct <<"),
        lambda data: data.replace(b"/Subtype /Form", b"/Subtype /F#6Frm"),
        lambda data: data.replace(b"/X Do ", b"/#58 Do"),
        lambda data: data.replace(b"/X Do ", b"/X\nDo "),
    ],
)  # fmt: skip
def test_however_it_is_written(mend: Callable[[bytes], bytes]) -> None:
    assert counted(mend(drawings(3, 10))) == 1_110


def test_a_page_without_drawings_and_one_with_pictures_have_none_that_call_others() -> None:
    assert counted(pdf([["5 boxes"], ["Do not open."]]), pages=2) <= 2
    assert counted(pdf([["5"], ["6"]], pictures=[1]), pages=2) == 1


def test_drawings_in_measure_are_read() -> None:
    assert read_pdf(drawings(3, 3), "a.pdf", 100_000).text.count("5 boxes") == 27


def test_what_is_no_file_of_pdfium_counts_as_too_much() -> None:
    for data in (
        b"",
        b"startxref 5",
        b"xref\n0 1\ntrailer\nstartxref\n0\n",
        b"%PDF-1.4\nstartxref\n999999\n",
    ):
        assert drawn(data, 1, 10) in (0, 11)
