"""An act with the date of another: "re-formed in 2014" for "re-formed in 2009"; and acts with their own date."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

CHOIR = "The choir disbanded in 2003 before re-forming under a new leader in 2009, and made a record in 2014."
PRIZES = "The novel won the Laurel Prize in 1976. A film of the novel won the Crystal Prize in 2003."
TOOK = "The book came out in 1974; two years later it won the Laurel Prize. A film took $96 million in 2003."
MOVES = "He was caught in May 2011 and moved to the island prison in 2013."
SUIT = "The widow went to the court in March 2020, since her savings had shrunk from 2016 on."

WRONG = [
    (CHOIR, "The choir disbanded in 2014.", "2014"),
    (MOVES, "He moved to the prison in 2010.", "2010"),
    (SUIT, "The widow went to the court in 2016.", "2016"),
]
RIGHT = [
    (CHOIR, "The choir disbanded in 2003."),
    (CHOIR, "The record was made in 2014."),
    (PRIZES, "The novel won a prize in 1976."),
    (PRIZES, "In 2003 the film won a prize."),
    (TOOK, "The novel took the Laurel Prize in 1976."),
    (MOVES, "He was caught in 2011."),
    (SUIT, "The widow went to the court in 2020."),
]


@pytest.mark.parametrize(("source", "summary", "date"), WRONG)
def test_an_act_on_another_date_is_named(source: str, summary: str, date: str) -> None:
    assert any(c.startswith("wrong-referent") and date in c for c in codes(source, summary))


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_an_act_on_its_own_date_is_left_alone(source: str, summary: str) -> None:
    assert [c for c in codes(source, summary) if c.startswith("wrong-referent")] == []
