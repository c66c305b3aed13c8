"""Right numbers told wrongly: taken back, changed places, turned round, told as done; sums done wrong."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes, flags


@pytest.mark.parametrize(
    ("source", "summary", "flag"),
    [
        # the source takes the number back
        (
            "Fourteen miners were hurt. CORRECTION: An earlier version of this report said that 41 miners were hurt.",
            "In the mine 41 miners were hurt.",
            "superseded: 41",
        ),
        # two numbers of one sentence have changed places
        (
            "The fund will plant over 300 oaks in Aldham, with over 70 lindens planted by June.",
            "The fund will plant over 70 oaks in Aldham, with over 300 lindens planted by June.",
            "wrong-referent: 70, wrong-referent: 300",
        ),
        # up for down; the flag points at the verb
        (
            "The number of injured officers fell by 18 last year.",
            "The number of injured officers rose by 18 last year.",
            "direction-reversed: rose",
        ),
        # proposed, and told as done
        (
            "The board has proposed a dividend of $1.05 a share; the meeting in May decides.",
            "The board paid a dividend of $1.05 a share.",
            "status-changed: paid",
        ),
        # sums that the summary does itself
        (
            "Oakes had 118,406 votes and Brandt 99,842.",
            "Oakes had 118,406 votes and Brandt 99,842, which makes 228,248 together.",
            "arithmetic-wrong: 228,248",
        ),
        (
            "The rent went from $400 to $500.",
            "The rent rose by 40% from $400 to $500.",
            "arithmetic-wrong: 40%",
        ),
    ],
)
def test_second_look(source: str, summary: str, flag: str) -> None:
    assert ", ".join(codes(source, summary)) == flag


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        # a revision that replaces nothing the summary says wrongly
        (
            "The cabinet cleared a revised estimate of $48 million, up from $39 million in May.",
            "The estimate rose from $39 million to $48 million.",
        ),
        ("The number of thefts fell by 18 last year.", "Thefts dropped by 18 last year."),
        ("The vote was not to cut the fee of $90.", "The fee of $90 was kept."),
        ("The board has proposed a dividend of $1.05.", "A dividend of $1.05 was proposed by the board."),
        ("It plans to spend $30 million on silos.", "It will spend $30 million on silos."),
    ],
)
def test_told_as_the_source_tells_it(source: str, summary: str) -> None:
    assert codes(source, summary) == []


@pytest.mark.parametrize(
    ("summary", "arithmetic"),
    [
        ("Oakes had 118,406 votes and Brandt 99,842, which makes 218,248 together.", "118,406 + 99,842 = 218,248"),
        ("Oakes had 118,406 votes, 18,564 more than Brandt with 99,842.", "118,406 - 99,842 = 18,564"),
    ],
)  # fmt: skip
def test_a_right_sum_is_noted_with_its_arithmetic(summary: str, arithmetic: str) -> None:
    (flag,) = flags("Oakes had 118,406 votes and Brandt 99,842.", summary)
    assert (flag.code, flag.severity) == ("derived", "note")
    assert arithmetic in flag.message
