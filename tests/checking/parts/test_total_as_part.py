"""What is told of a part is not told of all: of 36 people 11 were children."""

from __future__ import annotations

import pytest
from tests.checking.asking import codes

FAIR = "Ambulances took 36 people to hospital after the fair; 11 of them were children."
PEAK = "Rescuers brought 57 climbers off Ben Dorrach. Nineteen were injured."
SCHOOL = "Of the 64 teachers who applied to Hesk school, 15 were men."
CHOIR = "The choir has 80 singers and half of them are from Wexcombe."
ROAD = "Police stopped 150 drivers at Morley and found 13 over the limit."
DAM = "The dam at Orle has 12 gates. Three were open on Monday."

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (FAIR, "Ambulances took 36 children to hospital after the fair.", "wrong-referent: 36"),
    (PEAK, "Rescuers brought 57 injured climbers off Ben Dorrach.", "wrong-referent: 57"),
    (SCHOOL, "Sixty-four men applied to Hesk school.", "wrong-referent: Sixty-four"),
    (CHOIR, "The choir has 80 singers from Wexcombe.", "wrong-referent: 80"),
    (ROAD, "Police found 150 drivers over the limit at Morley.", "wrong-referent: 150"),
    (DAM, "The dam at Orle had 12 gates open on Monday.", "wrong-referent: 12"),
]
# source, a right summary in other words
RIGHT = [
    (FAIR, "Ambulances took 36 people, some of them children, to hospital."),
    (FAIR, "Eleven children were among 36 people taken to hospital."),
    (PEAK, "Of 57 climbers brought off Ben Dorrach, 19 were injured."),
    (SCHOOL, "Sixty-four teachers applied to Hesk school."),
    (CHOIR, "Half of the choir's 80 singers are from Wexcombe."),
    (ROAD, "Police stopped 150 drivers at Morley."),
    (DAM, "Three of the 12 gates of the dam at Orle were open on Monday."),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert [code for code in codes(source, summary) if code.startswith("wrong")] == []
