"""What is done told as left to do, and what is left as done."""

from __future__ import annotations

import pytest

from summarise.checking.check import findings_of
from tests.checking.asking import codes

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (
        "The hospice in Leddon needs 600,000 pounds for its new wing and has raised 215,000 so far.",
        "The Leddon hospice has 215,000 pounds still to raise for its new wing.",
        "direction-reversed: 215,000 pounds",
    ),
    (
        "The hospice in Leddon needs 600,000 pounds for its new wing and has raised 215,000 so far.",
        "The hospice still needs 215,000 pounds.",
        "direction-reversed: 215,000 pounds",
    ),
    (
        "Crews have cleared 14 kilometres of the 22-kilometre road.",
        "Crews still have 14 kilometres of road to clear.",
        "direction-reversed: 14 kilometres",
    ),
    (
        "Crews have cleared 14 kilometres of the 22-kilometre road.",
        "Fourteen kilometres of the road remain to be cleared.",
        "direction-reversed: Fourteen kilometres",
    ),
    (
        "The city has repaid 8 million euros of the loan of 20 million.",
        "The city still owes 8 million euros.",
        "direction-reversed: 8 million euros",
    ),
    (
        "The city has repaid 8 million euros of the loan of 20 million.",
        "The city has 8 million euros left to repay.",
        "direction-reversed: 8 million euros",
    ),
    (
        "The theatre has sold 1,150 of its 1,400 tickets.",
        "The theatre has 1,150 tickets left.",
        "direction-reversed: 1,150",
    ),
    (
        "The theatre has sold 1,150 of its 1,400 tickets.",
        "There are still 1,150 tickets to be had.",
        "direction-reversed: 1,150",
    ),
    ("There are 250 tickets left of 1,400.", "The theatre has sold 250 tickets.", "direction-reversed: 250"),
]
# source, a right summary in other words
RIGHT = [
    (
        "The hospice in Leddon needs 600,000 pounds for its new wing and has raised 215,000 so far.",
        "The Leddon hospice still needs 385,000 pounds for its new wing.",
    ),
    (
        "The hospice in Leddon needs 600,000 pounds for its new wing and has raised 215,000 so far.",
        "The hospice has collected 215,000 pounds so far.",
    ),
    ("Crews have cleared 14 kilometres of the 22-kilometre road.", "Eight kilometres remain to be cleared."),
    (
        "Crews have cleared 14 kilometres of the 22-kilometre road.",
        "Crews have cleared 14 of the 22 kilometres.",
    ),
    (
        "The city has repaid 8 million euros of the loan of 20 million.",
        "The city still owes 12 million euros.",
    ),
    (
        "The city has repaid 8 million euros of the loan of 20 million.",
        "The city has paid back 8 million euros.",
    ),
    ("Ines Karo has read 310 of the 500 letters.", "Karo has 190 letters left to read."),
    ("The theatre has sold 1,150 of its 1,400 tickets.", "The theatre has 250 tickets left."),
    ("The theatre has sold 1,150 of its 1,400 tickets.", "1,150 tickets have gone."),
    ("There are 250 tickets left of 1,400.", "The theatre has sold 1,150 tickets."),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused_by_this_rule(source: str, summary: str) -> None:
    assert not [flag for flag, features in findings_of(source, summary) if "rule:still_to_do" in features]
