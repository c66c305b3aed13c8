"""A number given to another person, an act to the other of two; and to the one who has it."""

from __future__ import annotations

import pytest

from summarise import Source
from summarise.checking.rules.whose import other_person
from tests.checking.asking import codes

CLUB = (
    "Anna Holt, 31, coaches the rowers. Ms Holt said the season was long. The club is an old one. "
    "Peter Vane, who rows at stroke, trained for 14 months. Vane said he was tired."
)
BOARD = (
    "Mr John Orme said the firm was sound. Orme left in May. The accounts came out later. Ruth Cole, the founder, earned £70,000 last year, and Cole said it was fair. "
    "The chairman, Mr Orme, was paid nothing."
)
SEA = "Tom Reed, 40, found the wreck. Ella Moss, 52, dived to it 26 times, and Moss told the court of it."
NOTES = "The clerk told the court that she sent him nine letters. He kept them."

WRONG = [
    (CLUB, "Holt trained for 14 months.", "wrong-referent: Holt"),
    (BOARD, "Orme earned £70,000.", "wrong-referent: Orme"),
    (NOTES, "He sent her nine letters.", "wrong-referent: He"),
]
RIGHT = [
    (CLUB, "Vane trained for 14 months."),
    (CLUB, "Holt is 31."),
    (BOARD, "Ruth Cole earned £70,000."),
    (SEA, "Moss dived to the wreck 26 times."),
    (SEA, "Reed's wreck was dived to 26 times."),
    (NOTES, "She sent him nine letters."),
    (NOTES, "He got nine letters from her."),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_another_person_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_the_one_who_has_it_is_left_alone(source: str, summary: str) -> None:
    assert [c for c in codes(source, summary) if c.startswith("wrong-referent")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holt, who owns the mill, paid. Mr Carl Lund, 54, did not.",
        "“Never,” Ann O'Hara said. Then Sgt Jean-Luc McRae left for Leeds City.",
        "Dr Holt-Lind added that Eva Holt-Lind, aged 31, was there.",
        "It was Maria Keller, and Keller himself paid.",
    ],
)
def test_whoever_is_introduced_as_a_person_is_looked_for(text: str) -> None:
    ground = Source(text).ground(foreign=False)
    people = other_person._people(ground)
    may_be = ground.of(other_person._Persons)
    assert people
    assert all(may_be[name] for name in people)


def test_a_name_that_is_told_of_nobody_is_no_person() -> None:
    may_be = (
        Source("Anna Holt, who owns the mill, sold it to North Borley.")
        .ground(foreign=False)
        .of(other_person._Persons)
    )
    assert may_be["Holt"]
    assert not may_be["Borley"]
    assert not may_be["Lund"]
