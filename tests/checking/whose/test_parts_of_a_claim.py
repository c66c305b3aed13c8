"""A right number that is told of another part of its sentence: a whole, another act, another subject, another time."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

FERRY = "Of the 212 passengers on the ferry, 40 were treated for burns."
ARRESTS = "Police arrested 9 of the 61 demonstrators on the bridge."
GAMES = "The club lost three of its 22 home games."
FUND = "The fund spent $3 million of its $20 million on roads."
FLIGHTS = "The airline cancelled 48 flights and delayed 130 flights on Monday."
BALLOTS = "Voters returned 312 ballots by post, and 95 ballots were spoiled."
ARMY = "The army was reduced by 40,000 soldiers after the war."
STATIONS_BELOW = "The line will have nine stations, three of them below ground."
STAFF = "The charity, which helps 350 children, had to dismiss five of its 21 staff."
COMEBACK = "Petra Lind scored twice as Halden came from behind to beat Norrby 3-2."
WAGE = "Average weekly pay was 588 crowns."
ARREST = "Police have arrested a man of 58. He has not been charged."
TARIFF = "The tariff was cut by a fifth in June."
SCORER = "Lind has 11 goals in 14 games. On Tuesday 14 players of the two matches were booked."
BORN = (
    "Born in Harrow on 2 May 1939, she won a scholarship at 16. She published 60 papers, the last in 2019, and held "
    "12 patents."
)
COST = "The council paid two thirds of the cost of 4.7 million kronor."
RENTS = "Rents in the old town have dropped 8% since 2015."
PLAN = "Two members voted against the plan and five backed it."
THEFT = "She denied two charges of arson and admitted one of trespass."
TREES = "Marta Oyelaran planted 300 trees last spring, while Piet Brandsma looked after the paths."
VESSELS = "Torvald Shipping lost 3 vessels in the storm, but Kestrel Lines escaped damage."
MINES = "The team cleared 120 mines in four weeks, then rested for ten days."
TRADE = "Exports reached $40 million in 2019 and imports $52 million in 2020."
DRIVERS = "The drivers earn $210 each a week before tips."
TREMOR = "The tremor came at 06:12 (05:12 GMT)."
BREAD = "He ate a loaf and a half of bread."
RANGE = "Fines are between 40 and 900 euros."
STATIONS = "The grant of £700 went to the club, which has more than three million members."


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (FERRY, "The ferry's 212 passengers were treated for burns."),
        (ARRESTS, "Police arrested 61 demonstrators."),
        (GAMES, "The club lost 22 home games."),
        (FUND, "The fund spent $20 million on roads."),
        (FLIGHTS, "The airline cancelled 130 flights."),
        (BALLOTS, "312 ballots were spoiled."),
        (ARMY, "The army shrank to 40,000 soldiers."),
        (TARIFF, "The tariff was cut to a fifth in June."),
        (STATIONS_BELOW, "Nine stations will lie below ground."),
        (STAFF, "The charity dismissed 21 staff."),
        (COMEBACK, "Norrby beat Halden 3-2."),
        (WAGE, "Average monthly pay was 588 crowns."),
        (ARREST, "The man, 58, has been charged with arson."),
        (RENTS, "Rents have fallen to 8% of what they were in 2015."),
        (PLAN, "Two members backed the plan."),
        (THEFT, "She admitted two charges of arson."),
        (TREES, "Piet Brandsma planted 300 trees."),
        (VESSELS, "Kestrel Lines lost 3 vessels in the storm."),
        (MINES, "The team cleared 120 mines in ten days."),
        (TRADE, "Exports reached $40 million in 2020."),
        (DRIVERS, "The drivers earn $210 a week."),
        (TREMOR, "The tremor came at 06:12 GMT."),
        (BREAD, "He ate half a loaf of bread."),
        (RANGE, "The fine is 900 euros."),
        (STATIONS, "The club got millions of pounds."),
    ],
)
def test_told_of_another_part(source: str, summary: str) -> None:
    assert doubts(source, summary)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (FERRY, "There were 212 passengers on the ferry."),
        (FERRY, "The ferry carried 212 passengers."),
        (FERRY, "Of the ferry's 212 passengers, 40 had burns treated."),
        (ARRESTS, "Police met 61 demonstrators on the bridge and arrested nine."),
        (GAMES, "The club played 22 home games."),
        (FUND, "The fund has $20 million."),
        (FLIGHTS, "The airline cancelled 48 flights and delayed 130."),
        (BALLOTS, "312 ballots came by post."),
        (ARMY, "The army lost 40,000 soldiers."),
        (TARIFF, "The tariff fell by a fifth."),
        (STATIONS_BELOW, "The line has nine stations."),
        (STATIONS_BELOW, "Three of the nine stations lie below ground."),
        (STAFF, "The charity had 21 staff and dismissed five."),
        (STAFF, "Dismissed were five of 21 staff."),
        (COMEBACK, "Halden beat Norrby 3-2."),
        (COMEBACK, "Norrby lost 3-2 to Halden."),
        (WAGE, "Pay was 588 crowns a week."),
        (ARREST, "The man, 58, was held and not charged."),
        (SCORER, "She has 11 goals from 14 matches."),
        (BORN, "Born 1939, she published 60 papers and held 12 patents."),
        (COST, "About a third of the cost was not paid by the council."),
        (PLAN, "Two members opposed the plan."),
        (THEFT, "She faced two charges of arson."),
        (TREES, "Oyelaran planted 300 trees and Brandsma looked after the paths."),
        (VESSELS, "Torvald lost three vessels."),
        (MINES, "The team cleared 120 mines within a month."),
        (MINES, "The team cleared 120 mines in four weeks."),
        (TRADE, "Imports were $52 million in 2020."),
        (TRADE, "In 2019 exports reached $40 million."),
        (DRIVERS, "An average driver earns $210 a week."),
        (DRIVERS, "They earn $210 a week each."),
        (TREMOR, "The tremor came at 05:12 GMT."),
        (TREMOR, "The tremor came at 06:12."),
        (BREAD, "He ate one and a half loaves of bread."),
        (RANGE, "Fines go up to 900 euros."),
        (RANGE, "The largest fine is 900 euros."),
        (RANGE, "Fines start at 40 euros."),
        (STATIONS, "The club has millions of members."),
    ],
)
def test_told_of_its_own(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        ("Of the 19 samples, seven failed.", "Seven of 19 samples failed."),
        (
            "Sales rose to $1.4 billion from $1.2 billion a year ago.",
            "- Sales: $1.4 billion (a year ago: $1.2 billion)",
        ),
        (
            "The league took 12 of the 30 seats, losing two.",
            "The league lost two seats and is left with 12 of 30.",
        ),
    ],
)
def test_a_part_and_its_whole_have_not_changed_places(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


SHOPS = "We plan to open five shops by the end of the year and 12 more in 2031."
HOSPITAL = "The hospital is forecast to overspend by $4.2 million."
SHEEP = "Officials said more than 3,000 sheep would have to be culled."
GOALS = "Vantor needs two more goals to reach 100 for the club."
FILING = "The drug is expected to be filed for approval in 2031."
RANKING = "He was projected to fall to 54th in the ranking."


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (SHOPS, "It opened five shops this year and plans 12 more."),
        (HOSPITAL, "The hospital has overspent by $4.2 million."),
        (SHEEP, "Officials said they had put down over 3,000 sheep."),
        (GOALS, "Vantor has reached 100 goals for the club."),
        (FILING, "The drug was filed for approval in 2031."),
        (RANKING, "He slid to 54th in the ranking."),
        ("An unofficial count put the dead at 212.", "An official count put the dead at 212."),
        ("The shop opened in May.", "A third landslide has blocked the pass."),
    ],
)
def test_to_come_told_as_done(source: str, summary: str) -> None:
    assert doubts(source, summary)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (SHOPS, "It plans to open five shops this year and 12 more later."),
        (HOSPITAL, "The hospital expects to overspend by $4.2 million."),
        (SHEEP, "More than 3,000 sheep are to be culled."),
        (FILING, "The drug should be filed for approval in 2031."),
        (RANKING, "He could fall to 54th."),
        (
            "The mill closed in 1998 after it was rebuilt in 1990.",
            "The mill, rebuilt in 1990, closed in 1998.",
        ),
        ("Another landslide has blocked the pass.", "A second landslide has blocked the pass."),
        ("I'm 31. I run a bakery.", "Ana, age 31, runs a bakery."),
        ("Your sugar was at seven.", "The patient's sugar was at 7%."),
        ("This is the 12th season of the league.", "The league has run for 12 years."),
        (
            "One of the climbers was hurt while the other three came down alone.",
            "Four climbers were on the ridge.",
        ),
        ("The trunk is 7.25 m long and hollow.", "The hollow 7.25m trunk was found."),
        ("The crate weighed 40 kilograms, then 30 kilograms.", "It went from 40 kilograms to 30."),
        ("Dawn is a poem. Dusk is a play.", "The first is a poem, and the second is a play."),
    ],
)
def test_told_as_it_is(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


RENT = "Rent is $1,890 in the new block. In the old one it was $450."
CATCH = "Boats landed 2,170 tonnes, against 905 tonnes the year before."


@pytest.mark.parametrize(
    ("source", "summary", "wrong"),
    [
        (RENT, "Rent is $1,890, more than five times the $450 of the old block.", True),
        (RENT, "Rent is $1,890, more than four times the $450 of the old block.", False),
        (CATCH, "Boats landed 2,170 tonnes, more than triple the 905 tonnes of the year before.", True),
        (CATCH, "Boats landed 2,170 tonnes, more than double the 905 tonnes of the year before.", False),
        (
            "The reading was 80 units. The limit is 35.",
            "The reading of 80 units was over three times the limit of 35.",
            True,
        ),
        (
            "The reading was 80 units. The limit is 35.",
            "The reading of 80 units was over twice the limit of 35.",
            False,
        ),
        (
            "The fee is £500. The other pays £1,500.",
            "The fee is £500, half the £1,500 that the other pays.",
            True,
        ),
        (
            "The fee is £500. The other pays £1,000.",
            "The fee is £500, half the £1,000 that the other pays.",
            False,
        ),
    ],
)
def test_so_many_times_a_number_that_is_told(source: str, summary: str, wrong: bool) -> None:
    assert bool(doubts(source, summary)) == wrong
