"""What is paid for each unit told as what each one gets in all."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "The state will pay $85 an acre to growers who plant cover crops.",
        "Each grower will get a flat $85 for cover crops.",
    ),
    (
        "The state will pay $85 an acre to growers who plant cover crops.",
        "Every farm that takes part gets $85.",
    ),
    ("The levy is £4 per tonne of waste.", "Each business pays a £4 levy on waste."),
    ("The scheme pays 120 euros a ewe.", "Farmers will get 120 euros each under the scheme."),
    ("Carers are paid $19 an hour.", "Each carer receives $19."),
    ("Parking costs $3 an hour.", "Parking costs a flat $3."),
    ("The tax is 30 cents a bag.", "Every shopper pays 30 cents."),
    ("Pickers earn 25 pesos a crate.", "Pickers get a flat 25 pesos."),
]
# source, a right summary
RIGHT = [
    ("The toll is $4 a trip.", "Each driver pays $4 whenever he crosses."),
    ("The gym charges $30 a month.", "Each member pays $30 monthly."),
    ("Guests pay R900 per room, breakfast included.", "Each room costs R900 with breakfast."),
    ("The show costs £15 a seat.", "Each spectator pays £15."),
    ("Hens cost 12 euros a head.", "The hens cost 12 euros each."),
    ("The ferry costs 9 euros a person and 3 euros a bag.", "Each passenger pays 9 euros."),
    ("Shares were sold at $12 a share.", "The shares went for $12 each."),
    ("The bulbs cost $2 an item.", "The bulbs are $2 apiece."),
    ("Lessons cost $25 a lesson.", "Each pupil pays $25 for a lesson."),
    ("The visit costs $40 a visit.", "Each patient pays $40 when seen."),
    ("Beds cost $20 a night.", "Each guest pays $20 to sleep over."),
    (
        "The state will pay $85 an acre to growers who plant cover crops.",
        "Each grower will get $85 for every acre of cover crops.",
    ),
    ("The state will pay $85 an acre to growers who plant cover crops.", "Growers will get $85 per acre."),
    ("The levy is £4 per tonne of waste.", "Businesses pay £4 for each tonne."),
    ("The scheme pays 120 euros a ewe.", "Farmers will get 120 euros for each ewe."),
    ("Carers are paid $19 an hour.", "Each carer receives $19 for an hour's work."),
    ("Parking costs $3 an hour, or a flat $12 all day.", "All-day parking is a flat $12."),
    ("The firm charges £40 an hour and a fixed £60 for the call.", "The firm charges a fixed £60."),
    ("Drivers get 9 rand per kilometre.", "Each driver gets 9 rand for every kilometre driven."),
    ("Tickets cost $12 each.", "Each visitor pays $12."),
    ("The tax is 30 cents a bag.", "Shoppers pay 30 cents for each bag."),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("per_unit", source, summary) == ["wrong-referent"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("per_unit", source, summary) == []
