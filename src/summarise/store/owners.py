"""Which processes are alive: each holds an operating system's lock on a file of its own.

The kernel lets go of the lock when the process dies in whatever way, so that no clock, no lease time
and no reused process number is involved. That all processes are on one machine is no new condition:
SQLite's write-ahead log shares memory between them.
"""

from __future__ import annotations

import glob
import os
import re
import uuid
from collections.abc import Container
from pathlib import Path

from filelock import FileLock, Timeout


class Owner:
    """This process, as far as one store is concerned."""

    def __init__(self, store: Path) -> None:
        self.name = f"{os.getpid()}-{uuid.uuid4().hex[:12]}"
        self._store = store
        self._lock: FileLock | None = None

    @property
    def signed_in(self) -> bool:
        return self._lock is not None

    def sign_in(self) -> None:
        """Take the lock; before the first claim can be seen. Raises OSError where it cannot be had."""
        lock = FileLock(_file(self._store, self.name))
        lock.acquire(timeout=0)
        self._lock = lock

    def sign_out(self) -> None:
        """Let go of the lock and remove its file."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None
            clear(self._store, self.name)


def lives(store: Path, owner: str) -> bool:
    """Does the process of that name hold its lock?"""
    path = _file(store, owner)
    if not path.exists():
        return False
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    lock.release()
    return False


def clear(store: Path, owner: str) -> None:
    """Remove what a dead process left behind."""
    _file(store, owner).unlink(missing_ok=True)


def unknown(store: Path, known: Container[str]) -> list[str]:
    """Who has a lock's file here and is none of the ``known``: a process that died before its name was in the
    store, or after it was out of it. Inside a transaction of the store, since signing in is one too: then
    nobody who lives can be among them."""
    pattern = re.compile(rf"{re.escape(store.name)}\.(\d+-[0-9a-f]{{12}})\.lock")
    files = store.parent.glob(f"{glob.escape(store.name)}.*.lock")
    named = [found[1] for file in files if (found := pattern.fullmatch(file.name))]
    return [name for name in named if name not in known]


def _file(store: Path, owner: str) -> Path:
    return store.with_name(f"{store.name}.{owner}.lock")
