"""Signs for struck-out passages while a text is put together: NUL, the passage's number, NUL.

XML and HTML cannot hold a NUL, so no input has such a sign of its own.
"""

from __future__ import annotations

import re

_SIGN = re.compile("\0(\\d+)\0")


def sign(number: int) -> str:
    """What stands in the text for the passage of that number."""
    return f"\0{number}\0"


def bare(text: str) -> str:
    """``text`` as a reader sees it: without signs, white space folded."""
    return " ".join((_SIGN.sub("", text) if "\0" in text else text).split())


def split(text: str) -> list[str]:
    """Text and numbers of passages, by turns: [text, number, text, ...]."""
    return _SIGN.split(text) if "\0" in text else [text]


def without_gaps(pieces: list[str]) -> list[str]:
    """Pieces of one line, without the spaces that what stood between them leaves behind."""
    out = []
    spaced = True
    for piece in pieces:
        words = piece.lstrip(" ") if spaced else piece
        spaced = words.endswith(" ") if words else spaced
        out.append(words)
    for i in range(len(out) - 1, -1, -1):
        out[i] = out[i].rstrip(" ")
        if out[i]:
            break
    return out
