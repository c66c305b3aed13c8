"""Pydantic's objections in words that a user reads."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, field_validator

from summarise.wording import in_words, plain


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


class Own(BaseModel):
    model_config = ConfigDict(extra="forbid")
    n: int

    @field_validator("n")
    @classmethod
    def _even(cls, n: int) -> int:
        if n % 2:
            raise ValueError(f"{n} is odd")
        return n


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (int, "x", "must be a whole number"),
        (int, 1.5, "must be a whole number"),
        (float, "x", "must be a number"),
        (Decimal, "x", "must be a number"),
        (bool, "x", "must be true or false"),
        (str, 5, "must be text"),
        (list[int], 5, "must be a list"),
        (Annotated[int, Field(ge=1)], 0, "must be 1 or more"),
        (Annotated[int, Field(gt=0)], 0, "must be more than 0"),
        (Annotated[float, Field(le=2)], 9, "must be 2 or less"),
        (Annotated[int, Field(lt=2)], 9, "must be less than 2"),
        (Annotated[str, Field(min_length=3)], "x", "must have 3 characters or more"),
        (Annotated[list[int], Field(max_length=1)], [1, 2], "must have 1 items or fewer"),
        (Literal["a", "b"], "c", "must be 'a' or 'b'"),
        (Colour, "green", "must be 'red' or 'blue'"),
        (Own, {}, "is missing"),
        (Own, {"n": 2, "m": 3}, "is not known here"),
        (Own, {"n": 3}, "3 is odd"),
        (Annotated[str, Field(pattern="^a$")], "b", "String should match pattern '^a$'"),
        (Annotated[int, Field(multiple_of=5)], 3, "must be a multiple of 5"),
    ],
)
def test_an_objection_in_words(kind: Any, value: object, words: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(value)
    assert in_words(caught.value.errors()[0]) == words


def test_without_its_context_the_sentence_is_pydantics_own_less_its_jargon() -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Annotated[int, Field(ge=1)]).validate_python(0)
    error = caught.value.errors(include_context=False)[0]
    assert in_words(error) == "must be greater than or equal to 1"


def test_a_sentence_inside_anothers() -> None:
    assert (
        plain("Invalid value for '--x': Value error, 'y' is wrong") == "Invalid value for '--x': 'y' is wrong"
    )
