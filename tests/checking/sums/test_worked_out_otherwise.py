"""More numbers that a good summary works out of a short source, and the results of other relations that stay findings."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

# source, summary, the number as it follows, and one that does not
ROWS = [
    # two rates
    ("The old line made 120 parts an hour, the new one makes 165.", "The new line makes {} more parts an hour.", "45", "55"),
    # ratio nouns
    ("A class of 28 has four helpers.", "There is one helper for every {} pupils in the class.", "seven", "eight"),
    # years in office
    ("Mayor Brandt took office in 2006 and stepped down in 2018.", "Brandt was mayor for {}.", "12 years", "14 years"),
    # decade and half
    ("The dig began in 2004 and ended in 2019.", "The dig took {}.", "a decade and a half", "two decades"),
    # sum with a
    ("The crash killed a driver and three passengers.", "The crash killed {} people.", "four", "five"),
    # share from ratio
    ("Nine of the 36 samples were spoiled.", "{} of the samples were spoiled.", "25%", "35%"),
    # gap in percent
    ("Prices rose from 50 to 65 euros.", "Prices rose by {}.", "30%", "15%"),
    # kilos per month
    ("The zoo's lion eats 7 kilos of meat a day.", "The lion eats {} of meat a week.", "49 kilos", "56 kilos"),
    # wages
    ("A nurse earns 2,800 euros a month.", "A nurse earns {} a year.", "33,600 euros", "36,300 euros"),
    # three parts
    ("The fund gave 40,000 euros to each of three museums and 25,000 to a library.", "The fund gave {} in all.", "145,000 euros", "165,000 euros"),
    # fewer
    ("The herd fell from 310 to 265.", "The herd has {} fewer animals.", "45", "55"),
    # tickets left
    ("Of 5,000 tickets, 3,650 have gone.", "{} tickets are still to be had.", "1,350", "1,450"),
    # two thirds
    ("The road of 96 km is two thirds finished.", "{} of the road are finished.", "64 km", "72 km"),
    # fuel
    ("The ship burns 30 tonnes of fuel a day and was at sea for 18 days.", "The ship burned {} of fuel.", "540 tonnes", "560 tonnes"),
    # cost each
    ("Eight chairs cost 720 crowns.", "A chair costs {}.", "90 crowns", "80 crowns"),
    # change for
    ("A coffee costs 3.40 francs, a tea 2.90.", "Tea is {} cheaper than coffee.", "50 centimes", "60 centimes"),
    # seat share
    ("The Greens won 27 of 90 seats.", "The Greens won {} of the seats.", "30%", "33%"),
    # times as big
    ("Lake Sorn covers 60 hectares, Lake Elm 20.", "Lake Sorn is {} the size of Lake Elm.", "three times", "four times"),
    # births minus deaths
    ("There were 412 births and 365 deaths.", "Births outnumbered deaths by {}.", "47", "57"),
    # net migration
    ("Some 640 people moved in and 580 moved out.", "The town gained {} people on balance.", "60", "70"),
    # laps
    ("The race is 12 laps of 4.2 km.", "The race is {} long.", "50.4 km", "54.4 km"),
    # weight loss
    ("Odd weighed 96 kilos in May and 83 now.", "Odd has lost {}.", "13 kilos", "15 kilos"),
    # price cut
    ("The flat was offered at 310,000 euros and sold for 284,000.", "The flat went for {} less than asked.", "26,000 euros", "36,000 euros"),
    # older building
    ("The church was built in 1420, the town hall in 1560.", "The church is {} older than the town hall.", "140 years", "150 years"),
    # from to hours
    ("The library is open from 9 a.m. to 5 p.m.", "The library is open for {} a day.", "eight hours", "nine hours"),
    # jury
    ("The jury of 12 had seven women.", "{} men sat on the jury.", "Five", "Six"),
    # beds
    ("The hotel has 40 double rooms and 12 single rooms.", "The hotel has {} rooms.", "52", "54"),
    # goal average
    ("Brae scored 54 goals in 27 games.", "Brae scored {} goals a game.", "two", "three"),
    # crew
    ("The ship has a crew of 22 and carries 118 passengers.", "There are {} people on board.", "140", "150"),
    # debt ratio
    ("The club owes 4.5 million euros and earns 1.5 million a year.", "The club owes {} times what it earns in a year.", "three", "four"),
    # bottle
    ("A case of 12 bottles costs 96 euros.", "A bottle costs {}.", "8 euros", "9 euros"),
    # deposit
    ("Buyers pay 20% of the 300,000 euros at once.", "Buyers pay {} at once.", "60,000 euros", "80,000 euros"),
    # pass rate
    ("Of 250 pupils, 235 passed.", "{} of the pupils failed.", "Fifteen", "Twenty-five"),
    # pass rate2
    ("Of 250 pupils, 235 passed.", "The pass rate was {}.", "94%", "96%"),
    # summit
    ("The climbers camped at 5,300 metres, 1,250 metres below the top.", "The top is at {}.", "6,550 metres", "6,750 metres"),
    # next
    ("The seventh fair drew 900 people. The sixth drew 760.", "The seventh fair drew {} people more than the sixth.", "140", "160"),
    # after a change
    ("The river stood at 6.1 metres and fell by 80 cm in two days.", "The river then stood at {}.", "5.3 metres", "6.9 metres"),
    ("Rents of 640 euros rose by 45 euros.", "Rents now stand at {}.", "685 euros", "595 euros"),
    # one of them
    ("A case of 12 bottles costs 96 euros.", "A bottle costs {}.", "8 euros", "12 euros"),
    ("A tray of 30 plants weighs 12 kilos.", "A plant weighs {}.", "400 grams", "450 grams"),
    # to each of
    ("The fund gave 40,000 euros to each of three museums and 25,000 to a library.", "The fund gave {} in all.", "145,000 euros", "65,000 euros"),
    # multiplied
    ("Membership of 150 in 2010 has tripled since.", "The club has {} members.", "450", "50"),
    ("A ticket for adults costs 9 euros, twice the price for children.", "Children pay {}.", "4.50 euros", "18 euros"),
    ("In 2015 the port handled 84 ships; last year it was half as many.", "Last year the port handled {} ships.", "42", "168"),
    # share
    ("Of the 2 million euros, 15% went to schools.", "Schools got {}.", "300,000 euros", "1.7 million euros"),
    # area
    ("The plot is 40 metres by 25 metres.", "The plot covers {}.", "1,000 square metres", "65 square metres"),
    # older
    ("The church was built in 1420, the town hall in 1560.", "The town hall is {} younger than the church.", "140 years", "14 years"),
    # century
    ("The jug dates from about 1340.", "The jug dates from the {}.", "14th century", "13th century"),
    # rest
    ("Of 33 councillors 19 voted yes, 11 no and the rest abstained.", "{} councillors abstained.", "Three", "14"),
    ("The firm has 140 staff: 62 in Ulm, 41 in Bern and the others in Lyon.", "The firm has {} staff in Lyon.", "37", "78"),
    ("Sorn got 48% of the vote, Pike 31% and Lund the rest.", "Lund got {} of the vote.", "21%", "52%"),
    # class
    ("Sund is survived by three sons, a daughter and nine grandchildren.", "Sund is survived by 4 children and {} grandchildren.", "nine", "13"),
    # often
    ("A tram leaves every 12 minutes.", "{} trams leave every hour.", "Five", "Six"),
    # speed
    ("Holt rode the 45 km in 54 minutes.", "Holt rode at {}.", "50 km/h", "45 km/h"),
    # density
    ("Arlen has 48,000 people on 120 square kilometres.", "Arlen has {} people to the square kilometre.", "400", "480"),
    # unit price
    ("A bottle of 1.5 litres costs 3.60 euros.", "The drink costs {} a litre.", "2.40 euros", "5.40 euros"),
    # week to day
    ("The plant burns 350 tonnes of wood a week.", "The plant burns {} of wood a day.", "50 tonnes", "70 tonnes"),
    # month to year
    ("The club pays 1,200 euros a month in rent.", "The club pays {} a year in rent.", "14,400 euros", "12,000 euros"),
    # range
    ("Wages run from 2,100 to 3,400 euros.", "The top wage is {} above the lowest.", "1,300 euros", "5,500 euros"),
    # each of named
    ("Hart, Moss and Pike each scored 12 points.", "Hart, Moss and Pike scored {} points between them.", "36", "24"),
    # three prices
    ("A day pass costs 11 euros, a week pass 38 and a month pass 95.", "A week pass is {} dearer than a day pass.", "27 euros", "37 euros"),
    # school week
    ("Pupils have 30 lessons of 45 minutes a week.", "Pupils have {} of lessons a week.", "22.5 hours", "24.5 hours"),
    # ships by flag
    ("Of the 75 ships, 28 flew the Danish flag and 19 the Swedish one.", "{} ships flew the Danish or the Swedish flag.", "47", "49"),
    # year of birth
    ("Actor Nils Berg, who died in 1999 aged 84, left no children.", "Berg was born in {}.", "1915", "1925"),
    # halved
    ("The number of stalls has halved to 36 since 2016.", "In 2016 there were {} stalls.", "72", "64"),
    # a fifth off
    ("A fifth of the 250 stalls stayed shut.", "{} stalls stayed shut.", "50", "60"),
    # profit per share
    ("The firm made 36 million crowns and has 12 million shares.", "The firm made {} a share.", "3 crowns", "4 crowns"),
    # rank gap
    ("Brae finished with 61 points, Lund with 58 and Elm with 44.", "Brae finished {} points ahead of Elm.", "17", "19"),
    # tides
    ("High tide is at 6:15 and low tide at 12:25.", "High and low tide are {} apart.", "6 hours 10 minutes", "6 hours 40 minutes"),
    # flight
    ("The flight leaves at 22:40 and lands at 01:10.", "The flight takes {}.", "two and a half hours", "three and a half hours"),
    # votes
    ("The motion passed by 31 votes to 24, with five abstentions.", "{} members took part in the vote.", "60", "65"),
    # km left
    ("The walkers have done 340 of the 500 km.", "The walkers have {} to go.", "160 km", "170 km"),
    # tons per truck
    ("Forty trucks carried 800 tonnes of salt.", "Each truck carried {} of salt.", "20 tonnes", "25 tonnes"),
    # per minute
    ("The heart of the mouse beats 36,000 times an hour.", "The heart of the mouse beats {} times a minute.", "600", "640"),
    # two buildings
    ("The two blocks have 64 and 48 flats.", "The blocks have {} flats in all.", "112", "122"),
    # second half
    ("Of the 14 goals, nine came before the break.", "{} goals came after the break.", "Five", "Six"),
    # grams
    ("A loaf of 800 grams costs 4 euros.", "Bread costs {} a kilo.", "5 euros", "6 euros"),
    # rooms each
    ("The inn has three floors with 14 rooms each.", "The inn has {} rooms.", "42", "44"),
    # first and last
    ("The first bus goes at 5.40 a.m., the last at 11.10 p.m.", "The buses run for {} a day.", "17 and a half hours", "18 and a half hours"),
    # teams
    ("The league has two groups of nine teams.", "{} teams play in the league.", "18", "16"),
    # dose
    ("A patient takes 250 mg three times a day.", "A patient takes {} a day.", "750 mg", "850 mg"),
    # salary rise
    ("Her pay went from 2,400 to 2,640 euros.", "Her pay rose by {}.", "10%", "12%"),
    # decades
    ("The lighthouse was lit in 1884 and went dark in 1974.", "The lighthouse shone for {}.", "nine decades", "eight decades"),
    # birthday
    ("Twins Ada and Eve Lund turned 90 in 2021.", "The twins were born in {}.", "1931", "1941"),
    # temperature
    ("It was minus 7 at dawn and 4 degrees at noon.", "It grew {} degrees warmer by noon.", "11", "13"),
    # pence
    ("A pint went from £4.85 to £5.20.", "A pint is {} dearer.", "35p", "45p"),
    # ten for
    ("Ten eggs cost 3.50 euros.", "An egg costs {}.", "35 cents", "45 cents"),
    # hours
    ("Volunteers gave 1,260 hours over 12 weeks.", "Volunteers gave {} hours a week.", "105", "115"),
    # legs
    ("The first leg ended 2-1, the second 3-3.", "Over both legs {} goals were scored.", "nine", "eight"),
    # depth
    ("The shaft is 240 metres deep; the miners are trapped at 180 metres.", "The miners are trapped {} above the bottom.", "60 metres", "80 metres"),
    # fleet
    ("The airline flies 34 jets and 11 propeller planes.", "The airline has {} planes.", "45", "47"),
    # two wards
    ("Ward A has 28 beds, of which 25 are taken, and Ward B 30, of which 24 are taken.", "{} beds are taken in both wards.", "49", "47"),
    # pay per word
    ("The paper pays 90 euros for 600 words.", "The paper pays {} a word.", "15 cents", "18 cents"),
    # split
    ("The three brothers split the 27,000 pounds evenly.", "Each brother got {}.", "9,000 pounds", "9,500 pounds"),
    # laps pace
    ("Ode ran 25 laps in 75 minutes.", "Ode took {} for each lap.", "three minutes", "four minutes"),
    # year share
    ("The shop made 40% of its sales of 350,000 euros in December.", "The shop sold goods for {} in December.", "140,000 euros", "160,000 euros"),
    # duration sum
    ("The play has two acts of 55 minutes and a break of 20 minutes.", "The evening lasts {} with the break.", "130 minutes", "140 minutes"),
    # shift
    ("The bakery starts work at 2 a.m. and the shop opens four and a half hours later.", "The shop opens at {}.", "6:30 a.m.", "7:30 a.m."),
    # stock
    ("The library bought 850 books and threw out 620.", "The library gained {} books.", "230", "250"),
    # ferry
    ("The ferry makes six trips a day with up to 140 passengers each.", "The ferry can carry {} passengers a day.", "840", "860"),
    # chance
    ("Of 16,000 tickets, 400 win a prize.", "One ticket in {} wins a prize.", "40", "45"),
    # walkers
    ("Some 1,300 walkers set off and 1,180 arrived.", "{} walkers gave up on the way.", "120", "140"),
    # parish
    ("The parish has 2,400 souls, 900 of them under 18.", "{} of them are grown up.", "1,500", "1,600"),
    # rates
    ("Loans cost 3.5% in May and 4.25% in June.", "Loans went up by {}.", "0.75 points", "0.85 points"),
    # weeks left
    ("The show runs for ten weeks and opened six weeks ago.", "The show has {} to run.", "four weeks", "five weeks"),
    # dinners
    ("The kitchen cooks 210 lunches and 140 dinners a day.", "The kitchen cooks {} meals a day.", "350", "370"),
    # months old
    ("The calf was born in March 2020 and died in September 2020.", "The calf lived for {}.", "six months", "eight months"),
    # litres per head
    ("A herd of 50 drinks 4,000 litres a day.", "Each animal drinks {} a day.", "80 litres", "90 litres"),
    # sign-ups
    ("The course took 60 people in spring and twice as many in autumn.", "The course took {} people in autumn.", "120", "180"),
    # both years
    ("Visitors numbered 18,400 in 2021 and 21,600 in 2022.", "Over the two years the castle drew {} visitors.", "40,000", "42,000"),
    # price up
    ("The pass goes up from 48 to 54 crowns.", "The pass goes up by {}.", "12.5%", "14.5%"),
    # minute
    ("The goal fell three minutes before the end of the 90.", "The goal fell in the {} minute.", "87th", "83rd"),
    # deposit left
    ("The house costs 420,000 euros; the Lunds have paid 105,000.", "The Lunds still owe {}.", "315,000 euros", "325,000 euros"),
    # bins
    ("The 14 lorries empty 9,800 bins a week.", "Each lorry empties {} bins a week.", "700", "750"),
    # wages sum
    ("Two clerks earn 2,300 and 2,650 euros a month.", "The clerks earn {} a month between them.", "4,950 euros", "4,850 euros"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary", "right", "wrong"), ROWS)
def test_what_else_is_worked_out_of_a_short_source(source: str, summary: str, right: str, wrong: str) -> None:
    assert doubts(source, summary.format(right)) == []
    assert doubts(source, summary.format(wrong)) != []
