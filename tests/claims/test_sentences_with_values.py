"""A number in a field of its own beside the sentence that states it, and a summary that is one fact."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checking.asking import doubts

SOURCE = (
    "Solar plants supplied 27,100 megawatts at noon, and wind 9,800. "
    "Batteries hold 14,200 megawatts, up from 3,300 at the end of 2023."
)
QUOTE = "Solar plants supplied 27,100 megawatts at noon"

CASES: list[tuple[Any, list[str]]] = [
    # The value is judged as the sentence beside it is, and accused once.
    ({"text": "Wind and solar plants together made 36,900 megawatts.", "value": 36900, "unit": "MW"}, []),
    ({"statement": "Wind and solar plants together made 36,900 megawatts.", "megawatts": 36900}, []),
    (
        {"text": "Wind and solar plants together made 39,600 megawatts.", "value": 39600, "unit": "MW"},
        ["value-mismatch: 39,600 megawatts"],
    ),
    # One that says another thing than the sentence is not.
    (
        {"text": "Batteries hold 14,200 megawatts of power by now.", "value": 27100, "unit": "MW"},
        ["self-contradiction: 27100"],
    ),
    # A summary that is one fact is held to its quote.
    ({"quote": QUOTE, "figure": 27100}, []),
    ({"quote": QUOTE, "figure": 14200}, ["wrong-referent: 14200"]),
    ({"quote": QUOTE, "figure": "14,200 megawatts"}, ["wrong-referent: 14,200 megawatts"]),
]


@pytest.mark.parametrize(("summary", "expected"), CASES)
def test_what_stands_beside_a_sentence_or_a_quote(summary: Any, expected: list[str]) -> None:
    assert doubts(SOURCE, summary) == expected
