"""Units as the news of energy, commodities, shipping, medicine and data shortens them, and single letters behind digits."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise import find_quantities
from summarise.quantities import Kind
from summarise.quantities.units import SYMBOLS, UNITS, convert
from tests.quantities.reading import at

# The form | its amount in the unit behind it, by hand | that unit.
SHORT = [
    ("1.2 mb/d", "1200000", "barrel-per-day"),
    ("1.2 mbd", "1200000", "barrel-per-day"),
    ("300 kb/d", "300000", "barrel-per-day"),
    ("300 kb/day", "300000", "barrel-per-day"),
    ("740,000 bpd", "740000", "barrel-per-day"),
    ("50,000 boe/d", "50000", "barrel-per-day"),
    ("50,000 boepd", "50000", "barrel-per-day"),
    ("90 kboed", "90000", "barrel-per-day"),
    ("25 mmboe", "25000000", "barrel"),
    ("5 bcm", "5000000000", "cubic-meter"),
    ("5 BCM", "5000000000", "cubic-meter"),
    ("400 mcm/d", "400000000", "cubic-meter-per-day"),
    ("2 tcm", "2000000000000", "cubic-meter"),
    ("100 MMscf/d", "100000000", "cubic-foot-per-day"),
    ("7 MMBtu", "7000000", "btu"),
    ("7 MMbtu", "7000000", "btu"),
    ("12 EJ", "12000000000000000000", "joule"),
    ("25 TWh", "25000000000000", "watt-hour"),
    ("5 GWp", "5000000000", "watt"),
    ("800 MWe", "800000000", "watt"),
    ("44 mmt", "44000000", "tonne"),
    ("300 ktpa", "300000", "tonne-per-year"),
    ("2 mtpa", "2000000", "tonne-per-year"),
    ("2 Mtpa", "2000000", "tonne-per-year"),
    ("40 koz", "40000", "ounce"),
    ("30 g/t", "30", "gram-per-tonne"),
    ("174,000 cbm", "174000", "cubic-meter"),
    ("80,000 dwt", "80000", "deadweight-ton"),
    ("18,000 teu", "18000", "teu"),
    ("20 FEU", "40", "teu"),
    ("5 MtCO2e", "5000000", "tonne"),
    ("120 gCO2/km", "120", "gram-per-kilometer"),
    ("290 mOsm/kg", "0.29", "osmole-per-kilogram"),
    ("3 PFLOPS", "3000000", "gigaflop"),
]
PLACES = [
    "The firm reported {} in its last paper.",
    "Le rapport de la société parle de {} et de rien de plus.",
    "Der Bericht der Firma nennt dafür {} und sonst nichts.",
    "El informe de la empresa habla de {} y de nada más.",
]


@pytest.mark.parametrize(("text", "value", "unit"), SHORT)
@pytest.mark.parametrize("place", PLACES)
def test_a_short_form_is_its_unit_in_every_language(place: str, text: str, value: str, unit: str) -> None:
    if not place.startswith("The"):
        text = text.translate(str.maketrans(",.", ".,"))
    if place.startswith("Le "):
        text = text.replace(".", " ")
    found = at(place.format(text), text)
    assert found.kind is Kind.MEASURE and found.value is not None and found.unit is not None
    assert convert(found.value, found.unit, unit) == Decimal(value)


def test_symbols_have_units() -> None:
    assert [
        name for name in SYMBOLS.values() if name.partition("-per-")[0] not in UNITS and name not in UNITS
    ] == []


@pytest.mark.parametrize("ending", [".", ",", "", ";", ")", ". It"])
@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("298 t", "measure", "tonne"),
        ("5 g", "measure", "gram"),
        ("12 s", "duration", "second"),
        ("3.2 s", "duration", "second"),
    ],
)
def test_a_letter_behind_digits_is_a_unit_wherever_the_sentence_ends(
    text: str, kind: str, unit: str, ending: str
) -> None:
    for place in ("It came to {}{}", "Le total de la mine pour les ouvriers a été de {}{}"):
        if "." in text and place.startswith("Le"):
            continue
        found = at(place.format(text, ending), text)
        assert (found.kind.value, found.unit) == (kind, unit)


@pytest.mark.parametrize(
    "text",
    [
        "She bought 5 t-shirts.",
        "She bought 5 T-shirts.",
        "He owns 3 g-strings.",
        "They run a 2G network.",
        "They sold 5 g phones.",
        "He has the 5 s in blue.",
        "The music of the 1980 s was loud.",
        "A man in his 20 s fell.",
        "It was won by 5 T. Smith.",
        "Er kaufte gestern 5 T-Shirts für die Kinder und die Frau.",
        "Elle a acheté hier 5 t-shirts pour les enfants de la ville.",
    ],
)
def test_a_letter_that_begins_something_else_is_no_unit(text: str) -> None:
    assert [q.text for q in find_quantities(text) if q.kind in (Kind.MEASURE, Kind.DURATION)] == []


def test_a_million_barrels_and_a_millibar() -> None:
    assert at("Crude stocks rose by 21.3 mb in May.", "21.3 mb").unit == "million-barrel"
    assert at("The eye of the hurricane was at 940 mb.", "940 mb").unit == "millibar"


def test_what_means_two_things_in_one_trade_is_not_guessed() -> None:
    for text in ("300 mt", "300 MBD", "300 Mbbl"):
        assert [q.unit for q in find_quantities(f"It shipped {text} in all.") if q.kind is Kind.MEASURE] == []
