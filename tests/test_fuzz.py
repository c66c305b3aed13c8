"""Anything at all as a file, a settings file, a store, an answer: one of the errors of ours, or a result.

A fixed budget of examples, the same ones in every run; `benchmarks/fuzz_*.py` go on for as long as they are given.
"""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from summarise.engines.answers import details
from summarise.errors import SummariseError
from summarise.readers import read
from summarise.store import Entry, Store

CHEAP = settings(
    max_examples=60,
    derandomize=True,
    phases=[Phase.generate],  # a failing example is small enough, and shrinking it takes minutes
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
# What each format is recognised by, and the pieces that its own grammar is made of.
PIECES = {
    ".txt": ["7 boxes ", "\ufeff", "\0", "Ã¤", "\r", "\u2028", "date: 2024-01-01 "],
    ".md": ["# ", "- ", "1. ", "[", "](", "![", "`", "*", "~~", "|", "\n|-|\n", "<del>", "</del>", "<!--", "&amp;", "\n", "5 "],
    ".html": ["<p>", "</p>", "<table><tr><td colspan=9>", "</table>", "<del>", "<sup>", "<math><mfrac>", "<ol><li>", "&#55296;",
              "<!--", "<script>", "<p a='", ">", "5 boxes came to the port. ", "<br>"],
    ".eml": ["Subject: a\r\n", "From: b@c.d\r\n", "Content-Type: multipart/mixed; boundary=x\r\n", "--x\r\n", "--x--\r\n",
             "Content-Type: text/plain; format=flowed\r\n", "\r\n", "> 5 \r\n", "=?utf-8?q?=ff?=", "Content-Transfer-Encoding: base64\r\n"],
    ".csv": ["a,b\n", '"', ",", "\t", ";", "1.5", "\n", "2024"],
    ".srt": ["1\n", "00:00:01,000 --> 00:00:02,000\n", "-->", "5 boxes\n", "\n", "<i>", "99:99:99,999"],
    ".vtt": ["WEBVTT\n\n", "00:01.000 --> 00:02.000\n", "NOTE x\n", "STYLE\n", "<v Ada>", "5 boxes\n\n"],
    ".rtf": ["{\\rtf1 ", "}", "{\\*\\x ", "\\u8212?", "\\'41", "\\bin9999 ", "5 boxes ", "\\par ", "\\"],
    ".rss": ['<?xml version="1.0"?><rss><channel>', "<item><title>5</title>", "</item>", "</channel></rss>", "&lt;p&gt;", "]]>"],
    ".nitf": ["<?xml version='1.0'?><nitf><body><body.content>", "<p>5 boxes</p>", "</body.content></body></nitf>", "<table>", "&#0;"],
    ".json": ['{"uri":"x",', '"headline":"5",', '"body_text":"7 boxes"}', "[", "{", '"', "\\ud800", "1e999"],
}  # fmt: skip


@pytest.mark.parametrize("suffix", PIECES)
@CHEAP
@given(data=st.data())
def test_a_reader_reads_or_says_why_not(tmp_path: Path, suffix: str, data: st.DataObject) -> None:
    pieces = data.draw(st.lists(st.sampled_from(PIECES[suffix]) | st.text(max_size=5), max_size=30))
    path = tmp_path / f"a{suffix}"
    path.write_bytes("".join(pieces).encode("utf-8", "surrogatepass"))
    _reads_or_says(path)


@pytest.mark.parametrize(
    "suffix", [".docx", ".xlsx", ".ods", ".pptx", ".odt", ".epub", ".pdf", ".gz", ".txt", ".eml"]
)
@CHEAP
@given(data=st.binary(max_size=300))
def test_a_reader_takes_any_bytes(tmp_path: Path, suffix: str, data: bytes) -> None:
    begins = {".pdf": b"%PDF-1.7\n", ".gz": b"\x1f\x8b\x08", ".txt": b"", ".eml": b"Subject: a\n"}
    path = tmp_path / f"a{suffix}"
    path.write_bytes(begins.get(suffix, b"PK\x03\x04") + data)
    _reads_or_says(path)


def _reads_or_says(path: Path) -> None:
    try:
        article = read(path)
    except SummariseError as error:
        _is_one_line(error)
    else:
        article.text.encode()
        assert article.origin(len(article.text)) >= 0
        assert list(article.offsets) == sorted(article.offsets)


def _is_one_line(error: SummariseError, word: str = "") -> None:
    assert "\n" not in str(error)
    assert word in str(error)


_TOML = st.recursive(
    st.text(max_size=9) | st.integers() | st.floats(allow_nan=False) | st.booleans(),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)


@CHEAP
@given(
    values=st.dictionaries(
        st.sampled_from(
            ["model", "base_url", "api_key", "repair", "timeout", "select", "schema", "max_bytes"]
        ),
        _TOML,
        max_size=4,
    ),
    noise=st.text(max_size=20),
)
def test_settings_load_or_name_the_place(tmp_path: Path, values: dict[str, Any], noise: str) -> None:
    from summarise.configuration.settings import load

    text = "".join(f"{name} = {json.dumps(value)}\n" for name, value in values.items())
    for file, said in (("summarise.toml", text + noise), ("pyproject.toml", f"[tool.summarise]\n{text}")):
        (tmp_path / file).write_bytes(said.encode("utf-8", "replace"))
    environ = {"XDG_CONFIG_HOME": str(tmp_path / "none")}
    try:
        loaded = load({}, environ, folder=tmp_path)
    except SummariseError as error:
        _is_one_line(error, "toml")
    else:  # whatever it says, nothing of it decides where anything goes
        assert loaded.settings.base_url is None
        assert loaded.settings.schema_ is None


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "store.db"
    with Store(path) as store:
        store.claim([Entry("a", "aa"), Entry("b", "bb")])
    return path


@settings(CHEAP, max_examples=12)
@given(
    changes=st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=64)), max_size=4),
    length=st.floats(0, 1),
)
def test_a_store_opens_or_is_one_error(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    whole: Path,
    changes: list[tuple[float, bytes]],
    length: float,
) -> None:
    from summarise.batch.recording.repair import look, repair

    monkeypatch.setattr("summarise.store.salvage._PATIENCE", 1)  # one page of rows is all there is
    path = tmp_path / "store.db"
    for old in tmp_path.iterdir():
        old.unlink()
    data = bytearray(whole.read_bytes())
    for at, what in changes:
        begin = int(at * len(data))
        data[begin : begin + len(what)] = what
    path.write_bytes(data[: int(length * len(data))] if length < 0.5 else data)
    try:
        with Store(path) as store:
            list(store.rows())
            store.stats()
    except SummariseError as error:
        _is_one_line(error)
    look(path)
    repair(path)
    with Store(path) as store, sqlite3.connect(path) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        list(store.rows())


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["error", "message", "code", "detail"]), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@CHEAP
@given(
    body=_JSON,
    article=st.text(max_size=80),
    status=st.sampled_from([None, 200, 307, 401, 404, 413, 429, 500]),
)
def test_a_servers_error_is_one_line_without_the_article(body: Any, article: str, status: int | None) -> None:
    error = type("APIStatusError", (Exception,), {"body": body, "status_code": status})("x")
    said = details.detail(error, ["sk-secret"], article)
    assert "\n" not in said
    assert len(said) < 300
    assert all(article[at : at + 30] not in said for at in range(len(article) - 29))
