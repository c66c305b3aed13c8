"""An answer of the wrong shape is no answer: whatever a server puts in the place of a list, a text or a number."""

from __future__ import annotations

from typing import Any

import pytest
from openai._models import construct_type
from openai.types.chat import ChatCompletion

from summarise.engines.answers.provider import estimated, final_problem, is_empty, odd_counts, usage_of
from summarise.errors import SummariseError
from summarise.schema import Figure

ODD: tuple[Any, ...] = (
    5,
    True,
    -1.5,
    "text",
    {},
    {"a": 1},
    [],
    [5],
    [[]],
    [None],
    ["x"],
    [{"message": 5}],
    None,
)


@pytest.mark.parametrize(
    "field", ["choices", "candidates", "content", "usage", "stop_reason", "prompt_feedback"]
)
@pytest.mark.parametrize("value", ODD, ids=repr)
def test_whatever_stands_in_a_field(field: str, value: Any) -> None:
    answer: Any = construct_type(type_=ChatCompletion, value={field: value})
    assert estimated(answer, ["twelve boxes"]).input_tokens == 4
    assert usage_of(answer).output_tokens == 0
    assert is_empty(answer) in (True, False)
    assert odd_counts(answer) == []
    problem = final_problem(answer, "m")
    assert problem is None or isinstance(problem, SummariseError)


@pytest.mark.parametrize("reason", [{}, [], [["length"]], 5, None])
def test_a_reason_that_is_no_word_is_none(reason: Any) -> None:
    given = {"choices": [{"message": {"content": "{}"}, "finish_reason": reason}]}
    assert final_problem(construct_type(type_=ChatCompletion, value=given), "m") is None


@pytest.mark.parametrize(
    ("written", "value"),
    [("41000", "41000"), ("2.5", "2.5"), ('"2.50"', "2.50"), ("-3", "-3"), ("null", None)],
)
def test_a_value_may_come_as_a_number(written: str, value: str | None) -> None:
    """As small models write it. It cost two more calls, and the article if the model held to it."""
    rest = '"text": "x", "unit": null, "qualifier": "exact", "of": null, "period": null'
    assert Figure.model_validate_json(f'{{"value": {written}, {rest}}}').value == value


def test_a_value_that_is_no_number_is_none_of_a_figure() -> None:
    with pytest.raises(ValueError, match="value"):
        Figure.model_validate(
            {"value": True, "text": "x", "unit": None, "qualifier": "exact", "of": None, "period": None}
        )
