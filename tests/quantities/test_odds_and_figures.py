"""Odds in digits, and sizes told by how many figures they have."""

from __future__ import annotations

import pytest

from tests.quantities.reading import at, close, kinds

ODDS = [
    ("the bookmakers have her at 7/2 to win", "7/2", "3.5"),
    ("he was backed at 100/30", "100/30", "3.33333333333333"),
    ("the 11/4 favourite fell", "11/4", "2.75"),
    ("a bet at 15/8 on the day", "15/8", "1.875"),
    ("he was the 100-1 outsider", "100-1", "100"),
    ("the 5-2 shot led", "5-2", "2.5"),
    ("she was priced at 9-4 by noon", "9-4", "2.25"),
    ("a 7–2 joint favourite", "7–2", "3.5"),
]


@pytest.mark.parametrize(("text", "words", "value"), ODDS)
def test_odds_are_the_first_over_the_second(text: str, words: str, value: str) -> None:
    found = at(text, words)
    assert found.kind == "ratio"
    assert close(found.value, value)


SIZES = [
    ("it paid a six-figure sum", "six-figure", (100_000, 999_999)),
    ("it got an 8-figure bid", "8-figure", (10_000_000, 99_999_999)),
    ("a four-figure crowd came", "four-figure", (1_000, 9_999)),
    ("she earned six figures", "six figures", (100_000, 999_999)),
    ("a low six-figure fee", "low six-figure", (100_000, 399_999)),
    ("in the mid-seven figures", "mid-seven figures", (4_000_000, 6_999_999)),
    ("a high five-figure fine", "high five-figure", (70_000, 99_999)),
]


@pytest.mark.parametrize(("text", "words", "bounds"), SIZES)
def test_figures_are_sizes(text: str, words: str, bounds: tuple[int, int]) -> None:
    found = at(text, words)
    assert found.kind == "vague"
    assert (found.low, found.high) == bounds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They won 5-2.", [("5-2", "score")]),
        ("The favourites lost 3-1.", [("3-1", "score")]),
        ("They met on 7/2.", [("7/2", "date")]),
        ("It shows six figures of saints.", [("six", "count")]),
        ("He drew three figures.", [("three", "count")]),
    ],
)
def test_scores_days_and_counted_figures_are_left_alone(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected
