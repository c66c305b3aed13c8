"""Deleting that really deletes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable


def delete(db: sqlite3.Connection, ids: Iterable[str] | None) -> int:
    """Delete the articles with these ids, all for None, and the results that no other article shares;
    how many articles. Inside the caller's transaction."""
    if ids is None:
        gone = int(db.execute("SELECT count(DISTINCT id) FROM articles").fetchone()[0])
        db.execute("DELETE FROM articles")
    else:
        gone = sum(db.execute("DELETE FROM articles WHERE id = ?", (name,)).rowcount > 0 for name in ids)
    db.execute("DELETE FROM results WHERE key NOT IN (SELECT key FROM articles)")
    db.execute("DELETE FROM answers WHERE key NOT IN (SELECT key FROM articles)")
    return gone


def wipe(db: sqlite3.Connection) -> bool:
    """Leave no page, neither in the file nor in its log, that holds what was deleted: with ``secure_delete``
    the freed pages are zeros; the checkpoint writes them over the old ones; VACUUM builds the file anew.
    False while another process has the store open and may still read the log."""
    first = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    db.execute("VACUUM")
    last = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return not first and not last
