"""Unicode forms, line ends and typesetting: spans always lie in the text as it came."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise import find_quantities
from tests.quantities.reading import at

TABLE = [
    ("３５ people", "３５", "35"),
    ("٣٤ people", "٣٤", "34"),
    ("१२ people", "१२", "12"),
    ("10\u00a0000 people", "10\u00a0000", "10000"),
    ("10\u202f000 people", "10\u202f000", "10000"),
    ("1\u2009234\u2009567.89 euros", "1\u2009234\u2009567.89 euros", "1234567.89"),
    ("a 2\u201110 win by 7 boats", "7", "7"),
    ("35\nmillion people", "35\nmillion", "35000000"),
    ("35\r\nmillion people", "35\r\nmillion", "35000000"),
    ("twenty-\nfive people", "twenty-\nfive", "25"),
    ("1,200,\n000 people", "1,200,\n000", "1200000"),
    ("They had 1,240.\n20 boats came", "1,240", "1240"),
    ("Claimants = 1,240.\n2029 brought less", "1,240", "1240"),
    ("12 per\ncent of it", "12 per\ncent", "12"),
    ("“12” people", "12", "12"),
    ("İ 12 people", "12", "12"),
    ("＄５ a day", "＄５", "5"),
    ("the area of 5 m² there", "5 m²", "5"),
    ("港2.3 million people", "2.3 million", "2300000"),
    ("a \ud800 of 12 people", "12", "12"),
    # ligatures, soft hyphens, joiners, direction marks
    ("ﬁfty-ﬁve people", "ﬁfty-ﬁve", "55"),
    ("the oﬃce of ﬁve people", "ﬁve", "5"),
    ("1\u00ad200 people", "1\u00ad200", "1200"),
    ("1,\u2060200 people", "1,\u2060200", "1200"),
    ("41\u200b200 people", "41\u200b200", "41200"),
    ("\u200e12\u200f people", "12", "12"),
    # raised marks of notes are no digits, powers of ten are powers
    ("some 3,400⁷ boats", "3,400", "3400"),
    ("a rise of 6¹² percent", "6¹² percent", "6"),
    ("a loss of $41¹² million", "$41¹² million", "41000000"),
    ("all 512[⁴] members", "512", "512"),
    ("7,100ᵇ votes", "7,100", "7100"),
    ("by 35%⁽²⁾ a year", "35%", "35"),
    ("10⁹ litres", "10⁹ litres", "1000000000"),
    ("3.2×10¹² litres", "3.2×10¹² litres", "3200000000000"),
    ("4 × 10⁻³ m", "4 × 10⁻³ m", "0.004"),
    ("110² people", "110", "110"),
    ("1¹⁄₂ cups", "1¹⁄₂ cups", "1.5"),
    ("at 25⁰C", "25⁰C", "25"),
    ("90 m² of land", "90 m²", "90"),
    ("a grid of 100²=10000 nodes", "100", "100"),
]


@pytest.mark.parametrize(("text", "words", "value"), TABLE)
def test_forms(text: str, words: str, value: str) -> None:
    assert at(text, words).value == Decimal(value)


def test_a_paragraph_break_parts_numbers_from_magnitudes() -> None:
    assert at("He is 35\n\nmillion-dollar question", "35").value == Decimal(35)


def test_accents_apart_from_their_letters_are_one_with_them() -> None:
    text = "Le 12 fe\u0301vrier, ils e\u0301taient 30."
    date, count = find_quantities(text, "fr")
    assert (date.text, date.month, count.value) == ("12 fe\u0301vrier", 2, Decimal(30))


def test_what_is_read_later_is_read_beside_such_marks_too() -> None:
    found = at("The o\ufb03ce sold \u00ad40 o\ufb03cial boats a day.", "40")
    assert (found.noun, found.unit, found.verb, found.per) == ("official boats", "boats", "sold", "day")
