"""A vote told with the other outcome."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of
from tests.checking.asking import codes

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (
        "A motion to close the tip was lost by five votes to seven.",
        "Councillors voted 7-5 to close the tip.",
        "direction-reversed: voted 7-5 to close",
    ),
    (
        "The board voted 8-3 against selling the hall.",
        "The board voted 8-3 to sell the hall.",
        "direction-reversed: voted 8-3 to sell",
    ),
    (
        "The bill to ban snares failed by 41 votes to 44.",
        "Members voted 44-41 to ban snares.",
        "direction-reversed: voted 44-41 to ban",
    ),
    (
        "Plans for a casino were rejected by nine to four.",
        "The committee voted nine to four for the casino.",
        "direction-reversed: voted nine to four for the",
    ),
    (
        "Senators voted 52-46 to keep the tax.",
        "Senators voted 52-46 to scrap the tax.",
        "direction-reversed: scrap",
    ),
    (
        "A plan to sell the library was defeated by 12 to 9.",
        "The council voted 12 to 9 to sell the library.",
        "direction-reversed: voted 12 to 9 to sell",
    ),
    (
        "A bid to move the market was rejected 6-4.",
        "Traders voted 6-4 to move the market.",
        "direction-reversed: voted 6-4 to move",
    ),
    (
        "By 17 votes to 12, councillors in Nettleford threw out the plan for a sixth-form college on the old airfield after a debate of three hours.",
        "Councillors approved the college by 17 votes to 12.",
        "direction-reversed: approved",
    ),
    (
        "Members of the Harbour Club voted 88 to 41 to admit women.",
        "The Harbour Club voted 88 to 41 against admitting women.",
        "direction-reversed: against",
    ),
    (
        "Members of the Harbour Club voted 88 to 41 to admit women.",
        "Members rejected the admission of women by 88 votes to 41.",
        "direction-reversed: rejected",
    ),
    (
        "Residents of Lowfield voted by 62% to 38% to keep the bypass closed to lorries.",
        "Lowfield's residents voted 62% to 38% against keeping the bypass closed to lorries.",
        "direction-reversed: against",
    ),
]
# source, a right summary in other words
RIGHT = [
    (
        "A motion to close the tip was lost by five votes to seven.",
        "Councillors voted 7-5 not to close the tip.",
    ),
    (
        "A motion to close the tip was lost by five votes to seven.",
        "Councillors voted 7-5 to keep the tip open.",
    ),
    (
        "A motion to close the tip was lost by five votes to seven.",
        "The tip stays after councillors voted down its closing by seven to five.",
    ),
    ("The board voted 8-3 against selling the hall.", "The board voted 8-3 to keep the hall."),
    ("The bill to ban snares failed by 41 votes to 44.", "Members voted 44-41 against banning snares."),
    ("The bill to ban snares failed by 41 votes to 44.", "Members voted 44-41 to reject a ban on snares."),
    ("A plan to sell the library was defeated by 12 to 9.", "The council voted 12 to 9 to keep the library."),
    (
        "A plan to sell the library was defeated by 12 to 9.",
        "The council voted 12 to 9 against selling the library.",
    ),
    ("A plan to sell the library was passed by 12 to 9.", "The council voted 12 to 9 to sell the library."),
    (
        "By 17 votes to 12, councillors in Nettleford threw out the plan for a sixth-form college on the old airfield after a debate of three hours.",
        "Nettleford's councillors voted 17 to 12 against a college.",
    ),
    (
        "By 17 votes to 12, councillors in Nettleford threw out the plan for a sixth-form college on the old airfield after a debate of three hours.",
        "Councillors rejected the college by 17 votes to 12.",
    ),
    (
        "By 17 votes to 12, councillors in Nettleford threw out the plan for a sixth-form college on the old airfield after a debate of three hours.",
        "Twelve councillors backed the college and 17 were against it.",
    ),
    (
        "Members of the Harbour Club voted 88 to 41 to admit women.",
        "The Harbour Club will admit women after a vote of 88 to 41.",
    ),
    (
        "Members of the Harbour Club voted 88 to 41 to admit women.",
        "Members backed admitting women, 88 to 41.",
    ),
    ("The senate rejected the water bill 31-19.", "The water bill failed, 31-19."),
    ("The senate rejected the water bill 31-19.", "The water bill was voted down by 31 to 19."),
    ("Shareholders backed the merger with 71% of the votes.", "The merger won 71% of the votes."),
    ("Shareholders backed the merger with 71% of the votes.", "29% of the votes went against the merger."),
    (
        "Residents of Lowfield voted by 62% to 38% to keep the bypass closed to lorries.",
        "Residents voted by 62% to 38% for keeping lorries off the bypass.",
    ),
    (
        "The committee turned down the stadium by nine votes to four.",
        "Nine members voted against the stadium.",
    ),
    ("The committee turned down the stadium by nine votes to four.", "Four members voted for the stadium."),
    (
        "The committee turned down the stadium by nine votes to four.",
        "The stadium was refused by nine votes to four.",
    ),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused_by_this_rule(source: str, summary: str) -> None:
    assert not [flag for flag, features in findings_of(source, summary) if "rule:vote_outcome" in features]
