"""For what each an amount is: another period, one that was added or left out, each for all."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of
from summarise.checking.verdicts import Code, Severity
from tests.checking.asking import doubts, flags

GRANT = "The grant is worth £12,000 in all."
COST = "The programme is to cost $40 million."
NURSES = "Nurses will get an extra $90 a week."
RENT = "Rent is 1,150 euros a month for a flat."
MINE = "The mine produces 40,000 tonnes a year."
TICKETS = "Tickets cost £45 each."
SCHOOLS = "Each of the 20 schools will receive $5,000."
HEAD = "Spending is 3,400 dollars per head."
WATER = "Water use fell to 140 litres per person per day."
CLINIC = "The centre treated 600 patients last year."
FUND = "The fund lost $3 million over two years."
WAGE = "Wages are $18 an hour."
BOATS = "Boats may keep up to 150 kilograms of cod a trip that they catch by chance."
ZONE = "Drivers of cars will pay £9 a day to enter the zone. Vans will pay £15 and lorries £48."
PENSION = "The average pension goes up from 1,430 florins a month to 1,490, the fund said. It is the first rise this year."
PAYOUT = (
    "The quarterly payout will fall to 30 cents a share from 48. The company made a profit of $1.1 billion."
)
SCHEME = "Farmers get £640 a hectare a year. The total cost of the scheme since 2026 has been £5.9m, of which £4m came from the state."
YEARLY = "The annual levy goes up. Members will pay 250 crowns."


@pytest.mark.parametrize(
    ("source", "summary", "severity"),
    [
        (GRANT, "The grant is worth £12,000 a year.", Severity.WARNING),
        (COST, "The programme is to cost $40 million per year.", Severity.WARNING),
        (COST, "The programme is to cost $40 million annually.", Severity.WARNING),
        (NURSES, "Nurses will get an extra $90 a month.", Severity.ERROR),
        (NURSES, "Nurses will get an extra $90.", Severity.WARNING),
        (RENT, "Rent is 1,150 euros a week for a flat.", Severity.ERROR),
        (MINE, "The mine produces 40,000 tonnes a day.", Severity.ERROR),
        (TICKETS, "Tickets cost £45 in total.", Severity.WARNING),
        (SCHOOLS, "The 20 schools will receive $5,000 in total.", Severity.WARNING),
        (HEAD, "Spending is 3,400 dollars per household.", Severity.ERROR),
        (WATER, "Water use fell to 140 litres per person per week.", Severity.ERROR),
        (CLINIC, "The centre treated 600 patients a month.", Severity.WARNING),
        (FUND, "The fund lost $3 million a year.", Severity.WARNING),
        (WAGE, "Wages are $18 a day.", Severity.ERROR),
        (MINE, "The mine produces 40,000 tonnes.", Severity.NOTE),
        (PENSION, "Pensioners will receive 1,490 florins a year.", Severity.ERROR),
        (PAYOUT, "The company has cut its yearly dividend to 30 cents a share.", Severity.ERROR),
        (SCHEME, "The scheme has cost £5.9m a year.", Severity.WARNING),
        (ZONE, "Cars pay £9.", Severity.NOTE),
        (NURSES, "Nurses get $90 more. They had asked for $140 a week.", Severity.NOTE),
    ],
)
def test_another_rate(source: str, summary: str, severity: Severity) -> None:
    assert [f.severity for f in flags(source, summary) if f.code is Code.UNIT_MISMATCH] == [severity]


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (GRANT, "The grant is worth £12,000 in total."),
        (
            "The probe is to drill 12 samples in 90 days. The air there is about one 60th as thick as ours.",
            "It is to drill 12 samples in 90 days, about one a week.",
        ),
        (COST, "The programme is to cost $40 million."),
        (NURSES, "Nurses will get $90 more each week."),
        (NURSES, "Nurses will get an extra $90 weekly."),
        (RENT, "Monthly rent is 1,150 euros."),
        (RENT, "Rent is 1,150 euros per month."),
        (MINE, "The mine produces 40,000 tonnes annually."),
        (MINE, "The mine's annual output is 40,000 tonnes."),
        (TICKETS, "A ticket costs £45."),
        (TICKETS, "Tickets cost £45 apiece."),
        (SCHOOLS, "Each school will receive $5,000."),
        (SCHOOLS, "The 20 schools will receive $5,000 each."),
        (HEAD, "Spending per capita is 3,400 dollars."),
        (HEAD, "Spending is 3,400 dollars per person."),
        (WATER, "Daily water use per person fell to 140 litres."),
        (WATER, "Water use fell to 140 litres a head a day."),
        (CLINIC, "The centre treats 600 patients a year."),
        (FUND, "The fund lost $3 million in two years."),
        (WAGE, "Hourly wages are $18."),
        (YEARLY, "Members will pay 250 crowns a year."),
        (PENSION, "Pensioners will receive 1,490 florins a month."),
        (PENSION, "The monthly pension rises to 1,490 florins."),
        (PAYOUT, "The dividend for the quarter goes down to 30 cents a share."),
        (PAYOUT, "The quarterly dividend is cut to 30 cents a share."),
        (SCHEME, "Since 2026 the scheme has cost £5.9m."),
        (SCHEME, "Farmers are paid £640 a hectare every year."),
        (BOATS, "They may land up to 150 kg of cod per trip."),
        (RENT, "The flat, which is let for 1,150 euros/month, is empty."),
    ],
)
def test_the_same_rate(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


@pytest.mark.parametrize(
    ("source", "summary", "sign"),
    [
        (NURSES, "Nurses will get an extra $90 a month.", "rate:other"),
        (NURSES, "Nurses will get an extra $90 in all.", "rate:whole"),
        (RENT, "Rent for a flat is 1,150 euros.", "rate:left"),
        (COST, "The programme is to cost $40 million a year.", "rate:added"),
    ],
)
def test_what_the_summary_does_with_a_rate_is_a_sign(source: str, summary: str, sign: str) -> None:
    found = [features for _, features in findings_of(source, summary) if "rule:rates" in features]
    assert [[f for f in features if f.startswith("rate:")] for features in found] == [[sign]]
