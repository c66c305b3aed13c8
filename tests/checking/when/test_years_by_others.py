"""Years that a summary works out of a year and a span beside it, and levels told of an earlier time."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

TUNNEL = "Work on the tunnel is to start in 2027 and take nine years, the council said."
TRAMS = "Ostrel won a nine-year contract from 2027 to run the trams."
PROBE = "The probe was launched in 2011 and lasted six years, two more than planned."
RATE = "The jobless rate slowed to 2.4% in May from 2.9% in April, the office said."
GRID = "Panels made 11.2% of the power in 2023, up from 8.7% the year before, and wind 27.5%, against 26.1%."
TABLE = "Harn Rovers stay fourth with 51 points from 28 games, four behind Moss Vale."


@pytest.mark.parametrize(
    ("source", "summary", "expected"),
    [
        (TUNNEL, "The tunnel should be finished in 2036.", []),
        (TUNNEL, "The tunnel should be finished in 2038.", ["not-in-source: 2038"]),
        (TRAMS, "Its contract to run the trams ends in 2036.", []),
        (PROBE, "The probe's work ended in 2017.", []),
        (PROBE, "The probe's work ended in 2019.", ["not-in-source: 2019"]),
        (GRID, "Wind rose from 26.1% in 2022 to 27.5%.", []),
        (GRID, "Wind rose from 26.1% in 2021 to 27.5%.", ["not-in-source: 2021"]),
        # A span that begins with no year of the sentence leads nowhere.
        (
            "In 2019 she was jailed for four years.",
            "She was jailed in 2023.",
            ["not-in-source: 2023"],
        ),
        (
            "The mill made a profit in 2020. It has paid no dividend for three years.",
            "The mill made a profit in 2023.",
            ["not-in-source: 2023"],
        ),
        (
            "The six-year plan cost 40 million euros in 2015.",
            "The plan cost 40 million euros in 2021.",
            ["not-in-source: 2021", "wrong-referent: 2021"],
        ),
    ],
)
def test_the_year_in_which_what_began_ends(source: str, summary: str, expected: list[str]) -> None:
    assert doubts(source, summary) == expected


@pytest.mark.parametrize(
    ("source", "summary", "expected"),
    [
        (RATE, "In April the rate had stood at 2.9%.", []),
        (RATE, "The rate was at 2.9% in April.", []),
        (RATE, "Earlier the jobless rate stood at 2.9%.", []),
        (RATE, "The jobless rate now stands at 2.9%.", ["wrong-referent: 2.9%"]),
        (RATE, "The jobless rate slowed to 2.9%.", ["wrong-referent: 2.9%"]),
    ],
)
def test_an_old_level_is_right_where_it_is_told_of_then(
    source: str, summary: str, expected: list[str]
) -> None:
    assert doubts(source, summary) == expected


def test_how_far_apart_two_are_is_no_count_of_either() -> None:
    assert doubts(TABLE, "Harn Rovers are fourth on 51 points, with Moss Vale four points ahead.") == []


SHIP = "The ship was carrying 61 crates of chemicals, of which 14 fell overboard; nine have been found."
SCHOOLS = "The town will spend 36 million on its schools: 21 million for roofs, 9 million for heating and 6 million for windows."
COAL = "Coal's share of the power fell to 9.4%, the lowest since 1920."


@pytest.mark.parametrize(
    ("source", "summary", "expected"),
    [
        (SHIP, "Fourteen of the 61 crates went overboard.", []),
        (SCHOOLS, "Roofs take the largest part, 21 of the 36 million.", []),
        (
            SCHOOLS,
            "Roofs take the largest part, 23 of the 36 million.",
            ["not-in-source: 23", "wrong-referent: 36 million"],
        ),
        (COAL, "Coal made up 9.4% of the power, less than at any time since 1920.", []),
        (COAL, "Coal's share of the power rose to 9.4%.", ["direction-reversed: rose"]),
    ],
)
def test_a_part_told_with_its_whole(source: str, summary: str, expected: list[str]) -> None:
    assert doubts(source, summary) == expected
