"""Right numbers whose sum the source itself names: what a part leaves, how many another has, the level before, the middle.

And numbers that stand there in another form: with a unit that the summary has in its words, in weeks for months.
"""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

RIGHT = [
    # a part of a whole, and what is left
    ("The fund will pay 45bn pesos, of which 17bn this spring.", "It pledged 45 billion pesos, 28 billion of that later."),
    ("Some 340 of the mill's 2,100 hands were sent home on Monday; all but 60 are back.", "About 280 hands have come back."),
    ("The roof costs £5.2m. Of this, £3.4m comes from a lottery grant, and the parish will find the rest from gifts.", "Of the £5.2m cost, the parish must raise £1.8m itself."),
    ("Of 63 flats, 41 have been let; the remainder stand empty.", "Some 22 flats are empty."),
    ("The pier cost £4.7m, of which £2.9m came from the charity Heron Coast and the rest from the Welsh government. It has 31 lamps.", "The Welsh government paid £1.8m towards it."),
    ("The total cost has been £6.2m, of which £4.5m was provided by the ministry and the remainder by a levy on waste.", "It cost £6.2m, £1.7m of it from a levy on waste."),
    # what another has
    ("Moss leads with 52 points, seven more than Halloran.", "Halloran has 45 points."),
    ("The north has 212 beds, 30 fewer than the south.", "The south has 242 beds."),
    # the level before, which is no other than the same a year earlier
    ("The panel opened 126 files, 35 more than in 2023, and closed 108.", "Files opened went up from 91 to 126."),
    ("The port took 62 ships, nine fewer than last year.", "The port took 62 ships, down from 71."),
    # how long somebody has done what began at an age
    ("Harold Fitch, 81, got round in six hours. He had started running at 58.", "Fitch, 81, took up running 23 years ago."),
    # a unit behind the word of comparing
    ("Absence fell from 9.5 to 6.4 days a year.", "Absence came to 3.1 fewer days."),
    ("The walk took 42 minutes, against 55 minutes by the old path.", "The new path takes 13 fewer minutes."),
    # the level before, told as a change in front
    ("Staff numbered 8,200, up 450 since June.", "Staff rose from 7,750 to 8,200."),
    ("Costs were £62m, a fall of £9m on last year.", "Costs fell to £62m from £71m."),
    # the level before a change that the source dates
    ("Its bills are to go up by £48 in May to an average of £530. It was fined £910.", "Bills rise by £48 in May, from an average of £482."),
    ("Debt rose by $1.4 billion in the quarter to $22.6 billion.", "Debt is $22.6bn, up from $21.2bn."),
    # the middle of a range, and its ends
    ("Its forecast is a profit of £40.5m to £46m.", "The midpoint of its forecast is £43.25m."),
    ("It sees $2.10 to $2.30 a share; in May it saw $1.90 to $2.20.", "The top of its range went up from $2.20 in May to $2.30 now."),
    ("It sees $2.10 to $2.30 a share; in May it saw $1.90 to $2.20.", "The lower end of the forecast is now $2.10, against $1.90 in May."),
    # a bare number that is written as the one beside it
    ("Lena Brandt swam 54.12 seconds in the heats. The meeting record, 55.03, was from 2019.", "Brandt took 0.91 seconds off the record of 55.03."),
    ("The pipe loses 4.25 litres an hour. A new one would lose 1.75.", "A new pipe would lose 2.5 litres an hour less."),
    # a unit that the words have
    ("At the start both groups slept for 6.4 hours.", "The hours slept rose from 6.4 at the start."),
    ("A patient waits 12.5 weeks on average.", "Waiting weeks were 12.5 on average."),
    # days and weeks as months and years
    ("The bridge was shut for eleven weeks.", "The bridge was shut for nearly three months."),
    ("The strike lasted 59 days.", "The strike lasted about two months."),
    ("The strike lasted 59 days.", "The strike lasted almost two months."),
    ("The court took 53 weeks.", "The court took just over a year."),
    # what is denied of the others
    ("The page exposed 2.6 million records, among them 412,000 card numbers.", "Nearly 2.2 million of the records held no card number."),
    ("Of 118 passengers, 29 survived the crossing.", "Some 89 of the passengers did not survive."),
    # years between two people, and the other part of a whole that the summary tells
    ("Ruth Amsel, 64, and her nephew Jonas, 39, run the inn.", "Ruth is 25 years older than Jonas."),
    ("The ferry had 86 people on board. The coastguard said that 31 were saved.", "Of the 86 people on board, 55 drowned."),
    # the level before a change in percent
    ("There were 165,600 sick notes, 8% fewer than a year ago.", "A year ago there were 180,000 sick notes."),
    # a share of a cost, told with a hedge beside the cost itself
    ("The dig cost 3.2 million euros and was paid for by the county (70%) and a trust.", "The county paid about 2.2 million euros of the cost."),
    # a bare number that takes its unit from the one before it
    ("Entry is 16 euros, 9 for students.", "Students pay 9 euros."),
    # what is bought and sold again
    ("Bolts bought for less than £1 were sold for up to £140 each.", "Bolts bought for under £1 were resold for as much as £140."),
    # what is allowed has not come about, and is not told as done
    ("Schools in Harn will be able to send pupils home for up to 21 days.", "Pupils can be sent home for up to 21 days."),
    ("From May the council may fine owners up to £400.", "Owners could be fined up to £400 from May."),
    # so much for each of what is counted
    ("The region pays 18 million crowns for 60,000 doses.", "The 18 million crowns work out at 300 crowns a dose."),
    # a model that is counted
    ("It will buy 40 Merlin 220 jets, with options on 25 more.", "It is buying 40 jets."),
    # who told it is no change by so much
    ("Headache was reported by 9% of patients on the drug and 4% on placebo.", "Headache was more common on the drug, at 9%."),
    ("Pears are bought by 30% of shoppers.", "The share of shoppers who buy pears stands at 30%."),
]  # fmt: skip

WRONG = [
    ("The pier cost £4.7m, of which £2.9m came from the charity Heron Coast and the rest from the Welsh government. It has 31 lamps.", "Heron Coast paid £1.8m towards it."),
    ("The pier cost £4.7m, of which £2.9m came from the charity Heron Coast and the rest from the Welsh government. It has 31 lamps.", "The Welsh government paid £1.4m towards it."),
    ("The panel opened 126 files, 35 more than in 2023, and closed 108.", "Files opened went up from 81 to 126."),
    ("The port took 62 ships, nine fewer than last year.", "The port took 62 ships, down from 73."),
    ("Harold Fitch, 81, got round in six hours. He had started running at 58.", "Fitch, 81, took up running 28 years ago."),
    ("Absence fell from 9.5 to 6.4 days a year.", "Absence came to 3.4 fewer days."),
    ("The page exposed 2.6 million records, among them 412,000 card numbers.", "Nearly 2.2 million of the records held a card number."),
    ("Of 118 passengers, 29 survived the crossing.", "Some 89 of the passengers survived."),
    ("The fund will pay 45bn pesos, of which 17bn this spring.", "It pledged 45 billion pesos, 38 billion of that after this spring."),
    ("Some 340 of the mill's 2,100 hands were sent home on Monday; all but 60 are back.", "About 260 hands have come back."),
    ("The roof costs £5.2m. Of this, £3.4m comes from a lottery grant, and the parish will find the rest from gifts.", "Of the £5.2m cost, the parish must raise £2.8m itself."),
    ("Moss leads with 52 points, seven more than Halloran.", "Halloran has 59 points."),
    ("Moss leads with 52 points, seven more than Halloran.", "Pugh has 45 points."),
    ("The north has 212 beds, 30 fewer than the south.", "The south has 182 beds."),
    ("Staff numbered 8,200, up 450 since June.", "Staff rose from 8,650 to 8,200."),
    ("Costs were £62m, a fall of £9m on last year.", "Costs fell to £62m from £53m."),
    ("Its bills are to go up by £48 in May to an average of £530. It was fined £910.", "Bills rise by £48 in May, from an average of £492."),
    ("Debt fell by $1.4 billion in the quarter to $22.6 billion.", "Debt is $22.6bn, up from $21.2bn."),
    ("Debt rose by $1.4 billion in the quarter to $22.6 billion.", "Debt is $22.6bn, up from $24bn."),
    ("Its forecast is a profit of £40.5m to £46m.", "The midpoint of its forecast is £44.25m."),
    ("It sees $2.10 to $2.30 a share.", "The top of its range is $2.10."),
    ("Lena Brandt swam 54.12 seconds in the heats. The meeting record, 55.03, was from 2019.", "Brandt took 0.81 seconds off the record of 55.03."),
    ("At the start both groups slept for 6.4 hours.", "The hours slept rose from 6.8 at the start."),
    ("The bridge was shut for eleven weeks.", "The bridge was shut for nearly five months."),
    ("The strike lasted 59 days.", "The strike lasted about three months."),
    ("Ruth Amsel, 64, and her nephew Jonas, 39, run the inn.", "Ruth is 35 years older than Jonas."),
    ("The ferry had 86 people on board. The coastguard said that 31 were saved.", "Of the 86 people on board, 65 drowned."),
    ("There were 165,600 sick notes, 8% fewer than a year ago.", "A year ago there were 170,000 sick notes."),
    ("The dig cost 3.2 million euros and was paid for by the county (70%) and a trust.", "The county paid about 2.8 million euros of the cost."),
    ("Entry is 16 euros, 9 for students.", "Students pay 7 euros."),
    # what is left over, told of the part itself
    ("The fund will pay 45bn pesos, of which 17bn this spring.", "It will pay 28 billion pesos this spring."),
    ("The ship left with 118 people on board. According to a letter, 29 survived.", "Of the 118 people on board, 89 survived."),
    ("The roof costs £5.2m. Of this, £3.4m comes from a lottery grant, and the parish will find the rest from gifts.", "The lottery grant is worth £1.8m."),
    ("Of 63 flats, 41 have been let; the remainder stand empty.", "Some 22 flats have been let."),
    ("Ruth Amsel, 64, and her nephew Jonas, 39, run the inn.", "Ruth is 25 years younger than Jonas."),
    ("The region pays 18 million crowns for 60,000 doses.", "The 18 million crowns work out at 500 crowns a dose."),
    ("It will buy 40 Merlin 220 jets, with options on 25 more.", "It is buying 45 jets."),
    ("Prices were cut by 9% and stand 4% below those of May.", "Prices were cut to 9%."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_a_right_number_is_no_warning(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_a_wrong_one_is(source: str, summary: str) -> None:
    assert doubts(source, summary)
