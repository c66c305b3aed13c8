"""A number of one length of time told of another."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "Oakline posted fourth-quarter revenue of $212 million and full-year revenue of $790 million.",
        "Oakline had quarterly revenue of $790 million.",
    ),
    (
        "Oakline posted fourth-quarter revenue of $212 million and full-year revenue of $790 million.",
        "Oakline's revenue for the year was $212 million.",
    ),
    (
        "The cinema sold 900 tickets this week, taking the total for the month to 4,100.",
        "The cinema sold 4,100 tickets this week.",
    ),
    (
        "Two more cases were found today, bringing the number since May to 37.",
        "Thirty-seven cases were found today.",
    ),
    (
        "The app had 900 downloads today, bringing its downloads to 51,000.",
        "The app had 51,000 downloads today.",
    ),
]
# source, a right summary
RIGHT = [
    (
        "Sales in June were 400 cars and in the second quarter 1,100.",
        "The firm sold 400 cars in June, the last month of a quarter with 1,100.",
    ),
    (
        "In the first half profit was £3m, and £5m for the full year.",
        "Full-year profit was £5m, £3m of it in the first half.",
    ),
    ("Monthly rent is $900 and the yearly rent $10,000.", "Tenants pay $900 a month or $10,000 a year."),
    (
        "The site had 5,000 visits today, 31,000 this week.",
        "Visits this week stand at 31,000, 5,000 of them today.",
    ),
    (
        "Output since January is 900 tonnes, 120 tonnes of it in March.",
        "In March output reached 900 tonnes for the year.",
    ),
    (
        "Last week 14 people were hurt; the total this month is 40.",
        "So far this month 40 people have been hurt.",
    ),
    (
        "The company paid $6m in the quarter, taking total payments to $50m.",
        "Payments total $50m after $6m in the quarter.",
    ),
    (
        "Today 90 people tested positive, bringing the total to 2,300.",
        "The country has 2,300 cases, 90 of them found today.",
    ),
    ("Today 90 people tested positive, bringing the total to 2,300.", "Cases rose to 2,300 today."),
    ("Snow of 30cm fell overnight, and 90cm since Friday.", "By today 90cm of snow had fallen since Friday."),
    (
        "Oakline posted fourth-quarter revenue of $212 million and full-year revenue of $790 million.",
        "Oakline had quarterly revenue of $212 million.",
    ),
    (
        "Oakline posted fourth-quarter revenue of $212 million and full-year revenue of $790 million.",
        "Oakline's revenue for the year was $790 million.",
    ),
    (
        "The port moved 3,100 containers in June and 17,900 in the half year.",
        "The port moved 17,900 containers in six months.",
    ),
    (
        "The cinema sold 900 tickets this week, taking the total for the month to 4,100.",
        "The cinema's sales this month reached 4,100 tickets this week.",
    ),
    (
        "Two more cases were found today, bringing the number since May to 37.",
        "Two cases found today make it 37 since May.",
    ),
    (
        "Road deaths reached 14 in March and 51 so far this year.",
        "By the end of March 51 people had died on the roads this year.",
    ),
    (
        "Quarterly sales were 400 cars, and annual sales 1,500, half of them at home.",
        "The firm sold 1,500 cars in the year.",
    ),
    (
        "The shelter took in 12 dogs this week and 340 since January.",
        "With 12 dogs this week the shelter has taken in 340 since January.",
    ),
    (
        "Rain of 40mm fell yesterday, bringing the month's total to 130mm.",
        "The month has had 130mm of rain, 40mm of it yesterday.",
    ),
    (
        "The lottery sold 8,000 tickets in May and 90,000 in the year.",
        "The lottery sells some 90,000 tickets a year.",
    ),
    (
        "The clinic sees 60 patients daily and 19,000 annually.",
        "Some 19,000 patients are seen each year, about 60 a day.",
    ),
    ("Net profit for the quarter was €3m and for the half year €7m.", "Six-month profit was €7m."),
    (
        "The bakery's weekly sales are £6,000 and its monthly sales £25,000.",
        "The bakery sells goods worth £25,000 a month.",
    ),
    (
        "The app had 900 downloads today, bringing its downloads to 51,000.",
        "The app reached 51,000 downloads today.",
    ),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("other_length", source, summary) == ["wrong-referent"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("other_length", source, summary) == []
