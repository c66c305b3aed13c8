"""Units of one letter apart from their number, torque, and letters that are none."""

from __future__ import annotations

import pytest

from tests.quantities.reading import at, close, values

UNITS = [
    ("the field in the bore is 3 T", "3 T", "3", "tesla"),
    ("a 7-T scanner was bought", "7-T", "7", "tesla"),
    ("a 1.5T scanner was bought", "1.5T", "1.5", "tesla"),
    ("The coil reached 0.4 T. It then failed.", "0.4 T", "0.4", "tesla"),
    ("the fuse blows at 3 A", "3 A", "3", "ampere"),
    ("a 13 A fuse was fitted", "13 A", "13", "ampere"),
    ("the motor draws 8.5 A, no more", "8.5 A", "8.5", "ampere"),
    ("a 32-A socket", "32-A", "32", "ampere"),
    ("a force of 5 N was needed", "5 N", "5", "newton"),
    ("the spring held a 40 N load", "40 N", "40", "newton"),
    ("the laser sends 2 J per pulse", "2 J per pulse", "2", "joule-per-pulse"),
    ("the kinetic energy was 90 J.", "90 J", "90", "joule"),
    ("a half-life of 5 d", "5 d", "5", "day"),
    ("the cells grew for 12 d and died", "12 d", "12", "day"),
    ("the charge is 1.6e-19 C", "1.6e-19 C", "1.6e-19", "coulomb"),
    ("a capacitor of 5 F holds more", "5 F", "5", "farad"),
    ("it holds 3 µC", "3 µC", "3", "microcoulomb"),
    ("the cells are kept at 37 C. They divide.", "37 C", "37", "degree-celsius"),
    ("It fell to -5 C.", "-5 C", "-5", "degree-celsius"),
    ("it makes 420 lb-ft of torque", "420 lb-ft", "420", "pound-foot"),
    ("it makes 310 lb ft", "310 lb ft", "310", "pound-foot"),
    ("it makes 310 ft-lb", "310 ft-lb", "310", "foot-pound"),
    ("it makes 300 foot-pounds", "300 foot-pounds", "300", "foot-pound"),
]


@pytest.mark.parametrize(("text", "words", "value", "unit"), UNITS)
def test_a_letter_is_a_unit_where_the_sentence_is_about_it(
    text: str, words: str, value: str, unit: str
) -> None:
    found = at(text, words)
    assert close(found.value, value)
    assert found.unit == unit


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("he has 3 A levels", "3"),
        ("she got 4 A grades and a plug", "4"),
        ("they counted 3 T cells in the field", "3"),
        ("the crew live at 5 N Main Street by the spring", "5"),
        ("he got 5 C grades", "5"),
        ("on page 30 C. Alder says so", "30"),
        ("It came 5 d late", "5"),
        ("a 6 ft wall of 2 lb bricks", "6 ft"),
    ],
)
def test_letters_of_grades_and_names_are_none(text: str, words: str) -> None:
    assert at(text, words).value == int(words.split(maxsplit=1)[0])


def test_pounds_with_ounces_are_no_torque() -> None:
    assert values("a baby of 6 lb 8 oz, 20 lb of flour and 6 ft 6 in of rope")[1:] == [20, 6.5]
