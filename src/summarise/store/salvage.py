"""What can still be read of a damaged store file, row by row, and a new file made of it.

SQLite keeps a table as a tree of pages by row number. Damage to one page takes the rows of that page; the others are
still found by their numbers, while whatever needs an index or a whole table fails. Nothing is written to the old file.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple

from summarise.store.opening import FAULTS, reading, said_by
from summarise.store.records import Entry, Result
from summarise.store.rows import row_of
from summarise.store.statements import ENTER, RECORD

_BLOCK = 256
_PATIENCE = 40  # blocks of row numbers in turn without a row, and then there are none behind
_COLUMNS = (
    "key, status, owner, kind, reason, model, report, tally, tries, calls, input_tokens, output_tokens, cached_tokens, "
    "cost, seconds, changed"
)
_NUMBERED = {
    "results": _COLUMNS,
    "articles": "id, key, source, title, date, stamp",
    "outputs": "path",
}


class State(NamedTuple):
    """What a store file holds. ``rows``: that can be read, by table; ``damage``: what cannot, in words; ``done``: the
    keys whose results are whole."""

    rows: dict[str, int]
    damage: list[str]
    done: set[str]


def examine(path: Path) -> State:
    """Read every row, and have SQLite look at its pages. Raises sqlite3.Error where the file may not be opened."""
    rows, damage, done = Counter[str](), [], set[str]()
    with closing(reading(path)) as db:
        damage += _pages(db)
        for table in _NUMBERED:
            broken, unread = 0, False
            for row in _rows(db, table):
                if row is None:
                    unread = True
                elif table == "results" and row[1] == "done" and not _is_whole(row):
                    broken += 1
                else:
                    rows[table] += 1
                    if table == "results" and row[1] == "done":
                        done.add(str(row[0]))
            if broken:
                damage.append(f"{broken:,} of the {table} are not what was written")
            if unread:
                damage.append(f"rows of the {table} cannot be read")
    return State(dict(rows), damage, done)


def copy(old: Path, new: sqlite3.Connection) -> None:
    """Put what can be read of ``old`` into a new store's connection, inside the caller's transaction. Claims of
    processes are not copied: the processes are gone."""
    with closing(reading(old)) as db:
        for row in _rows(db, "results"):
            if row is not None and row[1] != "claimed" and (row[1] != "done" or _is_whole(row)):
                _insert(new, "INSERT OR IGNORE INTO results", _COLUMNS, row)
        for row in _rows(db, "articles"):
            if row is not None:
                with suppress(*FAULTS):
                    new.execute(ENTER, tuple(row))
        for row in _rows(db, "outputs"):
            if row is not None:
                _insert(new, "INSERT OR IGNORE INTO outputs", "path", row)
        with suppress(*FAULTS):
            for row in db.execute("SELECT key, ask, number, body, counted FROM answers"):
                _insert(new, "INSERT OR IGNORE INTO answers", "key, ask, number, body, counted", row)


def adopt(new: sqlite3.Connection, entry: Entry, result: Result) -> bool:
    """Note an article and its result that was written elsewhere before; is the result new here? The article is noted
    without the state of its file: it is read again by the next run."""
    known = new.execute("SELECT status FROM results WHERE key = ?", (result.key,)).fetchone()
    new.execute(ENTER, (entry.id, entry.key, entry.source, entry.title, entry.date, None))
    if known == ("done",):
        return False
    new.execute("DELETE FROM results WHERE key = ?", (result.key,))
    new.execute(RECORD, row_of(result))
    return True


def _insert(new: sqlite3.Connection, into: str, columns: str, row: tuple[Any, ...]) -> None:
    with suppress(*FAULTS):  # a value that its table's conditions refuse is damage too
        new.execute(f"{into} ({columns}) VALUES ({', '.join('?' * len(row))})", row)


def _pages(db: sqlite3.Connection) -> list[str]:
    try:
        said = [str(row[0]) for row in db.execute("PRAGMA integrity_check(3)")]
    except FAULTS as error:
        return [f"SQLite cannot look at its pages: {said_by(error)}"]
    return [] if said == ["ok"] else [said_by(one) for one in said]


def _rows(db: sqlite3.Connection, table: str) -> Iterator[tuple[Any, ...] | None]:
    """Every row in order, None where some cannot be read: how many those of a page were, nobody knows."""
    query = f"SELECT rowid, {_NUMBERED[table]} FROM {table}"  # noqa: S608  # of the constants above
    last, empty = 0, 0
    while empty < _PATIENCE:
        try:
            block = db.execute(f"{query} WHERE rowid > ? ORDER BY rowid LIMIT {_BLOCK}", (last,)).fetchall()
            if any(
                row[0] <= before
                for before, row in zip([last, *(row[0] for row in block)], block, strict=False)
            ):
                raise sqlite3.DatabaseError("its rows go round in a circle")
        except FAULTS as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
                yield None
                return
            found = 0
            for number in range(last + 1, last + _BLOCK + 1):
                try:
                    row = db.execute(f"{query} WHERE rowid = ?", (number,)).fetchone()
                except FAULTS:
                    yield None
                else:
                    if row is not None and row[0] == number:
                        found += 1
                        yield row[1:]
            last, empty = last + _BLOCK, 0 if found else empty + 1
            continue
        if not block:
            return
        empty = 0
        for row in block:
            last = row[0]
            yield row[1:]


def _is_whole(row: tuple[Any, ...]) -> bool:
    try:
        json.loads(zlib.decompress(row[6]))
        return row[7] is None or isinstance(json.loads(row[7]), dict)
    except (zlib.error, ValueError, TypeError, RecursionError):
        return False
