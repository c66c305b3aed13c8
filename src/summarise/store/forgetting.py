"""Deleting that really deletes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable


def delete(db: sqlite3.Connection, ids: Iterable[str] | None) -> int:
    """Delete the articles with these ids, all for None, and the results that no other article shares;
    how many articles. Inside the caller's transaction."""
    if ids is None:
        gone = db.execute("DELETE FROM articles").rowcount
    else:
        gone = sum(_delete_one(db, name) for name in ids)
    db.execute("DELETE FROM results WHERE key NOT IN (SELECT key FROM articles)")
    return gone


def wipe(db: sqlite3.Connection) -> bool:
    """Leave no page, neither in the file nor in its log, that holds what was deleted: with ``secure_delete``
    the freed pages are zeros; the checkpoint writes them over the old ones; VACUUM builds the file anew.
    False while another process has the store open and may still read the log."""
    first = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    db.execute("VACUUM")
    last = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return not first and not last


def _delete_one(db: sqlite3.Connection, name: str) -> int:
    """A report that another article shares may name the deleted one as its source."""
    for key, source in db.execute("SELECT key, source FROM articles WHERE id = ?", (name,)).fetchall():
        row = db.execute("SELECT report FROM results WHERE key = ?", (key,)).fetchone()
        if row and row[0]:
            report = json.loads(row[0])
            if report["article"].get("source") == source:
                report["article"]["source"] = report["article"]["title"] = None
                said = json.dumps(report, ensure_ascii=False)
                db.execute("UPDATE results SET report = ? WHERE key = ?", (said, key))
    return db.execute("DELETE FROM articles WHERE id = ?", (name,)).rowcount
