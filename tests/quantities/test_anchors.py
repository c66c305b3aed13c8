"""Where a number may begin: looking up each word finds the places that a pattern of all of them finds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from summarise.quantities.expressions.words import READERS
from summarise.quantities.finder import _keys, anchors
from summarise.quantities.lexicon import alternatives
from summarise.quantities.page import Page
from tests.fixtures import load_all

WORDS = st.sampled_from([*sorted(READERS), "ones", "stone", "½", "²", "a1b", "07", "x", "é", "½one", "May5"])
GAPS = st.sampled_from([" ", "  ", "-", ", ", "\n", "", "½", "’"])
ANCHOR = re.compile(rf" (?:{alternatives(READERS)})(?= )|[0-9]+|\x01".encode())


def by_pattern(keys: bytes) -> list[tuple[int, int, object]]:
    """Each anchor with its reader, as one pattern finds them. What a word and digits have of one place comes by its begin."""
    return [(*found.span(), READERS.get(found[0][1:].decode("latin-1"))) for found in ANCHOR.finditer(keys)]


@given(st.lists(st.tuples(WORDS, GAPS), max_size=12))
def test_looking_up_finds_the_same(parts: list[tuple[str, str]]) -> None:
    keys = _keys(Page("".join(word + gap for word, gap in parts)))
    assert list(anchors(keys)) == by_pattern(keys)


def test_and_in_articles() -> None:
    for fixture in load_all():
        keys = _keys(Page(fixture.source))
        assert list(anchors(keys)) == by_pattern(keys)
