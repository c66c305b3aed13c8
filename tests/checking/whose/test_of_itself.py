"""Results that are wrong by themselves: all of a whole of which the source gives a part, a winner with the smaller share."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

RAIN = "Rain fell on 19 of the 31 days of July."
BOTH = "Rain fell on 19 of the 31 days of July, and in May it had rained on 31 of 31 days."
VOTE = "Reform took 34.1% of the vote and Unity 33.9%."

CASES = [
    (RAIN, "It rained on 31 of the 31 days of July.", ["wrong-referent: 31"]),
    (RAIN, "It rained on 31 of 31 days in July.", ["wrong-referent: 31"]),
    (RAIN, "It rained on 19 of the 31 days of July.", []),
    (BOTH, "In May it rained on 31 of 31 days.", []),
    (VOTE, "Reform beat Unity, 33.9% to 34.1%.", ["wrong-referent: 33.9% to 34.1%"]),
    (VOTE, "Reform beat Unity by 34.1% to 33.9%.", []),
]


@pytest.mark.parametrize(("source", "summary", "expected"), CASES)
def test_a_result_that_cannot_be(source: str, summary: str, expected: list[str]) -> None:
    assert doubts(source, summary) == expected
