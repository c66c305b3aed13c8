"""Claims that wait in a job at a provider, which outlives the process, as functions over one connection."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from summarise.store.statements import now


def submit(db: sqlite3.Connection, keys: Iterable[str], job: str, owner: str) -> None:
    """Hand claims of ``owner`` over to a job; inside the caller's transaction."""
    db.executemany(
        "UPDATE results SET status = 'submitted', owner = ?, changed = ? "
        "WHERE key = ? AND status = 'claimed' AND owner = ?",
        [(job, now(), key, owner) for key in keys],
    )


def submitted(db: sqlite3.Connection, job: str | None) -> dict[str, list[str]]:
    """The keys that wait at the provider, by job; those of one job, or of all."""
    jobs: dict[str, list[str]] = {}
    for owner, key in db.execute(
        "SELECT owner, key FROM results WHERE status = 'submitted' AND owner IS NOT NULL "
        "AND (? IS NULL OR owner = ?) ORDER BY rowid",
        (job, job),
    ):
        jobs.setdefault(owner, []).append(key)
    return jobs
