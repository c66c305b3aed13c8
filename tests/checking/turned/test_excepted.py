"""Exceptions told as those of which it is said."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of
from tests.checking.asking import codes

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (
        "Of the 13 bridges inspected by the county, all but two were found safe, engineer Hollis Baird said.",
        "County engineers found two of the 13 bridges they inspected to be safe.",
        "direction-reversed: two",
    ),
]
# source, a right summary in other words
RIGHT = [
    (
        "Of the 13 bridges inspected by the county, all but two were found safe, engineer Hollis Baird said.",
        "County engineers found two of the 13 bridges they inspected to be unsafe.",
    ),
    (
        "Of the 13 bridges inspected by the county, all but two were found safe, engineer Hollis Baird said.",
        "Eleven of the 13 bridges are safe.",
    ),
    (
        "Of the 13 bridges inspected by the county, all but two were found safe, engineer Hollis Baird said.",
        "All but two of the bridges passed.",
    ),
    ("All but four of the 60 flats in the tower have been sold.", "Four flats in the tower are unsold."),
    ("All but four of the 60 flats in the tower have been sold.", "Of the 60 flats, 56 have been sold."),
    ("Every member except three voted for the treaty.", "Three members did not vote for the treaty."),
    ("Every member except three voted for the treaty.", "All members but three backed the treaty."),
    ("All but 12 of the 200 dogs at the shelter found homes.", "Twelve of the 200 dogs found no homes."),
    (
        "All but 12 of the 200 dogs at the shelter found homes.",
        "The shelter found homes for 188 of its 200 dogs.",
    ),
    ("All but one of the nine stations will be staffed.", "One of the nine stations will not be staffed."),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused_by_this_rule(source: str, summary: str) -> None:
    assert not [flag for flag, features in findings_of(source, summary) if "rule:excepted" in features]
