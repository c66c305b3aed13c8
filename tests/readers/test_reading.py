"""``read``: which reader gets what, decided by content first; compressed files; the date; the markup kept."""

from __future__ import annotations

import gzip
import io
import sys
from pathlib import Path

import docx
import pytest

from summarise.article import Article
from summarise.engines.extractive import extract
from summarise.errors import InputError, SettingsError, SummariseError
from summarise.readers import read
from summarise.readers.decoding.sniffing import Form, form_of
from summarise.readers.decoding.unpacking import gunzip, inflate
from summarise.reports.findings import article_heading
from tests.pdfs import pdf
from tests.readers.html.pages import PAGE

MAIL = b"From: Ada <a@example.org>\r\nMessage-ID: <1@example.org>\r\nDate: Tue, 14 Jan 2025 10:00:00 +0000\r\n\r\nThe port counted 41,000 boxes.\r\n"


def _docx() -> bytes:
    out = io.BytesIO()
    docx.Document().save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "content_type", "form"),
    [
        (b"Plain 5 words", "a.txt", None, Form.TEXT),
        (b"", "a.txt", None, Form.TEXT),
        (b"# Plain", "a.md", None, Form.MARKDOWN),
        (b"# Plain", "a", "text/markdown", Form.MARKDOWN),
        (b"# Plain", "a.txt", None, Form.TEXT),
        (PAGE.encode(), "a.txt", None, Form.HTML),
        (b"\xef\xbb\xbf \n<!-- a comment --><HTML>", "a", None, Form.HTML),
        (b'<?xml version="1.0"?><!DOCTYPE html>', "a", "text/plain", Form.HTML),
        (b"<p>a fragment", "a.html", None, Form.HTML),
        (b"<p>a fragment", "a", "text/html", Form.HTML),
        (b"<p>a fragment", "a.txt", None, Form.TEXT),
        (pdf([["x"]]), "a.txt", "text/html", Form.PDF),
        (b"junk before\n" + pdf([["x"]]), "a", None, Form.PDF),
        (_docx(), "a.pdf", None, Form.DOCX),
        (MAIL, "a", None, Form.EML),
        (b"Date: 2025-01-14\nFrom: the port\n\nText", "a.txt", None, Form.TEXT),
        (b"From: me\n\nText", "a.eml", None, Form.EML),
    ],
)
def test_content_decides_first_then_the_name(
    data: bytes, name: str, content_type: str | None, form: Form
) -> None:
    assert form_of(data, name, content_type) is form


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            b"PK\x03\x04abc",
            "f: a zip archive, but no document that is read (Word, Excel, PowerPoint, OpenDocument, EPUB); unpack it first",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "f: this is an old Office or Outlook file, not text; save it as .docx, .xlsx, .pptx or .eml",
        ),
        (b"\x89PNG\r\n", "f: this is a picture, not text; give the text itself"),
    ],
)
def test_known_forms_that_are_not_read(data: bytes, said: str) -> None:
    with pytest.raises(InputError) as caught:
        form_of(data, "f")
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("name", "data", "form", "start"),
    [
        ("a.txt", b"5 boxes", "text", "5 boxes"),
        ("a.md", b"*5* boxes", "markdown", "5 boxes"),
        ("a.html", PAGE.encode(), "html", "Port traffic rises 14%"),
        ("a.pdf", pdf([["5 boxes"]]), "pdf", "5 boxes"),
        ("a.eml", MAIL, "eml", "The port counted"),
        ("a.md.gz", gzip.compress(b"*5* boxes", mtime=0), "markdown", "5 boxes"),
        ("a.gz", gzip.compress(PAGE.encode(), mtime=0), "html", "Port traffic rises 14%"),
        (
            "a.GZ",
            gzip.compress(b"5 ", mtime=0) + gzip.compress(b"boxes", mtime=0) + b"\0\0",
            "text",
            "5 boxes",
        ),
    ],
)
def test_one_way_in(tmp_path: Path, name: str, data: bytes, form: str, start: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    article = read(path)
    assert (article.format, article.source) == (form, str(path))
    assert article.text.startswith(start)


def test_standard_input_is_told_apart_by_content_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(gzip.compress(PAGE.encode(), mtime=0))))
    assert read("-").title == "Port traffic rises 14%"


def test_markup_can_be_kept(tmp_path: Path) -> None:
    for name, text in (("a.md", "*5* boxes"), ("a.html", PAGE)):
        (tmp_path / name).write_text(text)
        assert read(tmp_path / name, keep_markup=True).text == text


@pytest.mark.parametrize(
    ("name", "text", "given", "date"),
    [
        ("a.txt", "date: 2025-01-14\nText", None, "2025-01-14"),
        ("a.txt", "Text of 2025-01-14", None, None),
        ("a.txt", "date: 2025-01-14\nText", "2024-12-01", "2024-12-01"),
        ("a.html", PAGE, None, "2025-01-14"),
        ("a.html", PAGE, "2024-12-01", "2024-12-01"),
        ("a.eml", MAIL.decode(), None, "2025-01-14"),
    ],
)
def test_the_articles_date(tmp_path: Path, name: str, text: str, given: str | None, date: str | None) -> None:
    (tmp_path / name).write_text(text)
    assert read(tmp_path / name, date=given).date == date


@pytest.mark.parametrize("date", ["yesterday", "2025-13-01", "14.1.2025", "\x1b[31m"])
def test_a_date_that_is_none_is_refused(tmp_path: Path, date: str) -> None:
    (tmp_path / "a").write_text("5")
    with pytest.raises(SettingsError, match=r"^--date .*: give it as YYYY-MM-DD$") as caught:
        read(tmp_path / "a", date=date)
    assert "\x1b" not in str(caught.value)


@pytest.mark.parametrize(
    ("module", "extra", "name", "data"),
    [
        ("trafilatura", "html", "a.html", PAGE.encode()),
        ("pypdfium2", "pdf", "a.pdf", pdf([["x"]])),
        ("docx", "docx", "a.docx", _docx()),
    ],
)
def test_a_missing_extra_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, module: str, extra: str, name: str, data: bytes
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / name).write_bytes(data)
    with pytest.raises(SettingsError) as caught:
        read(tmp_path / name)
    assert str(caught.value) == (
        f"{tmp_path / name}: this kind of input needs the extra '{extra}': pip install 'summarise-checked[{extra}]'"
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            gzip.compress(b"9" * 2_000_000, mtime=0),
            "f: unpacks to more than --max-bytes allows; raise it to read it",
        ),
        (
            gzip.compress(b"9" * 60_000, mtime=0) * 3,
            "f: unpacks to more than --max-bytes allows; raise it to read it",
        ),
        (
            gzip.compress(b"some words", mtime=0)[:-9],
            "f: the gzip data ends too early; fetch or pack it again",
        ),
        (b"\x1f\x8bnonsense", "f: broken gzip data; fetch or pack it again"),
    ],
)
def test_compressed_data_is_bounded_and_whole(data: bytes, said: str) -> None:
    with pytest.raises(InputError) as caught:
        gunzip(data, "f", 100_000)
    assert str(caught.value) == said


def test_deflate_in_both_its_forms() -> None:
    import zlib

    bare = zlib.compressobj(wbits=-15)
    for data in (zlib.compress(b"5 boxes"), bare.compress(b"5 boxes") + bare.flush()):
        assert inflate(data, "f", 100) == b"5 boxes"


@pytest.mark.parametrize("name", ["a.html", "a.pdf", "a.docx", "a.eml", "a.md", "a.gz", "a.txt"])
def test_garbage_of_every_name_is_one_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    for data in (
        b"",
        b"\0" * 5000,
        b"\xff\xfe",
        b"PK\x03\x04",
        b"%PDF-1.7",
        b"\x1f\x8b",
        b"<html>",
        bytes(range(256)) * 20,
    ):
        path.write_bytes(data)
        try:
            assert read(path).text.strip()
        except SummariseError as error:
            assert "\n" not in str(error)  # noqa: PT017 - either is right
            assert str(path) in str(error)  # noqa: PT017


@pytest.mark.parametrize(
    "above",
    [
        "2031-02-11\n\n",
        " \n11/02/2031\n",
        "Published: 11 February 2031, 10:30\n\n",
        "Tuesday, 11 February 2031\n\n",
        "February 11, 2031\n",
        "11. Februar 2031\n\n",
        "11 de febrero de 2031\n\n",
        "",
    ],
)
def test_a_day_above_the_title_is_not_the_title(above: str) -> None:
    article = Article(f"{above}Fire at the mill\n\nThe mill burned on Monday. Forty people fled.\n")
    assert article.heading == "Fire at the mill"
    assert article_heading(article) == "Fire at the mill"
    assert extract(article).headline == "Fire at the mill"


@pytest.mark.parametrize(
    "text", ["2031-02-11", "11 February 2031\n", "12 May 2031 was hot\n\nIt was 40 degrees."]
)
def test_a_text_without_more_than_a_day_is_headed_by_it(text: str) -> None:
    assert article_heading(Article(text)) == text.splitlines()[0]
