"""What SQLite and the disk say went wrong, in one line that says what to do."""

from __future__ import annotations

import contextlib
import errno
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from summarise.errors import OutputError, SettingsError
from summarise.store import opening

WAY_OUT = "`summarise store check` says what is left, with --repair it saves that"
_BARRED = (errno.EACCES, errno.EPERM, errno.EROFS)
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """Raises OutputError for what goes wrong in the block with the store at ``path``; SettingsError where that is none."""
    try:
        yield
    except (*opening.FAULTS, OSError) as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
            raise SettingsError(
                f"{str(path)!r} is no store of summarise, or one whose beginning is damaged; {WAY_OUT}"
            ) from None
        raise OutputError(f"the store {str(path)!r}: {_reason(error)}") from None


def _reason(error: Exception) -> str:
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_FULL or getattr(error, "errno", None) == errno.ENOSPC:
        return "the disk is full; make room and run this again, nothing that was recorded is lost"
    if opening.is_busy(error):
        return "another process has kept it for a minute; try again when that is done"
    if opening.is_barred(error) or getattr(error, "errno", None) in _BARRED:
        return "it may not be opened or written here; copy its folder to one of your own"
    if isinstance(error, UnicodeDecodeError) or (code is not None and code & 0xFF in _DAMAGE):
        return f"damaged ({opening.said_by(error)}); {WAY_OUT}"
    return f"cannot be read or written ({getattr(error, 'strerror', None) or opening.said_by(error)})"
