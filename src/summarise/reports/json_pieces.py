"""Long lists as JSON, piece by piece: a summary of thousands of numbers has claims of many megabytes, which nobody holds
twice. Put together the pieces are what ``json.dumps(..., indent=2, ensure_ascii=False)`` writes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import TypeAdapter

from summarise.checking.verdicts import Checked, Claim, Evidence, Flag

_CLAIMS = TypeAdapter(list[Claim])
_FLAGS = TypeAdapter(list[Flag])
_EVIDENCE = TypeAdapter(list[Evidence])
_AT_ONCE = 500  # claims, or flags, in a piece


def checked_pieces(checked: Checked, pad: str) -> Iterator[str]:
    """The fields of a check, behind the brace that opens it and before the one that closes it; ``pad``: the white space
    before each of them."""
    for adapter, name in ((_CLAIMS, "claims"), (_FLAGS, "flags"), (_EVIDENCE, "omitted")):
        yield f'{pad}"{name}": '
        yield from listed(adapter, getattr(checked, name), pad)
        yield ",\n"
    hints = json.dumps(checked.hints, indent=2, ensure_ascii=False)
    yield f'{pad}"hints": ' + hints.replace("\n", f"\n{pad}")


def listed(adapter: TypeAdapter[Any], values: Sequence[Any], pad: str) -> Iterator[str]:
    """A list as JSON, so many of its values at once; ``adapter`` is of such a list, ``pad`` the white space before the field
    that holds it."""
    if not values:
        yield "[]"
        return
    for at in range(0, len(values), _AT_ONCE):
        # without the brackets of this piece: no line of JSON is broken inside a string
        inner = _dumped(adapter, list(values[at : at + _AT_ONCE]))[1:-2]
        yield ("," if at else "[") + inner.replace("\n", f"\n{pad}")
    yield f"\n{pad}]"


def _dumped(adapter: TypeAdapter[Any], values: list[Any]) -> str:
    try:
        return adapter.dump_json(values, indent=2).decode()
    except ValueError:  # half a surrogate pair, which pydantic writes in no other way
        return json.dumps(adapter.dump_python(values, mode="json"), indent=2, ensure_ascii=False)
