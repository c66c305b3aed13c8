"""The second of all is not the first, and one of the largest not the largest."""

from __future__ import annotations

import pytest

from tests.checking.asking import codes

LAKE = (
    "The level of the lake fell to 4.1 metres in June, the third-lowest since 1950. Holm is one of the largest ports on the coast, with 900 "
    "ships a year. The flood was the second most expensive in the county's history, at £82m. The lowest bridge over the lake is at Arden; "
    "it is 3 metres high. The tower, 61 metres high, is the tallest in the county. Norvik, with 1,200 seats, is the county's joint-biggest hall."
)

WRONG = [
    ("In June the lake fell to 4.1 metres, the lowest since 1950.", "the lowest"),
    ("Holm is the largest port on the coast, with 900 ships a year.", "the largest"),
    ("At £82m it was the most expensive flood in the county's history.", "the most expensive"),
    ("Norvik is the county's biggest hall, with 1,200 seats.", "county's biggest"),
]
RIGHT = [
    "In June the lake fell to 4.1 metres, the third-lowest since 1950.",
    "In June the lake fell to 4.1 metres, the lowest since 1950 bar two.",
    "Holm is among the largest ports on the coast, with 900 ships a year.",
    "Holm is a large port with 900 ships a year.",
    "The lowest bridge over the lake, at Arden, is 3 metres high.",
    "The tallest tower in the county has 61 metres.",
    "At £82m it was the second most expensive flood in the county's history.",
    # of another thing than what is ranked
    "The largest of the 900 ships came from Arden.",
]


@pytest.mark.parametrize(("summary", "words"), WRONG)
def test_the_first_of_all_for_a_later_one(summary: str, words: str) -> None:
    assert f"wrong-referent: {words}" in codes(LAKE, summary)


@pytest.mark.parametrize("summary", RIGHT)
def test_its_own_rank(summary: str) -> None:
    assert [c for c in codes(LAKE, summary) if c.startswith("wrong-referent")] == []
