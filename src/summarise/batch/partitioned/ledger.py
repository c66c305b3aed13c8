"""What the process that was started decides and writes itself: who is asked for, who has a row already, the
rows of articles that could not be read or share their text with another."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from summarise.article import Article
from summarise.batch.costs.meter import Meter
from summarise.batch.inputs.items import utf8
from summarise.batch.inputs.reading import Loaded
from summarise.batch.outputs.lines import FailureLine
from summarise.batch.partitioned import answers
from summarise.batch.partitioned.asking import MARK, mark
from summarise.batch.partitioned.folder import Folder
from summarise.batch.partitioned.journal import Journal
from summarise.batch.partitioned.known import Known
from summarise.batch.partitioned.rows import failed_line, line_of, outcome_in, renamed
from summarise.batch.recording.ledger import CLASH, DONE, TWICE, UNREADABLE, Job
from summarise.batch.recording.pending import Met, Pending
from summarise.recording import RawAnswer
from summarise.store import Entry, Failure


@dataclass(slots=True)
class Ledger:
    """For one run into ``folder``. ``retry_failed``: ask again where the newest row is a failure.

    ``replaced``: how many articles get a row in place of one they had. Every method raises OutputError where
    the folder cannot be used.
    """

    folder: Folder
    run: str
    meter: Meter
    retry_failed: bool = False
    replaced: int = 0
    _known: Known = field(init=False)
    _answers: dict[str, list[RawAnswer]] = field(default_factory=dict)
    _own: Journal = field(init=False)
    _pending: Pending = field(default_factory=Pending)
    _failed: dict[str, Failure] = field(default_factory=dict)

    def open(self) -> None:
        """Begin: learn what the parts hold. Raises SettingsError where they are of another form, or a package
        is missing."""
        self.folder.make()
        self.folder.seal_all()
        self._known = Known(self.folder)
        self._answers = answers.wanted(self.folder, self._known)
        self.replaced = len(self._known.stale)  # a run that was killed may have left some
        self._own = Journal(self.folder, self.run, "caller")
        if not self.folder.is_far:
            with self.folder.faults():
                for left in Path(self.folder.place).glob(f"{MARK}*"):  # by a run that was killed
                    left.unlink()
                mark(self.folder, self.run).touch()

    def close(self) -> None:
        """Parts of what is in journals; and, where newer rows took the place of others, those taken out."""
        self._known.close()
        self._pending.close()
        try:
            self._own.close()
            self.folder.seal_all()
            if self.replaced or answers.has_some(self.folder):
                known = Known(self.folder)
                answers.tidy(self.folder, known)
                known.tidy()
                known.close()
        finally:
            if not self.folder.is_far:
                mark(self.folder, self.run).unlink(missing_ok=True)

    def admit(self, one: Loaded) -> Job | None:
        """The article to ask for; None where it has its row, or cannot be asked for, which is accounted for."""
        self.meter.seen += 1
        if not isinstance(one.article, Article):
            self._fail_unread(one.item.id, one.item.source, UNREADABLE, str(one.article))
            return None
        entry = Entry(one.item.id, one.key, one.item.source, one.article.title, one.article.date)
        met = self._pending.meet(entry.id, entry.key)
        if met is Met.REPEATED:
            self.meter.skipped[TWICE] += 1
        elif met is Met.CLASH:
            # Under the name of its place: its id is that of the other article's row.
            reason = f"another article of this input has the id {entry.id!r} too"
            self._fail_unread(one.item.source, one.item.source, CLASH, reason)
        elif self._is_settled(entry):
            return None
        elif self._pending.shares(entry.id, entry.key) or self._known.has_result(entry.key):
            self._pending.wait(entry)
        else:
            return Job(entry, one.article, tuple(self._answers.pop(entry.key, ())))
        return None

    def note(self, entry: Entry, failure: Failure) -> None:
        """An article failed, and has its row."""
        self._failed[entry.key] = failure
        self.meter.failure(entry.id, failure)

    def fail(self, entry: Entry, failure: Failure) -> None:
        """An article failed, and gets its row."""
        self._own.write([line_of(entry, failure)])
        self.note(entry, failure)

    def share(self) -> int:
        """Rows of their own for the articles with the text of another; how many have to go without, since
        that one has none."""
        if not self._pending.count():
            return 0
        self._own.close()
        self.folder.seal_all()
        for name in self.folder.names():
            for row in self.folder.rows(name):
                result = outcome_in(row)
                if isinstance(result, Failure):
                    continue
                for entry in self._pending.arrived(result.key):
                    self._own.write([renamed(row, entry)])
                    self.meter.finished(entry.id, result, paid=False)
        left = 0
        while page := self._pending.waiting():
            for entry in page:
                self._pending.leave(entry.id)
                if failure := self._failed.get(entry.key):
                    self.fail(entry, failure)
                else:
                    left += 1
        return left

    def _is_settled(self, entry: Entry) -> bool:
        """Does its newest row stand?"""
        state = self._known.get(entry.id)
        if state is None:
            return False
        if state.key == entry.key and state.done:
            self.meter.skipped[DONE] += 1
            return True
        if state.key == entry.key and not self.retry_failed:
            self.note(entry, Failure(entry.key, state.kind or "unknown", state.reason or ""))
            return True
        self.replaced += 1
        return False

    def _fail_unread(self, id: str, source: str | None, kind: str, reason: str) -> None:
        """An article without a key: its row is written where there is not one that says the same."""
        self.meter.failure(id, Failure("", kind, reason))
        state = self._known.get(id)
        if state is None or (state.kind, state.reason) != (kind, reason):
            self.replaced += state is not None
            line = FailureLine(id=id, key=None, source=source, kind=kind, reason=utf8(reason))
            self._own.write([failed_line(line)])
