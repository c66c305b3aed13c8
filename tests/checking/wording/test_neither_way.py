"""What did not change told as a rise or a fall; what may be told as what is; a rate of another thing; and all told rightly."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

RATE = "The lending rate was 3% in June, unchanged from May. Rents stood at £640."
JOBS = "The jobless rate held steady at 5.1% in the spring."
TOLL = "The bridge toll remained at £4, the operator said."
MOON = "A third moon may circle the planet every 19 days, but its light is faint."
WELL = "The new well could supply 3,000 homes."
DESKS = "Priced at $1,500 per office space, the package has a lamp. Lunch costs £12 per guest."

WRONG = [
    (RATE, "The lending rate rose to 3% in June.", "direction-reversed: rose"),
    (JOBS, "The jobless rate fell to 5.1%.", "direction-reversed: fell"),
    (TOLL, "The toll increased to £4.", "direction-reversed: increased"),
    (MOON, "A third moon circles the planet every 19 days.", "status-changed: circles"),
    (WELL, "The new well supplies 3,000 homes.", "status-changed: supplies"),
    (DESKS, "The package costs $1,500 per employee.", "unit-mismatch: per employee"),
]
RIGHT = [
    (RATE, "The lending rate was 3%."),
    (RATE, "The lending rate stayed at 3%."),
    (JOBS, "The jobless rate was still 5.1%."),
    (MOON, "A third moon may circle it every 19 days."),
    (MOON, "There is perhaps a third moon, which could go round every 19 days."),
    (WELL, "It could supply 3,000 homes."),
    (WELL, "The well is said to be enough for 3,000 homes."),
    (DESKS, "It costs $1,500 per office space."),
    (DESKS, "The price is $1,500."),
    (DESKS, "Lunch is £12 a head."),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_told_otherwise_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in doubts(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_told_as_it_is_is_left_alone(source: str, summary: str) -> None:
    assert doubts(source, summary) == []
