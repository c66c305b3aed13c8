"""A share with a bound that follows from other numbers, where the same fraction stands elsewhere with the opposite bound."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

WELLS = (
    "The county has drilled 17 wells: nine in Aldham, six in Borley and two in Tarrow. "
    "The repairs cost less than half of what had been feared."
)
THEFTS = "Thefts rose by 24% to 2,174. Searches were up by more than a quarter."
VOTE = "Fewer than half of the 640 members voted, 212 of them."
BOATS = "Almost a quarter of the 90 boats sank, and 61 were saved."

STRIKES = "Strikes have cost 418,000 working days so far, less than a third of the total in the same months of 2033."

CASES = [
    (WELLS, "More than half of the 17 wells are in Aldham.", False),
    (THEFTS, "Thefts rose by almost a quarter.", False),
    (VOTE, "More than half of the members voted.", True),
    (BOATS, "More than a quarter of the boats sank.", True),
    (STRIKES, "Strikes have cost 418,000 working days, more than a third of the 2033 figure.", True),
    (STRIKES, "Strikes have cost 418,000 working days, under a third of the 2033 figure.", False),
]


@pytest.mark.parametrize(("source", "summary", "reversed_"), CASES)
def test_what_else_is_told_by_the_same_fraction(source: str, summary: str, reversed_: bool) -> None:
    found = [doubt.partition(":")[0] for doubt in doubts(source, summary)]
    assert ("qualifier-reversed" in found) is reversed_
