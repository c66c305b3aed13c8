"""A date that the source has of something else, where the words of its clause stand beside another date."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

OUTAGE = (
    "Engineers withdrew the update at 8:05 a.m., but the service was not fully restored until 11:52 a.m., said Nimro. "
    "It has 37,000 customers."
)
LEAK = "The leak at the works in Dresk began at around 2:30 a.m. and was not noticed until 5:15 a.m., inspectors found."
MATCH = (
    "The cafe at the ground opens at 15:00. Talks were held on Monday about the home game against Corran Ladies. "
    "The game, which will kick off at 19:00, is the first fixture in the city since the fire."
)
MEDALS = "The Welsh sprinter won the world title in 2013 and took silver at the games in Hull. She fell ill in 2014 and moved to Bern."


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (OUTAGE, "Service was fully restored at 8:05 a.m."),
        (LEAK, "The leak began at around 5:15 a.m."),
        (
            MATCH,
            "The game with Corran Ladies, with kick-off at 15:00, is the first fixture in the city since the fire.",
        ),
        (MEDALS, "She won the world title in 2014."),
    ],
)
def test_the_date_of_something_else_is_doubted(source: str, summary: str) -> None:
    assert doubts(source, summary)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (OUTAGE, "Service was fully restored at 11:52 a.m."),
        (OUTAGE, "The update was withdrawn at 8:05 a.m."),
        (LEAK, "The leak began at around 2:30 a.m."),
        (LEAK, "Nobody noticed the leak before 5:15 a.m."),
        (
            MATCH,
            "The game with Corran Ladies, with kick-off at 19:00, is the first fixture in the city since the fire.",
        ),
        (MATCH, "The cafe opens at 15:00."),
        (MEDALS, "She won the world title in 2013."),
        (MEDALS, "In 2014 she fell ill."),
    ],
)
def test_its_own_date_is_not(source: str, summary: str) -> None:
    assert doubts(source, summary) == []
