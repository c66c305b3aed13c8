"""The zip archives that office documents and books are: opened only when small, their XML parsed without entities."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from summarise.errors import InputError
from summarise.readers.extras import require

UNPACKED = 4  # times --max-bytes: the markup around a text is several times its size
_MOST_MEMBERS = 10_000


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
        raise InputError(f"{name}: more than {_MOST_MEMBERS:,} files in it: no {what} is made so")
    if any(entry.flag_bits & 1 for entry in entries):
        raise InputError(f"{name}: the {what} is encrypted; save it without a password")
    size = sum(entry.file_size for entry in entries)
    if size > UNPACKED * max_bytes:
        raise InputError(
            f"{name}: unpacks to {size:,} bytes, more than {UNPACKED} times --max-bytes; raise it to read it"
        )
    return archive


def member(archive: zipfile.ZipFile, path: str, name: str, what: str) -> bytes:
    """The bytes of one file in it. Raises InputError where it is missing or broken."""
    try:
        return archive.read(path)
    except (KeyError, zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError, RuntimeError):
        raise InputError(f"{name}: not a readable {what} ({path} is missing or broken)") from None
    except Exception as error:  # zlib.error and its like
        raise InputError(f"{name}: not a readable {what} ({type(error).__name__} in {path})") from None


def parsed(data: bytes, name: str, what: str, extra: str) -> Any:
    """The root of an XML document, through lxml. Entities of its own, which can grow without bound, are
    refused; so is what lxml takes for too deep (256 levels) or too long. Raises InputError."""
    require("lxml", extra)
    from lxml import etree

    if (
        b"<!ENTITY" in data
        or "<!ENTITY".encode("utf-16-le") in data
        or "<!ENTITY".encode("utf-16-be") in data
    ):
        raise InputError(f"{name}: its XML declares entities, which no {what} needs; it is not read")
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
