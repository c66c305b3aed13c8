"""What something came to told as what came or went."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    ("The mill will reduce its workforce by 400 to 2,900.", "The mill will shed 2,900 jobs."),
    ("The mill will reduce its workforce by 400 to 2,900.", "The mill is cutting 2,900 workers."),
    ("The airline will expand its fleet by 12 to 96 aircraft.", "The airline will buy 96 aircraft."),
    (
        "The airline will expand its fleet by 12 to 96 aircraft.",
        "The airline is adding 96 aircraft to its fleet.",
    ),
    ("The bank closed branches, taking the number down by 30 to 410.", "The bank closed 410 branches."),
    ("The school raised its intake by 25 to 180 pupils.", "The school created 180 more places."),
]
# source, a right summary
RIGHT = [
    ("The mill will reduce its workforce by 400 to 2,900.", "The mill will shed 400 jobs."),
    ("The mill will reduce its workforce by 400 to 2,900.", "The mill will keep 2,900 workers."),
    ("The mill will reduce its workforce by 400 to 2,900.", "The mill will cut its staff to 2,900."),
    (
        "The airline will expand its fleet by 12 to 96 aircraft.",
        "The airline will add 12 aircraft and have 96.",
    ),
    ("The school raised its intake by 25 to 180 pupils.", "The school offers 180 places."),
    (
        "The rate was cut to 4% in March after being raised from 3.5% to 4.25% in June.",
        "The rate was cut from 4.25% to 4%.",
    ),
    (
        "The level dropped to 31 metres in June before it recovered to 36.",
        "The level recovered from 31 metres.",
    ),
    ("Tuition rises to $9,000 next autumn.", "Tuition goes up to $9,000 from next autumn."),
    ("Visitors rose to 40,000 from 31,000.", "Visitors rose from 31,000 to 40,000."),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("moved_for_level", source, summary) == ["wrong-referent"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("moved_for_level", source, summary) == []
