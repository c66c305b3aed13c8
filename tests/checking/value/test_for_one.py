"""What each of a measure has, where the source tells what one has."""

from __future__ import annotations

from typing import Any

import pytest

from summarise import check

SEA = "An average hectare stores 306 tonnes of carbon. It rained 12 litres on every square metre. In all, 40 tonnes of soil lay on 8 hectares."


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("Seagrass holds 306 tonnes per hectare.", True),
        ("Seagrass holds 306 t/ha.", True),
        ("It rained 12 litres per square metre.", True),
        ("Rain: 12 l/m²", True),
        ({"value": 306, "unit": "t/ha"}, True),
        ("Seagrass holds 316 tonnes per hectare.", False),
        ("Seagrass holds 306 tonnes per acre.", False),
        ("It rained 12 litres per hectare.", False),
        ({"value": 40, "unit": "t/ha"}, False),
        ({"value": 306, "unit": "t/km2"}, False),
    ],
)
def test_an_amount_of_one_is_that_of_each(summary: Any, supported: bool) -> None:
    (claim,) = check(SEA, summary).claims
    assert (claim.verdict == "supported") is supported
