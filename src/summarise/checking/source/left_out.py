"""What a short source leaves out behind a second ordinal: "310 in the first quarter and 355 in the second"."""

from __future__ import annotations

import re

from summarise.checking.source.index import SourceIndex
from summarise.quantities.patterns import pattern

_COUNTED_ON = pattern(r"(?:the )?(?P<nth>first|second|third|fourth) (?P<what>quarter|half)(?: of the year)?")


def is_left_out(index: SourceIndex, told: str) -> bool:
    """Whether ``told``, as a summary has it, is what the source counts on to with the ordinal alone."""
    found = _COUNTED_ON.fullmatch(told.lower())
    if found is None or not index.is_short:
        return False
    named = rf"\b(?!{found['nth']})(?:first|second|third|fourth) {found['what']}\b"
    alone = rf"\bthe {found['nth']}(?=[;,.:)]|\Z| (?:and|but|at|by|was|were|it|after|when)\b)"
    first = re.search(named, index.lowered)
    return first is not None and re.search(alone, index.lowered[first.end() :]) is not None
