"""The models of a summary behave as any of pydantic's do, though their sets of fields are shared."""

from __future__ import annotations

from summarise.schema import Fact, Figure

GIVEN = {"text": "7", "value": "7", "unit": None, "qualifier": "exact", "of": "boats", "period": None}


class Own(Figure):
    note: str = ""


def test_which_fields_a_figure_was_given_is_known_of_each() -> None:
    whole, other = Figure.model_validate(GIVEN), Figure.model_validate(GIVEN)
    part = Figure.model_construct(text="7")
    part.unit = "boat"
    whole.of = "ships"
    assert whole.model_fields_set == other.model_fields_set == set(GIVEN)
    assert part.model_dump(exclude_unset=True) == {"text": "7", "unit": "boat"}
    assert other.model_dump(exclude_unset=True) == GIVEN
    assert Own.model_validate(GIVEN).model_fields_set == set(GIVEN)


def test_a_copy_has_a_set_of_its_own() -> None:
    fact = Fact.model_validate({"statement": "s", "quote": "q", "figures": [GIVEN]})
    copied = fact.model_copy(update={"more": 1})
    deep = fact.model_copy(deep=True)
    deep.model_fields_set.discard("quote")
    assert copied.model_fields_set == {*Fact.model_fields, "more"}
    assert fact.model_fields_set == set(Fact.model_fields)
