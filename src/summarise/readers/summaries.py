"""A summary as somebody hands it in: text, or JSON of any shape."""

from __future__ import annotations

import json
from typing import Any

from summarise.errors import InputError


def as_data(text: str, name: str) -> Any:
    """The summary as a value: JSON where it is JSON, else the text itself.

    Raises InputError for a file that is called .json and is not.
    """
    from summarise.readers import shown

    if name.lower().endswith(".json") or text.lstrip()[:1] in ("{", "["):
        try:
            return json.loads(text)
        except (ValueError, RecursionError) as error:
            if name.lower().endswith(".json"):
                where = (
                    f" at line {error.lineno}, column {error.colno}"
                    if isinstance(error, json.JSONDecodeError)
                    else ""
                )
                raise InputError(f"{shown(name)}: not valid JSON{where}") from None
    return text
