"""What several share told as what each has, or as what one of them pays."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "The council and the state will split the $8 million cost of the pool equally.",
        "The council will pay $8 million for the pool.",
    ),
    (
        "The $8 million cost of the pool will be shared equally by the council and the state.",
        "The state is to contribute $8 million to the pool.",
    ),
    (
        "The two sisters inherited 90,000 pounds, which they divided equally.",
        "Each sister inherited 90,000 pounds.",
    ),
    ("The two firms will between them invest 60 million euros.", "Each firm will invest 60 million euros."),
    ("The twins scored a combined 48 points.", "The twins scored 48 points apiece."),
    (
        "The county and the railway will jointly fund the 3 million euro station.",
        "The railway will fund the 3 million euro station.",
    ),
    ("A prize of 7,200 euros was split equally among the singers.", "Each singer took away 7,200 euros."),
]
# source, a right summary
RIGHT = [
    (
        "The $8 million cost of the pool will be shared equally by the council and the state.",
        "The council and the state will each put $4 million into the pool.",
    ),
    (
        "The $8 million cost of the pool will be shared equally by the council and the state.",
        "The pool, which will cost $8 million, is paid for by the council and the state.",
    ),
    (
        "The $8 million cost of the pool will be shared equally by the council and the state.",
        "The council will pay half of the $8 million cost of the pool.",
    ),
    ("The twins scored a combined 48 points.", "The twins scored 48 points between them."),
    ("The firms jointly employ 900 people.", "The firms employ 900 people."),
    ("Ana and Luis will split the $60 bill equally.", "Ana and Luis will pay the $60 bill."),
    (
        "The club and the town will share the cost of the £2m stand; the town will also pay £300,000 for lights.",
        "The town will pay £300,000 for lights.",
    ),
    (
        "Each of the five schools gets 40 laptops; together they have 2,000 pupils.",
        "Each school gets 40 laptops.",
    ),
    (
        "The grant of 50,000 euros is divided equally among ten farms.",
        "The province gives a grant of 50,000 euros to ten farms.",
    ),
    ("The council and the lottery fund will share the $8 million cost.", "The pool will cost $8 million."),
    ("A prize of 7,200 euros was split equally among 24 singers.", "Each of the 24 singers got 300 euros."),
    (
        "A prize of 7,200 euros was split equally among 24 singers.",
        "The 24 singers each took away 300 euros.",
    ),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("shared_out", source, summary) == ["wrong-referent"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("shared_out", source, summary) == []
