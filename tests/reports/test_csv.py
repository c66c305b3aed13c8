"""Figures for spreadsheets."""

from __future__ import annotations

import csv
import io

from summarise.checking.check import check
from summarise.reports.csv import COLUMNS, render_checked, render_report
from tests.reports.samples import HARBOUR, HARBOUR_SUMMARY, hostile, made


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
