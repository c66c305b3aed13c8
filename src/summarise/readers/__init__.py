"""Inputs of every sort into Articles: a path, "-" for standard input.

``read`` is the one way in; it says in one line what is wrong with an input it cannot use.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from summarise.article import Article
from summarise.errors import InputError
from summarise.readers.encodings import decode

MAX_BYTES = 5_000_000
_DATELINE = re.compile(r"\A\s*date[: ]+(\d{4}-\d{2}-\d{2})\b", re.IGNORECASE)
_URL = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def read(source: str | Path, *, max_bytes: int = MAX_BYTES) -> Article:
    """The Article at ``source``: a path, or "-" for standard input.

    ``max_bytes``: larger input is refused, never cut. Raises InputError for anything that cannot be
    read as text: missing, a directory, unreadable, empty, binary, too large, or a URL.
    """
    name = str(source)
    if isinstance(source, str) and _URL.match(source):
        raise InputError(f"{shown(name)}: URLs cannot be read; save the page and give its path")
    data = _standard_input(max_bytes) if name == "-" else _file(Path(source), max_bytes)
    decoded = decode(data, "standard input" if name == "-" else shown(name))
    if not decoded.text.strip():
        raise InputError(
            f"{'standard input' if name == '-' else shown(name)}: empty; there is nothing to summarise"
        )
    stated = _DATELINE.match(decoded.text)
    return Article(
        decoded.text,
        source=name,
        date=stated.group(1) if stated else None,
        encoding=decoded.encoding,
        notes=decoded.notes,
    )


def shown(name: str) -> str:
    """A file name as it may be printed: nothing in it can steer a terminal."""
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape", "backslashreplace").decode("ascii") for c in name
    )


def _standard_input(max_bytes: int) -> bytes:
    data = sys.stdin.buffer.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise InputError(f"standard input: larger than {max_bytes:,} bytes; raise --max-bytes to read it")
    return data


def _file(path: Path, max_bytes: int) -> bytes:
    name = shown(str(path))
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > max_bytes:
                raise InputError(
                    f"{name}: {size:,} bytes, larger than {max_bytes:,}; raise --max-bytes to read it"
                )
            data = file.read(max_bytes + 1)
    except FileNotFoundError:
        raise InputError(f"{name}: no such file") from None
    except IsADirectoryError:
        raise InputError(f"{name}: a directory; give one file") from None
    except PermissionError:
        raise InputError(f"{name}: not readable; check its permissions") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a usable path"
        raise InputError(f"{name}: {reason}") from None
    if len(data) > max_bytes:
        raise InputError(f"{name}: larger than {max_bytes:,} bytes; raise --max-bytes to read it")
    return data
