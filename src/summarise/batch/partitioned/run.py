"""The run: articles are read here and handed to Ray Data in waves; the cluster asks and writes the parts."""

from __future__ import annotations

import asyncio
import logging
import pickle
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from summarise.article import Article
from summarise.batch.breaker import Breaker
from summarise.batch.connection import Connection
from summarise.batch.desk import CLASH, DONE, TWICE, UNREADABLE, Job, Loaded
from summarise.batch.ending import LEFT, Ending, Ends
from summarise.batch.guess import guess
from summarise.batch.items import Item, utf8
from summarise.batch.lines import FailureLine
from summarise.batch.meter import Budget, Meter
from summarise.batch.opinions import Opinions
from summarise.batch.partitioned.asking import MARK, Asker, Errand, Hub, Told, failed, mark
from summarise.batch.partitioned.folder import Folder
from summarise.batch.partitioned.journal import Journal
from summarise.batch.partitioned.known import Known
from summarise.batch.partitioned.rows import failed_line, line_of, outcome_in, renamed
from summarise.batch.pending import Met, Pending
from summarise.batch.prices import Prices
from summarise.batch.reading import Reader
from summarise.batch.recipe import Recipe
from summarise.errors import OutputError, SummariseError, Unavailable
from summarise.report import Usage
from summarise.store import Entry, Failure

WAVE = 20_000  # articles of one execution by Ray Data; the next one is read when it is over
_BLOCK = 256  # articles of a block at most; one task of an actor works through it
_SHARES = 4  # blocks for every actor at least, so that all have something to do to the end
_BATCH = 64  # of one call of an Asker
_GROUP = 32  # articles read together
_SAMPLE = 64  # the first wave where there is a budget: it shows what an article costs
_PATIENCE = 0.5  # seconds to wait for news


@dataclass(slots=True)
class Spread(Ends):
    """One run over an input, on the cluster that ``ray`` is connected to. ``actors``: how many ask;
    ``limit``: so many articles asked for at most; ``retry_failed``: ask again where the newest row is a
    failure."""

    ray: Any
    actors: int
    recipe: Recipe
    connection: Connection
    folder: Folder
    prices: Prices
    meter: Meter
    budget: Budget = field(default_factory=Budget)
    limit: int | None = None
    retry_failed: bool = False
    under_way: int = 0
    replaced: int = 0
    _run: str = field(default_factory=lambda: f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{uuid4().hex[:6]}")
    _known: Known = field(init=False)
    _own: Journal = field(init=False)
    _hub: Any = field(init=False)
    _pending: Pending = field(default_factory=Pending)
    _listed: deque[Item] = field(default_factory=deque)
    _failed: dict[str, Failure] = field(default_factory=dict)
    _heard: set[str] = field(default_factory=set)
    _breaker: Breaker[tuple[Entry, float]] = field(default_factory=Breaker)
    _opinions: Opinions = field(default_factory=Opinions)
    _stop: asyncio.Event = field(default_factory=asyncio.Event)
    _dropped: asyncio.Event = field(default_factory=asyncio.Event)
    _granted: int = 0

    @property
    def stopping(self) -> bool:
        return self._stop.is_set()

    def interrupt(self) -> None:
        """Begin nothing more; a second time: drop what is under way too."""
        if self.ending is Ending.INTERRUPTED:
            self._dropped.set()
        self._end(Ending.INTERRUPTED, "interrupted; run the same command again to go on")

    async def __call__(self, items: Iterable[Item]) -> None:
        """Everything, to the end. What an article did wrong is recorded as its failure. Raises SettingsError
        where the input or the folder needs an extra that is missing, OutputError where the folder cannot be
        used at all; how everything else ended is in ``ending``."""
        with self.folder.held():
            await self._through(items)

    async def _through(self, items: Iterable[Item]) -> None:
        await asyncio.to_thread(self._open)
        reader = Reader(items, self.recipe)
        try:
            while not self.stopping and (most := self._room()):
                jobs = await self._fill(reader, most)
                if not jobs:
                    break
                await self._wave(jobs)
            for (entry, seconds), error in self._breaker.set_free():
                self._fail(entry, failed(self.recipe, self.prices, entry, error, seconds))
            await asyncio.to_thread(self._share)
        except OutputError as error:
            self._end(Ending.STOPPED, str(error), error)
        finally:
            reader.close()
            await asyncio.to_thread(self._close)

    def _open(self) -> None:
        self.folder.make()
        self.folder.seal_all()
        self._known = Known(self.folder)
        self.replaced = len(self._known.stale)  # a run that was killed may have left some
        self._own = Journal(self.folder, self._run, "caller")
        self._hub = self.ray.remote(num_cpus=0, max_concurrency=1000)(Hub).remote()
        if not self.folder.is_far:
            with self.folder.faults():
                for left in Path(self.folder.place).glob(f"{MARK}*"):  # by a run that was killed
                    left.unlink()
                mark(self.folder, self._run).touch()

    def _close(self) -> None:
        """Parts of what is in journals; and, where newer rows took the place of others, those taken out."""
        self._known.close()
        self._pending.close()
        try:
            self._own.close()
            self.folder.seal_all()
            if self.replaced:
                known = Known(self.folder)
                known.tidy()
                known.close()
        except OutputError as error:
            self._end(Ending.STOPPED, str(error), error)
        finally:
            if not self.folder.is_far:
                mark(self.folder, self._run).unlink(missing_ok=True)

    def _room(self) -> int:
        """How many articles the next wave may ask for; 0 where the run is to end for it."""
        most = WAVE if self.limit is None else min(WAVE, self.limit - self._granted)
        if most <= 0:
            self._end(Ending.LIMIT, f"--limit {self.limit}")
            return 0
        if self.budget == Budget():
            return most
        most = most if self.meter.tried else min(most, _SAMPLE)
        one, room, over = guess(self.recipe, self.prices), 0, None
        while room < most and not (over := self.budget.exceeded(self.meter, room, one)):
            room += 1
        if not room:
            self._end(Ending.BUDGET, f"{over} would be passed; run again with more to go on")
        return room

    async def _fill(self, reader: Reader, most: int) -> list[bytes]:
        """The next articles to be asked for, pickled."""
        jobs: list[bytes] = []
        while len(jobs) < most and not self.stopping:
            if not self._listed:
                self._listed.extend(await reader.listed())
                if not self._listed:
                    break
            group = [self._listed.popleft() for _ in range(min(_GROUP, most - len(jobs), len(self._listed)))]
            admitted = [self._admit(one) for one in await reader.read(group)]
            jobs += [pickle.dumps(job) for job in admitted if job is not None]
        self._granted += len(jobs)
        return jobs

    def _admit(self, one: Loaded) -> Job | None:
        """The article to ask for; None where it has its row, or cannot be asked for, which is accounted for."""
        self.meter.seen += 1
        if not isinstance(one.article, Article):
            self._fail_unread(one.item.id, one.item.source, UNREADABLE, str(one.article))
            return None
        entry = Entry(one.item.id, one.key, utf8(one.item.source), one.article.title, one.article.date)
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
            return Job(entry, one.article)
        return None

    def _is_settled(self, entry: Entry) -> bool:
        """Does its newest row stand?"""
        state = self._known.get(entry.id)
        if state is None:
            return False
        if state.key == entry.key and state.done:
            self.meter.skipped[DONE] += 1
            return True
        if state.key == entry.key and not self.retry_failed:
            failure = Failure(entry.key, state.kind or "unknown", state.reason or "")
            self._failed[entry.key] = failure
            self.meter.failure(entry.id, failure)
            return True
        self.replaced += 1
        return False

    async def _wave(self, jobs: list[bytes]) -> None:
        """Have these asked for, and take in what becomes of them."""
        self.under_way = len(jobs)
        self._heard.clear()
        working = asyncio.get_running_loop().create_future()
        threading.Thread(target=self._execute, args=(jobs, working), daemon=True).start()
        dropped = asyncio.create_task(self._dropped.wait())
        try:
            while not working.done() and not dropped.done():
                self._hear(await self._news(_PATIENCE))
            if not dropped.done():
                self._hear(await self._news(0.0))
                if (error := working.result()) is not None:
                    self._end(Ending.STOPPED, str(error), error)
        finally:
            dropped.cancel()
        if not self.stopping:
            self.meter.skipped[LEFT] += self.under_way
        self.under_way = 0

    def _execute(self, jobs: list[bytes], working: asyncio.Future[SummariseError | None]) -> None:
        """In a thread of its own: Ray Data waits here until the last block is through."""
        error: SummariseError | None = None
        try:
            with _quiet_data() as data:
                for _ in self._dataset(data, jobs).iter_batches(batch_size=None, batch_format="pyarrow"):
                    pass
        except Exception as fault:  # of Ray, of many kinds; its words may hold whole rows
            error = Unavailable(f"the cluster gave up ({type(fault).__name__}); run again to go on")
        with suppress(RuntimeError):  # the loop was closed: the run was dropped
            working.get_loop().call_soon_threadsafe(working.set_result, error)

    def _dataset(self, data: Any, jobs: list[bytes]) -> Any:
        import pyarrow

        actors = min(self.actors, self.connection.concurrency or self.actors)
        size = max(1, min(_BLOCK, len(jobs) // (actors * _SHARES)))
        blocks = [
            self.ray.put(pyarrow.table({"job": jobs[at : at + size]})) for at in range(0, len(jobs), size)
        ]
        errand = Errand(self.recipe, self.connection.shared(actors), self.prices, self.folder, self._run)
        return data.from_arrow_refs(blocks).map_batches(
            Asker,
            fn_constructor_args=(errand, self._hub),
            batch_size=_BATCH,
            batch_format="pyarrow",
            # Two tasks at once, so that an actor has work while the last answers of a block are awaited.
            compute=data.ActorPoolStrategy(
                size=actors, max_tasks_in_flight_per_actor=4, max_concurrent_calls_per_actor=2
            ),
            num_cpus=1,
        )

    async def _news(self, patience: float) -> list[Told]:
        try:
            told: list[Told] = await self._hub.hear.remote(patience)
            return told
        except self.ray.exceptions.RayError as error:
            fault = Unavailable(f"the cluster gave up ({type(error).__name__}); run again to go on")
            self._end(Ending.STOPPED, str(fault), fault)
            self._dropped.set()
            return []

    def _hear(self, told: list[Told]) -> None:
        for one in told:
            if one.entry.id in self._heard:
                continue
            self._heard.add(one.entry.id)
            self.under_way -= 1
            if one.error is not None:
                self._suspect(one.entry, one.error, one.seconds)
            elif one.outcome is not None:
                self.meter.spent(one.outcome.usage, one.outcome.cost)
                if isinstance(one.outcome, Failure):
                    self._failed[one.entry.key] = one.outcome
                    self.meter.failure(one.entry.id, one.outcome)
                    continue
                self.meter.finished(one.entry.id, one.outcome, paid=True)
                self._opinions.heard(one.outcome.opinion)
                if tripped := self._opinions.tripped:
                    self._end(Ending.STOPPED, f"no second opinion: {tripped}", tripped)
                for (entry, seconds), error in self._breaker.set_free():
                    self._fail(entry, failed(self.recipe, self.prices, entry, error, seconds))

    def _suspect(self, entry: Entry, error: SummariseError, seconds: float) -> None:
        """A fault that may be everybody's; of a disk that takes no more it is."""
        usage = error.usage or Usage()
        self.meter.spent(usage, self.prices.of(usage))
        if isinstance(error, OutputError):
            self._end(Ending.STOPPED, str(error), error)
        else:
            self._breaker.failed((entry, seconds), error)
            if tripped := self._breaker.tripped:
                self._end(Ending.STOPPED, str(tripped), tripped)

    def _fail(self, entry: Entry, failure: Failure) -> None:
        self._failed[entry.key] = failure
        self.meter.failure(entry.id, failure)
        self._own.write([line_of(entry, failure)])

    def _fail_unread(self, id: str, source: str | None, kind: str, reason: str) -> None:
        """An article without a key: its row is written where there is not one that says the same."""
        self.meter.failure(id, Failure("", kind, reason))
        state = self._known.get(id)
        if state is None or (state.kind, state.reason) != (kind, reason):
            self.replaced += state is not None
            line = FailureLine(id=id, key=None, source=source, kind=kind, reason=reason)
            self._own.write([failed_line(line)])

    def _share(self) -> None:
        """Rows of their own for the articles with the text of another."""
        if not self._pending.count():
            return
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
        while page := self._pending.waiting():
            for entry in page:
                self._pending.leave(entry.id)
                if failure := self._failed.get(entry.key):
                    self._fail(entry, failure)
                elif not self.stopping:
                    self.meter.skipped[LEFT] += 1

    def _end(self, ending: Ending, why: str, error: SummariseError | None = None) -> None:
        self.note(ending, why, error)
        if ending is not Ending.LIMIT and not self.stopping:
            self._stop.set()
            with suppress(self.ray.exceptions.RayError):
                self._hub.stop.remote()


@contextmanager
def _quiet_data() -> Iterator[Any]:
    """``ray.data`` without its bars and reports, which are for its own users."""
    import ray.data

    logging.getLogger("ray.data").setLevel(logging.CRITICAL)
    context = ray.data.DataContext.get_current()
    before = context.enable_progress_bars, context.print_on_execution_start
    context.enable_progress_bars = context.print_on_execution_start = False
    try:
        yield ray.data
    finally:
        context.enable_progress_bars, context.print_on_execution_start = before
