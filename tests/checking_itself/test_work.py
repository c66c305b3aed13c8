"""The check of a text against itself grows with the text: counted as calls, which no busy machine changes."""

from __future__ import annotations

import pytest

from summarise import check_self
from summarise.checking import read_source
from tests.checking.test_work import calls

PIECES = {
    "sums": "12 men and 9 women, 22 in all. ",
    "lists": "12 men, ",
    "shares": "58 of 212, or 31%, ",
    "changes": "Sales rose 12% from 50 to 58. ",
    "words": "from to and of the in all ",
    "percents": "48% of the vote, Marsh 34% and ",
    "dates": "Tuesday, 15 January 2025. ",
    "lives": "born in 1961, died in 2019 aged 52. ",
    "the same": "The harbour bridge cost £12m. ",
    "rows": "Aldham | 12 | 30\n",
    "totals": "A | B | C\nx | 1 | 2\ny | 2 | 3\nTotal | 4 | 5\n\n",
    "lines": "12 men\n\n",
    "brackets": "22 people (",
}


@pytest.mark.parametrize("name", PIECES)
def test_twice_the_text_is_twice_the_work(name: str) -> None:
    def work(times: int) -> int:
        read_source._recent.cache_clear()
        return calls(lambda: check_self(PIECES[name] * times))

    work(5)  # what is read on first use
    one, two = work(100), work(200)
    assert two <= 2.5 * one + 3_000
