"""How many times as much one named thing has as another, beside another multiple."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

SEA = (
    "Seagrass holds twice as much carbon as thought, the team found: 2.6 million tonnes. Some 58 per cent of it lay below the first 30cm. "
    "But the amounts varied greatly: from 72 tonnes in a meadow off Angle Bay to 910 in one in the Forth of Lindmouth. Six of the 47 meadows "
    "had shrunk since 2016; four had grown. Anchors caused damage at 11 sites. So far 43 hectares of 1,000 have been planted for £13m. The "
    "study cost £1.9m, took three summers and had 318 cores of up to 2 metres, the oldest of them 3,400 years old. Only 37 per cent of shoots "
    "survive, and planting costs £60,000 a hectare. Warmth speeds it up by 12 per cent."
)


@pytest.mark.parametrize(
    "times", ["13 times", "about 13 times", "almost 13 times", "12.6 times", "more than 12 times"]
)
def test_the_multiple_of_two_named_things_is_worked_out(times: str) -> None:
    assert doubts(SEA, f"One in the Forth of Lindmouth holds {times} as much as one off Angle Bay.") == []


@pytest.mark.parametrize("times", ["12 times", "14 times", "more than 13 times", "18 times", "20 times"])
def test_another_multiple_is_doubted(times: str) -> None:
    assert doubts(SEA, f"One in the Forth of Lindmouth holds {times} as much as one off Angle Bay.")


def test_of_things_without_a_name_nothing_is_worked_out() -> None:
    assert doubts(SEA, "The best meadow holds 13 times as much carbon as thought.")
