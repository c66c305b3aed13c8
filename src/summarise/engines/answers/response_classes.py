"""The class that instructor is asked for, made once of a schema, and the answer in the user's own class again."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

import instructor
from pydantic import BaseModel

from summarise.engines.constrained import native


@lru_cache(maxsize=64)
def response_class(schema: type[BaseModel], *, sent: bool) -> type[BaseModel]:
    """The class instructor would make of the schema, made once, with its JSON schema. instructor makes both
    anew for every call else, which takes longer than all the rest of it.

    ``sent``: False where a form of ours is sent in place of that JSON schema: then it is only a mark, since
    OpenAI's client goes through every word of it before it is thrown away."""
    made: type[BaseModel] = instructor.openai_schema(schema)
    plain = json.dumps(made.model_json_schema()) if sent else json.dumps({"description": native.MARK})

    def model_json_schema(*arguments: Any, **options: Any) -> dict[str, Any]:
        # A copy each time: what instructor does to a schema must not reach the next call.
        given: dict[str, Any] = (
            made_anew(*arguments, **options) if arguments or options else json.loads(plain)
        )
        return given

    made_anew = made.model_json_schema
    made.model_json_schema = staticmethod(model_json_schema)  # type: ignore[method-assign]
    return made


def in_class(given: BaseModel, schema: type[BaseModel]) -> BaseModel:
    """The answer as the user's own class: instructor answers in a class it makes for every call, and two
    equal answers would compare unequal."""
    values = {name: getattr(given, name) for name in schema.model_fields}
    return schema.model_construct(given.model_fields_set, **values, **(given.model_extra or {}))
