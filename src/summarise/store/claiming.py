"""The rules of a claim, as functions over one connection inside the caller's transaction."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from summarise.store import owners
from summarise.store.records import Claim, Entry
from summarise.store.statements import CLAIM, DROP, ENTER, FAIL_AGAIN, LATER, SETTLED, now


def settled(db: sqlite3.Connection, entry: Entry, retry_failed: bool) -> Claim | None:
    """The claim that needs no write: the article is entered as it is, after all others with its id, and done
    or failed. None for all others."""
    row = db.execute(SETTLED, (entry.id, entry.stamp, entry.key)).fetchone()
    if row is None or not (row[0] == "done" or (row[0] == "failed" and not retry_failed)):
        return None
    return Claim(row[0])


def claim(db: sqlite3.Connection, entry: Entry, owner: str, retry_failed: bool) -> Claim:
    """Enter one article, and its key for ``owner`` where nobody has it."""
    if db.execute(LATER, (entry.id, entry.key)).fetchone():  # an old text is back: it is the last again
        db.execute("DELETE FROM articles WHERE id = ? AND key = ?", (entry.id, entry.key))
    values = (entry.id, entry.key, entry.source, entry.title, entry.date, entry.stamp)
    db.execute(ENTER, values)
    row = db.execute("SELECT status, owner FROM results WHERE key = ?", (entry.key,)).fetchone()
    if row is not None:
        status, holder = row
        if status == "claimed":
            return Claim.OURS if holder == owner else Claim.BUSY
        if status != "failed" or not retry_failed:
            return Claim(status)
    db.execute(CLAIM, (entry.key, owner, now()))
    return Claim.GRANTED


def drop(db: sqlite3.Connection, status: str, owner: str, key: str | None = None) -> int:
    """Undo an owner's claims or a job's submissions (one key, or all); how many.

    One that failed before goes back to that failure, which has to stay: with it goes what was spent.
    """
    values = {"status": status, "owner": owner, "key": key}
    return db.execute(FAIL_AGAIN, values).rowcount + db.execute(DROP, values).rowcount


def leave(db: sqlite3.Connection, owner: str) -> None:
    """Undo everything that a process claimed, and its name."""
    drop(db, "claimed", owner)
    db.execute("DELETE FROM owners WHERE owner = ?", (owner,))


def names(db: sqlite3.Connection) -> list[str]:
    """The processes that have signed in."""
    return [name for (name,) in db.execute("SELECT owner FROM owners")]


def leave_for_the_dead(db: sqlite3.Connection, store: Path, own: str) -> list[str]:
    """Undo everything that processes claimed which have died; their names, for ``owners.clear``. ``own``: that of this
    process."""
    dead = [name for name in names(db) if name != own and not owners.lives(store, name)]
    for name in dead:
        leave(db, name)
    return dead
