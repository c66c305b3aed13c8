"""A store file made or recognised, also when several processes open it at the same moment."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from tenacity import Retrying, retry_if_exception, stop_after_delay, wait_random

from summarise.errors import SettingsError
from summarise.store.statements import ANSWERS, APPLICATION, SCHEMA, STATE, VERSION

PATIENCE = 60.0  # seconds to wait for another process's transaction
# Of a damaged file: UnicodeDecodeError too, where SQLite repeats bytes of it that are no UTF-8.
FAULTS = (sqlite3.Error, UnicodeDecodeError)
_SAID = 200  # characters of its words
_PAUSE = 0.05  # seconds between looks, at most


def connect(path: Path) -> sqlite3.Connection:
    """The file, with its tables; one of an earlier version is brought up to this one. Only to be read where nothing may
    be written beside it. Raises SettingsError for what is no store of this version or an earlier one, sqlite3.Error where
    it cannot be read or written."""
    try:
        return _connected(path, str(path))
    except sqlite3.Error as error:
        if not is_barred(error) or not (address := _as_it_stands(path)):
            raise
        return _connected(path, address)


def reading(path: Path) -> sqlite3.Connection:
    """The file as it is, whatever it holds, to be looked at. Raises sqlite3.Error where it cannot be opened at all."""
    try:
        return _looked_into(str(path), uri=False)
    except sqlite3.Error as error:
        if not is_barred(error) or not (address := _as_it_stands(path)):
            raise
        return _looked_into(address, uri=True)


def is_barred(error: BaseException) -> bool:
    """Is it the folder or the file that may not be opened or written, and nothing of what is in the file?"""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def _as_it_stands(path: Path) -> str:
    """The address by which SQLite reads a file without writing beside it, which WAL mode takes otherwise
    (https://www.sqlite.org/wal.html#read_only_databases); "" where there is no such file, or commits of another process
    stand in the log beside it."""
    with contextlib.suppress(OSError):
        if path.with_name(f"{path.name}-wal").stat().st_size:
            return ""
    return f"{path.resolve().as_uri()}?mode=ro&immutable=1" if path.is_file() else ""


def _looked_into(address: str, *, uri: bool) -> sqlite3.Connection:
    """Raises sqlite3.Error where it may not be opened; what is wrong with what is in it, whoever reads it finds."""
    db = sqlite3.connect(address, isolation_level=None, uri=uri)
    try:
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except FAULTS as error:
        if is_barred(error):
            db.close()
            raise
    return db


def _connected(path: Path, address: str) -> sqlite3.Connection:
    db = sqlite3.connect(
        address, timeout=PATIENCE, isolation_level=None, check_same_thread=False, uri=address != str(path)
    )
    try:
        # Of two that switch a file to WAL at once SQLite sends one away without calling its busy handler,
        # which is all that ``timeout`` is (https://www.sqlite.org/c3ref/busy_handler.html).
        Retrying(
            retry=retry_if_exception(is_busy),
            wait=wait_random(0, _PAUSE),
            stop=stop_after_delay(PATIENCE),
            reraise=True,
        )(_prepare, db, path)
    except BaseException:
        db.close()
        raise
    return db


def is_busy(error: BaseException) -> bool:
    """Does another process hold what was wanted?"""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF == sqlite3.SQLITE_BUSY


def said_by(error: object) -> str:
    """What SQLite says, on one line that may be printed: of a damaged file it repeats whatever stands there."""
    said = " ".join(str(error).split())
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape", "replace").decode() for c in said)
    return shown if len(shown) <= _SAID else f"{shown[: _SAID - 1]}…"


def _prepare(db: sqlite3.Connection, path: Path) -> None:
    version = _version(db, path)
    if version < VERSION:
        if not version:
            db.execute("PRAGMA journal_mode = WAL")
        db.execute("BEGIN IMMEDIATE")
        try:
            version = _version(db, path)  # another process may have been faster
            if not version:
                for statement in SCHEMA.split(";\n"):
                    db.execute(statement)
                db.execute(f"PRAGMA application_id = {APPLICATION}")
            if version < VERSION:
                db.execute(ANSWERS)
                db.execute(f"PRAGMA user_version = {VERSION}")
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
    db.execute("PRAGMA synchronous = FULL")


def _version(db: sqlite3.Connection, path: Path) -> int:
    """The file's version; 0 where nothing is in it yet. All that decides it is read by one statement, hence from
    one state."""
    tables, application, version = db.execute(STATE).fetchone()
    if not tables:
        return 0
    if application != APPLICATION:
        raise SettingsError(f"{str(path)!r} is a database, but no store of summarise")
    if version > VERSION:
        raise SettingsError(f"{str(path)!r} was written by a later version of summarise")
    return int(version)
