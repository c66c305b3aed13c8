"""Forms that English papers write: hours of opening, times with a point, how long something took, decades, names, years before Christ."""

from __future__ import annotations

import pytest

from summarise import find_quantities
from tests.quantities.reading import kinds, only

KINDS = [
    ("The shop opens 9-5.", [("9-5", "time")]),
    ("They work 9 to 5.", [("9 to 5", "time")]),
    ("They won 9-5.", [("9-5", "score")]),
    ("It works 5-10 times.", [("5-10", "count")]),
    ("The match starts at 1.30.", [("1.30", "time")]),
    ("The match starts at 10.45pm GMT.", [("10.45pm GMT", "time")]),
    ("Shares opened at 1.30.", [("1.30", "count")]),
    ("It took 2:05:30.", [("2:05:30", "duration")]),
    ("At 2:05:30 a bell rang.", [("2:05:30", "time")]),
    ("It takes 2.30 hours.", [("2.30 hours", "duration")]),
    ("They play late-90s music.", [("90s", "date")]),
    ("She is in her late-20s.", [("20s", "age")]),
    ("A Boeing 737-800 landed.", [("Boeing 737-800", "identifier")]),
    ("See No. 23-1234 there.", [("No. 23-1234", "identifier")]),
    ("It cites 18 U.S.C. § 1341 there.", [("18 U.S.C. § 1341", "identifier")]),
    ("They sent 18 U.S. soldiers.", [("18", "count")]),
    ("Under Rule 12(b)(6) it fell.", [("Rule 12(b)(6)", "identifier")]),
    ("After the 7/7 bombings it closed.", [("7/7", "identifier")]),
    ("They made the Final Four.", [("Final Four", "identifier")]),
    # day care is what the centres give, a day is none of its own
    ("It ran four day care centres.", [("four", "count")]),
    ("It ran a four day course.", [("four day", "duration")]),
    ("It treats 40 day patients.", [("40", "count")]),
    # how long something took before and now, and a time of day
    ("Waits were cut from 20 minutes to nine.", [("20 minutes", "duration"), ("nine", "count")]),
    ("They left at 20 minutes to nine.", [("20 minutes to nine", "time")]),
    # thousands of tonnes beside percentages
    (
        "It was down 12% on last year's 385,000 and 9% below plan.",
        [("12%", "percent"), ("385,000", "count"), ("9%", "percent")],
    ),
    ("It was 12 and 9% below plan.", [("12", "percent"), ("9%", "percent")]),
    # ages, and figures that have none
    ("Girl, 6, rescues her dog", [("6", "age")]),
    ("Coach Ann Bell, 58: 311 wins", [("58", "age"), ("311", "count")]),
    ("The old mark, 19, was set at home.", [("19", "count")]),
    ("The pilot, 19, was fined.", [("19", "age")]),
]
VALUES = [
    ("It cost half as much again.", "half as much again", "1.5"),
    ("Half again as many came.", "Half again as many", "1.5"),
    ("Half as many came.", "Half", "0.5"),
]


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(("text", "words", "value"), VALUES)
def test_half_again(text: str, words: str, value: str) -> None:
    found = only(text)
    assert (found.text, str(found.value), found.unit) == (words, value, "times")


def test_hours_of_opening_end_after_noon() -> None:
    found = only("The shop opens 9-5.")
    assert found.date is not None and found.until is not None
    assert (found.date.hour, found.until.hour) == (9, 17)


@pytest.mark.parametrize("text", ["It fell in 1200 BC.", "It stood in 1200 BCE.", "In the 12th century BC."])
def test_what_is_before_christ_is_no_year_of_ours(text: str) -> None:
    date = only(text).date
    assert date is not None
    assert (date.year or date.decade) == -1200


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Exports rose a fifth to £420m.", "ratio", "0.2"),
        ("Prices fell a third in a year.", "ratio", "0.3333333333333333333333333333"),
        ("They lost a fifth game.", "ordinal", "5"),
    ],
)
def test_a_part_that_something_changed_by(text: str, kind: str, value: str) -> None:
    first = find_quantities(text)[0]
    assert (first.kind, str(first.value)) == (kind, value)


def test_feet_with_bare_inches() -> None:
    assert only("He is 6 foot 3.").low == only("He is 6 ft 3 in.").low
