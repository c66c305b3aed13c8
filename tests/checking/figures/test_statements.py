"""A statement is held against its quote word by word: another's name, the opposite word, another stretch of time, what is to come."""

from __future__ import annotations

import pytest

from summarise.checking.check import check
from summarise.checking.verdicts import Code, Severity

SOURCE = """HALDEN, 3 June 2025 — Councillor Mira Osgood said 41 of the 60 moorings were let. Her colleague Pete Lanning counted 38 boats on
the slip. The Otters, as everyone calls Halden Rowing Club, won 12 races; Brackwater won 9 races at home and Saltney lost 7. Some
62% of rural members rowed every week. The club takes in £18,000 a year from moorings and pays £700 a month in rent.

A further 14 boats are due on Friday, and a second slip could open in 2026 at a cost of £90,000. The Welsh Assembly gave £5,000 for new
boats and Scotland gave £6,000. The club bought him from Saltney for £40. The Scot, 34, rowed 12 km in 50 minutes. "Our club has 300 members," said Ann Tully, the treasurer. Four oars at £60 each
were bought. The Boat Owners' Association (BOA) paid for 20 lifejackets. The district would pay $1,500 per semester to coaches."""


def said(statement: str, quote: str) -> list[tuple[Code, str]]:
    """The code and the words of each warning and error on the statement of one fact."""
    facts = [{"statement": statement, "quote": quote, "figures": []}]
    return [
        (flag.code, flag.claim.text)
        for flag in check(SOURCE, {"facts": facts}).flags
        if flag.claim is not None
        and flag.claim.path.endswith("statement")
        and flag.severity is not Severity.NOTE
    ]


@pytest.mark.parametrize(
    ("statement", "quote", "code", "words"),
    [
        ("Pete Lanning said 41 of the 60 moorings were let.", "Councillor Mira Osgood said 41 of the 60 moorings were let", Code.WRONG_REFERENT, "Pete Lanning"),
        ("Saltney won 9 races at home.", "Brackwater won 9 races at home", Code.WRONG_REFERENT, "Saltney"),
        ("Scotland gave £5,000 for new boats.", "The Welsh Assembly gave £5,000 for new\nboats", Code.WRONG_REFERENT, "Scotland"),
        ("Some 62% of urban members rowed every week.", "Some\n62% of rural members rowed every week", Code.DIRECTION_REVERSED, "urban"),
        ("The club takes in £18,000 a month from moorings.", "The club takes in £18,000 a year from moorings", Code.UNIT_MISMATCH, "month"),
        ("The district would pay $1,500 per year to coaches.", "The district would pay $1,500 per semester to coaches", Code.UNIT_MISMATCH, "year"),
        ("The club pays £900 a month in rent.", "pays £700 a month in rent", Code.VALUE_MISMATCH, "£900"),
        ("Brackwater won 12 races at home.", "Brackwater won 9 races at home", Code.WRONG_REFERENT, "12"),  # another's
        ("The club takes in £18 million a year from moorings.", "The club takes in £18,000 a year from moorings", Code.SCALE_MISMATCH, "£18 million"),
        ("Some 62 percentage points of rural members rowed every week.", "Some\n62% of rural members rowed every week", Code.UNIT_MISMATCH, "62 percentage points"),
        ("Brackwater won nearly 9 races at home.", "Brackwater won 9 races at home", Code.QUALIFIER_ADDED, "nearly 9"),
        ("A further 14 boats arrived on Friday.", "A further 14 boats are due on Friday", Code.STATUS_CHANGED, "arrived"),
        ("A second slip opened in 2026 at a cost of £90,000.", "a second slip could open in 2026 at a cost of £90,000", Code.STATUS_CHANGED, "opened"),
    ],
)  # fmt: skip
def test_what_a_statement_turned(statement: str, quote: str, code: Code, words: str) -> None:
    assert (code, words) in said(statement, quote)


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        # who "he", "our" and "the club" are is what a statement should say
        ("Ann Tully's club has 300 members.", "\"Our club has 300 members,\""),
        ("Halden Rowing Club takes in £18,000 a year from moorings.", "The club takes in £18,000 a year from moorings"),
        ("The club bought Osgood for £40.", "The club bought him from Saltney for £40"),
        ("Tully rowed 12 km in 50 minutes.", "The Scot, 34, rowed 12 km in 50 minutes"),
        # two names of one, as the article tells
        ("Halden Rowing Club won 12 races.", "The Otters, as everyone calls Halden Rowing Club, won 12 races"),
        ("Osgood said 41 of the 60 moorings were let.", "Councillor Mira Osgood said 41 of the 60 moorings were let"),
        ("The BOA paid for 20 lifejackets.", "The Boat Owners' Association (BOA) paid for 20 lifejackets"),
        # other words for the same
        ("Nearly 62% of members in the country rowed every week.", "Some\n62% of rural members rowed every week"),
        ("The club's yearly income from moorings is £18,000 a year.", "The club takes in £18,000 a year from moorings"),
        ("It pays a rent of £700 each month.", "pays £700 a month in rent"),
        # the number rounded, worked out or told otherwise
        ("The club takes in nearly £20,000 a year from moorings.", "The club takes in £18,000 a year from moorings"),
        ("Two in three of rural members rowed every week.", "Some\n62% of rural members rowed every week"),
        ("Councillor Mira Osgood said 19 of the 60 moorings were not let.", "Councillor Mira Osgood said 41 of the 60 moorings were let"),
        ("Four oars for £240 in all were bought.", "Four oars at £60 each\nwere bought"),
        # still to come
        ("A further 14 boats will arrive on Friday.", "A further 14 boats are due on Friday"),
        ("A second slip, planned for 2026, would cost £90,000.", "a second slip could open in 2026 at a cost of £90,000"),
        # word for word
        ("Brackwater won 9 races at home", "Brackwater won 9 races at home"),
        # hardly made from its quote
        ("In all the clubs of the shire, Saltney among them, 9 races were won on home water.", "Brackwater won 9 races at home"),
    ],
)  # fmt: skip
def test_what_a_statement_may_say(statement: str, quote: str) -> None:
    assert said(statement, quote) == []
