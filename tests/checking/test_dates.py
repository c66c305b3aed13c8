"""Dates are compared part by part; the flag points at the part that is wrong."""

from __future__ import annotations

import pytest

from summarise.checking.verdicts import Verdict
from tests.checking.asking import codes, verdict

LETTER = "The letter of 17 August 2021 was found on Tuesday. The house was built in the 1890s."


@pytest.mark.parametrize(
    "summary",
    [
        "The letter is of August 17, 2021.",
        "The letter is of August 2021.",
        "The letter was found on Tuesday.",
        "The house dates from the 1890s.",
        "The house dates from 1890.",
    ],
)
def test_a_date_the_source_has(summary: str) -> None:
    assert codes(LETTER, summary) == []


@pytest.mark.parametrize(
    ("summary", "flag"),
    [
        ("The letter is of 18 August 2021.", "date-mismatch: 18"),
        ("The letter is of 17 July 2021.", "date-mismatch: July"),
        ("The letter is of 17 August 2022.", "date-mismatch: 2022"),
        ("The letter was found on Friday.", "not-in-source: Friday"),
        ("The house was sold in 1954.", "not-in-source: 1954"),
    ],
)
def test_a_date_with_a_part_changed(summary: str, flag: str) -> None:
    assert codes(LETTER, summary) == [flag]


def test_a_year_added_to_a_bare_month() -> None:
    source = "The mine will close in April, its owner said."
    assert codes(source, "The mine will close in April 2023.") == ["date-part-added: 2023"]


def test_parts_that_stand_apart_may_be_put_together() -> None:
    source = "In 2019 the mill burned down. It happened on a night in May."
    assert codes(source, "The mill burned down in May 2019.") == []


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        ("The vote is on Thursday.", "The vote is on 14 March 2024."),
        ("The vote was yesterday.", "The vote was on 11 March 2024."),
        ("The vote was last year.", "The vote was in 2023."),
        ("The vote was last month.", "The vote was in February 2024."),
    ],
)
def test_the_articles_date_resolves_weekdays_and_relative_words(source: str, summary: str) -> None:
    assert codes(source, summary, article_date="2024-03-12") == []
    assert codes(source, summary) != []


def test_without_a_date_of_the_article_a_weekday_stays_one() -> None:
    assert verdict("The vote is on Thursday.", "The vote is on Thursday.", "Thursday") is Verdict.SUPPORTED
