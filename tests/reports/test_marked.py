"""Flagged words are marked where they stand, in the page and in the terminal."""

from __future__ import annotations

import re

import pytest

from summarise.article import Article
from summarise.reports import html, text
from tests.reports.samples import fact, made, summary

SOURCE = Article(
    "The number of injured officers fell from 73 to 58 last year, the board said. The budget passed by 87 votes to 61. "
    "More than 400 homes lost power in the storm on Sunday."
)


@pytest.mark.parametrize(
    ("said", "mark"),
    [
        ("The number of injured officers rose from 73 to 58 last year.", "rose"),  # a word, and no number
        (
            "Fewer than 400 homes lost power in the storm on Sunday.",
            "Fewer than 400",
        ),  # a hedge with its number
        ("The budget passed by 88 votes to 61.", "88"),
    ],
)
def test_what_is_flagged_is_marked_in_every_form(said: str, mark: str) -> None:
    report = made(SOURCE, summary(said, said, fact(said, "The budget passed by 87 votes to 61.")))
    shown = " ".join(text.render_report(report).split())
    assert shown.count(f"{mark}✗") == 3
    page = html.render_report(report)
    assert page.count(f'>{mark}<span class="vh"> (contradicted)</span>') == 3


def test_every_mark_of_the_page_has_its_details_and_every_link_its_goal() -> None:
    said = "The number of injured officers rose from 73 to 58 last year."
    page = html.render_report(made(SOURCE, summary(said, said)))
    ids = set(re.findall(r' id="([^"]+)"', page))
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert links - ids == set()
