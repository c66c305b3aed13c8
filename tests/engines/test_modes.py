"""Which schemas can be guaranteed by a strict server, and which cannot."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, create_model

from summarise.engines.modes import strict_format
from summarise.schema import Summary


class Colour(Enum):
    RED = "red"


class Inner(BaseModel):
    n: int


class Anything(BaseModel):
    model_config = ConfigDict(extra="allow")


class Tree(BaseModel):
    name: str
    children: list[Tree]


def with_field(kind: Any) -> type[BaseModel]:
    return create_model("With", it=(kind, ...))


@pytest.mark.parametrize(
    "schema",
    [
        Summary,
        Tree,
        *map(with_field, [str, int | None, list[str], Inner, list[Inner], Colour, Literal["a"], date]),
    ],
)
def test_closed(schema: type[BaseModel]) -> None:
    form = strict_format(schema)
    assert form is not None
    assert form["json_schema"]["strict"] is True
    assert form["json_schema"]["name"] == schema.__name__


@pytest.mark.parametrize(
    "schema",
    [
        Anything,
        *map(with_field, [dict[str, int], Any, list[Any], list, dict, list[dict[str, str]], Anything | None]),
    ],
)
def test_open(schema: type[BaseModel]) -> None:
    assert strict_format(schema) is None


def test_a_default_does_not_leave_a_field_out() -> None:
    class Defaulted(BaseModel):
        it: str = "x"
        other: int | None = None

    form = strict_format(Defaulted)
    assert form is not None
    assert form["json_schema"]["schema"]["required"] == ["it", "other"]
