"""How far the streams of a PDF file unpack, told before PDFium unpacks them all: up to a limit and not a byte further."""

from __future__ import annotations

import re
import zlib
from itertools import pairwise

_TOKEN = re.compile(rb"(?:end)?stream\b")
_HEAD = 1_000  # bytes before a stream that are looked at for its dictionary
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_PICTURE = re.compile(rb"/Image\b")  # unpacked only to be drawn
_MOST_FILTERS = 4  # one upon the other; programs write one


def unpacks_within(data: bytes, most: int) -> bool:
    """Whether all of a file's streams but its pictures unpack to no more than ``most`` bytes.

    What is encrypted, broken or packed in older ways is not counted; those ways give little for much.
    """
    for token, following in pairwise([*_TOKEN.finditer(data), None]):
        if token is None or token.group() != b"stream":
            continue
        head = data[max(0, token.start() - _HEAD) : token.start()].rpartition(b"obj")[2]
        filters = len(_FLATE.findall(head))
        if not filters or _PICTURE.search(head):
            continue
        if filters > _MOST_FILTERS:
            return False
        packed = data[token.end() : following.start() if following else None].lstrip(b"\r\n")
        for _ in range(filters):
            try:
                packed = zlib.decompressobj().decompress(packed, most + 1)
            except zlib.error:
                break
            most -= len(packed)
            if most < 0:
                return False
    return True
