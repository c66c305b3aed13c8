"""A part told as what it leaves of its whole: what is accused of it, and what is right and is not."""

from __future__ import annotations

import pytest
from tests.checking.asking import codes

BARGES = "The yard at Corrick owns 41 barges. Sixteen were hired out last summer and the rest lay idle, its owner said."
GLASS = "Of the 58 greenhouses on the estate, 23 are heated and the others stand empty in winter."
ROOF = "The insurer covered 55% of the repair bill of $742,000; the town paid the rest."
LINE = "Subsidies met 62% of the cost of the line. Passengers paid the remainder through fares."
WELLS = "The charity dug 34 wells. It gave 20 of them to villages in the north. The others went to schools near Tamba."

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (BARGES, "The yard at Corrick has 41 barges; the other 16 lay idle last summer.", "wrong-referent: 16"),
    (GLASS, "The estate has 58 greenhouses, and in winter 23 of them stand empty.", "wrong-referent: 23"),
    (
        ROOF,
        "The insurer paid part of the $742,000 bill, and the town met the other 55%.",
        "wrong-referent: 55%",
    ),
    (LINE, "Passengers paid the remaining 62% of the cost through fares.", "wrong-referent: 62%"),
    (WELLS, "Of its 34 wells, 20 went to schools near Tamba.", "wrong-referent: 20"),
]
# source, a right summary in other words
RIGHT = [
    (BARGES, "Of 41 barges at Corrick, 16 were hired out; the other 25 lay idle."),
    (BARGES, "Last summer all but 16 of the 41 barges lay idle."),
    (GLASS, "In winter 23 greenhouses do not stand empty, since they are heated."),
    (GLASS, "The estate heats 23 of its 58 greenhouses and leaves the rest empty in winter."),
    (ROOF, "Of the $742,000 bill, the insurer paid 55% and the town the other 45%."),
    (LINE, "Fares paid 38% of the cost of the line, and subsidies 62%."),
    (WELLS, "The north got 20 of the 34 wells, and schools near Tamba the others."),
    # the part's number is the others' as well
    ("Of 40 seats, 20 are in the stalls. The other 20 stand in the gallery.", "The other 20 seats stand in the gallery."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert [c for c in codes(source, summary) if c.startswith("wrong-referent")] == []
