"""A number told in another unit beside one of its dimension, and of a thing that is so for another length of time."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

# source, summary, the number as it is right, and one that is not
ROWS = [
    ("Judge Clara Whit sentenced accountant Tom Bewley to 18 months in prison, suspended for two years, for false bookkeeping.", "Accountant Tom Bewley was given a suspended jail term of {} for false bookkeeping.", "a year and a half", "two and a half years"),
    ("Judge Clara Whit sentenced accountant Tom Bewley to 18 months in prison, suspended for two years, for false bookkeeping.", "Tom Bewley got a suspended sentence of {} for false bookkeeping.", "18 months", "28 months"),
    ("The court sentenced baker Olle Renn to six months in jail, suspended for a year, for tax fraud.", "Baker Olle Renn received a suspended sentence of {} for tax fraud.", "half a year", "nine months"),
    ("The state gave Korso Mines a licence of 36 months, renewable for two years, to dig at Pell.", "Korso Mines has been given a renewable licence of {} to dig at Pell.", "three years", "four years"),
    ("Umpire Sol Reeve banned striker Jan Ode from the cup for 14 days, deferred for six weeks.", "Striker Jan Ode got a deferred ban of {}.", "a fortnight", "16 days"),
    ("The tenant Mira Koll signed a lease of 120 months, extendable for two years, on the old barn.", "Mira Koll signed an extendable lease of {} on the barn.", "ten years", "11 years"),
    ("The court gave Ada Finn 30 months in prison, suspended for three years, over the fraud.", "Ada Finn got a suspended prison sentence of {} over the fraud.", "two and a half years", "one and a half years"),
    ("The ferry takes 90 minutes, and boats leave every two hours.", "The crossing by ferry takes {}.", "an hour and a half", "an hour and a quarter"),
    ("Dealer Ron Pask was jailed for 36 months and banned from driving for five years.", "Ron Pask was sent to prison for {}.", "three years", "four years"),
    ("Members have a fortnight to vote and 30 days to appeal.", "Members get {} to vote.", "14 days", "16 days"),
    ("The new path is 1.5 km long, and the old one was 900 m.", "The new path is {} long.", "1,500 m", "1,400 m"),
    ("Ina Soll bought a dozen eggs and six rolls at the market.", "Ina Soll bought {} eggs.", "12", "13"),
    ("The sack weighs 2,500 grams and the crate 4 kilos.", "The sack weighs {}.", "2.5 kilos", "3.5 kilos"),
    ("The ban runs for 72 hours and may be extended by a week.", "The ban lasts {}.", "three days", "five days"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary", "right", "wrong"), ROWS)
def test_a_number_in_another_unit(source: str, summary: str, right: str, wrong: str) -> None:
    assert doubts(source, summary.format(right)) == []
    assert doubts(source, summary.format(wrong)) != []


BEWLEY = "Judge Clara Whit sentenced accountant Tom Bewley to 18 months in prison, suspended for two years, for false bookkeeping."


@pytest.mark.parametrize(
    "summary",
    [
        "Tom Bewley got two years for false bookkeeping.",
        "Tom Bewley was sent to prison for two years for false bookkeeping.",
        "Tom Bewley was given a suspended jail term of three years.",
    ],
)
def test_how_long_a_thing_is_so_is_not_how_long_it_is(summary: str) -> None:
    assert doubts(BEWLEY, summary) != []
