"""Percent, percentage points, basis points, and the difference between them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.quantities.reading import at

POINTS = "percentage-points"
TABLE = [
    ("3.2%", "percent", "3.2", "percent"),
    ("60 percent", "percent", "60", "percent"),
    ("60 per cent", "percent", "60", "percent"),
    ("twenty percent", "percent", "20", "percent"),
    ("12pc", "percent", "12", "percent"),
    ("７％", "percent", "7", "percent"),
    ("-3.5%", "percent", "-3.5", "percent"),
    ("half a percent", "percent", "0.5", "percent"),
    ("3 percentage points", POINTS, "3", "percentage-point"),
    ("0.2 percentage point", POINTS, "0.2", "percentage-point"),
    ("2 pp", POINTS, "2", "percentage-point"),
    ("25 basis points", POINTS, "25", "basis-point"),
    ("a 25-basis-point", POINTS, "25", "basis-point"),
    ("12 bps", POINTS, "12", "basis-point"),
    ("5‰", "measure", "5", "per-1000"),
    ("quarter-point", POINTS, "0.25", "percentage-point"),
    ("half-point", POINTS, "0.5", "percentage-point"),
    ("three-quarter-point", POINTS, "0.75", "percentage-point"),
]


@pytest.mark.parametrize(("text", "kind", "value", "unit"), TABLE)
def test_percent_and_points(text: str, kind: str, value: str, unit: str) -> None:
    found = at(f"a change of {text} was seen", text.removeprefix("a "))
    assert (found.kind, found.value, found.unit) == (kind, Decimal(value), unit)
