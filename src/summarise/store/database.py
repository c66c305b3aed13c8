"""The store itself: claims before a call is paid for, results that are on the disk when ``record`` returns.

``journal_mode=WAL`` with ``synchronous=FULL``: every commit is fsynced before it is acknowledged. NORMAL
would survive kill -9 as well, but could lose the last commits with the power. Results are recorded many
to a commit, which makes the fsync cheap (https://www.sqlite.org/pragma.html#pragma_synchronous).
"""

from __future__ import annotations

import contextlib
import errno
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
from summarise.report import Usage
from summarise.store import claiming, forgetting, opening, owners, salvage
from summarise.store.records import ANSWERED, Claim, Damaged, Entry, Failure, Result, Stats, Stored
from summarise.store.statements import CURRENT, RECORD, SELECT, now
from summarise.store.tally import Tally

_PAGE = 256
_WAY_OUT = "`summarise store check` says what is left, with --repair it saves that"
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


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
                dead = self._dead_owners()
                for owner in dead:
                    claiming.leave(db, owner)
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
            db.executemany(
                "UPDATE results SET status = 'submitted', owner = ?, changed = ? "
                "WHERE key = ? AND status = 'claimed' AND owner = ?",
                [(job, now(), key, self._owner.name) for key in keys],
            )

    def submitted(self, job: str | None = None) -> dict[str, list[str]]:
        """The keys that wait at the provider, by job; those of one job, or of all."""
        jobs: dict[str, list[str]] = {}
        with self._guard, self._faults():
            for owner, key in self._db.execute(
                "SELECT owner, key FROM results WHERE status = 'submitted' AND owner IS NOT NULL "
                "AND (? IS NULL OR owner = ?) ORDER BY rowid",
                (job, job),
            ):
                jobs.setdefault(owner, []).append(key)
        return jobs

    def withdraw(self, job: str) -> int:
        """Forget that a job was submitted (it expired, was cancelled): its keys are free again. How many."""
        with self._guard, self._transaction() as db:
            return claiming.drop(db, "submitted", job)

    # --- raw answers ---

    def keep(self, answers: Iterable[tuple[str, RawAnswer]]) -> None:
        """Store raw answers, each with its key, in one commit; they are on the disk when this returns. They stay until
        their key is done, or has failed in a way that is theirs (``ANSWERED``)."""
        rows = [(key, one.ask, one.number, one.body, one.counted) for key, one in answers]
        with self._guard, self._transaction() as db:
            db.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?)", rows)

    def kept(self, keys: Sequence[str]) -> dict[str, list[RawAnswer]]:
        """The raw answers there are for each of these keys, for those that have some."""
        found: dict[str, list[RawAnswer]] = {}
        query = "SELECT ask, number, body, counted FROM answers WHERE key = ?"
        with self._guard, self._faults():
            for key in keys:
                for ask, number, body, counted in self._db.execute(query, (key,)):
                    found.setdefault(key, []).append(RawAnswer(ask, number, body, bool(counted)))
        return found

    # --- results ---

    def record(self, outcomes: Iterable[Result | Failure]) -> None:
        """Store results and failures in one commit; they are on the disk when this returns.

        What an ask cost is added to what earlier tries of the same key cost. A result that is there
        already stays. Raw answers go when nobody needs them any more.
        """
        outcomes = list(outcomes)
        over = [(one.key,) for one in outcomes if isinstance(one, Result) or one.kind in ANSWERED]
        later = [
            (one.key,)
            for one in outcomes
            if isinstance(one, Failure) and one.kind not in ANSWERED and one.usage.calls
        ]
        with self._guard, self._transaction() as db:
            db.executemany(RECORD, [_row(outcome) for outcome in outcomes])
            db.executemany("DELETE FROM answers WHERE key = ?", over)
            db.executemany("UPDATE answers SET counted = 1 WHERE key = ?", later)

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
            counts = self._counts("SELECT status, count(*) FROM results GROUP BY 1")
            failed = self._counts(
                "SELECT kind, count(*) FROM results WHERE status = 'failed' GROUP BY 1 ORDER BY 2 DESC, 1"
            )
            models = self._counts(
                "SELECT model, count(*) FROM results WHERE status = 'done' GROUP BY 1 ORDER BY 2 DESC, 1"
            )
            flags = self._counts(
                "SELECT flag.key, sum(flag.value) FROM results, json_each(tally, '$.flags') AS flag "
                "WHERE status = 'done' GROUP BY 1 ORDER BY 2 DESC, 1"
            )
            *usage, cost = self._db.execute(
                "SELECT total(calls), total(input_tokens), total(output_tokens), total(cached_tokens), "
                "sum(cost) FROM results"
            ).fetchone()
            (articles,) = self._db.execute("SELECT count(DISTINCT id) FROM articles").fetchone()
            (answers,) = self._db.execute("SELECT count(*) FROM answers").fetchone()
        files = [self.path, Path(f"{self.path}-wal")]
        return Stats(
            articles=articles,
            done=counts.get("done", 0),
            failed=failed,
            claimed=counts.get("claimed", 0),
            submitted=counts.get("submitted", 0),
            answers=answers,
            usage=_usage(usage),
            cost=cost,
            models=models,
            flags=flags,
            bytes=sum(file.stat().st_size for file in files if file.exists()),
        )

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
        new = 0
        with self._guard, self._transaction() as db:
            for entry, result in some:
                known = db.execute("SELECT status FROM results WHERE key = ?", (result.key,)).fetchone()
                salvage.enter(db, entry)
                if known != ("done",):
                    db.execute("DELETE FROM results WHERE key = ?", (result.key,))
                    db.execute(RECORD, _row(result))
                    new += 1
        return new

    # --- outputs and deleting ---

    def add_output(self, folder: Path) -> None:
        """Note that results of this store are written into ``folder``, for forgetting them there too."""
        with self._guard, self._transaction() as db:
            db.execute("INSERT OR IGNORE INTO outputs VALUES (?)", (str(folder.resolve()),))

    def outputs(self) -> list[Path]:
        """The folders that results of this store were written into."""
        with self._guard, self._faults():
            return [Path(path) for (path,) in self._db.execute("SELECT path FROM outputs ORDER BY path")]

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
            return _stored(row)
        except (zlib.error, ValueError, TypeError):
            raise Damaged(
                f"the store {str(self.path)!r}: what it has of {str(row[1])[:200]!r} is damaged; {_WAY_OUT}"
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
                dead = self._dead_owners()
                for owner in dead:
                    claiming.leave(db, owner)
                stray = owners.unknown(self.path, self._owners())
            for owner in (*dead, *stray):
                owners.clear(self.path, owner)

    def _owners(self) -> list[str]:
        return [name for (name,) in self._db.execute("SELECT owner FROM owners")]

    def _dead_owners(self) -> list[str]:
        return [
            name for name in self._owners() if name != self._owner.name and not owners.lives(self.path, name)
        ]

    def _counts(self, query: str) -> dict[str, int]:
        return dict(self._db.execute(query).fetchall())

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """A write transaction: all of it or, after any error, nothing."""
        with self._faults():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    self._db.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
                raise SettingsError(
                    f"{str(self.path)!r} is no store of summarise, or one whose beginning is damaged; {_WAY_OUT}"
                ) from None
            raise OutputError(f"the store {str(self.path)!r}: {_reason(error)}") from None


def _row(outcome: Result | Failure) -> tuple[object, ...]:
    usage = outcome.usage
    said: tuple[object, ...]
    if isinstance(outcome, Result):
        # Level 1: six times smaller for a third of a millisecond; level 6 is slower than all the rest.
        deflated = zlib.compress(outcome.report.encode(), 1)
        said = ("done", None, None, outcome.model, deflated, outcome.tally.model_dump_json())
    else:
        said = ("failed", outcome.kind, outcome.reason, outcome.model, None, None)
    spent = (usage.calls, usage.input_tokens, usage.output_tokens, usage.cached_tokens)
    return (outcome.key, *said, *spent, outcome.cost, outcome.seconds, now())


def _stored(row: Sequence[Any]) -> Stored:
    entry, (status, deflated, tally, kind, reason), usage, rest = row[1:7], row[7:12], row[12:16], row[16:]
    return Stored(
        Entry(*entry),
        status,
        None if deflated is None else zlib.decompress(deflated).decode(),
        None if tally is None else Tally.model_validate_json(tally),
        kind,
        reason,
        _usage(usage),
        *rest,
    )


def _usage(columns: Sequence[float]) -> Usage:
    calls, read, written, cached = map(int, columns)
    return Usage(calls=calls, input_tokens=read, output_tokens=written, cached_tokens=cached)


def _reason(error: Exception) -> str:
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_FULL or getattr(error, "errno", None) == errno.ENOSPC:
        return "the disk is full; make room and run this again, nothing that was recorded is lost"
    if opening.is_busy(error):
        return "another process has kept it for a minute; try again when that is done"
    if code is not None and code & 0xFF in _DAMAGE:
        return f"damaged ({opening.said_by(error)}); {_WAY_OUT}"
    return f"cannot be read or written ({getattr(error, 'strerror', None) or opening.said_by(error)})"
