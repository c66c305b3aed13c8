"""What this run has met: every id with its key, and who waits for somebody else's answer.

In a temporary SQLite table, which SQLite keeps on the disk as it grows: a hundred thousand articles cost
no more memory than a thousand.
"""

from __future__ import annotations

import sqlite3
from enum import StrEnum

from summarise.store import Entry


class Met(StrEnum):
    """Was the id met before in this run?"""

    NEW = "new"
    REPEATED = "repeated"  # the same id and key again
    CLASH = "clash"  # the same id with another key


class Pending:
    """The notes of one run; to be used from one thread at a time."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("", check_same_thread=False, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = OFF")
        self._db.execute("CREATE TABLE met (id TEXT PRIMARY KEY, key TEXT) WITHOUT ROWID")
        self._db.execute("CREATE INDEX met_by_key ON met (key)")
        self._db.execute(
            "CREATE TABLE waiting (id TEXT PRIMARY KEY, key TEXT, source TEXT, title TEXT, date TEXT, stamp TEXT)"
        )
        self._db.execute("CREATE INDEX waiting_by_key ON waiting (key)")
        self._db.execute(
            "BEGIN"
        )  # never ended: nobody else reads it, and a commit a row takes twice the time

    def meet(self, id: str, key: str, *, newer: bool = False) -> Met:
        """Note one article of the input. ``newer``: it takes the place of an earlier one with the id."""
        before = self._key(id)
        if before == key:
            return Met.REPEATED
        if before is not None and not newer:
            return Met.CLASH
        self._db.execute("INSERT OR REPLACE INTO met VALUES (?, ?)", (id, key))
        return Met.NEW

    def is_replaced(self, id: str, key: str) -> bool:
        """Has a newer article taken the place of this one since it was met?"""
        return self._key(id) not in (None, key)

    def shares(self, id: str, key: str) -> bool:
        """Was an article with another id and the same key met before?"""
        return bool(
            self._db.execute("SELECT 1 FROM met WHERE key = ? AND id <> ? LIMIT 1", (key, id)).fetchone()
        )

    def wait(self, entry: Entry) -> None:
        """This article waits for the answer that its key will get."""
        values = (entry.id, entry.key, entry.source, entry.title, entry.date, entry.stamp)
        self._db.execute("INSERT OR REPLACE INTO waiting VALUES (?, ?, ?, ?, ?, ?)", values)

    def arrived(self, key: str) -> list[Entry]:
        """The key has its answer: who waited for it, waiting no more."""
        rows = self._db.execute("SELECT * FROM waiting WHERE key = ?", (key,)).fetchall()
        if rows:
            self._db.execute("DELETE FROM waiting WHERE key = ?", (key,))
        return [Entry(*row) for row in rows]

    def leave(self, id: str) -> None:
        """This article waits no more."""
        self._db.execute("DELETE FROM waiting WHERE id = ?", (id,))

    def waiting(self, after: str = "", most: int = 256) -> list[Entry]:
        """Those that still wait, by id, a page at a time."""
        rows = self._db.execute("SELECT * FROM waiting WHERE id > ? ORDER BY id LIMIT ?", (after, most))
        return [Entry(*row) for row in rows]

    def count(self) -> int:
        """How many wait."""
        return int(self._db.execute("SELECT count(*) FROM waiting").fetchone()[0])

    def _key(self, id: str) -> str | None:
        row = self._db.execute("SELECT key FROM met WHERE id = ?", (id,)).fetchone()
        return row[0] if row else None

    def close(self) -> None:
        """Remove the table and its file."""
        self._db.close()
