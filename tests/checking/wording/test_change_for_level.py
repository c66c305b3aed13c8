"""A level of the article that the summary tells as a change is found; a change told as one, or worked out, is not."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of

CROSSINGS = "A trial at six crossings has cut street races there from 48 to three, the chief said. He has 112 officers."
TURNOUT = "Turnout was 46%, down from 61% at the last election. Of the votes cast 266 were spoiled."
BILLS = "Its bills are to go up by £52 in April to an average of £541. The firm has 2.3 million customers."
PUBS = "Across the country there are 189 community pubs, up from 56 in 2015, and 22 are for sale."
FIRE = "The fire is 35 percent contained, up from 22 percent on Thursday, the sheriff said."
PRICES = "Inflation was 2.4% in June, down from 3.1% in May. Wages were £640 a week."
MILL = "The mill has 320 workers, up from 275 a year ago."
TURBINES = "Profit was €146m, against €119m a year earlier. The margin widened by 1.3 points to 27.6%."
WORKS = (
    "The brigade attended 63 fires linked to scooters in the county in 2034, up from 41 in 2033. Permits for small houses went "
    "from 41 in 2032 to 388 last year. The bridge will cost €1.87bn instead of €1.25bn. Thefts of copper numbered 9,840, 14% lower "
    "than the 11,440 of the year before. A tenant would spend 34% of pay on rent, up from 30%. The mill's deficit was £5m, up from £3m. "
    "Her savings had fallen from £118,000 to £2,600."
)
RISE = "That led to a 43% increase in sales of bread, from 2,100 loaves in 2030."
STAFF = "The mill has 320 workers, 45 more than a year ago. It had 275 in 2030."


def _found(source: str, summary: str) -> list[str]:
    return [
        f.claim.text for f, features in findings_of(source, summary) if "rule:change_for_level" in features
    ]


@pytest.mark.parametrize(
    ("source", "summary", "number"),
    [
        (WORKS, "The number of fires rose by 63 last year.", "63"),
        (WORKS, "Permits for small houses grew by 388 within two years.", "388"),
        (WORKS, "The price of the bridge has risen by €1.87bn.", "€1.87bn"),
        (WORKS, "Copper thefts fell, a drop of 11,440 on the year before.", "11,440"),
        (TURNOUT, "Turnout dropped by 46% from the 61% of the last election.", "46%"),
        (BILLS, "The company is raising average bills by £541 in April.", "£541"),
        (PUBS, "The country now has 189 community pubs, 56 more than in 2015.", "56"),
        (FIRE, "The fire is 35 percent contained, up 22 percent from the day before.", "22 percent"),
        (
            MILL,
            "The mill has 320 workers, 275 more than a year ago.",
            "275",
        ),
    ],
)
def test_a_level_told_as_a_change_is_found(source: str, summary: str, number: str) -> None:
    assert _found(source, summary) == [number]


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (WORKS, "The number of fires rose by 22 to 63 last year."),
        (WORKS, "Permits for small houses grew to 388 from 41."),
        (WORKS, "Rents take up 34% of pay, and the bridge costs €1.87bn."),
        (WORKS, "Copper thefts fell by 14% from 11,440."),
        (WORKS, "The mill had a deficit of £5m, against £3m."),
        (WORKS, "Savings of £118,000 shrank to less than £3,000."),
        (CROSSINGS, "A trial cut street races to three at six crossings, down from 48."),
        (TURNOUT, "Turnout fell to 46% from 61%."),
        (TURNOUT, "Turnout fell by 15 points to 46%."),
        (BILLS, "Bills rise by £52 to £541 in April."),
        (PUBS, "There are 133 more community pubs than in 2015, when there were 56."),
        (FIRE, "The fire is 35 percent contained, up from 22 percent."),
        (FIRE, "Containment is up 13 points, at 35 percent."),
        (PRICES, "Prices rose by 2.4% in June."),  # a rate is a change
        (STAFF, "The mill has 45 more workers than a year ago."),
        (STAFF, "The workforce grew by 45 to 320."),
        (TURBINES, "Profit was €146m, up more than 20%."),
        (RISE, "Sales of bread were 43% more than in 2030."),
        (PUBS, "The pubs are owned by 189 communities."),
    ],
)
def test_a_change_and_what_is_done_by_some_are_not(source: str, summary: str) -> None:
    assert _found(source, summary) == []
