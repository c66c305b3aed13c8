"""A figure that stands in its quote word for word says what the quote says; a value says it in digits, in any way of writing."""

from __future__ import annotations

from typing import Any

import pytest

from summarise.checking.check import check
from summarise.checking.verdicts import Severity, Verdict

SOURCE = """HARBOUR TOWN, 12 November 2025 — Ida Moss left the ferry company with 268 for four on the board, as she put it: repairs
would cost $450 million to $520 million and take between five and ten weeks. Nearly one in three passengers, some 4,100 people a
day, will have to take the bus. The last boat left at 3.31am and the pier reopened at 6pm. The board voted 9–6 for the plan on 6
November. A survey put the town second of 40, and its harbour is 4.1m deep.

Rovers won 3-1. The winner of the run finished in 2:11:38, and the last took seven hours and 12 minutes. Sales fell by a quarter to
£2.3m. Prices doubled. Reading is the goal of 88 pupils; writing that of 41, the school said. The match ended at half past four; it costs two hours, 11 minutes and 38 seconds. Fees rise by R1,150, from R370."""


def doubts(quote: str, text: str, value: str, unit: str | None = None, **more: Any) -> list[str]:
    """The warnings and errors on the text and the value of one figure."""
    figure = {
        "text": text,
        "value": value,
        "unit": unit,
        "qualifier": "exact",
        "of": None,
        "period": None,
    } | more
    facts = [{"statement": more.get("statement", quote), "quote": quote, "figures": [figure]}]
    return [
        f"{flag.code}: {flag.claim.path.rpartition('.')[2]}"
        for flag in check(SOURCE, {"headline": "News", "summary": "News.", "facts": facts}).flags
        if flag.claim is not None
        and flag.claim.path.endswith((".text", ".value"))
        and flag.severity is not Severity.NOTE
    ]


REPAIRS = "repairs\nwould cost $450 million to $520 million and take between five and ten weeks"
BUS = "Nearly one in three passengers, some 4,100 people a\nday, will have to take the bus"
BOAT = "The last boat left at 3.31am and the pier reopened at 6pm"
VOTE = "The board voted 9–6 for the plan on 6\nNovember"
SURVEY = "A survey put the town second of 40, and its harbour is 4.1m deep"
RUN = "The winner of the run finished in 2:11:38, and the last took seven hours and 12 minutes"
SALES = "Sales fell by a quarter to\n£2.3m. Prices doubled"


@pytest.mark.parametrize(
    ("quote", "text", "value", "unit"),
    [
        (REPAIRS, "$450 million to $520 million", "450000000-520000000", "USD"),
        (REPAIRS, "between five and ten weeks", "5-10", "weeks"),
        (BUS, "Nearly one in three", "33", "%"),
        (BUS, "one in three", "33.3", "percent"),
        (BUS, "one in three", "0.33", None),
        (BUS, "one in three", "1/3", None),
        (BOAT, "3.31am", "03:31", "time"),
        (BOAT, "3.31am", "0331", None),
        (BOAT, "6pm", "18", None),
        (BOAT, "6pm", "18:00", None),
        (VOTE, "9–6", "9-6", "votes"),
        (VOTE, "9–6", "9:6", "votes"),
        (SURVEY, "4.1m", "4.1", "metres"),  # alone it would be millions
        (SURVEY, "second", "2", "rank"),
        ("The match ended at half past four", "half past four", "16:30", None),
        (RUN, "2:11:38", "2:11:38", None),
        (RUN, "seven hours and 12 minutes", "7:12", None),
        (
            "it costs two hours, 11 minutes and 38 seconds",
            "two hours, 11 minutes and 38 seconds",
            "02:11:38",
            None,
        ),
        (SALES, "£2.3m", "2.3", "million GBP/year"),
        (REPAIRS, "$450 million to $520 million", "450-520", "USD million"),
        ("Fees rise by R1,150, from R370", "R370", "370", "ZAR"),
        (SALES, "a quarter", "-25", "%"),
        (SALES, "a quarter", "0.25", None),
        (SALES, "doubled", "2", "times"),
        (SALES, "doubled", "100", "%"),
        ("with 268 for four on the board", "268 for four", "268", "runs"),
    ],
)
def test_a_value_in_any_way_of_writing_is_its_texts(
    quote: str, text: str, value: str, unit: str | None
) -> None:
    assert doubts(quote, text, value, unit) == []


@pytest.mark.parametrize(
    ("quote", "text", "value", "unit"),
    [
        (BUS, "one in three", "30", "%"),
        (BUS, "one in three", "0.3", None),
        (BUS, "4,100", "410", None),
        (BOAT, "3.31am", "0313", None),
        (BOAT, "6pm", "16", None),
        (VOTE, "9–6", "6:8", "votes"),
        (SURVEY, "4.1m", "41", "metres"),
        (RUN, "seven hours and 12 minutes", "7:21", None),
        (SALES, "a quarter", "-20", "%"),
        (SALES, "doubled", "50", "%"),
        (SALES, "£2.3m", "2300", "GBP"),
        (REPAIRS, "$450 million to $520 million", "450-540", "USD million"),
    ],
)
def test_another_value_is_told(quote: str, text: str, value: str, unit: str | None) -> None:
    assert any(found.endswith(": value") for found in doubts(quote, text, value, unit))


def test_a_figure_is_not_accused_of_what_its_statement_makes_of_it() -> None:
    """The quote has the number; who it is said of is asked of the sentence that says it."""
    quote = "Reading is the goal of 88 pupils; writing that of 41"
    assert (
        doubts(quote, "88", "88", None, statement="Writing is the goal of 88 pupils, the school said.") == []
    )


def test_a_number_that_is_only_a_part_of_one_in_the_quote_is_not_copied() -> None:
    assert (
        doubts(RUN, "11", "11", "minutes", statement="The winner of the run finished in 11 minutes flat.")
        != []
    )


@pytest.mark.parametrize(
    ("quote", "severity"),
    [
        ("“Rovers won 3-1. The winner of the run finished in 2:11:38”", None),  # in marks of its own
        ('"Rovers won 3-1. The winner of the run finished in 2:11:38"', None),
        ("Sales fell by a quarter to £2.3m. … writing that of 41, the school said.", Severity.NOTE),
        ("Sales fell by a quarter to £2.3m [...] writing that of 41", Severity.NOTE),
        ("writing that of 41, the school said ... Sales fell by a quarter", Severity.ERROR),  # turned round
        ("Sales fell by a quarter ... to £2.3m", Severity.ERROR),  # the second part proves nothing
        ("“Rovers won 3-2. The winner of the run finished in 2:11:38”", Severity.ERROR),
        ("Sales fell by a third to £2.3m ... writing that of 41, the school", Severity.ERROR),
    ],
)
def test_quotes_in_marks_and_with_words_left_out(quote: str, severity: Severity | None) -> None:
    checked = check(SOURCE, {"facts": [{"statement": "News of the day.", "quote": quote, "figures": []}]})
    assert [f.severity for f in checked.flags if f.claim and f.claim.path.endswith("quote")] == (
        [] if severity is None else [severity]
    )
    (claim,) = [c for c in checked.claims if c.path.endswith("quote")]
    assert (claim.verdict is Verdict.SUPPORTED) == (severity is not Severity.ERROR)


@pytest.mark.parametrize("date", ["11-06", "06-11", "2025-11-06", "6 November", "November 6"])
def test_a_list_of_dates_may_have_them_in_digits(date: str) -> None:
    assert [
        f
        for f in check(SOURCE, {"headline": "News", "dates": [date]}).flags
        if f.severity is not Severity.NOTE
    ] == []


def test_another_date_in_digits_is_told() -> None:
    flags = check(SOURCE, {"headline": "News", "dates": ["11-07"]}).flags
    assert [f.claim.text for f in flags if f.claim is not None] == ["11-07"]
