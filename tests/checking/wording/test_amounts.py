"""What an amount of money is: a cost, an overrun, a saving, a profit ... and what it is told as."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of
from tests.checking.asking import doubts

LINE = "The line is $900 million over budget."
MERGER = "The merger is expected to save $120 million a year."
FIRM = "Revenue was $3.4 billion and profit $410 million."
DEBT = "The firm has debts of $80 million."
FINE = "The bank was fined $25 million."
DEAL = "Corvane bought Lunden for $600 million, $50 million below its asking price."
SHOP = "The shop reported a loss of £6 million."
GRANT = "The company received a subsidy of $10 million."
GROWTH = "Profit rose by $30 million and came to $410 million."


@pytest.mark.parametrize(
    ("source", "summary", "flagged"),
    [
        (LINE, "The line cost $900 million.", "cost"),
        (LINE, "The line will cost $900 million.", "cost"),
        (LINE, "The line has a budget of $900 million.", "budget of"),
        (MERGER, "The merger is expected to cost $120 million a year.", "cost"),
        (FIRM, "Profit was $3.4 billion.", "Profit"),
        (FIRM, "The company had a revenue of $410 million.", "revenue"),
        (DEBT, "The firm has cash of $80 million.", "cash"),
        (DEBT, "The firm had revenue of $80 million.", "revenue"),
        (DEBT, "The firm made a profit of $80 million.", "profit"),
        (FINE, "The bank earned $25 million.", "earned"),
        (FINE, "The bank made a $25 million profit.", "profit"),
        (DEAL, "Corvane bought Lunden for $50 million.", "bought"),
        (SHOP, "The shop reported sales of £6 million.", "sales"),
        (SHOP, "The shop made £6 million.", "made"),
        (GRANT, "The company paid a fine of $10 million.", "fine"),
        (GROWTH, "There was a profit of $30 million.", "profit"),
    ],
)
def test_an_amount_told_as_something_else(source: str, summary: str, flagged: str) -> None:
    assert flagged in [doubt.partition(": ")[2] for doubt in doubts(source, summary)]


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (LINE, "The line exceeded its budget by $900 million."),
        (LINE, "The cost overrun is $900 million."),
        (LINE, "The line cost $900 million more than planned."),
        (MERGER, "Savings are put at $120 million a year."),
        (MERGER, "The merger should cut costs by $120 million a year."),
        (FIRM, "The company earned $410 million."),
        (FIRM, "The company had sales of $3.4 billion."),
        (FIRM, "On revenue of $3.4 billion, the profit was $410 million."),
        (DEBT, "The firm owes $80 million."),
        (
            "The state owes £612 million in compensation to farmers.",
            "The state is to pay damages of £612 million.",
        ),
        ("Gold lost $22 on Friday.", "Gold slipped $22 on Friday."),
        (FINE, "The bank must pay a penalty of $25 million."),
        (FINE, "A $25 million fine was imposed on the bank."),
        (FINE, "The breach cost the bank $25 million."),
        (DEAL, "The deal is worth $600 million."),
        (DEAL, "The price was $50 million below what was asked."),
        (SHOP, "The shop lost £6 million."),
        (SHOP, "The shop reported a £6 million loss."),
        (SHOP, "The shop's sales staff say it lost £6 million."),
        (GRANT, "The company got $10 million in subsidies."),
        (GROWTH, "There was a profit of $410 million, up $30 million."),
        (GROWTH, "Profit was $30 million higher."),
    ],
)
def test_an_amount_told_as_what_it_is(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


@pytest.mark.parametrize(
    ("source", "summary", "sign"),
    [
        (FIRM, "The company made a profit of $3.4 billion.", "amount:part"),
        (GROWTH, "Profit was $30 million.", "amount:change"),
    ],
)
def test_whether_it_is_told_of_a_change_is_a_sign(source: str, summary: str, sign: str) -> None:
    found = [features for _, features in findings_of(source, summary) if "rule:amounts" in features]
    assert [[f for f in features if f.startswith("amount:")] for features in found] == [[sign]]
