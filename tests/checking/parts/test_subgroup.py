"""A share of some told as one of all."""

from __future__ import annotations

import pytest
from tests.checking.asking import codes

from summarise.checking.check import findings_of

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (
        "Of the drivers under 25, 31% had used a phone, according to a survey of 4,000 drivers.",
        "Of the 4,000 drivers surveyed, 31% had used a phone.",
        "wrong-referent: 31%",
    ),
    (
        "Among smokers in the trial, 44% had quit after six months; smokers were a third of the 900 people taking part.",
        "After six months 44% of those taking part had quit.",
        "wrong-referent: 44%",
    ),
    (
        "Of the women in the survey, 62% said they walk home alone; 2,000 people were asked.",
        "Of 2,000 people asked, 62% walk home alone.",
        "wrong-referent: 62%",
    ),
    (
        "Of the women in the survey, 62% said they walk home alone; 2,000 people were asked.",
        "62% of those surveyed walk home alone.",
        "wrong-referent: 62%",
    ),
    (
        "The college has 1,400 students. Among those from abroad, 38% live in halls.",
        "Of the college's 1,400 students, 38% live in halls.",
        "wrong-referent: 38%",
    ),
    (
        "The college has 1,400 students. Among those from abroad, 38% live in halls.",
        "38% of the students live in halls.",
        "wrong-referent: 38%",
    ),
]
# source, a right summary in other words
RIGHT = [
    (
        "Of the drivers under 25, 31% had used a phone, according to a survey of 4,000 drivers.",
        "Of the drivers under 25 among the 4,000 surveyed, 31% had used a phone.",
    ),
    (
        "Among smokers in the trial, 44% had quit after six months; smokers were a third of the 900 people taking part.",
        "After six months, 44% of the smokers had quit.",
    ),
    (
        "Among smokers in the trial, 44% had quit after six months; smokers were a third of the 900 people taking part.",
        "Of the smokers among the 900 participants, 44% had given up.",
    ),
    (
        "Of the women in the survey, 62% said they walk home alone; 2,000 people were asked.",
        "62% of the women walk home alone.",
    ),
    (
        "Of the women in the survey, 62% said they walk home alone; 2,000 people were asked.",
        "Of the women among the 2,000 people asked, 62% walk home alone.",
    ),
    (
        "In the over-65s, turnout was 81%, the commission said; 1.2 million people could vote.",
        "Turnout was 81% among the over-65s.",
    ),
    (
        "The college has 1,400 students. Among those from abroad, 38% live in halls.",
        "38% of the students from abroad live in halls.",
    ),
    (
        "About 70% of firms with more than 50 staff offer training, a survey of 3,100 firms found.",
        "A survey of 3,100 firms found that 70% of those with more than 50 staff offer training.",
    ),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused_by_this_rule(source: str, summary: str) -> None:
    assert not [flag for flag, features in findings_of(source, summary) if "rule:subgroup" in features]
