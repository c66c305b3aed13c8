"""A peak told as an average, an average as a median; and each told as itself."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

RACE = "The boat race had a peak audience of 4.2 million, the channel said."
RENT = "The average rent in the port rose to £910 a month."
WAIT = "Patients waited a median of 19 days for a scan, against 14 a year ago."
WAGE = "The median average wage was £512 a week."
HEAT = "The highest temperature measured in the valley was 41C."

WRONG = [
    (RACE, "An average of 4.2 million people watched the race.", "wrong-referent: average"),
    (RENT, "The median rent is now £910 a month.", "wrong-referent: median"),
    (WAIT, "The wait for a scan averaged 19 days.", "wrong-referent: averaged"),
    (HEAT, "The valley had an average of 41C.", "wrong-referent: average"),
]
SHOP = "Sales came to £3.61bn, of them £468m online. The shares trade at 11.5 times earnings, against an average of 12.8."
RIGHT = [
    (SHOP, "Online sales are about 13% of the total."),
    (RACE, "The audience peaked at 4.2 million."),
    (RENT, "Rents averaged £910 a month."),
    (RENT, "A typical rent is £910 a month."),
    (WAIT, "The median wait was 19 days."),
    (WAGE, "The median was £512 a week."),
    (WAGE, "Wages averaged £512 a week."),
    (HEAT, "It reached a maximum of 41C."),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_another_measure_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_the_same_measure_in_other_words_is_left_alone(source: str, summary: str) -> None:
    assert [c for c in codes(source, summary) if c.startswith("wrong-referent")] == []
