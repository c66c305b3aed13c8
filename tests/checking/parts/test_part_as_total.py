"""A part with the words of its whole; and parts told as parts, in their own words, or of another thing."""

from __future__ import annotations

import pytest
from tests.checking.asking import codes

POLICE = (
    "Police in Arden arrested 1,140 people last year, of whom 460 were under 18. The county has created 28,000 school places since 2017, "
    "9,300 of them in Holm. The thief repaid £61,000, including £34,000 from the sale of a boat. Five of the 24 judges stayed away. "
    "A gale destroyed 118 barns, 40 of them listed. The choir has 90 singers, including 22 children."
)

WRONG = [
    ("Of 460 people arrested the youngest was 11.", "460"),
    ("Police arrested 460 people.", "460"),
    ("The county has made 9,300 places since 2017.", "9,300"),
    ("The thief has repaid £34,000.", "£34,000"),
    ("The gale destroyed 40 barns.", "40"),
]
RIGHT = [
    "Police arrested 1,140 people.",
    "Police arrested 460 people under 18.",
    "Of 1,140 people arrested 460 were minors.",
    "In Holm, 9,300 places have been created since 2017.",
    "The sale of a boat brought in £34,000 of what the thief repaid.",
    "The thief sold a boat for £34,000.",
    "Among the barns were 40 listed ones.",
    "The gale hit listed barns: 40 were destroyed.",
    "The choir has 22 children.",
]


@pytest.mark.parametrize(("summary", "words"), WRONG)
def test_a_part_in_the_words_of_its_whole(summary: str, words: str) -> None:
    assert f"wrong-referent: {words}" in codes(POLICE, summary)


@pytest.mark.parametrize("summary", RIGHT)
def test_a_part_as_what_it_is(summary: str) -> None:
    assert [c for c in codes(POLICE, summary) if c.startswith("wrong-referent")] == []
