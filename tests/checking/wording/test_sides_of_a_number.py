"""A bound that the article says in other words is no hedge that the summary adds; one that denies the article's value is."""

from __future__ import annotations

import pytest

from summarise.checking.check import graded
from summarise.checking.verdicts import Code, Severity

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


RACE = (
    "The rider covered the 167.4km in 4hr 41min. The last climb rises 1,120 metres in 14.8km. The census took 11 days and covered 9,870 square "
    "kilometres. He suffered burns to 35% of his body. The engineer ignored 17 warnings. She was paid £26,000, rising to £31,000. The dig took "
    "three winters. Sales fell over the same five months. Cider is bottled under a five-year deal. In all 1,960 patients went private; the "
    "report says that 2,000 were put on the list. The fund cuts its share from 11% to 8% over three years."
)


@pytest.mark.parametrize(
    "summary",
    [
        "The rider took 4hr 41min over 167.4km.",
        "The last climb gains 1,120 metres over 14.8km.",
        "The census lasted 11 days, over 9,870 square kilometres.",
        "He was burned over 35% of his body.",
        "The engineer passed over 17 warnings.",
        "She never earned more than £31,000 a year.",
        "Digging it up over three winters was dear.",
        "The contract for cider runs over five years.",
        "Nearly 2,000 patients went private.",
        "The fund cuts its share from 11% to 8% within three years.",
    ],
)
def test_over_a_distance_a_time_or_a_matter_and_bounds_of_another_number_add_nothing(summary: str) -> None:
    flags = graded(RACE, summary).flags
    doubts = {Code.QUALIFIER_ADDED, Code.QUALIFIER_REVERSED}
    assert [
        f.claim.text for f in flags if f.code in doubts and f.severity is not Severity.NOTE and f.claim
    ] == []


@pytest.mark.parametrize(
    ("summary", "word"),
    [
        ("The census covered over 9,870 square kilometres.", "over"),
        ("Burns covered more than 35% of his body.", "more than"),
        ("She was paid more than £31,000.", "more than"),
        ("The engineer ignored over 17 warnings.", "over"),
    ],
)
def test_a_bound_that_is_one_is_still_added(summary: str, word: str) -> None:
    assert _added(RACE, summary) == [word]
