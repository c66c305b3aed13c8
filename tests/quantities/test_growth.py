"""Time grows with the text and no faster: ordinary text and texts made to be hard, doubled and doubled again."""

from __future__ import annotations

import pytest

from summarise import find_quantities
from tests.growing import times_as_long

ARTICLE = (
    "Police in Iselle arrested more than 1,200 people on 4 May 2023, seized 7.5 tonnes of fish worth $2-3 million and "
    "fined one in five skippers. The 48-year-old mayor, re-elected by 52-48, said three quarters of the boats were "
    "licensed. Over the first half of the year, catches fell 12.5% to 30,000 kg, the office said. "
)
HARD = {
    "article": ARTICLE,
    "digits": "1" * 64,
    "digits and commas": "1,",
    "dots": "1.",
    "dashes": "1-",
    "spaces": "1 ",
    "blanks": "1" + " " * 60,
    "brackets": "([1",
    "number words": "one hundred and ",
    "ones": "one ",
    "letters glued": "a1-b2/",
    "at signs": "a1@b2.",
    "slashes": "1/2/",
    "colons": "1:2:",
    "quotes": '8" ',
    "months": "may ",
    "mixed scripts": "三1ß２ ",
    "ands": "and a half ",
    "tens": "twenty-",
}


@pytest.mark.parametrize("name", HARD)
def test_eight_times_the_text_takes_about_eight_times_as_long(name: str) -> None:
    piece = HARD[name]
    small = piece * (4_000 // len(piece))
    large = piece * (32_000 // len(piece))
    times = times_as_long(lambda: find_quantities(small), lambda: find_quantities(large), under=30)
    assert times < 30  # quadratic would be 64
