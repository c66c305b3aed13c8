"""Numbers that are said rather than written: parts of a magnitude, grosses and scores, decades and dates, ages in words."""

from __future__ import annotations

import pytest

from summarise import find_quantities
from tests.quantities.reading import at, close, kinds

VALUES = [
    # parts of a magnitude
    ("the archive holds a third of a million letters", "a third of a million", "333333.333333333", "letters"),
    ("it copied a fifth of a billion records", "a fifth of a billion", "200000000", "records"),
    ("two fifths of a billion people took part", "Two fifths of a billion", "400000000", "people"),
    ("it cost an eighth of a million dollars", "an eighth of a million dollars", "125000", "USD"),
    ("seven tenths of a million tonnes were lost", "seven tenths of a million tonnes", "700000", "tonne"),
    ("two-thirds of a billion euros", "two-thirds of a billion euros", "666666666.666667", "EUR"),
    # a part that a hyphen or a unit joins to its number
    ("they rowed one and three-quarter miles", "one and three-quarter miles", "1.75", "mile"),
    ("it took two and three quarter hours", "two and three quarter hours", "2.75", "hour"),
    ("it took four and two-third hours", "four and two-third hours", "4.66666666666667", "hour"),
    ("it took two hours and a quarter", "two hours and a quarter", "2.25", "hour"),
    ("it lasted three years and three quarters", "three years and three quarters", "3.75", "year"),
    ("it lasted two years and a half", "two years and a half", "2.5", "year"),
    # twelve dozens and twenties
    ("they sent three gross of nails", "three gross", "432", "nails"),
    ("a gross of pencils came", "a gross", "144", "pencils"),
    ("they sold 12 gross of buttons", "12 gross", "1728", "buttons"),
    ("four score men crossed", "four score", "80", "men"),
    ("two score of sheep were lost", "two score", "40", "sheep"),
    # people told by their age
    ("a club for under-fives", "fives", "5", "year"),
    ("the over elevens go first", "elevens", "11", "year"),
    ("lessons for the over-sixties", "sixties", "60", "year"),
]


@pytest.mark.parametrize(("text", "words", "value", "unit"), VALUES)
def test_what_is_said_has_its_value(text: str, words: str, value: str, unit: str) -> None:
    found = at(text, words[0].lower() + words[1:] if text[0].islower() else words)
    assert close(found.value, value)
    assert found.unit == unit


YEARS = [
    ("the bank of the eighteen-sixties failed", "eighteen-sixties", (1860, None)),
    ("in the early nineteen thirties", "nineteen thirties", (1930, None)),
    ("in the seventeen-hundreds", "seventeen-hundreds", (1700, None)),
    ("the twenty-twenties began", "twenty-twenties", (2020, None)),
    ("the twelfth of June, nineteen twenty-two", "twelfth of June, nineteen twenty-two", (None, 1922)),
    ("on June the fifth, nineteen oh four", "June the fifth, nineteen oh four", (None, 1904)),
    ("on 5 May, two thousand and six", "5 May, two thousand and six", (None, 2006)),
]


@pytest.mark.parametrize(("text", "words", "when"), YEARS)
def test_decades_and_years_are_said(text: str, words: str, when: tuple[int | None, int | None]) -> None:
    found = at(text, words)
    assert found.date is not None
    assert (found.date.decade, found.date.year) == when


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were eighteen sixties singles.", [("eighteen", "count")]),
        ("On 5 May, twenty people came.", [("5 May", "date"), ("twenty", "count")]),
        ("It made £5m gross of tax.", [("£5m", "money")]),
        ("It paid 3 gross of fees.", [("3", "count")]),
        ("It took a third of the profit.", [("a third", "ratio")]),
        ("They count in fives.", []),
    ],
)
def test_what_looks_like_it_is_left_alone(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


def test_a_third_of_a_grant_is_no_third_of_a_million() -> None:
    assert find_quantities("a third of a million-pound grant")[0].text == "a third"
