"""The hand-marked passages: they are found in their language, and every mark has its value."""

from __future__ import annotations

import pytest

from summarise.quantities.finder import find_quantities
from summarise.quantities.languages.detecting import detect
from tests.languages.marked import SETS, load, told


@pytest.mark.parametrize("name", SETS)
def test_each_passage_is_found_to_be_in_its_language(name: str) -> None:
    assert [detect(passage.text) for passage in load(name)] == [name.partition("-")[0]] * len(load(name))


@pytest.mark.parametrize("name", SETS)
def test_every_value_is_read_and_nothing_is_found_where_nothing_is(name: str) -> None:
    for passage in load(name):
        found = find_quantities(passage.text)
        right = [m for m in passage.marks if any(m.touches(q) and m.has_value_of(q) for q in found)]
        assert [mark.told for mark in passage.marks if mark not in right] == []
        assert [told(q) for q in found if not any(mark.touches(q) for mark in passage.marks)] == []
