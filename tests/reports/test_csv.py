"""Figures for spreadsheets."""

from __future__ import annotations

import csv
import io

import pytest

from summarise.article import Article
from summarise.checking.check import check
from summarise.reports.csv import COLUMNS, render_checked, render_report
from summarise.reports.flagged import flags_by_place
from summarise.reports.frames import claim_rows
from tests.reports.samples import HARBOUR, HARBOUR_SUMMARY, fact, hostile, made, summary


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_one_row_a_figure_with_its_verdict_and_its_place_in_the_source() -> None:
    found = rows(render_report(made(HARBOUR, HARBOUR_SUMMARY)))
    assert tuple(found[0]) == COLUMNS
    assert [row["text"] for row in found] == ["2.3 billion tons", "494 dockers", "105", "20 ships"]
    wrong = found[0]
    assert (wrong["verdict"], wrong["severity"], wrong["codes"]) == (
        "contradicted",
        "error",
        "scale-mismatch",
    )
    assert (
        HARBOUR.text[int(wrong["evidence_start"]) : int(wrong["evidence_end"])]
        == wrong["evidence"]
        == "2.3 million tons"
    )


def test_a_check_gives_a_row_a_number() -> None:
    found = rows(render_checked(check(HARBOUR, "Of 480 dockers 105 work at night."), "harbour.txt"))
    assert [(r["text"], r["value"], r["verdict"], r["source"]) for r in found] == [
        ("480", "480", "supported", "harbour.txt"),
        ("105", "105", "supported", "harbour.txt"),
    ]


def test_no_cell_of_a_hostile_report_is_a_formula() -> None:
    for row in csv.reader(io.StringIO(render_report(hostile()))):
        assert [c for c in row if c.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_a_flag_on_the_hedge_alone_is_in_its_numbers_row() -> None:
    (row,) = rows(render_checked(check("More than 400 people came.", "Almost 400 people came.")))
    assert (row["text"], row["severity"], row["codes"]) == ("400", "error", "qualifier-reversed")


FERRY = "Northway expects 26,000 passengers a day. The line cost £84 million more than planned. Ferris denied taking £900."
BESIDE = [  # the words that are flagged are no number: they count with theirs
    ("It expects 26,000 passengers a week.", "26,000", "unit-mismatch"),
    ("The line cost £84 million less than planned.", "£84 million", "direction-reversed"),
]


@pytest.mark.parametrize(("summary", "number", "code"), BESIDE)
def test_flagged_words_are_in_the_row_of_their_number(summary: str, number: str, code: str) -> None:
    (row,) = rows(render_checked(check(FERRY, summary)))
    assert (row["text"], row["codes"]) == (number, code)
    assert row["severity"] in ("error", "warning")
    (made,) = claim_rows(check(FERRY, summary))
    assert (made["codes"], made["severity"]) == (code, row["severity"])


def test_flagged_words_without_a_number_of_theirs_count_with_the_nearest() -> None:
    found = rows(
        render_checked(check(FERRY, "It expects 26,000 passengers a day. Ferris admitted taking £900."))
    )
    assert [(row["text"], bool(row["severity"])) for row in found] == [("26,000", False), ("£900", True)]
    assert flags_by_place(check(FERRY, {"plea": "Ferris admitted it."})).keys() <= {("plea", 7)}


def test_the_words_of_a_statement_are_in_the_rows_of_its_figures() -> None:
    said = fact(
        "It expects 26,000 passengers a week.",
        "Northway expects 26,000 passengers a day.",
        ("26,000", "26000", None, "exact", "passengers"),
    )
    (row,) = rows(render_report(made(Article(FERRY), summary("Northway expects passengers", "", said))))
    assert (row["text"], row["severity"], row["codes"]) == ("26,000", "error", "unit-mismatch")


UNIT = (
    "The line cost 84 million euros.",
    "The line cost 84 million euros.",
    ("84 million euros", "84000000", "USD", "exact", "the line"),
)


def test_a_flagged_unit_or_qualifier_is_in_the_row_of_its_figure() -> None:
    article = Article("The line cost 84 million euros.")
    told = summary("A line", "", fact(*UNIT))
    (row,) = rows(render_report(made(article, told)))
    assert (row["unit"], row["severity"], row["codes"]) == ("USD", "error", "unit-mismatch")
    own = {
        "quote": "The line cost 84 million euros.",
        "text": "84 million euros",
        "value": 84e6,
        "currency": "USD",
    }
    _, value = rows(render_checked(check(article, own)))
    assert (value["path"], value["severity"], value["codes"]) == ("value", "error", "unit-mismatch")
