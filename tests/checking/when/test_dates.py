"""Dates are compared part by part; the flag points at the part that is wrong."""

from __future__ import annotations

import pytest

from summarise.checking.verdicts import Code, Severity, Verdict
from tests.checking.asking import codes, flags, verdict

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


@pytest.mark.parametrize(
    ("summary", "flag"),
    [
        ("The ferry sails again on 3 January 2032.", "date-mismatch: January"),
        ("The ferry sails again on 3 January.", "date-mismatch: January"),
        ("The ferry was built between April 2015 and May 2016.", "date-mismatch: April"),
        ("The ferry sails again on 9 January.", "date-part-added: 9"),
    ],
)
def test_another_date_with_the_month_of_the_wrong_one_does_not_hide_which_was_changed(
    summary: str, flag: str
) -> None:
    source = (
        "The ferry, built between March 2015 and May 2016, sails again on 3 December 2032. Tickets for January are on sale "
        "since April."
    )
    assert flag in codes(source, summary)


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


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("The vote is on Friday, 6 March 2026.", []),
        ("The vote is on Friday.", []),
        ("The vote is on Friday, 6 March.", []),
        ("The vote is on Thursday, 6 March 2026.", ["date-mismatch: Thursday"]),
        ("The vote is on Thursday, 6 March.", ["date-mismatch: Thursday"]),
    ],
)
def test_the_weekday_of_a_full_date_is_worked_out(summary: str, said: list[str]) -> None:
    assert codes("The vote is on 6 March 2026, the clerk said.", summary) == said


def test_without_a_date_of_the_article_a_weekday_stays_one() -> None:
    assert verdict("The vote is on Thursday.", "The vote is on Thursday.", "Thursday") is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("summary", "severity"),
    [
        ("The bridge to the island will open on 14 May.", Severity.ERROR),
        ("The mayor will retire on 11 May.", Severity.WARNING),
        ("The bridge to the island will open on 12 May.", None),
    ],
)
def test_another_day_is_an_error_only_of_the_same_event(summary: str, severity: Severity | None) -> None:
    source = "The bridge to the island will open on 12 May. A new ferry was bought last year."
    found = [f.severity for f in flags(source, summary) if f.code is Code.DATE_MISMATCH]
    assert found == ([] if severity is None else [severity])


@pytest.mark.parametrize(
    ("source", "summary", "marked"),
    [
        ("The vote was on 2025-10-24.", "The vote was on 2025-10-25.", "25"),
        ("The vote was on 2025-10-24.", "The vote was on 2025-11-24.", "11"),
        ("The vote was on 2025-10-24.", "The vote was on 2024-10-24.", "2024"),
        ("The vote was on 2025-10-24.", "The vote was on 2025-10-10.", "2025-10-10"),
        ("The vote was on 24 October 2025.", "The vote was on 10/25/2025.", "25"),
        ("The vote was on 24.10.2025.", "The vote was on 25.10.2025.", "25"),
        ("The vote was on 2025-10-24T10:30.", "The vote was on 2025-10-24T11:30.", "11"),
        ("投票は2025年10月24日に行われた。", "投票は2025年10月25日に行われた。", "25"),
        ("The shop shuts at 11.45 pm.", "The shop shuts at 10.45 pm.", "10"),
    ],
)
def test_of_a_date_in_digits_the_wrong_part_is_marked(source: str, summary: str, marked: str) -> None:
    assert codes(source, summary) == [f"date-mismatch: {marked}"]
