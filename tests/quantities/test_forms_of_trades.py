"""Forms of companies' reports, science, maps and sport that looked like something else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise import find_quantities
from tests.quantities.reading import at, close, kinds, only

PROPORTIONS = [
    ("a map at 1:50,000 was drawn", "1:50,000", "0.00002"),
    ("the plan is at 1:200", "1:200", "0.005"),
    ("a 1:25000 map", "1:25000", "0.00004"),
    ("the cap on debt is 3.50:1.00", "3.50:1.00", "3.5"),
    ("it may rise to 4.25:1 in May", "4.25:1", "4.25"),
    ("one tutor for each class, a ratio of 1:15", "1:15", "0.0666666666666666666"),
    ("dilute it 1:50 with water", "1:50", "0.02"),
    ("a 1:10 dilution", "1:10", "0.1"),
    ("staff to guests, a ratio of 1:12.5", "1:12.5", "0.08"),
]


@pytest.mark.parametrize(("text", "words", "value"), PROPORTIONS)
def test_two_numbers_with_a_colon_are_a_ratio_where_no_clock_shows_them(
    text: str, words: str, value: str
) -> None:
    found = at(text, words)
    assert found.kind == "ratio"
    assert close(found.value, value)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("they meet at 1:20", "time"),
        ("the 1:20 train", "time"),
        ("the scale of it was clear at 10:30", "time"),
        ("she ran it in 1:43.21", "duration"),
        ("he won in 2:08:14", "duration"),
        ("mixed at 1:2:4", "identifier"),
        ("patients were split 1:1:1", "identifier"),
        ("John 3:16 says so", "identifier"),
    ],
)
def test_times_and_verses_stay_what_they_are(text: str, kind: str) -> None:
    assert [found for _, found in kinds(text)] == [kind]


ANGLES = [
    ("the wreck lies at 41°43′57″N", "41°43′57″N", "41.7325"),
    ("a reef at 12°34'S", "12°34'S", "12.5666666666666666"),
    ("a reef at 12° 34' S", "12° 34' S", "12.5666666666666666"),
    ("a star at −5°12′", "−5°12′", "-5.2"),
    ("38°53′24″ North", "38°53′24″ North", "38.89"),
]


@pytest.mark.parametrize(("text", "words", "value"), ANGLES)
def test_minutes_and_seconds_of_arc_are_no_feet_and_inches(text: str, words: str, value: str) -> None:
    found = only(text)
    assert (found.text, found.kind, found.unit) == (words, "measure", "degree")
    assert close(found.value, value)


def test_feet_and_degrees_by_themselves_stay() -> None:
    assert at("a slope of 12° over 5'6\"", "12°").unit == "degree"
    assert at("it turned 45° 30 times", "30").unit == "times"


@pytest.mark.parametrize(
    "text",
    [
        "EBITDA(1) fell",
        "Sales(a)(2) fell",
        "the cost(1,2) rose",
        "the call alert(1) ran",
        "margin(3) rose",
    ],
)
def test_a_bracket_that_a_word_runs_on_into_is_the_mark_of_a_note(text: str) -> None:
    assert [kind for _, kind in kinds(text)] == ["identifier"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Boats (12) were sold", "count"),
        ("the fall(5%) was steep", "percent"),
        ("the fee(£3) stays", "money"),
        ("the error(3.2) stays", "count"),
    ],
)
def test_other_numbers_in_brackets_stay(text: str, kind: str) -> None:
    assert [found for _, found in kinds(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("sales in 9M24 rose", "9M24"),
        ("in 6M 2025 sales rose", "6M 2025"),
        ("in 1H FY26 sales rose", "1H FY26"),
        ("in 4QFY25 sales rose", "4QFY25"),
        ("it rose in Q4/24", "Q4/24"),
        ("priced at the sales of 2027E", "2027E"),
    ],
)
def test_periods_of_reports_are_dates(text: str, words: str) -> None:
    found = only(text)
    assert (found.text, found.kind) == (words, "date")


@pytest.mark.parametrize("text", ["1H revenue fell", "in 2H sales fell", "9M net profit fell", "3M's plan"])
def test_periods_without_a_year_are_no_counts(text: str) -> None:
    assert [kind for _, kind in kinds(text)] == ["identifier"]


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("9M users", 9_000_000, "count"),
        ("€6M sales", 6_000_000, "money"),
        ("it has 3M people", 3_000_000, "count"),
    ],
)
def test_millions_stay_millions(text: str, value: int, kind: str) -> None:
    found = only(text)
    assert (found.value, found.kind) == (value, kind)


UNITS = [
    ("within 0.3 AU of the sun", "0.3 AU", "astronomical-unit", "measure"),
    ("it orbits at 1.2 au.", "1.2 au", "astronomical-unit", "measure"),
    ("2.5 Mly away", "2.5 Mly", "million-light-year", "measure"),
    ("it is 13.8 Gyr old", "13.8 Gyr", "billion-year", "duration"),
    ("a lake of 3 Myr", "3 Myr", "million-year", "duration"),
    ("rocks of 66 Ma were found", "66", None, "count"),
    ("the rocks are 66 Ma old", "66 Ma", "million-year", "duration"),
    ("a constant of 6.6 J s", "6.6 J s", "joule-second", "measure"),
    ("a torque of 40 N m", "40 N m", "newton-meter", "measure"),
    ("the plasma was heated to 300 K", "300 K", "kelvin", "measure"),
    ("55 AU states met", "55", None, "count"),
    ("a fee of 3 MYR", "3 MYR", "MYR", "money"),
]


@pytest.mark.parametrize(("text", "words", "unit", "kind"), UNITS)
def test_units_of_the_sky_and_the_earth(text: str, words: str, unit: str | None, kind: str) -> None:
    found = at(text, words)
    assert found.kind == kind
    if unit is not None:
        assert found.unit == unit


AGES = [
    ("Boys from 12 to 15 took part.", 12, 15),
    ("Voters from 18 to 29 backed him.", 18, 29),
    ("Children 5 to 11 will get it.", 5, 11),
]


@pytest.mark.parametrize(("text", "low", "high"), AGES)
def test_a_span_behind_people_that_counts_nothing_is_of_ages(text: str, low: int, high: int) -> None:
    found = only(text)
    assert (found.low, found.high, found.kind) == (low, high, "age")


@pytest.mark.parametrize(
    "text",
    [
        "Boys from 12 to 15 schools took part.",
        "Classes for girls fell from 12 to 15.",
        "It grew from 12 to 15.",
        "Spain beat the girls 12 to 15 times.",
    ],
)
def test_other_spans_are_of_no_ages(text: str) -> None:
    assert "age" not in [found for _, found in kinds(text)]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("The under 16 side won.", "less-than"),
        ("England Under-21 won.", "exact"),
        ("She coaches the over-35 men.", "exact"),
        ("The under 5 mortality rate fell.", "less-than"),
        ("Adults 65 and over may ask.", "at-least"),
        ("A 61 y.o. man was held.", "exact"),
    ],
)
def test_groups_by_age(text: str, qualifier: str) -> None:
    found = only(text)
    assert (found.kind, found.qualifier) == ("age", qualifier)


@pytest.mark.parametrize(
    "text", ["Rates were under 16 in May.", "an under-5% rise", "an over-30-minute wait"]
)
def test_bounds_are_no_groups(text: str) -> None:
    assert "age" not in [found for _, found in kinds(text)]


def test_a_note_that_pays_plus_something_is_english() -> None:
    found = find_quantities("The tranche pays SOFR plus 225 basis points.")
    assert [(q.value, q.unit) for q in found] == [(Decimal(225), "basis-point")]


MEASURED = [
    ("(4.12 ± 0.03) × 10^5 Pa", ["412000", "3000"], "pascal"),
    ("(1.2±0.1)×10⁶ kg", ["1200000", "100000"], "kilogram"),
    ("a yield of (12.0 +/- 0.4) kg", ["12", "0.4"], "kilogram"),
    ("a share of (3.4 ± 0.2)%", ["3.4", "0.2"], "percent"),
    ("4.54 ± 0.05 billion years", ["4540000000", "50000000"], "year"),
    ("3.2 ± 0.1 mg", ["3.2", "0.1"], "milligram"),
    ("a mass of 125.25(17) GeV", ["125.25"], "gigaelectronvolt"),
    ("6.67430(15)×10−11 m3 kg−1 s−2", ["6.67430E-11"], "cubic-meter-per-kilogram-per-square-second"),
    ("a level of 4.56(12) mg", ["4.56"], "milligram"),
]


@pytest.mark.parametrize(("text", "wanted", "unit"), MEASURED)
def test_a_value_and_its_uncertainty_share_power_size_and_unit(
    text: str, wanted: list[str], unit: str
) -> None:
    assert [(q.value, q.unit) for q in find_quantities(text)] == [(Decimal(value), unit) for value in wanted]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [("P<.001", "less-than"), ("p<0.05", "less-than"), ("n>30", "more-than"), ("P = .03", "exact")],
)
def test_bounds_of_a_variable(text: str, qualifier: str) -> None:
    assert only(text).qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "value"), [("about 6.3mm shares", "6300000"), ("6.3mm holes", "6.3"), ("8mm people", "8000000")]
)
def test_thousands_of_thousands(text: str, value: str) -> None:
    assert only(text).value == Decimal(value)


def test_heights_of_water_are_metres() -> None:
    assert [q.unit for q in find_quantities("the tide is 4.3m, seas of 5m")] == ["meter", "meter"]
    assert [q.value for q in find_quantities("river works cost was 4.3m")] == [Decimal(4_300_000)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("spreads tightened 35 bps to 210 bps", ["35", "210"]),
        ("it won by 51.9 to 48.1 percent", ["51.9", "48.1"]),
    ],
)
def test_two_shares_and_no_range(text: str, wanted: list[str]) -> None:
    found = find_quantities(text)
    assert [q.value for q in found] == [Decimal(value) for value in wanted]
    assert len({q.kind for q in found}) == 1


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("it is 90+ days late", "90+", "90", "day"),
        ("a run of 5+ km", "5+", "5", "kilometer"),
        ("50+ per cent of them", "50+", "50", "percent"),
        ("deals of $2bn+ were made", "$2bn+", "2000000000", "USD"),
    ],
)
def test_a_plus_before_the_unit_is_a_bound(text: str, words: str, value: str, unit: str) -> None:
    found = at(text, words)
    assert (found.value, found.unit, found.qualifier) == (Decimal(value), unit, "more-than")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("it lasts 4 min 28 s", "268", "second"),
        ("it lasts 2 h 5 min 3 s", "7503", "second"),
        ("a laser of 2 PW", "2", "petawatt"),
        ("a pulse of 30 fs", "30", "femtosecond"),
        ("120 L per person", "120", "liter-per-person"),
        ("it holds 5 L of milk", "5", "liter"),
    ],
)
def test_short_units(text: str, value: str, unit: str) -> None:
    found = only(text)
    assert (found.value, found.unit) == (Decimal(value), unit)


def test_feet_and_inches_and_a_half() -> None:
    assert close(only("she is 5ft 9½in tall").value, "5.79166666666666666")


@pytest.mark.parametrize(("text", "value"), [("p=0.0006", "0.0006"), ("n=30", "30"), ("r=0.72", "0.72")])
def test_what_a_variable_is_said_to_be_is_a_number(text: str, value: str) -> None:
    found = only(text)
    assert (found.kind, found.value) == ("count", Decimal(value))


@pytest.mark.parametrize("text", ["see page?n=30", "x=5", "id=5"])
def test_parameters_are_names(text: str) -> None:
    assert [kind for _, kind in kinds(text)] == ["identifier"]
