"""The longest of many words at a place of a text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from summarise.quantities.languages.longest import by_first, longest
from summarise.quantities.lexicon import alternatives

WORDS = st.sets(st.text("万亿元年", min_size=1, max_size=4), min_size=1, max_size=8)


@given(WORDS, st.text("万亿元年。", max_size=9), st.integers(0, 9))
def test_it_is_what_a_pattern_of_all_of_them_finds(words: set[str], text: str, at: int) -> None:
    found = re.compile(alternatives(words)).match(text, at)
    assert longest(by_first(words), text, at) == (found.group() if found else None)
