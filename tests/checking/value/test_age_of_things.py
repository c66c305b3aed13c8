"""How old a thing is and how long ago it began: one span of years; and the age of somebody, which is no term."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

BRIDGE = "The bridge is 60 years old and carries 12 trains a day."
MUD = "The oldest of the mud was 3,400 years old, the team found."
SITE = "People lived on the hill some 70,000 years ago."
MAN = "A 40-year-old man was jailed for 12 years."


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (BRIDGE, "The bridge was built 60 years ago."),
        (BRIDGE, "The bridge has stood for 60 years."),
        (MUD, "Some of the mud is from 3,400 years ago."),
        (MUD, "Some of it has lain there for 3,400 years."),
        (MUD, "The 3,400-year-old mud is the oldest."),
        (SITE, "The site is some 70,000 years old."),
        (MAN, "A man of 40 got 12 years."),
    ],
)
def test_the_age_of_a_thing_is_how_long_ago_it_began(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (BRIDGE, "The bridge was built 70 years ago."),
        (BRIDGE, "The bridge was closed for 60 years."),
        (MUD, "Some of the mud is from 4,300 years ago."),
        (MAN, "A man was jailed for 40 years."),
        (MAN, "A 12-year-old man was jailed."),
        ("Ann Bell, 40, was jailed.", "Ann Bell was jailed for 40 years."),
    ],
)
def test_another_age_and_a_term_are_doubted(source: str, summary: str) -> None:
    assert doubts(source, summary)
