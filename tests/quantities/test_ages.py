"""Ages, whether a unit says so, a word before, or the place beside a name."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise import find_quantities
from tests.quantities.reading import at

TABLE = [
    ("the 23-year-old striker", "23-year-old", "23", "23", "year"),
    ("six-month-old twins", "six-month-old", "6", "6", "month"),
    ("she is 60 years old", "60 years old", "60", "60", "year"),
    ("ninety-five years of age", "ninety-five years of age", "95", "95", "year"),
    ("a man of 64 remains missing", "64", "64", "64", "year"),
    ("A retired woman of 71 drowned", "71", "71", "71", "year"),
    ("a man aged 64", "64", "64", "64", "year"),
    ("at the age of five", "five", "5", "5", "year"),
    ("people aged 18 to 24", "18 to 24", "18", "24", "year"),
    ("children aged between 5 and 11", "5 and 11", "5", "11", "year"),
    ("in her 30s", "30s", "30", "39", "year"),
    ("she will turn 40 in June", "40", "40", "40", "year"),
    ("when they turn 65", "65", "65", "65", "year"),
    ("in his late 60s", "60s", "60", "69", "year"),
    ("those 65 and older", "65", "65", "65", "year"),
    ("the under-18s", "18", "18", "18", "year"),
    ("Jane Doe, 48, said", "48", "48", "48", "year"),
    ("The driver, 48, was fined", "48", "48", "48", "year"),
    ("The mayor, 51, spoke", "51", "51", "51", "year"),
    ("his former deputy chief, 44, left", "44", "44", "44", "year"),
    ("in her early thirties", "thirties", "30", "39", "year"),
    ("in his mid-20s", "20s", "20", "29", "year"),
    ("He was 12 at the time", "12", "12", "12", "year"),
    ("Jane Doe (48) said", "48", "48", "48", "year"),
    # one name, with what is said of the person behind it
    ("Varga, 53, took over", "53", "53", "53", "year"),
    ("Varga, 53, a plumber, left", "53", "53", "53", "year"),
    ("Ole van der Berg, 53, left", "53", "53", "53", "year"),
    ("Jane Doe , 48 , said", "48", "48", "48", "year"),
    # in a life, without a unit
    ("At 71, she still teaches", "71", "71", "71", "year"),
    ("He died at 71.", "71", "71", "71", "year"),
    ("who was 33 when convicted", "33", "33", "33", "year"),
    ("She was just 12 when her father left", "12", "12", "12", "year"),
    ("He is only 19.", "19", "19", "19", "year"),
    ("his wife, also 61, waved", "61", "61", "61", "year"),
    ("the oldest member is 70.", "70", "70", "70", "year"),
    ("The youngest of her victims was 79; three died", "79", "79", "79", "year"),
    ("the oldest of them was 12.", "12", "12", "12", "year"),
    ("The oldest of his 12 children is 30.", "30", "30", "30", "year"),
    ("children under 12 go free", "12", "12", "12", "year"),
    ("those over 65 are called", "65", "65", "65", "year"),
    ("Varga, 53, leads it", "53", "53", "53", "year"),
    ("the death of her father, 71.", "71", "71", "71", "year"),
    ("the pair, both 34, left", "34", "34", "34", "year"),
    ("the eldest, 12, sings", "12", "12", "12", "year"),
    ("he became king at 22.", "22", "22", "22", "year"),
    ("she turned 80 on Friday", "80", "80", "80", "year"),
    ("the median age was 67", "67", "67", "67", "year"),
    ("twins aged six and three", "three", "3", "3", "year"),
    ("it was Jane Doe, 48. She left", "48", "48", "48", "year"),
    ("the two, both 44 from Lund, left", "44", "44", "44", "year"),
    ("when I was 16 my father left", "16", "16", "16", "year"),
    ("in her mid- to late-20s", "20s", "20", "29", "year"),
    ("the 17- and 12-year-old", "17", "17", "17", "year"),
    ("Now 45, she coaches", "45", "45", "45", "year"),
    ("a man aged about 40, it said", "40", "40", "40", "year"),
    # lists
    ("two girls, aged 14 and 16, ran", "16", "16", "16", "year"),
    ("they are 14, 15 and 17 years old", "14", "14", "14", "year"),
    ("in their 50s and 60s", "60s", "60", "69", "year"),
]


@pytest.mark.parametrize(("text", "words", "low", "high", "unit"), TABLE)
def test_ages(text: str, words: str, low: str, high: str, unit: str) -> None:
    found = at(text, words)
    assert (found.kind, found.low, found.high, found.unit) == ("age", Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    "text",
    [
        "a 20-year plan",
        "the bridge is 60 years away",
        "it sold 48, it said",
        "48, 52 and 60",
        "the number, 51, rose",
        "a score, 48, and so on",
        "In Paris, 51, cast a vote",
        "At 71, the index was low",
        "The index was 71 at noon",
        "children under 12 roofs",
        "Table, 51, shows it",
        "Hill, 51, 52 and 53",
        "The town put its dead at 34.",
        "They put the number of dead at 34.",
    ],
)
def test_what_is_no_age(text: str) -> None:
    assert all(q.kind != "age" for q in find_quantities(text))
