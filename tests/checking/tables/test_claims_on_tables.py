"""Right and wrong claims, worded freely, against tables of many kinds: what is right is left alone, another row, column or year is found."""

from __future__ import annotations

import pytest

from summarise import check
from summarise.article import Article
from summarise.readers.tables.lines import table_text

# name: (the table, right claims, wrong ones)
TABLES: dict[str, tuple[str, list[str], list[str]]] = {
    'finance': (
        """(in € million)||
|2024|2023
Revenue|412|388
Cost of sales|290|281
Gross profit|122|107
Operating expenses|74|68
Net income|41|36
Earnings per share (€)|1.37|1.20
Employees|3,120|2,980""",
        [
            'Costs were €290 million.',
            'Cost of goods came to €290 million in 2024, up from €281 million.',
            'Sales rose to €412 million from €388 million a year earlier.',
            'The company turned over €412 million.',
            'Turnover grew by €24 million to €412 million.',
            'It earned €41 million, compared with €36 million in 2023.',
            'Profit came to €41 million.',
            'Net profit was €41 million.',
            'Gross earnings rose to €122 million.',
            'The workforce grew to 3,120 from 2,980.',
            'It employs 3,120 people.',
            'Earnings were €1.37 a share, after €1.20.',
            'Opex was €74 million.',
            'Spending on operations rose by €6 million to €74 million.',
            'The group made €1.37 per share in 2024.',
            'Profits rose 14%.',
        ],
        [
            'Revenue was €388 million in 2024.',
            'Cost of sales came to €122 million.',
            'Net income was €74 million in 2024.',
            'Gross profit was €290 million.',
            'Earnings per share were €1.20 in 2024.',
            'In 2023 the company had revenue of €412 million.',
        ],
    ),
    'changes': (
        """Town|People|Change
Port Elm|1,204,500|+2.1%
Hale|5,012|-0.4%
Lind|88,310|-3.0%""",
        ['Hale shrank by 0.4%.', 'Lind was down 3%.', 'The number of people in Hale fell 0.4%.', 'Port Elm grew by 2.1%.'],
        ['Hale shrank by 3%.', 'Lind was down 0.4%.'],
    ),
    'sports': (
        """Team|Played|Won|Drawn|Lost|Goals|Points
Rowan Athletic|38|26|7|5|81|85
Millbrook|38|24|6|8|70|78
Ashford Town|38|21|9|8|66|72
Penrose Rovers|38|12|8|18|41|44""",
        [
            'Rowan Athletic won the title with 85 points.',
            'Rowan won 26 of their 38 games.',
            'Millbrook finished second on 78 points, seven behind.',
            'Penrose lost 18 matches and scored only 41 goals.',
            'Ashford drew nine games.',
            'Ashford Town took 72 points from 38 matches.',
            'The champions scored 81 goals.',
            'Rowan Athletic, Millbrook and Ashford Town got 85, 78 and 72 points.',
        ],
        [
            'Millbrook finished on 85 points.',
            'Penrose Rovers scored 66 goals.',
            'Rowan Athletic won 24 games.',
            'Ashford Town lost 18 games.',
        ],
    ),
    'science': (
        """Planet|Diameter (km)|Distance from the Sun (million km)|Moons|Day (hours)
Vesper|12,100|108|0|2,802
Terra|12,750|150|1|24
Aresia|6,790|228|2|24.7
Zeusia|142,980|778|95|9.9""",
        [
            'Vesper is 12,100 km across.',
            'Terra lies 150 million kilometres from the Sun.',
            'Zeusia has 95 moons and a day of 9.9 hours.',
            'Aresia measures 6,790 km in diameter and turns once in 24.7 hours.',
            'A day on Vesper lasts 2,802 hours.',
            'The largest planet, Zeusia, is 142,980 km wide and orbits 778 million km from its star.',
        ],
        [
            'Aresia has 95 moons.',
            'Terra is 228 million km from the Sun.',
            'Zeusia is 12,750 km in diameter.',
            'Vesper has a day of 9.9 hours.',
        ],
    ),
    'news total': (
        """Region|Voters|Yes (%)|No (%)
North|120,400|54.1|45.9
South|98,300|47.2|52.8
Coast|61,900|61.5|38.5
Total|280,600|53.3|46.7""",
        [
            'Overall, 53.3% voted yes.',
            'In the north 54.1% were in favour.',
            'On the coast 61.5% backed the plan and 38.5% were against.',
            'The south rejected it with 52.8%.',
            'In all, 280,600 people voted.',
            'The South was against, by 52.8% to 47.2%.',
            'Yes won with 53.3% of the vote.',
        ],
        [
            'In the South 61.5% voted yes.',
            'In all, 54.1% voted yes.',
            'The Coast had 98,300 voters.',
        ],
    ),
    'spans': (
        """|2023||2024|
City|Births|Deaths|Births|Deaths
Eastgate|1,410|1,322|1,388|1,350
Wolden|905|870|932|861""",
        [
            'Wolden counted 932 births in 2024, against 905 the year before.',
            'In 2023, 1,322 people died in Eastgate.',
            'Deaths in Eastgate rose to 1,350 in 2024.',
            '1,388 babies were born in Eastgate in 2024.',
            'In Wolden 861 people died last year.',
        ],
        [
            'Wolden counted 905 births in 2024.',
            'Eastgate had 1,388 deaths in 2024.',
            'In 2023 there were 932 births in Wolden.',
            'Eastgate recorded 870 deaths in 2023.',
        ],
    ),
    'years rows': (
        """Year|Rainfall (mm)|Days of frost|Warmest day (°C)
2021|812|44|33.1
2022|640|31|37.4
2023|905|28|34.0""",
        [
            'In 2022 just 640 mm of rain fell.',
            '2023 was wetter, with 905 mm.',
            'The warmest day of 2022 reached 37.4 °C.',
            'There were 44 days of frost in 2021, and 28 in 2023.',
            'Rain rose from 640 mm in 2022 to 905 mm in 2023.',
        ],
        [
            'In 2022 905 mm of rain fell.',
            'In 2021 there were 28 days of frost.',
            'The warmest day of 2023 reached 37.4 °C.',
        ],
    ),
    'budget': (
        """Programme ($ thousand)|Planned|Spent
Road repair|1,250|1,410
School meals|640|598
Flood walls|2,300|1,950
Libraries|310|310
Total|4,500|4,268""",
        [
            'The town spent $1.41 million on roads.',
            'School meals cost $598,000, less than the $640,000 planned.',
            'It had planned to spend $2.3 million on flood walls but spent $1.95 million.',
            'Libraries got $310,000.',
            'In all, the town spent $4,268,000 of the $4.5 million it had planned.',
            'Total spending was $4.268 million.',
            'Repairing roads cost $160,000 more than planned.',
        ],
        [
            'School meals cost $1,410,000.',
            'The town spent $2.3 million on flood walls.',
            'Road repair cost $1.95 million.',
            'Libraries got $640,000.',
        ],
    ),
    'health': (
        """Vaccine|Doses given|Efficacy (%)|Price per dose
Corvex|1.2 million|91|$14
Altima|860,000|78|$3.50
Nuvia|2.4 million|88|$19""",
        [
            'Altima, at $3.50 a dose, is the cheapest.',
            'Some 2.4 million doses of Nuvia were given.',
            'Corvex was 91% effective.',
            "Nuvia's efficacy was 88%, Corvex's 91%.",
            'Altima protected 78% of people.',
            'A dose of Corvex costs $14.',
        ],
        [
            'Altima was 91% effective.',
            'Nuvia costs $14 a dose.',
            'Some 860,000 doses of Corvex were given.',
        ],
    ),
    'income statement': (
        """Consolidated results ($ in millions)||
|Q3 2025|Q3 2024
Net sales|1,902|1,765
Cost of goods sold|1,131|1,098
Selling and administrative expenses|402|377
Operating income|369|290
Interest expense|41|44
Net loss from discontinued operations|(12)|(3)
Diluted EPS|$1.14|$0.91
Stores open at period end|612|598
Operating margin|19.4%|16.4%""",
        [
            'Third-quarter sales were $1.9 billion, up from $1.77 billion.',
            'Net sales climbed 8% to $1,902 million.',
            'Operating profit reached $369 million against $290 million a year ago.',
            'The operating margin widened to 19.4% from 16.4%.',
            'Diluted earnings were $1.14 per share, up from $0.91.',
            'It ran 612 stores at the end of the quarter, 14 more than a year before.',
            'It paid $41 million in interest.',
            'Goods sold cost the retailer $1.131 billion.',
            'Discontinued operations lost $12 million.',
            'Selling and administrative costs came to $402 million.',
        ],
        [
            'Operating income was $290 million in the third quarter of 2025.',
            'Interest expense was $402 million.',
            'Net sales were $1,131 million.',
            'Diluted EPS was $0.91 in Q3 2025.',
            'The operating margin was 16.4% in Q3 2025.',
        ],
    ),
    'medals': (
        """Nation|Gold|Silver|Bronze|Total
Norland|14|9|11|34
Estavia|11|12|8|31
Quilonia|9|10|13|32
Bergen Isles|3|2|6|11""",
        [
            'Norland topped the table with 14 gold medals and 34 in all.',
            'Estavia won 11 golds and 12 silvers.',
            'Quilonia took 32 medals, one more than Estavia.',
            'Bergen Isles went home with 11 medals, three of them gold.',
            "Quilonia's 13 bronzes were the most of any nation.",
            'Norland won 14 gold, nine silver and 11 bronze medals.',
            'Third-placed Quilonia won nine golds.',
        ],
        [
            'Estavia won 14 gold medals.',
            'Quilonia took 34 medals.',
            'Bergen Isles won nine golds.',
            'Norland won 12 silver medals.',
        ],
    ),
    'election': (
        """Candidate|Party|Votes|Share
Ines Marlow|Green|18,204|38.1%
Tom Hask|Labour|16,950|35.5%
Olive Reed|Independent|9,310|19.5%
Jan Prewitt|Reform|3,301|6.9%""",
        [
            'Ines Marlow of the Greens won with 18,204 votes, or 38.1%.',
            "Labour's Tom Hask came second with 35.5%.",
            'The independent Olive Reed took 9,310 votes.',
            'Marlow beat Hask by 1,254 votes.',
            "Reform's candidate got 6.9% of the vote.",
            'Hask polled 16,950.',
        ],
        [
            'Tom Hask won 18,204 votes.',
            'Olive Reed took 35.5%.',
            'Jan Prewitt got 9,310 votes.',
            'Ines Marlow got 19.5% of the vote.',
        ],
    ),
    'trial': (
        """Outcome|Drug (n=412)|Placebo (n=409)
Deaths|19 (4.6%)|31 (7.6%)
Hospital admissions|58 (14.1%)|92 (22.5%)
Mean stay (days)|6.2|8.9""",
        [
            'Nineteen patients on the drug died, against 31 on placebo.',
            'Hospital admissions fell to 58 from 92.',
            '14.1% of those on the drug were admitted to hospital, compared with 22.5% on placebo.',
            'The mean stay was 6.2 days with the drug and 8.9 days without.',
            'Deaths were 7.6% in the placebo group.',
        ],
        [
            'Deaths in the placebo group were 14.1%.',
            'There were 92 deaths on placebo.',
        ],
    ),
    'weather': (
        """Station|Max (°C)|Min (°C)|Rain (mm)|Wind (km/h)
Hollin Head|31.2|18.4|0.2|44
Marsh End|29.8|16.1|12.6|61
Upper Combe|27.5|14.9|3.1|38""",
        [
            'Hollin Head was the hottest at 31.2°C.',
            'Marsh End had 12.6 mm of rain and gusts of 61 km/h.',
            'At Upper Combe the temperature fell to 14.9 °C.',
            'Temperatures at Hollin Head ranged from 18.4 to 31.2 °C.',
            'It stayed almost dry at Hollin Head, with 0.2 mm.',
        ],
        [
            'Marsh End reached 31.2 °C.',
            'Upper Combe had 12.6 mm of rain.',
            'Hollin Head had winds of 61 km/h.',
        ],
    ),
    'trade wide': (
        """Exports (£ billion)|2019|2020|2021|2022|2023
Cars|33.7|27.6|29.1|31.8|38.9
Whisky|4.9|3.8|4.5|6.2|5.6
Machinery|57.2|46.0|48.8|54.1|60.3
All goods|372.0|309.5|320.1|387.4|392.2""",
        [
            'Whisky exports peaked at £6.2 billion in 2022.',
            'Exports of cars fell from £33.7 billion in 2019 to £27.6 billion in 2020.',
            'Machinery worth £60.3 billion was shipped in 2023.',
            'Car exports reached £38.9 billion, up from £31.8 billion in 2022.',
            'Goods exports came to £392.2 billion in 2023.',
            'Whisky slipped to £5.6 billion in 2023 after £6.2 billion the year before.',
            'In 2020 exports of all goods dropped by £62.5 billion.',
        ],
        [
            'Whisky exports were £5.6 billion in 2022.',
            'Cars worth £38.9 billion were exported in 2019.',
            'Machinery exports were £31.8 billion in 2022.',
            'In 2021 car exports came to £27.6 billion.',
        ],
    ),
    'schools': (
        """School|Pupils|Teachers|Pupils per teacher
St Anne's|842|51|16.5
Harbour Road|1,120|58|19.3
Lime Grove|610|44|13.9""",
        [
            "St Anne's has 842 pupils and 51 teachers.",
            'Harbour Road is the largest, with 1,120 children.',
            'Lime Grove has 13.9 pupils for each teacher.',
            'There are 58 teachers at Harbour Road.',
            'The three schools teach 2,572 pupils.',
        ],
        [
            'Lime Grove has 842 pupils.',
            'Harbour Road has 44 teachers.',
            "St Anne's has 19.3 pupils per teacher.",
        ],
    ),
    'rail': (
        """Line|Passengers (m)|Punctuality (%)|Change on year
Coast|12.4|91.2|+1.3
Valley|7.9|84.5|-2.1
Airport|21.6|95.0|+0.4""",
        [
            'The Airport line carried 21.6 million passengers.',
            'On the Valley line 84.5% of trains were on time, down 2.1 points.',
            'Coast trains were 91.2% punctual.',
            'Some 7.9 million people used the Valley line.',
            'Punctuality on the Coast line rose 1.3 points to 91.2%.',
        ],
        [
            'The Valley line carried 12.4 million passengers.',
            'On the Coast line 84.5% of trains were punctual.',
            'The Airport line carried 7.9 million people.',
        ],
    ),
}  # fmt: skip


def _article(name: str) -> Article:
    return Article(table_text([line.split("|") for line in TABLES[name][0].split("\n")]))


def _accused(article: Article, claim: str) -> list[str]:
    return [f"{flag.code}: {flag.message}" for flag in check(article, claim).flags if flag.severity != "note"]


@pytest.mark.parametrize("name", TABLES)
def test_right_claims_are_left_alone(name: str) -> None:
    article = _article(name)
    assert {claim: said for claim in TABLES[name][1] if (said := _accused(article, claim))} == {}


@pytest.mark.parametrize("name", TABLES)
def test_numbers_of_other_cells_are_found(name: str) -> None:
    article = _article(name)
    assert [claim for claim in TABLES[name][2] if not _accused(article, claim)] == []
