"""Signs for struck-out passages while a text is put together: NUL, the passage's number, NUL.

XML and HTML cannot hold a NUL, so no input has such a sign of its own.
"""

from __future__ import annotations

import re

from summarise.article import Withdrawn

_SIGN = re.compile("\0(\\d+)\0")


def sign(number: int) -> str:
    """What stands in the text for the passage of that number."""
    return f"\0{number}\0"


def bare(text: str) -> str:
    """``text`` as a reader sees it: without signs, white space folded."""
    return " ".join((_SIGN.sub("", text) if "\0" in text else text).split())


def resolved(text: str, passages: list[str]) -> tuple[str, tuple[Withdrawn, ...]]:
    """The text without signs, and the passages with their places in it. ``passages``: by number."""
    if "\0" not in text:
        return text, ()
    out: list[str] = []
    found = []
    length = 0
    lines = text.split("\n")
    for i, line in enumerate(lines):
        pieces = _SIGN.split(line)
        texts = without_gaps(pieces[::2]) if len(pieces) > 1 else pieces
        if i and (len(pieces) == 1 or any(texts)):
            out.append("\n")
            length += 1
        for j, piece in enumerate(texts):
            out.append(piece)
            length += len(piece)
            if j < len(texts) - 1:
                found.append(Withdrawn(passages[int(pieces[2 * j + 1])], length))
    return "".join(out), tuple(found)


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
