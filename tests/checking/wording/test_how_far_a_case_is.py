"""An accusation is no conviction, an arrest no charge, and a suspended sentence is not served."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

SALE = "Prosecutors allege that Gus Parr sold 40 fake passports. His trial begins in May."
CROWD = "Officers arrested 11 people at the Fallow Green march and released them all without charge."
SPARED = "Kim Arlott was given a 10-month suspended sentence for perjury."
SPARED_TWO = "Bo Tarn was sentenced to 14 months, suspended for two years, for theft."
SERVED = "Kim Arlott was given 10 months for perjury. She had been accused of lying to the court."

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (SALE, "Gus Parr was jailed for selling 40 fake passports.", "status-changed: was jailed"),
    (SALE, "Gus Parr has been convicted of selling 40 fake passports.", "status-changed: convicted of"),
    (
        CROWD,
        "Officers charged 11 people over the Fallow Green march.",
        "status-changed: Officers charged 11 people",
    ),
    (SPARED, "Kim Arlott was sent to prison for 10 months.", "status-changed: sent to prison"),
    (SPARED_TWO, "Bo Tarn was jailed for 14 months for theft.", "status-changed: was jailed"),
]
# source, a right summary in other words
RIGHT = [
    (SALE, "Gus Parr is accused of selling 40 fake passports."),
    (CROWD, "Eleven people were held at the Fallow Green march."),
    (SPARED, "Kim Arlott's 10-month sentence for perjury was suspended."),
    (SPARED_TWO, "Bo Tarn was jailed for 14 months, suspended for two years."),
    (SERVED, "Kim Arlott was jailed for 10 months for perjury."),
    (
        "Ned Vale, accused of six burglaries, got three years. A friend was given a suspended sentence.",
        "Ned Vale was jailed for three years for six burglaries.",
    ),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert [code for code in codes(source, summary) if code.startswith("status")] == []
