"""How a writer puts rows into its parts: durable as soon as ``write`` returns, and not one file a row."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from summarise.batch.partitioned.folder import Folder
from summarise.batch.partitioned.rows import lines_of

FULL = 1000  # rows of a part


def append(path: Path, data: bytes) -> None:
    """Put the bytes behind the file's, on the disk, all or none of them. Raises OSError."""
    with path.open("ab", buffering=0) as file:
        size = file.tell()
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[file.write(rest) :]
            os.fsync(file.fileno())
        except OSError:
            with contextlib.suppress(OSError):  # half a line must not come before the next one
                file.truncate(size)
            raise


class Journal:
    """One writer of a run; to be used from one thread at a time.

    In a folder that is a path, rows are appended to a journal, which becomes a part when it is full and when
    it is closed. At an address nothing can be appended: there every ``write`` makes a part, and ``delay``
    tells how many seconds to gather rows for one.
    """

    def __init__(self, folder: Folder, run: str, writer: str) -> None:
        self.delay = 2.0 if folder.is_far else 0.0
        self._folder, self._prefix = folder, f"part-{run}-{writer}"
        self._number = self._rows = 0

    def write(self, lines: Sequence[str]) -> None:
        """Rows as lines of JSON, ended. Raises OutputError."""
        data = [line.encode("utf-8") for line in lines]
        if self._folder.is_far:
            self._put(data)
            return
        with self._folder.faults():
            append(self._folder.journal(self._name()), b"".join(data))
        self._rows += len(data)
        if self._rows >= FULL:
            self.close()

    def close(self) -> None:
        """Make a part of what is in the journal. Raises OutputError."""
        if self._rows:
            self._folder.seal(self._folder.journal(self._name()))
            self._number, self._rows = self._number + 1, 0

    def _put(self, data: Iterable[bytes]) -> None:
        self._folder.put(self._name(), lines_of(data))
        self._number += 1

    def _name(self) -> str:
        return f"{self._prefix}-{self._number:05}.{self._folder.form}"
