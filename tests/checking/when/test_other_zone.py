"""One moment by two clocks: each time has its own zone or place."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

COURT = "The online hearing will start at 14:00 local time, which is 19:00 in London."
TALKS = "The talks open at 09:30 in Delmore, which is 15:30 in Paris."
ROCKET = "The launch is set for 06:00 local time, 11:00 in London."
SHOPS = "Shops open at 9am in Leeds and 10am in York."

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (COURT, "The online hearing will start at 19:00 local time.", "wrong-referent: 19:00 local time"),
    (TALKS, "The talks open at 15:30 in Delmore.", "wrong-referent: 15:30"),
    (ROCKET, "The launch is set for 06:00 London time.", "wrong-referent: 06:00"),
]
# source, a right summary in other words
RIGHT = [
    (COURT, "The online hearing starts at 19:00 London time."),
    (COURT, "The hearing starts at 14:00 local time."),
    (TALKS, "The talks open at 15:30 Paris time."),
    (TALKS, "The talks open at 09:30 Delmore time (15:30 in Paris)."),
    (ROCKET, "The launch is set for 06:00, or 11:00 London time."),
    (SHOPS, "Shops open at 10am in York."),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert codes(source, summary) == []
