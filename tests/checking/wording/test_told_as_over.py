"""A lead told as a win, a lack told as a count, a mark nearly reached told as reached; and each told as it is."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

BAIZE = "The holder opened up a 7-2 lead over the newcomer in the first round."
PITCH = "The Reds beat the Blues 3-1 after leading 2-0."
SEATS = "The party passed the mark it needed, but it got 17 fewer seats than in May."
STAFF = "The mill employs 40 fewer people than in 2010. The dairy has 90 workers."
WICKETS = "The bowler, 40, is now within 12 of reaching 500 wickets for the county."
FUND = "The appeal is £2,000 short of £60,000, the vicar said."

WRONG = [
    (BAIZE, "The holder beat the newcomer 7-2.", "status-changed: beat"),
    (SEATS, "The party passed the mark and has 17 seats.", "wrong-referent: 17"),
    (STAFF, "The mill employs 40 people.", "wrong-referent: 40"),
    (WICKETS, "The bowler has reached 500 wickets.", "status-changed: reached"),
    (FUND, "The appeal reached £60,000.", "status-changed: reached"),
]
RIGHT = [
    (BAIZE, "The holder leads the newcomer 7-2."),
    (BAIZE, "The newcomer trails 7-2."),
    (PITCH, "The Reds won 3-1."),
    (PITCH, "The Reds led 2-0 and won 3-1."),
    (SEATS, "The party lost 17 seats."),
    (SEATS, "It has 17 fewer seats."),
    (STAFF, "The mill has shed 40 people since 2010."),
    (WICKETS, "The bowler needs 12 more wickets for 500."),
    (FUND, "The appeal is £2,000 short."),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_told_as_over_or_as_all_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in doubts(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_told_as_it_is_is_left_alone(source: str, summary: str) -> None:
    assert doubts(source, summary) == []
