"""Where claims are handed out and results are written down. Everything here touches the disk, and is
called from one thread that is not the event loop's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pydantic import BaseModel

from summarise.article import Article
from summarise.batch.costs.meter import Meter
from summarise.batch.inputs.items import Item, utf8
from summarise.batch.inputs.reading import Loaded
from summarise.batch.outputs import each
from summarise.batch.outputs.each import Each
from summarise.batch.outputs.failures import Failures
from summarise.batch.outputs.lines import FailureLine, failure_line, report_of, result_line
from summarise.batch.outputs.results import FAILURES, Results
from summarise.batch.recording.pending import Met, Pending
from summarise.errors import OutputError, SummariseError
from summarise.readers.decoding.halves import whole
from summarise.recording import RawAnswer
from summarise.schema import Summary
from summarise.store import Claim, Damaged, Entry, Failure, Result, Store, Stored

UNREADABLE, CLASH = "unreadable", "clash"  # why an article has no key
FAULT = "fault"  # the kind of a failure that is ours
DONE, WAITING, TWICE = "done before", "waiting at the provider", "given twice"  # why an article is skipped


class Job(NamedTuple):
    """What this process may pay for."""

    entry: Entry
    article: Article
    answers: tuple[RawAnswer, ...] = ()  # what an earlier run was answered for it


Outcomes = Sequence[tuple[Entry, Result | Failure]]


@dataclass(slots=True)
class Ledger:
    """``store`` and ``results`` are kept in step: first the store's commit, then the line.

    ``reading``: how files are read, ``Recipe.reading`` and the size allowed. ``again``: ids to be looked at in a second pass over the input, all others are passed over.
    """

    store: Store
    results: Results
    meter: Meter
    schema: type[BaseModel] = Summary
    form: Each | None = None
    retry_failed: bool = False
    reading: str = ""
    again: set[str] | None = None
    pending: Pending = field(default_factory=Pending)
    failures: Failures = field(init=False)

    def __post_init__(self) -> None:
        self.failures = Failures(self.results.folder / FAILURES)

    def open(self) -> None:
        """Begin: the failures of earlier runs are listed anew as they are met."""
        self.failures.begin()
        self.store.add_output(self.results.folder)

    def close(self) -> None:
        """End the list of failures. Raises OutputError."""
        self.pending.close()
        self.failures.close()

    def unseen(self, items: Sequence[Item]) -> list[Item]:
        """Those that have to be read: not the files that are as they were when their line was written."""
        if self.again is not None:
            return list(items)
        self.meter.seen += len(items)
        stamped = [(item.id, stamp) for item in items if (stamp := self._stamp(item))]
        keys = iter(self.store.unchanged(stamped))
        return [item for item in items if not (item.stamp and self._is_done(item, next(keys)))]

    def admit(self, loaded: Sequence[Loaded]) -> list[Job]:
        """Look at a few articles: those to be paid for now; all others are accounted for. OutputError. Any other fault
        with one of them is that article's failure."""
        wanted = [one for one in loaded if self._is_wanted(one)]
        jobs, lines = [], []
        for one, entry, claim in self._claimed(wanted):
            if claim is Claim.GRANTED and isinstance(one.article, Article):
                jobs.append(Job(entry, one.article))
            elif claim in (Claim.OURS, Claim.BUSY):
                self.pending.wait(entry)
            elif claim is Claim.SUBMITTED:
                self.meter.skipped[WAITING] += 1
            else:
                lines += self._or_fail(entry)
        self._append(lines)
        known = self.store.kept([job.entry.key for job in jobs])
        return [job._replace(answers=tuple(known.get(job.entry.key, ()))) for job in jobs]

    def _claimed(self, some: Sequence[Loaded]) -> list[tuple[Loaded, Entry, Claim]]:
        """Entered in the store, all of them or, where it cannot take one, all but that."""
        try:
            entries = [self._entry(one) for one in some]
            claims = self.store.claim(entries, retry_failed=self.retry_failed)
        except OutputError:
            raise
        except Exception as fault:  # its transaction took back what it had said of all
            if len(some) > 1:
                return [claimed for one in some for claimed in self._claimed([one])]
            self._fail_unread(some[0], FAULT, f"{type(fault).__name__} before it was asked for")
            return []
        return list(zip(some, entries, claims, strict=True))

    def keep_answers(self, answers: Sequence[tuple[str, RawAnswer]]) -> None:
        """What models sent back for these keys, into the store. Raises OutputError."""
        self.store.keep(answers)

    def keep(self, outcomes: Outcomes) -> None:
        """Results and failures of this run into the store. Raises OutputError with none of them kept."""
        if outcomes:
            self.store.record([outcome for _, outcome in outcomes])

    def write(self, outcomes: Outcomes) -> None:
        """And into the files. Raises OutputError; the next run writes what is missing from the store."""
        lines = []
        for entry, outcome in outcomes:
            for number, one in enumerate([entry, *self.pending.arrived(entry.key)]):
                replaced = self.pending.is_replaced(one.id, one.key)
                if isinstance(outcome, Result):
                    made = [] if replaced else self._lines(one, outcome)
                    if made is None:
                        continue
                    lines += made
                    self.meter.finished(one.id, outcome, paid=number == 0)
                elif not replaced:
                    self._fail(one, outcome)
        self._append(lines)

    def settle(self) -> tuple[int, set[str]]:
        """Ask again for those that wait for others: how many still do, and the ids whose key nobody works
        on any more."""
        busy, free, last = 0, set[str](), ""
        while page := self.pending.waiting(last):
            last = page[-1].id
            lines = []
            for entry, claim in zip(page, self.store.claim(page), strict=True):
                if claim is Claim.GRANTED:
                    free.add(entry.id)
                    self.pending.leave(entry.id)
                    self.store.release([entry.key])
                elif claim in (Claim.BUSY, Claim.OURS):
                    busy += 1
                elif claim is Claim.SUBMITTED:
                    self.pending.arrived(entry.key)
                    self.meter.skipped[WAITING] += 1
                else:
                    self.pending.arrived(entry.key)
                    lines += self._or_fail(entry, waited=True)
            self._append(lines)
        return busy, free

    def catch_up(self, keys: Iterable[str]) -> None:
        """Write the lines that the file lacks for results of these keys: of further articles with the same
        text, and what a process that died between the store and the file did not get to."""
        for key in keys:
            for one in self.store.get(key):
                if one.status == "done" and not self.results.holds(one.entry.id, key):
                    self._append(self._lines(one.entry, one) or ())

    def _stamp(self, item: Item) -> str | None:
        return f"{self.reading}-{item.stamp}" if item.stamp else None

    def _is_done(self, item: Item, key: str | None) -> bool:
        if key is None or not self._is_written(Entry(item.id, key)):
            return False
        met = self.pending.meet(item.id, key, newer=item.newer)
        if met is Met.CLASH:
            return False
        self._withdraw(item, key)
        self._skip(item, TWICE if met is Met.REPEATED else DONE)
        return True

    def _skip(self, item: Item, reason: str) -> None:
        """Count it; not the file that is touched while it is watched, and has the text that it had."""
        if not (item.newer and reason == TWICE):
            self.meter.skipped[reason] += 1

    def _withdraw(self, item: Item, key: str) -> None:
        """The file has changed while it was watched: its failures with another text are over."""
        if item.newer:
            for kind in self.failures.withdraw(item.id, key):
                self.meter.withdrawn(item.id, kind)

    def _entry(self, one: Loaded) -> Entry:
        article = one.article
        title, date = (article.title, article.date) if isinstance(article, Article) else (None, None)
        title, date = title and whole(title), date and whole(date)
        return Entry(one.item.id, one.key, one.item.source, title, date, self._stamp(one.item))

    def _is_wanted(self, one: Loaded) -> bool:
        """Not unreadable, and not met before; says so where it is."""
        if self.again is not None:
            wanted = one.item.id in self.again and isinstance(one.article, Article)
            self.again.discard(one.item.id)
            return wanted
        self._withdraw(one.item, one.key)
        if isinstance(one.article, SummariseError):
            self._fail_unread(one, UNREADABLE, str(one.article))
            return False
        met = self.pending.meet(one.item.id, one.key, newer=one.item.newer)
        if met is Met.REPEATED:
            self._skip(one.item, TWICE)
        elif met is Met.CLASH:
            self._fail_unread(one, CLASH, f"another article of this input has the id {one.item.id!r} too")
        return met is Met.NEW

    def _or_fail(self, entry: Entry, *, waited: bool = False) -> list[tuple[str, str, str]]:
        """The same as ``_from_store``; where the store has lost what it had of one article, that is its failure."""
        try:
            return self._from_store(entry, waited=waited)
        except Damaged as fault:
            self._fail(entry, Failure(entry.key, FAULT, str(fault)))
        except SummariseError:
            raise
        except Exception as fault:
            self._fail(entry, Failure(entry.key, FAULT, f"{type(fault).__name__} while looking it up"))
        return []

    def _from_store(self, entry: Entry, *, waited: bool = False) -> list[tuple[str, str, str]]:
        """What the store has for an article, and its line where the file lacks it. ``waited``: it was
        made while this run waited for it."""
        if self.pending.is_replaced(entry.id, entry.key):
            return []
        there = self._is_written(entry)
        if not waited and there:
            self.meter.skipped[DONE] += 1
            return []
        stored = next((one for one in self.store.get(entry.key) if one.entry.id == entry.id), None)
        if stored is None:
            self._fail(entry, Failure(entry.key, FAULT, "removed from the store meanwhile; run again"))
            return []
        if stored.status == "failed":
            self._fail(entry, stored)
            return []
        lines = [] if there else self._lines(entry, stored)
        if lines is None:
            return []
        if waited or self.pending.shares(entry.id, entry.key):
            self.meter.finished(entry.id, stored, paid=False)
        else:
            self.meter.skipped[DONE] += 1
        return lines

    def _is_written(self, entry: Entry) -> bool:
        folder = self.results.folder
        return self.results.holds(entry.id, entry.key) and (
            self.form is None or each.path_of(folder, entry.id, self.form).exists()
        )

    def _lines(self, entry: Entry, result: Result | Stored) -> list[tuple[str, str, str]] | None:
        """Its line, its own file written where such are wanted. None for a fault of this article, which is noted; the
        store has it."""
        try:
            line = result_line(entry, result)
            line.encode()
            if self.form is not None:
                stored = _as_stored(entry, result)
                each.write(self.results.folder, entry.id, report_of(stored, self.schema), self.form)
        except SummariseError:
            raise
        except Exception as fault:
            reason = f"{type(fault).__name__} while writing it down; it is in the store"
            self._fail(entry, Failure(entry.key, FAULT, reason))
            return None
        return [(entry.id, entry.key, line)]

    def _append(self, lines: Iterable[tuple[str, str, str]]) -> None:
        lines = list(lines)
        if lines:
            self.results.append(lines)

    def _fail(self, entry: Entry, failure: Failure | Stored) -> None:
        self.meter.failure(entry.id, failure)
        self.failures.add(failure_line(entry, failure))

    def _fail_unread(self, one: Loaded, kind: str, reason: str) -> None:
        self.meter.failure(one.item.id, Failure("", kind, reason))
        self.failures.add(
            FailureLine(id=one.item.id, key=None, source=one.item.source, kind=kind, reason=utf8(reason))
        )


def _as_stored(entry: Entry, result: Result | Stored) -> Stored:
    return Stored(
        entry, "done", result.report, result.tally, None, None,
        result.usage, result.model, result.cost, result.seconds,
    )  # fmt: skip
