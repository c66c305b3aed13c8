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
