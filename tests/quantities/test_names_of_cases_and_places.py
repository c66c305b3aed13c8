"""Names with numbers: dockets and judgments, codes of places, marks of a list within a line."""

from __future__ import annotations

import pytest

from tests.quantities.reading import kinds

NAMES = [
    ("Case 22-cv-01457 was closed.", ["22-cv-01457"]),
    ("In 1:21-cr-175-ABC he pleaded.", ["1:21-cr-175-ABC"]),
    ("See 19-md-2875.", ["19-md-2875"]),
    ("As held in [2019] UKSC 41.", ["[2019] UKSC 41"]),
    ("As held in [2021] EWCA Civ 12, it fails.", ["[2021] EWCA Civ 12"]),
    ("As held in (2020) 15 SCC 2.", ["(2020) 15 SCC 2"]),
    ("In case C-131/12 the court said so.", ["C-131/12"]),
    ("Appeal no. 2019/0045 was lost.", ["no. 2019/0045"]),
    ("Write to SW1A 2AA.", ["SW1A 2AA"]),
    ("Write to M1 1AE or EC1V 9NR.", ["M1 1AE", "EC1V 9NR"]),
    ("Write to K1A 0B1.", ["K1A 0B1"]),
    ("He lives in Norwick, CA 90210.", ["90210"]),
    ("The aims are (1) to cut costs and (2) to grow.", ["(1)", "(2)"]),
    ("They must 1) file early, 2) pay in full and 3) wait.", ["1)", "2)", "3)"]),
    ("Two rules hold: (1) Walk, (2) Wait.", ["Two", "(1)", "(2)"]),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names_are_no_numbers(text: str, names: list[str]) -> None:
    found = kinds(text)
    assert [words for words, _ in found] == names
    assert all(kind == "identifier" for words, kind in found if words != "Two")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann (5) and Ben (6) won.", [("5", "count"), ("6", "count")]),
        ("It takes thirty (30) days.", [("thirty", "duration"), ("(30) days", "duration")]),
        ("Of those (2020) UN 12 men left.", [("2020", "date"), ("12", "count")]),
        ("It carries 12345 men.", [("12345", "count")]),
        ("They used M4 5GB cards.", [("M4", "identifier"), ("5GB", "measure")]),
        ("It fell (by 2) to nine.", [("2", "count"), ("nine", "count")]),
    ],
)
def test_numbers_in_brackets_stay_numbers(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected
