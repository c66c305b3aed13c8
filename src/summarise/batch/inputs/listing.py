"""What was given on the command line, as a lazy sequence of Items: nothing is listed before its turn."""

from __future__ import annotations

import glob
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from summarise.article import Article
from summarise.batch.inputs import remote
from summarise.batch.inputs.items import Item, Read, Skips, broken, require_regular, stamp, utf8
from summarise.batch.inputs.tabular import Fields, count, rows
from summarise.batch.inputs.walking import TABLE_SUFFIXES, Globs, suffix, walk
from summarise.errors import InputError, SettingsError
from summarise.readers import read, shown

if TYPE_CHECKING:
    from summarise.isolating import Isolated

STDIN = "-"


@dataclass(slots=True)
class Inputs:
    """``names``: directories, files, patterns with "*", tables, addresses, or "-" for a list of such on
    standard input, one to a line. ``globs``: which files of directories. ``skips``: filled while iterating.
    """

    names: Sequence[str]
    globs: Sequence[str] = ()
    fields: Fields = field(default_factory=Fields)
    tables: bool = False  # take tables found in directories too
    skips: Skips = field(default_factory=Skips)
    isolated: Isolated | None = None  # what files are read in; None for this process

    def close(self) -> None:
        """End the processes that files are read in, and what is being read there."""
        if self.isolated is not None:
            self.isolated.close()

    def require(self) -> None:
        """Raise InputError for a name that was given and is not there, before anything is begun."""
        for name in self.names:
            if name != STDIN and not remote.is_address(name):
                _expanded(name)

    def __iter__(self) -> Iterator[Item]:
        """Every article, in order. What cannot be listed or read is an Item too, whose load says why.
        Raises SettingsError where an extra is missing."""
        for name in self.names:
            for one in _list() if name == STDIN else (name,):
                try:
                    yield from self._of(one)
                except InputError as error:
                    yield broken(one, error)
                except SettingsError:
                    raise
                except Exception as error:  # of the file system and fsspec's packages, each of its own kind
                    why = getattr(error, "strerror", None) or type(error).__name__
                    yield broken(one, InputError(f"{shown(one)}: cannot be listed further: {why}"))

    def count(self) -> int | None:
        """How many articles there are, without reading them; None where only reading would tell."""
        total = 0
        for name in self.names:
            if name == STDIN or (remote.is_address(name) and not remote.is_page(name)):
                return None
            if remote.is_page(name):
                total += 1
            else:
                total += sum(_count(path) for path, _, _ in self._paths(name, Skips()))
        return total

    def _of(self, name: str) -> Iterator[Item]:
        if remote.is_page(name):
            yield _page(name, self.fields.max_bytes, self._read)
        elif remote.is_address(name):
            yield from remote.items(name, Globs(self.globs), self.fields, self.skips, self._read)
        else:
            for path, identity, status in self._paths(name, self.skips):
                if suffix(path) in TABLE_SUFFIXES:
                    for row in rows(identity, _opener(path), self.fields):
                        yield replace(row, file=path)
                else:
                    yield _file(path, identity, self.fields.max_bytes, status, self._read)

    @property
    def _read(self) -> Read:
        return read if self.isolated is None else self.isolated.read

    def _paths(self, name: str, skips: Skips) -> Iterator[tuple[str, str, os.stat_result | None]]:
        """Files with their ids (the path as given, normalised, with slashes) and their state."""
        for given in _expanded(name):
            root = Path(os.path.normpath(given))
            if root.is_dir():
                prefix = "" if str(root) == "." else utf8(root.as_posix()).rstrip("/") + "/"
                for found in walk(root, Globs(self.globs), skips, tables=self.tables):
                    yield found.path, prefix + utf8(found.relative), found.status
            else:
                yield str(root), utf8(root.as_posix()), None


def _expanded(name: str) -> Iterable[str]:
    """A pattern's matches in order; any other name itself. Raises InputError where nothing is there."""
    if os.path.lexists(name):
        return (name,)
    if glob.has_magic(name):
        found = sorted(glob.glob(name, recursive=True))
        if not found:
            raise InputError(f"{shown(name)}: nothing matches")
        return found
    raise InputError(f"{shown(name)}: no such file or folder")


def _list() -> Iterator[str]:
    """Paths from standard input, one to a line, or ended by NUL as `find -print0` writes them."""
    rest = b""
    separator: bytes | None = None
    # read1: what has arrived, without waiting for more
    while chunk := sys.stdin.buffer.read1(65536):  # type: ignore[union-attr]
        rest += chunk
        if separator is None:
            separator = b"\0" if b"\0" in rest else b"\n" if b"\n" in rest else None
        if separator:
            *whole, rest = rest.split(separator)
            yield from (os.fsdecode(name).rstrip("\r") for name in whole if name.strip())
    if rest.strip():
        yield os.fsdecode(rest).rstrip("\r")


def _opener(path: str) -> Callable[[], IO[bytes]]:
    def opened() -> IO[bytes]:
        require_regular(path)
        return Path(path).open("rb")

    return opened


def _count(path: str) -> int:
    if suffix(path) not in TABLE_SUFFIXES:
        return 1
    try:
        return max(0, count(path, _opener(path)))
    except (OSError, InputError):
        return 1


def _file(path: str, identity: str, max_bytes: int, status: os.stat_result | None, read: Read) -> Item:
    def load() -> Article:
        require_regular(path)
        return read(Path(path), max_bytes=max_bytes)

    return Item(
        identity,
        identity,
        load,
        stamp=stamp(status, time.time_ns()) if status is not None else None,
        file=path,
    )


def _page(address: str, max_bytes: int, read: Read) -> Item:
    return Item(address, address, lambda: read(address, max_bytes=max_bytes), far=True)
