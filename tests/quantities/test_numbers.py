"""Numbers in digits and in words, of any length, with their magnitudes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise.quantities.english import FOREIGN_MAGNITUDES
from summarise.quantities.languages.lexicon import CODES, lexicon
from tests.quantities.reading import at, close, only, values

MAGNITUDES = [
    ("7.8 million", "7800000"),
    ("1.2 trillion", "1200000000000"),
    ("6.5 thousand", "6500"),
    ("35k", "35000"),
    ("35K", "35000"),
    ("2.8bn", "2800000000"),
    ("14 bln", "14000000000"),
    ("3 tn", "3000000000000"),
    ("5 hundred thousand", "500000"),
    ("3 hundred and 21", "321"),
    ("3 million and a half", "3500000"),
    ("12 lakh", "1200000"),
    ("2.5 crore", "25000000"),
    ("6 crore and two hundred", "60000200"),
    ("2 lakh crore", "2000000000000"),
    ("two dozen", "24"),
    ("4 dozen", "48"),
    ("1.3e6", "1300000"),
    ("6.2x10^-4", "0.00062"),
    ("2^10", "1024"),
    ("8x2^10", "8192"),
]

WORDS = [
    ("sixteen", "16"),
    ("ninety-one", "91"),
    ("ninety one", "91"),
    ("one hundred and forty-two", "142"),
    ("fifteen hundred", "1500"),
    ("two thousand six hundred forty five", "2645"),
    ("seven hundred twenty-one thousand and twelve", "721012"),
    ("three million, two hundred and forty", "3000240"),
    ("twenty-one trillion three hundred", "21000000000300"),
    ("a million and one", "1000001"),
    ("two and a half million", "2500000"),
    ("three-and-a-half", "3.5"),
    ("two million and a half", "2500000"),
    ("half a million", "500000"),
    ("a quarter of a million", "250000"),
    ("three quarters of a billion", "750000000"),
    ("half a dozen", "6"),
    ("a dozen", "12"),
    ("three score and ten", "70"),
    ("fourscore and seven", "87"),
    ("a hundred", "100"),
    ("ten lakh", "1000000"),
    ("twelve fifty", "1250"),
    ("two point two million", "2200000"),
    ("nought point nought three", "0.03"),
    ("zero", "0"),
    ("fourty", "40"),  # as often written
]

SEPARATORS = [
    ("1,234,567", "1234567"),
    ("1,234.50", "1234.50"),
    ("1.234.567,89", "1234567.89"),
    ("1'234.50", "1234.50"),
    ("1 234 567", "1234567"),
    ("40 000", "40000"),
    ("1,20,000", "120000"),
    ("12,34,567", "1234567"),
    ("3,5", "3.5"),
    ("1.234.567", "1234567"),
    ("40 000,50", "40000.50"),
    (".75", "0.75"),
    ("000123", "123"),
]

FRACTIONS = [
    ("two thirds", "0.666666666666666667"),
    ("two-thirds", "0.666666666666666667"),
    ("three-quarters", "0.75"),
    ("one-eighth", "0.125"),
    ("twenty-three fifths", "4.6"),
    ("one hundred and three quarters", "100.75"),
    ("1/2", "0.5"),
    ("3/8", "0.375"),
    ("2 1/2", "2.5"),
    ("½", "0.5"),
    ("2½", "2.5"),
    ("1⁄4", "0.25"),
    ("1 over three", "0.333333333333333333"),
]


@pytest.mark.parametrize(("text", "value"), MAGNITUDES + WORDS + SEPARATORS + FRACTIONS)
def test_it_is_one_number(text: str, value: str) -> None:
    found = only(text)
    assert close(found.value, value), found
    assert found.text == text


@pytest.mark.parametrize(("text", "value"), WORDS + MAGNITUDES)
def test_it_is_the_same_number_in_a_sentence(text: str, value: str) -> None:
    sentence = f"The council counted {text} of them, it said."
    assert close(at(sentence, text).value, value)


@pytest.mark.parametrize(
    ("text", "separate"),
    [
        ("one and two and three", [2, 3]),  # the first "one" only stands for something
        ("two hundred and three hundred", [200, 300]),
        ("twenty, thirty or forty seats", [20, 30, 40]),
        ("hundred and five twenty two million", [105, 22_000_000]),
        ("rows 22,24,26,31", [22, 24, 26, 31]),
        ("40 of the 72 boats", [40, 72]),
        ("Nets 310 415 512\n", [310, 415, 512]),  # a row of a table
        ("12, 500 and 600 nets", [12, 500, 600]),
    ],
)
def test_they_stay_apart(text: str, separate: list[int]) -> None:
    assert values(text) == [Decimal(value) for value in separate]


def test_a_documents_own_numbers_decide_its_separators() -> None:
    continental = "Der Umsatz stieg um 3,5 auf 12.500 Euro, nach 11,25 zuvor."
    assert list(values(continental)) == [Decimal("3.5"), Decimal(12500), Decimal("11.25")]
    english = "The rate was 3.5, then 4.25, and 12,500 paid it."
    assert values(english) == [Decimal("3.5"), Decimal("4.25"), Decimal(12500)]


def test_where_a_token_alone_says_too_little_both_readings_are_kept() -> None:
    found = only("4.800")
    assert found.value == Decimal("4.800")
    assert [r.value for r in found.readings] == [Decimal(4800)]


def test_foreign_magnitudes_are_those_of_the_languages() -> None:
    known = [lexicon(code).magnitudes for code in CODES]
    for word, value in FOREIGN_MAGNITUDES.items():
        assert {magnitudes[word] for magnitudes in known if word in magnitudes} == {value}, word


def test_a_blank_groups_digits_only_where_nothing_else_can_be_meant() -> None:
    assert values("by 12 345 names stood") == [Decimal(12), Decimal(345)]
    assert values("12 345 names stand beside 14 000 others") == [Decimal(12345), Decimal(14000)]
    assert values("12 345 names stand beside 0,5 tonnes") == [Decimal(12345), Decimal("0.5")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9 041 nets", 9_041),  # no number begins with a nought
        ("9\n041 nets", 9_041),
        ("9, 041 nets", 9_041),
        ("$31 415 million", 31_415_000_000),
        ("€31 415 for it", 31_415),
        ("31 415 euros", 31_415),
        ("31 415 km", 31_415),
        ("310 415 512 people", 310_415_512),
        ("1 234 567", 1_234_567),
    ],
)
def test_groups_parted_by_blanks_or_a_line_end(text: str, value: int) -> None:
    assert values(f"They had {text}") == [Decimal(value)]


@pytest.mark.parametrize("text", ["dial 0800 555 111 now", "dial 07700 900 041", "cells 12\t041"])
def test_no_number_begins_with_a_nought_inside_a_run_of_digits(text: str) -> None:
    assert not {Decimal(41), Decimal(800), Decimal(7700)} & set(values(text))


@pytest.mark.parametrize("text", ["a million", "million"])
def test_a_magnitude_alone_is_all_that_a_text_holds(text: str) -> None:
    assert values(text) == [Decimal(1_000_000)]
    assert values("worth USD million a year") == []


@pytest.mark.parametrize(("text", "value"), [("three score ships", 60), ("two score of ships", 40)])
def test_scores_of_things(text: str, value: int) -> None:
    assert (only(text).value, only(text).unit) == (Decimal(value), "ships")


@pytest.mark.parametrize(
    "text", ["Two score as the Harbour wins", "three score goals", "a test score of two"]
)
def test_scores_that_are_none(text: str) -> None:
    assert values(text)[0] in (2, 3)


@pytest.mark.parametrize("text", ["8 zillionfold", "5 mega", "three gazillion"])
def test_a_magnitude_that_is_not_understood_is_not_multiplied(text: str) -> None:
    assert values(text) in ([Decimal(8)], [Decimal(5)], [Decimal(3)])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("21st", 21),
        ("2nd", 2),
        ("twenty-first", 21),
        ("one hundred twenty-fifth", 125),
        ("twelfth", 12),
        ("thirtyfirst", 31),
        ("two hundredth", 200),
    ],
)
def test_ordinals(text: str, wanted: int) -> None:
    found = only(f"their {text} attempt")
    assert (found.text, found.kind, found.value) == (text, "ordinal", Decimal(wanted))
