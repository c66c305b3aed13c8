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
    ("Dunvale will trim its headcount by 400, to 2,900.", "Dunvale will make 2,900 people redundant."),
    ("Dunvale will trim its headcount by 400, to 2,900.", "Some 2,900 jobs are to go at Dunvale."),
    (
        "The carrier plans to grow its fleet by a dozen planes, to 96.",
        "The carrier plans to take on 96 more planes.",
    ),
    ("Bed numbers are to be reduced from 320 to 280.", "The hospital is to lose 280 beds."),
    ("Enrolment went up 60 to 940.", "The school gained 940 pupils."),
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
    ("Bed numbers are to be reduced from 320 to 280.", "The hospital is to lose 40 beds."),
    ("Staff numbers rose from 300 to 420.", "The firm, which had 300 staff, hired more, to reach 420."),
    ("The price was cut from $30 to $24.", "The shop cut $6 off the price."),
    ("The number of stops will go down from 18 to 12.", "The line will lose six stops and keep 12."),
    ("Losses rose from £4m to £9m.", "The firm lost £9m."),
    ("Donations went up from 60 to 85 tonnes.", "The food bank gained 25 tonnes."),
    ("Redundancies rose from 120 to 280.", "The firm made 280 people redundant."),
    ("The deficit grew by $3m to $12m.", "The state is losing $12m."),
    ("Deaths fell by 12 to 88.", "The region lost 88 people."),
    ("Sales of tickets went up by 400 to 2,900.", "The theatre sold off 2,900 tickets."),
    ("House purchases rose by 30 to 410.", "The fund bought 410 houses."),
    ("Branch closures rose by 30 to 410.", "Banks closed 410 branches."),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("moved_for_level", source, summary) == ["wrong-referent"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("moved_for_level", source, summary) == []
