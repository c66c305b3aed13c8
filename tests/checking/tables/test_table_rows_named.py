"""Which row, and which year of it, a sentence means: by another cell, by an act for a noun, beside a year for comparison."""

from __future__ import annotations

import pytest

from summarise import check
from summarise.readers.tables.delimited import read_delimited

QUAKES = """date,place,magnitude,deaths
2031-03-02,Ulvik,6.4,"1,204"
2031-05-19,Tarn Bay,5.8,317
2031-08-30,Ulvik,4.9,140
"""
MILL = """£ million,2031,2030
Revenue,412.6,398.1
Sales abroad,151.4,120.2
Loss before tax,18.3,22.9
"""
FLEET = """Boats,2030,2031
Trawlers,240,225
Dredgers,170,173
"""
PARTS = """Boats,2021,2031
Coast,412,455
  Harle,230,260
  Stow,182,195
Inland,310,301
"""
YEARS = """£ thousands,Half year 2031,Half year 2030,Full year 2030
Gross profit,17190,15245,32670
Net profit,9120,8310,17040
"""


@pytest.mark.parametrize(
    ("table", "summary", "wanted"),
    [
        # named by a cell that no other row has, or by the day in its head
        (QUAKES, "The quake in Tarn Bay killed 1,204 people.", ["1,204"]),
        (QUAKES, "The quake of 19 May 2031 killed 140 people.", ["140"]),
        (QUAKES, "The quake in Tarn Bay killed 317 people.", []),
        (QUAKES, "The quake near Ulvik killed 1,204 people.", []),  # two rows are called so
        (QUAKES, "The quake near Ulvik on 30 August 2031 killed 1,204 people.", ["1,204"]),
        (QUAKES, "After the quake in Tarn Bay the one near Ulvik on 2 March 2031 with 1,204 dead was named the worst.", []),
        # an act names the row of its noun
        (MILL, "The mill lost £18.3 million before tax in 2031, after £22.9 million in 2030, on revenue of £412.6 million.", []),
        (MILL, "It sold goods for £151.4 million abroad in 2031, of a revenue of £412.6 million.", []),
        # a year that others are compared with is not that of the number
        (FLEET, "There were 225 trawlers, 6.3% fewer, and 173 dredgers, three more than in 2030.", []),
        (FLEET, "There were 225 trawlers in 2030.", ["225"]),
        # a part is not its whole, although its row stands beneath
        (PARTS, "The coast had 260 boats in 2031.", ["260"]),
        (PARTS, "The coast had 455 boats in 2031, of which 260 were in Harle.", []),
        (PARTS, "On the coast, Harle had 260 boats in 2031.", []),
        # the level before, beside a rounded one
        (YEARS, "It made a gross profit of £17.2 million in the half year 2031, up from £15.2 million.", []),
        (YEARS, "It made a net profit of £8.3 million in the half year 2031.", ["£8.3 million"]),
    ],
)  # fmt: skip
def test_the_row_and_the_year_that_are_meant(table: str, summary: str, wanted: list[str]) -> None:
    flags = check(read_delimited(table, "t.csv"), summary).flags
    assert [f.claim.text for f in flags if f.code == "wrong-referent" and f.claim] == wanted
