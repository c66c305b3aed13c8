"""Numbers that follow from the source are noted with their arithmetic, never accepted in silence."""

from __future__ import annotations

import pytest

from summarise import check
from tests.checking.asking import doubts, flags


@pytest.mark.parametrize(
    ("source", "summary", "arithmetic"),
    [
        ("The raid led to the arrest of 105 men and 389 women.", "The raid led to 494 arrests.", "105 + 389 = 494"),
        ("Two men and two women were detained.", "Four people were detained.", "2 + 2 = 4"),
        ("Rents rose from $400 to $500 in the city.", "Rents in the city rose by $100.", "500 - 400 = 100"),
        ("Rents rose from $400 to $500 in the city.", "Rents in the city rose by 25%.", "(500 - 400) / 400 = 25%"),
        ("Inflation slowed to 2.1% in April from 2.4%.", "Inflation slowed by 0.3 percentage points.", "2.4 - 2.1 = 0.3"),
        ("Ana Ruiz won 51.3% to Tom Hale's 48.7%.", "Ruiz won by 2.6 points.", "51.3 - 48.7 = 2.6"),
        ("The bill passed 217-210 in the House.", "The House passed the bill by seven votes.", "217 - 210 = 7"),
        ("Net profit halved to 21 million euros.", "Net profit fell by 50%.", "halved: 50%"),
        # an old level and a new one, wherever they stand, when the summary tells the change
        ("Some 2.3 million have it, up from 1.9 million.", "The number of patients rose by 400,000.", "2,300,000 - 1,900,000 = 400,000"),
        # told right behind the verb, "by" or no "by", in a sentence that is like the source's
        ("Net debt fell to £142 million from £171 million.", "Net debt fell £29m to £142m.", "171,000,000 - 142,000,000 = 29,000,000"),
        ("Net debt fell to £142 million from £171 million.", "Net debt fell £29m year on year to £142m.", "171,000,000 - 142,000,000 = 29,000,000"),
        ("The permit will cost £52, up from £45. Parking goes from £2.40 to £2.60.", "Parking goes from £2.40 to £2.60; the permit goes up £7 to £52.", "52 - 45 = 7"),
        ("Of 157 schools that closed, 89 were rural.", "57% of the schools that closed were rural.", "89 / 157 = 56.69%"),
        ("Output went from 40 tonnes to 80 tonnes.", "Output of the mill doubled.", "80 / 40 = 2"),
        ("The beam has guided ships for 100 years.", "It is the lamp's 100th anniversary.", "100 years: the 100th anniversary"),
        ("Thornby's Quist headed one back three minutes from time.", "Quist scored in the 87th minute.", "90 - 3 = 87"),
    ],
)  # fmt: skip
def test_derived(source: str, summary: str, arithmetic: str) -> None:
    (flag,) = flags(source, summary)
    assert (flag.code, flag.severity) == ("derived", "note")
    assert flag.evidence is not None
    assert flag.evidence.arithmetic == arithmetic


@pytest.mark.parametrize(
    "summary",
    [
        "Spending on roads is cut to £29.8m, and reserves fall to £18.6m from £24.3m.",
        "Reserves fall to £18.6m from £24.3m, and spending on roads to about £29.8m.",
        "Reserves fall from £24.3m to £18.6m; spending on roads is £29.8m.",
    ],
)
def test_a_level_and_a_number_of_another_clause_are_no_change_of_two_others(summary: str) -> None:
    source = "Spending on roads is cut to £28.9m. Reserves fall to £18.6m from £24.3m."
    (flag,) = flags(source, summary)
    assert (flag.code, flag.evidence and flag.evidence.text) == ("value-mismatch", "£28.9m")


def test_a_change_that_does_not_come_out_is_still_found_and_once() -> None:
    (flag,) = check(
        "Reserves fall to £18.6m from £24.3m.", "Reserves fall from £24.3m to £18.6m, by £6.7m."
    ).flags
    assert (flag.code, flag.evidence and flag.evidence.arithmetic) == (
        "arithmetic-wrong",
        "24,300,000 - 18,600,000 = 5,700,000",
    )


def test_two_ends_that_stand_apart_are_told_as_ends() -> None:
    (flag,) = flags(
        "It raised its outlook from £90 million to £95 million.", "Its outlook was £90m–£95m before."
    )
    assert flag.message == (
        "The article does not say “£90m–£95m”, but has both ends of that range: from £90 million to £95 million."
    )


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        ("Thieves took a saw, a drill and a lathe from the shed.", "Three tools were taken from the shed."),
        ("Birch, Rowan and Hazel schools will shut in June.", "Three schools will shut in June."),
        ("The men, aged 25, 31, 33 and 46, appeared in court.", "Four men appeared in court."),
        ("Along with Peru, Chile and Cuba, it was barred.", "Four countries were barred."),
    ],
)
def test_things_listed_and_never_counted(source: str, summary: str) -> None:
    (flag,) = flags(source, summary)
    assert (flag.code, flag.severity) == ("derived", "note")


def test_numbers_of_two_sentences_are_not_put_together() -> None:
    source = "The club sold 300 shirts in May. A fire destroyed 200 scarves at its store."
    (flag,) = flags(source, "The club sold 500 shirts in May.")
    assert flag.code == "value-mismatch"


def test_what_could_be_a_difference_is_no_error() -> None:
    (flag,) = flags("Of 196 infections 185 were in the north.", "Eleven infections were in the south.")
    assert (flag.code, flag.severity) == ("value-mismatch", "warning")


def test_a_range_of_two_numbers_that_stand_side_by_side_is_derived() -> None:
    source = "Hollin Head: lowest 18.4 °C, highest 31.2 °C."
    assert doubts(source, "It was from 18.4 to 31.2 °C at Hollin Head.") == []
    assert doubts(source, "It was from 18.4 to 33.2 °C at Hollin Head.")
