"""Whether a name of the summary stands in the source, whole or by its parts."""

from __future__ import annotations

import re

from summarise.quantities.patterns import pattern

_PARTS = pattern(r"[^\W_]+")
_TITLES = frozenset(
    [
        "the",
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "sir",
        "dame",
        "lord",
        "lady",
        "judge",
        "president",
        "minister",
        "chief",
        "of",
        "and",
        "for",
        "de",
        "la",
        "in",
    ]
)


def find_name(text: str, name: str) -> tuple[int, int] | None:
    """Where ``name`` stands in ``text``: whole, or its last part where every part is in the text.

    Case is folded; titles and articles are left out of account. None where a part is missing.
    """
    whole = (
        re.search(r"(?<!\w)" + re.escape(name.strip()) + r"(?!\w)", text, re.IGNORECASE)
        if name.strip()
        else None
    )
    if whole is not None:
        return whole.span()
    lowered = text.lower()
    parts = [p for p in _PARTS.findall(name.lower()) if p not in _TITLES]
    last = None
    for part in parts:
        last = re.search(r"(?<!\w)" + re.escape(part), lowered)
        if last is None:
            return None
    return last.span() if last else None
