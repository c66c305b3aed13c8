"""How the schema is put to each provider: the strictest way that the provider guarantees.

instructor's JSON_SCHEMA mode sends the schema without ``strict``, and OpenAI then only tries to keep to
it. The guarantee needs ``strict: true`` and a closed schema
(https://platform.openai.com/docs/guides/structured-outputs), which goes into the request body here.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from instructor import Mode
from openai import pydantic_function_tool
from pydantic import BaseModel

from summarise.errors import SettingsError

_JSON_SCHEMA_PROVIDERS = {"openai", "azure_openai", "ollama"}
_NAMES = {
    "json-schema": Mode.JSON_SCHEMA,
    "tools": Mode.TOOLS,
    "json": Mode.JSON,
    "markdown-json": Mode.MD_JSON,
}
MODES = tuple(_NAMES)


def mode_for(provider: str, name: str | None) -> Mode | None:
    """The mode a user named, else the best one for the provider, else None: instructor's own choice.

    Raises SettingsError for a name that is not in MODES.
    """
    if name is None:
        return Mode.JSON_SCHEMA if provider in _JSON_SCHEMA_PROVIDERS else None
    if name not in _NAMES:
        raise SettingsError(f"no mode called {name!r}; there are: {', '.join(MODES)}")
    return _NAMES[name]


@lru_cache(maxsize=64)
def strict_format(schema: type[BaseModel]) -> dict[str, Any] | None:
    """The ``response_format`` that guarantees the schema; None for a schema that is open somewhere, which
    strict servers reject: free-form objects, fields of any type. Not to be changed: it is made once."""
    name = schema.__name__
    try:
        closed = pydantic_function_tool(schema, name=name)["function"]["parameters"]
    except (TypeError, ValueError):
        return None
    if closed.get("type") != "object" or not _is_closed(closed):
        return None
    return {"type": "json_schema", "json_schema": {"name": name, "strict": True, "schema": closed}}


_SHAPES = {"type", "$ref", "anyOf", "allOf", "enum", "const"}


def _is_closed(node: dict[str, Any]) -> bool:
    if not _SHAPES & node.keys():
        return False
    if node.get("type") == "object" and (
        "properties" not in node or node.get("additionalProperties") is not False
    ):
        return False
    if node.get("type") == "array" and "items" not in node:
        return False
    inner = [*node.get("properties", {}).values(), *node.get("$defs", {}).values()]
    inner += [*node.get("anyOf", ()), *node.get("allOf", ())]
    if isinstance(node.get("items"), dict):
        inner.append(node["items"])
    return all(_is_closed(part) for part in inner)
