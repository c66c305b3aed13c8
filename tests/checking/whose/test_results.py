"""Results and votes: the sides, the order of the two numbers, a win that was none."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

BILL = "The senate passed the bill 52-48 on Tuesday."
PLAN = "The committee rejected the plan by 9 votes to 6."
GAME = "Aldham beat Borley 3-1 on Saturday."
FINAL = "Reyes defeated Novak 6-4, 7-5 in the final."
HALF = "The Tigers led 21-14 at half-time."
DRAW = "United drew 2-2 with Rovers."


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (BILL, "The senate passed the bill 48-52."),
        (BILL, "The senate rejected the bill 52-48."),
        (BILL, "The bill failed 52-48."),
        (PLAN, "The committee approved the plan by 9 votes to 6."),
        (GAME, "Borley beat Aldham 3-1."),
        (GAME, "Borley won 3-1 against Aldham."),
        (GAME, "Aldham lost 3-1 to Borley."),
        (GAME, "Aldham lost to Borley 1-3."),
        (GAME, "Aldham beat Borley 1-3."),
        (FINAL, "Reyes lost 6-4, 7-5 to Novak."),
        (FINAL, "Novak defeated Reyes 6-4, 7-5."),
        (HALF, "The Tigers trailed 21-14 at half-time."),
        (HALF, "The Tigers led 14-21 at half-time."),
        (DRAW, "United beat Rovers 2-2."),
    ],
)
def test_a_result_turned_round(source: str, summary: str) -> None:
    assert doubts(source, summary) != []


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (BILL, "The bill passed the senate by 52 to 48."),
        (BILL, "The senate approved the bill, 52 votes to 48."),
        (PLAN, "The committee rejected the plan 9-6."),
        (PLAN, "The plan was rejected by 9 votes to 6."),
        (GAME, "Aldham won 3-1 against Borley."),
        (GAME, "Borley lost 3-1 to Aldham."),
        (GAME, "Borley lost 1-3 to Aldham."),
        (GAME, "Borley were beaten 3-1 by Aldham."),
        (FINAL, "Reyes beat Novak 6-4, 7-5 in the final."),
        (FINAL, "Novak lost the final 6-4, 7-5."),
        (HALF, "The Tigers were ahead 21-14 at half-time."),
        (DRAW, "Rovers and United shared the points, 2-2."),
        (DRAW, "It ended 2-2."),
    ],
)
def test_a_result_told_right(source: str, summary: str) -> None:
    assert doubts(source, summary) == []
