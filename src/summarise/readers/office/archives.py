"""The zip archives that office documents and books are: opened only when small, their XML parsed without entities."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from summarise.errors import InputError
from summarise.readers.extras import require

UNPACKED = 4  # times --max-bytes: the markup around a text is several times its size
_MOST_MEMBERS = 10_000
_LOCAL_HEAD = 30  # bytes before the name, as in APPNOTE.TXT 4.3.7


def opened(data: bytes, name: str, what: str, max_bytes: int) -> zipfile.ZipFile:
    """The archive, refused by the sizes it states; beyond a stated size nothing is unpacked.

    ``what``: what it should be, for the message. Raises InputError for one that is broken, encrypted or unpacks
    to more than four times ``max_bytes``.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise InputError(f"{name}: not a readable {what} (broken, or cut short)") from None
    entries = archive.infolist()
    if len(entries) > _MOST_MEMBERS:
        raise InputError(f"{name}: more than {_MOST_MEMBERS:,} files in it, too many for one {what}")
    if any(entry.flag_bits & 1 for entry in entries):
        raise InputError(f"{name}: the {what} is encrypted; save it without a password")
    size = sum(entry.file_size for entry in entries)
    if size > UNPACKED * max_bytes:
        raise InputError(
            f"{name}: unpacks to {size:,} bytes, more than {UNPACKED} times --max-bytes; raise it to read it"
        )
    for entry in entries:
        if not _as_stated(entry, data):
            raise InputError(f"{name}: not a readable {what} (a file in it is not what is stated of it)")
    return archive


def _as_stated(entry: zipfile.ZipInfo, data: bytes) -> bool:
    """Whether a file in an archive unpacks to no more than it states. Python's zipfile unpacks all of it before it looks,
    and so do the libraries that open archives through it."""
    if entry.compress_type == zipfile.ZIP_STORED:
        return True
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        return False  # no program packs its documents so
    head = entry.header_offset
    names = int.from_bytes(data[head + 26 : head + 28], "little") + int.from_bytes(
        data[head + 28 : head + 30], "little"
    )
    begin = head + _LOCAL_HEAD + names
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        unpacked = unpacker.decompress(data[begin : begin + entry.compress_size], entry.file_size + 1)
    except zlib.error:
        return True  # broken: told when it is read, and read it is to the same place
    return len(unpacked) <= entry.file_size


def member(archive: zipfile.ZipFile, path: str, name: str, what: str) -> bytes:
    """The bytes of one file in it. Raises InputError where it is missing or broken."""
    try:
        return archive.read(path)
    except (KeyError, zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError, RuntimeError):
        raise InputError(f"{name}: not a readable {what} ({path} is missing or broken)") from None
    except Exception as error:  # zlib.error and its like
        raise InputError(f"{name}: not a readable {what} ({type(error).__name__} in {path})") from None


def without_entities(data: bytes, name: str, what: str) -> None:
    """Raises InputError for XML that declares entities."""
    if any("<!ENTITY".encode(encoding) in data for encoding in ("ascii", "utf-16-le", "utf-16-be")):
        raise InputError(f"{name}: its XML declares entities, which no {what} needs; it is not read")


def parsed(data: bytes, name: str, what: str, extra: str) -> Any:
    """The root of an XML document, through lxml. Entities of its own, which can grow without bound, are
    refused; so is what lxml takes for too deep (256 levels) or too long. Raises InputError."""
    require("lxml", extra)
    from lxml import etree

    without_entities(data, name, what)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        where = getattr(error, "lineno", None)
        at = f", line {where}" if where else ""
        deep = "; nested more than 256 deep" if "depth" in str(error).lower() else ""
        raise InputError(f"{name}: not a readable {what} (its XML is broken{at}{deep})") from None


def local(element: Any) -> str:
    """An element's name without its namespace; "" for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
