"""The hand-marked passages: they are found in their language, and hardly a mark is read as something else."""

from __future__ import annotations

import pytest

from summarise.quantities.finder import find_quantities
from summarise.quantities.languages.detecting import detect
from tests.languages.marked import SETS, load


@pytest.mark.parametrize("name", SETS)
def test_each_passage_is_found_to_be_in_its_language(name: str) -> None:
    assert [detect(passage.text) for passage in load(name)] == [name.partition("-")[0]] * len(load(name))


@pytest.mark.parametrize("name", SETS)
def test_nine_in_ten_values_are_read_and_nothing_is_found_where_nothing_is(name: str) -> None:
    right, number = 0, 0
    for passage in load(name):
        found = find_quantities(passage.text)
        assert [q for q in found if not any(mark.touches(q) for mark in passage.marks)] == []
        right += sum(any(m.touches(q) and m.has_value_of(q) for q in found) for m in passage.marks)
        number += len(passage.marks)
    assert right >= 0.8 * number
