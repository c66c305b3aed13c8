"""What the source says of a part, told of all that the summary has just counted; and told as the source has it."""

from __future__ import annotations

import pytest
from tests.checking.asking import doubts

STORM = (
    "The storm killed 14 people, officials said. At the camp site, where nine of the 14 died, 60 tents were blown away. The firm will "
    "cut 480 jobs on shore. About 310 of those will go in Tromsen. The choir has 70 singers. The council has 36 seats, 19 of them held by "
    "the Greens."
)
TEAM = "Ana Holm scored 11 points, all but two of them in the first half. Five of the 23 rules were dropped at once; the 23 came from a panel."
CLUB = "All 18 players were tested, and 12 of the 18 were ill. Each of the 30 coaches had a course; 14 of the 30 coaches passed."


@pytest.mark.parametrize(
    ("source", "summary", "words"),
    [
        (STORM, "The storm killed 14 people, all at the camp site.", "all at"),
        (STORM, "On shore 480 jobs will go, all of them in Tromsen.", "all of them"),
        (TEAM, "Ana Holm scored 11 points, all of them in the first half.", "all of them"),
        (TEAM, "The panel made 23 rules, all of which were dropped at once.", "all of which"),
    ],
)
def test_what_is_said_of_a_part_is_not_said_of_all(source: str, summary: str, words: str) -> None:
    assert f"wrong-referent: {words}" in doubts(source, summary)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (STORM, "The storm killed 14 people, nine of them at the camp site."),
        (TEAM, "Of 23 rules that came from the panel, five were dropped."),
        (TEAM, "Ana Holm scored 11 points, all but two in the first half."),
        (CLUB, "The club has 18 players, all of them tested."),
        (CLUB, "The club has 30 coaches, all of whom had a course."),
    ],
)
def test_all_is_right_where_the_source_says_so(source: str, summary: str) -> None:
    assert not [doubt for doubt in doubts(source, summary) if doubt.startswith("wrong-referent: all")]
    assert not [doubt for doubt in doubts(source, summary) if doubt.startswith("wrong-referent: All")]


GRID = (
    "The failure cut supply to 17 of the 24 provinces for up to six hours. Two of the other five ports met the spring limit. The Hawks are "
    "without eight players, three of them on All Stars duty."
)
JOBS = (
    "The university is to shed 310 of its 2,900 staff. The rector hoped that at least 180 of the posts could go through early retirement. "
    "Three of the men were brothers; two were born on the island and the eldest in Oslo. All 12 departments will stay. A panel of nine "
    "judges, five of them women, will decide."
)


@pytest.mark.parametrize(
    ("source", "summary", "words"),
    [
        (GRID, "All 24 provinces were without supply for up to six hours.", "All 24"),
        (GRID, "The spring limit was one which all five of the other ports met.", "all five"),
        (GRID, "The Hawks are without eight players, all on All Stars duty.", "all on"),
        (JOBS, "At the university 310 staff will go, all of them through early retirement.", "all of them"),
        (JOBS, "Three of the men were brothers, all born on the island.", "all born"),
    ],
)
def test_what_a_smaller_number_did(source: str, summary: str, words: str) -> None:
    assert f"wrong-referent: {words}" in doubts(source, summary)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (GRID, "Supply failed in 17 of all 24 provinces."),
        (GRID, "The country has 24 provinces."),
        (GRID, "Of the five other ports two met the limit."),
        (JOBS, "The university will shed 310 staff, all of whom work on the campus."),
        (JOBS, "The university keeps 12 departments, all of which will stay."),
        (JOBS, "A panel of nine judges, all told, will decide."),
    ],
)
def test_all_that_nobody_tells_of_fewer(source: str, summary: str) -> None:
    assert not [doubt for doubt in doubts(source, summary) if doubt.lower().startswith("wrong-referent: all")]
