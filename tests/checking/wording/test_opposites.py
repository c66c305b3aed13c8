"""A right number with the opposite said of it, and the many ways to say the same that have to stay silent."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of
from summarise.checking.verdicts import Code
from tests.checking.asking import doubts, flags

WRONG = [
    ("The Rovers scored 31 goals at home and 12 away.", "The Rovers scored 31 goals on the road."),
    ("North: Sales = 510; Profit = 12.", "North made a loss of 12."),
    ("Balance of the funds: surplus 4.1 million euros.", "The funds had a deficit of 4.1 million euros."),
    ("The reservoir is 76% full after the winter rain.", "The reservoir is 76% empty."),
    (
        "The poll found that 58% of voters were in favour of the bypass.",
        "58% of voters were against the bypass.",
    ),
    ("The poll found that 58% of voters were in favour of the bypass.", "58% of voters opposed the bypass."),
    ("Some 61% of respondents approve of the governor.", "61% of respondents disapprove of the governor."),
    ("Members voted 214 for and 187 against the bill.", "187 members voted for the bill."),
    ("The team won 12 of its 20 matches.", "The team lost 12 of its 20 matches."),
    ("The team won 12 of its 20 matches.", "It lost 12 matches."),
    (
        "About 83% of graduates were employed six months later.",
        "About 83% of graduates were unemployed by then.",
    ),
    (
        "Seven in ten parents were satisfied with the school.",
        "Seven in ten parents were dissatisfied with it.",
    ),
    ("The court acquitted 9 of the 15 defendants.", "The court convicted 9 of the 15 defendants."),
    ("Some 340 firms opened in the town last year.", "Some 340 firms closed in the town last year."),
    ("The firm made a profit of $30 million.", "The firm made a loss of $30 million."),
    ("The firm made a profit of $30 million.", "The firm lost $30 million."),
    ("The club bought the striker for £22 million.", "The club sold the striker for £22 million."),
    ("The state exported 2 million tonnes of wheat.", "The state imported 2 million tonnes of wheat."),
    ("Of the patients, 64% survived.", "64% of the patients died."),
    ("Of the patients, 64% survived.", "64% of the patients did not survive."),
    ("The airline hired 900 pilots in May.", "The airline fired 900 pilots in May."),
    ("The majority, 57%, said they trust the police.", "57% said they do not trust the police."),
    ("The survey said 35% of the flats were occupied.", "35% of the flats were unoccupied."),
    ("Seven of the 11 crew were rescued.", "Seven were not rescued."),
    ("Eight of the 20 samples tested positive.", "Eight samples tested negative."),
    ("Some 30% of pupils failed the exam.", "Some 30% of pupils passed the exam."),
    ("The firm failed to raise the $50 million it sought.", "The firm raised $50 million."),
    ("The senate passed the bill 52-48.", "The senate rejected the bill 52-48."),
    ("Women made up 44% of the jury pool.", "Men made up 44% of the jury pool."),
]
RIGHT = [
    ("The Rovers scored 31 goals at home and 12 away.", "At home the Rovers scored 31 goals."),
    ("North: Sales = 510; Profit = -12.", "North made a loss of 12."),
    ("North: Sales = 510; Profit = -€12.", "North made a loss of €12."),
    ("Net income was -4.1 million euros in 2030.", "The firm lost about 4.1 million euros in 2030."),
    ("Net income was −€4.1 million.", "The firm's net loss was €4.1 million."),
    ("Net income was −€4.1 million.", "The firm reported a €4.1 million loss."),
    ("The balance was −310 million pesos.", "The deficit reached 310 million pesos."),
    ("Operating profit (in millions of euros): -14; sales: 310.", "It had an operating loss of €14 million."),
    ("| Region | Gain |\n|---|---|\n| North | (7) |", "North lost 7."),
    ("The reservoir is 76% full after the winter rain.", "The reservoir stands at 76% of capacity."),
    (
        "The reservoir is 76% full after the winter rain.",
        "Rain has left the reservoir 76% full; last year it was empty.",
    ),
    (
        "The poll found that 58% of voters were in favour of the bypass.",
        "58% of voters supported the bypass.",
    ),
    ("The poll found that 58% of voters were in favour of the bypass.", "The bypass has the backing of 58%."),
    ("Some 61% of respondents approve of the governor.", "The governor has the approval of 61%."),
    ("Members voted 214 for and 187 against the bill.", "214 members voted for the bill."),
    ("Members voted 214 for and 187 against the bill.", "187 members opposed the bill."),
    ("The team won 12 of its 20 matches.", "The team, which lost its coach, won 12 of 20 matches."),
    ("About 83% of graduates were employed six months later.", "About 83% of graduates had a job."),
    (
        "Seven in ten parents were satisfied with the school.",
        "Seven in ten parents were happy with the school.",
    ),
    (
        "Seven in ten parents were satisfied with the school.",
        "Seven in ten parents were not unhappy with the school.",
    ),
    ("The court acquitted 9 of the 15 defendants.", "9 of 15 defendants were cleared."),
    ("The court acquitted 9 of the 15 defendants.", "9 of 15 defendants were not convicted."),
    ("Some 340 firms opened in the town last year.", "Last year 340 firms started up in the town."),
    (
        "The firm made a profit of $30 million.",
        "The firm's profit was $30 million, after a loss the year before.",
    ),
    ("The club bought the striker for £22 million.", "Harwick sold the striker to the club for £22 million."),
    ("Aldham beat Borley 3-1 and won the cup.", "Borley lost 3-1 to Aldham."),
    ("The Greens won 12 seats from the Blues.", "The Blues lost 12 seats to the Greens."),
    ("The state exported 2 million tonnes of wheat.", "Wheat exports came to 2 million tonnes."),
    (
        "Germany exported 2 million tonnes of wheat to Chad.",
        "Chad imported 2 million tonnes of wheat from Germany.",
    ),
    ("Of the patients, 64% survived.", "64% of the patients did not die."),
    ("The airline hired 900 pilots in May.", "The airline took on 900 pilots."),
    ("The majority, 57%, said they trust the police.", "57% said they do trust the police."),
    ("The survey said 35% of the flats were occupied.", "35% of the flats were not empty."),
    ("Seven of the 11 crew were rescued.", "Seven of the crew did get rescued."),
    ("Eight of the 20 samples tested positive.", "Of 20 samples eight were positive, not all."),
    ("The firm failed to raise the $50 million it sought.", "The firm did not raise the $50 million."),
    ("A crash killed 5 people, and 5 people survived.", "In the crash 5 people survived."),
    (
        "It dismissed claims that 900 pilots were hired.",
        "It said that claims of 900 pilots hired were wrong.",
    ),
    ("Not only 40 men but also 40 women applied.", "40 men applied."),
    ("Rinks lose $2 million, and three of the city's nine stay shut.", "Three rinks won't open."),
    ("The sculptor Ina Rood died at 91 in Velmont.", "The sculptor Ina Rood lived to 91."),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_the_opposite_is_found(source: str, summary: str) -> None:
    assert Code.DIRECTION_REVERSED in [f.code for f in flags(source, summary)]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_the_same_in_other_words_is_left_alone(source: str, summary: str) -> None:
    assert doubts(source, summary) == []


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        ("Net income was −€4.1 million.", "Net income was €4.1 million."),
        ("Net income was −€4.1 million.", "The firm made a profit of €4.1 million."),
        ("Net income was −€4.1 million.", "The firm made a loss of €4.7 million."),
        ("Net income was −€4.1 million.", "It lost 30 jobs and earned €4.1 million."),
    ],
)
def test_a_minus_is_no_profit_and_no_other_loss(source: str, summary: str) -> None:
    assert doubts(source, summary) != []


def test_the_flag_points_at_the_word_and_names_both() -> None:
    (flag,) = flags("The reservoir is 76% full.", "The reservoir is 76% empty.")
    assert flag.claim is not None
    assert flag.claim.text == "empty"
    assert flag.message == "The article says “full” of “76%”; the summary says the opposite: “empty”."


@pytest.mark.parametrize(
    ("source", "summary", "signs"),
    [
        (
            "The fund had a surplus of £40,000.",
            "The fund had a loss of £40,000.",
            {"pair:listed", "beside:2"},
        ),
        ("Thirty of the men were not charged.", "Thirty of the men were charged.", {"pair:denied"}),
        ("The club won 12 games.", "The club lost 12 games.", {"pair:turned", "beside:2"}),
    ],
)
def test_what_kind_of_opposites_they_are_is_a_sign(source: str, summary: str, signs: set[str]) -> None:
    (features,) = [f for _, f in findings_of(source, summary) if "rule:opposites" in f]
    assert signs <= set(features)
