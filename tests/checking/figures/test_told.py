"""Numbers and dates in what a figure is of and when: they describe, and only a date that the article cannot mean is accused."""

from __future__ import annotations

import pytest

from summarise.checking.check import check
from tests.checking.figures.facts import told

SURVEY = (
    "Lonely at their desks\n\nA survey of 2,100 clerks in Torvik found that 31% of those under 25 feel alone at home, against 12% of "
    "those aged 45 and over. The clinic's second technician, Ida Moe, 29, was hurt on Friday. The union will strike for a third "
    "time this year. Pay rises 4% in the first year and 3% in each of the two after that, over three years. Twenty-six towns "
    "took part, two of them for the first time.\n\nOutput, at 53 tonnes this year, is 60% higher than in 2024. The hall opened in "
    "March 2019 and was repaired in May 2021. In July 2022 it held 900 people."
)


@pytest.mark.parametrize(
    ("quote", "text", "fields"),
    [
        ("31% of those under 25 feel alone at home", "31%", {"of": "under-25s lonely at home"}),
        ("12% of those aged 45 and over", "12%", {"of": "lonely over-45s, against 31% of under-25s"}),
        ("technician, Ida Moe, 29, was hurt on Friday", "29", {"of": "age of one technician"}),
        ("The union will strike for a third time this year", "third", {"of": "strike, after a first and a second one"}),
        ("3% in each of the two after that", "3%", {"period": "second and third years"}),
        ("3% in each of the two after that", "3%", {"period": "years 2 and 3"}),
        ("Pay rises 4% in the first year", "4%", {"period": "first of three years"}),
        ("Twenty-six towns took part, two of them for the first time", "two", {"of": "towns among all 26"}),
        ("Output, at 53 tonnes this year, is 60% higher than in 2024", "53 tonnes", {"period": "2025"}),
        ("Output, at 53 tonnes this year, is 60% higher than in 2024", "60%", {"period": "2025 vs 2024"}),
        ("The hall opened in March 2019", "March 2019", {"of": "opening of the hall in its 1st year"}),
        ("In July 2022 it held 900 people", "900", {"period": "July 2022"}),
        ("A survey of 2,100 clerks in Torvik", "2,100", {"of": "clerks in 1 survey", "period": "within 12 months"}),
    ],
)  # fmt: skip
def test_what_describes_a_figure_is_no_claim(quote: str, text: str, fields: dict[str, str]) -> None:
    assert told(SURVEY, quote, text, **fields) == []


@pytest.mark.parametrize(
    ("quote", "text", "period"),
    [
        ("In July 2022 it held 900 people", "900", "July 2020"),
        ("In July 2022 it held 900 people", "900", "October 2022"),
        ("In July 2022 it held 900 people", "900", "mid-November"),
    ],
)
def test_a_date_that_the_article_does_not_have_is_accused(quote: str, text: str, period: str) -> None:
    assert [said.partition(" ")[0] for said in told(SURVEY, quote, text, period=period)] == ["period"]


def test_a_year_that_cannot_be_meant_is_accused() -> None:
    dated = "HALMAR, 3 May 2031 - Output, at 53 tonnes this year, is 60% higher than in 2029."
    quote = "Output, at 53 tonnes this year, is 60% higher than in 2029"
    assert told(dated, quote, "53 tonnes", period="2031") == []
    assert told(dated, quote, "53 tonnes", period="2027") == ["period not-in-source"]


def test_its_dates_are_claims_that_are_looked_up() -> None:
    figure = {"text": "900", "value": "900", "of": "2 halls of the 3", "period": "July 2022"}
    fact = {
        "statement": "It held 900 people.",
        "quote": "In July 2022 it held 900 people",
        "figures": [figure],
    }
    found = check(SURVEY, {"facts": [fact]})
    told_of = [
        (c.path.rpartition(".")[2], c.text, c.verdict.value) for c in found.claims if c.path.count(".") > 1
    ]
    assert told_of == [
        ("text", "900", "supported"),
        ("value", "900", "supported"),
        ("period", "July 2022", "supported"),
    ]
