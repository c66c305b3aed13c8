"""What reading costs, by counted work: twice the input is twice the work, or the input is refused in one line."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path
from typing import Any

import pytest

from summarise.errors import InputError
from summarise.readers import read
from summarise.readers.html import MAX_ATTRIBUTES
from summarise.readers.html.marks import most_attributes
from summarise.readers.unpacking import gunzip


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
        patched.setattr("summarise.readers.unpacking.zlib.decompressobj", lambda bits: Counted(real(bits)))
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
