"""Planned, forecast, feared and alleged numbers told as done, and done ones told as open."""

from __future__ import annotations

import pytest

from summarise.checking.verdicts import Code
from tests.checking.asking import doubts, flags

OUTPUT = "Output will rise by 6% next year, the ministry said."
PRICES = "Inflation is forecast to reach 4% by June."
SALES = "The company expects revenue of $2.1 billion this year."
CUTS = "The group plans to cut 800 jobs."
FLATS = "The council built 420 flats last year."
THEFT = "He is alleged to have stolen $70,000 from the club."
FLOOD = "Up to 3,000 homes could be flooded, the agency warned."
ARRESTS = "Police said 12 people were arrested on Sunday."
FELL = "Sales fell 5% in the quarter."
JOBS = "Economists had predicted a gain of 150,000 jobs; the economy added 90,000."
COURT = "The prosecutor asked for a sentence of 14 years."
INJURED = "All five people injured in the crash are expected to survive."


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (OUTPUT, "Output rose by 6%."),
        (PRICES, "Inflation reached 4%."),
        (PRICES, "Inflation has reached 4%."),
        (SALES, "The company had revenue of $2.1 billion this year."),
        (SALES, "Revenue was $2.1 billion this year."),
        (CUTS, "The group has cut 800 jobs."),
        (FLATS, "The council plans to build 420 flats."),
        (FLATS, "The council will build 420 flats."),
        (THEFT, "He stole $70,000 from the club."),
        (FLOOD, "Some 3,000 homes were flooded."),
        (ARRESTS, "Police could arrest 12 people."),
        (ARRESTS, "12 people will be arrested."),
        (FELL, "Sales are expected to fall 5%."),
        ("Economists predict a gain of 150,000 jobs.", "The economy gained 150,000 jobs."),
        (COURT, "He was sentenced to 14 years."),
    ],
)
def test_another_status(source: str, summary: str) -> None:
    assert Code.STATUS_CHANGED in [f.code for f in flags(source, summary)]


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (OUTPUT, "Output is set to rise 6%."),
        (OUTPUT, "The ministry said it expected a rise of 6% in output."),
        (PRICES, "Inflation will reach 4% by June, according to a forecast."),
        (SALES, "Revenue should be $2.1 billion this year."),
        (SALES, "The company announced a forecast of $2.1 billion for this year."),
        (CUTS, "The group announced 800 job cuts."),
        (CUTS, "The group is cutting 800 jobs."),
        (FLATS, "The council has built 420 flats."),
        (FLATS, "Last year 420 council flats went up."),
        (THEFT, "He allegedly stole $70,000 from the club."),
        (THEFT, "He denied that he stole $70,000, as alleged."),
        (FLOOD, "Up to 3,000 homes are at risk of flooding."),
        (ARRESTS, "Police have arrested 12 people."),
        (FELL, "Sales were down 5%."),
        (JOBS, "Economists had predicted a gain of 150,000 jobs."),
        (JOBS, "The economy added 90,000 jobs, fewer than expected."),
        (COURT, "The prosecutor sought a sentence of 14 years."),
        (INJURED, "Five people were injured in the crash."),
    ],
)
def test_the_same_status(source: str, summary: str) -> None:
    assert doubts(source, summary) == []
