"""A number told of what its neighbour counts, or of all where the source tells of some; and both told rightly."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

STRIKER = "It was Lund's 50th goal for the town in his 212th match, and the crowd stood to cheer."
FLU = "In all, 640 residents were infected, and 88 deaths have been recorded in the four homes."
MOON = "The moon has 0.6 times the radius of Mars and 0.2 times its mass, the observatory said."
FARM = "The estate keeps 340 sheep and 25 goats on the hill above Corrie."
WARD = "More than 90 passengers are in hospital, some with broken legs."
SHOPS = "The chain will open 40 shops, with 15 finished by March."
JURY = "The three brothers were all jailed for life."

TOWERS = "The firm built nine towers in the bay. The tallest of the towers was 300; three have since fallen."
SCORES = "The county got eleven scores from its schools. One of the scores was 98; two were late."
HOME = "She stole from nine people. The youngest of her victims was 79; three have died."

WRONG = [
    (STRIKER, "Lund played his 50th match for the town.", "wrong-referent: 50th"),
    (FLU, "There have been 640 deaths in the homes.", "wrong-referent: 640"),
    (MOON, "The moon has 0.2 times the radius of Mars.", "wrong-referent: 0.2 times"),
    (FARM, "There are 340 goats on the hill.", "wrong-referent: 340"),
    (WARD, "All 90 in hospital have broken legs.", "wrong-referent: All 90"),
    (SHOPS, "The chain will open 40 shops, all of them by March.", "wrong-referent: all of them"),
    (
        "She stole from nine people. She had 7 victims in the town; three have died.",
        "Three of the nine victims have died.",
        "wrong-referent: nine",
    ),
]
RIGHT = [
    (STRIKER, "Lund scored his 50th goal in his 212th match."),
    (STRIKER, "The goal was Lund's 50th in 212 matches."),
    (FLU, "Of 640 people who caught it, 88 died."),
    (MOON, "Its radius is 0.6 times that of Mars, its mass 0.2 times."),
    (FARM, "Some 340 sheep live there, and 25 goats."),
    (WARD, "More than 90 people are in hospital."),
    (SHOPS, "The chain plans 40 shops, 15 of them by March."),
    (JURY, "All three brothers got life."),
    # what one of them measures is no count of them
    (TOWERS, "Three of the nine towers have fallen."),
    (SCORES, "Two of the eleven scores were late."),
    (HOME, "Three of the nine victims have died."),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_the_neighbour_counts_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_a_number_counts_itself_is_left_alone(source: str, summary: str) -> None:
    assert [c for c in codes(source, summary) if c.startswith("wrong-referent")] == []
