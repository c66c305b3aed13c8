"""OUT/results.jsonl: one line an article, appended and flushed as each is done, whole after any crash.

The store is what is true; this file is what people read. On opening, a line that a crash tore is taken
away, and what the file holds is learnt from it, so that whatever is missing is written again from the
store. Which articles it holds is kept in a temporary SQLite table, not in memory.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from summarise.errors import OutputError
from summarise.readers import shown

RESULTS, FAILURES, STORE = "results.jsonl", "failures.jsonl", "store.db"
LOCK = ".lock"  # held while a process writes in the folder
_HEAD = re.compile(rb'\{"id":("(?:[^"\\]|\\.)*"),"key":"([0-9a-f]+)"')


class Results:
    """The file, held by this process. ``folder`` is made where it is not there.

    ``healed``: how many damaged lines were taken away on opening. Raises OutputError where the folder
    cannot be written, or another process is writing there.
    """

    def __init__(self, folder: Path) -> None:
        self.folder, self.path = folder, folder / RESULTS
        self.healed = 0
        self._replaced = False
        self._lock = FileLock(folder / LOCK)
        self._index = sqlite3.connect("", check_same_thread=False, isolation_level=None)
        self._index.execute("CREATE TABLE lines (id TEXT PRIMARY KEY, key TEXT) WITHOUT ROWID")
        self._index.execute("PRAGMA journal_mode = OFF")
        self._index.execute(
            "BEGIN"
        )  # never ended: nobody else reads it, and a commit a line takes twice the time
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(timeout=0)
            self._heal()
            self._file = self.path.open("ab", buffering=0)
            self._size = self.path.stat().st_size
        except Timeout:
            raise OutputError(
                f"{shown(str(folder))}: another summarise is writing there; wait for it, or give another -o "
                "with the same --store to share the work"
            ) from None
        except OSError as error:
            self._let_go()
            raise unwritable(self.path, error) from None
        except BaseException:  # Ctrl-C
            self._let_go()
            raise

    def __enter__(self) -> Results:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def holds(self, id: str, key: str) -> bool:
        """Is this article's line in the file, and from the same text, prompt, schema and model?"""
        row = self._index.execute("SELECT key FROM lines WHERE id = ?", (id,)).fetchone()
        return row is not None and row[0] == key

    def count(self) -> int:
        """How many articles have a line."""
        return int(self._index.execute("SELECT count(*) FROM lines").fetchone()[0])

    def append(self, lines: Iterable[tuple[str, str, str]]) -> None:
        """Write (id, key, line) after (id, key, line) and flush. A line for an id that is there replaces the
        earlier one when the file is closed. Raises OutputError."""
        pieces = []
        for id, key, line in lines:
            self._replaced |= self._learn(id, key)
            pieces.append(line.encode("utf-8") + b"\n")
        data = memoryview(b"".join(pieces))
        try:
            written = 0
            while written < len(data):
                written += self._file.write(data[written:])
        except OSError as error:
            with contextlib.suppress(OSError):  # half a line must not come before the next one
                self._file.truncate(self._size)
            raise unwritable(self.path, error) from None
        self._size += len(data)

    def close(self) -> None:
        """Take away lines that later ones replaced, and let others write here."""
        try:
            self._file.close()
            if self._replaced:
                rewrite(self.path, self._current())
        except OSError as error:
            raise unwritable(self.path, error) from None
        finally:
            self._let_go()

    def _let_go(self) -> None:
        self._index.close()
        self._lock.release()
        with contextlib.suppress(OSError):
            (self.folder / LOCK).unlink()

    def _heal(self) -> None:
        if not self.path.exists():
            return
        whole = True
        with self.path.open("rb") as file:
            for line in file:
                if (head := head_of(line)) is None:
                    self.healed, whole = self.healed + 1, False
                else:
                    self._replaced |= self._learn(*head)
        if not whole:
            rewrite(self.path, (line for line in _lines(self.path) if head_of(line)))

    def _learn(self, id: str, key: str) -> bool:
        """Note the line; was there one for the id before?"""
        new = self._index.execute("INSERT OR IGNORE INTO lines VALUES (?, ?)", (id, key)).rowcount
        if not new:
            self._index.execute("UPDATE lines SET key = ? WHERE id = ?", (key, id))
        return not new

    def _current(self) -> Iterator[bytes]:
        """The last line of every id: the one whose key is the last that was learnt, once."""
        given = self._index
        given.execute("CREATE TEMP TABLE given (id TEXT PRIMARY KEY) WITHOUT ROWID")
        for line in _lines(self.path):
            head = head_of(line)
            if head and self.holds(*head):
                new = given.execute("INSERT OR IGNORE INTO given VALUES (?)", (head[0],)).rowcount
                if new:
                    yield line


def head_of(line: bytes) -> tuple[str, str] | None:
    """The id and key of a whole line; None for one that a crash damaged. Power loss may leave zeros."""
    if not line.endswith(b"}\n") or b"\0" in line:
        return None
    try:
        if match := _HEAD.match(line):  # ours, as long as nobody wrote the file anew
            id, key = match[1][1:-1].decode(), match[2].decode("ascii")
            if "\\" in id:
                id = str(json.loads(match[1]))
        else:
            data = json.loads(line)
            id, key = str(data["id"]), str(data["key"])
        (id + key).encode()  # half characters are none of ours
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return id, key


def rewrite(path: Path, lines: Iterable[bytes]) -> None:
    """Put the lines in place of the file: the old or the new is there at any moment. Raises OSError."""
    new = path.with_name(f".{path.name}.new")
    try:
        with new.open("wb") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        os.replace(new, path)
    except BaseException:
        with contextlib.suppress(OSError):
            new.unlink()
        raise


def _lines(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from file


def unwritable(path: Path, error: OSError) -> OutputError:
    """The one line for a file that the disk does not let us write."""
    why = error.strerror or "not a usable path"
    if error.errno == errno.ENOSPC:
        why = "the disk is full; make room and run this again, nothing that was recorded is lost"
    return OutputError(f"{shown(str(path))}: cannot be written: {why}")
