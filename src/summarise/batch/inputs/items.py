"""One article of the input before it is read, and what was passed over on the way to it."""

from __future__ import annotations

import os
import re
import stat as stat_of
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from summarise.article import Article
from summarise.errors import InputError
from summarise.readers import shown


@dataclass(frozen=True, slots=True)
class Item:
    """``id``: its name in every output; ``source``: where it is, for people; ``load`` reads it and raises
    SummariseError where that fails; ``far``: reading it waits for a network.

    ``stamp`` tells whether a file has changed without reading it: the same stamp, the same content. None
    where there is no telling. ``file``: the local file it is in, None where it is in none. ``newer``: it
    takes the place of an earlier one with the same id, since the file has changed.
    """

    id: str
    source: str
    load: Callable[[], Article] = field(repr=False)
    far: bool = False
    stamp: str | None = None
    file: str | None = None
    newer: bool = False

    def __post_init__(self) -> None:
        for name in ("id", "source"):  # whatever stood in a path or a table: outputs can take it
            object.__setattr__(self, name, utf8(getattr(self, name)))


Read = Callable[..., Article]
"""``summarise.readers.read``, or one like it."""

Skips = Counter[str]  # a reason in words ("ignored by .gitignore") -> how many files


_NO_TEXT = re.compile("[\ud800-\udfff]")
_SETTLED = 2_000_000_000  # ns; a file changed later than this may change again within one tick of its clock


def stamp(status: os.stat_result, now: int) -> str | None:
    """Of a file's state, taken before it is read. ``now``: ns since the epoch. As git's index has it: size,
    times and inode; None for a file that was changed just now ("racily clean")."""
    if now - max(status.st_mtime_ns, status.st_ctime_ns) < _SETTLED:
        return None
    return f"{status.st_size}-{status.st_mtime_ns}-{status.st_ctime_ns}-{status.st_ino}"


def broken(name: str, error: InputError, file: str | None = None) -> Item:
    """What cannot be listed or read, as an Item whose load says why."""

    def load() -> Article:
        raise error

    return Item(name, name, load, file=file)


def require_regular(path: str) -> None:
    """Raise InputError for a pipe, a device or a socket: opening one waits for whoever is at its other end, perhaps for
    ever, and a batch that waits there can neither go on nor stop. What is not there at all is for the reading to say."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return
    if not (stat_of.S_ISREG(mode) or stat_of.S_ISDIR(mode)):
        raise InputError(
            f"{shown(path)}: a pipe, a device or a socket, which a batch does not read; save it in a file, or give its "
            "text to `summarise -`"
        )


def utf8(name: str) -> str:
    """A file name as text that can be stored: bytes that are no UTF-8 are shown as \\xff, half a surrogate pair
    as U+FFFD."""
    return name if name.isascii() else _NO_TEXT.sub(_shown, name)


def _shown(found: re.Match[str]) -> str:
    byte = ord(found[0]) - 0xDC00  # PEP 383
    return f"\\x{byte:02x}" if 0x80 <= byte <= 0xFF else "\ufffd"
