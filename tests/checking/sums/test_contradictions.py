"""A summary against itself: its headline and its prose against its facts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checking.asking import codes

SOURCE = (
    "Nineteen miners were hurt in a rockfall at the Denby pit on Monday, the owner said. "
    "It employs 240 miners. Rescuers worked for 7 hours."
)


def summary(
    headline: str, statement: str = "Nineteen miners were hurt in a rockfall at the Denby pit."
) -> Any:
    fact = {
        "statement": statement,
        "quote": "Nineteen miners were hurt in a rockfall at the Denby pit",
        "figures": [],
    }
    return {"headline": headline, "facts": [fact]}


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        # the fact has another value of the same thing; the source says which of the two is wrong
        ("Ninety miners hurt in rockfall at Denby", ["self-contradiction: Ninety"]),
        ("90 hurt in rockfall at the Denby pit", ["self-contradiction: 90"]),
        # both values are right, each of its own thing
        ("A pit of 240 miners has a rockfall", []),
        # wrong, and no fact speaks of it
        ("Rescuers worked for 9 hours", []),
        ("Nineteen hurt in rockfall at Denby", []),
    ],
)
def test_headline_against_facts(headline: str, found: list[str]) -> None:
    assert [code for code in codes(SOURCE, summary(headline)) if code.startswith("self")] == found
