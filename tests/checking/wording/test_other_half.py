"""Two bounds of a half that say the same of both halves are no contradiction; of one half they are, and so is a target missed."""

from __future__ import annotations

import pytest

from summarise.checking.check import graded

STORM = "Nearly half of the 430,000 homes that lost power were still waiting for it on Sunday."
QUAKE = "Inspectors had covered fewer than half of the 96 villages."
WAITS = "Waits of over a year came down to 93,700. Ministers want that figure to be below 70,000 by the end of March."
PRICES = "The company seeks to sell shares at Rs 168-177 each."
BEDS = "The mayor expects about 1,200 people to move to the shelters, which held 16,800 others on Sunday."


def _codes(source: str, summary: str) -> list[str]:
    flags = graded(source, summary).flags
    return [f.code.value for f in flags if f.severity.value != "note"]


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (STORM, "Power was back at just over half of the 430,000 homes."),
        (STORM, "Nearly half of the homes were still waiting for power."),
        (QUAKE, "Over half of the 96 villages were yet to be inspected."),
        (WAITS, "Waits of over a year remain above the 70,000 that ministers want by the end of March."),
        (PRICES, "At Rs 177, the top of the range, the shares would be dear."),
        (PRICES, "At Rs 168, the low end, they would be cheap."),
        (BEDS, "The shelters held 16,800 other people on Sunday."),
    ],
)
def test_what_says_the_same_is_not_doubted(source: str, summary: str) -> None:
    assert _codes(source, summary) == []


@pytest.mark.parametrize(
    ("source", "summary", "code"),
    [
        (STORM, "Just over half of the homes were still waiting for power.", "qualifier-reversed"),
        (QUAKE, "Inspectors had covered over half of the 96 villages.", "qualifier-reversed"),
        (WAITS, "Ministers want the figure to be above 70,000 by the end of March.", "qualifier-reversed"),
        (PRICES, "At Rs 177 the shares would be dear.", "range-narrowed"),
        (PRICES, "At Rs 168, the top of the range, the shares would be dear.", "range-narrowed"),
    ],
)
def test_what_says_the_opposite_is(source: str, summary: str, code: str) -> None:
    assert code in _codes(source, summary)
