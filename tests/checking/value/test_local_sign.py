"""The bare sign of a dollar for the dollars of the country that a source is about; and other signs that are no claims."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

OF_ONE_COUNTRY = [
    ("The Hobart yard won an order worth A$38 million.", "The Hobart yard won an order worth $38 million."),
    ("The Canadian port will spend C$7.5m on a new quay.", "The Canadian port will spend $7.5 million on a quay."),
    ("The trust in Singapore paid S$12.40 a unit.", "The trust in Singapore paid $12.40 a unit."),
]  # fmt: skip
OF_TWO = [
    ("The yard won an order worth A$38 million, or US$25 million.", "The yard won an order worth $38 million."),
    ("The American mill paid C$7.5m for a rival.", "The American mill paid $7.5 million for a rival."),
    ("The Canadian port will spend C$7.5m on a new quay.", "The Canadian port will spend US$7.5 million on a quay."),
    ("The Canadian port will spend C$7.5m on a new quay.", "The Canadian port will spend $9.5 million on a quay."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary"), OF_ONE_COUNTRY)
def test_the_bare_sign_is_of_the_one_country_of_the_source(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


@pytest.mark.parametrize(("source", "summary"), OF_TWO)
def test_the_bare_sign_is_no_other_dollar_where_there_are_two(source: str, summary: str) -> None:
    assert doubts(source, summary) != []


NUMBERED = [
    "The guild will 1) clean the well, 2) paint the gate and 3) plant a hedge.",
    "The guild will (1) clean the well, (2) paint the gate and (3) plant a hedge.",
]


@pytest.mark.parametrize("summary", NUMBERED)
def test_the_numbers_of_the_summarys_own_list_are_no_claims(summary: str) -> None:
    assert doubts("The guild will clean the well, paint the gate and plant a hedge.", summary) == []


def test_a_number_in_brackets_by_itself_is_a_claim() -> None:
    assert doubts("The guild has six wells.", "The guild has wells (9) in the valley.") != []


RESPECTIVELY = [
    ("Hail lay 3 cm deep at Orton and 8 cm deep at Pell on Sunday.", "Orton and Pell had 3 and 8 cm of hail respectively on Sunday."),
    ("Support was 38% in the east and 54% in the west.", "Support was 38 and 54 percent in the east and west respectively."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary"), RESPECTIVELY)
def test_numbers_and_names_in_two_rows_of_one_order(source: str, summary: str) -> None:
    assert doubts(source, summary) == []
