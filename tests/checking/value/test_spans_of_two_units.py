"""A span of years and months in the source, told in months, in years, or as it stands."""

from __future__ import annotations

import pytest

from summarise import check
from summarise.checking.source.index import SourceIndex
from tests.checking.asking import doubts

TERM = "The judge jailed Ines Marlow for four years and eight months, and her brother for 18 months."
BIRTH = "The boy was born at 32 weeks and 4 days."
TRIP = "The crossing took two days and four hours."
MONTHS = "The judge jailed Ines Marlow for 27 months."
TWO = "The brothers got terms of four years and eight months respectively."


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (TERM, "Ines Marlow was jailed for 56 months."),
        (TERM, "Ines Marlow was jailed for four years and eight months."),
        (TERM, "Ines Marlow got four years and two-thirds of a year, her brother 18 months."),
        (TERM, "Ines Marlow was jailed for more than four and a half years."),
        (MONTHS, "Ines Marlow was jailed for two years and three months."),
        (MONTHS, "Ines Marlow got 2 years, 3 months."),
        (BIRTH, "The boy was born after 228 days."),
        (TRIP, "The crossing took 52 hours."),
    ],
)
def test_both_units_are_one_span(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


DISCOUNT = TERM.replace(
    "and her brother", "in place of six years and three months, because she had owned up, and her brother"
)
DISCOUNT += (
    " In all, 14 people gave evidence in nine days, 40 letters were read and £300 was found. "
    + "The court was full. " * 20
)


@pytest.mark.parametrize(
    ("summary", "derived"),
    [
        ("The judge took 19 months off because she had owned up.", True),
        ("The judge took 31 months off because she had owned up.", False),
        ("The judge spoke of 19 months because she had owned up.", False),
    ],
)
def test_what_lies_between_two_such_spans_is_worked_out(summary: str, derived: bool) -> None:
    (claim,) = check(DISCOUNT, summary).claims
    assert (claim.verdict == "derived") is derived


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (TERM, "Ines Marlow was jailed for 57 months."),
        (TERM, "Ines Marlow was jailed for four years and nine months."),
        (BIRTH, "The boy was born after 238 days."),
        (TRIP, "The crossing took 54 hours."),
        (MONTHS, "Ines Marlow was jailed for two years and four months."),
        (MONTHS, "Ines Marlow was jailed for three years and three months."),
    ],
)
def test_another_span_is_doubted(source: str, summary: str) -> None:
    assert doubts(source, summary)


def test_two_spans_are_not_one() -> None:
    assert all(not q.readings for q in SourceIndex(TWO).quantities)
    assert [len(q.readings) for q in SourceIndex(TERM).quantities] == [1, 0, 0]
