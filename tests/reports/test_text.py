"""The terminal's form: carets under what they mean, at any width, whatever the script."""

from __future__ import annotations

from itertools import pairwise

import pytest

from summarise.checking.check import check
from summarise.reports.lines import width
from summarise.reports.text import render_checked, render_report
from tests.reports.samples import HARBOUR, HARBOUR_SUMMARY, hostile, made


def caret_pairs(text: str) -> list[tuple[str, str]]:
    """Each source line with the line of carets under it."""
    lines = text.splitlines()
    return [(above, below) for above, below in pairwise(lines) if set(below) <= set(" |^") and "^" in below]


def under_carets(source: str, carets: str) -> str:
    """What stands over the carets, by columns."""
    start, end = width(carets[: carets.index("^")]), width(carets)
    taken, at = "", 0
    for character in source:
        if start <= at < end:
            taken += character
        at += width(character)
    return taken


@pytest.mark.parametrize("columns", [40, 60, 88, 120])
def test_carets_stand_under_the_number(columns: int) -> None:
    shown = render_checked(
        check(HARBOUR, "Ships brought 2.3 billion tons of grain, up 8 percent."),
        HARBOUR.text,
        columns=columns,
    )
    assert [under_carets(*pair) for pair in caret_pairs(shown)] == ["6 percent", "2.3 million tons"] or [
        under_carets(*pair) for pair in caret_pairs(shown)
    ] == ["2.3 million tons", "6 percent"]


@pytest.mark.parametrize(
    "before", ["", "日本の港では、", "🎉🎉 ", "Ελλάδα, ", "x" * 300 + " ", "港" * 300 + "、"]
)
def test_carets_keep_their_column_after_wide_characters(before: str) -> None:
    source = f"{before}2.3 million tons of grain came in. Nothing else did."
    shown = render_checked(check(source, "2.3 billion tons of grain came in."), source, columns=80)
    (pair,) = caret_pairs(shown)
    assert under_carets(*pair) == "2.3 million tons"
    assert width(pair[0]) <= 80


def test_one_mistake_in_many_places_is_one_message_with_all_its_places() -> None:
    twice = {**HARBOUR_SUMMARY, "headline": "Ships bring 2.3 billion tons of grain"}
    shown = render_report(made(HARBOUR, twice))
    (line,) = [line for line in shown.splitlines() if line.startswith("error[scale-mismatch]")]
    assert line == "error[scale-mismatch] Wrong power of ten: headline; fact 1"


@pytest.mark.parametrize("columns", [40, 88])
def test_no_line_is_wider_than_asked(columns: int) -> None:
    shown = render_report(made(HARBOUR, HARBOUR_SUMMARY), columns=columns, verbose=True)
    assert [line for line in shown.splitlines() if width(line) > columns] == []


def test_nothing_in_it_steers_a_terminal() -> None:
    for colour in (False, True):
        shown = render_report(hostile(), colour=colour, verbose=True)
        if colour:
            import re

            shown = re.sub(r"\x1b\[[0-9;]*m", "", shown)
        assert not {c for c in shown if ord(c) < 32 or 127 <= ord(c) < 160} - {"\n"}
        assert "\u202e" not in shown


def test_without_a_check_it_says_so() -> None:
    report = made(HARBOUR, HARBOUR_SUMMARY).model_copy(update={"checked": None})
    assert "Not checked" in render_report(report)
    assert "✓" not in render_report(report)
