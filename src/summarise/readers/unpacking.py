"""Compressed bytes, unpacked up to a limit and not a byte further: a bomb costs what an article costs."""

from __future__ import annotations

import zlib

from summarise.errors import InputError

_GZIP, _DEFLATE, _RAW = 31, 15, -15  # zlib's window bits for each container


def gunzip(data: bytes, name: str, max_bytes: int) -> bytes:
    """The content of gzip data, all its members. Raises InputError when broken or beyond ``max_bytes``."""
    out = bytearray()
    while data:
        unpacked, data = _member(data, _GZIP, name, max_bytes - len(out))
        out += unpacked
        data = data.lstrip(b"\0")  # padding, as tapes and some servers leave it
    return bytes(out)


def inflate(data: bytes, name: str, max_bytes: int) -> bytes:
    """HTTP's "deflate", which is zlib's form or, from some servers, the bare one. Raises as ``gunzip``."""
    bits = _DEFLATE if data[:1] and data[0] & 0x0F == 8 else _RAW
    return _member(data, bits, name, max_bytes)[0]


def _member(data: bytes, bits: int, name: str, room: int) -> tuple[bytes, bytes]:
    unpacker = zlib.decompressobj(bits)
    try:
        out = unpacker.decompress(data, room + 1)
    except zlib.error:
        raise InputError(f"{name}: broken gzip data; fetch or pack it again") from None
    if len(out) > room:
        raise InputError(f"{name}: unpacks to more than --max-bytes allows; raise it to read it")
    if not unpacker.eof:
        raise InputError(f"{name}: the gzip data ends too early; fetch or pack it again")
    return out, unpacker.unused_data
