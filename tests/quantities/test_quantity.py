"""The Quantity itself: late fields, equality, copies."""

from __future__ import annotations

import copy
import pickle
from dataclasses import replace

from summarise import find_quantities
from summarise.quantities import Kind, Quantity

TEXT = "They arrested over 300 criminal suspects in June 2024."


def test_late_fields_are_read_once_and_kept() -> None:
    found = find_quantities(TEXT)[0]
    assert (found.unit, found.noun, found.verb) == ("suspects", "criminal suspects", "arrested")
    found.noun = "others"
    assert found.noun == "others"


def test_equality_looks_at_what_was_read() -> None:
    first, second = find_quantities(TEXT)[0], find_quantities(TEXT)[0]
    assert first == second
    assert hash(first) == hash(second)
    assert first != find_quantities("They arrested over 300 people.")[0]


def test_a_quantity_survives_copying_and_pickling() -> None:
    for found in find_quantities(TEXT):
        assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301
        assert copy.deepcopy(found) == found
        assert replace(found, start=0).noun == found.noun


def test_a_pickle_does_not_carry_the_page() -> None:
    found = find_quantities(TEXT + " x" * 10_000)[0]
    assert len(pickle.dumps(found)) < 1000


def test_one_made_by_hand_has_what_it_was_given() -> None:
    made = Quantity(0, 2, "12", Kind.COUNT)
    assert (made.unit, made.noun, made.verb, made.value, made.year, made.hour) == (None,) * 6
    assert "text='12'" in repr(made)


def test_one_that_lets_go_of_its_text_says_what_it_said() -> None:
    text = "The mill sold 1.200 tons a day to 3,400 buyers at £20 per ton, and hired 5.000 of them two months ago."
    kept, let_go = find_quantities(text), find_quantities(text)
    for one in let_go:
        one.let_go()
        assert all(each._around is None for each in (one, *one.readings))
    assert [repr(one) for one in let_go] == [repr(one) for one in kept]
