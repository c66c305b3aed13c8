"""A table in a summary: each number stands under the heads of its row and of its column."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

FIRMS = "Norvik Foods made a profit of £12.4m on sales of £140m. Its rival Halden made a profit of £9.1m on sales of £165m."
YEARS = "Ferry traffic at Skarholm rose to 41,300 passengers in 2024, from 37,900 in 2023. Lorries fell to 2,150 in 2024, from 2,600 in 2023."
TOWNS = "Arden had 310 homes without power and 12 closed roads after the storm; Holtby had 95 homes without power and 4 closed roads."


def table(*rows: str) -> str:
    """A table as models write it; ``rows``: "firm, profit, sales"."""
    cells = [[cell.strip() for cell in row.split(",")] for row in rows]
    lines = ["| " + " | ".join(cell.replace(";", ",") for cell in row) + " |" for row in cells]
    return "\n".join([lines[0], "|" + "---|" * len(cells[0]), *lines[1:]])


RIGHT = [
    (FIRMS, table("Firm, Profit, Sales", "Norvik Foods, £12.4m, £140m", "Halden, £9.1m, £165m")),
    (FIRMS, table("Firm, Sales, Profit", "Halden, £165m, £9.1m", "Norvik Foods, £140m, £12.4m")),
    (FIRMS, table(", Norvik Foods, Halden", "Profit, £12.4m, £9.1m", "Sales, £140m, £165m")),
    (YEARS, table(", 2023, 2024", "Passengers, 37;900, 41;300", "Lorries, 2;600, 2;150")),
    (YEARS, table("Year, Passengers, Lorries", "2024, 41;300, 2;150", "2023, 37;900, 2;600")),
    (TOWNS, table("Town, Homes without power, Closed roads", "Arden, 310, 12", "Holtby, 95, 4")),
]  # fmt: skip
WRONG = [
    (FIRMS, table("Firm, Profit, Sales", "Norvik Foods, £12.4m, £165m", "Halden, £9.1m, £140m"), ["£165m", "£140m"]),
    (FIRMS, table("Firm, Profit, Sales", "Norvik Foods, £140m, £12.4m", "Halden, £9.1m, £165m"), ["£140m", "£12.4m"]),
    (FIRMS, table(", Norvik Foods, Halden", "Profit, £9.1m, £12.4m", "Sales, £140m, £165m"), ["£9.1m", "£12.4m"]),
    (YEARS, table(", 2023, 2024", "Passengers, 41;300, 37;900", "Lorries, 2;600, 2;150"), ["41,300", "37,900"]),
    (TOWNS, table("Town, Homes without power, Closed roads", "Arden, 310, 4", "Holtby, 95, 12"), ["4", "12"]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_a_right_table_is_not_accused(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


@pytest.mark.parametrize(("source", "summary", "numbers"), WRONG)
def test_numbers_of_two_cells_that_were_exchanged_are_found(
    source: str, summary: str, numbers: list[str]
) -> None:
    assert sorted(doubts(source, summary)) == sorted(f"wrong-referent: {number}" for number in numbers)


def test_a_number_of_a_table_that_the_article_lacks_is_found() -> None:
    assert (
        doubts(FIRMS, table("Firm, Profit, Sales", "Norvik Foods, £14.2m, £140m", "Halden, £9.1m, £165m"))
        != []
    )


def test_the_words_around_a_table_are_judged_as_ever() -> None:
    told = table("Firm, Profit, Sales", "Norvik Foods, £12.4m, £140m", "Halden, £9.1m, £165m")
    assert doubts(FIRMS, f"Halden made a profit of £12.4m.\n\n{told}\n") != []
    assert doubts(FIRMS, f"Halden made a profit of £9.1m.\n\n{told}\n") == []
