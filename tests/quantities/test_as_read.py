"""What a person reads in phrases of news, markets, sport and science: text, kind, value and unit of everything in them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarise import find_quantities

TABLE = [
    # numbers in words and digits that go on
    ("one hundred forty-fifths", ["one hundred forty-fifths ratio 2.222222222222222222222222222 None"]),
    ("6 thousand 4 hundred", ["6 thousand 4 hundred count 6400 None"]),
    ("Rs 2 crore 50 lakh", ["Rs 2 crore 50 lakh money 25000000 INR"]),
    ("6 hundred dozen", ["6 hundred dozen count 7200 None"]),
    ("four-oh-seven", ["four-oh-seven count 407 None"]),
    ("four-nought-seven", ["four count 4 None", "nought count 0 None", "seven count 7 None"]),
    ("minus point six", ["minus point six count -0.6 None"]),
    ("plus or minus four points", ["four count 4 points"]),
    ("thirty-odd million", ["thirty-odd million count 30000000 None"]),
    ("6-plus percent", ["6-plus percent percent 6 percent"]),
    ("one-in-a-million", ["one-in-a-million ratio 0.000001 None"]),
    ("7 times out of 10", ["7 times out of 10 ratio 0.7 None"]),
    ("13-of-20 shooting", ["13-of-20 ratio 0.65 None"]),
    ("two and a half times", ["two and a half times multiple 2.5 times"]),
    ("a 50/1 outsider", ["50/1 ratio 50 outsider"]),
    ("5 x 10-6 M", ["5 x 10-6 count 0.000005 m"]),
    # money
    ("US$2.4-bn", ["US$2.4-bn money 2400000000.0 USD"]),
    ("2.5 mlrd euros", ["2.5 mlrd euros money 2500000000.0 EUR"]),
    ("Y14,000", ["Y14,000 money 14000 JPY"]),
    ("2p, 5p and 10p coins", ["2p money 2 penny", "5p money 5 penny", "10p money 10 penny"]),
    ("20 p.c.", ["20 p.c. percent 20 percent"]),
    # ranges
    ("5-6,000 troops", ["5-6,000 count 5000..6000 troops"]),
    ("100-6,000 troops", ["100-6,000 count 100..6000 troops"]),
    ("8-to-9 times", ["8-to-9 count 8..9 times"]),
    # sides, tolerances, parts of a unit
    ("6.5 x 4.2 inches", ["6.5 measure 6.5 inch", "4.2 inches measure 4.2 inch"]),
    ("30 by 40 metres", ["30 measure 30 meter", "40 metres measure 40 meter"]),
    ("a 12x14-foot room", ["12 measure 12 foot", "14-foot measure 14 foot"]),
    ("the 4x200m relay", ["4 count 4 None", "200m measure 200 meter"]),
    ("36.5 ± 0.3 °C", ["36.5 measure 36.5 degree-celsius", "0.3 °C measure 0.3 degree-celsius"]),
    ("three-tenths of a second", ["three-tenths of a second duration 0.3 second"]),
    ("0.4 of a mile", ["0.4 of a mile measure 0.4 mile"]),
    ("13st 6lb", ["13st 6lb measure 13.42857142857142857142857143 stone"]),
    ("2-1/4 cups", ["2-1/4 cups measure 2.25 cup"]),
    ("5 in. of rain", ["5 in. measure 5 inch"]),
    ("in of 5 in May", ["5 count 5 None", "May date 5 None"]),
    ("16 fl. oz.", ["16 fl. oz. measure 16 fluid-ounce"]),
    ("3 million bpd", ["3 million bpd measure 3000000 barrel-per-day"]),
    ("40 bcf of gas", ["40 bcf measure 40 billion-cubic-foot"]),
    ("5 MMBtu", ["5 MMBtu measure 5 million-btu"]),
    ("9 ms-2", ["9 ms-2 measure 9 meter-per-square-second"]),
    ("3e9 s-1", ["3e9 s-1 measure 3000000000 per-second"]),
    ("30 US gallons", ["30 US gallons measure 30 gallon"]),
    ("12 miles per US gallon", ["12 miles per US gallon measure 12 mile-per-gallon"]),
    ("6.5 sq mi", ["6.5 sq mi measure 6.5 square-mile"]),
    ("40 in²", ["40 in² measure 40 square-inch"]),
    ("4.5 µM", ["4.5 µM measure 4.5 micromolar"]),
    ("At 1,210m (3,970ft) up", ["1,210m measure 1210 meter", "3,970ft measure 3970 foot"]),
    # names
    ("221B Bell Street", ["221B Bell Street identifier None None"]),
    ("12 Bell Street shops", ["12 count 12 shops"]),
    ("1080p video", ["1080p identifier None None"]),
    ("720p a share", ["720p money 720 penny"]),
    ("a 4K screen", ["4K identifier None None"]),
    # people
    ("places for under 5s", ["5 age 5 year"]),
    ("an under-17 side", ["17 age 17 year"]),
    ("two-nil", ["two-nil score 2..0 None"]),
    # dates and times
    ("the 1970s and 80s", ["1970s date 1970s None", "80s date 1980s None"]),
    ("in the 1980's", ["1980's date 1980s None"]),
    ("2024-03", ["2024-03 date 2024-3 None"]),
    ("8-Apr-23", ["8-Apr-23 date 2023-4-8 None"]),
    ("2H24", ["2H24 date 2024 None"]),
    ("c. 1650", ["1650 date 1650 None"]),
    ("ten-thirty", ["ten-thirty time 10:30 None"]),
    ("ten-thirty boats", ["ten-thirty count 10..30 boats"]),
    ("at 0645", ["0645 time 6:45 None"]),
    ("17.20 GMT", ["17.20 GMT time 17:20 None"]),
    ("five minutes to nine", ["five minutes to nine time 8:55 None"]),
]  # fmt: skip


def shown(text: str) -> list[str]:
    """Each quantity as "text kind value unit"."""
    rows = []
    for q in find_quantities(text):
        value = f"{_plain(q.low)}" if q.low == q.high else f"{_plain(q.low)}..{_plain(q.high)}"
        if q.date is not None:
            day = [str(part) for part in (q.date.year, q.date.month, q.date.day) if part is not None]
            value = f"{q.date.decade}s" if q.date.decade else "-".join(day)
            value = f"{q.date.hour}:{q.date.minute:02}" if q.date.minute is not None else value
        rows.append(f"{q.text} {q.kind} {value} {q.unit}")
    return rows


def _plain(value: Decimal | None) -> str:
    return "None" if value is None else f"{value:f}"


@pytest.mark.parametrize(("text", "wanted"), TABLE)
def test_it_is_read_as_a_person_reads_it(text: str, wanted: list[str]) -> None:
    assert shown(text) == wanted


def test_a_sum_behind_plus_is_added_and_no_bound() -> None:
    fine, costs = find_quantities("She was fined €4,000 plus €900 costs.")
    assert (fine.qualifier, costs.qualifier) == ("exact", "exact")


def test_the_second_number_of_a_blood_pressure_is_no_bound() -> None:
    assert [q.qualifier for q in find_quantities("a pressure of 130 over 85")] == ["exact", "exact"]


def test_a_hedge_inside_a_number_is_one() -> None:
    assert [q.qualifier for q in find_quantities("some forty-odd thousand")] == ["about"]
    assert [q.qualifier for q in find_quantities("a 7-plus percent rise")] == ["more-than"]
