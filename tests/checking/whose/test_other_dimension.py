"""How long a thing is is not how wide it is."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

POOL = "The new pool at Orle is 25 metres long and 12 metres wide."
TRENCH = "The trench at Sedley was six feet deep and two feet wide."
HOLE = "The sinkhole at Brack is 10 metres across and 30 metres deep."
MAST = "The mast on Garrow Hill is 40 metres tall."
SCREEN = "The screen at the Odeon in Marl is 4 metres high and 9 metres wide."
SNOW = "Drifts three metres deep blocked the pass at Coll."

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (POOL, "Orle's new pool is 25 metres wide.", "wrong-referent: 25 metres"),
    (TRENCH, "The trench at Sedley was six feet wide.", "wrong-referent: six feet"),
    (HOLE, "The sinkhole at Brack is 10 metres deep.", "wrong-referent: 10 metres"),
    (MAST, "The mast on Garrow Hill is 40 metres long.", "wrong-referent: 40 metres"),
    (SCREEN, "The screen has a width of 4 metres.", "wrong-referent: 4 metres"),
]
# source, a right summary in other words
RIGHT = [
    (POOL, "At 25 metres in length and 12 metres in width, Orle's pool is ready."),
    (TRENCH, "The trench had a depth of six feet and a width of two feet."),
    (HOLE, "The sinkhole at Brack has a diameter of 10 metres."),
    (MAST, "The mast on Garrow Hill has a height of 40 metres."),
    (SCREEN, "The screen's height is 4 metres."),
    (SNOW, "The pass at Coll was blocked by snow three metres high."),
    ("The fence is 40 metres long.", "The fence runs 40 metres across the green."),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert codes(source, summary) == []
