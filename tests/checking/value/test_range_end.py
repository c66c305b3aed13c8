"""One end of a range told as the value, as the other end, and as the end that it is."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of
from tests.checking.asking import codes

QUARRY = (
    "Reopening the quarry at Hallam Edge would cost between $3.2 million and $4.1 million and take 14 to 18 months, its owner said. "
    "Dust levels were 5 to 10 per cent of the legal limit. Compensation of £40 to £65 a household was offered. "
    "Rents in the village are expected to end the year between zero and 2% higher. The owner lifted its guidance to between "
    "$61.2 million and $61.8 million, from $60.1 million to $60.9 million. The foreman's brother bowled for 2-81 on Sunday."
)

TURNED = [
    ("The work may take up to 14 months.", "14 months"),
    ("The work takes 18 months or more.", "18 months"),
    ("Reopening the quarry costs at least $4.1 million.", "$4.1 million"),
    ("Reopening the quarry costs $3.2 million at best.", "$3.2 million"),
    ("Households were offered £65 at the very least.", "£65"),
    ("Households were offered £65 a home and up.", "£65"),
    ("Rents of the hall cost from £65 a household.", "£65"),
]
BARE = [
    ("The work will take 18 months.", "18 months"),
    ("Reopening the quarry will cost $3.2 million.", "$3.2 million"),
    ("Each household was offered £65.", "£65"),
    ("Offers went up from £65.", "£65"),
]
RIGHT = [
    "The work may take up to 18 months.",
    "Households were offered £65 at best.",
    "Households were offered £40 a home and up.",
    "Households were offered £40 for each home or more.",
    "Households were offered £65 a home or less.",
    "Households were offered £65 a home at worst.",
    "The offers cost from £40 a household.",
    "Households were offered £40-plus a home.",
    "Reopening the quarry costs $4.1 million at most.",
    "Reopening the quarry costs a sum that tops out at $4.1 million.",
    "Guidance went up by $1.1 million at the low end, to $61.2 million.",
    "Rents are expected to be flat to 2% higher at the end of the year.",
    "The foreman's brother went for 81.",
]


def _signs(summary: str) -> list[tuple[str, str]]:
    return [
        (flag.claim.text, sign)
        for flag, features in findings_of(QUARRY, summary)
        for sign in features
        if flag.claim is not None and "rule:range_end" in features and sign.startswith("end:")
    ]


@pytest.mark.parametrize(("summary", "number"), TURNED)
def test_an_end_told_as_the_other_end_has_a_sign(summary: str, number: str) -> None:
    assert [sign for text, sign in _signs(summary) if number in text] == ["end:turned"]


@pytest.mark.parametrize(("summary", "number"), BARE)
def test_an_end_told_as_the_value_has_another(summary: str, number: str) -> None:
    assert [sign for text, sign in _signs(summary) if number in text] == ["end:bare"]


@pytest.mark.parametrize("summary", RIGHT)
def test_an_end_told_as_the_end_that_it_is_is_right(summary: str) -> None:
    assert [
        code for code in codes(QUARRY, summary) if code.startswith(("range-narrowed", "value-mismatch"))
    ] == []


def test_a_count_is_no_end_of_a_span_of_time() -> None:
    source = "The captain will miss four to six weeks. Harlow have won nearly all of their games."
    assert [c for c in codes(source, "Harlow have won six games.") if c.startswith("range-narrowed")] == []
