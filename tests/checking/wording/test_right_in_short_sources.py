"""What short sources bear out though the words stand apart: rows of two, leads of scores, the day behind midnight, other sides."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

# source, a right summary
RIGHT = [
    # the score over two legs, and the second of them
    (
        "Castleburn won the first leg 2-0 at home and lost the return 1-0 to go through.",
        "Castleburn lost the second leg 1-0 but went through 2-1 on aggregate.",
    ),
    # what a cut to so much took away, and what it began from
    (
        "The ferry firm has cut its sailings to 40% of the usual number.",
        "The ferry firm has cut its sailings by 60%.",
    ),
    (
        "Cod stocks have shrunk to two fifths of their size in 1995.",
        "Cod stocks have shrunk by three fifths since 1995.",
    ),
    (
        "The plant cut its emissions by 35% between 2012 and 2020.",
        "The plant cut emissions to 65% of what they were in 2012.",
    ),
    # the label of a row of two is of both
    (
        "Sales were £52m in 2021 and £57m in 2022, profit £4.4m and £3.9m.",
        "Profit was £4.4m in 2021 and £3.9m in 2022.",
    ),
    (
        "Sales were £52m in 2021 and £57m in 2022, profit £4.4m and £3.9m.",
        "In 2022 sales were £57m and profit £3.9m.",
    ),
    (
        "Income came to 8.4 million euros in 2021 and 9.9 million in 2022, the wage bill to 3.1 million and 3.8 million, and debt to 1.2 million and 0.4 million.",
        "Debt fell to 0.4 million euros in 2022.",
    ),
    # an ordinal that leaves out what it counts
    (
        "Output was 410 tonnes in the first quarter and 455 in the second.",
        "Output was 455 tonnes in the second quarter.",
    ),
    # the lead of a score, though the number stands elsewhere
    (
        "Hale led 8-3 at the break. Doyle won five of the next six frames.",
        "Hale saw a five-frame lead shrink.",
    ),
    # how far two things lie apart is no number of the verb
    (
        "The council approved 14 houses at Mill Lane. Two more by the river were refused.",
        "The scheme approved at Mill Lane is two houses smaller than the one applied for.",
    ),
    # the other side of a bound is of the others
    (
        "Of 1,500 buses due, 300 came more than five minutes late.",
        "Some 1,200 of the buses came no more than five minutes late.",
    ),
    # what a part leaves, where another number of the value stands
    (
        "Three vans collided on Monday. Nine people were taken to hospital and six were sent home.",
        "Three of the nine people taken to hospital were not sent home.",
    ),
    # the day behind a midnight
    (
        "The fire was reported at 11.20pm on Tuesday. The last crew left at 5.10am.",
        "The last crew left on Wednesday morning.",
    ),
    ("The ferry left on Sunday and sailed through the night.", "The ferry arrived on Monday."),
    # what comes every so many years
    ("The comet comes every 61 years and was last seen in 1988.", "The comet will next be seen around 2049."),
    # the month of a level that a change leads to
    (
        "The list stood at 36,200 at the end of October, 1,400 fewer than at the end of September.",
        "The list shrank from 37,600 in September.",
    ),
]
# source, a wrong summary, one of its flags
WRONG = [
    (
        "Castleburn won the first leg 2-0 at home and lost the return 1-0 to go through.",
        "Castleburn went through 3-1 on aggregate.",
        "not-in-source: 3-1",
    ),
    (
        "The ferry firm has cut its sailings to 40% of the usual number.",
        "The ferry firm has cut its sailings by 70%.",
        "value-mismatch: 70%",
    ),
    (
        "Sales were £52m in 2021 and £57m in 2022, profit £4.4m and £3.9m.",
        "Profit fell from £57m in 2021 to £3.9m in 2022.",
        "wrong-referent: £57m",
    ),
    (
        "Of 1,500 buses due, 300 came more than five minutes late.",
        "Some 300 of the buses came no more than five minutes late.",
        "qualifier-reversed: no more than",
    ),
    (
        "The council approved 14 houses at Mill Lane. Two more by the river were refused.",
        "The council approved two houses by the river.",
        "wrong-referent: two",
    ),
    (
        "The fire was reported at 11.20pm on Tuesday. The last crew left at 5.10am.",
        "The last crew left on Thursday morning.",
        "not-in-source: Thursday",
    ),
    (
        "The fire was reported at 2.20pm on Tuesday. The last crew left at 5.10pm.",
        "The last crew left on Wednesday.",
        "not-in-source: Wednesday",
    ),
    (
        "The comet comes every 61 years and was last seen in 1988.",
        "The comet will next be seen around 2059.",
        "not-in-source: 2059",
    ),
]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str, flag: str) -> None:
    assert flag in doubts(source, summary)
