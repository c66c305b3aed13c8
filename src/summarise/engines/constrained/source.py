"""pydantic's own JSON schema of a model, with what a provider's form needs to know beside it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pydantic import BaseModel
from pydantic.errors import PydanticUserError
from pydantic.json_schema import GenerateJsonSchema

from summarise.errors import SettingsError

Schema = dict[str, Any]
DECIMAL = "x-decimal"  # marks the schema of a Decimal
_LONGEST_REASON = 150


@lru_cache(maxsize=64)
def json_schema_of(model: type[BaseModel]) -> Schema:
    """pydantic's schema of a model. Not to be changed: it is made once. Raises SettingsError where there is none:
    the model has a field of a type that JSON does not know."""
    try:
        return model.model_json_schema(schema_generator=_Marked)
    except PydanticUserError as error:
        why = " ".join((error.message or "").split())[:_LONGEST_REASON]
        raise SettingsError(f"schema {model.__name__}: no JSON schema can be made of it: {why}") from None


class _Marked(GenerateJsonSchema):
    """pydantic's schema, in which a Decimal can be told from a float or a text, and says its digits."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        # A default that JSON does not know cannot be said to a model either.
        self.ignored_warning_kinds = {"skipped-choice", "non-serializable-default"}

    def decimal_schema(self, schema: Any) -> Schema:
        made = super().decimal_schema(schema)
        made[DECIMAL] = True
        if schema.get("max_digits") is not None:
            made["maxDigits"] = schema["max_digits"]
        if schema.get("decimal_places") is not None:
            made["decimalPlaces"] = schema["decimal_places"]
        return made
