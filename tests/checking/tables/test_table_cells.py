"""A table as evidence: a number is right in its own row and year, and wrong in another's; what a column adds up to is derived."""

from __future__ import annotations

import pytest

from summarise import check
from summarise.article import Article
from summarise.checking.check import graded
from summarise.readers.tables.delimited import read_delimited

FERRIES = """Route,Trips 2023,Trips 2024,Cars 2024,Fares (€ million)
Aldmouth,410,455,21300,3.4
Wickersey,380,362,18700,2.9
Isle of Roan,95,120,1990,0.6
"""
SHARES = """Year;Aldmouth Ferries;Roan Lines
2023;14.2%;9.1%
2024;15.8%;8.4%
"""


def ferries() -> Article:
    return read_delimited(FERRIES, "ferries.csv")


def referents(article: Article, summary: str) -> list[tuple[str, str]]:
    """What is flagged as another's: (the claim, what the article has in its place)."""
    return [
        (flag.claim.text, flag.evidence.text)
        for flag in check(article, summary).flags
        if flag.code == "wrong-referent" and flag.claim and flag.evidence
    ]


WRONG = [
    ("Aldmouth carried 18,700 cars.", [("18,700", "21300")]),
    ("The Isle of Roan made 362 trips in 2024.", [("362", "120")]),
    ("Wickersey made 380 trips in 2024.", [("380", "362")]),
    ("Aldmouth carried 455 cars in 2024.", [("455", "21300")]),  # of trips
    ("Fares at Aldmouth came to €2.9 million.", [("€2.9 million", "€3.4 million")]),
    ("Aldmouth made 362 trips in 2024, Wickersey 455.", [("362", "455"), ("455", "362")]),
]
RIGHT = [
    "Aldmouth carried 21,300 cars.",
    "Wickersey made 380 trips in 2023 and 362 in 2024.",
    "Aldmouth made 455 trips in 2024, Wickersey 362 and the Isle of Roan 120.",
    "In 2024 there were 455 trips from Aldmouth and 362 from Wickersey.",
    "The busiest isle carried 1,990 cars.",  # no row is named whole
    "Nearly 19,000 cars were carried on the Wickersey route.",
    "The routes carried nearly 42,000 cars in all.",
    "Wickersey made 18 fewer trips in 2024 than the year before.",
    "Cars paid €3.4 million in fares at Aldmouth.",
]


@pytest.mark.parametrize(("summary", "wanted"), WRONG)
def test_a_number_of_another_row_or_year(summary: str, wanted: list[tuple[str, str]]) -> None:
    assert referents(ferries(), summary) == wanted


@pytest.mark.parametrize("summary", RIGHT)
def test_a_number_of_its_own_row(summary: str) -> None:
    checked = check(ferries(), summary)
    assert not [flag for flag in checked.flags if flag.severity != "note"], checked.flags


def test_years_may_head_the_rows() -> None:
    shares = read_delimited(SHARES, "shares.csv")
    assert referents(shares, "Roan Lines had a share of 9.1% in 2024.") == [("9.1%", "8.4%")]
    assert referents(shares, "Roan Lines had a share of 8.4% in 2024.") == []


def test_what_is_told_outside_of_the_table_is_left_alone() -> None:
    article = ferries()
    text = article.text + "In all, Aldmouth carried 18,700 cars on the day of the fair.\n"
    assert referents(Article(text), "Aldmouth carried 18,700 cars.") == []


def test_the_evidence_is_the_cell_that_the_sentence_names() -> None:
    (flag,) = check(ferries(), "Aldmouth carried 18,700 cars.").flags
    assert flag.evidence is not None
    assert flag.evidence.place == "D2 (Aldmouth, Cars 2024)"
    assert (
        flag.message
        == "The article says “21300”; the summary says “18,700 cars”, which the article says of something else."
    )


@pytest.mark.parametrize(
    ("summary", "how"),
    [
        ("Aldmouth made 93 trips more than Wickersey in 2024.", "455 - 362 = 93"),
        ("The routes carried nearly 42,000 cars in all.", "21300 + 18700 + 1,990 = 41,990"),
        ("Together the three routes made 937 trips in 2024.", "455 + 362 + 120 = 937"),
        ("Fares came to €6.9 million.", "€3.4 million + €2.9 million + €0.6 million = 6,900,000"),
    ],
)
def test_what_a_column_adds_up_to_is_derived(summary: str, how: str) -> None:
    derived = [claim for claim in check(ferries(), summary).claims if claim.verdict == "derived"]
    assert how in [claim.evidence.arithmetic for claim in derived if claim.evidence]


def test_a_sum_that_does_not_come_out_is_not() -> None:
    flags = graded(ferries(), "Together they made 957 trips in 2024.").flags
    assert [(f.code, f.severity) for f in flags] == [("not-in-source", "error")]


BARS = """The three routes carried many cars in the year.

Route | Trips 2023 | Trips 2024 | Cars 2024
Aldmouth | 410 | 455 | 21,300
Wickersey | 380 | 362 | 18,700
Isle of Roan | 95 | 120 | 1,990

The ferries are old.
"""


@pytest.mark.parametrize(
    ("summary", "wanted"),
    [
        ("Aldmouth carried 18,700 cars.", [("18,700", "21,300")]),
        ("Wickersey made 380 trips in 2024.", [("380", "362")]),
        ("Aldmouth carried 21,300 cars.", []),
    ],
)
def test_tables_of_pages_and_of_text_are_read_too(summary: str, wanted: list[tuple[str, str]]) -> None:
    assert referents(Article(BARS), summary) == wanted


def test_a_name_that_others_share_in_part_is_no_excuse() -> None:
    income = Article(
        "€ million | 2024 | 2023\nRevenue | 412 | 388\nGross profit | 122 | 107\nNet profit | 41 | 36\n"
    )
    assert referents(income, "Net profit came to €122 million in 2024.") == [("€122 million", "41")]
    assert referents(income, "Net profit came to €41 million in 2024, on a revenue of €412 million.") == []


def test_the_heads_of_a_cell_are_its_place() -> None:
    (flag,) = check(Article(BARS), "Aldmouth carried 18,700 cars.").flags
    assert flag.evidence is not None
    assert flag.evidence.place == "Aldmouth, Cars 2024"


def test_bars_without_heads_are_no_table_of_ours() -> None:
    flags = check(Article("Aldmouth | 410 | 455\nWickersey | 380 | 362\n"), "Aldmouth made 380 trips.").flags
    assert not [f for f in flags if f.evidence is not None and f.evidence.place]
