"""What the partitions hold: of every id its newest row. In a temporary SQLite table, not in memory."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from summarise.batch.partitioned.folder import Folder
from summarise.batch.partitioned.rows import DONE, FAILED


class State(NamedTuple):
    """Of an article's newest row."""

    key: str
    done: bool
    kind: str | None
    reason: str | None


class Failed(NamedTuple):
    """Of a key without a result: why, and the run that said so."""

    kind: str
    run: str


class Known:
    """The rows of a folder's parts, read when it is made. ``stale``: parts with rows that newer ones replaced.
    ``create`` False: the folder may not be there, and is left so."""

    def __init__(self, folder: Folder, *, create: bool = True) -> None:
        self._folder = folder
        self.stale: set[str] = set()
        self._db = sqlite3.connect("", check_same_thread=False, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = OFF")
        self._db.execute(
            "CREATE TABLE rows (id TEXT PRIMARY KEY, key TEXT, done INT, kind TEXT, reason TEXT, part TEXT, at INT)"
        )
        self._db.execute("BEGIN")  # never ended: nobody else reads it
        for part in folder.names() if create or folder.exists() else ():
            for at, row in enumerate(folder.heads(part)):
                self._learn(part, at, row["id"], row["key"] or "", row["status"] == DONE, row)
        self._db.execute("CREATE INDEX rows_by_key ON rows (key)")

    def get(self, id: str) -> State | None:
        """The newest row of an article."""
        row = self._db.execute("SELECT key, done, kind, reason FROM rows WHERE id = ?", (id,)).fetchone()
        return State(row[0], bool(row[1]), row[2], row[3]) if row else None

    def status(self, id: str, key: str) -> str | None:
        """DONE or FAILED where an article's newest row is of this key, DONE too where another has its result."""
        state = self.get(id)
        if state is not None and state.key == key:
            return DONE if state.done else FAILED
        return DONE if self.has_result(key) else None

    def has_result(self, key: str) -> bool:
        """Is there a result of this key, whatever its id?"""
        found = self._db.execute("SELECT 1 FROM rows WHERE key = ? AND done LIMIT 1", (key,)).fetchone()
        return found is not None

    def failure(self, key: str) -> Failed | None:
        """The newest failure of this key, whatever its id."""
        query = "SELECT kind, part FROM rows WHERE key = ? AND NOT done ORDER BY part DESC, at DESC LIMIT 1"
        found = self._db.execute(query, (key,)).fetchone()
        return Failed(found[0] or "unknown", found[1].removeprefix("part-")) if found else None

    def tidy(self) -> int:
        """Take the replaced rows out of their parts; how many there were. Raises OutputError."""
        gone = 0
        for part in sorted(self.stale):
            newest = {at for (at,) in self._db.execute("SELECT at FROM rows WHERE part = ?", (part,))}
            rows = list(self._folder.rows(part))
            kept = [row for at, row in enumerate(rows) if at in newest]
            gone += len(rows) - len(kept)
            if kept:
                self._folder.put(part, kept)
            else:
                self._folder.remove(part)
        return gone

    def close(self) -> None:
        """Remove the table and its file."""
        self._db.close()

    def _learn(self, part: str, at: int, id: str, key: str, done: bool, row: dict[str, str | None]) -> None:
        before = self._db.execute("SELECT part FROM rows WHERE id = ?", (id,)).fetchone()
        if before is not None:
            self.stale.add(before[0])
        values = (id, key, done, row.get("kind"), row.get("reason"), part, at)
        self._db.execute("INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?, ?, ?)", values)
