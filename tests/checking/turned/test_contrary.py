"""A part told with the contrary of what the source says of it."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    ("Inspectors tested 60 cheeses; 47 were free of listeria.", "47 of the cheeses contained listeria."),
    (
        "Inspectors tested 60 cheeses; 47 were free of listeria.",
        "Forty-seven cheeses were found to contain listeria.",
    ),
    ("Inspectors tested 60 cheeses; 47 were free of listeria.", "Listeria was found in 47 of 60 cheeses."),
    ("Of 60 wells tested, 47 were clean.", "47 of the wells were polluted."),
    ("Of 60 wells tested, 47 were clean.", "Tests found 47 contaminated wells."),
    ("Of 60 wells tested, 47 were clean.", "47 of 60 wells failed the test."),
    ("Of the 32 lorries stopped, 25 passed the brake test.", "Police found 25 lorries with faulty brakes."),
    (
        "Of the 32 lorries stopped, 25 passed the brake test.",
        "Twenty-five of 32 lorries had defective brakes.",
    ),
    ("Only nine of the 40 flats had working smoke alarms.", "Nine of the flats had no working smoke alarms."),
    ("Only nine of the 40 flats had working smoke alarms.", "Nine flats lacked working smoke alarms."),
    ("Nineteen of the 24 candidates turned up for the exam.", "Nineteen candidates stayed away."),
]
# source, a right summary
RIGHT = [
    ("Inspectors tested 60 cheeses; 47 were free of listeria.", "13 of the cheeses contained listeria."),
    ("Inspectors tested 60 cheeses; 47 were free of listeria.", "Listeria was found in 13 of 60 cheeses."),
    ("Inspectors tested 60 cheeses; 47 were free of listeria.", "47 of the cheeses were clean."),
    (
        "Inspectors tested 60 cheeses; 47 were free of listeria.",
        "Listeria was not found in 47 of the cheeses.",
    ),
    ("Of 60 wells tested, 47 were clean.", "13 of the wells were polluted."),
    ("Of 60 wells tested, 47 were clean.", "13 of 60 wells failed the test."),
    ("Of 60 wells tested, 47 were clean.", "47 of the wells passed."),
    ("Of the 32 lorries stopped, 25 passed the brake test.", "Seven of the lorries failed the brake test."),
    (
        "Of the 32 lorries stopped, 25 passed the brake test.",
        "Police found seven lorries with faulty brakes.",
    ),
    (
        "Only nine of the 40 flats had working smoke alarms.",
        "Thirty-one of the flats had no working smoke alarms.",
    ),
    ("Only nine of the 40 flats had working smoke alarms.", "Nine flats had working smoke alarms."),
    ("Nineteen of the 24 candidates turned up for the exam.", "Five of the candidates missed the exam."),
    ("Nineteen of the 24 candidates turned up for the exam.", "Five candidates did not turn up."),
    (
        "Councillors backed the plan by 22 votes to nine.",
        "The plan won the support of 22 councillors, with nine against.",
    ),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_turned_is_found(source: str, summary: str) -> None:
    assert found_by("contrary", source, summary) == ["direction-reversed"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("contrary", source, summary) == []
