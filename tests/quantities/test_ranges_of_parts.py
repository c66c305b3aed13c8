"""Ranges of parts, days whose months stand on both sides of a dash, and ages beside a hedge."""

from __future__ import annotations

import pytest

from tests.quantities.reading import at, close, kinds

PARTS = [
    ("between a third and a half of them", "a third and a half", "0.333333333333333", "0.5"),
    ("between half and two thirds", "half and two thirds", "0.5", "0.666666666666667"),
    ("one to two thirds of voters", "one to two thirds", "0.333333333333333", "0.666666666666667"),
    ("two to three fifths of it", "two to three fifths", "0.4", "0.6"),
    ("a half to three quarters full", "a half to three quarters", "0.5", "0.75"),
    ("one quarter to one third", "one quarter to one third", "0.25", "0.333333333333333"),
    ("one to two thirds of a mile", "one to two thirds of a mile", "0.333333333333333", "0.666666666666667"),
]


@pytest.mark.parametrize(("text", "words", "low", "high"), PARTS)
def test_parts_have_two_ends(text: str, words: str, low: str, high: str) -> None:
    found = at(text, words)
    assert close(found.low, low)
    assert close(found.high, high)
    assert found.kind == ("measure" if "mile" in words else "ratio")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It went from a quarter to a third.", [("a quarter", "ratio"), ("a third", "ratio")]),
        ("He gave half to the poor.", [("half", "ratio")]),
        ("It was cut in half to 3 million.", [("half", "ratio"), ("3 million", "count")]),
        ("It ran 30 April-2 May 2023.", [("30 April-2 May 2023", "date")]),
        ("He is over fifty.", [("fifty", "age")]),
        ("She is nearly ninety, they say.", [("ninety", "age")]),
        ("She was pushing sixty.", [("sixty", "age")]),
        ("She was just 40 when she died.", [("40", "age")]),
        ("He is over 50 points ahead.", [("50", "count")]),
        ("It is over fifty.", [("fifty", "count")]),
        ("A 1-in-100-year flood came.", [("1-in-100", "ratio")]),
        ("A one-in-a-hundred-year storm came.", [("one-in-a-hundred", "ratio")]),
    ],
)
def test_what_stands_beside_it_decides(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("it drew 100s of men", "100s", 100, 1_000),
        ("it drew 10s of thousands", "10s of thousands", 10_000, 100_000),
        ("it lost 1000s of boats", "1000s", 1_000, 10_000),
    ],
)
def test_tens_and_hundreds_in_digits_are_vague(text: str, words: str, low: int, high: int) -> None:
    found = at(text, words)
    assert (found.kind, found.low, found.high) == ("vague", low, high)


def test_a_comma_behind_a_fraction_leaves_it_one() -> None:
    assert kinds("It scored 8/10, and then nothing.") == [("8/10", "ratio")]
    assert kinds("They were dated to the 1000s.") == [("1000s", "date")]
