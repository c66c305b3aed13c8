"""Logs hold the colours of a terminal: they part no number and are none."""

from __future__ import annotations

import pytest

from summarise import check
from summarise.quantities.finder import find_quantities


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sales rose to \x1b[31m12\x1b[0m units.", ["12"]),
        ("\x1b[1;32mProfit\x1b[0m was £\x1b[1m4.5\x1b[0m million.", ["4500000.0"]),
        ("Der Umsatz stieg auf \x1b[38;5;9m1,5\x1b[m Mio. Euro im Jahr.", ["1500000.0"]),
        ("There were 1\x1b[4m2\x1b[0m boats.", ["12"]),
        ("There were 12\x1b boats.", ["12"]),
    ],
)
def test_the_number_is_the_one_that_is_shown(text: str, values: list[str]) -> None:
    found = find_quantities(text)
    assert [str(q.low) for q in found] == values
    assert all(text[q.start : q.end] == q.text for q in found)


def test_a_wrong_number_in_colour_is_found() -> None:
    flags = check("Sales rose to \x1b[31m12\x1b[0m units.", "Sales rose to \x1b[31m15\x1b[0m units.").flags
    assert [f.code.value for f in flags] == ["value-mismatch"]
