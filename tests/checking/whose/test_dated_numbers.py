"""Two numbers of one thing, each with its period beside it: who exchanges them tells each of the other's period."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

SOURCES = [
    "The co-operative made a profit of £3.1m in 2023 and £2.2m in 2024.",
    "Profit fell from £3.1m in 2023 to £2.2m in 2024.",
    "In 2023 the co-operative made £3.1m. In 2024 it made £2.2m.",
    "| | 2023 | 2024 |\n|---|---|---|\n| Profit | £3.1m | £2.2m |\n| Sales | £41m | £39m |\n",
]
RIGHT = [
    "Profit fell from £3.1m in 2023 to £2.2m in 2024.",
    "Profit was £2.2m in 2024, after £3.1m in 2023.",
    "In 2024 the profit was £2.2m; in 2023 it was £3.1m.",
]
WRONG = [
    "Profit rose from £2.2m in 2023 to £3.1m in 2024.",
    "Profit was £2.2m in 2023, after £3.1m in 2024.",
    "In 2024 the profit was £3.1m; in 2023 it was £2.2m.",
]
MONTHS = "Output was 410 tonnes in June, 388 tonnes in July and 430 tonnes in August."


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("summary", RIGHT)
def test_each_number_with_its_own_period_is_right(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("summary", WRONG)
def test_each_number_with_the_other_ones_period_is_wrong(source: str, summary: str) -> None:
    assert sum(doubt.startswith("wrong-referent") for doubt in doubts(source, summary)) >= 2


@pytest.mark.parametrize(
    ("summary", "wrong"),
    [
        ("Output fell from 410 tonnes in June to 388 in July.", False),
        ("Output fell from 410 tonnes in July to 388 in June.", True),
        ("Output rose from 388 tonnes in July to 430 in August.", False),
        ("Output rose from 388 tonnes in August to 430 in July.", True),
    ],
)
def test_months_beside_numbers_of_which_one_leaves_out_its_unit(summary: str, wrong: bool) -> None:
    assert bool(doubts(MONTHS, summary)) is wrong
