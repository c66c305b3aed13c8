"""Markdown to plain words: each row a source and what is read of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.readers.markdown import read_markdown

CASES = [
    ("More than **400** people", "More than 400 people"),
    ("It cost *4.2* `million` pounds", "It cost 4.2 million pounds"),
    ("[link 5](http://x.org/99)", "link 5"),
    ("![12 boats](boats-7.png) set sail", " set sail"),
    ("one<b>7</b>two <!-- 99 -->", "one7two "),
    ("tom &amp; co \\* 5", "tom & co * 5"),
    ("a line\nthat goes on", "a line\nthat goes on"),
    ("# Head 3\n\nText", "Head 3\n\nText"),
    ("- one\n- two", "- one\n- two"),
    ("1. one\n2. two", "- one\n- two"),
    ("| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n1 | 2"),
    ("> quoted 8", "quoted 8"),
    ("```\nx = 5\n```", "x = 5"),
    ("<div>\nhi 7\n</div>", "hi 7"),
]


@pytest.mark.parametrize(("source", "text"), CASES)
def test_markup_goes_words_stay(source: str, text: str) -> None:
    assert read_markdown(source).text == text.rstrip() + "\n"


def test_front_matter_says_title_author_date_and_language() -> None:
    article = read_markdown(
        '---\ntitle: "Port news"\nauthor: Ada Quill\ndate: 2025-01-14 08:00\nlang: de\n---\n# Other\n'
    )
    assert (article.title, article.author, article.date, article.language, article.text) == (
        "Port news", "Ada Quill", "2025-01-14", "de", "Other\n",
    )  # fmt: skip


def test_without_it_the_first_heading_is_the_title() -> None:
    assert read_markdown("Before.\n\n# Port *news* 5\n\n# Second").title == "Port news 5"


def test_every_character_leads_back_into_the_source() -> None:
    source = "---\ntitle: 5\n---\nMore than **400** people &amp; 5 [of 6](http://x.org/400) in `7` b\\*ats, 400.\n\n- 400\n\n| 8 | 9 |\n|---|---|\n| 400 | 9 |\n"
    article = read_markdown(source)
    for at, char in enumerate(article.text):
        there = source[article.origin(at)] if article.origin(at) < len(source) else "\n"
        assert char.isspace() or char in "|-&" or char == there
    places = [article.origin(at) for at in range(len(article.text)) if article.text.startswith("400", at)]
    assert places == [
        source.index("400**"),
        source.index("400.\n"),
        source.index("400\n"),
        source.index("400 |"),
    ]


@given(st.text(alphabet="ab 59*_`[]()#>-+|\n<&;\\!.", max_size=200))
def test_offsets_ascend_and_stay_inside_for_any_source(source: str) -> None:
    article = read_markdown(source)
    origins = [article.origin(at) for at in range(len(article.text))]
    assert origins == sorted(origins)
    assert list(article.offsets) == sorted(set(article.offsets))
    assert all(0 <= there < max(1, len(source)) for _, there in article.offsets)
