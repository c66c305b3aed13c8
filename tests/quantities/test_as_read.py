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
    # grand, and what a range has once
    ("a fine of six grand", ["six grand money 6000 USD"]),
    ("two grand hotels", ["two count 2 hotels"]),
    ("15 to 20 grand", ["15 to 20 grand money 15000..20000 USD"]),
    ("4-8 MEUR", ["4-8 MEUR money 4000000..8000000 EUR"]),
    # what a word says is a range
    ("fares ranged from 9 to 4 euros", ["9 to 4 euros money 4..9 EUR"]),
    ("the ride lasts from 25 to 40 minutes", ["25 to 40 minutes duration 25..40 minute"]),
    ("it costs from $4 to $9", ["$4 to $9 money 4..9 USD"]),
    ("costs rose from $4 to $9", ["$4 money 4 USD", "$9 money 9 USD"]),
    # cricket
    ("took four for 38 off 11 overs", ["four for 38 score 4..38 None", "11 count 11 overs"]),
    ("declared at 412 for 7, with 3 wickets left", ["412 for 7 score 412..7 None", "3 count 3 wickets"]),
    ("paid 50 for 6 of the bowlers", ["50 count 50 None", "6 count 6 bowlers"]),
    ("sold 3 for 2 at the till", ["3 count 3 None", "2 count 2 None"]),
    # ISO 8601
    ("it ran for PT1H20M", ["PT1H20M duration 80 minute"]),
    ("a lease of P2Y3M", ["P2Y3M duration 27 month"]),
    ("volume = 1.2e6.", ["1.2e6 count 1200000 None"]),
    ("the P3D model", ["P3D identifier None None"]),
    ("anywhere from 3 to 8 percent", ["3 to 8 percent percent 3..8 percent"]),
    ("fares rose from 4 to 9 euros", ["4 money 4 EUR", "9 euros money 9 EUR"]),
    ("lows ranging from -9 °C to -2 °C", ["-9 °C to -2 °C measure -9..-2 degree-celsius"]),
    # records
    ("an 11-3-1 record", ["11-3 score 11..3 None", "1 score 1 None"]),
    ("a 3-5-2 formation", ["3-5-2 identifier None None"]),
    ("a 3-5-2 record", ["3-5 score 3..5 None", "2 score 2 None"]),
    ("They rang 101 people", ["101 count 101 people"]),
    ("By 40 they had gone", ["40 count 40 None"]),
    ("their 6-8 season", ["6-8 score 6..8 None"]),
    ("the 18-19 season", ["18-19 count 18..19 season"]),
    ("Call 1-888-555-0143 now", ["1-888-555-0143 identifier None None"]),
    # a quarter and its year
    ("In the third quarter, 17 cents more", ["third quarter date  None", "17 cents money 17 cent"]),
    ("In Q2 14 mills shut", ["Q2 date  None", "14 count 14 mills"]),
    ("Q2'21 sales", ["Q2'21 date 2021 None"]),
    ("Q2 21 sales", ["Q2 21 date 2021 None"]),
    ("the third quarter of 2021", ["third quarter of 2021 date 2021 None"]),
    # a unit's company
    ("95 g CO2/km", ["95 g CO2/km measure 95 gram-per-kilometer"]),
    ("0.4 t CO2e/MWh", ["0.4 t CO2e/MWh measure 0.4 tonne-per-megawatt-hour"]),
    ("ran for 7 h.", ["7 h duration 7 hour"]),
    ("1.5 in. fell", ["1.5 in. measure 1.5 inch"]),
    # people's ages
    ("her daughter, 4, was found", ["4 age 4 year"]),
    ("By 40 he had left", ["40 age 40 year"]),
    ("aged 16 to 24, 25-39 or 40-64", ["16 to 24 age 16..24 year", "25-39 age 25..39 year", "40-64 age 40..64 year"]),
    # names of services, streets and pages
    ("Dial 999.", ["999 identifier None None"]),
    ("She called 100 shops.", ["100 count 100 shops"]),
    ("the 7th Avenue line", ["7th Avenue identifier None None"]),
    ("East 14th Street", ["14th Street identifier None None"]),
    ("pages 31–35", ["pages 31–35 identifier None None"]),
    ("chapters 3 to 6", ["chapters 3 to 6 identifier None None"]),
    # dates and times said in other ways
    ("in '97", ["'97 date 1997 None"]),
    ("the spring of '68 and '69", ["'68 date 1968 None", "'69 date 1969 None"]),
    ("the '97 boats came", ["97 count 97 boats"]),
    ("Greens at 19p", ["19p money 19 penny"]),
    ("at 8p", ["8p time  None"]),
    ("shut at 21h15", ["21h15 time 21:15 None"]),
    ("at half nine.", ["half nine time 9:30 None"]),
    ("half nine boats", ["half ratio 0.5 boats", "nine count 9 boats"]),
    ("twenty-five to eight in the evening", ["twenty-five to eight in the evening time 19:35 None"]),
    ("April 4th, nineteen eighty-one", ["April 4th, nineteen eighty-one date 1981-4-4 None"]),
    ("a 9 - year - old girl .", ["9 - year - old age 9 year"]),
    # divisions
    ("a 3qt pan", ["3qt measure 3 quart"]),
    ("1900 over 4", ["1900 over 4 ratio 475 None"]),
    ("three out of six hundred cats", ["three out of six hundred ratio 0.005 cats"]),
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
