"""What the name of a field, and the fields beside it, say of a bare number."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from summarise.checking.check import check
from summarise.checking.reading.claims import passages
from summarise.quantities import Quantity


def stated(summary: Any, path: str) -> Quantity:
    """The one quantity of the passage at ``path``."""
    (found,) = [q for p in passages(summary) if p.path == path for q in p.quantities]
    return found


def shown(q: Quantity) -> str:
    """ "money 5000000 USD", "date 2024-3-5"."""
    if q.date is not None:
        parts = (q.date.year, q.date.month, q.date.day)
        return f"{q.kind} " + "-".join(str(p) for p in parts if p is not None)
    assert q.low is not None
    return f"{q.kind} {q.low.normalize():f} {q.unit or ''}".strip()


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        # currencies and magnitudes in the name
        ("price_usd", 3, "money 3 USD"),
        ("revenue_musd", 5, "money 5000000 USD"),
        ("profit_eur_m", Decimal("2.5"), "money 2500000 EUR"),
        ("cost_bn_gbp", 1.5, "money 1500000000 GBP"),
        ("revenue_busd", 1.25, "money 1250000000 USD"),
        ("revenue_usdbn", 1.25, "money 1250000000 USD"),
        ("assets_eurm", 310, "money 310000000 EUR"),
        ("profit_usd_mm", 86, "money 86000000 USD"),
        ("gdp_gbp_trn", 2.5, "money 2500000000000 GBP"),
        ("assets_k_eur", 31, "money 31000 EUR"),
        ("price_usd_t", 85, "money 85 USD"),  # for each tonne
        ("tonnes_millions", 4.5, "measure 4500000 tonne"),
        ("mars_missions", 3, "count 3"),  # no Argentine pesos
        ("pen_sales", 3, "count 3"),
        ("price_pen", 3, "money 3 PEN"),
        ("ron_votes", 3, "count 3"),
        ("costInEuros", 12, "money 12 EUR"),
        ("Turnover ($)", 12, "money 12 USD"),
        ("population_millions", 5.5, "count 5500000"),
        ("games_won", 4, "count 4"),  # no Korean money
        ("cost_pounds", 3, "money 3 GBP"),
        ("weight_pounds", 3, "measure 3 pound"),
        # shares
        ("growth_percent", 4, "percent 4 percent"),
        ("turnout_pct", 61.5, "percent 61.5 percent"),
        ("Share (%)", 7, "percent 7 percent"),
        ("interest_rate", 4.5, "percent 4.5 percent"),
        ("heart_rate", 80, "count 80"),
        ("rise_percentage_points", 2, "percentage-points 2 percentage-point"),
        ("change_bps", 25, "percentage-points 25 basis-point"),
        # units
        ("distance_km", 12, "measure 12 kilometer"),
        ("area_km2", 12, "measure 12 square-kilometer"),
        ("height_m", 3, "measure 3 meter"),
        ("division_m", 3, "count 3"),
        ("temperature_c", -4, "measure -4 degree-celsius"),
        ("top_speed_kmh", 200, "measure 200 kilometer-per-hour"),
        ("durationDays", 5, "duration 5 day"),
        ("hours_worked", 40, "duration 40 hour"),
        ("cases_per_day", 40, "count 40"),
        ("start_day", 3, "count 3"),
        ("min", 3, "count 3"),
        ("price_min", 3, "count 3"),
        ("travel_time_min", 3, "duration 3 minute"),
        ("tax_bar", 3, "count 3"),
        # people and things
        ("age", 34, "age 34 year"),
        ("victim_age", 34, "age 34 year"),
        ("average", 34, "count 34"),
        ("number_of_schools", 4, "count 4 schools"),
        ("num_injured", 4, "count 4 injured"),
        ("school_count", 4, "count 4 school"),
        # years
        ("founded", 1987, "date 1987"),
        ("fiscalYear", 2023, "date 2023"),
        ("cases_per_year", 2023, "count 2023"),
        ("years", 3, "duration 3 year"),
        ("year_end_total", 45, "count 45"),
        ("employees", 300, "count 300"),
    ],
)
def test_what_a_name_says(name: str, value: Any, says: str) -> None:
    from summarise.checking.reading.structures import leaves

    (leaf,) = [leaf for leaf in leaves({name: value}, lambda _: False) if not leaf.path.endswith("~")]
    assert shown(stated({name: value}, leaf.path)) == says


@pytest.mark.parametrize(
    ("fields", "name", "says"),
    [
        ({"value": 5, "unit": "kg"}, "value", "measure 5 kilogram"),
        ({"value": 5, "unit": "tonnes of grain"}, "value", "measure 5 tonne"),
        ({"value": 5, "unit": "%"}, "value", "percent 5 percent"),
        ({"value": 5, "unit": "% of voters"}, "value", "percent 5 percent"),
        ({"value": 5, "unit": "percentage points"}, "value", "percentage-points 5 percentage-point"),
        ({"value": 5, "unit": "years old"}, "value", "age 5 year"),
        ({"value": 5, "unit": "people"}, "value", "count 5 people"),
        ({"value": 5, "unit": "times"}, "value", "multiple 5"),
        ({"value": 5, "unit": None}, "value", "count 5"),
        ({"value": 5, "unit": "count"}, "value", "count 5"),
        ({"value": 2024, "unit": "year"}, "value", "date 2024"),
        ({"value": 20, "unit": "year"}, "value", "duration 20 year"),
        ({"value": 2.5, "unit": "million"}, "value", "count 2500000"),
        ({"value": 2.5, "unit": "million USD"}, "value", "money 2500000 USD"),
        ({"value": 2.5, "unit": "$bn"}, "value", "money 2500000000 USD"),
        ({"value": 2.5, "unit": "million", "currency": "EUR"}, "value", "money 2500000 EUR"),
        ({"value": 2.5, "scale": "thousands", "unit": "tons"}, "value", "measure 2500 ton"),
        # a currency or a unit with its scale, however it is written
        ({"value": 2.5, "currency": "GBP m"}, "value", "money 2500000 GBP"),
        ({"value": 2.5, "currency": "GBPm"}, "value", "money 2500000 GBP"),
        ({"value": 2.5, "currency": "US$ bn"}, "value", "money 2500000000 USD"),
        ({"value": 2.5, "currency": "pounds (in millions)"}, "value", "money 2500000 GBP"),
        ({"value": 2.5, "currency": "millions of euros"}, "value", "money 2500000 EUR"),
        ({"value": 2.5, "unit": "£'000"}, "value", "money 2500 GBP"),
        ({"value": 2.5, "unit": "millions of tins"}, "value", "count 2500000"),
        ({"profit": 2.5, "profit_currency": "EUR thousands"}, "profit", "money 2500 EUR"),
        ({"amount": 2.5, "currency": "GBP", "unit": "m"}, "amount", "money 2500000 GBP"),
        ({"amount": 2.5, "unit": "m"}, "amount", "measure 2.5 meter"),
        # a scale in a field of its own, in words or as a number
        ({"value": 2.5, "currency": "GBP", "denomination": "millions"}, "value", "money 2500000 GBP"),
        ({"value": 2.5, "currency": "GBP", "multiplier": 1e6}, "value", "money 2500000 GBP"),
        ({"value": 2.5, "unit": "tons", "unit_scale": "1,000"}, "value", "measure 2500 ton"),
        ({"value": 2.5, "currency": "GBP", "scale": 6}, "value", "money 2500000 GBP"),
        ({"value": 2.5, "scale": 6}, "value", "count 2.5"),
        ({"value": 2.5, "currency": "GBP", "scale": 7}, "value", "money 2.5 GBP"),
        ({"price": 7, "price_currency": "GBP", "currency": "USD"}, "price", "money 7 GBP"),
        ({"amount": "5 million", "currency": "USD"}, "amount", "money 5000000 USD"),
        ({"age": "34 years"}, "age", "age 34 year"),
        ({"age": 8, "unit": "months"}, "age", "age 8 month"),
        # one currency for a record of several numbers belongs to those about money
        ({"revenue": 50, "employees": 300, "currency": "USD"}, "revenue", "money 50 USD"),
        ({"revenue": 50, "employees": 300, "currency": "USD"}, "employees", "count 300"),
        ({"crowd": 300, "unit": "people", "year": 2020}, "crowd", "count 300 people"),
        ({"value": "5", "unit": "EUR", "period": "2033"}, "period", "date 2033"),
        # dates in parts: a day is nothing without its month
        ({"year": 2024, "month": 3, "day": 5}, "year", "date 2024"),
        ({"year": 2024, "month": 3, "day": 5}, "month", "date 2024-3"),
        ({"year": 2024, "month": 3, "day": 5}, "day", "date 2024-3-5"),
        ({"month": 3, "day": 5}, "day", "date 3-5"),
        ({"day": 5}, "day", "count 5"),
    ],
)
def test_what_the_siblings_say(fields: dict[str, Any], name: str, says: str) -> None:
    assert shown(stated(fields, name)) == says


@pytest.mark.parametrize(
    ("fields", "paths"),
    [
        ({"value": 2.5, "currency": "GBP", "scale": 6}, ["value"]),
        ({"value": 2.5, "currency": "GBP", "multiplier": 1000000}, ["value"]),
        ({"value": 2.5, "multiplier": 1}, ["value"]),
        ({"value": 2.5, "multiplier": 4}, ["value", "multiplier"]),
        ({"deaths": 2, "magnitude": 6}, ["deaths", "magnitude"]),
        ({"scale": 1000}, ["scale"]),
    ],
)
def test_a_number_that_says_how_to_read_another_is_no_claim(fields: dict[str, Any], paths: list[str]) -> None:
    assert [claim.path for claim in check("No numbers here.", fields).claims] == paths


@pytest.mark.parametrize(
    ("fields", "name", "readings"),
    [
        ({"growth_percent": 0.35}, "growth_percent", ["percent 0.35 percent", "percent 35 percent"]),
        ({"share": 0.35}, "share", ["count 0.35", "percent 35 percent"]),
        ({"price_min": 10, "price_max": 20}, "price_min", ["count 10", "count 10 to 20"]),
        ({"value": 5000000, "unit": "million"}, "value", ["count 5000000000000", "count 5000000"]),
        ({"capacity": 1998}, "capacity", ["count 1998", "date 1998"]),
        ({"2019": 5}, "2019~", ["date 2019", "count 2019"]),
        ({"season": "2010-11"}, "season", ["date 2010-11", "date 2010"]),
    ],
)
def test_a_bare_number_may_state_more_than_one_thing(
    fields: dict[str, Any], name: str, readings: list[str]
) -> None:
    first = stated(fields, name)
    found = [
        shown(q) + (f" to {q.high}" if q.high != q.low and q.date is None else "")
        for q in (first, *first.readings)
    ]
    assert found == readings
