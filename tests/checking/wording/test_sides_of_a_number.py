"""A bound that the article says in other words is no hedge that the summary adds; one that denies the article's value is."""

from __future__ import annotations

import pytest

from summarise.checking.check import graded
from summarise.checking.verdicts import Code

STOCK = (
    "There is a 44% chance that the stock of cod falls below the danger line of 1.9 million tonnes by 2038."
)
TAX = "Of a pint £1.55 goes to the state, up from £1.21 five years ago."
FUND = "Any money above a ratio of 105% can be shared out among the members."
TROUT = "Dead trout were found along 8.5km of water below the works."
ROAD = "The new road is 8.5km long and has two bridges."
RATIO = "The ratio of the fund was 105% in May."
LEFT = "Over the past year 300 shops closed in the county. The trees below the dam are 1,400 in all."
WATER = "The pump brings up 240 litres an hour. Prices went down 8.5km away."
PUT = "The stock of cod is put at 1.9 million tonnes."


def _added(source: str, summary: str) -> list[str]:
    flags = graded(source, summary).flags
    return [f.claim.text for f in flags if f.code is Code.QUALIFIER_ADDED and f.claim is not None]


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (STOCK, "The risk of the stock dropping under 1.9 million tonnes by 2038 is 44%."),
        (TAX, "The state takes £1.55 of a pint, which is 34p more than five years ago."),
        (FUND, "What lies above 105% can be shared out."),
        (TROUT, "Trout lay dead over 8.5km."),
    ],
)
def test_a_bound_in_other_words_is_not_added(source: str, summary: str) -> None:
    assert _added(source, summary) == []


@pytest.mark.parametrize(
    ("source", "summary", "word"),
    [
        (PUT, "The stock of cod is under 1.9 million tonnes.", "under"),
        (RATIO, "The ratio was above 105% in May.", "above"),
        (ROAD, "The new road is over 8.5km long.", "over"),
        (LEFT, "More than 300 shops closed in the county.", "More than"),
        (LEFT, "Below the dam stand fewer than 1,400 trees.", "fewer than"),
        (WATER, "The pump lifts over 240 litres an hour.", "over"),
    ],
)
def test_a_bound_that_denies_the_value_is(source: str, summary: str, word: str) -> None:
    assert _added(source, summary) == [word]
