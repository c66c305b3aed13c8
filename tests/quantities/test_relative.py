"""Durations that place something in time are dates told by their distance; the others stay durations."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise import check, find_quantities
from summarise.quantities import Kind
from summarise.quantities.temporal.relative import as_durations
from tests.quantities.reading import at, only

DATES = [
    ("The pier burned down two months ago.", "two months ago", 2, "month"),
    ("He retired nearly 30 years ago.", "30 years ago", 30, "year"),
    ("It reopened seventeen days later.", "seventeen days later", 17, "day"),
    ("They had met three weeks earlier.", "three weeks earlier", 3, "week"),
    ("The vote is 3 days from today.", "3 days from today", 3, "day"),
    ("The ferry sails two days before Christmas.", "two days before Christmas", 2, "day"),
    ("Talks resume 2 weeks from January.", "2 weeks from January", 2, "week"),
    ("The ship will dock in 5 minutes.", "5 minutes", 5, "minute"),
    ("She'll be back in two days.", "two days", 2, "day"),
    ("Half an hour from now it is over.", "Half an hour from now", Decimal("0.5"), "hour"),
]
DURATIONS = [
    "She ran the lap in 5 minutes.",
    "The strike will last two days.",
    "He will row 20 miles in 90 minutes.",
    "The wait was two hours longer.",
    "The boat came two hours earlier than planned.",
    "It opens for 3 days from today.",
    "Sales doubled in two years.",
    "In the last three weeks nothing moved.",
]


@pytest.mark.parametrize(("text", "words", "value", "unit"), DATES)
def test_a_distance_in_time_is_a_date(text: str, words: str, value: int, unit: str) -> None:
    found = at(text, words)
    assert (found.kind, found.value, found.unit) == (Kind.DATE, value, unit)
    assert [(r.kind, r.value, r.unit) for r in found.readings] == [(Kind.DURATION, value, unit)]


@pytest.mark.parametrize("text", DURATIONS)
def test_what_something_takes_is_a_duration(text: str) -> None:
    assert at(text, _words(text)).kind is Kind.DURATION


def _words(text: str) -> str:
    return next(q.text for q in find_quantities(text) if q.unit in ("minute", "hour", "day", "week", "year"))


def test_the_check_compares_the_duration_alone() -> None:
    found = as_durations([only("nearly 30 years ago")])[0]
    assert (found.kind, found.text, found.hedge) == (Kind.DURATION, "30 years", "nearly")
    assert not check("The pier burned down two months ago.", "It has been closed for two months.").flags
    assert check("The pier burned down two months ago.", "The pier burned down three months ago.").flags
