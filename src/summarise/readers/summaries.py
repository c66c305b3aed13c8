"""A summary as somebody hands it in: text, or JSON of any shape."""

from __future__ import annotations

import json
from typing import Any

from summarise import exact_json
from summarise.errors import InputError


def as_data(text: str, name: str) -> Any:
    """The summary as a value: JSON where it is JSON, else the text itself.

    Raises InputError for a file that is called .json and is not, and for JSON with a name twice in one object.
    """
    from summarise.readers import shown

    if name.lower().endswith(".json") or text.lstrip()[:1] in ("{", "["):
        try:
            return exact_json.loads(text)
        except exact_json.NamedTwiceError as error:
            raise InputError(f"{shown(name)}: {error}; which of the two is meant is not said") from None
        except (ValueError, RecursionError) as error:
            if name.lower().endswith(".json"):
                where = (
                    f" at line {error.lineno}, column {error.colno}"
                    if isinstance(error, json.JSONDecodeError)
                    else ""
                )
                raise InputError(f"{shown(name)}: not valid JSON{where}") from None
    return text


def summary_of(text: str, name: str) -> Any:
    """As ``as_data``. Raises InputError too for JSON that says nothing: no mistake found in it would be no good news."""
    from summarise.readers import shown

    value = as_data(text, name)
    if says_nothing(value):
        raise InputError(f"{shown(name)}: empty; there are no words in it")
    return value


def says_nothing(summary: Any) -> bool:
    """Whether a summary holds no word and no number at all: null, blank text, ``{}``, or nothing else within."""
    left = [summary]
    while left:
        value = left.pop()
        if isinstance(value, dict):
            left.extend(value.values())
        elif isinstance(value, list):
            left.extend(value)
        elif value is not None and not (isinstance(value, str) and not value.strip()):
            return False
    return True
