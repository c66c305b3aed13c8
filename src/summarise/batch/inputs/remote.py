"""Inputs that are not on this machine: any address that fsspec understands (extra ``remote``)."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from summarise.article import Article
from summarise.batch.inputs.items import Item, Read, Skips, broken, require_regular
from summarise.batch.inputs.tabular import Fields, rows
from summarise.batch.inputs.walking import SUMMARIES, TABLE_SUFFIXES, Globs, is_article
from summarise.errors import InputError, SettingsError
from summarise.readers import read, shown
from summarise.readers.pairs import summaries_in

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*(://|::)", re.IGNORECASE)
_PAGE = re.compile(r"https?://", re.IGNORECASE)


def is_address(name: str) -> bool:
    """Is this an address and not a path?"""
    return _ADDRESS.match(name) is not None


def is_page(name: str) -> bool:
    """Is this a page of the Web? The readers fetch those themselves."""
    return _PAGE.match(name) is not None


def items(address: str, globs: Globs, fields: Fields, skips: Skips, read: Read = read) -> Iterator[Item]:
    """The articles at an address: a file, a table, a folder with all below it, or a pattern with "*".

    Raises InputError where nothing is there, SettingsError where fsspec or the package for the address is
    missing.
    """
    system, path = opened(address)
    names: Iterator[str]
    failed: list[str] = []
    try:
        if "*" in path:
            found = sorted(system.glob(path))
            names, folder = (name for name in found if not _is_hidden(name)), ""
        elif system.isdir(path):
            names, folder = _walk(system, path, skips, failed, globs), path.rstrip("/") + "/"
        elif system.exists(path):
            names, folder = iter([path]), ""
        else:
            raise InputError(f"{shown(address)}: nothing is there")
    except (OSError, ValueError) as error:
        raise InputError(f"{shown(address)}: cannot be reached ({type(error).__name__})") from None
    for name in names:
        relative = name.removeprefix(folder) if folder else name
        suffix = os.path.splitext(name)[1].lower()
        if folder and not globs.take(relative):
            skips["not matched by --glob"] += 1
        elif suffix in TABLE_SUFFIXES and (not folder or globs.choose):
            full = system.unstrip_protocol(name)
            yield from rows(full, lambda name=name: _open(system, name), fields)  # type: ignore[misc]
        elif not folder or globs.choose or is_article(_own(name)):
            yield _item(system, name, fields.max_bytes, read)
        else:
            skips[f"{suffix} files"] += 1
    for name in failed:
        full = system.unstrip_protocol(name)
        yield broken(full, InputError(f"{shown(full)}: cannot be listed"))


def opened(address: str) -> tuple[Any, str]:
    """The file system of an address or path, and the path on it. Raises SettingsError where fsspec or the
    package for the address is missing."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise SettingsError(
            f"{shown(address)} needs the extra 'remote': pip install 'summarise-checked[remote]'"
        ) from None
    try:
        system, path = url_to_fs(address)
    except (ImportError, ValueError) as error:
        # fsspec names the package that the protocol needs, or says that it knows none
        raise SettingsError(f"{shown(address)}: {shown(str(error).splitlines()[0])}") from None
    return system, path


def _walk(system: Any, folder: str, skips: Skips, failed: list[str], globs: Globs) -> Iterator[str]:
    """The files below a folder, its own first, without the summaries of articles beside them where no glob asks for
    them. fsspec's ``walk`` takes a folder that cannot be listed for an empty one: here its name goes into
    ``failed``."""
    try:
        listing = sorted(system.ls(folder, detail=True), key=lambda one: str(one["name"]))
    except OSError:
        failed.append(folder)
        return
    below = []
    summaries = summaries_in([name for one in listing if is_article(name := _own(one["name"]))])
    for one in listing:
        name = one["name"].rstrip("/")
        if _is_hidden(name) or name == folder.rstrip("/"):
            continue
        if one.get("islink") and system.isdir(name):  # where to is not told: it may lead in a circle
            skips["links to folders"] += 1
        elif one["type"] == "directory":
            below.append(name)
        elif _own(name) in summaries and not globs.choose:
            skips[SUMMARIES] += 1
        else:
            yield name
    for name in below:
        yield from _walk(system, name, skips, failed, globs)


def _is_hidden(name: str) -> bool:
    return _own(name).startswith(".")


def _own(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def _open(system: Any, name: str) -> Any:
    if "file" in ((system.protocol,) if isinstance(system.protocol, str) else system.protocol):
        require_regular(name)
    return system.open(name, "rb")


def _item(system: Any, name: str, max_bytes: int, read: Read) -> Item:
    full = system.unstrip_protocol(name)

    def load() -> Article:
        """By way of a temporary file: the readers tell formats by name and content."""
        try:
            with _open(system, name) as file:
                data = file.read(max_bytes + 1)
        except OSError as error:
            raise InputError(f"{shown(full)}: cannot be read ({type(error).__name__})") from None
        if len(data) > max_bytes:
            raise InputError(f"{shown(full)}: larger than {max_bytes:,} bytes; raise --max-bytes to read it")
        with tempfile.TemporaryDirectory(prefix="summarise-") as folder:
            plain, packed = os.path.splitext(name)
            inner = os.path.splitext(plain)[1] if packed.lower() == ".gz" else ""
            copy = Path(folder) / f"article{inner}{packed}"
            copy.write_bytes(data)
            try:
                article = read(copy, max_bytes=max_bytes)
            except InputError as error:
                raise InputError(str(error).replace(shown(str(copy)), shown(full))) from None
        return replace(article, source=full)

    return Item(full, full, load, far=True)
