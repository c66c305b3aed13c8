"""Right summaries that say it in other words than the source: the rules for the words around numbers are silent."""

from __future__ import annotations

import pytest

from summarise import Severity
from summarise.checking.check import graded
from tests.checking.asking import doubts

POLL = "Of 1,000 adults polled, 54% oppose the levy and 38% support it."
BRIDGE = "The bridge took six years to build and cost 480 million euros."
TRAM = "The tram line, budgeted at $2.1 billion, is now $900 million over budget."
VOTE = "The council approved the quarry by 9 votes to 6 on Tuesday."
SHOPS = "The chain will shut 14 of its 60 bakeries by March."
GRANT = "The council paid £480 to each of the six farms at Borley, and 2,400 walkers signed the petition."
LEVEL = "Thefts in Aldham came to 240 last year, 180 the year before."
PITCH = "Nils Arne Holm, 31, signed for Tarrow. The 31-year-old Norwegian keeper has made 240 appearances."
PLANT = (
    "The shortfall of £12m grew: profits before tax fell to £30m, and Stell borrowed £90m at a lower rate."
)
MAKER = "The firm paid $40m to buy a maker of late-stage drugs, with a further $70m due later on sales."
SEATS = "The Moss party lost six seats and no longer has a majority in the 48-member council; the Reeds now have 11."
GROWTH = "Growth slowed to 0.4% in spring from 0.6%. Core inflation was 0.8% in May, down from 0.9%, the bank said."
TRUST = (
    "The trust hopes to avoid a sale of the 27 boats affected. Analysts had expected a profit of £17 million."
)
MOVED = "Training led to a 28% rise in output at Stell. Volumes were down 13.1% in spring; they may drop 4% to 6% in autumn."
JOBLESS = "In 2001 some 12.9% of young people had no job. At the end of 2015 that share had fallen to 11.8%."
ASIDE = "The 44-year-old - who will speak to the club on Friday - has lost just three times in 12 games at Borley."
CHARGES = "He denied four charges of theft and admitted one of fraud."
LEAD = "Tarrow racked up 10 points while Borley were a man down to take a three-point lead into the break."
MILL = "Stell closed four mills during the year with the loss of 650 jobs. Of the nine directors, two were against."
WIND = "Wind supplied 44 percent of power last year, up from 39 percent the year before and 19 percent in 2014. Gas provided 12 percent."
HIRES = "Shops hired 1,400 people in May and 1,900 in April. Hiring growth has averaged 1,750 this year, compared with 2,300 before."
TABLE = (
    "The town will close two of its 14 libraries, in Borley and Aldham.\n\n"
    "Department | 2025 | 2024\nParks and libraries | 84 | 88\nDebt service | 130 | 121\nOther | 58 | 45\n"
)
BOND = "Sarmia sold bonds at 7.4 percent. In 2019 it paid 9.5 percent. It defaulted in 2020 and restructured debts of $13.8 billion two years later."
RENTS = (
    "Rents are 3.2% higher than a year ago; in 2022 the annual increase had been 9.8%. Among tenants aged 25 to 34, 29% share. "
    "Ledgerline interviewed 2,400 people a week before the vote."
)
DEMAND = "The agency raised its forecast for growth in demand this year to 930,000 bpd from 860,000."
WAGE = "The wage in Aldham will rise to $17.30 an hour from $16.90, giving workers a raise of 40 cents."
GARDEN = "The trees cost Â£4,000 and the pond almost Â£900."

MATCH = "Holm scored a 96 minute winner for Tarrow after Sax had levelled in the 90th minute. Vane had struck after 12 minutes."

FEES = (
    "A mooring at the quay will cost £2.40 an hour, up from £1.90, and the price of a winter berth will double to £90. "
    "The closures save about 55 million euros a year and will lead to charges of 90 million, of which 60 million fall in June."
)
WALK = (
    "Adults who walked at least 7,000 steps a day were less often ill than those who managed fewer than 4,000. "
    "Doctors tracked 14,620 people in 11 towns."
)
TEAM = "Her team of 26 walked the trails and collected 418 samples, 371 of which yielded DNA."
MILLS = (
    "Profit in the quarter came in at 214 million euros, against 251 million a year earlier and a forecast of 226 million. "
    "Net profit was 88 million euros, down from 121 million. Paints earned 97 million euros on sales of 710 million, while "
    "coatings earned 131 million on sales of 965 million. In the same quarter last year paints had made 84 million and "
    "coatings 179 million. The sale of a mill for 340 million euros cut debts to 2.3 billion euros. A dividend of 44 cents is paid."
)
STEEP = "The miller reported a steeper-than-expected fall in third-quarter profit."
BARNS = "Takings fell by a fifth after the flood, and 23 of the village's 140 barns have shut. A further 20 could open by May."

RIGHT = [
    # What two numbers of one sentence are of, in the summary's own clauses.
    (FEES, "The closures will cost €90m."),
    (FEES, "An hour at the quay is 50p dearer, and a winter berth will cost £90."),
    # Whom a text counts, by another word; the whole that a share is told of.
    (WALK, "Less often ill than people who take under 4,000, a study of nearly 15,000 adults has found."),
    (TEAM, "Nearly nine in ten of the 418 samples gathered by the team yielded DNA."),
    # Levels that leave out their currency, across two sentences; what is told beside an expectation.
    (MILLS, "Coatings made €48m less than a year before, whereas paints improved by €13m to €97m."),
    (STEEP, "Profit fell in the third quarter."),
    # A share told of one, and all that there are.
    (BARNS, "About one barn in six has shut."),
    (BARNS, "If all 20 open, there will be more again."),
    # The minute of a match, and how long it had lasted.
    (MATCH, "Holm won it in the 96th minute."),
    (MATCH, "Vane got the first in the 12th minute."),
    (MATCH, "Sax made it level after 90 minutes."),
    # The same number of the same thing under another noun.
    (GRANT, "A petition with 2,400 names was handed in."),
    # Words that do not hedge, and hedges that leave the number true.
    (GRANT, "The mayor was questioned over six farms that got money."),
    (GRANT, "The mayor was accused over six farms that got money."),
    (GRANT, "An inquiry over £480 for each farm was asked for."),
    (GRANT, "Farms got up to £480 each."),
    (GRANT, "Some 2,400 walkers signed."),
    (LEVEL, "Aldham had a third more than the 180 thefts of the year before."),
    (LEVEL, "Thefts in Aldham came to 240, over a year in which many shops closed."),
    # An age of one person in two forms, behind a name or before a nation.
    (PITCH, "Holm, 31, has signed for Tarrow."),
    (PITCH, "The club signed the 31-year-old Norway international."),
    (PITCH, "In all Holm, 31, has played 240 games."),
    # What an amount is of, told by the words that stand by it.
    (PLANT, "The profit was £30m."),
    (PLANT, "The gap of £12m grew."),
    (PLANT, "The plan leaves a £12m funding gap."),
    (MAKER, "The late-stage drugs cost $40m at once and $70m later."),
    # A light verb denied of one thing says nothing of another; growth may slow; what was old is no rival.
    (SEATS, "The Reeds have 11 seats in the council of 48."),
    (GROWTH, "Spring growth was 0.4%."),
    (GROWTH, "In May core inflation eased to 0.8%."),
    ("Members backed the merger by 54.1% to 45.9%.", "Opponents of the merger got 45.9%."),
    ("The guild put its dead at 34 after the fire.", "The guild says that 34 died in the fire."),
    # "Of" behind a noun leads to no whole; "last year" beside an older year is the new one; a word of change is of its own number.
    (MILL, "Stell gave up 650 posts by the closure of four mills."),
    (MILL, "Two directors of the nine-strong board were against."),
    (WIND, "Wind's share has more than doubled since 2014, from 19% to 44%."),
    (HIRES, "Shops hired 1,400 people in May, down from 1,900 in April and well under the average of 1,750."),
    # a fraction is rough by itself
    (WIND, "Gas supplied one in eight units."),
    ("Profit dropped 21 percent.", "Profit fell by a fifth."),
    # a sign for a word of change, and a word for a sign
    ("Sales in Borley fell 6.2%.", "Borley: −6.2%."),
    ("Borley's shops shed 1,400 jobs, its mills 90.", "Jobs: shops −1,400, mills (-90)"),
    # a share of a unit is no share of the people told before it
    (MILL, "Two of the nine directors wanted a price cut of a quarter of a cent."),
    # a row of a table counts nothing that it does not name
    (TABLE, "Funds for debt service rise, while two libraries close."),
    # what stands behind "than" is of another verb; a year by another one; what is due by the year; a rise that slows
    (BOND, "It will pay 7.4% on the bonds, less than the 9.5% it had to offer in 2019."),
    (BOND, "Debts of $13.8 billion were restructured in 2022."),
    (RENTS, "The yearly rise has slowed from 9.8% to 3.2%."),
    (RENTS, "Of tenants between 25 and 34, 29% share."),
    (RENTS, "Ledgerline interviewed 2,400 people."),
    (
        "Council tax for a house in Aldham rises by £78.",
        "Households in Aldham pay £78 a year more in council tax.",
    ),
    # a currency named more closely, a rate of the unit itself, growth to a level, a headline that names a rate
    ("Sales at Borley fell to 3.27 billion crowns.", "Borley's sales fell to DKK 3.27bn."),
    ("About 740,000 barrels per day of output was halted.", "Frozen wells: 740,000 bpd."),
    (DEMAND, "Demand is to grow by 930,000 bpd this year."),
    (
        "Aldham's inflation eased to 4.9 percent in March.",
        "Aldham's inflation falls below 5 percent\nPrices were 4.9% higher in March.",
    ),
    (WAGE, "Aldham raises wage by 40 cents\nIt will be $17.30 an hour."),
    # the level of a rate of change, told as the change, and the other way round
    (GROWTH, "The economy grew 0.4% in spring."),
    ("Wage growth picked up to 5.6% in April.", "Wages rose 5.6% in April."),
    ("House price inflation cooled to 2% in Brock.", "House prices in Brock rose 2%."),
    ("The increase in rents eased to 3%.", "Rents increased by 3%."),
    ("Exports grew by 7% in May.", "Export growth slowed to 7% in May."),
    (TRUST, "The sale would be of the 27 boats that were affected."),
    (TRUST, "It beat the £17m that analysts had pencilled in."),
    (MOVED, "Output at Stell went up by 28%."),
    (MOVED, "Volumes may drop 4% to 6% in autumn."),
    (JOBLESS, "Some 11.8% of young people had no job at the end of 2015."),
    (ASIDE, "The 44-year-old has lost only three times in 12 games."),
    (CHARGES, "He denied four charges of theft."),
    (LEAD, "Tarrow took a three-point lead into half-time."),
    # A pound sign that was read in another encoding.
    (GARDEN, "The trees cost £4,000 and the pond nearly £900."),
    (POLL, "Only 38% are in favour of the levy; 54% are against."),
    (POLL, "The levy is opposed by 54% and backed by 38%."),
    (TRAM, "The tram line is $900 million over its $2.1 billion budget."),
    (VOTE, "Six councillors voted against the quarry."),
    (VOTE, "The quarry was approved, with six councillors against."),
    (VOTE.replace("by 9 votes to 6", "9-6"), "Six councillors voted against the quarry."),
    (VOTE.replace("by 9 votes to 6", "9-6"), "Nine councillors voted for the quarry."),
    ("Le conseil a adopté le plan par 9 voix contre 6.", "Six conseillers ont voté contre le plan."),
    ("Le conseil a adopté le plan par 9 voix contre 6.", "Le plan est passé par 9-6."),
    ("Der Rat nahm den Plan mit 9 zu 6 Stimmen an.", "Sechs Räte stimmten dagegen."),
    (BRIDGE, "Built over six years, the bridge cost 480 million euros."),
    (BRIDGE, "Over six years a bridge was built for 480 million euros."),
    (SHOPS, "The chain will shut 14 bakeries, leaving 46."),
]
WRONG = [
    (
        "Members backed the merger by 54.1% to 45.9%.",
        "Members rejected the merger by 54.1% to 45.9%.",
        "direction-reversed",
    ),
    ("Inflation rose to 3.1% in May.", "Inflation rose 3.1% in May.", "wrong-referent"),
    ("Sales in Borley fell 6.2%.", "Borley: +6.2%.", "direction-reversed"),
    ("Sales in Borley rose 6.2%.", "Borley: −6.2%.", "direction-reversed"),
    ("It was 6C in Borley at dawn.", "It was -6C in Borley at dawn.", "value-mismatch"),
    ("Profit dropped 22 percent.", "Profit fell by a fifth.", "rounded"),
    (WIND, "Wind's share has fallen since 2014, from 44% to 19%.", "wrong-referent"),
    (BOND, "Debts of $13.8 billion were restructured in 2023.", "not-in-source"),
    (RENTS, "Of tenants between 25 and 39, 29% share.", "not-in-source"),
    ("Sales at Borley fell to 3.27 billion crowns.", "Borley's sales fell to CHF 3.27bn.", "unit-mismatch"),
    (WAGE, "Aldham raises wage by $16.90.", "wrong-referent"),
    (TABLE, "The town will close 14 of its two libraries.", "wrong-referent"),
    ("Unemployment fell to 4.2% in June.", "Unemployment fell 4.2% in June.", "wrong-referent"),
    ("Wage growth rose to 5.6% in April.", "Wage growth slowed to 5.6% in April.", "direction-reversed"),
    (POLL, "38% oppose the levy and 54% support it.", "wrong-referent"),
    (TRAM, "The tram line is $2.1 billion over its $900 million budget.", "wrong-referent"),
    (VOTE, "The council rejected the quarry by 9 votes to 6.", "direction-reversed"),
    (BRIDGE, "The bridge took over six years to build.", "qualifier-added"),
    (GRANT, "The council paid more than £480 to each farm.", "qualifier-added"),
    (GARDEN, "The pond cost more than £900.", "qualifier-reversed"),
    (PITCH, "Holm, 34, signed for Tarrow.", "value-mismatch"),
    (GROWTH, "In May core inflation was 0.9%.", "wrong-referent"),
    (GROWTH, "Core inflation rose to 0.8% in May.", "direction-reversed"),
    (JOBLESS, "At the end of 2015 some 12.9% of young people had no job.", "wrong-referent"),
    (CHARGES, "He admitted four charges of theft.", "direction-reversed"),
    (PLANT, "Stell made a profit of £90m.", "wrong-referent"),
    (MAKER, "The firm paid $70m to buy the maker, with a further $40m due later.", "wrong-referent"),
]


def codes(source: str, claim: str) -> list[str]:
    graver = (Severity.WARNING, Severity.ERROR)
    return [flag.code.value for flag in graded(source, claim).flags if flag.severity in graver]


@pytest.mark.parametrize(("source", "claim"), RIGHT)
def test_a_right_summary_is_not_accused(source: str, claim: str) -> None:
    assert codes(source, claim) == []


@pytest.mark.parametrize(("source", "claim", "code"), WRONG)
def test_its_wrong_neighbour_is_found(source: str, claim: str, code: str) -> None:
    assert code in codes(source, claim)


DORVANE = (
    "6.1% of those who took the pill, called dorvane, had a fit, compared with 8.5% of those given chalk."
)
FLOOD = "At least 73 people have died and 210 are missing."
BUS = "Five of the injured were in danger; 21 had been treated and released."
FEES = "Members voted by 27 to 19 to raise the fee by 4.99%."
JAILED = "She was jailed for four years and two months."
SPRINGS = "Two firms may ban hoses. Eight of the ten warmest springs have come since 2000."
RACE = "A total of 870 runners from 12 towns started, and 812 of them finished."
PLANET = "The telescope is to observe the planet for 14 hours next year."
TREAT = "You would need to treat about 42 people to prevent one stroke, the doctor said."
COACH = "The coach, one of three taking 138 pupils and adults home, left the road with 49 people aboard. In 17 such crashes 96 people died."
CUTS = "Coast University is to cut 240 jobs and close three departments."
STRIKE = "Unions said that a strike would open in May and that 3,100 people had signed a petition."
NIGHT = (
    "Two of the dead were firefighters; the other seven were workers on the night shift, which numbered 58."
)
FOSSIL = (
    "Scientists in Argentina described a flying reptile. Two specimens, old and young, were dug from rock in Mendoza province in 2012. "
    "Only one such reptile, found in Texas in 1971, was larger."
)
SCHOOL = "The middle school was built in 1957 for 450 pupils and has 612. The new school would open in August 2028."
LIST = "The list fell in February to 7.40 million. It was 7.43 million in January. Wards saw 2.07 million patients in March."
QUAKE = "A magnitude 6.2 earthquake struck at 5:47 a.m. on Sunday."
HOUR = "The coach left the road at about 1:20 a.m., the police said."

DAIRY = (
    "Some 60 of the dairy's 340 hands walked out on Monday. She employs 21 people, six of them apprentices, and expects no profit for two years. "
    "The Long Clock, weighing 900 kilos, has not been wound since 1988. The dairy plans nine cheeses this year, five of them in the second half."
)
KILNS = (
    "The bill means that no kiln above 40 tonnes could be lit in the valley before 2031, the ministry said."
)
PRIZES = "Each of the 12 smiths got £600, the judges said."
OPEN_CHESS = "Ada Lind, 19, is the first local to reach the quarter-finals of the Tarn Open since 1998. She won nine of 14 games, and took eight pawns in one."
SEALS = (
    "Seals are back at Borley Sound. Wardens saw 214 seals in spring, in nine bays.\n\n"
    "The head of the count, Una Farr, believes that the sound could feed 300 to 350 animals. Boats took 48 visitors a day."
)
BLAST = "At least 16 people were killed and 58 injured in a blast at a mill on Friday, the police said, after a first toll of nine."

INN = (
    "Guests paid 94 crowns a night at the inns of Tarn, compared with 81 in the spring, and stayed 3.1 nights on average, up from 2.6. "
    "The charge for a boat rose by 35 cents to €6.20. The fee for a berth fell by 40 cents to €2.30. "
    "The pier was built in 19 months between 1907 and 1909. Revenue should come to between £4 million and £5 million this summer."
)
GUST = "The top gust at Aldham was clocked at 96 mph; those in Tarn averaged 71."

SAID_AGAIN = [
    # Two groups set against each other, in the other order.
    (DORVANE, "8.5% of the chalk group had a fit, against 6.1% of those on dorvane.", []),
    (
        DORVANE,
        "8.5% of those on dorvane had a fit, against 6.1% of those given chalk.",
        ["wrong-referent: 8.5%", "wrong-referent: 6.1%"],
    ),
    # What is counted is said at one of two numbers, and at the other one elsewhere.
    (FLOOD, "The dead are no fewer than 73, with 210 people missing.", []),
    (
        FLOOD,
        "At least 210 people have died and 73 are missing.",
        ["wrong-referent: 210", "wrong-referent: 73"],
    ),
    (BUS, "21 of the injured have gone home and five are in danger.", []),
    # The sides of a vote are no change, and a change is no level.
    (FEES, "The fee goes up by just under 5%; 27 members were in favour and 19 against.", []),
    (
        "There are 204 night trains; there were 240 in 2015.",
        "There are 36 fewer trains than before: 204, down 15%.",
        [],
    ),
    # A span that goes on in a smaller unit is more than its first part, and one that does not is not.
    (JAILED, "She was jailed for just over four years.", []),
    (
        "She was jailed for four years.",
        "She was jailed for just over four years.",
        ["qualifier-added: just over"],
    ),
    # What is left of a whole, told by the other side of a date, or as "the other".
    (SPRINGS, "Only two of the ten warmest springs were before 2000.", []),
    (SPRINGS, "Only two of the ten warmest springs have come since 2000.", ["wrong-referent: two"]),
    (COACH, "The other two coaches were carrying 89 people.", []),
    (COACH, "The other two coaches were carrying 98 people.", ["value-mismatch: 98"]),
    # What is said of a part stands in another clause than the whole.
    (RACE, "870 people set off and nearly all reached the finish; 58 did not.", []),
    (RACE, "870 runners finished.", ["wrong-referent: 870"]),
    # A noun is no verb of the past, and a rate tells of no time.
    (PLANET, "The telescope has been booked for 14 hours of observation next year.", []),
    (TREAT, "One stroke is avoided for every 42 people treated.", []),
    # The second of two infinitives, and a clause that a forecast does not reach.
    (CUTS, "University to close three departments and cut 240 jobs", []),
    (CUTS, "The university has cut 240 jobs.", ["status-changed: has cut"]),
    (STRIKE, "Over 3,000 people have put their names to it.", []),
    # A part and its whole in one phrase, which the source tells apart.
    (NIGHT, "Seven of the 58 people on the night shift died, with two firefighters.", []),
    # Where the article is of one place, a province of it is there; another act of the kind has its own date.
    (FOSSIL, "The bones were found in Argentina in 2012.", []),
    (FOSSIL, "The two specimens from Mendoza were found in 1971.", ["wrong-referent: 1971"]),
    (SCHOOL, "The middle school, opened in 1957 for 450 pupils, has 612.", []),
    # The month behind "from" and "to" is of the second; a round number in words is rough.
    (LIST, "The list shrank from 7.43 million to 7.40 million in February.", []),
    (LIST, "Of the two million patients, most were seen.", []),
    # Full hours, and hours in words.
    ("The fee is due between 8.30am and 4pm.", "It is due from 8:30 to 16:00.", []),
    (
        "The fee is due between 8.30am and 4pm.",
        "It is due from 8:30 to 17:00.",
        ["not-in-source: 8:30 to 17:00"],
    ),
    (QUAKE, "The magnitude 6.2 quake struck just before six on Sunday morning.", []),
    # A mark that was passed, and what is almost half.
    ("The total is now 1,243 cases of measles.", "Measles cases pass 1,200", []),
    ("The total is now 1,243 cases of measles.", "Measles cases reach 1,200", ["rounded: 1,200"]),
    (
        "Visits were 118 a day in sprayed fields, 219 in the others.",
        "Visits almost halved, from 219 a day to 118.",
        [],
    ),
    # A time of a race is shown to its last digit.
    ("She won in 3 minutes 53.82 seconds, Berg in 4:02.11.", "The record is 3:53.82.", []),
    # A time told roughly.
    (HOUR, "The coach left the road shortly before 1:30 a.m.", []),
    (HOUR, "The coach left the road just after 1:30 a.m.", ["date-mismatch: 30"]),
    # Told of a part of its own; of a half of the year; denied by "no"; kept from being done.
    # The summary has a part of its own of the whole that the source tells another part of.
    (DAIRY, "Some 280 of the dairy's 340 hands did not walk out.", []),
    (DAIRY, "On Monday 340 hands walked out.", ["wrong-referent: 340"]),
    # A half of a year is no share of two counts.
    (DAIRY, "Five of the nine cheeses come in the second half.", []),
    (DAIRY, "Five of the nine cheeses, a third, come in the second half.", ["arithmetic-wrong: a third"]),
    # "No" behind a verb denies it; what was last done then has not been since.
    (DAIRY, "She does not expect to make any profit for two years.", []),
    (DAIRY, "She expects a profit in two years.", []),
    (DAIRY, "The Long Clock, of 900 kilos, was last wound in 1988.", []),
    (DAIRY, "The Long Clock, of 900 kilos, has been wound.", ["direction-reversed: wound"]),
    # What is kept from being done is not done.
    (KILNS, "A bill would keep kilns above 40 tonnes from being lit before 2031.", []),
    (KILNS, "A bill keeping kilns above 40 tonnes from being lit in the valley before 2031 is ready.", []),
    (KILNS, "Kilns above 40 tonnes were lit in the valley.", ["status-changed: lit"]),
    # "Between them" is said of the number before it.
    (PRIZES, "The 12 smiths got £7,200 between them.", []),
    (PRIZES, "The 12 smiths got £600 between them.", ["unit-mismatch: between them"]),
    (OPEN_CHESS, "Lind reached the last eight of the Tarn Open.", []),
    (OPEN_CHESS, "Lind reached the last 14 of the Tarn Open.", ["wrong-referent: 14"]),
    (OPEN_CHESS, "Lind reached the final four of the Tarn Open.", ["not-in-source: four"]),
    (OPEN_CHESS, "Lind won eight of the games.", ["wrong-referent: eight"]),
    (SEALS, "Farr thinks there is room for between 300 and 350 seals.", []),
    (SEALS, "Farr thinks there is room for between 300 and 350 visitors.", ["wrong-referent: 300 and 350"]),
    (BLAST, "The blast at the mill left 16 or more people dead and 58 hurt.", []),
    (
        BLAST,
        "The blast at the mill killed 58 or more people and injured 16.",
        ["wrong-referent: 58", "wrong-referent: 16"],
    ),
    # Told outright as a difference, or as where a change began; an end of a span by its act; a unit said once for two.
    (INN, "Guests paid 13 crowns a night more than in the spring.", []),
    (INN, "Guests paid 15 crowns a night more than in the spring.", ["value-mismatch: 15 crowns"]),
    (INN, "Guests stayed half a night longer on average.", []),
    (INN, "The charge for a boat is €6.20, having been €5.85.", []),
    (INN, "The charge for a boat is €6.20, having been €5.75.", ["value-mismatch: €5.75"]),
    (INN, "The fee for a berth had been €2.70.", []),
    (INN, "The fee for a berth had been €1.90.", ["value-mismatch: €1.90"]),
    (INN, "The pier, finished in 1909, is a sight.", []),
    (INN, "The pier was begun in 1907.", []),
    (INN, "The pier was finished in 1907.", ["wrong-referent: 1907"]),
    (INN, "The pier was begun in 1909.", ["wrong-referent: 1909"]),
    (INN, "Revenue should be £4 million or more this summer.", []),
    (GUST, "Gusts in Tarn averaged 71 mph.", []),
    (GUST, "Gusts in Tarn averaged 71 km/h.", ["unit-mismatch: 71 km/h"]),
]


@pytest.mark.parametrize(("source", "summary", "expected"), SAID_AGAIN)
def test_said_again_in_other_words_it_is_right_and_changed_it_is_wrong(
    source: str, summary: str, expected: list[str]
) -> None:
    assert doubts(source, summary) == expected


RATE_CUT = "The average charge for a parcel dropped in May to £6.40, its lowest level since 2019, said the post office."
BORE = "Complaints in Aldham fell to 5,120, the lowest total for six years. The average reply took nine days, the longest 43."
LOG = "A fallen beam at Borley held 16 coaches for an hour. Fares rose by 12 pence."
OUTAGE = "Lightning left 8,300 homes without water for up to nine hours."
WAGES = "Average monthly rent excluding bills was 910 pounds, and insurance including theft cost 44 pounds."
SISTERS = "Mara Holt and four sisters each gave £300 to mend the roof."
HOURS = (
    "From June, drivers will be limited to nine hours a day. They were at the wheel for ten hours on Monday."
)
SPLIT = "The plan would cost 120 posts, though more than half of the clerks would be moved. It meets the gap of £9 million in part, by £4.1 million."
BEAT = (
    "Stell's sales rose to 3.6 billion crowns, above the 3.35 billion that eight brokers had expected.\n\n"
    "It will open 12 shops at a cost of up to 250 million crowns."
)
SPAN = "Stell's profit rose 14% to £80m in spring.\n\nIt raised its forecast for growth in sales this year to 11-14% from 8-10%."
POINT = "The bank cut its rate by half a percentage point to 4 per cent. Half of the brokers had seen it coming; it had been 60 per cent before."
PACES = "Fees in the north grew by 7.0% and fees in the south by 3.8%, the office said."
SPREAD = "The oil slick grew by just 90 hectares on Monday."

ONCE_MORE = [
    # Two measures of one number: "the lowest total", "an average, its lowest level".
    (RATE_CUT, "The average parcel charge fell to £6.40 in May.", []),
    (RATE_CUT, "In May the charge fell to a peak of £6.40.", ["wrong-referent: peak"]),
    (BORE, "Complaints were at their lowest level in six years.", []),
    (BORE, "Complaints were at their highest in six years.", ["direction-reversed: highest"]),
    # What is held up does not go up, and what is fallen does not fall.
    (LOG, "A fallen beam held up 16 coaches at Borley.", []),
    (LOG, "Fares went down by 12 pence.", ["direction-reversed: down"]),
    # A cut of a thing is its absence, and what is excluded is not there.
    (OUTAGE, "Water cuts of up to nine hours hit 8,300 homes.", []),
    (OUTAGE, "Lightning left 8,300 homes with water for up to nine hours.", ["direction-reversed: water"]),
    (WAGES, "Without bills, the average monthly rent was 910 pounds.", []),
    # What each gave is the amount behind it.
    (SISTERS, "The four sisters and Mara Holt mended the roof between them.", []),
    # A limit, and a bound of the value.
    (HOURS, "From June no driver may work more than nine hours a day.", []),
    (HOURS, "On Monday they were at the wheel for more than ten hours.", ["qualifier-added: more than"]),
    # A fraction of another thing.
    (SPLIT, "The plan would close less than half of the gap of £9 million.", []),
    (SPLIT, "Less than half of the clerks would be moved.", ["qualifier-reversed: Less than"]),
    # A gap of two levels, a range, a part of a point, a pace, and a growth that is kept to something.
    (BEAT, "Sales beat the brokers' forecast by 250 million crowns.", []),
    (BEAT, "Sales rose by 3.6 billion crowns.", ["wrong-referent: 3.6 billion crowns"]),
    (SPAN, "Sales are now to grow by 11% to 14%.", []),
    (SPAN, "Profit rose 14% to £80m, and sales by £80m.", ["wrong-referent: £80m"]),
    (POINT, "The rate was lowered by half a point to 4 per cent.", []),
    (PACES, "Fees grew faster in the north, at 7.0%, than in the south, at 3.8%.", []),
    (PACES, "Fees in the north grew to 7.0%.", ["wrong-referent: 7.0%"]),
    (SPREAD, "Growth on Monday was limited to 90 hectares.", []),
    (SPREAD, "The oil slick grew to 90 hectares on Monday.", ["wrong-referent: 90 hectares"]),
]


@pytest.mark.parametrize(("source", "summary", "expected"), ONCE_MORE)
def test_what_two_words_say_at_once_is_no_contradiction(
    source: str, summary: str, expected: list[str]
) -> None:
    assert doubts(source, summary) == expected


RATE_OF = "The share of vacant shops was 9.4% in May, 0.3 points lower than in the previous quarter and 1.2 points higher than a year earlier."
YIELDS = "The yield on the ten-year bond fell six basis points to 3.18% on Monday. The two-year yield stood at 2.9%."
GRANTS = "The grant for the coming year is £64 million, £7 million less than last year."
HALVED = "Sales came to £410m, up from £380m, while the profit before tax halved to £19m at Stell."
TARIFF = "Members pay 23 pence a mile, against 36 pence for others, and save £90 a year."
GIVEN = "The bank lent £3 million to 27 farms whose fields had flooded."
MAYBE = "Borley may get 75 new moorings after members voted on Monday to back the plan, despite 430 notes of protest."

FORMER = [
    # The level before a change that is told beside the new one, and one that the change does not lead back to.
    (RATE_OF, "A year earlier the share of vacant shops had been 8.2%.", []),
    (RATE_OF, "In the previous quarter the share of vacant shops had been 9.7%.", []),
    (RATE_OF, "A year earlier the share of vacant shops had been 9.7%.", ["value-mismatch: 9.7%"]),
    (YIELDS, "Before that, the ten-year bond had yielded 3.24%.", []),
    (YIELDS, "Before that, the ten-year bond had yielded 3.12%.", ["value-mismatch: 3.12%"]),
    (GRANTS, "Last year's grant was £71 million.", []),
    (GRANTS, "Last year's grant was £57 million.", ["value-mismatch: £57 million"]),
    (HALVED, "The year before, Stell had a pre-tax profit of £38 million.", []),
    # How far two amounts of one sentence are apart.
    (TARIFF, "Members pay 13 pence a mile less than the 36 pence of others.", []),
    (TARIFF, "Members pay 14 pence a mile less than the 36 pence of others.", ["value-mismatch: 14 pence"]),
    # Those who get an amount are no amount.
    (GIVEN, "The bank lent 27 farms £3 million in all.", []),
    (GIVEN, "The bank lent 29 farms £3 million in all.", ["value-mismatch: 29"]),
    # What something was done in spite of has been.
    (MAYBE, "Some 430 notes of protest had been sent.", []),
    (MAYBE, "Borley has got 75 new moorings.", ["status-changed: got"]),
]


@pytest.mark.parametrize(("source", "summary", "expected"), FORMER)
def test_a_level_that_the_source_leads_back_to_is_right(
    source: str, summary: str, expected: list[str]
) -> None:
    assert doubts(source, summary) == expected
