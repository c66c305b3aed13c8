"""A number told of the period of the number beside it is found; told of its own, or beside a comparison, it is not."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of

SKIPPER = "Skipper Ona Brandt landed 164 tonnes last year and reckons on 120 tonnes this year. Her boat cost £2.1m in 2021."
YARD = (
    "The yard delivered 14 ferries last year and aims to complete 19 ferries this year. It has 600 welders."
)
PORT = "The ports handled 214,000 containers in October, but volume came back to 325,000 containers in November. The strike is over."
MUSEUM = "The museum drew 318,000 visitors last year, well under the 405,000 visitors it counted in 2016, when entry was free."
FIRM = "It expects profit to rise from £118m last year to £135m this year. Debt was £40m in 2019 and £65m in 2022."
TOLL = "Crashes killed 12 people in 2023 and nine people in 2024. The road has 14 bends."
RATE = "The rate was 4.4 percent in September, 4.1 percent a year earlier and 4.7 percent in August."
LAUNCHES = "Sales were 41 boats in Q1 and 52 boats in Q2, the yard said."
DAIRY = "The dairy plans nine cheeses this year, five of them in the second half."
OFFICE = "The office park was bought for £214m in 2018 and was valued at £96m in September."


def _found(source: str, summary: str) -> list[str]:
    return [
        f.claim.text for f, features in findings_of(source, summary) if f.claim and "of:rival" in features
    ]


@pytest.mark.parametrize(
    ("source", "summary", "said"),
    [
        (YARD, "The yard completed 19 ferries last year.", "19 ferries last year"),
        (YARD, "This year the yard has built 14 ferries.", "This year the yard has built 14"),
        (MUSEUM, "Last year 405,000 visitors came.", "Last year 405,000"),
        (TOLL, "In 2023 nine people died on the road.", "2023 nine"),
        (RATE, "The rate was 4.7 percent a year earlier.", "4.7 percent a year earlier"),
        (LAUNCHES, "The yard sold 41 boats in Q2.", "41 boats in Q2"),
    ],
)
def test_the_period_of_the_number_beside_it(source: str, summary: str, said: str) -> None:
    assert _found(source, summary) == [said]


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (SKIPPER, "Last year Ona Brandt landed 164 tonnes, and she expects 120 this time."),
        (YARD, "The yard is to finish 19 ferries this year."),
        (YARD, "After 14 ferries last year the yard aims for 19."),
        (PORT, "Volume has risen from 214,000 containers in October to 325,000."),
        (PORT, "The ports handled 214,000 containers in October, then 325,000."),
        (MUSEUM, "The museum had 318,000 visitors last year, from 405,000 in 2016."),
        (FIRM, "Profit is to rise from £118m last year to £135m."),
        (FIRM, "Profit should grow this year to £135m."),
        (FIRM, "Since 2019 debt has grown by £25m to £65m."),
        (TOLL, "The road killed 12 people in 2023, against nine a year later."),
        (DAIRY, "Five of the nine cheeses come in the second half."),
        (OFFICE, "The park, bought for £214m in 2018, is now worth £96m."),
    ],
)
def test_its_own_period_is_right(source: str, summary: str) -> None:
    assert _found(source, summary) == []
