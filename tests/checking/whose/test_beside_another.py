"""A number in the words right beside another one is found; one in its own words, or in those of both, is not."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of

TOLLS = (
    "A crossing will cost $2 at night and $5 in the rush hour, and up to $8 while the bridge is under repair."
)
FERRIES = "Norvik Lines, the larger of the two, cancelled 48 sailings and low-cost rival Tarn Ferries 170."
AWARD = "The jury granted her 4 million euros for lost wages and 3 million euros in punitive damages."
TRIAL = "The trial took in 1,860 adults with asthma in nine cities; 1,240 of them were given the spray and the rest water."
DEBT = "Its debt stood at 1.9 billion euros, equal to 2.4 times core earnings. The loans set a ceiling of 3.5 times."
SLEEP = "Night guards slept 5.4 hours a day at the start of the study and 6.3 hours once the rota was fixed."
NURSES = "The trial included 210 nurses at three hospitals, 168 of them women; 19 dropped out."
MARKET = "Turnout was 44%, down from 58% at the general election three years ago."


def found(source: str, summary: str) -> list[str]:
    """The numbers that the rule finds."""
    return [
        flag.claim.text
        for flag, features in findings_of(source, summary)
        if "rule:beside_another" in features and flag.claim is not None
    ]


@pytest.mark.parametrize(
    ("source", "summary", "what"),
    [
        (TOLLS, "A crossing will cost $8 in the rush hour.", "$8"),
        (FERRIES, "Tarn Ferries cancelled 48 sailings.", "48"),
        ("For the same use Harl charges $57 and Brin $52.", "It is cheaper than Brin, at $57.", "$57"),
        (AWARD, "She won 4 million euros in punitive damages.", "4 million euros"),
        (TRIAL, "The spray was tested in a trial of 1,240 adults with asthma.", "1,240"),
        (SLEEP, "At the start, guards slept 6.3 hours.", "6.3 hours"),
        (NURSES, "The trial included 168 nurses.", "168"),
        (
            "Sara Venn batted .241 in the play-offs and .302 in the regular season.",
            "Venn, who hit .241 in the regular season, scored twice.",
            ".241",
        ),
        (
            "Ardon Power restored supplies to 31,000 homes since noon, leaving 46,000 cut off, most of them in the hills.",
            "Ardon Power has restored supplies to 46,000 homes and hopes for better weather.",
            "46,000",
        ),
    ],
)
def test_a_number_in_the_words_beside_another_is_found(source: str, summary: str, what: str) -> None:
    assert what in found(source, summary)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (TOLLS, "A crossing will cost $5 in the rush hour."),
        (TOLLS, "In the rush hour the toll will be $5, and up to $8 during repairs."),
        (FERRIES, "Tarn Ferries cancelled 170 sailings."),
        (FERRIES, "Norvik cancelled 48 sailings and Tarn Ferries cancelled 170 sailings."),
        (AWARD, "She won 3 million euros in punitive damages."),
        (AWARD, "For lost wages she was granted 4 million euros."),
        (TRIAL, "In the trial 1,240 adults were given the spray."),
        (TRIAL, "The trial of 1,860 adults with asthma ran in nine cities."),
        (DEBT, "Debt is now 2.4 times core earnings."),
        (DEBT, "The banks allow it a debt of up to 3.5 times that."),
        # a level and the one before it: what is said once is said of both
        (SLEEP, "At the start of the study guards slept 5.4 hours."),
        (NURSES, "The trial included 168 women."),
        # what is counted is said once for both
        ("Last year 51 walkers got lost; this year 37 have got lost.", "This year 37 walkers got lost."),
        ("Harlow | 512 | 470\nBrin | 433 | 409\n", "Harlow made 433 trips."),  # of a row its cells tell
        (MARKET, "Three years ago turnout at the general election was 58%."),
        (MARKET, "Turnout fell from 58% at the general election."),
        (
            "The sale would lower the bank debt from £14m to £9m.",
            "After the sale the bank debt would be £9m.",
        ),
        # a part and its whole
        ("Of the 96 riders who set off in Brae, 71 finished.", "In Brae 96 riders set off."),
        (
            "The club has lost 60 of its 150 members since the spill.",
            "The club has lost 60 members since the spill.",
        ),
        # words that stand beside numbers of all things
        (
            "It sold 310 boats last year, and hired 90 people. Last year its rival sold 270 boats.",
            "The yard hired 90 people last year.",
        ),
        ("The depot has 165 buses and plans 40 more buses by 2034.", "The depot has 165 buses by now."),
        # one value told twice
        ("The path is 135 km (84 miles) long, along the coast.", "The coast path is 84 miles long."),
    ],
)
def test_words_of_its_own_are_no_finding(source: str, summary: str) -> None:
    assert found(source, summary) == []
