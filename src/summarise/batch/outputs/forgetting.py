"""Deleting articles from everything a store knows of: its own file, and the folders written from it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout

from summarise.batch.outputs import each, tables
from summarise.batch.outputs.each import Each
from summarise.batch.outputs.results import FAILURES, LOCK, RESULTS, rewrite, unwritable
from summarise.batch.outputs.tables import Table
from summarise.errors import OutputError
from summarise.readers import shown
from summarise.store import Store

PAGES = "reports"  # as in ``pages``, whose imports only a folder with pages is worth


@dataclass(slots=True)
class Forgotten:
    """``articles``: deleted from the store; ``lines`` and ``files`` deleted from the outputs; ``remains``:
    what this program wrote or others made of it that may still hold them, for the user to delete."""

    articles: int = 0
    lines: int = 0
    files: int = 0
    remains: list[Path] = field(default_factory=list)


def forget(store: Store, ids: set[str] | None) -> Forgotten:
    """Delete these articles, all for None, from the store's outputs and then from the store.

    Outputs first: while the store still knows an article, the command can be run again after a fault.
    Raises OutputError where the store or a file cannot be changed, a folder is being written to, or another
    process has the store open. Where the store cannot be changed, nothing is.
    """
    store.must_be_writable()
    done = Forgotten()
    for folder in store.outputs():
        if folder.is_dir():
            _forget_in(folder, ids, done)
    done.articles = store.forget(ids)
    return done


def _forget_in(folder: Path, ids: set[str] | None, done: Forgotten) -> None:
    lock = FileLock(folder / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise OutputError(f"{shown(str(folder))}: a batch is writing there; wait for it") from None
    try:
        gone = ids
        if gone is None:
            gone = {id for name in (RESULTS, FAILURES) for id in _ids(folder / name)}
        for name in (RESULTS, FAILURES):
            done.lines += _drop_lines(folder / name, gone)
        done.files += sum(_drop_file(path) for path in _files(folder, gone, everything=ids is None))
        for form in Table:  # an export's folder has nothing but them
            tables.forget(folder, form, ids)
        ours = {RESULTS, FAILURES, LOCK, each.FOLDER}
        if (folder / PAGES).is_dir():
            from summarise.batch.outputs.pages import INDEX, write_pages

            write_pages(folder)  # which takes away the pages of what is gone
            ours |= {PAGES, INDEX}
        ours |= {path.name for form in Table for path in tables.paths(folder, form)}
        ours |= {path.name for path in folder.glob("store.db*")}
        done.remains += sorted(path for path in folder.iterdir() if path.name not in ours)
    except OSError as error:
        raise unwritable(folder, error) from None
    finally:
        lock.release()
        (folder / LOCK).unlink(missing_ok=True)


def _files(folder: Path, ids: Iterable[str], *, everything: bool) -> set[Path]:
    """The files of single articles, ``everything``: also those whose line is gone already."""
    named = {each.path_of(folder, id, form) for id in ids for form in Each}
    return named | set((folder / each.FOLDER).rglob("*.summary.*")) if everything else named


def _ids(path: Path) -> Iterator[str]:
    if path.exists():
        with path.open("rb") as file:
            for line in file:
                if (id := _id(line)) is not None:
                    yield id


def _drop_lines(path: Path, ids: Iterable[str]) -> int:
    """Rewrite the file without the lines of these ids, and without lines that are torn."""
    if not path.exists():
        return 0
    unwanted, dropped = set(ids), 0

    def kept() -> Iterator[bytes]:
        nonlocal dropped
        with path.open("rb") as file:
            for line in file:
                id = _id(line)
                if id is None or id in unwanted:
                    dropped += 1
                else:
                    yield line

    rewrite(path, kept())
    return dropped


def _drop_file(path: Path) -> int:
    if not path.exists():
        return 0
    path.unlink()
    return 1


def _id(line: bytes) -> str | None:
    try:
        return str(json.loads(line)["id"])
    except (ValueError, KeyError, TypeError):
        return None
