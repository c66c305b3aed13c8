"""One length of time of a sentence of a court told as another."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "The accountant was given two years in prison, suspended for three years.",
        "The accountant was sentenced to three years, suspended.",
    ),
    (
        "He was sentenced to six months in jail followed by two years of probation and ordered to pay 4,000 dollars.",
        "He was put on probation for six months.",
    ),
]
# source, a right summary
RIGHT = [
    (
        "The driver was jailed for 18 months and banned from driving for four years.",
        "The driver got 18 months in prison and a four-year ban.",
    ),
    (
        "The driver was jailed for 18 months and banned from driving for four years.",
        "The driver may not drive for four years.",
    ),
    (
        "The driver was jailed for 18 months and banned from driving for four years.",
        "The driver was sent to prison for a year and a half.",
    ),
    (
        "The accountant was given two years in prison, suspended for three years.",
        "The accountant was given a two-year prison sentence, suspended for three years.",
    ),
    (
        "The accountant was given two years in prison, suspended for three years.",
        "The two-year term was suspended.",
    ),
    (
        "He was sentenced to six months in jail followed by two years of probation and ordered to pay 4,000 dollars.",
        "He was sentenced to six months in jail.",
    ),
    (
        "He was sentenced to six months in jail followed by two years of probation and ordered to pay 4,000 dollars.",
        "He will be on probation for two years after six months in jail.",
    ),
    (
        "The court jailed the mayor for five years; she has 30 days to appeal and may not hold office for ten years.",
        "The mayor was jailed for five years and barred from office for ten.",
    ),
    (
        "The court jailed the mayor for five years; she has 30 days to appeal and may not hold office for ten years.",
        "The mayor can appeal within 30 days.",
    ),
    (
        "Her prison term of eight years was cut to six on appeal after she had spent 14 months on remand.",
        "Her sentence was cut to six years on appeal.",
    ),
    (
        "Her prison term of eight years was cut to six on appeal after she had spent 14 months on remand.",
        "Two years were taken off her sentence.",
    ),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_turned_is_found(source: str, summary: str) -> None:
    assert "wrong-referent" in found_by("other_term", source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("other_term", source, summary) == []
