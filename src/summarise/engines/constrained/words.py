"""What a field takes, in words: for the keywords that no grammar holds. They go into its description."""

from __future__ import annotations

import json
from typing import Any

_FORMATS = {
    "date": "a date as 2025-01-31",
    "date-time": "a date and time as 2025-01-31T13:45:00Z",
    "time": "a time as 13:45:00Z",
    "duration": "a duration as ISO 8601 writes it: P1DT2H",
    "email": "an e-mail address",
    "uri": "a URL",
    "uuid": "a UUID",
    "ipv4": "an IPv4 address",
    "ipv6": "an IPv6 address",
    "hostname": "a host name",
    "base64": "in base64",
    "base64url": "in base64 for URLs",
    "ipvanyaddress": "an IP address",
    "ipv4network": "an IPv4 network as 192.0.2.0/24",
    "ipv6network": "an IPv6 network as 2001:db8::/32",
    "ipvanynetwork": "an IP network as 192.0.2.0/24",
    "path": "a path",
    "file-path": "a path of a file",
    "directory-path": "a path of a folder",
    "regex": "a regular expression",
    "fraction": "a fraction as 1/3",
}
# What every text is, or what nothing can be said of beforehand.
_SILENT_FORMATS = frozenset({"binary", "password", "json-string"})
_COUNTED = {
    "minLength": ("at least", "character"),
    "maxLength": ("at most", "character"),
    "minItems": ("at least", "item"),
    "maxItems": ("at most", "item"),
    "minProperties": ("at least", "name"),
    "maxProperties": ("at most", "name"),
    "maxDigits": ("at most", "digit"),
    "decimalPlaces": ("at most", "decimal place"),
}
_COMPARED = {
    "minimum": "{} or more",
    "exclusiveMinimum": "more than {}",
    "maximum": "{} or less",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
}
_TYPES = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
    "array": "a list",
    "object": "an object",
}
_LONGEST = 200  # characters of a value


def said(keyword: str, value: Any) -> str | None:
    """A keyword with its value as part of a sentence; None for one that asks nothing of the answer."""
    if keyword in _COUNTED and isinstance(value, int):
        amount, noun = _COUNTED[keyword]
        return f"{amount} {value:,} {noun}{'' if value == 1 else 's'}"
    if keyword in _COMPARED:
        # some versions of pydantic write 3 of a field of floats as 3.0
        whole = isinstance(value, float) and value.is_integer()
        return _COMPARED[keyword].format(int(value) if whole else value)
    if keyword == "format":
        return None if value in _SILENT_FORMATS else _FORMATS.get(value, f"of the format {value}")
    if keyword == "pattern":
        return f"matching the regular expression {_shown(value)}"
    if keyword == "uniqueItems":
        return "no item twice" if value else None
    if keyword == "default":
        return f"{_shown(json.dumps(value))} where the article does not say"
    if keyword == "examples" and isinstance(value, list):
        return f"for example {_shown(', '.join(json.dumps(one) for one in value))}"
    if keyword == "contentMediaType" and value == "application/json":
        return "holding JSON"
    if keyword in ("patternProperties", "propertyNames"):
        return f"names as in {_shown(json.dumps(value))}"
    if keyword in ("contentMediaType", "contentEncoding"):
        return f"holding {_shown(value)}"
    return f"{keyword}: {_shown(json.dumps(value))}"


def places(items: list[dict[str, Any]]) -> str:
    """The places of a tuple."""
    return "; ".join(f"item {number}: {kind(item)}" for number, item in enumerate(items, 1))


def kind(schema: dict[str, Any]) -> str:
    """What a schema is for, in a few words."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(map(kind, schema["anyOf"])))
    for name in ("enum", "const"):
        if name in schema:
            values = schema[name] if name == "enum" else [schema[name]]
            return _shown(" or ".join(json.dumps(value) for value in values))
    return _TYPES.get(schema.get("type", ""), "any value")


def described(schema: dict[str, Any], notes: list[str]) -> str:
    """A description with the notes behind it."""
    own = str(schema.get("description", "")).rstrip()
    if not notes:
        return own
    return f"{own} ({'; '.join(notes)})" if own else f"{notes[0][:1].upper()}{'; '.join(notes)[1:]}."


def _shown(text: Any) -> str:
    text = str(text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
