"""What is said once and meant of two numbers: "31 boats at home and 12 abroad" has 12 boats, and they were sold too."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

BOATS = "The firm sold 31 boats at home and 12 abroad."
GOALS = "Ibarra scored 31 goals at home and 12 away."
COACHES = "The crash injured 31 people in the first coach and 12 in the second."
HOMES = "Norvik sold 70 homes and Tarn 40."


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (BOATS, "The firm sold 12 boats to foreign buyers."),
        (BOATS, "Foreign buyers took 12 boats."),
        (GOALS, "Ibarra scored 12 goals on the road."),
        (GOALS, "Ibarra scored 12 goals in away games."),
        (COACHES, "Twelve people in the second coach were injured."),
        (HOMES, "Tarn sold 40 homes."),
    ],
)
def test_the_second_number_has_it_too(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (BOATS, "The firm sold 12 boats at home."),
        (GOALS, "Ibarra scored 12 goals in home games."),
        (COACHES, "Twelve people in the first coach were injured."),
        (HOMES, "Norvik sold 40 homes."),
    ],
)
def test_what_only_the_first_has_is_not_of_the_second(source: str, summary: str) -> None:
    assert doubts(source, summary) != []
