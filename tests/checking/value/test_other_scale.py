"""Digits with another word of size: what is accused of it, and what is not."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of
from tests.checking.asking import codes

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (
        "The group hopes for loans of up to 250bn yen, a paper said.",
        "As much as 250 million yen may be lent.",
        "scale-mismatch: 250 million yen",
    ),
    ("The state has 41 million voters.", "There are 41 thousand voters.", "scale-mismatch: 41 thousand"),
]
# source, a right summary in other words
RIGHT = [
    ("The group hopes for loans of up to 250bn yen.", "As much as a quarter of a trillion yen may be lent."),
    (
        "The fund holds $12 billion, of which $12 million is in cash.",
        "It holds $12 billion, with $12 million in cash.",
    ),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)
    assert any("rule:other_scale" in features for _, features in findings_of(source, summary))


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert not any("mismatch" in code or "not-in-source" in code for code in codes(source, summary))
