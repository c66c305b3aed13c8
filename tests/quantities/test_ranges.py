"""Ranges and alternatives, and what their two numbers share."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise import find_quantities
from tests.quantities.reading import only, values

ONE = [
    ("$2-3 million", "2000000", "3000000", "money", "USD"),
    ("$10-$20", "10", "20", "money", "USD"),
    ("€5m-€6m", "5000000", "6000000", "money", "EUR"),
    ("$1.5 to $2 billion", "1500000000", "2000000000", "money", "USD"),
    ("four to five thousand", "4000", "5000", "count", None),
    ("10 to 15 percent", "10", "15", "percent", "percent"),
    ("10%-15%", "10", "15", "percent", "percent"),
    ("10–15%", "10", "15", "percent", "percent"),
    ("10,000-12,000 barrels a day", "10000", "12000", "measure", "barrel-per-day"),
    ("5 to 10 degrees Celsius", "5", "10", "measure", "degree-celsius"),
    ("-5 to 10 degrees", "-5", "10", "measure", "degree"),
    ("5k-20k", "5000", "20000", "count", None),
    ("three- to five-year", "3", "5", "duration", "year"),
    ("20~100", "20", "100", "count", None),
    ("twenty~thirty", "20", "30", "count", None),
    ("5 -- 7 million", "5000000", "7000000", "count", None),
    ("5 – 7 dollars", "5", "7", "money", "USD"),
]


@pytest.mark.parametrize(("text", "low", "high", "kind", "unit"), ONE)
def test_one_range(text: str, low: str, high: str, kind: str, unit: str | None) -> None:
    found = only(text)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))
    assert (found.kind, found.unit, found.qualifier, found.text) == (kind, unit, "between", text)
    assert found.value is None


@pytest.mark.parametrize(
    "text",
    [
        "will rise 3% to 5%",
        "could rise 1% to 5%",
        "costs rise $3 billion to $5 billion",
        "rose 3 to 20 percent",
        "lost 2 kg to 4 kg",
        "earned $3 million to $20 million",
        "fees will rise £20 to £50",
        "rents rose £20 to £30",
    ],
)
def test_a_change_between_two_numbers(text: str) -> None:
    assert only(text).qualifier == "between"


def test_between_is_the_hedge() -> None:
    found = only("between 10 and 20 people")
    assert (found.text, found.hedge, found.noun) == ("10 and 20", "between", "people")


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("five or six weeks", [5, 6]),  # alternatives, not what lies between
        ("10, 20 or 30 percent", [10, 20, 30]),
        ("rose from 5 to 10 percent", [5, 10]),  # a change from one to the other
        ("fell from 24 to 18 boats", [24, 18]),
        ("rose to 12 from 9", [12, 9]),
        ("rose by 31.50 euros to 38.20 euros", ["31.50", "38.20"]),  # a change and its outcome
        ("rose $30 million to $410 million", [30_000_000, 410_000_000]),
        ("net debt fell £29m to £142m", [29_000_000, 142_000_000]),  # done, so that it is known by how much
        ("Brent rose $30 to $70", [30, 70]),
        ("shares slid 3 pence to 214 pence", [3, 214]),
        ("up 2 million to 14 million", [2_000_000, 14_000_000]),
        ("12 in six boxes", [12, 6]),
    ],
)
def test_two_values(text: str, apart: list[int]) -> None:
    assert values(text) == [Decimal(n) for n in apart]


@pytest.mark.parametrize("text", ["five or six weeks", "from 5 to 10 weeks"])
def test_two_values_share_a_unit(text: str) -> None:
    assert [q.unit for q in find_quantities(text)] == ["week", "week"]


def test_a_range_within_a_range() -> None:
    first, second = find_quantities("from 24.2 to 33-35 billion")
    assert (first.value, second.low, second.high) == (
        Decimal("24200000000"),
        Decimal(33 * 10**9),
        Decimal(35 * 10**9),
    )
    assert (second.qualifier, second.hedge) == ("between", None)


@pytest.mark.parametrize("text", ["7-Eleven shops", "the 3-1 win", "52-48"])
def test_what_is_no_range(text: str) -> None:
    assert all(q.qualifier != "between" for q in find_quantities(text))


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("rates of 5, 7 and 9 percent", ["percent"] * 3),
        ("runs of 10 and 20 km", ["kilometer"] * 2),
        ("seats in rows of 5, 7 and 9 percent more", ["percent"] * 3),
        ("12 seats and 5 percent", ["seats", "percent"]),
        ("a score of 67 and 54% were men", [None, "percent"]),
        ("a score of 67, and 54% of runners were men", [None, "percent"]),
        ("rises of 4, 6, and 9 percent", ["percent", "percent", "percent"]),
        ("scored 12 and 3 minutes later", [None, "minute"]),
    ],
)
def test_a_list_has_its_unit_once(text: str, units: list[str | None]) -> None:
    assert [q.unit for q in find_quantities(text)] == units


def test_a_part_and_what_is_left_are_no_range() -> None:
    assert values("cut by a third to 90 million euros")[1:] == [Decimal(90_000_000)]


def test_a_span_of_years_as_tokenisers_leave_it() -> None:
    spans = [
        (q.year, q.until and q.until.year)
        for q in find_quantities("He sat in 1991 -- 2000 ; and in 2007 -- 11 .")
    ]
    assert spans == [(1991, 2000), (2007, 2011)]


@pytest.mark.parametrize("text", ["blood pressure of 120 over 80", "blood pressure of 120/80"])
def test_a_blood_pressure_is_two_numbers(text: str) -> None:
    assert values(text) == [Decimal(120), Decimal(80)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # what is given to so many is no range, and they are no money
        ("lent £3 million to 27 farms", [("money", "3000000"), ("count", "27")]),
        ("left $4.5m to two cousins", [("money", "4500000.0"), ("count", "2")]),
        ("fell from $3 million to 2 a share", [("money", "3000000"), ("money", "2")]),
        ("fell from £3 billion to 900 million", [("money", "3000000000"), ("money", "900000000")]),
    ],
)
def test_who_gets_an_amount_is_no_end_of_a_range(text: str, kinds: list[tuple[str, str]]) -> None:
    found = [q for q in find_quantities(text) if q.low is not None]
    assert [(q.kind.value, q.low) for q in found] == [(kind, Decimal(low)) for kind, low in kinds]
