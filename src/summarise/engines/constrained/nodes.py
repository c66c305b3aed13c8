"""One node of a JSON schema by itself: its choice in one form, its pattern, the type of a value."""

from __future__ import annotations

import re
from typing import Any

from summarise.engines.constrained.source import Schema


def united(node: Schema) -> Schema:
    """The ways to write a choice as one: ``anyOf``."""
    if "oneOf" in node:
        node = {("anyOf" if key == "oneOf" else key): value for key, value in node.items()}
    if isinstance(kinds := node.get("type"), list):
        about: Schema = {
            key: node[key] for key in ("title", "description", "default", "examples") if key in node
        }
        rest = {key: value for key, value in node.items() if key not in about and key != "type"}
        node = {"anyOf": [{"type": kind} | (rest if kind != "null" else {}) for kind in kinds], **about}
    return node


def flat(choice: list[Schema]) -> list[Schema]:
    """A choice without choices in it that say nothing of their own, and without the same twice."""
    found: list[Schema] = []
    for one in choice:
        inner = one["anyOf"] if "anyOf" in one and not one.keys() - {"anyOf", "title"} else [one]
        found += [part for part in inner if part not in found]
    return found


def simple(pattern: str) -> bool:
    """Whether a regular expression looks neither ahead nor behind nor back, which no provider takes."""
    return not re.search(r"\(\?[=!<]|\\[1-9bB]", pattern)


def type_of(value: Any) -> str:
    """The JSON type of a value that JSON holds."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    for kind, name in ((int, "integer"), (float, "number"), (str, "string"), (list, "array")):
        if isinstance(value, kind):
            return name
    return "object"
