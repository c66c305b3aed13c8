"""Counts over a whole store."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from summarise.store.records import Stats
from summarise.store.rows import usage_of


def stats(db: sqlite3.Connection, path: Path) -> Stats:
    """What is in it, and how large the files at ``path`` are. Raises sqlite3.Error and OSError."""
    by_status = _counts(db, "SELECT status, count(*) FROM results GROUP BY 1")
    failed = _counts(
        db, "SELECT kind, count(*) FROM results WHERE status = 'failed' GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    models = _counts(
        db, "SELECT model, count(*) FROM results WHERE status = 'done' GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    flags = _counts(
        db,
        "SELECT flag.key, sum(flag.value) FROM results, json_each(tally, '$.flags') AS flag "
        "WHERE status = 'done' GROUP BY 1 ORDER BY 2 DESC, 1",
    )
    *usage, cost = db.execute(
        "SELECT total(calls), total(input_tokens), total(output_tokens), total(cached_tokens), "
        "sum(cost) FROM results"
    ).fetchone()
    (articles,) = db.execute("SELECT count(DISTINCT id) FROM articles").fetchone()
    (answers,) = db.execute("SELECT count(*) FROM answers").fetchone()
    files = [path, Path(f"{path}-wal")]
    return Stats(
        articles=articles,
        done=by_status.get("done", 0),
        failed=failed,
        claimed=by_status.get("claimed", 0),
        submitted=by_status.get("submitted", 0),
        answers=answers,
        usage=usage_of(usage),
        cost=cost,
        models=models,
        flags=flags,
        bytes=sum(file.stat().st_size for file in files if file.exists()),
    )


def _counts(db: sqlite3.Connection, query: str) -> dict[str, int]:
    return dict(db.execute(query).fetchall())
