"""Numbers that a good summary works out of a short source, each kind with a near miss that stays a finding."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

# source, summary, the number as it follows, and one that does not
ROWS = [
    # as a stranger wrote them
    ("The hailstorm over the Lienz plain destroyed 310 hectares of vines, 140 of orchard and 75 of maize, and damaged 220 roofs.", "Hail wiped out {} of crops on the Lienz plain and left 220 roofs damaged.", "525 hectares", "535 hectares"),
    ("The brass band of Upper Thorley, founded in 1874, will mark its 150th anniversary with a concert in the park this September.", "Upper Thorley's brass band celebrates its founding {} ago with a park concert in September.", "a century and a half", "a century and a quarter"),
    ("The Nimbus watch costs 19 pounds a month on a 24-month contract, or 399 pounds outright, the shop's site says.", "Paying for the Nimbus watch in instalments comes to 456 pounds over two years, {} more than buying it at once.", "57", "67"),
    ("The reservoir above Tarnbeck lost 14.7 metres of depth in the three weeks to 9 August, the water board said.", "Tarnbeck's reservoir fell by an average of {} a day over the three weeks to 9 August.", "70 centimetres", "80 centimetres"),
    ("Landslides closed 2.4 km of the coast road at Vesper Head on Sunday, and engineers had cleared 900 metres of it by Monday night.", "By Monday night, {} of the coast road at Vesper Head were still blocked.", "1,500 metres", "1,400 metres"),
    ("Striker Tomasz Wielga scored 27 goals in 36 league games for Port Calder this season.", "Wielga averaged three goals every {} league matches for Port Calder.", "four", "five"),
    ("The 80 cows of the Stenberg farm gave 730,000 litres of milk last year, a year of 365 days, according to the dairy.", "Each Stenberg cow yielded an average of {} of milk a day last year.", "25 litres", "27 litres"),
    ("Councillors Petra Lund and Amos Reddick each gave up 3,200 crowns of their allowance for the Tollen food bank.", "Two councillors have donated {} of their allowances between them to the food bank in Tollen.", "6,400 crowns", "6,200 crowns"),
    ("The Stellan Museum drew 310,000 visitors last year and the Maritime Hall 185,000. Entry to the Stellan costs 14 euros, to the Hall 9 euros.", "The Stellan Museum outdrew the Maritime Hall by 125,000 visitors, although the latter is {} cheaper to enter.", "5 euros", "6 euros"),
    ("Cyclist Noor Hadzic covered the 45 km time trial in 54 minutes flat to win in Bellaria.", "Hadzic won in Bellaria, riding the 45 km time trial at an average of {}.", "50 km/h", "54 km/h"),
    ("The fresco found under plaster at San Bento chapel dates from about 1340, says restorer Livia Amaro, some 90 years after the chapel was built.", "Restorers have uncovered a 14th-century fresco at San Bento, a chapel built about the middle of the {}.", "13th century", "11th century"),
    ("Of the 52 buses bought by Calder Transit, 19 are electric and 8 run on hydrogen; the others are diesel hybrids.", "Nearly half of Calder Transit's 52 new buses, {} in all, are diesel hybrids.", "25", "24"),
    ("The ferry to Skarholm carried 41,300 foot passengers, 12,850 cars and 2,150 lorries in July; it takes no other vehicles.", "The Skarholm ferry took {} vehicles across in July, cars and lorries together, besides 41,300 people on foot.", "15,000", "16,000"),
    ("The last train from Mirefield will leave at 22:50 instead of 23:35 from Monday, the operator announced.", "From Monday, Mirefield's last train goes 45 minutes earlier, at {} at night.", "ten to eleven", "ten past eleven"),
    ("Harald Finch was headmaster of Greyfriars from 1961 to 1979; his successor, Una Castle, stayed for nine years and was followed by Paul Adeyo.", "Una Castle ran Greyfriars until {}.", "1988", "1987"),
    ("The fare for children stays at 1.20 euros, while adults will pay 2.90 instead of 2.60 from 1 April, said Lemmer Bus.", "Adult tickets on Lemmer Bus go up by {} in April; children's fares are left alone.", "30 cents", "40 cents"),
    # list-unit
    ("Locusts ate 120 hectares of barley, 85 of rye and 40 of clover near Oststrand.", "Locusts ate {} of crops near Oststrand.", "245 hectares", "225 hectares"),
    ("The yard sold 36 tonnes of oak, 22 of ash and 9 of elm last month.", "The yard sold {} of timber last month.", "67 tonnes", "76 tonnes"),
    ("Brewers in Halm shipped 4.2 million litres of ale, 1.3 million of stout and 0.8 million of cider.", "Brewers in Halm shipped {} of drink.", "6.3 million litres", "6.9 million litres"),
    ("The council will spend £1.4 million on roads, 650,000 on parks and 250,000 on lighting.", "The council will spend {} on roads, parks and lighting.", "£2.3 million", "£2.6 million"),
    ("Ana Ruiz ran 12 km on Monday, 9 on Tuesday and 17 on Thursday.", "Ruiz ran {} in three days.", "38 km", "36 km"),
    ("The bakery used 240 kilos of flour, 60 of butter and 35 of sugar on Saturday. It sold 1,900 loaves.", "The bakery got through {} of flour, butter and sugar on Saturday.", "335 kilos", "355 kilos"),
    # century
    ("The Marlow Choir, founded in 1824, will mark its 200th anniversary in May.", "The Marlow Choir was founded {} ago.", "two centuries", "three centuries"),
    ("The rowing club at Tove marks its 50th birthday this weekend.", "The rowing club at Tove was set up {} ago.", "half a century", "a quarter of a century"),
    ("The Elmet clinic opened 25 years ago.", "The Elmet clinic opened {} ago.", "a quarter of a century", "half a century"),
    ("The cinema in Dorn, built in 1926, celebrates its centenary this autumn.", "The cinema in Dorn was built {} ago.", "a hundred years", "200 years"),
    ("Masons finished the east tower in 1417, the archive shows.", "The east tower dates from the {}.", "15th century", "14th century"),
    ("The map was drawn in about 1680, says curator Ilse Brandt, some 60 years after the harbour was dug.", "The map dates from the late 17th century; the harbour was dug in the early part of the {} century.", "17th", "16th"),
    ("A jug of 1795 was sold with a plate of 1802 in Lund.", "An {}-century jug was sold in Lund.", "18th", "17th"),
    ("The ironworks, founded in 1850, closed in 2000.", "The ironworks ran for {}.", "a century and a half", "a century and a quarter"),
    ("The bell, cast in 1588, hung in the tower until 1904.", "The bell was cast in the {}.", "16th century", "15th century"),
    ("The fresco dates from about 1340, some 90 years after the chapel was built.", "The chapel dates from the {} century.", "13th", "12th"),
    ("The choir, founded in 1824, will mark its 200th anniversary.", "The choir was founded {} ago.", "two centuries", "two decades"),
    # instalments
    ("A sofa at Brandt costs 49 euros a month for 18 months, or 799 euros at once.", "Buyers who pay by the month spend {} more on the sofa.", "83 euros", "93 euros"),
    ("The phone is £25 a month over 24 months or £520 outright.", "Over the two years the phone comes to £600, {} more than paying outright.", "£80", "£90"),
    ("Members pay $12 a month, or $120 for the whole year.", "Paying for the whole year at once saves members {}.", "$24", "$34"),
    # rate
    ("The lake at Sorn sank by 4.2 metres over six weeks.", "The lake at Sorn sank by {} a day on average.", "10 centimetres", "12 centimetres"),
    ("The pump moved 36,000 litres in two hours, the crew said.", "The pump moved {} a minute.", "300 litres", "350 litres"),
    ("The glacier retreated 1.46 kilometres in 20 years of 365 days.", "The glacier retreated by 73 metres a year, or {} a day.", "20 centimetres", "25 centimetres"),
    ("Workers dug 2.1 km of tunnel in 30 weeks.", "Workers dug {} of tunnel a week.", "70 metres", "75 metres"),
    ("The plant spent 5.2 million crowns on gas last year.", "The plant spent {} a week on gas last year.", "100,000 crowns", "110,000 crowns"),
    ("The 80 cows of the farm gave 730,000 litres of milk last year, a year of 365 days.", "Each cow gave {} of milk a day.", "25 litres", "9,125 litres"),
    ("The lake sank by 4.2 metres over six weeks.", "The lake sank by {} a day.", "10 centimetres", "70 centimetres"),
    ("The pump moved 36,000 litres in two hours.", "The pump moved {} a minute.", "300 litres", "18,000 litres"),
    ("Six volunteers packed 5,400 boxes in five days.", "Each volunteer packed {} boxes a day.", "180", "900"),
    ("Six volunteers packed 5,400 boxes in five days.", "The volunteers packed {} boxes a day.", "1,080", "900"),
    ("The island of 40 square kilometres has 3,200 people in 80 villages.", "The island has {} people per square kilometre.", "80", "40"),
    # units
    ("The tank held 1.2 tonnes of feed; rats spoiled 350 kilos of it.", "Some {} of the feed in the tank were left unspoiled.", "850 kilos", "950 kilos"),
    ("The film runs for two hours and ten minutes; the director's first cut was 25 minutes longer.", "The director's first cut ran for {}.", "155 minutes", "165 minutes"),
    ("The barrel holds 2 litres and the flask 750 millilitres.", "The barrel holds {} more than the flask.", "1.25 litres", "1.35 litres"),
    ("The new mast is 1.2 kilometres from the school, the old one stood 450 metres away.", "The new mast is {} further from the school than the old one.", "750 metres", "650 metres"),
    ("Brandt swam the lake in 1 hour 12 minutes, Ode in 58 minutes.", "Ode swam the lake {} faster than Brandt.", "14 minutes", "16 minutes"),
    ("Landslides closed 2.4 km of the road, and engineers had cleared 900 metres of it by Monday.", "By Monday, {} of the road were still blocked.", "1,500 metres", "3,300 metres"),
    ("The barrel holds 2 litres and the flask 750 millilitres.", "The barrel holds {} more than the flask.", "1.25 litres", "2.75 litres"),
    # ratio
    ("Goalkeeper Jan Roos kept 12 clean sheets in 30 games for Elst.", "Roos kept {} clean sheets in every five games for Elst.", "two", "three"),
    ("Rosa Lindt scored 18 goals in 24 matches.", "Lindt scored three goals for every {} matches.", "four", "five"),
    ("The clinic saw 640 patients and 80 nurses worked there.", "The clinic had one nurse for every {} patients.", "eight", "nine"),
    # per-head
    ("The 40 goats on Hof Lind ate 7,200 kilos of hay in 90 days.", "Each goat on Hof Lind ate {} of hay a day.", "2 kilos", "3 kilos"),
    ("The 25 drivers of Rex Cabs drove 182,500 km in a year of 365 days.", "A driver of Rex Cabs drove {} a day on average.", "20 km", "25 km"),
    ("The town's 12,000 people used 8.76 million cubic metres... of water in 2023, officials said.", "Per head the town used {} of water in 2023.", "730 cubic metres", "750 cubic metres"),
    ("Six volunteers packed 5,400 boxes in five days.", "Each volunteer packed {} boxes a day.", "180", "190"),
    # class
    ("Ida Sund is survived by three sons, a daughter and nine grandchildren.", "Sund leaves {} children and nine grandchildren.", "four", "five"),
    ("He grew up in Ulm with two brothers and three sisters.", "He grew up in Ulm with {} siblings.", "five", "six"),
    ("The shelter took in 14 dogs, 22 cats and a parrot.", "The shelter took in {} animals.", "37", "39"),
    ("Norsund won three gold, five silver and four bronze medals.", "Norsund won {} medals.", "12", "13"),
    ("The depot runs 64 buses, 18 trams and 7 ferries.", "The depot runs {} buses and trams.", "82", "84"),
    ("The bridge carried 9,300 cars, 1,250 vans and 450 lorries on Monday, and 2,000 people on foot.", "The bridge carried {} vehicles on Monday.", "11,000", "12,000"),
    ("The estate has 120 flats, 45 houses and a shop.", "The estate has {} homes.", "165", "175"),
    ("Hunters shot 31 deer and 14 boar in the Thal forest.", "Hunters shot {} animals in the Thal forest.", "45", "47"),
    ("The orchestra has 16 violins, 6 violas and 5 cellos.", "The orchestra has {} string instruments.", "27", "29"),
    ("The bridge carried 9,300 cars, 1,250 vans and 450 lorries, and 2,000 people on foot.", "The bridge carried {} vehicles.", "11,000", "13,000"),
    ("Sund is survived by three sons, a daughter and nine grandchildren.", "Sund leaves {} children.", "four", "13"),
    ("The ferry carried 12,850 cars and 2,150 lorries.", "The ferry carried {} cars.", "12,850", "15,000"),
    ("The shelter took in 14 dogs and 22 cats.", "The shelter took in {} dogs.", "14", "36"),
    ("Norsund won three gold, five silver and four bronze medals.", "Norsund won {} gold medals.", "three", "12"),
    ("The firm has 260 welders and 45 fitters.", "The firm has {} fitters.", "45", "305"),
    # each
    ("Karl Voss and Edna Pike each won 4,500 euros in the Harle lottery.", "Voss and Pike won {} between them in the Harle lottery.", "9,000 euros", "8,000 euros"),
    ("Dorrow, Petherin and Lisk will each get 15 new buses.", "The three towns will get {} new buses.", "45", "40"),
    ("Both Hart and Moss scored 21 points.", "Hart and Moss scored {} points between them.", "42", "44"),
    ("Lena Ost, Per Dahl and Ulla Brink were fined 800 crowns apiece.", "The three were fined {} in all.", "2,400 crowns", "2,600 crowns"),
    ("Two brothers paid £350 each for the boat.", "The brothers paid {} for the boat.", "£700", "£750"),
    ("Petra Lund and Amos Reddick each gave up 3,200 crowns for the food bank.", "Lund and Reddick gave up {} between them.", "6,400 crowns", "9,600 crowns"),
    ("Petra Lund and Amos Reddick each gave up 3,200 crowns for the food bank.", "Lund and Reddick gave up {} each.", "3,200 crowns", "6,400 crowns"),
    ("Karl Voss and Edna Pike each won 4,500 euros.", "Voss won {}.", "4,500 euros", "9,000 euros"),
    # gap
    ("Entry to the zoo costs 18 euros, to the aquarium 11 euros.", "The aquarium is {} cheaper than the zoo.", "7 euros", "8 euros"),
    ("The Norden bridge is 412 metres long and the Sund bridge 389 metres.", "The Norden bridge is {} longer than the Sund bridge.", "23 metres", "27 metres"),
    ("Arno Lux is 41, his wife Petra 36.", "Petra is {} younger than her husband.", "five years", "six years"),
    ("The Kappel museum drew 96,000 visitors and the castle 71,000. The museum costs 12 euros and the castle 8.", "The museum costs {} more than the castle.", "4 euros", "6 euros"),
    ("The peak is 2,814 metres high; the hut stands at 2,190 metres.", "From the hut it is {} up to the peak.", "624 metres", "644 metres"),
    ("Entry to the zoo costs 18 euros, to the aquarium 11 euros.", "The aquarium is {} cheaper.", "7 euros", "29 euros"),
    # speed
    ("Runner Eva Holt finished the 10 km in 40 minutes.", "Holt averaged {}.", "15 km/h", "16 km/h"),
    ("The train covers the 210 km from Lund to Brae in 90 minutes.", "The train averages {} on the way from Lund to Brae.", "140 km/h", "150 km/h"),
    ("The Ost farm harvested 640 tonnes of wheat from 80 hectares.", "The Ost farm harvested {} of wheat per hectare.", "8 tonnes", "9 tonnes"),
    ("A bottle of 1.5 litres costs 3.60 euros.", "The drink costs {} a litre.", "2.40 euros", "2.60 euros"),
    ("The island of 40 square kilometres has 3,200 people.", "The island has {} people per square kilometre.", "80", "90"),
    ("The car used 33 litres of petrol over 600 kilometres.", "The car used {} per 100 kilometres.", "5.5 litres", "6.5 litres"),
    ("The house of 150 square metres was sold for 450,000 euros.", "The house fetched {} per square metre.", "3,000 euros", "3,500 euros"),
    ("The train covers the 210 km in 90 minutes.", "The train averages {}.", "140 km/h", "120 km/h"),
    # rest
    ("Of the 90 pupils, 34 walk to school and 29 cycle; the rest come by bus.", "{} of the 90 pupils come by bus.", "27", "37"),
    ("The firm has 140 staff: 62 in Ulm, 41 in Bern and the others in Lyon.", "The firm has {} staff in Lyon.", "37", "39"),
    ("Out of 260 berths, 115 are let by the year and 80 by the week; the remaining ones are free.", "{} berths are free.", "65", "75"),
    ("Of the 5 million euros, the state gives 2.1 million and the region 1.7 million; the town pays the rest.", "The town pays {}.", "1.2 million euros", "1.4 million euros"),
    ("Sorn got 48% of the vote, Pike 31% and Lund the rest.", "Lund got {} of the vote.", "21%", "23%"),
    ("Of the 90 pupils, 34 walk to school and 29 cycle; the rest come by bus.", "{} pupils come by bus.", "27", "61"),
    ("Of the 90 pupils, 34 walk to school and 29 cycle; the rest come by bus.", "{} pupils come by bus.", "27", "56"),
    ("Of the 90 pupils, 34 walk to school and 29 cycle; the rest come by bus.", "{} pupils walk to school.", "34", "27"),
    ("Of the 52 buses bought by Calder Transit, 19 are electric and 8 run on hydrogen; the others are diesel hybrids.", "{} of the 52 buses are diesel hybrids.", "25", "33"),
    ("Sorn got 48% of the vote, Pike 31% and Lund the rest.", "Lund got {} of the vote.", "21%", "17%"),
    # clock
    ("The last bus leaves at 21:45.", "The last bus leaves at {} at night.", "a quarter to ten", "a quarter past ten"),
    ("The mass begins at 10:30 on Sunday.", "The mass begins at {} on Sunday.", "half past ten", "half past eleven"),
    ("The blaze broke out at 03:20.", "The blaze broke out at {} in the morning.", "twenty past three", "twenty to three"),
    ("The ferry will leave at 18:05 from May.", "From May the ferry will leave at {} in the evening.", "five past six", "ten past six"),
    ("Polls close at 20:00.", "Polls close at {} in the evening.", "eight", "nine"),
    # year
    ("Erik Holm was mayor from 1988 to 1996; his successor Ada Lind stayed for six years.", "Ada Lind was mayor until {}.", "2002", "2004"),
    ("The bridge opened in 1931 and was closed 42 years later.", "The bridge was closed in {}.", "1973", "1975"),
    ("The school moved to Alt in 1994, eleven years after it was founded.", "The school was founded in {}.", "1983", "1985"),
    ("The pact was signed in 2015 and runs for 20 years.", "The pact runs until {}.", "2035", "2040"),
    ("Weaver Nils Brandt, born in 1902, died at 77.", "Brandt died in {}.", "1979", "1989"),
    ("The mill stood empty for 14 years until it reopened in 2019.", "The mill had shut in {}.", "2005", "2009"),
    ("Finch was headmaster from 1961 to 1979; his successor, Una Castle, stayed for nine years.", "Una Castle left in {}.", "1988", "1970"),
    ("The school moved to Alt in 1994, eleven years after it was founded.", "The school was founded in {}.", "1983", "2005"),
    ("The bridge opened in 1931 and was closed 42 years later.", "The bridge was closed in {}.", "1973", "1889"),
    ("Weaver Nils Brandt, born in 1902, died at 77.", "Brandt died in {}.", "1979", "1825"),
    # cents
    ("A loaf will cost 3.10 euros instead of 2.85 from Monday.", "A loaf goes up by {} on Monday.", "25 cents", "35 cents"),
    ("The toll rises from £1.80 to £2.30.", "The toll goes up by {}.", "50p", "60p"),
    ("Milk fell to 0.95 dollars a litre from 1.09.", "Milk is {} a litre cheaper.", "14 cents", "24 cents"),
    ("Stamps are 85p for second class and £1.65 for first class.", "First-class stamps cost {} more than second-class ones.", "80p", "90p"),
    ("The fare rises to 24.50 kronor from 23.75.", "The fare rises by {}.", "75 öre", "85 öre"),
    ("A cup of coffee was 4 francs and now costs 4.40 francs.", "A cup of coffee costs {} more than before.", "40 centimes", "60 centimes"),
    ("A loaf will cost 3.10 euros instead of 2.85 from Monday.", "A loaf goes up by {}.", "25 cents", "5.95 euros"),
    # sum then half
    ("Norvik sold 340 tickets on Friday and 260 on Saturday; half of them were for children.", "Norvik sold {} children's tickets over the two days.", "300", "330"),
    # discount price
    ("A coat marked at 240 euros is 25% off this week.", "The coat now costs {}.", "180 euros", "190 euros"),
    # original price
    ("After a cut of 20% the ticket costs 48 pounds.", "The ticket used to cost {}.", "60 pounds", "58 pounds"),
    # percent of growth
    ("The village had 800 people in 2001 and has 1,000 today.", "The village has grown by {} since 2001.", "25%", "20%"),
    # minutes to hours
    ("The opera lasts 195 minutes without the break.", "The opera lasts {} without the break.", "three and a quarter hours", "three and a half hours"),
    # dozens
    ("The hen laid 60 eggs in spring.", "The hen laid {} eggs in spring.", "five dozen", "six dozen"),
    # score and total
    ("Lund beat Brae 31-24.", "The teams scored {} points between them.", "55", "57"),
    # margin
    ("Lund beat Brae 31-24.", "Lund won by {} points.", "seven", "nine"),
    # days between
    ("The strike began on 3 March and ended on 17 March.", "The strike lasted {}.", "two weeks", "three weeks"),
    # weeks
    ("The course runs from 2 May to 13 June.", "The course runs for {}.", "six weeks", "eight weeks"),
    # age at death
    ("Painter Olaf Rye (1921-2004) left 300 canvases.", "Rye, who died at {}, left 300 canvases.", "83", "78"),
    # age now
    ("Singer Tess Hoyle was born in 1950 and gave up the stage in 2010.", "Hoyle gave up the stage at {}.", "60", "65"),
    # pay rise monthly
    ("Cleaners at Norlux will earn 14.20 euros an hour, up from 13.50.", "Cleaners will get {} more an hour.", "70 cents", "80 cents"),
    # weekly to yearly
    ("The parking permit costs £6 a week.", "The parking permit costs {} a year.", "£312", "£320"),
    # shifts
    ("Three shifts of 12 nurses look after the ward round the clock.", "The ward has {} nurses in all.", "36", "38"),
    # boxes of items
    ("The charity sent 40 boxes, each with 25 blankets.", "The charity sent {} blankets.", "1,000", "1,200"),
    # rows and seats
    ("The new hall has 22 rows of 30 seats.", "The new hall seats {}.", "660", "680"),
    # rest one part
    ("Of 75 applicants, 18 were women.", "{} of the applicants were men.", "57", "53"),
    # not all
    ("All but six of the 44 flats have been let.", "{} flats have been let.", "38", "36"),
    # per km
    ("A taxi ride of 12 km cost 30 euros.", "The ride came to {} per kilometre.", "2.50 euros", "2.70 euros"),
    # temperature range
    ("Temperatures ranged from minus 4 to plus 9 degrees on Tuesday.", "The gap between the highest and lowest temperature was {}.", "13 degrees", "15 degrees"),
    # population density
    ("Arlen has 48,000 people on 120 square kilometres.", "Arlen has {} people to the square kilometre.", "400", "420"),
    # multiple
    ("Sales of e-bikes rose from 1,500 to 6,000.", "Sales of e-bikes {}.", "quadrupled", "tripled"),
    # multiple words
    ("The north tower is 90 metres tall, the south tower 30.", "The north tower is {} as tall as the south tower.", "three times", "four times"),
    # time of arrival
    ("The bus leaves at 14:20 and takes 50 minutes.", "The bus arrives at {}.", "15:10", "15:20"),
    # deadline
    ("The offer of 4 June is open for ten days.", "The offer is open until {}.", "14 June", "16 June"),
    # years to come
    ("The lease signed in 2020 ends in 2045.", "The lease runs for {}.", "25 years", "35 years"),
    # medal sum told
    ("Ilona Berg won gold in the 100, 200 and 400 metres.", "Berg won {} gold medals.", "three", "five"),
    # list of towns
    ("The line will stop in Elst, Born, Tiel and Gorn.", "The line will have {} stops.", "four", "six"),
    # money total two kinds
    ("The club took £8,400 at the gate and £3,150 from the bar.", "The club took {} in all.", "£11,550", "£12,550"),
    # profit
    ("The fair cost 18,000 euros to put on and brought in 25,500.", "The fair made a profit of {}.", "7,500 euros", "8,500 euros"),
    ("The fair cost 18,000 euros to put on and brought in 25,500.", "The fair made a profit of {}.", "7,500 euros", "43,500 euros"),
    # loss
    ("The play took 61,000 dollars and cost 80,000.", "The play lost {}.", "19,000 dollars", "21,000 dollars"),
    # surplus seats
    ("The plane has 180 seats; 153 were taken.", "{} seats on the plane stayed empty.", "27", "37"),
    # vote margin
    ("Pike got 4,812 votes and Lund 4,655.", "Pike beat Lund by {} votes.", "157", "167"),
    # average of two
    ("The two lifts carry 600 and 800 people an hour.", "Together the lifts carry {} people an hour.", "1,400", "1,500"),
    # interval
    ("A tram leaves every 12 minutes.", "{} trams leave every hour.", "Five", "Six"),
    # doses
    ("Each of the 350 patients got two doses.", "The patients got {} doses in all.", "700", "750"),
    # savings per year
    ("The new lamps cut the bill from 900 to 650 euros a year.", "The lamps save the school {} a year.", "250 euros", "350 euros"),
    # height with hat
    ("The statue is 4.5 metres tall on a base of 1.5 metres.", "Base and statue are {} tall together.", "six metres", "seven metres"),
    # distance there and back
    ("The school is 7 km from the farm.", "The children walk {} to school and back.", "14 km", "16 km"),
    # two-step rate
    ("Ada reads 30 pages an hour. The book has 420 pages.", "Ada needs {} for the book.", "14 hours", "16 hours"),
    # litres price
    ("A litre of milk costs 1.10 euros and the school buys 200 litres a week.", "The school spends {} a week on milk.", "220 euros", "240 euros"),
    # percent points
    ("Turnout was 58%, against 51% in 2018.", "Turnout was up by {} on 2018.", "seven points", "nine points"),
    # elapsed
    ("The kiosk opened in 1987 and shut last year, in 2022.", "The kiosk was open for {}.", "35 years", "45 years"),
    # group each
    ("Four teams of six took part.", "{} players took part.", "24", "26"),
    # change
    ("A coat marked at 240 euros is 25% off this week.", "The coat now costs {}.", "180 euros", "300 euros"),
    ("A coat marked at 240 euros is 25% off this week.", "The coat now costs {}.", "180 euros", "60 euros"),
    ("After a cut of 20% the ticket costs 48 pounds.", "The ticket used to cost {}.", "60 pounds", "57.60 pounds"),
    ("Rents rose by 10% to 880 euros.", "Rents were {} before.", "800 euros", "792 euros"),
    # instal
    ("The phone is £25 a month over 24 months or £520 outright.", "Paying by the month costs {} more.", "£80", "£220"),
    # list
    ("The hail destroyed 310 hectares of vines, 140 of orchard and 75 of maize, and damaged 220 roofs.", "Hail destroyed {} of vines.", "310 hectares", "450 hectares"),
    ("The hail destroyed 310 hectares of vines, 140 of orchard and 75 of maize, and damaged 220 roofs.", "Hail destroyed {} of crops.", "525 hectares", "745 hectares"),
    ("The hail destroyed 310 hectares of vines, 140 of orchard and 75 of maize, and damaged 220 roofs.", "Hail destroyed {} of orchard.", "140 hectares", "75 hectares"),
    # every
    ("Striker Wielga scored 27 goals in 36 league games.", "Wielga averaged three goals every {} matches.", "four", "three"),
    ("Striker Wielga scored 27 goals in 36 league games.", "Wielga averaged {} goals every four matches.", "three", "four"),
    # often
    ("A tram leaves every 12 minutes.", "{} trams leave every hour.", "Five", "Twelve"),
    # long
    ("Ada reads 30 pages an hour. The book has 420 pages.", "Ada needs {} for the book.", "14 hours", "30 hours"),
    # price
    ("A litre of milk costs 1.10 euros and the school buys 200 litres a week.", "The school spends {} a week on milk.", "220 euros", "200 euros"),
    # sum
    ("Rescuers took 38 people off the roof, 27 from the car park and 16 from the beach. Four were treated.", "Rescuers brought {} people to safety.", "81", "91"),
    # relative share
    ("Of 1,200 homes in Tolm, 300 have no heating.", "A quarter of the homes in Tolm, {}, have no heating.", "300", "400"),
    # sum of times
    ("The climb took 3 hours 40 minutes and the descent 2 hours 30 minutes.", "Climb and descent took {} together.", "6 hours 10 minutes", "6 hours 40 minutes"),
    # time gap
    ("Holt finished in 2:31:05, Ode in 2:33:20.", "Holt beat Ode by {}.", "2 minutes 15 seconds", "2 minutes 45 seconds"),
    # double fee
    ("The fine for a first offence is 60 euros and doubles for a second.", "A second offence costs {}.", "120 euros", "180 euros"),
    # triple
    ("The club had 150 members in 2010. Membership has tripled since.", "The club now has {} members.", "450", "350"),
    # half as many
    ("In 2015 the port handled 84 ships; last year it was half as many.", "Last year the port handled {} ships.", "42", "48"),
    # twice
    ("A ticket for adults costs 9 euros, twice the price for children.", "Children pay {}.", "4.50 euros", "5.50 euros"),
    # more than base
    ("Brae sold 320 bikes, 45 more than in 2020.", "Brae sold {} bikes in 2020.", "275", "285"),
    # less than base
    ("Rainfall was 62 mm, 18 mm below the usual.", "The usual rainfall is {}.", "80 mm", "84 mm"),
    # percentage total
    ("Two thirds of the 540 workers voted to strike.", "{} workers voted to strike.", "360", "380"),
    # percent of amount
    ("Of the 2 million euros, 15% went to schools.", "Schools got {}.", "300,000 euros", "350,000 euros"),
    # rounding sum
    ("The two dams hold 4.3 and 2.9 million cubic metres.", "The dams hold {} together.", "7.2 million cubic metres", "7.6 million cubic metres"),
    # yearly to monthly
    ("Rent for the shop is 18,000 pounds a year.", "The shop pays {} a month.", "1,500 pounds", "1,600 pounds"),
    # hour to day
    ("The press prints 2,500 papers an hour and runs eight hours a night.", "The press prints {} papers a night.", "20,000", "22,000"),
    # weeks to days
    ("The siege went on for 12 weeks.", "The siege went on for {}.", "84 days", "94 days"),
    # dozen
    ("She baked 12 dozen rolls.", "She baked {} rolls.", "144", "124"),
    # age gap years
    ("Ida was born in 1931, her brother Per in 1938.", "Per was {} years younger than Ida.", "seven", "nine"),
    # age from birth year
    ("The oak was planted in 1890 and felled in 2010.", "The oak was {} years old when it was felled.", "120", "110"),
    # years since
    ("The last wolf was shot in 1882; wolves came back in 2002.", "Wolves were away for {}.", "120 years", "130 years"),
    # nth year running
    ("Lund won the cup in 2019, 2020, 2021 and 2022.", "Lund have won the cup {} times in a row.", "four", "five"),
    # count of years
    ("Floods hit the town in 2002, 2013 and 2021.", "The town has been flooded {} times since 2002.", "three", "four"),
    # seats left
    ("The bus seats 50; 38 tickets are sold.", "There are {} seats left on the bus.", "12", "14"),
    # votes of total
    ("Of 33 councillors 19 voted yes, 11 no and the rest abstained.", "{} councillors abstained.", "Three", "Five"),
    # turnout
    ("Of 8,000 voters 5,200 went to the polls.", "Turnout was {}.", "65%", "60%"),
    # price per night
    ("A week at the inn costs 630 euros.", "A night at the inn costs {}.", "90 euros", "95 euros"),
    # per person
    ("The dinner for 12 cost 540 euros.", "The dinner came to {} a head.", "45 euros", "48 euros"),
    # per game
    ("Moss scored 96 points in eight games.", "Moss averaged {} points a game.", "12", "14"),
    # miles
    ("The route is 26 kilometres out and 31 back.", "The whole route is {} long.", "57 kilometres", "59 kilometres"),
    # area
    ("The plot is 40 metres by 25 metres.", "The plot covers {}.", "1,000 square metres", "1,200 square metres"),
    # hectares
    ("The plot is 400 metres by 250 metres.", "The plot covers {}.", "10 hectares", "12 hectares"),
    # height diff
    ("The path climbs from 620 to 1,480 metres.", "The path climbs {}.", "860 metres", "840 metres"),
    # degree diff
    ("It was 31 degrees in Lund and 24 in Brae.", "Brae was {} degrees cooler than Lund.", "seven", "nine"),
    # litre saving
    ("The old boiler burned 2,400 litres a year, the new one burns 1,650.", "The new boiler saves {} a year.", "750 litres", "850 litres"),
    # staff after
    ("The firm has 420 staff and will cut 65 jobs.", "The firm will be left with {} staff.", "355", "345"),
    # staff after hire
    ("The clinic has 85 nurses and is hiring 20 more.", "The clinic will have {} nurses.", "105", "115"),
    # money left
    ("The parish raised 48,000 pounds and has spent 31,500.", "The parish has {} left.", "16,500 pounds", "17,500 pounds"),
    # overspend
    ("The bridge cost 9.4 million euros against a budget of 7.8 million.", "The bridge cost {} more than planned.", "1.6 million euros", "1.8 million euros"),
    # days late
    ("The report was due on 12 May and came on 26 May.", "The report came {} late.", "two weeks", "three weeks"),
    # half year
    ("The trial runs from January to June.", "The trial runs for {}.", "six months", "eight months"),
    # three groups
    ("Of the 60 singers a third are boys, the others girls.", "{} of the singers are girls.", "40", "45"),
    # all but
    ("All but 7 of the 120 shops have reopened.", "{} shops have reopened.", "113", "117"),
    # quarter of
    ("A quarter of the 64 seats went to women.", "Women won {} seats.", "16", "18"),
    # speed words
    ("The runner covers 400 metres in 50 seconds.", "The runner covers {} a second.", "eight metres", "nine metres"),
    # wage
    ("Pickers get 9 euros a crate and fill 12 crates a day.", "Pickers make {} a day.", "108 euros", "118 euros"),
    # yield
    ("The orchard gave 36 tonnes of apples from 1,200 trees.", "Each tree gave {} of apples.", "30 kilos", "35 kilos"),
    # coach groups
    ("The 312 pupils will travel in six coaches.", "Each coach will carry {} pupils.", "52", "56"),
    # from noon
    ("The market opens at noon for five hours.", "The market closes at {}.", "5 p.m.", "6 p.m."),
    # countdown
    ("Polls opened at 7 a.m. and closed 13 hours later.", "Polls closed at {}.", "8 p.m.", "9 p.m."),
    # two-step
    ("A box of 24 eggs costs 6 euros.", "An egg costs {}.", "25 cents", "35 cents"),
    # a limit without its unit
    ("A camera caught the van at 47mph in a 30 zone on Dray Lane.", "The van was {} over the limit.", "17mph", "19mph"),
    ("Inspectors clocked the car at 63 mph in a 50 limit.", "The car was {} over.", "13 mph", "23 mph"),
    ("She was doing 88 km/h in a 70 zone.", "She was {} above the limit.", "18 km/h", "28 km/h"),
    # what a discount saves in a time
    ("The plan costs $700 a month. New members get 10% off for the first three months.", "New members save {} in that time.", "$210", "$220"),
    ("Gym membership is £45 a month. Students get a third off for six months.", "Students save {} over the six months.", "£90", "£80"),
    ("Gym membership is £45 a month. Students get a third off for six months.", "Students pay {} a month for six months.", "£30", "£35"),
    ("Rent is 900 euros. Tenants who sign by May get 15% off for the first four months.", "Those who sign by May save {} over four months.", "540 euros", "520 euros"),
    # how old a thing is that was built in a year
    ("TOLLAND, 3 March 2031 - The ferry Sula, built in 1998, caught fire. Six faults had been found in January.", "Six faults had been found on the {} ship in January.", "33-year-old", "43-year-old"),
    # in a row
    ("The hail destroyed 312 hectares of vines, 146 of orchard and 75 of maize, and damaged 220 roofs.", "Hail destroyed {} of orchard.", "146 hectares", "75 hectares"),
    ("Mills in Tove ground 640 tonnes of rye, 220 of oats and 95 of spelt.", "The mills ground {} of oats.", "220 tonnes", "95 tonnes"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary", "right", "wrong"), ROWS)
def test_what_is_worked_out_of_a_short_source(source: str, summary: str, right: str, wrong: str) -> None:
    assert doubts(source, summary.format(right)) == []
    assert doubts(source, summary.format(wrong)) != []
