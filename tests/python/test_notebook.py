"""What a notebook shows, what a table holds, what JSON brings back, and what a stream says as it goes."""

from __future__ import annotations

import html
import re
import sys
from collections.abc import AsyncIterator
from html.parser import HTMLParser
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise import Checked, Flag, Source, check, find_quantities
from summarise.checking import streaming
from summarise.checking.streaming import StreamCheck, stream
from summarise.errors import InputError, SettingsError
from summarise.reports.json import load_checked, render_checked
from tests.reports.samples import HARBOUR, HARBOUR_SUMMARY, hostile, made

SOURCE = HARBOUR.text
SUMMARY = (
    "The port handled almost 41,000 containers. Ships brought 2.3 billion tons of grain. Of 480 dockers 105 work at "
    "night."
)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def shown(thing: Any) -> _Words:
    words = _Words()
    words.feed(thing._repr_html_())
    return words


def test_a_check_shows_what_is_wrong_first_and_every_number_below() -> None:
    words = shown(check(SOURCE, SUMMARY))
    assert words.text.index("Hedge turned round") < words.text.index("The numbers")
    assert "Write “more than 41,000 containers”." in words.text
    assert "2.3 billion tons" in words.text
    assert "105" in words.text


def test_a_report_shows_its_facts_and_quantities_their_table() -> None:
    words = shown(made(HARBOUR, HARBOUR_SUMMARY))
    assert "Of 494 dockers 105 work at night." in words.text
    assert "2.3 billion tons" in words.text
    found = find_quantities(SOURCE)
    assert "41,000count41,000containersmore-than" in shown(found).text
    assert "containers" in shown(found[1]).text


def test_what_is_hostile_is_text() -> None:
    report = hostile()
    for thing in (report, report.checked, find_quantities(report.article.text)):
        words = shown(thing)
        assert words.tags <= {
            *("div", "p", "strong", "ol", "li", "br", "q", "table", "thead", "tbody", "tr", "th", "td", "details", "summary")
        }  # fmt: skip
        assert "\u202e" not in words.text
        assert "\x1b" not in words.text
    assert html.escape("<script>alert('in script')</script>", quote=False)[:14] in report._repr_html_()


def test_a_long_list_is_cut_and_says_so() -> None:
    found = find_quantities(", ".join(f"{n} boats" for n in range(1000, 1300)))
    assert shown(found).text.rstrip().endswith("100 more")


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_frame_has_a_row_a_claim(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    for name in ("pandas", "polars"):
        module = SimpleNamespace(DataFrame=dict) if name == library else None
        monkeypatch.setitem(sys.modules, name, module)
    checked = check(SOURCE, SUMMARY)
    frame = checked.to_frame()
    assert frame["text"] == [c.text for c in checked.claims]
    assert frame["severity"] == ["error", "error", None, None]
    assert frame["low"] == [41000.0, 2300000000.0, 480.0, 105.0]
    assert {len(column) for column in frame.values()} == {4}
    assert find_quantities("12 boats").to_frame()["of"] == ["boats"]
    assert check(SOURCE, "").to_frame().keys() == frame.keys()
    assert "headline" in made(HARBOUR, HARBOUR_SUMMARY).to_frame()["path"]
    other = ({"pandas", "polars"} - {library}).pop()
    with pytest.raises(SettingsError, match=f"pip install {other}"):
        checked.to_frame(other)
    with pytest.raises(SettingsError, match="pandas or polars"):
        checked.to_frame("excel")


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_the_libraries_take_it(library: str) -> None:
    pytest.importorskip(library)
    assert check(SOURCE, SUMMARY).to_frame(library).shape == (4, 19)
    assert check(SOURCE, "").to_frame(library).shape == (0, 19)


@pytest.mark.parametrize("summary", [SUMMARY, HARBOUR_SUMMARY, "", {"a": [1, "March 2024", None]}])
def test_a_check_comes_back_from_json_as_it_was(summary: Any) -> None:
    checked = check(HARBOUR, summary)
    assert load_checked(render_checked(checked)) == checked


@pytest.mark.parametrize(
    ("stored", "words"),
    [
        ("{", "not a check: not valid JSON"),
        ("[]", "it lacks claims or flags"),
        ('{"claims": [], "flags": []}', "format None"),
        ('{"format_version": 99, "claims": [], "flags": []}', "format 99"),
        ('{"format_version": 1, "claims": [{}], "flags": []}', "claims.0.path"),
    ],
)
def test_what_is_no_check_is_said(stored: str, words: str) -> None:
    with pytest.raises(InputError, match=re.escape(words)):
        load_checked(stored)


async def pieces(text: str, size: int) -> AsyncIterator[str]:
    for at in range(0, len(text), size):
        yield text[at : at + size]


@pytest.mark.parametrize("size", [1, 7, 1000])
async def test_a_stream_says_what_is_wrong_as_sentences_close(size: int) -> None:
    said: list[Flag | Checked] = []
    seen = ""

    async def watched() -> AsyncIterator[str]:
        nonlocal seen
        async for piece in pieces(SUMMARY, size):
            seen += piece
            yield piece

    async for one in stream(SOURCE, watched()):
        if isinstance(one, Flag) and one.claim is not None:
            assert SUMMARY[one.claim.start : one.claim.end] == one.claim.text
            if size == 1 and not said:
                assert len(seen) < SUMMARY.index("grain")
        said.append(one)
    assert said[-1] == check(SOURCE, SUMMARY)
    assert [f.code.value for f in said[:-1] if isinstance(f, Flag)] == [
        "qualifier-reversed",
        "scale-mismatch",
    ]


@given(st.lists(st.text(alphabet="12. ab\nMr", max_size=30), max_size=12))
def test_pieces_make_no_difference_in_the_end(parts: list[str]) -> None:
    source = Source(SOURCE)
    checking = StreamCheck(source)
    for part in parts:
        for flag in checking.feed(part):
            assert flag.claim is not None
            assert "".join(parts)[flag.claim.start : flag.claim.end] == flag.claim.text
    assert checking.close() == source.check("".join(parts))


@pytest.mark.parametrize(
    "text", ["a.b" * 20_000, "no end " * 20_000, "An end. " * 20_000], ids=["dots", "none", "many"]
)
def test_a_stream_reads_its_text_a_few_times_and_no_more(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    read = 0
    split = streaming.split_sentences

    def counted(part: str) -> list[tuple[int, int]]:
        nonlocal read
        read += len(part)
        return split(part)

    monkeypatch.setattr(streaming, "split_sentences", counted)
    monkeypatch.setattr(Source, "check", lambda self, summary, **options: Checked((), ()))
    checking = StreamCheck("12 boats")
    for at in range(0, len(text), 5):
        checking.feed(text[at : at + 5])
    assert read < 12 * len(text)
