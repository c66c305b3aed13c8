"""Right numbers on what stands beside their own: places, people, groups and things told in one breath."""

from __future__ import annotations

import pytest

from summarise.checking.verdicts import Code
from tests.checking.asking import doubts, flags

JOBS = "The factory will create 1,200 jobs in Leeds and 300 in York."
STORM = "The storm killed 14 people in Haiti and six in Cuba, officials said."
RAISED = "Okafor raised $4.2 million and Lindqvist $1.9 million, filings show."
SALES = "Sales rose 8% in Germany but fell 3% in France."
GAME = "Maria Hollis scored 28 points and Dana Reyes added 19 as Tarrow won."
WORK = "Unemployment is 4.1% in the north, 6.3% in the south and 5.0% in the capital."
BANK = "The bank closed 40 branches in Wales, 25 in Scotland and 110 in England."
RAIN = "Rainfall reached 88 millimetres in Aldham, compared with 31 millimetres in Borley."
TRIAL = "The vaccine was 91% effective in adults and 74% effective in children."
CARGO = "Dry cargo came to 17 million tons, liquid cargo to 15 million tons."
BUDGET = "Okafor raised $4.2 million for the park and $1.9 million for the pool."
VOTE = "Ortega won 51.2% of the vote and Lang 46.9%."
SHOTS = "The clinic vaccinated 2,300 children in March and 1,900 in April."


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (VOTE, "Lang won 51.2% of the vote."),
        (SHOTS, "The clinic vaccinated 2,300 children in April."),
        (JOBS, "The factory will create 1,200 jobs in York."),
        (JOBS, "There will be 300 jobs in Leeds."),
        (STORM, "The storm killed 14 people in Cuba."),
        (STORM, "Six people died in Haiti."),
        (STORM, "In Cuba, 14 people were killed."),
        (RAISED, "Lindqvist raised $4.2 million."),
        (RAISED, "Okafor raised $1.9 million."),
        (SALES, "Sales rose 8% in France."),
        (GAME, "Dana Reyes scored 28 points."),
        (GAME, "Maria Hollis had 19 points."),
        (WORK, "Unemployment is 6.3% in the north."),
        (WORK, "Unemployment in the capital is 4.1%."),
        (BANK, "Some 110 branches closed in Wales."),
        (RAIN, "Aldham had 31 millimetres of rain."),
        (TRIAL, "The vaccine was 91% effective in children."),
        (CARGO, "Dry cargo came to 15 million tons."),
        (BUDGET, "Okafor raised $4.2 million for the pool."),
    ],
)
def test_a_number_on_its_neighbour(source: str, summary: str) -> None:
    assert Code.WRONG_REFERENT in [f.code for f in flags(source, summary)]


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (VOTE, "Lang won 46.9% of the vote."),
        (VOTE, "Ortega got 51.2% of the vote."),
        ("Dutta won with 53% of the vote against 47% for Senator Hale.", "Hale got 47% of the vote."),
        (SHOTS, "In April the clinic vaccinated 1,900 children."),
        (SHOTS, "The clinic vaccinated 2,300 children in March."),
        (JOBS, "The factory will create 1,200 jobs in Leeds."),
        (JOBS, "York gets 300 jobs."),
        (JOBS, "The factory will create 1,200 jobs in the north of England."),
        (STORM, "The storm killed 14 people in Haiti."),
        (STORM, "In Haiti, 14 people were killed by the storm."),
        (STORM, "The storm killed six people in Cuba, officials said."),
        (STORM, "Officials said that the storm killed 14 people."),
        (RAISED, "Lindqvist raised $1.9 million."),
        (RAISED, "Filings show that Okafor raised $4.2 million."),
        (SALES, "French sales fell 3%."),
        (GAME, "Dana Reyes scored 19 points."),
        (GAME, "Maria Hollis scored 28 points for Tarrow."),
        (WORK, "In the capital, unemployment stands at 5.0%."),
        (WORK, "Unemployment in the north is 4.1%."),
        (BANK, "In Scotland, 25 branches were closed."),
        (RAIN, "Borley had 31 millimetres of rain."),
        (TRIAL, "In children the vaccine was 74% effective."),
        (CARGO, "Liquid cargo came to 15 million tons."),
        (BUDGET, "Okafor raised $1.9 million for the pool."),
        (BUDGET, "Okafor raised $4.2 million."),
    ],
)
def test_a_number_on_its_own(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


def test_two_words_for_one_hedge_are_no_places_that_were_changed() -> None:
    source = "Customs seized 7.8 tons of tobacco, along with more than 2,000 crates of wine and over 100,000 bottles of spirits."
    right = "Customs took 7.8 tons of tobacco, over 2,000 crates of wine and more than 100,000 bottles of spirits."
    reworded = "Customs took 7.8 tons of tobacco, over 2,000 boxes and more than 100,000 flasks."
    wrong = "Customs took 7.8 tons of tobacco, over 100,000 crates of wine and more than 2,000 bottles of spirits."
    assert doubts(source, right) == []
    assert doubts(source, reworded) == []
    assert doubts(source, wrong) != []
