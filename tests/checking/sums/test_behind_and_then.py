"""How far one is behind another, what one has who is so far behind, and how old somebody was so long ago."""

from __future__ import annotations

import pytest

from summarise.checking.verdicts import Verdict
from tests.checking.asking import doubts, verdict

TABLE = "Mill Vale lead the table with 58 points. Orrmoor have 53, and Tindley, with 51, are third."
GAMES = "The Gulls won 44 games, the Herons 39. The Terns finished two games behind the Herons."
COUPLE = "Ewan Rae, 84, and his wife Nell, 81, marked 60 years of marriage on Sunday."
CLERK = "Sean Hart, 61, of Kell, was jailed on 3 May 2022. His thefts from the bank began in 2006."
# source, a right summary, its number
RIGHT = [
    (TABLE, "Orrmoor are five points behind the leaders.", "five"),
    (TABLE, "Orrmoor trail Mill Vale by five.", "five"),
    (TABLE, "Mill Vale lead by five points.", "five"),
    (TABLE, "Tindley are seven points off the top.", "seven"),
    (TABLE, "Mill Vale are seven points clear of Tindley.", "seven"),
    (GAMES, "The Terns won 37 games.", "37"),
    ("Ito is on 6.5 points while Brandt is two points behind the leader.", "Brandt has 4.5 points.", "4.5"),
    (COUPLE, "Nell was about 21 when they married.", "21"),
    (COUPLE, "Ewan was 24 when he married Nell.", "24"),
    (CLERK, "Hart was in his mid-forties when the thefts began.", "forties"),
]
# source, a wrong summary
WRONG = [
    (TABLE, "Tindley are two points behind Mill Vale."),
    (TABLE, "Orrmoor are seven points behind the leaders."),
    (TABLE, "Mill Vale lead by seven points."),
    (TABLE, "Tindley are five points off the top."),
    (GAMES, "The Terns won 41 games."),
    (COUPLE, "Nell was about 28 when they married."),
    (CLERK, "Hart was in his early fifties when the thefts began."),
]


@pytest.mark.parametrize(("source", "summary", "number"), RIGHT)
def test_what_follows_is_worked_out(source: str, summary: str, number: str) -> None:
    assert verdict(source, summary, number) is Verdict.DERIVED
    assert doubts(source, summary) == []


@pytest.mark.parametrize(("source", "summary"), WRONG)
def test_what_does_not_follow_is_doubted(source: str, summary: str) -> None:
    assert doubts(source, summary)


def test_what_one_won_is_no_gap() -> None:
    source = "Medals (gold, silver, bronze): Norr 11, 12, 8; Vell 9, 5, 10."
    assert doubts(source, "Norr won 31 medals in all.") == []
