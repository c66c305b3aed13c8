"""What pydantic objects to, in words for somebody who has never heard of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

# pydantic's error types (pydantic 2, "Validation Errors"), with the words for each; names in braces are of its context.
_WORDS = {
    "missing": "is missing",
    "extra_forbidden": "is not known here",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "finite_number": "must be a number",
    "decimal_type": "must be a number",
    "decimal_parsing": "must be a number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "string_type": "must be text",
    "list_type": "must be a list",
    "dict_type": "must be an object",
    "model_type": "must be an object",
    "model_attributes_type": "must be an object",
    "none_required": "must be null",
    "greater_than": "must be more than {gt}",
    "greater_than_equal": "must be {ge} or more",
    "less_than": "must be less than {lt}",
    "less_than_equal": "must be {le} or less",
    "string_too_short": "must have {min_length} characters or more",
    "string_too_long": "must have {max_length} characters or fewer",
    "too_short": "must have {min_length} items or more",
    "too_long": "must have {max_length} items or fewer",
    "literal_error": "must be {expected}",
    "enum": "must be {expected}",
    "json_invalid": "is not valid JSON",
}
_PREFIX = re.compile(r"^(?:Value|Assertion) error, ")
_SHOULD = re.compile(r"\bInput should (?=be|have|match|not)")


def in_words(error: Mapping[str, Any]) -> str:
    """One entry of ``ValidationError.errors()`` as words that follow the name of what is wrong: "must be 2 or less".

    With the context of the error where it was asked for; else pydantic's own sentence, without its jargon.
    """
    words, context = _WORDS.get(error["type"]), error.get("ctx", {})
    if words is not None:
        try:
            return words.format(**{name: _number(value) for name, value in context.items()})
        except KeyError:
            pass
    return plain(str(error["msg"]))


def _number(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def plain(message: str) -> str:
    """A sentence of pydantic's, also inside another's: "Value error, 'x' is not one of ..." without its first words."""
    return _SHOULD.sub("must ", _PREFIX.sub("", message)).replace("Value error, ", "")
