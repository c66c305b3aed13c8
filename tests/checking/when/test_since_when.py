"""A superlative has its date: "the first strike since 1987" is no "first since 2017"."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

PORT = (
    "Dockers at Marlow walked out on Monday in the first strike at the port since 1987. Traffic has fallen 11% since 2017, when the "
    "second quay was opened. At 4.1 million tonnes, the cargo handled in May was the lowest since March 2009, the harbour office "
    "said. The owners, the Harrow family, have run the port since 1908."
)
RAIN = (
    "Some 412 millimetres of rain fell on the valley in October, the most since 1967. The wind reached 140 km an hour at Tarn Head, "
    "the strongest gust since 1998. The weather station has kept records since 1931."
)

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (PORT, "The dockers' strike is the first at the port since 2017.", "wrong-referent: 2017"),
    (PORT, "Dockers have gone on strike at Marlow, their first walkout since 1908.", "wrong-referent: 1908"),
    (PORT, "Cargo in May was the lowest at the port since 2017.", "wrong-referent: 2017"),
    (RAIN, "The valley had 412 millimetres of rain in October, the most since 1931.", "wrong-referent: 1931"),
    (RAIN, "October's 412 millimetres of rain was the highest since 1931.", "wrong-referent: 1931"),
]
# source, a right summary in other words
RIGHT = [
    (PORT, "The dockers' strike is the first at the port since 1987."),
    (PORT, "Cargo in May was the lowest since 2009."),
    (PORT, "Cargo in May was the lowest since March 2009."),
    (PORT, "Traffic has fallen 11% since 2017; the strike is the first since 1987."),
    (PORT, "The port, in the Harrow family since 1908, has its first strike in decades."),
    (RAIN, "The valley had 412 millimetres of rain in October, the most since 1967."),
    (RAIN, "The wind was the strongest since 1998."),
    (RAIN, "October was the wettest in records that have been kept since 1931."),
    # of two things, each with its own
    (
        "Exports in May were the highest since 2014. Imports were lower than at any time since 2009.",
        "Imports were the lowest since 2009, exports the highest since 2014.",
    ),
    (
        "Exports were the highest since 2014. The price of wheat had not been so high since 2009, traders said.",
        "Traders put the price of wheat at its highest since 2009.",
    ),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert [code for code in codes(source, summary) if code.startswith(("wrong", "date"))] == []
