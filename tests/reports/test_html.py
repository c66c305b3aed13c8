"""The HTML report as text; tests/browser looks at what a browser makes of it."""

from __future__ import annotations

import base64
import hashlib
import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.article import Article
from summarise.checking.check import check
from summarise.checking.verdicts import Code
from summarise.quantities.finder import find_quantities
from summarise.report import Repair
from summarise.reports import html, markdown, text
from summarise.reports.html.article import Mark, marks, paragraphs
from summarise.reports.html.page import asset
from summarise.reports.view import grouped
from tests.reports.samples import (
    HARBOUR,
    HARBOUR_SUMMARY,
    HOSTILE,
    fact,
    hostile,
    made,
    other_schema,
    summary,
)


class Page(HTMLParser):
    """The elements, attributes and texts of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.comments: list[str] = []
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = tag

    def handle_data(self, data: str) -> None:
        if self._inside not in ("style", "script"):
            self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def with_class(self, name: str) -> list[dict[str, str | None]]:
        return [a for _, a in self.elements if name in (a.get("class") or "").split()]


@pytest.fixture(scope="module")
def harbour() -> Page:
    return Page(html.render_report(made(HARBOUR, HARBOUR_SUMMARY)))


def test_every_claim_is_on_the_page_and_leads_to_its_evidence(harbour: Page) -> None:
    report = made(HARBOUR, HARBOUR_SUMMARY)
    claims = harbour.with_class("claim")
    assert {a["id"] for a in claims} == {f"c{i}" for i in range(len(report.claims))}
    ids = [a["id"] for _, a in harbour.elements if a.get("id")]
    assert len(ids) == len(set(ids))
    targets = {(a["href"] or "")[1:] for _, a in harbour.elements if (a.get("href") or "").startswith("#")}
    assert targets <= set(ids)


def test_every_quantity_of_the_article_is_marked(harbour: Page) -> None:
    marked = [a for tag, a in harbour.elements if {"q", "ev"} & set((a.get("class") or "").split())]
    shown = "".join(harbour.texts)
    assert len(marked) >= len(find_quantities(HARBOUR.text))
    for quantity in find_quantities(HARBOUR.text):
        assert quantity.text in shown


def test_every_flag_is_on_the_page_those_that_say_the_same_together(harbour: Page) -> None:
    report = made(HARBOUR, HARBOUR_SUMMARY)
    cards = harbour.with_class("card")
    assert sum(int(card["data-flags"] or 0) for card in cards) == len(report.flags)
    for group in grouped(report.flags):
        if group.flag.code is not Code.FIGURE_OMITTED:  # those are listed by their lines of the article
            assert group.flag.message in harbour.texts
    left_out = [e.text for e in made(HARBOUR, HARBOUR_SUMMARY).checked.omitted]
    assert {"480", "389", "$35"} <= set(left_out) & set(harbour.texts)


def test_the_page_needs_nothing_else() -> None:
    page = Page(html.render_report(made(HARBOUR, HARBOUR_SUMMARY)))
    assert {tag for tag, _ in page.elements} & {
        "img",
        "link",
        "iframe",
        "object",
        "embed",
        "base",
        "video",
    } == set()
    assert [a for _, a in page.elements if {"src", "srcset", "action", "style"} & a.keys()] == []
    assert [a for _, a in page.elements if any(name.startswith("on") for name in a)] == []
    assert {a["href"][0] for _, a in page.elements if a.get("href")} == {"#"}
    assert not re.search(
        r"url\(|@import|https?:", asset("base.css") + asset("report.css") + asset("report.js")
    )


@pytest.mark.parametrize("name", ["theme.js", "dom.js", "report.js", "base.css", "report.css"])
def test_an_asset_can_stand_inside_its_element(name: str) -> None:
    text = asset(name)
    assert not re.search(r"(?i)</(script|style)|<!--|\r", text)
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function", text
    )


def test_the_policy_allows_our_style_and_script_and_nothing_else() -> None:
    page = html.render_report(hostile())
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    rules = dict(rule.strip().partition(" ")[::2] for rule in unescape(policy).split(";"))
    (style,) = re.findall(r"(?s)<style>(.*?)</style>", page)
    (script,) = re.findall(r"(?s)<script>(.*?)</script>", page)
    assert rules == {
        "default-src": "'none'",
        "style-src": f"'sha256-{_digest(style)}'",
        "script-src": f"'sha256-{_digest(script)}'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_hostile_text_is_text() -> None:
    repairs = [Repair(path="summary", code="rounded", before="1", after="2")]
    harmless = Page(html.render_report(made(HARBOUR, HARBOUR_SUMMARY, repairs=repairs)))
    page = Page(html.render_report(hostile()))
    assert {tag for tag, _ in page.elements} <= {tag for tag, _ in harmless.elements} | {"b"}
    assert {name for _, a in page.elements for name in a} <= {
        name for _, a in harmless.elements for name in a
    } | {"lang"}
    assert page.comments == []
    shown = "".join(page.texts)
    assert HOSTILE[0] in shown
    assert not set("\u202e\u2066\u200f\x1b\x00") & set(shown)


def test_other_schemas_show_every_value() -> None:
    page = Page(html.render_report(other_schema()))
    shown = "".join(page.texts)
    for value in ("41000", "8.0", "March 2024", "night", "390", "growth percent"):
        assert value in shown
    assert len(page.with_class("claim")) == len(other_schema().claims)


def test_a_check_of_a_plain_text_has_a_page_too() -> None:
    checked = check(HARBOUR, "Lindmouth handled 43,000 containers.")
    page = Page(html.render_checked(HARBOUR, "Lindmouth handled 43,000 containers.", checked))
    assert [a["class"] for a in page.with_class("claim")] == ["claim contradicted"]


def test_without_a_check_the_page_says_so() -> None:
    report = made(HARBOUR, HARBOUR_SUMMARY).model_copy(update={"checked": None})
    assert "Not checked." in Page(html.render_report(report)).texts


SPANS = st.lists(
    st.tuples(
        st.integers(0, 60),
        st.integers(1, 20),
        st.sampled_from(["quote", "near", "supported", "free", "omitted"]),
    ),
    max_size=8,
)


@given(st.text(alphabet="ab \n", max_size=70), SPANS)
def test_pieces_put_together_are_the_article(text: str, spans: list[tuple[int, int, str]]) -> None:
    found = sorted(
        {
            (s, min(len(text), s + n)): Mark(s, min(len(text), s + n), look, "", (0,))
            for s, n, look in spans
            if s < len(text)
        }.values(),
        key=lambda m: (m.start, -m.end),
    )
    shown = list(paragraphs(text, found))
    assert [c for p in shown for piece in p.pieces for c in piece.text if not c.isspace()] == [
        c for c in text if not c.isspace()
    ]
    begun = [
        i
        for p in shown
        for piece in p.pieces
        for i in (*piece.ids, *([piece.mark.id] if piece.begins and piece.mark else []))
    ]
    visible = {
        m.id
        for m in found
        if any(p.start <= m.start < p.start + sum(len(x.text) for x in p.pieces) for p in shown)
    }
    assert sorted(begun) == sorted(visible)


def test_a_quantity_under_a_claims_evidence_is_marked_once() -> None:
    text = "It cost $5 million in 2020."
    found = marks(find_quantities(text), check(text, "It cost $5 million."))
    assert [(text[m.start : m.end], m.look) for m in found] == [("$5 million", "supported"), ("2020", "free")]


def test_pages_of_the_input_are_named() -> None:
    article = Article("one\n\ntwo\n\nthree", pages=(0, 10))
    assert [p.page for p in paragraphs(article.text, [], article.pages)] == [1, None, 2]


def test_what_has_to_be_said_aloud_is_said_in_every_form() -> None:
    article = Article(HARBOUR.text, notes=("the encoding is a guess",))
    report = made(article, HARBOUR_SUMMARY).model_copy(update={"notes": ["the repair failed"]})
    for form in (html, markdown, text):
        shown = form.render_report(report)
        assert "the encoding is a guess" in shown
        assert "the repair failed" in shown


def test_flags_and_paragraphs_name_the_page_of_the_input() -> None:
    article = Article(HARBOUR.text, pages=(0, HARBOUR.text.index("Of the 480")))
    shown = "".join(Page(html.render_report(made(article, HARBOUR_SUMMARY))).texts)
    assert "article, page 1, line 3" in shown
    assert "article, page 2, line 5" in shown
    assert "page 2" in shown


def test_each_text_says_its_own_language() -> None:
    """For fonts and for who reads aloud: the article's words, quotes too, and the summary's own."""
    text = "Das Hafenamt sagte am Dienstag, dass es auf dem Kai mehr als 41.000 Kisten gezählt hat."
    summary = {
        **HARBOUR_SUMMARY,
        "headline": "41,000 boxes",
        "summary": "The harbour office said it counted more than 41,000 boxes on the quay.",
        "facts": [{"statement": "There were 41,000 boxes.", "quote": text, "figures": []}],
    }
    shown = Page(html.render_report(made(Article(text), summary)))
    assert [a.get("lang") for a in shown.with_class("text")] == ["de"]
    assert [a.get("lang") for tag, a in shown.elements if tag == "blockquote"] == ["de"]
    assert [a.get("lang") for a in shown.with_class("statement")] == [None]  # the page's own

    headline = "Mehr als 41.000 Kisten sind auf dem Kai gezählt worden"
    prose = {**summary, "headline": headline, "summary": text}
    shown = Page(html.render_report(made(Article(text), prose)))
    assert [a.get("lang") for a in shown.with_class("prose")] == ["de"]


def test_the_quantities_of_an_article_are_read_in_the_language_it_states() -> None:
    article = Article("Kisten: 1.234", language="de")
    shown = Page(html.render_checked(article, "Viele Kisten.", check(article, "Viele Kisten.")))
    assert [a.get("title") for a in shown.with_class("q")] == ["count: 1,234"]


def test_what_is_wrong_comes_first_with_the_words_of_the_summary_and_of_the_article() -> None:
    page = html.render_report(made(HARBOUR, HARBOUR_SUMMARY))
    shown = page[page.index("<main>") :]
    order = [
        "What to look at",
        "Write “6 percent”.",
        "Copy the passage",
        "<h2>Summary</h2>",
        "of the article left out",
    ]
    places = [shown.index(one) for one in order]
    assert places == sorted(places)
    assert '<mark class="said">8 percent</mark>' in shown
    assert "<mark>6 percent</mark>" in shown
    assert "<h1" in page
    assert re.search(r"<h1[^>]*>Harbour traffic rose in March</h1>", page)


def test_an_article_without_a_title_is_headed_by_its_first_line() -> None:
    article = Article("Ferry fares rise\n\nFares rose by 4% on Monday.", source="fares.txt")
    for text_of in (html.render_report, markdown.render_report, text.render_report):
        shown = text_of(made(article, {**HARBOUR_SUMMARY, "headline": "Up 4%"}))
        assert re.search(r"(<h1[^>]*>|^# |^)Ferry fares rise", shown, re.MULTILINE)


def test_nothing_is_said_twice_nor_shown_empty() -> None:
    """The quote that is the statement, the prose that is the facts, a headline that is the title, columns and legends
    of nothing."""
    sentence = "Ships brought 34,987 cars."
    article = Article(f"Cars\n\n{sentence}", title="Cars")
    summary = {
        **HARBOUR_SUMMARY,
        "headline": "Cars",
        "summary": sentence,
        "facts": [
            {
                "statement": sentence,
                "quote": sentence,
                "figures": [
                    {
                        "text": "34,987",
                        "value": "34987",
                        "unit": None,
                        "qualifier": "exact",
                        "of": None,
                        "period": None,
                    }
                ],
            }
        ],
        **{name: [] for name in ("people", "organisations", "places", "dates")},
    }
    page = Page(html.render_report(made(article, summary)))
    shown = "".join(page.texts)
    assert "quoted word for word" in shown
    assert [tag for tag, _ in page.elements if tag == "blockquote"] == []
    assert {"Figure", "Value"} == {one for one in page.texts if one in ("Figure", "Value", "Of", "Period")}
    hidden = [a for _, a in page.elements if {"part", "extra"} <= set((a.get("class") or "").split())]
    assert len(hidden) == 2  # headline and prose: shown when all is asked for
    for absent in ("left out", "What to look at", "Filter", "People", "Repaired", "Tokens: 0"):
        assert absent not in shown
    written = text.render_report(made(article, summary))
    assert written.count(sentence) == 1
    assert markdown.render_report(made(article, summary)).count("34,987") == 1


def test_a_flagged_unit_or_qualifier_is_marked_in_its_figure_in_every_form() -> None:
    quote = "About 20 boats lay beside a 72ft ketch."
    told = fact(
        quote, quote, ("About 20", "20", "boats", "exact", None), ("72ft", "72", "metres", "exact", None)
    )
    report = made(Article(quote), summary("Boats", "", told))
    page = html.render_report(report)
    for word, code in (("exact", "qualifier-dropped"), ("metres", "unit-mismatch")):
        assert re.search(rf'data-codes="{code}">{word}<', page)
    for form in (text.render_report(report), markdown.render_report(report, verbose=True)):
        (ketch,) = (row for row in form.splitlines() if "72 metres" in row)
        assert "✗" in ketch
