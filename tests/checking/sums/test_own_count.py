"""A count beside a list that has more or fewer things, a span beside its two years; and those that agree."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

SOURCE = (
    "The club has won cups and shields. Its keeper has been there for years. The council heard people speak."
)

WRONG = [
    ("The club won seven trophies: three cups, two shields and a plate.", "seven"),
    ("There were four hearings: one in March, a second in June and a last one in July.", "four"),
    ("Three people spoke: the mayor, the vicar, the baker and the smith.", "Three"),
    ("He sat on the council for 15 years, from 1980 to 2004.", "15 years"),
    ("The mine was worked for 30 years (from 1910 to 1921).", "30 years"),
]
RIGHT = [
    "The club won six trophies: three cups, two shields and a plate for fairness.",
    "Three people spoke: the mayor, the vicar and the baker.",
    "Four people spoke, among them: the mayor, the vicar and the baker.",
    "Two of the six are free: a chair and a lamp.",
    "Five goals were scored: two by Hart and the rest by Lund.",
    "He sat on the council for 24 years, from 1980 to 2004.",
    "He sat on the council for 25 years, from 1980 to 2004.",
    "Four people spoke: the mayor and others.",
]


@pytest.mark.parametrize(("summary", "number"), WRONG)
def test_what_its_own_list_does_not_give_is_named(summary: str, number: str) -> None:
    assert f"arithmetic-wrong: {number}" in codes(SOURCE, summary)


@pytest.mark.parametrize("summary", RIGHT)
def test_what_its_own_list_gives_is_left_alone(summary: str) -> None:
    assert [c for c in codes(SOURCE, summary) if c.startswith("arithmetic-wrong")] == []
