"""JSON read and written so that nothing of it is lost: every number keeps its digits, and no value hides behind another of its name.

``json.loads`` makes a float of 12345678901234567890.12, and of two values of one name in an object keeps the last. RFC 8259,
section 4 leaves the second to the reader: here it is an error, since a summary's first value would be checked by nobody.
"""

from __future__ import annotations

import json
import os
import re
from decimal import Decimal
from typing import Any

_EXACT = 15  # so many significant digits any float keeps
_SHOWN = 40


class NamedTwiceError(ValueError):
    """A name that stands twice in one object; its text names it: "“value” stands twice in one object"."""


def loads(text: str | bytes) -> Any:
    """As ``json.loads``; a number that no float is equal to becomes a Decimal.

    Raises ValueError and RecursionError as that does, and NamedTwiceError.
    """
    return json.loads(text, parse_float=_number, object_pairs_hook=_object)


def dumps(value: Any) -> str:
    """As ``json.dumps(..., ensure_ascii=False)``; a Decimal is written with all its digits, as a number."""
    mark = ""

    def marked(number: object) -> str:
        nonlocal mark
        if not isinstance(number, Decimal):
            raise TypeError(f"{type(number).__name__} is not JSON")
        mark = mark or os.urandom(16).hex()  # that no text of the value holds
        return f"{mark}{number}"

    text = json.dumps(value, ensure_ascii=False, default=marked)
    return re.sub(f'"{mark}([^"]*)"', r"\1", text) if mark else text


def _number(written: str) -> float | Decimal:
    number = float(written)
    if len(written) <= _EXACT or number in (float("inf"), float("-inf")):
        return number
    exact = Decimal(written)
    return number if Decimal(repr(number)) == exact else exact


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for at, name in enumerate(names) if name in names[:at])
        shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in twice[:_SHOWN])
        raise NamedTwiceError(f"“{shown}” stands twice in one object")
    return found
