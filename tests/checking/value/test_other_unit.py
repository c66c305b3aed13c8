"""A figure of many digits with another unit of its kind: what is accused of it, and what is not."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of
from tests.checking.asking import codes

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (
        "Area: 26,117 sq km (10,084 sq miles). Language: Ansic.",
        "The island covers 10,084 sq km.",
        "unit-mismatch: sq km",
    ),
    (
        "The fire has burnt 48,310 acres of forest.",
        "More than 48,310 hectares are burnt.",
        "unit-mismatch: hectares",
    ),
    ("The harbour will cost €318 million to dredge.", "Dredging is put at $318 million.", "unit-mismatch: $"),
]
# source, a right summary in other words
RIGHT = [
    ("Area: 26,117 sq km (10,084 sq miles).", "The island covers 10,084 square miles."),
    ("The wall is 1,250 m long and 40 cm thick.", "The wall is 1.25 km long."),
    ("The fine was £250 and the costs $250.", "The fine was £250."),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)
    assert any("rule:other_unit" in features for _, features in findings_of(source, summary))


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert not any("mismatch" in code or "not-in-source" in code for code in codes(source, summary))
