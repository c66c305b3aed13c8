"""Bytes to text: byte order mark, UTF-8, a declared encoding, Windows-1252, then a guess said aloud."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from summarise.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = rb"""(?:charset\s*=\s*["']?|encoding\s*=\s*["'])([A-Za-z0-9_.:-]{2,40})"""
_BINARY = bytes((*range(9), *range(0x0E, 0x1B), *range(0x1C, 0x20)))  # what no text has


class Decoded(NamedTuple):
    """The text, the encoding it was read with, and what has to be said of it."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, name: str, charset: str | None = None) -> Decoded:
    """Decode ``data``; ``name`` is for the message; ``charset``: what a header calls its encoding, believed
    where the bytes agree.

    Raises InputError for binary data, and for a byte order mark that the rest does not keep to.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(encoding), encoding.removesuffix("-sig"))
            except UnicodeDecodeError as error:
                raise InputError(
                    f"{name}: begins as {encoding} and is not, at byte {error.start}; save it as UTF-8"
                ) from None
    head = data[:4096]
    if len(head) - len(head.translate(None, _BINARY)) > len(head) // 100:
        raise InputError(f"{name}: this is a binary file, not text; give a text file")
    if charset is not None and (said := _as(data, charset)):
        return said
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        broken = error
    declared = re.search(_DECLARED, head)
    if declared is not None and (said := _as(data, declared.group(1).decode("ascii"))):
        return said
    if _mostly_utf8(data):
        note = (
            f"not all of it is UTF-8 (first at byte {broken.start}); the stray bytes are read as Windows-1252"
        )
        return Decoded(_mixed(data), "utf-8 with windows-1252", (note,))
    try:
        return Decoded(data.decode("cp1252"), "cp1252", ("read as Windows-1252, since it is not UTF-8",))
    except UnicodeDecodeError:
        return Decoded(
            data.decode("latin-1"),
            "latin-1",
            ("the encoding is a guess: read as Latin-1; check names and signs",),
        )


def _as(data: bytes, label: str) -> Decoded | None:
    """The text in the encoding of that label, or None where there is no such or the bytes do not fit.

    Latin-1 is read as Windows-1252, as every browser does (WHATWG Encoding).
    """
    try:
        name = codecs.lookup(label).name
        if name in ("iso8859-1", "ascii"):
            name = "cp1252"
        return Decoded(data.decode(name), name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _mostly_utf8(data: bytes) -> bool:
    good = len(
        re.findall(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}", data)
    )
    stray = len(re.findall(rb"[\x80-\xff]", data)) - 2 * good
    return good > max(0, stray)


def _mixed(data: bytes) -> str:
    pieces = []
    while data:
        try:
            pieces.append(data.decode("utf-8"))
            break
        except UnicodeDecodeError as error:
            pieces.append(data[: error.start].decode("utf-8"))
            pieces.append(data[error.start : error.end].decode("cp1252", "replace"))
            data = data[error.end :]
    return "".join(pieces)
