"""A word that looks like a direction and is none, or is of another thing, turns no number round; a real one does."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of, graded
from summarise.checking.verdicts import Code

PAY = "Regular pay rose 4.1 per cent from a year before, down from 4.6 per cent."
PUPILS = "The district planned for 16,200 students and has 16,900, up from 15,870 a year ago."
JOBS = "Employers in the state added just 61,000 jobs in October."
LEVY = (
    "The bank shed 3.7% on a report that the Treasury was considering a levy that could raise £2.3bn a year."
)
SEATS = "The count leaves the council with five Independents, up from three."
TRAM = (
    "The tram firm has 212 drivers, which is 34 fewer than it needs. On the wet descent to Otter Narrows a rider lost 20 seconds. "
    "The bus fell 70 feet into the gorge at Otter Narrows, and a rail was to run seven days a week. Tickets are £2.60, 30p more than "
    "in March. Economists had expected a monthly rise of 0.3%. The river stood two metres above normal."
)
SALES = "Like-for-like sales were up 6.1%, and half of the shops grew. Costs were flat."


def _reversed(source: str, summary: str) -> list[str]:
    flags = graded(source, summary).flags
    return [f.claim.text for f in flags if f.code is Code.DIRECTION_REVERSED and f.claim is not None]


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (PAY, "Regular pay grew 4.1%."),
        (PAY, "Pay growth slowed to 4.1%."),
        (PUPILS, "Registrations in the district this fall came in at 16,900."),
        (PUPILS, "In the fall of 2031 there were 16,900 students."),
        (JOBS, "The state's job market lost more steam, with employers taking on 61,000 people."),
        (LEVY, "Bank stocks slid on talk of a levy worth £2.3bn a year."),
        (SEATS, "The old parties have nine, three fewer than before."),
        (SALES, "Sales of rivals dropped in the half, and 6.1% more was sold here."),
        (TRAM, "The tram firm needs 34 more drivers."),
        (TRAM, "A rider gave up about 20 seconds on the descent."),
        (TRAM, "The road runs 70 feet above the gorge."),
        (TRAM, "At Otter Narrows the service was raised to seven days a week."),
        (TRAM, "The fine for riding without one rose by 30p."),
    ],
)
def test_what_is_no_direction_of_the_number_reverses_nothing(source: str, summary: str) -> None:
    assert _reversed(source, summary) == []


@pytest.mark.parametrize(
    ("source", "summary", "word"),
    [
        (PAY, "Regular pay fell 4.1%.", "fell"),
        (PUPILS, "The number of students fell to 16,900 this fall.", "fell"),
        (PUPILS, "There was a fall to 16,900 students.", "fall"),
        (JOBS, "Employers in the state lost 61,000 jobs.", "lost"),
        (SEATS, "The Independents now have five, down from three.", "down"),
        (SALES, "Like-for-like sales dropped 6.1%.", "dropped"),
        (TRAM, "A passenger pays £2.60, 30p less than in March.", "less"),
        (TRAM, "The tram firm has 34 more drivers than it needs.", "more"),
        (TRAM, "Economists had expected a monthly fall of 0.3%.", "fall"),
        (TRAM, "The river stood two metres below normal.", "below"),
    ],
)
def test_a_real_one_does(source: str, summary: str, word: str) -> None:
    assert _reversed(source, summary) == [word]


@pytest.mark.parametrize(
    ("source", "summary", "sign"),
    [
        (SALES, "Like-for-like sales dropped 6.1%.", "moves:amount"),
        (TRAM, "A passenger pays £2.60, 30p less than in March.", "moves:amount"),
        (PUPILS, "The number of students fell to 16,900 this fall.", "moves:level"),
        (JOBS, "Employers in the state lost 61,000 jobs.", "moves:amount"),
    ],
)
def test_what_the_word_makes_of_its_number_is_a_sign(source: str, summary: str, sign: str) -> None:
    found = [features for _, features in findings_of(source, summary) if "rule:direction" in features]
    assert [[f for f in features if f.startswith("moves:")] for features in found] == [[sign]]
