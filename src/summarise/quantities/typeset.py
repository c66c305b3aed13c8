"""What typesetters and editors put inside words and numbers, taken out before they are read: ligatures, soft hyphens,
joiners, direction marks, accents apart from their letters. Offsets are kept.

Ligatures are those of the block Alphabetic Presentation Forms (U+FB00 to U+FB06); accents are composed as in
Unicode's normalisation form C.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Quantity, moved

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_ODD = pattern(
    "[\u00ad\u2060\u200c\u200d\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]+|(?<=[0-9])\u200b+(?=[0-9])"
    "|[\ufb00-\ufb06]|[^\\W\\d_][\u0300-\u036f]{1,4}"
)


class Smooth(NamedTuple):
    """A text without what is not to be read; ``offsets``: where each of its characters, and its end, stands in the other."""

    text: str
    offsets: list[int]

    def back(self, quantity: Quantity, text: str) -> Quantity:
        """``quantity``, found in the smooth text, as one of ``text``, the one that came."""
        start, end = self.offsets[quantity.start], self.offsets[quantity.end - 1] + 1
        after = self.offsets[quantity.end]
        if text[end:after] and _ODD.fullmatch(text[self.offsets[quantity.end - 1] : after]):
            end = after  # the rest of a ligature or of a letter with its accent
        return moved(quantity, start, end, text, lambda other: self.back(other, text))


def smooth(text: str) -> Smooth | None:
    """``text`` without such characters; None where it has none, as most have."""
    if text.isascii() or _ODD.search(text) is None:
        return None
    parts: list[str] = []
    offsets: list[int] = []
    at = 0
    for found in _ODD.finditer(text):
        start, end = found.span()
        parts.append(text[at:start])
        offsets.extend(range(at, start))
        written = found.group()
        instead = _LIGATURES.get(written)
        if instead is None:
            instead = unicodedata.normalize("NFC", written) if written[0].isalpha() else ""
        parts.append(instead)
        offsets.extend([start] * len(instead))
        at = end
    parts.append(text[at:])
    offsets.extend(range(at, len(text) + 1))
    return Smooth("".join(parts), offsets)
