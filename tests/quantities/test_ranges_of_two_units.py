"""Ranges whose ends have two units, and second ends with a hedge of their own."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise import find_quantities
from tests.quantities.reading import at, kinds

RANGES = [
    ("the rod is between 80 cm and 1.2 m long", "80 cm and 1.2 m", "80", "120", "centimeter"),
    ("cook it for 45 minutes to an hour", "45 minutes to an hour", "45", "60", "minute"),
    ("it takes two days to a week", "two days to a week", "2", "7", "day"),
    ("rest for half an hour to an hour", "half an hour to an hour", "0.5", "1", "hour"),
    ("it lies 300 m to 2 km off", "300 m to 2 km", "300", "2000", "meter"),
    ("add 500 g–1 kg of flour", "500 g–1 kg", "500", "1000", "gram"),
    ("between 6 inches and 2 feet of snow", "6 inches and 2 feet", "6", "24", "inch"),
    ("it takes 18 months to three years", "18 months to three years", "18", "36", "month"),
    ("between six months and a year", "six months and a year", "6", "12", "month"),
    ("runs of 500m-2km", "500m-2km", "500", "2000", "meter"),
    # the second end has a hedge
    ("it brings 4 to as much as 7 inches of rain", "4 to as much as 7 inches", "4", "7", "inch"),
    ("between 10 and about 15 miles", "10 and about 15 miles", "10", "15", "mile"),
    ("some 20 to nearly 30 people", "20 to nearly 30", "20", "30", "people"),
    ("it costs $5 to about $6 million", "$5 to about $6 million", "5000000", "6000000", "USD"),
]


@pytest.mark.parametrize(("text", "words", "low", "high", "unit"), RANGES)
def test_both_ends_are_one_range(text: str, words: str, low: str, high: str, unit: str) -> None:
    found = at(text, words)
    assert (found.low, found.high, found.unit) == (Decimal(low), Decimal(high), unit)


TWO = [
    ("It grew from 80 cm to 1.2 m.", [("80 cm", "centimeter"), ("1.2 m", "meter")]),
    ("It rose 5 cm to 1.2 m.", [("5 cm", "centimeter"), ("1.2 m", "meter")]),
    ("It was cut by 10 minutes to 2 hours.", [("10 minutes", "minute"), ("2 hours", "hour")]),
    ("It ran 10 km to 8 miles.", [("10 km", "kilometer"), ("8 miles", "mile")]),
    ("It fell from 9 to under 4 percent.", [("9", "percent"), ("4 percent", "percent")]),
    ("It took 5 to over 8 miles.", [("5", "mile"), ("8 miles", "mile")]),
    ("It rose 3% to about 8%.", [("3%", "percent"), ("8%", "percent")]),
    ("It took five or even six weeks.", [("five", "week"), ("six weeks", "week")]),
]


@pytest.mark.parametrize(("text", "expected"), TWO)
def test_changes_and_bounds_are_two(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(q.text, q.unit) for q in find_quantities(text)] == expected


def test_millions_stay_millions() -> None:
    assert kinds("It made 500m for 2 firms") == [("500m", "count"), ("2", "count")]


BELOW = [
    ("it was minus 5 to 10 degrees", "minus 5 to 10 degrees", "-5", "10", "degree"),
    ("it was minus five to minus two", "minus five to minus two", "-5", "-2", None),
    ("it was minus 5 to minus 2, they say", "minus 5 to minus 2", "-5", "-2", None),
    ("it was minus ten to zero", "minus ten to zero", "-10", "0", None),
    ("it was negative 3 to 4 °C", "negative 3 to 4 °C", "-3", "4", "degree-celsius"),
    ("a margin of plus or minus 3 to 5 points", "3 to 5", "3", "5", "points"),
]


@pytest.mark.parametrize(("text", "words", "low", "high", "unit"), BELOW)
def test_a_minus_in_words_is_the_first_ends(
    text: str, words: str, low: str, high: str, unit: str | None
) -> None:
    found = at(text, words)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))
    assert found.unit == unit
