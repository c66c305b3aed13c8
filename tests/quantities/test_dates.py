"""Dates in every written form, whole and in part."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from babel.dates import get_day_names, get_month_names

from summarise import find_quantities
from summarise.quantities.english import MONTHS, WEEKDAYS
from tests.quantities.reading import only

TABLE = [
    ("2025-01-14", "2025-01-14", {"year": 2025, "month": 1, "day": 14}),
    (
        "2024-05-06T12:30:00Z",
        "2024-05-06T12:30:00Z",
        {"year": 2024, "month": 5, "day": 6, "hour": 12, "minute": 30, "second": 0, "zone": "UTC"},
    ),
    ("on 14 January 2025", "14 January 2025", {"year": 2025, "month": 1, "day": 14}),
    ("on January 14, 2025", "January 14, 2025", {"year": 2025, "month": 1, "day": 14}),
    ("on Jan. 14", "Jan. 14", {"month": 1, "day": 14}),
    ("the 5th of May", "5th of May", {"month": 5, "day": 5}),
    ("on May 5th", "May 5th", {"month": 5, "day": 5}),
    ("on Friday, March 5", "Friday, March 5", {"month": 3, "day": 5, "weekday": 4}),
    ("on Sun 14th", "Sun 14th", {"day": 14, "weekday": 6}),
    ("the fourth of July 1995", "fourth of July 1995", {"year": 1995, "month": 7, "day": 4}),
    ("the twenty-third of September", "twenty-third of September", {"month": 9, "day": 23}),
    ("May twenty-nine", "May twenty-nine", {"month": 5, "day": 29}),
    ("since March 2019", "March 2019", {"year": 2019, "month": 3}),
    ("in Dec/2018", "Dec/2018", {"year": 2018, "month": 12}),
    ("15 April of 87", "15 April of 87", {"year": 1987, "month": 4, "day": 15}),
    ("in June", "June", {"month": 6}),
    ("in May", "May", {"month": 5}),
    ("on Tuesday", "Tuesday", {"weekday": 1}),
    ("in 2024", "2024", {"year": 2024}),
    ("since 1789", "1789", {"year": 1789}),
    ("in nineteen ninety-six", "nineteen ninety-six", {"year": 1996}),
    ("12/25/2023", "12/25/2023", {"year": 2023, "month": 12, "day": 25}),
    ("25.12.2023", "25.12.2023", {"year": 2023, "month": 12, "day": 25}),
    ("on 11/20", "11/20", {"month": 11, "day": 20}),
    ("since 9/11", "9/11", {"month": 9, "day": 11}),
    ("report-20170302.html", "20170302", {"year": 2017, "month": 3, "day": 2}),
    ("the 1990s", "1990s", {"decade": 1990}),
    ("the '60s", "'60s", {"decade": 1960}),
    ("the nineties", "nineties", {"decade": 1990}),
    ("the 19th century", "19th century", {"decade": 1800}),
    ("in Q3 2024", "Q3 2024", {"year": 2024, "quarter": 3}),
    ("the third quarter", "third quarter", {"quarter": 3}),
    ("the first quarter of 2019", "first quarter of 2019", {"year": 2019, "quarter": 1}),
    ("2Q23", "2Q23", {"year": 2023, "quarter": 2}),
    ("fiscal 2024", "fiscal 2024", {"year": 2024, "fiscal": True}),
    ("in FY22", "FY22", {"year": 2022, "fiscal": True}),
    # a year that names something, though a plural follows
    ("the 2017 winners", "2017", {"year": 2017}),
    ("the Act of 1998 repeals it", "1998", {"year": 1998}),
    ("the crash of 1929 ruins it", "1929", {"year": 1929}),
    ("the charter of 1947 needs it", "1947", {"year": 1947}),
    ("the town's 2021 accounts", "2021", {"year": 2021}),
    ("by 2030 if all goes well", "2030", {"year": 2030}),
    ("in twenty ten they left", "twenty ten", {"year": 2010}),
    ("the twenty twelve Games", "twenty twelve", {"year": 2012}),
    ("in nineteen oh five", "nineteen oh five", {"year": 1905}),
    (
        "on the third of June two thousand and twenty",
        "third of June two thousand and twenty",
        {"year": 2020, "month": 6, "day": 3},
    ),
]


def parts(date: object) -> dict[str, object]:
    return {name: value for name, value in asdict(date).items() if value is not None and value is not False}  # type: ignore[call-overload]


@pytest.mark.parametrize(("text", "words", "wanted"), TABLE)
def test_dates(text: str, words: str, wanted: dict[str, object]) -> None:
    found = only(text)
    assert (found.text, found.kind, found.low, found.high) == (words, "date", None, None)
    assert parts(found.date) == wanted


SPANS = [
    ("between June and October 2024", {"year": 2024, "month": 6}, {"year": 2024, "month": 10}),
    ("from 2007–11", {"year": 2007}, {"year": 2011}),
    ("the 2023-24 season", {"year": 2023}, {"year": 2024}),
    ("June 5-7, 2024", {"year": 2024, "month": 6, "day": 5}, {"year": 2024, "month": 6, "day": 7}),
    ("9 to 12 of June", {"month": 6, "day": 9}, {"month": 6, "day": 12}),
    ("from 5/1-5/7, 2020", {"year": 2020, "month": 5, "day": 1}, {"year": 2020, "month": 5, "day": 7}),
]


@pytest.mark.parametrize(("text", "first", "last"), SPANS)
def test_spans(text: str, first: dict[str, int], last: dict[str, int]) -> None:
    found = only(text)
    assert (found.qualifier, parts(found.date), parts(found.until)) == ("between", first, last)


def test_dates_that_are_only_named_together_stay_apart() -> None:
    assert [(q.text, q.month, q.day) for q in find_quantities("on May 7 and May 14")] == [
        ("May 7", 5, 7),
        ("May 14", 5, 14),
    ]


def test_day_and_month_that_could_change_places_are_both_kept() -> None:
    found = only("04/05/2025")
    assert [(q.day, q.month) for q in (found, *found.readings)] == [(4, 5), (5, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "it may be",
        "they march on",
        "the sun rose",
        "an august body",
        "he sat down",
        "mark my words",
        "a second march",
    ],
)
def test_words_that_are_also_names_of_time(text: str) -> None:
    assert all(q.kind != "date" for q in find_quantities(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("about 2,000 people", "count"),
        ("some 2000 people", "count"),
        ("1998 miles", "measure"),
        ("$2020", "money"),
        ("2000 percent", "percent"),
    ],
)
def test_four_digits_that_are_no_year(text: str, kind: str) -> None:
    assert only(text).kind == kind


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("the 1911-built theatre", 1911),
        ("an 1897-built tram", 1897),
        ("its 1936-opened lido", 1936),
        ("the 1745-founded club", 1745),
        ("a 2011-registered van", 2011),
        ("Lund's 1962-born mayor", 1962),
    ],
)
def test_a_year_before_what_was_done_in_it(text: str, year: int) -> None:
    found = only(text)
    assert (found.kind, found.date and found.date.year) == ("date", year)


@pytest.mark.parametrize("text", ["the 2000-member club", "a 1911-strong crowd", "a 1500-seat hall"])
def test_a_count_before_a_dash(text: str) -> None:
    assert only(text).kind == "count"


@pytest.mark.parametrize("width", ["wide", "abbreviated"])
def test_the_months_and_days_are_cldrs(width: str) -> None:
    for number, name in get_month_names(width, locale="en").items():
        assert MONTHS[name.lower()] == number
    for number, name in get_day_names(width, locale="en").items():
        assert WEEKDAYS[name.lower()] == number


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The hall closed in June. 4 people left.", ["June", "4"]),
        ("It fell again in March. 12 ships sailed.", ["March", "12"]),
        ("- Aid ends in February\n6/ Flights: none", ["February", "6/"]),
        ("It peaked on one July night.", ["one", "July"]),
        ("A forecast of 610,000 replaced the July one.", ["610,000", "July"]),
        ("On Monday 18,400 pupils missed class.", ["Monday", "18,400"]),
        ("They met on Monday 18, and left.", ["Monday 18"]),
        ("Two September frosts did harm.", ["Two", "September"]),
        ("It opened on Feb. 6 at noon.", ["Feb. 6", "noon"]),
        ("Sept. 4 was dry.", ["Sept. 4"]),
        ("It opened on January\n14, 2025.", ["January\n14, 2025"]),
        ("It opened on the third of September.", ["third of September"]),
    ],
)
def test_a_number_that_begins_anew_or_counts_is_no_day(text: str, read: list[str]) -> None:
    assert [q.text for q in find_quantities(text)] == read
