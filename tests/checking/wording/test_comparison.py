"""Old values given as the news: what a source only compares with is not what it reports."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

SALES = "Sales of tyres were $9.4 million in the third quarter of 2031, compared with $7.1 million in the third quarter of 2030."
CATCH = "The boats landed 640 tonnes of herring in May, a rise of 90 tonnes on the 550 tonnes of last May."
RENT = "Rent in Aldham is $840 a month, up 12% from $750 in 2029."


@pytest.mark.parametrize(
    ("source", "summary", "flag"),
    [
        # the old number told as the new one
        (SALES, "Sales of tyres were $7.1 million.", "wrong-referent: $7.1 million"),
        (CATCH, "The boats landed 550 tonnes of herring in May.", "wrong-referent: 550 tonnes"),
        # the new number told of the old period; the flag points at the part of the date that differs
        (SALES, "In the third quarter of 2030 sales of tyres were $9.4 million.", "wrong-referent: 2030"),
    ],
)
def test_an_old_value_given_as_the_news(source: str, summary: str, flag: str) -> None:
    assert codes(source, summary) == [flag]


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (SALES, "Sales of tyres rose to $9.4 million from $7.1 million."),
        (SALES, "A year earlier the sales of tyres had been $7.1 million."),
        (SALES, "Sales were $9.4 million, compared with $7.1 million in the third quarter of 2030."),
        (RENT, "Rent in Aldham, which was $750 before, is now $840 a month."),
        # "more than" hedges and compares nothing; "90 more" is how far two things are apart
        ("Floods killed two and left more than 50 missing in Borley.", "In Borley more than 50 are missing."),
        ("Corton has 90 more schools than Denby.", "Corton has 90 more schools than Denby."),
    ],
)
def test_an_old_value_given_as_old(source: str, summary: str) -> None:
    assert codes(source, summary) == []


def test_a_date_in_a_list_says_nothing_that_could_be_old() -> None:
    assert codes(SALES, {"dates": ["the third quarter of 2031", "2030"]}) == []
