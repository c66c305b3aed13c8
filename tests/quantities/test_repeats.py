"""A long text that says one thing again and again: every number is read as it would be by itself."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from typing import Any

import pytest

from summarise import Quantity, find_quantities
from summarise.quantities import finder
from summarise.quantities.expressions.digits import read_at_digits
from summarise.quantities.page import Page
from summarise.quantities.repeats import LONG

UNITS = [
    "1 ",
    "½",
    "1,234,",
    "a-b-1-",
    "3 per cent; ",
    "On 3 May 2021 some 40 swans left, and 1.234 more in 5 days. ",
    "two of the 3 ducks paid $5m (£4m) each\n",
    "| 12 | 7.5% | 1990 |\n",
]


SAID = attrgetter(*(f.name for f in fields(Quantity)))


def told(q: Quantity) -> tuple[Any, ...]:
    """All that is said of a quantity, and of its other readings, which equality passes over."""
    return SAID(q), tuple(map(told, q.readings))


def repeated(unit: str) -> str:
    row = unit * (2 * LONG // len(unit))
    return f"The lake had 5 geese. {row}7 dogs came. {row}In all 12 kg."


@pytest.mark.parametrize("unit", UNITS)
def test_what_is_read_once_is_what_is_read_each_time(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = repeated(unit)
    found = [told(q) for q in find_quantities(text, "en")]
    monkeypatch.setattr(finder, "LONG", len(text) + 1)
    assert found == [told(q) for q in find_quantities(text, "en")]


def test_a_row_of_one_number_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counted(page: Page, start: int, end: int) -> Any:
        asked.append(start)
        return read_at_digits(page, start, end)

    monkeypatch.setattr(finder, "read_at_digits", counted)
    assert len(find_quantities("1 " * LONG, "en")) == LONG
    assert len(asked) < LONG // 10


def test_what_stands_far_off_in_a_row_is_not_overlooked() -> None:
    text = "1 " * LONG + "2 " + "1 " * LONG
    assert [q.start for q in find_quantities(text, "en") if q.low == 2] == [2 * LONG]
