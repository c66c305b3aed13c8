"""The store itself: claims before a call is paid for, results that are on the disk when ``record`` returns.

``journal_mode=WAL`` with ``synchronous=FULL``: every commit is fsynced before it is acknowledged. NORMAL
would survive kill -9 as well, but could lose the last commits with the power. Results are recorded many
to a commit, which makes the fsync cheap (https://www.sqlite.org/pragma.html#pragma_synchronous).
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from summarise.errors import OutputError, SettingsError
from summarise.recording import RawAnswer
from summarise.store import (
    answered,
    claiming,
    counting,
    faults,
    forgetting,
    opening,
    owners,
    salvage,
    submitting,
)
from summarise.store.records import Claim, Damaged, Entry, Failure, Result, Stats, Stored
from summarise.store.rows import row_of, stored_of
from summarise.store.statements import CURRENT, RECORD, SELECT, now

_PAGE = 256


class Store:
    """One store file, opened by this process. Safe to use from several threads.

    ``create``: make the file where there is none. Every method raises OutputError where the file cannot be
    read or written (a full disk, missing permission); opening raises SettingsError for a file that is no
    store of ours, or where there is none and none is to be made.
    """

    def __init__(self, path: Path, *, create: bool = True) -> None:
        self.path = path
        self._owner = owners.Owner(path)
        self._guard = threading.RLock()
        self._looked = False
        if not create and not path.is_file():
            raise SettingsError(f"no store at {str(path)!r}")
        with self._faults():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = opening.connect(path)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give back what was claimed and not recorded, and close the file."""
        with self._guard:
            with contextlib.suppress(OutputError):  # then the next claimer finds us gone
                if self._owner.signed_in:
                    with self._transaction() as db:
                        claiming.leave(db, self._owner.name)
            self._db.close()
            self._owner.sign_out()

    # --- claiming ---

    def claim(self, entries: Sequence[Entry], *, retry_failed: bool = False) -> list[Claim]:
        """Enter the articles and say of each whether this process may pay for it now; one transaction.

        Claims of processes that died are taken over. ``retry_failed``: failures count as not done.
        """
        with self._guard:
            self._clear_dead()
            with self._faults():
                settled = [claiming.settled(self._db, entry, retry_failed) for entry in entries]
            known = [claim for claim in settled if claim is not None]
            if len(known) == len(entries):
                return known  # a second run over a finished store writes nothing
            self._sign_in()
            with self._transaction() as db:
                dead = claiming.leave_for_the_dead(db, self.path, self._owner.name)
                claims = [claiming.claim(db, entry, self._owner.name, retry_failed) for entry in entries]
            for owner in dead:
                owners.clear(self.path, owner)
            return claims

    def unchanged(self, stamps: Sequence[tuple[str, str]]) -> list[str | None]:
        """For each (id, stamp) the key of its result, where the article was done when it had that stamp."""
        query = (
            "SELECT r.key FROM articles a JOIN results r ON r.key = a.key "
            "WHERE a.id = ? AND a.stamp = ? AND r.status = 'done'"
        )
        with self._guard, self._faults():
            rows = [self._db.execute(query, pair).fetchone() for pair in stamps]
        return [row[0] if row else None for row in rows]

    def release(self, keys: Iterable[str]) -> None:
        """Give claims of this process back: they were not paid for, somebody may claim them again."""
        with self._guard, self._transaction() as db:
            for key in keys:
                claiming.drop(db, "claimed", self._owner.name, key)

    # --- jobs at a provider ---

    def submit(self, keys: Iterable[str], job: str) -> None:
        """Hand claims of this process over to a provider's job, which outlives the process."""
        with self._guard, self._transaction() as db:
            submitting.submit(db, keys, job, self._owner.name)

    def submitted(self, job: str | None = None) -> dict[str, list[str]]:
        """The keys that wait at the provider, by job; those of one job, or of all."""
        with self._guard, self._faults():
            return submitting.submitted(self._db, job)

    def withdraw(self, job: str) -> int:
        """Forget that a job was submitted (it expired, was cancelled): its keys are free again. How many."""
        with self._guard, self._transaction() as db:
            return claiming.drop(db, "submitted", job)

    # --- raw answers ---

    def keep(self, answers: Iterable[tuple[str, RawAnswer]]) -> None:
        """Store raw answers, each with its key, in one commit; they are on the disk when this returns. They stay until
        their key is done, or has failed in a way that is theirs (``ANSWERED``)."""
        rows = answered.rows_of(answers)
        with self._guard, self._transaction() as db:
            answered.keep(db, rows)

    def kept(self, keys: Sequence[str]) -> dict[str, list[RawAnswer]]:
        """The raw answers there are for each of these keys, for those that have some."""
        with self._guard, self._faults():
            return answered.kept(self._db, keys)

    # --- results ---

    def record(self, outcomes: Iterable[Result | Failure]) -> None:
        """Store results and failures in one commit; they are on the disk when this returns.

        What an ask cost is added to what earlier tries of the same key cost. A result that is there
        already stays. Raw answers go when nobody needs them any more.
        """
        outcomes = list(outcomes)
        with self._guard, self._transaction() as db:
            db.executemany(RECORD, [row_of(outcome) for outcome in outcomes])
            answered.settle(db, outcomes)

    def get(self, key: str) -> list[Stored]:
        """The articles that share a key, each with its outcome."""
        with self._guard, self._faults():
            return [self._stored(row) for row in self._db.execute(f"{SELECT} WHERE a.key = ?", (key,))]

    def status(self, key: str) -> str | None:
        """claimed, submitted, done or failed; None for a key that was never claimed. Nothing is written."""
        with self._guard, self._faults():
            row = self._db.execute("SELECT status FROM results WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def rows(self, status: str | None = None) -> Iterator[Stored]:
        """Every article with its outcome, in the order of entering, read page by page. One that changed, or
        was asked for in another way, is there as it was entered last.

        ``status``: only "done", "failed", "claimed" or "submitted" ones. A result is given until there is a
        later one, as results.jsonl has it; a failure until its article is entered anew.
        """
        last = 0
        while True:
            with self._guard, self._faults():
                page = self._db.execute(CURRENT, {"last": last, "status": status, "most": _PAGE}).fetchall()
            if not page:
                return
            last = page[-1][0]
            yield from map(self._stored, page)

    def stats(self) -> Stats:
        """Counts over the whole store."""
        with self._guard, self._faults():
            return counting.stats(self._db, self.path)

    # --- after damage ---

    def has_results(self) -> bool:
        """Is anything done?"""
        with self._guard, self._faults():
            return (
                self._db.execute("SELECT 1 FROM results WHERE status = 'done' LIMIT 1").fetchone() is not None
            )

    def take_over(self, old: Path) -> int:
        """Put what can be read of another store file into this one; how many results are done then."""
        with self._guard, self._transaction() as db:
            salvage.copy(old, db)
            return int(db.execute("SELECT count(*) FROM results WHERE status = 'done'").fetchone()[0])

    def adopt(self, some: Iterable[tuple[Entry, Result]]) -> int:
        """Note articles and their results that were written elsewhere before; how many results are new here."""
        with self._guard, self._transaction() as db:
            return sum(salvage.adopt(db, entry, result) for entry, result in some)

    # --- outputs and deleting ---

    def add_output(self, folder: Path) -> None:
        """Note that results of this store are written into ``folder``, for forgetting them there too."""
        with self._guard, self._transaction() as db:
            db.execute("INSERT OR IGNORE INTO outputs VALUES (?)", (str(folder.resolve()),))

    def outputs(self) -> list[Path]:
        """The folders that results of this store were written into."""
        with self._guard, self._faults():
            return [Path(path) for (path,) in self._db.execute("SELECT path FROM outputs ORDER BY path")]

    def must_be_writable(self) -> None:
        """Raise OutputError where nothing can be written into the store: before something else is changed for it."""
        with self._guard, self._transaction() as db:
            db.execute("UPDATE outputs SET path = path WHERE 0")

    def forget(self, ids: Iterable[str] | None) -> int:
        """Delete articles with these ids (None: all) and the results that no other article shares, for good:
        see ``forgetting.wipe``. How many articles were deleted.

        Raises OutputError while another process has the store open.
        """
        with self._guard, self._faults():
            self._db.execute("PRAGMA secure_delete = ON")
            with self._transaction() as db:
                gone = forgetting.delete(db, ids)
            if not forgetting.wipe(self._db):
                raise OutputError(
                    f"{str(self.path)!r}: deleted, but another process has the store open and its log may "
                    "still hold the text; end that process and run this again"
                )
        return gone

    # --- inside ---

    def _stored(self, row: Sequence[Any]) -> Stored:
        try:
            return stored_of(row)
        except (zlib.error, ValueError, TypeError):
            raise Damaged(
                f"the store {str(self.path)!r}: what it has of {str(row[1])[:200]!r} is damaged; {faults.WAY_OUT}"
            ) from None

    def _sign_in(self) -> None:
        if self._owner.signed_in:
            return
        try:
            with self._transaction() as db:
                self._owner.sign_in()
                db.execute("INSERT INTO owners VALUES (?, ?, ?)", (self._owner.name, os.getpid(), now()))
        except BaseException:
            self._owner.sign_out()
            raise

    def _clear_dead(self) -> None:
        """Once: take away what processes that died have left, also where nothing is to be claimed."""
        if self._looked:
            return
        self._looked = True
        with self._faults():
            some = owners.unknown(self.path, ())
        if some:
            with self._transaction() as db:
                dead = claiming.leave_for_the_dead(db, self.path, self._owner.name)
                stray = owners.unknown(self.path, claiming.names(db))
            for owner in (*dead, *stray):
                owners.clear(self.path, owner)

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """A write transaction: all of it or, after any error, nothing."""
        with self._faults():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(*opening.FAULTS):
                    self._db.execute("ROLLBACK")
                raise

    def _faults(self) -> contextlib.AbstractContextManager[None]:
        return faults.told(self.path)
