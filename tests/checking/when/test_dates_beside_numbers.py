"""A date of the summary beside a number: the source has the two beside each other, or another date there."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of

STORM = (
    "Alderlund, 9 March. The county said 83 schools were shut on Monday and 61 would stay shut on Tuesday. The yellow warning for wind "
    "began on Sunday. The brigade had 63 calls to battery fires in 2032, up from 41 in 2031 and nine in 2028. Its cash was enough for "
    "52 days on 31 July, and its auditors see a low of 36 days in April."
)


def _signs(summary: str) -> list[str]:
    found = [features for _, features in findings_of(STORM, summary) if "rule:dates" in features]
    return [sign for features in found for sign in features if sign.startswith("partner:")]


@pytest.mark.parametrize(
    "summary",
    [
        "Schools: 61 to stay shut on Tuesday.",
        "Calls of the brigade to battery fires: 63 in 2032, half as many again as in 2031 (41).",
        "The county said that 83 schools were shut on Monday.",
        "Its cash, enough for 52 days in July, is seen to fall to 36 days in April.",
    ],
)
def test_the_date_that_the_number_has_in_the_source_is_right(summary: str) -> None:
    assert _signs(summary) == []


@pytest.mark.parametrize(
    ("summary", "sign"),
    [
        ("The county said 83 schools were shut on Tuesday.", "partner:rival"),
        ("The brigade had 63 calls to battery fires in 2031.", "partner:rival"),
    ],
)
def test_another_date_beside_it_has_a_sign(summary: str, sign: str) -> None:
    assert _signs(summary) == [sign]
