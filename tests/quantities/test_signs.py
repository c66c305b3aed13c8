"""Below zero, and hyphens that are no minus."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.quantities.reading import kinds, only

NEGATIVE = [
    ("-3.5%", "-3.5"),
    ("−5°C", "-5"),
    ("–5°C", "-5"),
    ("minus 40 degrees", "-40"),
    ("minus twenty", "-20"),
    ("negative five hundred and four", "-504"),
    ("-$5 million", "-5000000"),
    ("$-5", "-5"),
    ("20 degrees below zero", "-20"),
    ("(4.2) million", "-4200000"),
    ("a net loss of $(2.3) million", "-2300000"),
    ("it was - 20 degrees", "-20"),
    ("- 20 °C", "-20"),
]


@pytest.mark.parametrize(("text", "value"), NEGATIVE)
def test_below_zero(text: str, value: str) -> None:
    assert only(text).value == Decimal(value)


@pytest.mark.parametrize(
    "text", ["the forecast - 20 degrees - held", "it was warm - 20 degrees", "it was - 20 people"]
)
def test_a_dash_is_no_sign(text: str) -> None:
    assert only(text).value == 20


@pytest.mark.parametrize(
    ("text", "value"), [("down 3 points", "3"), ("a fall of 4%", "4"), ("it was 12-15 once", None)]
)
def test_a_word_of_falling_is_no_sign(text: str, value: str | None) -> None:
    found = only(text)
    assert found.low is not None and found.low > 0
    assert value is None or found.value == Decimal(value)


def test_brackets_hold_a_loss_only_after_a_word_that_says_what_it_is() -> None:
    assert only("The result is ($99.99).").value == Decimal("-99.99")
    assert [k for _, k in kinds("1.6 billion yen ($12 million)")] == ["money", "money"]
    assert only("the price ($12 million)").value == Decimal(12_000_000)


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("a V-6 engine", "V-6", "identifier"),
        ("in his mid-20s", "20s", "age"),
        ("a top-10 place", "10", "count"),
    ],
)
def test_hyphens_that_join(text: str, word: str, kind: str) -> None:
    assert kinds(text) == [(word, kind)]
    found = only(text)
    assert found.low is None or found.low > 0
