"""Shares, so many of so much each, and what is left over: right where the source implies them, wrong elsewhere."""

from __future__ import annotations

import pytest

from summarise.checking.verdicts import Verdict
from tests.checking.asking import doubts, verdict

THEFTS = "Police recorded 4,300 thefts, and a third of them were of bicycles."
VOTERS = "A third of the 4,300 members voted."
POSTS = "Forty percent of the 2,000 jobs will go."
CASES = "Two thirds of the 90 cases were mild."
RELAPSE = "One in five of the 1,500 patients relapsed."
CLUB = "The county paid the club three instalments of £20,000 each."
TOWNS = "Each of the 12 towns gets $50,000."
RENT = "The rent is $900 a month."
PAY = "She earned 52,000 crowns a year for four years."
BUSES = "The firm bought 40 buses at $250,000 each."
CREW = "Seven of the 11 crew were rescued."
CRASH = "Of 60 passengers, 45 survived the crash."
TESTS = "Eight of the 20 samples tested positive."
EXAM = "Some 30% of pupils failed the exam."
OFFER = "Of the 240 workers, 150 accepted the offer."
HOSTAGES = "Three of the nine hostages were freed on Friday."


@pytest.mark.parametrize(
    ("source", "summary", "number"),
    [
        (THEFTS, "About 1,430 bicycles were stolen.", "1,430"),
        (THEFTS, "About 1,430 thefts were of bicycles.", "1,430"),
        (VOTERS, "Around 1,433 members voted.", "1,433"),
        (POSTS, "About 800 jobs will go.", "800"),
        (POSTS, "The other 1,200 jobs will stay.", "1,200"),
        (CASES, "60 of the cases were mild.", "60"),
        (CASES, "30 cases were not mild.", "30"),
        (RELAPSE, "300 patients relapsed.", "300"),
        (CLUB, "The county paid the club £60,000 in three instalments.", "£60,000"),
        (CLUB, "The club received a total of £60,000.", "£60,000"),
        (TOWNS, "The 12 towns share $600,000.", "$600,000"),
        (RENT, "Rent costs $10,800 a year.", "$10,800"),
        (PAY, "She earned 208,000 crowns over four years.", "208,000 crowns"),
        (BUSES, "The firm spent $10 million on buses.", "$10 million"),
        (CREW, "Four were not rescued.", "Four"),
        (CREW, "Four are missing.", "Four"),
        (CREW, "Four of the 11 crew were not rescued.", "Four"),
        (CRASH, "15 passengers died in the crash.", "15"),
        (CRASH, "15 passengers did not survive.", "15"),
        (TESTS, "12 of the samples tested negative.", "12"),
        (EXAM, "70% of pupils passed the exam.", "70%"),
        (EXAM, "The other 70% passed.", "70%"),
        (OFFER, "90 workers did not accept the offer.", "90"),
        (OFFER, "The other 90 workers refused.", "90"),
        (HOSTAGES, "Six hostages are still held.", "Six"),
        (HOSTAGES, "Six remain captive.", "Six"),
    ],
)
def test_what_the_source_implies_is_derived(source: str, summary: str, number: str) -> None:
    assert verdict(source, summary, number) is Verdict.DERIVED
    assert doubts(source, summary) == []


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (THEFTS, "About 2,430 bicycles were stolen."),
        (VOTERS, "Around 1,733 members voted."),
        (POSTS, "About 900 jobs will go."),
        (POSTS, "About 1,200 jobs will go."),
        (CASES, "30 of the cases were mild."),
        (RELAPSE, "1,200 patients relapsed."),
        (CLUB, "The county paid the club £80,000."),
        (TOWNS, "The 12 towns share $650,000."),
        (RENT, "The rent is $12,800 a year."),
        (BUSES, "The firm spent $12 million on buses."),
        (CREW, "Four were rescued."),
        (CREW, "Four of the 11 crew were rescued."),
        (CREW, "Five are missing."),
        (CREW, "Seven are missing."),
        (CRASH, "15 passengers survived the crash."),
        (CRASH, "45 passengers died."),
        (TESTS, "12 of the samples tested positive."),
        (EXAM, "70% of pupils failed the exam."),
        (OFFER, "90 workers accepted the offer."),
        (OFFER, "150 workers rejected the offer."),
        (HOSTAGES, "Six of the nine hostages were freed."),
    ],
)
def test_what_it_does_not_imply_is_flagged(source: str, summary: str) -> None:
    assert doubts(source, summary) != []
