"""A number of a table with sections is right in its own section and wrong in another."""

from __future__ import annotations

import pytest

from summarise import check
from summarise.article import Article
from summarise.readers.tables.lines import table_text

TRADE = """|2023|2024
Exports (tonnes)||
Barley|310|342
Timber|128|117
Imports (tonnes)||
Barley|45|61
Timber|502|533"""
DIVIDED = """Coast|Trade|2023|2024
North|Retail|412|455
|Freight|381|362
South|Retail|97|118
|Freight|205|233"""
YEARS = """Mill|Sacks|Hands
2023||
Overwater|8120|41
Netherby|7450|38
2024||
Overwater|9340|44
Netherby|6905|36"""


def _article(table: str) -> Article:
    return Article(table_text([line.split("|") for line in table.split("\n")]))


def _others(article: Article, summary: str) -> list[str]:
    return [
        flag.evidence.text
        for flag in check(article, summary).flags
        if flag.code == "wrong-referent" and flag.evidence
    ]


@pytest.mark.parametrize(
    ("table", "summary", "others"),
    [
        (TRADE, "Imports of barley came to 342 tonnes in 2024.", ["61 tonnes"]),
        (TRADE, "Exports of timber came to 533 tonnes in 2024.", ["117 tonnes"]),
        (TRADE, "Exports of timber came to 342 tonnes in 2024.", ["117 tonnes"]),
        (
            TRADE,
            "In 2024, timber stood at 342 tonnes.",
            ["117 tonnes"],
        ),  # of the section that the value is of
        (DIVIDED, "Freight in the north came to 233 in 2024.", ["362"]),
        (DIVIDED, "Retail in the south came to 455 in 2024.", ["118"]),
        (DIVIDED, "Retail in the north came to 362 in 2024.", ["455"]),
        (YEARS, "In 2024 Overwater made 8,120 sacks.", ["9340"]),
        (YEARS, "In 2023 Netherby had 36 hands.", ["38"]),
    ],
)
def test_a_number_of_another_section(table: str, summary: str, others: list[str]) -> None:
    assert _others(_article(table), summary) == others


@pytest.mark.parametrize(
    ("table", "summary"),
    [
        (TRADE, "Exports of barley rose to 342 tonnes from 310."),
        (TRADE, "Barley exports were 342 tonnes in 2024, imports 61 tonnes."),
        (TRADE, "Timber imports rose by 31 tonnes to 533 tonnes."),
        (TRADE, "In 2024 exports of barley and timber came to 459 tonnes together."),
        (DIVIDED, "Freight in the north fell to 362 from 381."),
        (DIVIDED, "In the south, retail came to 118 and freight to 233 in 2024."),
        (YEARS, "In 2024 Overwater made 9,340 sacks, up from 8,120 in 2023."),
        (YEARS, "Netherby lost 545 sacks in 2024."),
    ],
)
def test_a_number_of_its_own_section(table: str, summary: str) -> None:
    checked = check(_article(table), summary)
    assert [flag for flag in checked.flags if flag.severity != "note"] == []
