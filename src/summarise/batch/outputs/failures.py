"""OUT/failures.jsonl: a line for every article of this run that has no result, appended as it happens.

A watched file that failed may be mended while the run goes on. Then the failure is withdrawn: its line is
taken away when the run ends.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from summarise.batch.outputs.lines import FailureLine
from summarise.batch.outputs.results import rewrite, unwritable


def relist(path: Path, kinds: Container[str], lines: Iterable[FailureLine]) -> None:
    """Put these lines in place of all of these kinds, which an earlier command left at ``path``; no line, no
    file. Raises OutputError."""
    others = path.read_bytes().splitlines(keepends=True) if path.exists() else []
    standing = [line for line in others if _kind(line) not in kinds]
    standing += [line.model_dump_json().encode() + b"\n" for line in lines]
    try:
        if standing:
            rewrite(path, standing)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(path, error) from None


def _kind(line: bytes) -> str:
    try:
        return FailureLine.model_validate_json(line).kind
    except ValidationError:
        return ""


class Failures:
    """The file at ``path``; to be used from one thread at a time. Every method raises OutputError where the
    disk does not take it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        # In a temporary table, like everything that grows with the input.
        self._lines = sqlite3.connect("", check_same_thread=False, isolation_level=None)
        self._lines.execute(
            "CREATE TABLE lines (number INTEGER PRIMARY KEY, id TEXT, key TEXT, kind TEXT, stale INTEGER DEFAULT 0)"
        )
        self._lines.execute("CREATE INDEX lines_by_id ON lines (id)")
        self._lines.execute("PRAGMA journal_mode = OFF")
        self._lines.execute("BEGIN")  # never ended, as in ``pending``

    def begin(self) -> None:
        """The failures of earlier runs are listed anew as they are met."""
        self._write("", "w")

    def add(self, line: FailureLine) -> None:
        """One more."""
        self._write(line.model_dump_json() + "\n", "a")
        self._lines.execute(
            "INSERT INTO lines (id, key, kind) VALUES (?, ?, ?)", (line.id, line.key or "", line.kind)
        )

    def withdraw(self, id: str, key: str = "") -> list[str]:
        """The article has another text now, with this key ("" where it cannot be read): what failed before is
        no failure of it. The kinds of those failures."""
        rows = self._lines.execute(
            "UPDATE lines SET stale = 1 WHERE id = ? AND stale = 0 AND (key <> ? OR key = '') RETURNING kind",
            (id, key),
        )
        return [kind for (kind,) in rows.fetchall()]

    def close(self) -> None:
        """Take away what was withdrawn; an empty list of failures is no file."""
        try:
            if self._lines.execute("SELECT 1 FROM lines WHERE stale LIMIT 1").fetchone():
                rewrite(self._path, self._standing())
            if self._path.exists() and not self._path.stat().st_size:
                self._path.unlink()
        except OSError as error:
            raise unwritable(self._path, error) from None
        finally:
            self._lines.close()

    def _standing(self) -> Iterator[bytes]:
        with self._path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                stale = self._lines.execute("SELECT stale FROM lines WHERE number = ?", (number,)).fetchone()
                if not (stale and stale[0]):
                    yield line

    def _write(self, text: str, mode: str) -> None:
        try:
            with self._path.open(mode, encoding="utf-8") as file:
                file.write(text)
        except OSError as error:
            raise unwritable(self._path, error) from None
