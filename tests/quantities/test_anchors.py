"""Where a number may begin: the quick way for one article and the quick way for many find the same places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarise.quantities.expressions.words import READERS
from summarise.quantities.finder import _keys, by_pattern, by_words
from summarise.quantities.page import Page
from tests.fixtures import load_all

WORDS = st.sampled_from([*sorted(READERS), "ones", "stone", "½", "²", "a1b", "07", "x", "é", "½one", "May5"])
GAPS = st.sampled_from([" ", "  ", "-", ", ", "\n", "", "½", "’"])


@given(st.lists(st.tuples(WORDS, GAPS), max_size=12))
def test_both_ways_find_the_same(parts: list[tuple[str, str]]) -> None:
    keys = _keys(Page("".join(word + gap for word, gap in parts)))
    assert by_words(keys) == by_pattern(keys)


def test_and_in_articles() -> None:
    for fixture in load_all():
        keys = _keys(Page(fixture.source))
        assert by_words(keys) == by_pattern(keys)
