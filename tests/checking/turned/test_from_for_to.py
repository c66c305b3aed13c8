"""One end of a change told as the other."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "The bank raised its rate by 0.25 points to 8.25%.",
        "The bank raised its rate by 0.25 points from 8.25%.",
    ),
    ("The firm cut the price by $3 to $18.", "The firm cut the price from $18."),
    ("Membership grew by 900 to 12,400.", "Membership grew by 900 from 12,400."),
    ("The lake fell to 31 metres, its lowest since 1994.", "The lake fell from 31 metres."),
    ("The factory cut its shifts to 14 a week.", "The factory reduced its shifts from 14 a week."),
    (
        "The vineyard's yield slipped by 3 tonnes to 41 tonnes.",
        "The vineyard's yield slid by three tonnes from 41 tonnes.",
    ),
    ("The retirement age is to rise to 67.", "The retirement age will rise from 67."),
]
# source, a right summary
RIGHT = [
    (
        "The rate rose to 5% in May and stayed there until it rose again in July.",
        "The rate rose from 5% in July.",
    ),
    ("The lake rose to 31 metres after it had sunk to 28.", "The lake rose from 28 to 31 metres."),
    ("Entry fees go up to $9 in May.", "Fees will go up from May, to $9."),
    ("The pass mark is lowered to 40.", "The pass mark is down to 40 from a higher level."),
    ("Fares were raised to £3 last year.", "This year's fares will be up from £3."),
    (
        "The bank raised its rate by 0.25 points to 8.25%.",
        "The bank raised its rate to 8.25%, by 0.25 points.",
    ),
    ("The firm cut the price by $3 to $18.", "The firm cut the price from $21."),
    ("The team fell to ninth, a place below last season.", "The team finished ninth."),
    ("The school rose from 14th to sixth.", "The school, once 14th, is now sixth."),
    ("The singer went from second to first.", "The singer moved up to first from second."),
    ("Sales fell to third place behind rice.", "Sales rose in the third quarter."),
    (
        "The factory cut its shifts to 14 a week.",
        "The factory reduced its shifts, from Monday, to 14 a week.",
    ),
    (
        "The vineyard's yield slipped by 3 tonnes to 41 tonnes.",
        "The vineyard picked 41 tonnes, down from 44 tonnes.",
    ),
    ("The retirement age is to rise to 67.", "The retirement age will be 67."),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("from_for_to", source, summary) == ["direction-reversed"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("from_for_to", source, summary) == []
