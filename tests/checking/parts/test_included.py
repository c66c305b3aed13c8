"""What is within an amount told as added to it, and the contrary."""

from __future__ import annotations

import pytest
from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    ("Rent is $1,450 a month, including $150 for parking.", "With parking, tenants pay $1,600 a month."),
    ("The council spent £80m, of which £12m went on roads.", "The council spent £92m with roads."),
    ("The fleet has 64 buses, 14 of them electric.", "The fleet has 78 buses, electric ones included."),
    (
        "The deal is worth $300 million, including $40 million of debt.",
        "The deal is worth $340 million with debt.",
    ),
    (
        "The deal is worth $300 million, excluding $40 million of debt.",
        "The deal is worth $300 million including $40 million of debt.",
    ),
    (
        "The deal is worth $300 million, excluding $40 million of debt.",
        "The deal is worth $260 million without debt.",
    ),
    (
        "The crash killed 19 people, including three children.",
        "Twenty-two people died, three of them children.",
    ),
    (
        "The crash killed 19 people, including three children.",
        "The crash killed 19 adults and three children.",
    ),
    ("The $48 room rate includes a $6 resort fee.", "Guests pay $54 a night once the resort fee is added."),
    ("The 12-hour journey includes a two-hour stop.", "The journey takes 14 hours with the stop."),
    ("The tour costs $900, with flights another $350.", "The tour costs $900, $350 of it for flights."),
]
# source, a right summary
RIGHT = [
    ("The fund holds $80m, including $20m for roads, and received $20m more.", "The fund now holds $100m."),
    (
        "The hall has 300 seats, 40 of them on the balcony, and 40 standing places.",
        "The hall holds 340 people.",
    ),
    (
        "There were 12 adults, not including 3 teachers, on the bus.",
        "With the teachers there were 15 adults on the bus.",
    ),
    (
        "The army lost 90 men, among them 12 officers; the rebels lost 78.",
        "The rebels lost 12 men fewer than the army.",
    ),
    ("Rent is $1,450 a month, including $150 for parking.", "Without parking, tenants pay $1,300 a month."),
    ("Rent is $1,450 a month, including $150 for parking.", "Rent is $1,300 a month plus $150 for parking."),
    (
        "Rent is $1,450 a month, including $150 for parking.",
        "Rent is $1,450 a month, of which $150 is for parking.",
    ),
    (
        "The council spent £80m, of which £12m went on roads.",
        "The council spent £68m on things other than roads.",
    ),
    ("The fleet has 64 buses, 14 of them electric.", "The fleet has 50 buses that are not electric."),
    (
        "The deal is worth $300 million, including $40 million of debt.",
        "The deal is worth $260 million without debt.",
    ),
    (
        "The deal is worth $300 million, excluding $40 million of debt.",
        "The deal is worth $340 million including debt.",
    ),
    (
        "The deal is worth $300 million, excluding $40 million of debt.",
        "The deal is worth $300 million plus $40 million of debt.",
    ),
    ("Meals cost $30 plus a $5 service charge.", "Meals cost $35, including a $5 service charge."),
    (
        "The crash killed 19 people, including three children.",
        "The crash killed 16 adults and three children.",
    ),
    ("The ferry carried 310 passengers plus 24 crew.", "The ferry had 334 people on board, 24 of them crew."),
    ("The estate has 240 homes, 60 of them empty.", "The estate has 180 occupied homes and 60 empty ones."),
    ("The library cut its opening hours by 6 to 34 a week.", "The library now opens for 34 hours a week."),
    ("The chain will cut 400 of 2,900 jobs.", "The chain will shed 400 jobs."),
    ("The club raised its capacity by 4,000 to 31,000.", "The club has sold 31,000 tickets."),
    ("The charity's debts fell by £2m to £9m.", "The charity still has to repay £9m."),
    ("The shop raised its stock by 20 to 140 titles.", "The shop opened with 140 titles."),
    (
        "The retailer cut its stores by 30 to 410, and 410 more in Spain are to be sold.",
        "The retailer will close 410 stores.",
    ),
    ("The $48 room rate includes a $6 resort fee.", "Guests pay $42 for the room and $6 as a resort fee."),
    ("The tour costs $900, with flights another $350.", "With flights the tour costs $1,250."),
    ("The 48-page brochure includes a 6-page map.", "The brochure has 48 pages, six of them a map."),
    ("The tour costs $900, with flights another $350.", "The tour costs $900, and flights add $350."),
    ("The $90 kit includes a $15 pump; a spare pump costs $15.", "With a spare pump the kit costs $105."),
    (
        "The ticket of R85, and a drink at another R20, can be bought online.",
        "A ticket and a drink cost R105.",
    ),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("included", source, summary) == ["wrong-referent"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("included", source, summary) == []
