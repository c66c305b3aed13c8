"""Raw answers of models, kept until nobody needs them any more, as functions over one connection."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from summarise.recording import RawAnswer
from summarise.store.records import ANSWERED, Failure, Result

Row = tuple[str, str, int, str, bool]


def rows_of(answers: Iterable[tuple[str, RawAnswer]]) -> list[Row]:
    """Raw answers, each with its key, as they are stored."""
    return [(key, one.ask, one.number, one.body, one.counted) for key, one in answers]


def keep(db: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Store answers; inside the caller's transaction."""
    db.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?)", rows)


def kept(db: sqlite3.Connection, keys: Sequence[str]) -> dict[str, list[RawAnswer]]:
    """The raw answers there are for each of these keys, for those that have some."""
    found: dict[str, list[RawAnswer]] = {}
    query = "SELECT ask, number, body, counted FROM answers WHERE key = ?"
    for key in keys:
        for ask, number, body, counted in db.execute(query, (key,)):
            found.setdefault(key, []).append(RawAnswer(ask, number, body, bool(counted)))
    return found


def settle(db: sqlite3.Connection, outcomes: Sequence[Result | Failure]) -> None:
    """Delete the answers of keys that are done or have failed in a way that is theirs, and note that those of other
    failures are counted; inside the caller's transaction."""
    over = [(one.key,) for one in outcomes if isinstance(one, Result) or one.kind in ANSWERED]
    later = [
        (one.key,)
        for one in outcomes
        if isinstance(one, Failure) and one.kind not in ANSWERED and one.usage.calls
    ]
    db.executemany("DELETE FROM answers WHERE key = ?", over)
    db.executemany("UPDATE answers SET counted = 1 WHERE key = ?", later)
