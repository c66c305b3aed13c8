"""Compressed bytes, unpacked up to a limit and not a byte further: a bomb costs what an article costs."""

from __future__ import annotations

import zlib

from summarise.errors import InputError

_GZIP, _DEFLATE, _RAW = 31, 15, -15  # zlib's window bits for each container


_STEP = 4096  # bytes handed to zlib at once: what is left of them behind a member's end is copied


def gunzip(data: bytes, name: str, max_bytes: int) -> bytes:
    """The content of gzip data, all its members. Raises InputError when broken or beyond ``max_bytes``."""
    out, at = bytearray(), 0
    while at < len(data):
        at = _member(data, at, _GZIP, name, out, max_bytes)
        while data[at : at + 1] == b"\0":  # padding, as tapes and some servers leave it
            at += 1
    return bytes(out)


def inflate(data: bytes, name: str, max_bytes: int) -> bytes:
    """HTTP's "deflate", which is zlib's form or, from some servers, the bare one. Raises as ``gunzip``."""
    bits = _DEFLATE if data[:1] and data[0] & 0x0F == 8 else _RAW
    out = bytearray()
    _member(data, 0, bits, name, out, max_bytes)
    return bytes(out)


def _member(data: bytes, at: int, bits: int, name: str, out: bytearray, most: int) -> int:
    """Unpack the member that begins ``at`` there into ``out``; where it ends. Every byte is looked at once: of
    thousands of small members, each would else copy all behind it."""
    unpacker = zlib.decompressobj(bits)
    while not unpacker.eof and (at < len(data) or not at):
        piece = data[at : at + _STEP]
        at += len(piece)
        try:
            out += unpacker.decompress(piece, most - len(out) + 1)
        except zlib.error:
            raise InputError(f"{name}: broken gzip data; fetch or pack it again") from None
        if len(out) > most:
            raise InputError(f"{name}: unpacks to more than --max-bytes allows; raise it to read it")
        at -= len(unpacker.unused_data)
        if not piece:
            break
    if not unpacker.eof:
        raise InputError(f"{name}: the gzip data ends too early; fetch or pack it again")
    return at
