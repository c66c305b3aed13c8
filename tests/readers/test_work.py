"""What reading costs, by counted work: twice the input is twice the work, or the input is refused in one line."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path
from typing import Any

import pytest

from summarise.errors import InputError
from summarise.readers import read
from summarise.readers.decoding.unpacking import gunzip
from summarise.readers.html import MAX_ATTRIBUTES
from summarise.readers.html.marks import most_attributes


class Counted:
    """Stands for one of zlib's unpackers; counts the bytes that go in and that are copied out unread."""

    bytes = 0

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def decompress(self, data: bytes, most: int) -> bytes:
        out = self._inner.decompress(data, most)
        Counted.bytes += len(data) + len(out) + len(self._inner.unused_data)
        return bytes(out)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)


def _work_of(members: int, monkeypatch: pytest.MonkeyPatch) -> int:
    data = gzip.compress(b"The port handled 41,000 boxes.") + gzip.compress(b"") * members
    real = zlib.decompressobj
    Counted.bytes = 0
    with monkeypatch.context() as patched:
        patched.setattr(
            "summarise.readers.decoding.unpacking.zlib.decompressobj", lambda bits: Counted(real(bits))
        )
        gunzip(data, "a.gz", 1_000_000)
    return Counted.bytes


def test_many_members_of_a_gzip_file_cost_what_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = _work_of(1_000, monkeypatch), _work_of(2_000, monkeypatch)
    assert two < 2.2 * one


@pytest.mark.parametrize(
    "tag",
    [
        "<p " + " ".join(f"a{n}=1" for n in range(MAX_ATTRIBUTES)) + ">",
        "<p a='>' " + " ".join(f"a{n}" for n in range(2 * MAX_ATTRIBUTES)) + ">",
        "<script " + "".join(f'a{n}="<"' for n in range(MAX_ATTRIBUTES)) + "></script>",
        "<meta " + "/".join(f"a{n}=1" for n in range(MAX_ATTRIBUTES)),
    ],
)
def test_a_tag_with_thousands_of_attributes_is_refused(tmp_path: Path, tag: str) -> None:
    """The HTML parser compares each with all before it."""
    pytest.importorskip("trafilatura")
    page = tmp_path / "a.html"
    page.write_text(f"<html><body>{tag}<p>The port handled 41,000 boxes.</p></body></html>")
    with pytest.raises(InputError, match="attributes in one tag"):
        read(page)


@pytest.mark.parametrize(
    ("source", "most"),
    [("<p>", 1), ("<p a=1>", 3), ("<p a='1' b>", 4), ("a < b > c", 0), ("<!-- a=1 b=2 c=3 -->", 0), ("", 0)],
)
def test_attributes_are_counted_about(source: str, most: int) -> None:
    assert abs(most_attributes(source) - most) <= 2


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.md", "![" * 20_001, "more than 20,000 brackets"),
        ("a.md", "<div hidden>\n" * 101, "more than 100 deep"),
        ("a.md", "<del>5 " * 101, "more than 100 deep"),
        ("a.eml", f"From: {'a@b.c, ' * 600}\r\n\r\nThe port handled 7 boxes.", "a header of"),
        ("a.eml", "Subject: a\r\n" + " b\r\n" * 2_000 + "\r\nThe port handled 7 boxes.", "a header of"),
        ("a.eml", f"Subject: a\r\nContent-Type: text/plain{'; a=1' * 500}\r\n\r\nThe port.", "a header of"),
    ],
)  # fmt: skip
def test_what_costs_the_square_of_its_length_is_refused(
    tmp_path: Path, name: str, text: str, says: str
) -> None:
    pytest.importorskip("markdown_it")
    given = tmp_path / name
    given.write_text(text, newline="")
    with pytest.raises(InputError, match=says):
        read(given)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "[a](b) " * 5_000 + "The port handled 7 boxes."),
        ("a.md", "<del>5</del> " * 2_000 + "The port handled 7 boxes."),
        ("a.eml", "To: " + "a@b.c, " * 2_000 + "\r\nSubject: Port\r\n\r\nThe port handled 7 boxes."),
        ("a.eml", "Subject: Port\r\n\r\nfrom here to there " + "The port handled 7 boxes. " * 500),
    ],
)
def test_what_is_only_long_is_read(tmp_path: Path, name: str, text: str) -> None:
    pytest.importorskip("markdown_it")
    given = tmp_path / name
    given.write_text(text, newline="")
    assert "The port handled 7 boxes." in read(given).text


def test_cells_left_out_before_a_row_are_one(tmp_path: Path) -> None:
    """A row of Word may say that a thousand columns are before it: they are no thousand cells."""
    from summarise.readers.tables.cells import Cell

    docx = pytest.importorskip("docx")
    counted: list[object] = []
    document = docx.Document()
    table = document.add_table(rows=40, cols=1)
    for row in table.rows:
        row.cells[0].text = "5"
        properties = row._tr.get_or_add_trPr()
        before = properties.makeelement(properties.nsmap["w"].join("{}") + "gridBefore", {})
        before.set(properties.nsmap["w"].join("{}") + "val", "1000")
        properties.append(before)
    document.save(str(tmp_path / "a.docx"))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(
            "summarise.readers.docx.paragraphs.Cell",
            lambda *given, **more: counted.append(given) or Cell(*given, **more),
        )
        read(tmp_path / "a.docx")
    assert len(counted) == 80
