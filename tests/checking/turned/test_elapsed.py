"""Time that is left told as time that has passed."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    ("With 20 minutes left the game was level.", "The game was level after 20 minutes."),
    ("There are 40 days until the festival.", "The festival began 40 days ago."),
    ("The striker was sent off 12 minutes from time.", "The striker was sent off after 12 minutes."),
    ("The vote is five days away, with 11 days left to register.", "Registration closed 11 days ago."),
    ("There are six weeks until the poll.", "The poll was held six weeks ago."),
    ("The satellite has four years to run.", "The satellite failed after four years."),
    ("Ndlovu was taken off with 15 minutes remaining.", "Ndlovu was taken off after only 15 minutes."),
    ("The patent ran out three years ago.", "The patent has three years left."),
]
# source, a right summary
RIGHT = [
    ("The ceasefire ends in 40 days.", "The ceasefire has 40 days left."),
    (
        "The probe was launched nine years ago and has two years left.",
        "Two years before its end the probe, launched nine years ago, works.",
    ),
    ("Three weeks before the vote, Ali leads.", "Ali leads with three weeks to go."),
    ("The firm was founded 30 years ago.", "The firm has been in business 30 years."),
    ("The train left after 20 minutes.", "The train left 20 minutes later."),
    (
        "Bodies were found two days after the storm, with three miners still missing.",
        "After two days bodies were found.",
    ),
    ("Only six games remain of the season.", "After six games more the season is over."),
    (
        "Work stopped after six weeks with ten weeks of work left.",
        "Ten weeks of work remain; it stopped after six.",
    ),
    ("He has 40 caps left to beat the record.", "He needs 40 more caps to beat the record."),
    ("The bill is due in 30 days.", "The bill has to be paid within 30 days."),
    ("The fund has spent $3 million of its $10 million.", "The fund has $7 million left."),
    ("He has served three years of a nine-year term.", "He has six years still to serve."),
    ("With 20 minutes left the game was level.", "The game was level with 20 minutes to play."),
    ("She scored after 70 minutes, with 20 left.", "She scored with 20 minutes left."),
    ("The lease has 12 years to run.", "The lease ends in 12 years."),
    ("The strike began 9 days ago.", "The strike has lasted nine days."),
    ("The club has three games left.", "The club has three games to play."),
    ("Leyton went ahead eight minutes into the match.", "Leyton went ahead after eight minutes."),
    ("The striker was sent off 12 minutes from time.", "The striker was sent off with 12 minutes left."),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("elapsed", source, summary) == ["direction-reversed"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("elapsed", source, summary) == []
