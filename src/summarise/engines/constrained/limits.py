"""The keywords that limit a value: those that a dialect holds go into its schema, the others are said in words."""

from __future__ import annotations

import re
from typing import Any

from summarise.engines.constrained import words
from summarise.engines.constrained.dialects import Dialect, is_plain
from summarise.engines.constrained.nodes import simple
from summarise.engines.constrained.source import Schema

# Constraints, in the order in which they are said.
SAID = (
    "format", "pattern", "minLength", "maxLength", "contentMediaType", "contentEncoding", "minimum",
    "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf", "maxDigits", "decimalPlaces", "minItems",
    "maxItems", "uniqueItems", "contains", "minContains", "maxContains", "unevaluatedItems", "minProperties",
    "maxProperties", "propertyNames", "patternProperties", "dependentRequired", "dependentSchemas",
    "unevaluatedProperties", "not", "if", "then", "else", "default", "examples",
)  # fmt: skip
_UUID = re.compile("uuid([1-8])")


def limits(dialect: Dialect, node: Schema, made: Schema) -> list[str]:
    """Put the keywords into ``made`` that ``dialect`` holds; the words for the others."""
    kind = made.get("type", "")
    held = {
        "string": dialect.string,
        "integer": dialect.integer,
        "number": dialect.number,
        "array": dialect.array,
    }.get(kind, frozenset())
    notes = []
    if dialect.plain_patterns and ("pattern" in node or "format" in node):
        held -= {"minLength", "maxLength"}  # a grammar follows one rule for a text
    for name in SAID:
        if name not in node:
            continue
        value = node[name]
        if name == "format" and (version := _UUID.fullmatch(str(value))):
            if "uuid" in dialect.formats:
                made["format"] = "uuid"
            notes.append(f"{'' if 'format' in made else 'a UUID '}of version {version[1]}")
            continue
        of_a_tuple = "prefixItems" in made and name in ("minItems", "maxItems")
        if of_a_tuple or (name in held and _holds(dialect, kind, name, value)):
            made[name] = value
        elif name == "default" and value is None:
            continue
        elif note := words.said(name, value):
            notes.append(note)
    return notes


def _holds(dialect: Dialect, kind: str, name: str, value: Any) -> bool:
    if name == "format":
        return value in dialect.formats
    if name == "pattern":
        return isinstance(value, str) and (not dialect.plain_patterns or is_plain(value)) and simple(value)
    if name in dialect.most and value > dialect.most[name]:
        return False
    return kind != "integer" or not isinstance(value, float) or value.is_integer()
