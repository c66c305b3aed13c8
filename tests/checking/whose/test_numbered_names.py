"""Names with a number in them: the number counts nothing and can be wrong all the same."""

from __future__ import annotations

import pytest

from summarise.checking.source.numbered_names import named
from summarise.checking.verdicts import Severity
from tests.checking.asking import codes, flags


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("World War II", "World War Two"),
        ("World War Two", "WW2"),
        ("F1", "Formula One"),
        ("first-half", "First Half"),
        ("No 16", "number 16"),
    ],
)
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert named(one).is_named_like(named(other))
    assert named(one).numbers == named(other).numbers


def test_another_number_for_the_same_name() -> None:
    source = "The bank's Tier 1 ratio was 13.8%. It trained in Formula One."
    (flag,) = flags(source, "The Tier 2 ratio of the bank was 13.8%.")
    assert (flag.code, flag.severity) == ("value-mismatch", Severity.WARNING)
    assert flag.evidence is not None
    assert flag.evidence.text == "Tier 1"
    assert codes(source, "The F1 team trained there.") == []


@pytest.mark.parametrize(
    ("summary", "severity"),
    [
        ("He plays for a club in League Two.", Severity.WARNING),  # a proper name that the source lacks
        ("The second half brought no goal.", Severity.NOTE),  # a part of something, named by the summary
        ("The impact of COVID-19 was felt.", Severity.NOTE),  # the name is there, without a number
    ],
)
def test_a_name_that_the_source_does_not_have(summary: str, severity: Severity) -> None:
    (flag,) = flags("He plays in Aldham. The impact of COVID was felt, and no goal was scored.", summary)
    assert (flag.code, flag.severity) == ("not-in-source", severity)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        ("The firm recalled 4,100 scooters of the model R7.", "The firm recalled 4,100 R7s."),
        ("Its R7s are built in Lund.", "The R7 is built in Lund."),
        ("The plant gave off 90 tonnes of carbon dioxide.", "The plant gave off 90 tonnes of CO2."),
        ("Brandt scored 2,310 points, ninth-most in league history.", "Brandt's 2,310 points are No. 9 in league history."),
    ],
)  # fmt: skip
def test_a_name_in_another_form_is_the_same(source: str, summary: str) -> None:
    assert codes(source, summary) == []


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        ("The firm recalled 4,100 scooters of the model R7.", "The firm recalled 4,100 R9s."),
        ("Brandt scored 2,310 points, ninth-most in league history.", "Brandt's 2,310 points are No. 7 in league history."),
    ],
)  # fmt: skip
def test_another_number_is_not(source: str, summary: str) -> None:
    assert codes(source, summary) != []
