"""Lines are measured in columns, not in characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.reports.lines import fit, fit_end, render, width, wrap

TEXT = st.text(alphabet="ab 12,日本語한가é\u0301🎉")


@pytest.mark.parametrize(
    ("text", "columns"), [("41,000", 6), ("日本", 4), ("e\u0301", 1), ("🎉", 2), ("", 0)]
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_words_are_kept_whole_where_they_fit_and_keep_their_style() -> None:
    lines = wrap([("one two ", ""), ("three", "error"), (" four", "")], 12, "1. ", "   ")
    assert list(lines) == [
        [("1. ", ""), ("one two", "")],
        [("   ", ""), ("three", "error")],
        [("   ", ""), ("four", "")],
    ]


@given(TEXT, st.integers(10, 40))
def test_nothing_is_lost_and_no_line_is_too_long(text: str, columns: int) -> None:
    lines = ["".join(part for part, _ in line) for line in wrap([(text, "")], columns)]
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line) <= columns for line in lines)


@given(TEXT, st.integers(0, 20))
def test_fit_takes_what_fits_from_either_end(text: str, columns: int) -> None:
    assert width(text[: fit(text, columns)]) <= columns
    assert width(text[fit_end(text, columns) :]) <= columns


def test_colour_changes_no_character() -> None:
    import re

    lines = [[("error", "error"), (" [not markup] :smile: ", ""), ("ok", "supported")], []]
    plain = render(lines, colour=False)
    coloured = render(lines, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
