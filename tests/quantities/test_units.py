"""Measures and durations, their canonical units, and the table of units against pint's."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import pint
import pytest

from summarise import find_quantities
from summarise.quantities.context.unit_names import plain_word
from summarise.quantities.english import SCALES
from summarise.quantities.expressions.joined.linked import LINK_WORDS
from summarise.quantities.money.currencies import NAMES
from summarise.quantities.page import Page
from summarise.quantities.units import UNITS, WORDS, convert, dimension
from tests.quantities.reading import at, only

MEASURES = [
    ("10 kilograms", "10", "kilogram"),
    ("1,200 kg", "1200", "kilogram"),
    ("7.8 tons", "7.8", "ton"),
    ("12 tonnes", "12", "tonne"),
    ("16,000 metric tons", "16000", "tonne"),
    ("325 kilometres", "325", "kilometer"),
    ("17 km", "17", "kilometer"),
    ("a 40-foot", "40", "foot"),
    ("six-foot", "6", "foot"),
    ("1,100 sq m", "1100", "square-meter"),
    ("301 km2", "301", "square-kilometer"),
    ("12 square miles", "12", "square-mile"),
    ("90 hectares", "90", "hectare"),
    ("4 cubic metres", "4", "cubic-meter"),
    ("240 km/h", "240", "kilometer-per-hour"),
    ("150 mph", "150", "mile-per-hour"),
    ("60 miles per hour", "60", "mile-per-hour"),
    ("500,000 barrels a day", "500000", "barrel-per-day"),
    ("2.4 billion gallons", "2400000000", "gallon"),
    ("120 μg", "120", "microgram"),
    ("300 MW", "300", "megawatt"),
    ("12 GWh", "12", "gigawatt-hour"),
    ("128GB", "128", "gigabyte"),
    ("37°C", "37", "degree-celsius"),
    ("98.6 degrees F", "98.6", "degree-fahrenheit"),
    ("30 degrees Celsius", "30", "degree-celsius"),
    ("40 degrees", "40", "degree"),
    ("90 troy ounces", "90", "troy-ounce"),
    ("2 light years", "2", "light-year"),
    ("440 ppm", "440", "part-per-million"),
    ("5 knots", "5", "knot"),
    ("8 fl oz", "8", "fluid-ounce"),
    ("13.6 TeV", "13.6", "teraelectronvolt"),
    # composed: products, powers, quotients, in symbols and in words
    ("98 mg/dL", "98", "milligram-per-deciliter"),
    ("4.1 mmol/L", "4.1", "millimole-per-liter"),
    ("12 µg/m³", "12", "microgram-per-cubic-meter"),
    ("9.8 m/s²", "9.8", "meter-per-square-second"),
    ("9.8 m s⁻²", "9.8", "meter-per-square-second"),
    ("9.8 m/s^2", "9.8", "meter-per-square-second"),
    ("0.3 W/(m²·K)", "0.3", "watt-per-square-meter-kelvin"),
    ("40 N·m", "40", "newton-meter"),
    ("6 l/100 km", "6", "liter-per-100-kilometer"),
    ("7 t/ha", "7", "tonne-per-hectare"),
    ("3 mg/kg/day", "3", "milligram-per-kilogram-per-day"),
    ("3 mg/kg per day", "3", "milligram-per-kilogram-per-day"),
    ("2 GB/s", "2", "gigabyte-per-second"),
    ("80 watts per square metre", "80", "watt-per-square-meter"),
    ("30 micrograms per cubic metre", "30", "microgram-per-cubic-meter"),
    ("9.8 metres per second squared", "9.8", "meter-per-square-second"),
    ("90 litres per person per day", "90", "liter-per-person-per-day"),
    ("6 litres per 100 km", "6", "liter-per-100-kilometer"),
    ("20 kilos per pallet", "20", "kilogram-per-pallet"),
    ("5 mg/beaker", "5", "milligram-per-beaker"),
    ("1998 cc", "1998", "cubic-centimeter"),
    ("2020 mAh", "2020", "milliampere-hour"),
    ("1950 µm", "1950", "micrometer"),
    ("120 mmHg", "120", "millimeter-of-mercury"),
]

DURATIONS = [
    ("six months", "6", "month"),
    ("25 years", "25", "year"),
    ("9.81 seconds", "9.81", "second"),
    ("three and a half hours", "3.5", "hour"),
    ("two-day", "2", "day"),
    ("a couple of weeks", "2", "week"),
    ("half an hour", "0.5", "hour"),
    ("45 mins", "45", "minute"),
    ("an hour and a half", "1.5", "hour"),
    ("two years and a half", "2.5", "year"),
    ("2 hours and 5 minutes", "125", "minute"),
    ("two hours, thirty-five minutes", "155", "minute"),
    ("1 hour, 10 minutes and 5 seconds", "4205", "second"),
    ("3h 20m", "200", "minute"),
    ("10 quarters", "10", "quarter-year"),
]


@pytest.mark.parametrize(("text", "value", "unit"), MEASURES)
def test_measures(text: str, value: str, unit: str) -> None:
    found = at(f"It was {text} then.", text.removeprefix("a "))
    assert (found.kind, found.value, found.unit) == ("measure", Decimal(value), unit)


METRES = [
    "it has a reach of 48m.",
    "the tower is 48m high",
    "they raced a 48m yacht",
    "a 48m-long wall",
    "at a depth of 48m",
]


@pytest.mark.parametrize("text", METRES)
def test_an_m_beside_words_of_length_is_a_metre(text: str) -> None:
    found = at(text, "48m")
    assert (found.value, found.unit) == (Decimal(48), "meter")


@pytest.mark.parametrize(
    "text", ["it raised 48m.", "some 48m people", "a 48m increase", "a 48m-strong party"]
)
def test_an_m_by_itself_is_a_million(text: str) -> None:
    assert at(text, "48m").value == Decimal(48_000_000)


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("sales fell for four quarters in a row", "4", "duration"),
        ("two quarters running", "2", "duration"),
        ("three quarters ago", "3", "date"),
        ("two quarters of falling sales", "2", "duration"),
        ("in six quarters", "6", "duration"),
        ("three quarters of sales", "0.75", "ratio"),
        ("three quarters of the profit", "0.75", "ratio"),
        ("three quarters higher", "0.75", "ratio"),
        ("three-quarters later", "0.75", "ratio"),
    ],
)
def test_quarters_in_a_row_are_a_time_and_quarters_of_something_a_part(
    text: str, value: str, kind: str
) -> None:
    found = only(text)
    assert (found.value, found.kind.value) == (Decimal(value), kind)


def test_the_past_quarters_are_a_time_and_not_a_part() -> None:
    past, of = only("in the past three quarters"), only("three quarters of the boats")
    assert (past.kind, past.value, past.unit) == ("duration", Decimal(3), "quarter-year")
    assert (of.kind, of.value) == ("ratio", Decimal("0.75"))


@pytest.mark.parametrize(
    "text", ["two years and three months", "3 weeks, 2 days", "2 hours, 50 minutes of it dull"]
)
def test_two_times_that_stay_two(text: str) -> None:
    assert len(find_quantities(text)) == 2


@pytest.mark.parametrize(("text", "value", "unit"), DURATIONS)
def test_durations(text: str, value: str, unit: str) -> None:
    found = only(f"It took {text} there.")
    assert (found.text, found.kind, found.value, found.unit) == (text, "duration", Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "feet"),
    [("5 ft 6 in", "5.5"), ("6-foot-3", "6.25"), ("5 feet 9 inches", "5.75"), ("6'3\"", "6.25")],
)
def test_feet_and_inches_are_one_length(text: str, feet: str) -> None:
    found = only(f"She is {text}")
    assert (found.value, found.unit) == (Decimal(feet), "foot")


def test_an_m_is_a_million_unless_words_of_length_follow() -> None:
    assert only("about 4.5m residents").value == Decimal(4_500_000)
    assert (only("the 100m hurdles").unit, only("the 100m hurdles").value) == ("meter", Decimal(100))


def test_a_k_among_temperatures_is_kelvin() -> None:
    assert at("300 °C (573.15K)", "573.15K").unit == "kelvin"
    assert at("a 35K salary", "35K").value == Decimal(35000)


def test_letters_of_prose_are_no_units() -> None:
    assert only("12 in the room").kind == "count"
    assert only("5 a side").kind == "count"


# --- against pint ---------------------------------------------------------------------------------

_PINT = pint.UnitRegistry(non_int_type=Decimal)
_NAMES = {  # where pint has another name; None where it has no such unit or means another one
    "ton": None,  # three tons: see the module
    "kiloton": None,
    "megaton": None,
    "gigaton": None,
    "kilotonne": "kilotonne",
    "megatonne": "megatonne",
    "gigatonne": "gigatonne",
    "quintal": None,
    "barrel": "oil_barrel",
    "degree-celsius": None,
    "degree-fahrenheit": None,
    "calorie": None,
    "kilocalorie": None,
    "bushel": None,
    "teu": None,
    "deadweight-ton": None,
    "gross-ton": None,
    "night": None,
    "fortnight": "fortnight",
    "generation": None,
    "decade": None,
    "century": None,
    "quarter-year": None,
    "month": None,
    "year": None,
    "decibel": None,
    "mile-per-gallon": None,
    "dot-per-inch": None,
    "megapixel": None,
    "pixel": None,
    "part-per-billion": None,
    "stone": "stone",
    "carat": "carat",
    "pound-per-square-inch": "psi",
    "short-ton": "US_ton",
    "long-ton": "UK_ton",
    "square-kilometer": "kilometer ** 2",
    "square-meter": "meter ** 2",
    "square-foot": "foot ** 2",
    "square-mile": "mile ** 2",
    "square-yard": "yard ** 2",
    "square-inch": "inch ** 2",
    "cubic-meter": "meter ** 3",
    "cubic-foot": "foot ** 3",
    "cubic-kilometer": "kilometer ** 3",
    "acre-foot": None,  # pint's uses the US survey foot
    "acre": None,  # likewise
    "part-per-million": "ppm",
    "troy-ounce": "troy_ounce",
    "nautical-mile": "nautical_mile",
    "light-year": "light_year",
    "horsepower": "horsepower",
    "kilobit-per-second": "kilobit / second",
    "megabit-per-second": "megabit / second",
    "gigabit-per-second": "gigabit / second",
    "kilometer-per-hour": "kilometer / hour",
    "mile-per-hour": "mile / hour",
    "meter-per-second": "meter / second",
    "kilometer-per-second": "kilometer / second",
    "watt-hour": "watt * hour",
    "kilowatt-hour": "kilowatt * hour",
    "megawatt-hour": "megawatt * hour",
    "gigawatt-hour": "gigawatt * hour",
    "terawatt-hour": "terawatt * hour",
    "petawatt-hour": "petawatt * hour",
    "milliwatt-hour": "milliwatt * hour",
    "cubic-centimeter": "centimeter ** 3",
    "cubic-inch": "inch ** 3",
    "cubic-yard": "yard ** 3",
    "millimeter-of-mercury": "millimeter_Hg",
    "inch-of-mercury": "inch_Hg",
    "imperial-gallon": "imperial_gallon",
    "astronomical-unit": "astronomical_unit",
    "fathom": None,
    "newton-meter": "newton * meter",
    "pound-foot": "force_pound * foot",
    "furlong": None,  # pint's uses the US survey foot
    "thousand-cubic-foot": "1000 * foot ** 3",
    "million-cubic-foot": "10 ** 6 * foot ** 3",
    "billion-cubic-foot": "10 ** 9 * foot ** 3",
    "trillion-cubic-foot": "10 ** 12 * foot ** 3",
    "million-btu": "10 ** 6 * british_thermal_unit",
    "btu": "british_thermal_unit",
    "barrel-per-day": "oil_barrel / day",
    "thousand-barrel": "1000 * oil_barrel",
    "million-barrel": "10 ** 6 * oil_barrel",
    "thousand-barrel-per-day": "1000 * oil_barrel / day",
    "million-barrel-per-day": "10 ** 6 * oil_barrel / day",
    "million-cubic-meter": "10 ** 6 * meter ** 3",
    "thousand-light-year": "10 ** 3 * light_year",
    "million-light-year": "10 ** 6 * light_year",
    "billion-light-year": "10 ** 9 * light_year",
    "billion-cubic-meter": "10 ** 9 * meter ** 3",
    "trillion-cubic-meter": "10 ** 12 * meter ** 3",
    "thousand-ounce": "1000 * ounce",
    "million-ounce": "10 ** 6 * ounce",
}
_BASES = {
    "length": "meter", "mass": "kilogram", "volume": "meter ** 3", "area": "meter ** 2", "speed": "meter / second",
    "power": "watt", "energy": "joule", "voltage": "volt", "current": "ampere", "frequency": "hertz", "data": "byte",
    "data-rate": "byte / second", "pressure": "pascal", "force": "newton", "duration": "second", "angle": "degree",
    "radioactivity": "becquerel", "dose": "sievert", "magnetism": "tesla", "substance": "mole",
    "resistance": "ohm", "capacitance": "farad", "charge": "coulomb", "torque": "newton * meter", "dose-absorbed": "gray",
    "flow": "meter ** 3 / second", "concentration": "dimensionless", "temperature-k": "kelvin",
}  # fmt: skip


def _held_against_pint() -> list[tuple[str, str, str]]:
    rows = []
    for name, unit in UNITS.items():
        theirs = _NAMES.get(name, name.replace("-", "_"))
        base = _BASES.get(unit.dimension)
        if theirs is not None and base is not None:
            rows.append((name, theirs, base))
    return rows


@pytest.mark.parametrize(("name", "theirs", "base"), _held_against_pint())
def test_every_factor_is_pints(name: str, theirs: str, base: str) -> None:
    wanted = _PINT.parse_expression(theirs).to(base).magnitude
    ours = UNITS[name].factor
    assert abs(ours - Decimal(wanted)) <= abs(Decimal(wanted)) * Decimal("1e-9"), (ours, wanted)


def test_most_units_are_held_against_pint() -> None:
    assert len(_held_against_pint()) > 150


@pytest.mark.parametrize(
    ("value", "one", "other", "wanted"),
    [
        ("2", "kilometer", "meter", "2000"),
        ("1", "tonne", "kilogram", "1000"),
        ("7.8", "ton", "kilogram", "7800"),  # a plain ton converts as a metric one
        ("2", "year", "month", "24"),
        ("90", "minute", "hour", "1.5"),
        ("100", "degree-celsius", "degree-fahrenheit", "212"),
        ("32", "degree-fahrenheit", "degree-celsius", "0"),
        ("98", "milligram-per-deciliter", "gram-per-liter", "0.98"),
        ("36", "kilometer-per-hour", "meter-per-minute", "600"),
        ("2", "gigabyte-per-second", "megabit-per-second", "16000"),
        ("7", "tonne-per-hectare", "kilogram-per-square-meter", "0.7"),
        ("3", "kilogram-per-person", "gram-per-person", "3000"),
        ("6", "liter-per-100-kilometer", "liter-per-kilometer", "0.06"),
        ("1", "billion-cubic-meter", "cubic-meter", "1000000000"),
        ("1.2", "million-barrel-per-day", "barrel-per-day", "1200000"),
        ("2", "feu", "teu", "4"),
        ("3", "megatonne", "tonne", "3000000"),
        ("5", "kilotonne-per-year", "tonne-per-year", "5000"),
        ("7", "billion-cubic-meter-per-year", "cubic-meter-per-year", "7000000000"),
    ],
)
def test_conversion(value: str, one: str, other: str, wanted: str) -> None:
    converted = convert(Decimal(value), one, other)
    assert converted is not None
    assert abs(converted - Decimal(wanted)) < Decimal("1e-20")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("year", "day"),
        ("kilogram", "meter"),
        ("kilogram", "people"),
        ("milligram-per-liter", "milligram-per-kilogram"),
        ("kilogram-per-person", "kilogram-per-share"),
        ("millimole-per-liter", "milligram-per-deciliter"),
        ("liter", "liter-per-kilometer"),
    ],
)
def test_what_does_not_convert(one: str, other: str) -> None:
    assert convert(Decimal(1), one, other) is None


def test_dimensions() -> None:
    assert (dimension("ton"), dimension("month"), dimension("degree-celsius")) == (
        "mass",
        "duration",
        "temperature",
    )
    assert dimension("people") is None


@pytest.mark.parametrize("lexicon", [SCALES, WORDS, NAMES, LINK_WORDS], ids=len)
def test_no_word_that_says_something_is_passed_over_as_plain(lexicon: Iterable[str]) -> None:
    assert not [word for word in lexicon if plain_word(Page(f" {word} "), 0)]
    assert plain_word(Page(" boats "), 0) == "boats"


def test_bare_degrees_are_those_of_the_other_scale() -> None:
    for scale in ("degree-celsius", "degree-fahrenheit"):
        assert convert(Decimal(-4), "degree", scale) == convert(Decimal(-4), scale, "degree") == -4
    assert convert(Decimal(1), "degree", "kelvin") is None
