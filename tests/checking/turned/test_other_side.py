"""The other of two amounts worked out on the wrong side."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "Nadia Prew is on nine under par, two strokes behind leader Jo Hale.",
        "Jo Hale leads on seven under par.",
    ),
    ("Milford have 41 points, three behind leaders Castle.", "Castle lead the table with 38 points."),
    ("Output fell by 400 tonnes to 2,900 tonnes.", "Output was 2,500 tonnes before the fall."),
    ("A ticket costs $18 after a rise of $3.", "A ticket used to cost $21."),
    ("Lindqvist shot a 70, four shots behind leader Marais.", "Marais leads after a 74."),
    ("Unemployment rose by 0.4 points to 6.1%.", "Unemployment had stood at 6.5%."),
    ("A litre costs 92 rupees following a cut of six rupees.", "A litre was 86 rupees earlier."),
    (
        "Castleford moved to 41 points, which leaves them three adrift of Milby at the top.",
        "Milby lead the division with 38 points.",
    ),
]
# source, a right summary
RIGHT = [
    ("Turnover was £45m, £6m more than in the year before.", "Turnover was £39m the year before."),
    ("Ward Six has 340 beds, 20 fewer than Ward Seven.", "Ward Seven has 360 beds."),
    ("Nadia Prew is on nine under par, two strokes behind leader Jo Hale.", "Jo Hale leads on 11 under par."),
    ("Milford have 41 points, three behind leaders Castle.", "Castle lead the table with 44 points."),
    ("Tesfaye won in 2:08:47, 52 seconds ahead of Kiplimo.", "Kiplimo was second in 2:09:39."),
    ("Tesfaye won in 2:08:47, with Kiplimo 52 seconds behind.", "Kiplimo was second in 2:09:39."),
    (
        "The mill shipped 161 tonnes, nine tonnes short of its target.",
        "The mill had aimed to ship 170 tonnes.",
    ),
    ("The tower is 84 metres tall, 12 metres lower than the chimney.", "The chimney is 96 metres tall."),
    ("Output fell by 400 tonnes to 2,900 tonnes.", "Output was 3,300 tonnes before the fall."),
    ("The bank raised its rate by 0.25 points to 8.25%.", "The rate had been 8% before."),
    ("A ticket costs $18 after a rise of $3.", "A ticket used to cost $15."),
    (
        "The museum drew 61,000 visitors, 7,000 above forecast.",
        "The museum had been forecast to draw 54,000 visitors.",
    ),
    ("Lena is 34, five years younger than her brother Karl.", "Karl is 39."),
    ("The club's income was £12m, £2m more than in 2023.", "The club's income was £10m in 2023."),
    ("Rain stopped play at 140 for 3, 22 runs behind Barrow's total.", "Barrow had made 162."),
    (
        "Okoro ran the 10km in 31 minutes, two minutes behind the winner, Achieng.",
        "Achieng won in 29 minutes.",
    ),
    ("Lindqvist shot a 70, four shots behind leader Marais.", "Marais leads after a 66."),
    ("The Greens have 18 seats, four fewer than the Liberals.", "The Liberals hold 22 seats."),
    ("Unemployment rose by 0.4 points to 6.1%.", "Unemployment had stood at 5.7%."),
    ("A litre costs 92 rupees following a cut of six rupees.", "A litre was 98 rupees earlier."),
    (
        "The dam holds 410 gigalitres, 30 gigalitres below capacity, after losing 20 gigalitres in March.",
        "The dam's capacity is 440 gigalitres.",
    ),
    (
        "The fund fell by 12 million to 88 million in May and is expected to fall by 12 million more.",
        "The fund is expected to come to 76 million.",
    ),
    ("She scored 62 points, nine ahead of Lee and nine behind Roux.", "Lee had 53 points and Roux 71."),
    (
        "The hospital has 220 beds, including 24 in intensive care, and is to get 24 more.",
        "The hospital is to have 244 beds.",
    ),
    (
        "The trust employs 900 people, including 150 nurses, and 150 volunteers help out.",
        "With the volunteers, 1,050 people work for the trust.",
    ),
    ("The tour has 12 dates, among them three in Leeds.", "Nine of the dates are not in Leeds."),
    (
        "Police arrested 40 people, including two officers, and charged 12.",
        "Police arrested 40 people and charged 12.",
    ),
    (
        "The reserve shrank by 12 hectares last year and now covers 240.",
        "The reserve had covered 252 hectares.",
    ),
    ("Ewe prices averaged £92, up £7 on the week.", "A week earlier ewes had fetched £85."),
    ("Finn ran 9.98 seconds, leaving him 0.1 seconds behind Osei.", "Osei ran 9.88 seconds."),
    ("The tower is 80 metres, putting it 12 metres above the dome.", "The dome is 68 metres high."),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("other_side", source, summary) == ["direction-reversed"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("other_side", source, summary) == []
