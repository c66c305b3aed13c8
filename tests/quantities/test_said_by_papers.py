"""Scores in words, sums by their slang, shillings and pence, ranges with the currency twice, losses with a note, hours behind a day."""

from __future__ import annotations

import pytest

from summarise.quantities import DateParts
from summarise.quantities.finder import find_quantities
from tests.languages.test_reading import told

READ = [
    # scores
    ("They won by two goals to one.", ["two goals to one: score 2-1"]),
    ("They won by 3 goals to 2 in Leeds.", ["3 goals to 2: score 3-2"]),
    ("She led by two sets to love.", ["two sets to love: score 2-0"]),
    ("She won three sets to one, as before.", ["three sets to one: score 3-1"]),
    ("They won two-one and then drew two-two with Leeds.", ["two-one: score 2-1", "two-two: score 2"]),
    ("A three-two win followed.", ["three-two: score 3-2"]),
    ("Two-one down, they fought.", ["Two-one: score 2-1"]),
    ("The lead went from two goals to one.", ["two: count 2 goals", "one: count 1"]),
    ("They cut the lead from three games to two.", ["three: count 3 games", "two: count 2"]),
    ("He moved three games to two venues.", ["three: count 3 games", "two: count 2 venues"]),
    ("The board voted by five votes to four.", ["five: count 5 votes", "four: count 4"]),
    ("She has a two-one in history.", ["two: count 2 one"]),
    # slang
    ("It cost a tenner and a fiver more.", ["a tenner: money 10 GBP", "a fiver: money 5 GBP"]),
    ("He lost two fivers and three tenners.", ["two fivers: money 10 GBP", "three tenners: money 30 GBP"]),
    ("It cost $80, and a tenner for the bag.", ["$80: money 80 USD", "a tenner: money 10 USD"]),
    ("He plays in a fiver tournament.", []),
    ("The phone costs a grand.", ["a grand: money 1000 USD"]),
    ("It was £900; now it costs about a grand a month.", ["£900: money 900 GBP", "a grand: money 1000 GBP about"]),
    ("It cost a couple of grand.", ["a couple of grand: money 2000 USD"]),
    ("He won a grand piano, and a grand total of 12 vases.", ["12: count 12 vases"]),
    ("It was built for a grand, sweeping finale on a grand scale.", []),
    ("She faces a grand jury over a grand theft.", []),
    # before 1971
    ("The meal cost £1 10s, the coat £3 4s 6d.", ["£1 10s: money 1.5 GBP", "£3 4s 6d: money 3.225 GBP"]),
    ("The coat cost £3. 4s. 6d.", ["£3. 4s. 6d: money 3.225 GBP"]),
    ("Tea cost 10s 6d, or 10s. 6d.", ["10s 6d: money 0.525 GBP", "10s. 6d: money 0.525 GBP"]),
    ("It waited 10s, then 25s.", ["10s: duration 10 second", "25s: duration 25 second"]),
    # the currency twice
    ("It costs between R$ 50 and R$ 80.", ["R$ 50 and R$ 80: money 50-80 BRL between"]),
    ("It costs between CHF 50 and CHF 80.", ["CHF 50 and CHF 80: money 50-80 CHF between"]),
    ("It costs between EUR 50 million and EUR 80 million.", ["EUR 50 million and EUR 80 million: money 50000000-80000000 EUR between"]),
    ("There was an increase of EUR 40m to EUR 120m.", ["EUR 40m: money 40000000 EUR", "EUR 120m: money 120000000 EUR"]),
    ("It was up SEK 5m to SEK 22m.", ["SEK 5m: money 5000000 SEK", "SEK 22m: money 22000000 SEK"]),
    ("It rose from CHF 50 to CHF 80.", ["CHF 50: money 50 CHF", "CHF 80: money 80 CHF"]),
    ("It cost CHF 50 and EUR 40.", ["CHF 50: money 50 CHF", "EUR 40: money 40 EUR"]),
    # a note on a loss
    ("The loss was (12.5)³ million.", ["(12.5)³ million: count -12500000"]),
    ("The loss was $(12.5)³ million.", ["$(12.5)³ million: money -12500000 USD"]),
    # a game behind a weekday
    ("They won on Monday 9-5.", ["Monday: date ", "9-5: score 9-5"]),
    ("Boston beat Leeds Monday, 9-5.", ["Monday: date ", "9-5: score 9-5"]),
    ("On Saturday 9-5 was enough.", ["Saturday: date ", "9-5: score 9-5"]),
    ("The US Open Monday 9-5 was close.", ["Monday: date ", "9-5: score 9-5"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ)
def test_what_is_read(text: str, expected: list[str]) -> None:
    found = find_quantities(text, "en")
    assert [told(q) for q in found] == expected
    assert all(text[q.start : q.end] == q.text for q in found)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Open Monday 9-5.", [(9, 17)]),
        ("The shop is open on Saturday 10-4.", [(10, 16)]),
        ("Mon-Fri 9-5, Sat 10-4.", [(9, 17), (10, 16)]),
        ("Opening hours: Mon 9-5; Sat 10-4.", [(9, 17), (10, 16)]),
        ("Library hours are Monday 9-5 and Thursday 10-8.", [(9, 17), (10, 20)]),
    ],
)
def test_hours_of_opening_behind_a_day(text: str, hours: list[tuple[int, int]]) -> None:
    times = [q for q in find_quantities(text, "en") if q.kind == "time"]
    assert [(q.date and q.date.hour, q.until) for q in times] == [
        (first, DateParts(hour=last)) for first, last in hours
    ]
