"""A page to its article: what stays, what stays out, what is said aloud."""

from __future__ import annotations

import contextlib

import pytest

from summarise.errors import InputError
from summarise.readers.html import MAX_TAGS, read_html
from tests.readers.html.pages import ARTICLE_LINES, PAGE

WORDS = "The harbour office counted 41,000 boxes in March and 38,200 in January, more than ever before. "


def _folded(text: str) -> str:
    return " ".join(text.split())


def test_the_article_and_nothing_else() -> None:
    article = read_html(PAGE, "page")
    assert [_folded(line) for line in article.text.splitlines()] == ARTICLE_LINES


def test_what_the_page_says_of_itself() -> None:
    article = read_html(PAGE, "page")
    assert (article.title, article.author, article.site, article.date, article.language, article.notes) == (
        "Port traffic rises 14%", "Ada Quill", "The Lindmouth Herald", "2025-01-14", "en-GB", (),
    )  # fmt: skip


def test_every_character_leads_back_into_the_page() -> None:
    article = read_html(PAGE, "page")
    assert len(article.offsets) > 10
    text = article.text.replace(
        ": Boxes = 38,200.", "          38,200 "
    )  # a head that is said again for its cell
    for at, char in enumerate(text):
        there = PAGE[article.origin(at) :]
        # A reference stands for its character; bullets and line breaks are the reader's own.
        assert char.isspace() or char in "•" or there[0] == char or there[0] == "&"
    at = article.text.index("41,000")
    assert PAGE[article.origin(at) :].startswith("41,000</b>")
    at = article.text.index("300 jobs")
    assert PAGE[article.origin(at) :].startswith("300 jobs</li>")


@pytest.mark.parametrize(
    ("stated", "date", "noted"),
    [
        ('<meta property="article:published_time" content="2025-01-14">', "2025-01-14", False),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-01-14"}</script>',
            "2025-01-14",
            False,
        ),
        ("", None, False),
    ],
)
def test_the_date_is_the_one_that_the_page_states_as_data(stated: str, date: str | None, noted: bool) -> None:
    page = f"<html><head>{stated}</head><body><article><p>{WORDS * 5}</p></article></body></html>"
    article = read_html(page, "page")
    assert article.date == date
    assert any("--date" in note for note in article.notes) is noted


def test_a_date_in_the_footer_is_a_guess_and_dates_nothing() -> None:
    page = f"<html><body><article><p>{WORDS * 5}</p></article><footer>Copyright 2024. 12 May 2019</footer></body></html>"
    article = read_html(page, "page")
    assert article.date is None
    assert article.notes == (
        "the page does not state its date (2019-05-12 is a guess from its words); --date gives one",
    )


def test_a_headline_above_the_article_belongs_to_it() -> None:
    page = (
        "<html><head><title>Port loses 7 cranes - The Herald</title></head><body>"
        "<header><h1>Port loses 7 cranes</h1></header>"
        f"<main><article><p>{WORDS * 5}</p><p>{WORDS * 5}</p></article></main></body></html>"
    )
    article = read_html(page, "page")
    assert article.text.count("Port loses 7 cranes") == 1
    assert article.text.startswith("Port loses 7 cranes\n")
    assert page[article.origin(0) :].startswith("Port loses 7 cranes</h1>")


@pytest.mark.parametrize(
    "page",
    [
        "<html><body></body></html>",
        "<html><body><script>start()</script><div id=root></div><noscript>Please turn on scripts</noscript></body></html>",
        "<html>",
        "<html><body><img src=x></body></html>",
    ],
)
def test_a_page_without_an_article_says_so(page: str) -> None:
    with pytest.raises(InputError, match=r"^p: no article on this page"):
        read_html(page, "p")


def test_a_short_page_is_read_and_called_short() -> None:
    article = read_html("<html><body><p>The port counted 41,000 boxes in March.</p></body></html>", "p")
    assert article.text == "The port counted 41,000 boxes in March.\n"
    assert article.notes == ("only 39 characters of article text on this page",)


def test_a_page_of_tags_is_refused() -> None:
    with pytest.raises(InputError, match="more than 200,000 tags"):
        read_html("<br>" * (MAX_TAGS + 1), "p")


def test_a_block_of_too_many_parts_is_refused() -> None:
    with pytest.raises(
        InputError, match=r"^p: 10,000 parts in one block of text: not the page of an article"
    ):
        read_html("<html><body><article><p>" + "<s>5</s> 6 " * 10_000, "p")
    assert read_html("<html><body><article><p>" + WORDS + "<s>5</s> 6 " * 2_000, "p").text.count("6") == 2_000


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><article>" + "<div>" * 50_000 + WORDS * 5 + "</div>" * 50_000,
        "<html><body><article>" + "<span><b>" * 50_000 + WORDS * 5,
        "<html><body><p>" + WORDS * 5 + "<table><tr><td>" * 20_000,
        "<html><body><p>" + WORDS * 5 + "<" * 150_000,
        "<html><body><p>" + WORDS * 5 + "<!--" * 20_000,
        "<html><body><p>" + WORDS * 5 + "<script>" * 20_000,
        "<html><body><p>" + WORDS * 5 + "<a " + "x=1 " * 100_000,
        "<html><body><p>" + WORDS * 5 + "&#x" * 100_000 + "&" * 100_000,
        "<html><head><h1>" * 20_000 + WORDS,
        "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><html><p>" + WORDS * 5 + "&b;",
        "<html>\x00\ud800<p>" + WORDS * 5,
    ],
)  # fmt: skip
def test_a_hostile_page_is_an_article_or_one_line(page: str) -> None:
    with contextlib.suppress(InputError):
        assert "41,000 boxes" in read_html(page, "p").text


LISTED = (
    "<p>The harbour had a good year, its director told the council on Monday, and the outlook for the summer is fair.</p>"
    "<ul><li>Ships: 1,240</li><li>Berths: 36</li></ul>"
    "<p>Fees rose by 4% to £350 a berth, which brought in more than had been expected for the year as a whole.</p>"
    "<ol><li>The quay will cost £3m.</li></ol>"
)
MENU = '<ul><li><a href="a">Top 10</a></li><li><a href="b">News 24</a></li></ul>'


@pytest.mark.parametrize(
    "page",
    [
        f"<div>{LISTED}</div>",
        LISTED,
        f"{MENU}{LISTED}<footer><p>Copyright 2024</p>{MENU}</footer>",
        f"<div class='nav'>{MENU}</div><section>{LISTED}</section>",
    ],
)
def test_the_lists_of_a_page_without_an_article_element(page: str) -> None:
    text = read_html(f"<html><body><h1>Harbour</h1>{page}</body></html>", "p.html").text
    assert "• Ships: 1,240\n• Berths: 36\n" in text
    assert "The quay will cost £3m." in text
    assert "Top 10" not in text
    assert "Copyright" not in text
