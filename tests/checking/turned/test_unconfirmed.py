"""What is reported or feared told as confirmed."""

from __future__ import annotations

import pytest

from tests.checking.turned.finding import found_by

# source, a wrong summary
WRONG = [
    (
        "Police said as many as 12 cattle were reported shot but they had confirmed only three.",
        "Police have confirmed that 12 cattle were shot.",
    ),
    (
        "Rescuers fear 40 people are buried; nine deaths have been confirmed.",
        "Forty people have been confirmed dead.",
    ),
    ("Villagers spoke of 25 dead, while officials confirmed six.", "Officials confirmed 25 deaths."),
    (
        "Locals claim 60 goats drowned; the vet has verified 22.",
        "The vet has verified that 60 goats drowned.",
    ),
    (
        "As many as 17 hikers were thought to be lost, though only four absences had been confirmed.",
        "Rescuers confirmed that 17 hikers were lost.",
    ),
]
# source, a right summary
RIGHT = [
    (
        "The ministry said 40 were missing; it later confirmed all 40 dead, 12 of them children.",
        "The ministry confirmed that 40 had died.",
    ),
    (
        "Police believe 30 people took part and have identified 11.",
        "Police have identified 11 of those who took part.",
    ),
    (
        "The airline confirmed 18 injured; local media reported 25.",
        "The airline confirmed that 18 people were injured while media put the number at 25.",
    ),
    (
        "A spokeswoman confirmed reports that 200 jobs would go and that 30 had gone.",
        "A spokeswoman confirmed that 200 jobs would go.",
    ),
    (
        "Two thefts, of $500 and $900, were reported; police confirmed the first.",
        "Police confirmed the theft of $500.",
    ),
    (
        "Police said as many as 12 cattle were reported shot but they had confirmed only three.",
        "Police have confirmed three of 12 reported shootings of cattle.",
    ),
    (
        "Rescuers fear 40 people are buried; nine deaths have been confirmed.",
        "Nine people have been confirmed dead and 40 are feared buried.",
    ),
    (
        "Villagers spoke of 25 dead, while officials confirmed six.",
        "Officials confirmed six deaths, not the 25 villagers spoke of.",
    ),
    (
        "The ministry has confirmed 31 cases and is testing 120 more people with symptoms.",
        "With 31 cases confirmed, 120 people more are being tested.",
    ),
    (
        "Rebels claimed to have freed 200 captives; the Red Cross could verify 70.",
        "Of 200 captives said to be free the Red Cross verified 70.",
    ),
    (
        "About 500 people are believed to be ill, of whom laboratory tests have confirmed 44.",
        "Tests have confirmed 44 of about 500 suspected cases.",
    ),
    (
        "The army said 14 soldiers were missing and confirmed that five had died.",
        "Five soldiers died, the army confirmed, and 14 are missing.",
    ),
    (
        "Officials confirmed 60 cases; up to 200 people may have been exposed.",
        "Officials confirmed that up to 200 people may have been exposed.",
    ),
    (
        "The airline confirmed that 130 people were on board; two were reported hurt.",
        "The airline confirmed the number on board, 130.",
    ),
    (
        "The union estimates that 8,000 walked out; the company confirmed 5,200.",
        "The company confirmed a walkout, of 5,200.",
    ),
]


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_is_wrong_is_found(source: str, summary: str) -> None:
    assert found_by("unconfirmed", source, summary) == ["status-changed"]


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_let_be(source: str, summary: str) -> None:
    assert found_by("unconfirmed", source, summary) == []
