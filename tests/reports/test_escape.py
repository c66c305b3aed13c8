"""What comes from outside is shown, never obeyed."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from summarise.reports.escape import cell, markdown, one_line, script_json, visible
from tests.reports.samples import HOSTILE


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain 41,000 tons", "plain 41,000 tons"),
        ("line\nand\ttab", "line\nand\ttab"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\u202e000,41", "\\u202e000,41"),  # right-to-left override: would show 14,000
        ("10\u200f–\u200f20", "10\\u200f–\\u200f20"),  # a mark can swap the ends of a range
        ("4\u200b1", "4\\u200b1"),
        ("1\u200d2", "1\\u200d2"),  # a joiner between digits hides
        ("می\u200cخواهد", "می\u200cخواهد"),  # between Persian letters it is orthography
        ("क्\u200dष", "क्\u200dष"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),  # a tag character: invisible ASCII
    ],
)
def test_what_steers_or_deceives_is_shown_as_its_code(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_one_line_folds_and_cuts() -> None:
    assert one_line("a\n b\t c", 5) == "a b c"
    assert one_line("a long line", 6) == "a lon…"


@pytest.mark.parametrize(
    ("text", "in_cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+1 234", "'+1 234"),
        ("-2+3", "'-2+3"),
        ("\t=1", "'\t=1"),
        ("＝1+1", "'＝1+1"),
        ("-12.5", "-12.5"),  # a number, and nothing but a number
        ("+3", "+3"),
        ("41,000", "41,000"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(text: str, in_cell: str) -> None:
    assert cell(text) == in_cell


@given(st.text())
def test_a_cell_never_begins_like_a_formula_unless_it_is_a_number(text: str) -> None:
    shown = cell(text)
    if shown[:1] in tuple("=+-@\t\r\n") and shown:
        float(shown)
    assert next(csv.reader(io.StringIO(",".join(["x"]) + "\n"))) == ["x"]


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_keeps_words_and_makes_nothing_of_them(text: str) -> None:
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(markdown(text))
    kinds = {t.type for t in tokens} | {c.type for t in tokens for c in t.children or ()}
    assert kinds <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}


@given(st.text(alphabet="#*_-+=>|<`[]()!~&;:/@.1234 \nhttpsw"))
def test_no_line_of_markup_is_markdown(text: str) -> None:
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse("x " + markdown(text))
    kinds = {t.type for t in tokens} | {c.type for t in tokens for c in t.children or ()}
    assert kinds <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}


@pytest.mark.parametrize(
    "text", ["https://evil.example", "see www.evil.example", "@everyone", "mail a@b.example", "issue #12"]
)
def test_no_site_makes_a_link_or_a_mention_of_it(text: str) -> None:
    assert not re.search(r"https?:/|www\.\w|@\w|#\w", markdown(text))


@given(
    st.recursive(
        st.text() | st.integers() | st.none(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_json_for_a_script_cannot_end_it(data: object) -> None:
    text = script_json(data)
    assert not set("<>&\u2028\u2029") & set(text)
    json.loads(text)


@given(
    st.dictionaries(st.text(), st.lists(st.text() | st.sampled_from(["\\r", "\x07", "\ud800", "a\\u0041"])))
)
def test_json_for_a_script_says_what_each_string_shows(data: dict[str, list[str]]) -> None:
    shown = {visible(key): [visible(text) for text in texts] for key, texts in data.items()}
    assert json.loads(script_json(data)) == shown
