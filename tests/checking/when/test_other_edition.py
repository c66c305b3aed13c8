"""A flood, a fire or an edition has its own number: that of 2019 is not that of 2023."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

FLOOD = "The 2017 Orrin flood damaged 140 houses and the 2022 flood damaged 65."
FIRE = "The 2016 fire at Coldharbour destroyed 30 barns and the 2021 fire destroyed 12."
QUAKE = "The Tessaly earthquake of 2009 killed 61 people and that of 2017 killed 18."
GUIDE = "The first edition of the Marrow guide sold 5,000 copies; the second sold 11,000."
SALE = "The June sale raised £400. The August sale raised £650."

# source, a wrong summary, the flag as "code: words"
WRONG = [
    (FLOOD, "The 2022 Orrin flood damaged 140 houses.", "wrong-referent: 140"),
    (FLOOD, "The 2017 flood damaged 65 houses in Orrin.", "wrong-referent: 65"),
    (FIRE, "The 2021 Coldharbour fire destroyed 30 barns.", "wrong-referent: 30"),
    (QUAKE, "The 2017 Tessaly earthquake killed 61 people.", "wrong-referent: 61"),
    (GUIDE, "The first edition of the Marrow guide sold 11,000 copies.", "wrong-referent: 11,000"),
    (SALE, "The June sale raised £650.", "wrong-referent: £650"),
]
# source, a right summary in other words
RIGHT = [
    (FLOOD, "The 2022 flood damaged 65 houses, after 140 in the 2017 flood."),
    (FLOOD, "The 2017 Orrin flood damaged 140 houses."),
    (FIRE, "Coldharbour lost 30 barns in the 2016 fire."),
    (QUAKE, "The 2009 Tessaly earthquake killed 61 people."),
    (GUIDE, "The first edition of the Marrow guide sold 5,000 copies."),
    (SALE, "The August sale raised £650."),
    # both floods did it
    (
        "The 2017 flood closed 12 roads. The 2022 flood closed 12 roads and the 2023 flood 30.",
        "The 2022 flood closed 12 roads.",
    ),
]


@pytest.mark.parametrize(("source", "summary", "flag"), WRONG)
def test_what_is_wrong_is_named(source: str, summary: str, flag: str) -> None:
    assert flag in codes(source, summary)


@pytest.mark.parametrize(("source", "summary"), RIGHT)
def test_what_is_right_is_not_accused(source: str, summary: str) -> None:
    assert [code for code in codes(source, summary) if code.startswith("wrong")] == []
