"""Texts whose numbers all fit, told in the ways in which people tell them; each is full of what looks like a mistake."""

from __future__ import annotations

TEXTS = {
    "news: a fire, a part of a list, hedges": """\
Warehouse fire in Graveley injures 14

GRAVELEY, 4 March 2031 — A fire in a warehouse injured 14 people on Tuesday, three of them badly, the fire service said. Six of the 14
are still in hospital and eight have gone home. About 120 firefighters came from 11 stations; more than 40 engines were used, 12 of them
from Borley and nine from Moss. The building, put up in 1986 and enlarged from 4,000 to 6,500 square metres in 1999, is a loss.

In 2028 a fire in the same street injured five people. That building cost £2m. This one cost £3.4m.
""",
    "news: a vote with a turnout, regions and a second round": """\
Oduya wins mayor's race in Aldham

Ada Oduya won 48% of the vote, Tom Marsh 34% and Jo Lind 18%, on a turnout of 62%. In the north Oduya took 55% of the vote and in the
south 41%. Four years ago she won 39%. Of 212,400 voters 131,700 went to the polls, or 62%. The council has 51 seats: 24 for the Greens, 19 for the
Union and eight for others. A motion to recount failed by 27 votes to 22, with two abstentions. Turnout rose 4 points from 58% to 62%.
""",
    "finance: results with rounding, margins and units": """\
Brant Mills raises profit

Revenue rose 8.4% from £412m to £446m, and profit before tax increased to £61.2m from £55.0m, up 11%. The margin widened from 13.3% to
13.7%. Costs fell by £3m to £385m. The dividend goes from 12p to 14p, an increase of 17%. Net debt halved to £40m from £81m. Orders
more than doubled, from 140 to 310. The board spent £12m on plant and £9m on ships, £21m in all. Europe made up 45% of revenue, Asia 38%
and the rest of the world 17%. In the year to 31 March 2031 the firm hired 230 people, 60 of them in Borley.
""",
    "finance: a table with subtotals and a rate": """\
Region | Sales | Staff | Sales per head
Europe | 120 | 40 | 3.0
Asia | 90 | 45 | 2.0
Others | 31 | 10 | 3.1
Total | 241 | 95 | 2.5

Item | 2030 | 2031
Wages | 50 | 55
Rent | 20 | 22
Energy | 11 | 15
Running costs | 81 | 92
Interest | 6 | 7
Total | 87 | 99
""",
    "finance: rounded shares and sums": """\
The fund holds 33.4% in shares, 33.3% in bonds and the remaining 33.4% in cash. It took in $1.2bn and $0.8bn, a total of $1.9bn after
rounding. Fees fell from 0.45% to 0.30%, a cut of a third. Assets grew by about 10% from $18bn to $20bn. The price climbed from 98 cents to $1.10.
""",
    "sport: scores, halves, tables and ranks": """\
Thornby 3-1 Aldham

Thornby led 2-0 at half time and won 3-1. Silva scored twice, in the 12th and 31st minutes; Kade made it three. Thornby have 41 points from 19
games, Aldham 38 from 20. They climbed from 12th to 8th and from 12 to 8 in the table. Silva has 14 goals and nine assists, 31 points in the scoring
table. In the final set she fell from 5-2 to 5-6. The crowd of 21,400 was the largest since 2019, when 23,100 came. The Hawks won
98-91 after being 12 behind; Ito made 24 points, 11 rebounds and seven assists, 40 minutes in all on court.
""",
    "science: a study with groups, intervals and percentages of percentages": """\
Of 2,410 patients 1,205 took the drug and the other 1,205 a placebo. After a year 9.6% of the first and 13.7% of the second had fallen,
a reduction of 30%. That is 116 of 1,205 against 165 of 1,205. Side effects fell from 12% to 8%, or by a third. Two thirds were women. Half of
the 48 centres are in Asia; 16 of the 48 (33%) are in India. Blood pressure dropped from 142 to 131, a drop of 11. In mice the dose was
raised from 5 mg to 12 mg. Some 60% reported headaches, 55% nausea and 20% both.
""",
    "science: a mission with dates and spans": """\
The probe was launched on Monday, 3 February 2031 and landed on Thursday, 19 June 2031. It weighs 1.1 tonnes with fuel and 640 kg without. In the seven years
from 2024 to 2031 its price rose from $1.8bn to $2.4bn, by a third. It carries 14 instruments: four cameras, two drills and others. The temperature rises from
-80C to -5C by day. Its predecessor worked from 2011 to 2019.
""",
    "obituary: ages that a when puts elsewhere": """\
Hanne Lykke, who has died aged 81, was born on 4 May 1950 in Orsa and went to sea at 16. At 24 she was the first woman to
lead a crew of 30. She married in 1976, when she was 26, and had two sons, now 49 and 52. Her brother Per (1947–2019) died at the age of 71.
She died on 15 January 2032, 13 years after him.
""",
    "court: sentences that add up and ones that need not": """\
He was jailed for six years: four for fraud and two for theft, to run one after the other. A second man got 30 months, 12 of them suspended. The bank repaid
39 of the 43 victims. They lost £1.2m in all; the largest loss was £310,000, and the smallest £900. Seven of the twelve jurors were women and the other five
men. The trial lasted 31 days, from 2 February to 28 April.
""",
    "weather: bounds, ranges and levels told twice": """\
Storm leaves 62,000 homes without power on Iselle coast

The storm left 62,000 homes without power, the grid said, 40,000 of them in Iselle and 22,000 inland. The river rose from 3.1 to 5.2 metres. Winds of 110 to 130 km/h
were measured; in Moss they reached 141 km/h. Rain of 40 mm fell in Aldham and 60 mm fell in Borley. Schools in 14 towns are closed. Power was back in 45,000 homes by
night. On Friday 20,000 homes had no power. On Saturday 6,000 homes had no power.
""",
    "budget: a plan with two plans in it": """\
The budget of £1.9m is split: £1.1m for roads, £0.5m for schools and £0.3m for the library. Rents go up 5% from £800 to £840. The first plan cost £12m. The second plan
cost £14m. Parking rises from £1.80 to £2.20 an hour, 22% more. Spending on parks was cut by a quarter from £400,000 to £300,000 and that on pools by 10%. Last year
council tax rose 4%, and this year by 3%, more than 7% over the two years.
""",
}
