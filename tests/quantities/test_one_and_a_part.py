"""One quantity in two units, said or written, also where the number of the first is an article or the second unit is left out."""

from __future__ import annotations

import pytest

from tests.quantities.reading import at, close, kinds

TOGETHER = [
    # one of the larger unit, by an article
    ("the film runs an hour forty", "an hour forty", "100", "minute"),
    ("it takes an hour and ten minutes", "an hour and ten minutes", "70", "minute"),
    ("it took an hour 20 minutes by bus", "an hour 20 minutes", "80", "minute"),
    ("it took an hour and 20.", "an hour and 20", "80", "minute"),
    ("hold it for a minute thirty", "a minute thirty", "90", "second"),
    ("for a minute and 20 seconds", "a minute and 20 seconds", "80", "second"),
    ("it lasted an hour and a quarter", "an hour and a quarter", "1.25", "hour"),
    ("they walked a mile and three quarters", "a mile and three quarters", "1.75", "mile"),
    # the smaller unit left out, in words too
    ("it took two hours forty.", "two hours forty", "160", "minute"),
    ("she needs one hour fifteen", "one hour fifteen", "75", "minute"),
    ("he ran for three hours ten, in rain", "three hours ten", "190", "minute"),
    # feet and inches
    ("he is six foot two", "six foot two", "6.16666666666667", "foot"),
    ("she is five feet ten inches tall", "five feet ten inches", "5.83333333333333", "foot"),
    ("the brig draws 11 ft 6, laden", "11 ft 6", "11.5", "foot"),
    ("he is 5ft 9 and thin", "5ft 9", "5.75", "foot"),
    ("a six-foot-four guard", "six-foot-four", "6.33333333333333", "foot"),
    ("a shelf six foot long", "six foot", "6", "foot"),
    # stones, pounds and ounces
    ("he weighs 12 stone 4.", "12 stone 4", "12.2857142857143", "stone"),
    ("he weighs twelve stone seven pounds", "twelve stone seven pounds", "12.5", "stone"),
    ("she weighs ten stone seven", "ten stone seven", "10.5", "stone"),
    ("a jockey of 9st 7, at most", "9st 7", "9.5", "stone"),
    ("a trout of two pounds four ounces", "two pounds four ounces", "2.25", "pound"),
    ("a baby of 7 lb, 8 oz", "7 lb, 8 oz", "7.5", "pound"),
]


@pytest.mark.parametrize(("text", "words", "value", "unit"), TOGETHER)
def test_both_units_are_one_quantity(text: str, words: str, value: str, unit: str) -> None:
    found = at(text, words)
    assert close(found.value, value)
    assert found.unit == unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It did 60 miles an hour and 10 minutes later it stopped.",
            [("60 miles an hour", "measure"), ("10 minutes later", "date")],
        ),
        ("It takes an hour, and forty came.", [("forty", "count")]),
        ("It took two hours, twenty men and a dog.", [("two hours", "duration"), ("twenty", "count")]),
        ("Six foot soldiers came.", [("Six", "count")]),
        ("They laid 10 feet 6 men could lift.", [("10 feet", "measure"), ("6", "count")]),
        ("He paid two pounds, three times.", [("two pounds", "money"), ("three", "count")]),
        ("He ate a pie and a quarter of the cake.", [("a quarter", "ratio")]),
    ],
)
def test_two_things_stay_two(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


MORE = [
    ("the lap took 1m 23.456s", "1m 23.456s", "83.456", "second"),
    ("he ran it in 2m5s", "2m5s", "125", "second"),
    ("it took 1h05m by rail", "1h05m", "65", "minute"),
    ("it took 2h5m10s", "2h5m10s", "7510", "second"),
    ("he paid one pound fifty for tea", "one pound fifty", "1.5", "GBP"),
    ("they are five dollars fifty each", "five dollars fifty", "5.5", "USD"),
    ("it cost three euros ten.", "three euros ten", "3.1", "EUR"),
]


@pytest.mark.parametrize(("text", "words", "value", "unit"), MORE)
def test_parts_of_a_minute_and_of_a_pound(text: str, words: str, value: str, unit: str) -> None:
    found = at(text, words)
    assert close(found.value, value)
    assert found.unit == unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He sold 5m 20 days ago.", [("5m", "count"), ("20 days ago", "date")]),
        ("He paid ten dollars, twenty men came.", [("ten dollars", "money"), ("twenty", "count")]),
        ("He paid two pounds fifty men earned.", [("two pounds", "money"), ("fifty", "count")]),
    ],
)
def test_millions_and_men_are_no_parts(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected
