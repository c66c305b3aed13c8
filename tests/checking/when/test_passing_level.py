"""What was only touched is not where it ended."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

MARKET = (
    "Shares in Norvik fell as much as 14% before closing 9.5% lower at 181p. The yield on the ten-year bond touched 5.71% on Tuesday, "
    "then eased to 5.66%. Copper hit $9,810 a tonne in the morning but settled at $9,640. The index closed 0.4% higher. The river peaked "
    "at 7.2 metres in the night and had fallen to 6.1 metres by noon. Sales rose 3%, after a rise of 2% in May."
)

WRONG = [
    ("Norvik's shares closed 14% lower.", "14%"),
    ("The ten-year yield ended the day at 5.71%.", "5.71%"),
    ("Copper settled at $9,810 a tonne.", "$9,810"),
    ("Norvik finished 14% down.", "14%"),
]
RIGHT = [
    "Norvik's shares closed 9.5% lower.",
    "Norvik's shares lost up to 14% and ended 9.5% lower.",
    "Norvik's shares fell as much as 14%.",
    "The ten-year yield touched 5.71%.",
    "Copper rose to $9,810 a tonne and settled at $9,640.",
    "The index ended 0.4% higher.",
    "The river rose to 7.2 metres in the night.",
    "The month ended with sales up 3%.",
]


@pytest.mark.parametrize(("summary", "words"), WRONG)
def test_what_was_touched_told_as_the_end(summary: str, words: str) -> None:
    assert f"wrong-referent: {words}" in codes(MARKET, summary)


@pytest.mark.parametrize("summary", RIGHT)
def test_each_level_as_what_it_was(summary: str) -> None:
    assert [c for c in codes(MARKET, summary) if c.startswith(("wrong-referent", "superseded"))] == []
