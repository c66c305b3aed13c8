"""Which way a level went is known where the source sets it against an earlier one, without a word of direction."""

from __future__ import annotations

import pytest

from summarise.checking.check import graded
from summarise.checking.verdicts import Code

HOMES = (
    "There were 5,870 sales of homes in Tarn in the month, against 5,310 in October 2030. The typical rent was €912, compared with "
    "€945 a year earlier. Empty homes came to 2.4%, after 2.1% in the same month last year. The builder Marl has 140 homes to sell, "
    "against 190 at its rival Tenby."
)


def _reversed(summary: str) -> list[str]:
    flags = graded(HOMES, summary).flags
    return [f.claim.text for f in flags if f.code is Code.DIRECTION_REVERSED and f.claim is not None]


@pytest.mark.parametrize(
    ("summary", "word"),
    [
        ("The number of sales fell to 5,870.", "fell"),
        ("The typical rent rose to €912.", "rose"),
        ("The share of empty homes dropped to 2.4%.", "dropped"),
    ],
)
def test_a_change_against_the_levels_of_the_source_is_found(summary: str, word: str) -> None:
    assert _reversed(summary) == [word]


@pytest.mark.parametrize(
    "summary",
    [
        "The number of sales rose to 5,870.",
        "The typical rent fell to €912.",
        "The share of empty homes went up to 2.4%.",
        "Marl has cut its homes for sale to 140.",  # a rival's number is no earlier one
        "There were 5,870 sales, and Tarn lost its biggest agent.",
    ],
)
def test_the_way_that_the_levels_went_is_right(summary: str) -> None:
    assert _reversed(summary) == []
