"""A level that is aimed at told as reached."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "The company aims to bring its line losses down to 15% by 2028 from 23% at present.",
        "The company has reduced line losses from 23% to 15%.",
    ),
    (
        "The ministry wants to raise the share of women officers to 30% by 2030 from 18% now.",
        "The share of women officers has gone up from 18% to 30%.",
    ),
    (
        "The council wants to push its recycling rate up to 60%.",
        "The council has increased its recycling rate to 60%.",
    ),
    (
        "The brewery intends to bring its water use below 3 litres a bottle.",
        "The brewery has got its water use below 3 litres a bottle.",
    ),
    (
        "The party hopes to take its membership past 50,000 and to 60,000 in time.",
        "The party has grown to 60,000 members.",
    ),
    (
        "The university is aiming to get its dropout rate down to 8%.",
        "The university has lowered its dropout rate to 8%.",
    ),
    (
        "The port plans to bring waiting times down to 20 hours.",
        "The port has shortened waiting times to 20 hours.",
    ),
]
# source, a right summary
RIGHT = [
    (
        "The company aims to bring its line losses down to 15% by 2028 from 23% at present.",
        "The company wants line losses, now 23%, at 15% by 2028.",
    ),
    (
        "The museum aims to raise its visitor numbers to 90,000.",
        "The museum has set its sights on 90,000 visitors.",
    ),
    ("The bank plans to close 40 branches and has closed 12.", "The bank has closed 12 branches."),
    (
        "The club wants to bring its debt down to £2m and has already brought it down to £5m.",
        "The club has brought its debt down to £5m.",
    ),
    (
        "The school hopes to hire 14 teachers, having hired 9 last year.",
        "The school has hired 9 teachers since last year.",
    ),
    (
        "The state has planted 3 million trees and aims to plant 5 million.",
        "The state has planted 3 million trees.",
    ),
    (
        "The farm wants to sell the 80 cows that it has milked since 2015.",
        "The farm has milked 80 cows since 2015.",
    ),
    (
        "The airline has agreed to buy 30 jets, and aims to have 200.",
        "The airline has agreed to buy 30 jets.",
    ),
    (
        "The council wants to push its recycling rate up to 60%, having raised it to 48%.",
        "The council has increased its recycling rate to 48%.",
    ),
    (
        "The port plans to bring waiting times down to 20 hours.",
        "The port has plans for waiting times of 20 hours.",
    ),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("aim_reached", source, summary) == ["status-changed"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("aim_reached", source, summary) == []
