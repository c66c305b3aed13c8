"""Scores whose first number is the smaller one, and what only looks like a score."""

from __future__ import annotations

import pytest

from tests.quantities.reading import at, kinds

SCORES = [
    ("Cork 2-14 Kerry 1-15", "2-14"),
    ("Cork 0-12 Kerry 0-9", "0-9"),
    ("it ended Mayo 1-12 (15), Sligo 0-14 (14)", "0-14"),
    ("Clare led by 0-11 to 0-8", "0-11"),
    ("Tipp, 1-16 to 0-18 winners", "0-18"),
    ("the hurlers hit 4-20", "4-20"),
    ("the Foxes are 3-5 this season", "3-5"),
    ("the Foxes (31-20) beat the Owls (24-27)", "24-27"),
    ("her approval stands at 38-57", "38-57"),
    ("they were 312 for 6 at tea", "312 for 6"),
    ("she took 5 for 43.", "5 for 43"),
    ("with figures of 6 for 21.", "6 for 21"),
]


@pytest.mark.parametrize(("text", "words"), SCORES)
def test_scores(text: str, words: str) -> None:
    assert at(text, words).kind == "score"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("take 1-2 tablets", "1-2"),
        ("the 2-14 range is fine", "2-14"),
        ("Boys 0-12 months old", "0-12 months"),
        ("it rose from 2-3 to 4-5 people", "4-5"),
        ("the 3 for 2 offer", "3"),
        ("it sold 312 for 6 dollars", "312"),
        ("voters of 35-54 approve", "35-54"),
    ],
)
def test_no_scores(text: str, words: str) -> None:
    found = [(w, k) for w, k in kinds(text) if w.startswith(words)]
    assert found
    assert found[0][1] != "score"


@pytest.mark.parametrize("text", ["a nine-to-five job", "a 9-to-5 worker"])
def test_office_hours_are_no_odds(text: str) -> None:
    assert [kind for _, kind in kinds(text)] == ["time"]


def test_odds_and_golf() -> None:
    assert [kind for _, kind in kinds("the 9-to-5 favourite")] == ["ratio"]
    assert [kind for _, kind in kinds("a 3-over 73")] == ["count", "count"]
