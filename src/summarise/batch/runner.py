"""The loop: read a little ahead, claim, ask so many at once, record, and stop in good order.

Three threads work for it: one reads the input, one writes (the ledger), and this one, the event loop's,
asks. Between them are short queues, so that memory does not grow with the input.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import time
from collections.abc import Iterable
from dataclasses import dataclass, field

from summarise.batch.asking.breaker import Breaker
from summarise.batch.asking.limiter import Slots
from summarise.batch.asking.opinions import Opinions
from summarise.batch.asking.work import Work
from summarise.batch.completion import INTERRUPTED, LEAVING, LEFT, Ending, Ends, at_limit, over_budget
from summarise.batch.costs.guess import guess
from summarise.batch.costs.meter import Budget, Meter
from summarise.batch.costs.prices import Prices, failed
from summarise.batch.inputs.items import Item
from summarise.batch.inputs.reading import Reader
from summarise.batch.recipe import Recipe
from summarise.batch.recording.disk import Disk
from summarise.batch.recording.ledger import FAULT, Job, Ledger
from summarise.batch.recording.writer import Writer
from summarise.errors import (
    OutputError,
    SummariseError,
)
from summarise.recording import RawAnswer, Recorder
from summarise.report import Usage
from summarise.store import Entry, Failure, Result

_GROUP = 32  # articles read and claimed together
_GRACE = 5.0  # seconds that calls under way get once nothing will work any more
_POLL = 0.5  # seconds between looks at what other processes are doing


@dataclass(slots=True)
class Run(Ends):
    """One run over an input. ``limit``: so many articles asked for at most.

    ``unrecorded`` are the answers under way when the disk was full, and as many as wait to be written,
    which are few.
    """

    recipe: Recipe
    work: Work
    ledger: Ledger
    slots: Slots
    prices: Prices
    budget: Budget = field(default_factory=Budget)
    limit: int | None = None
    _breaker: Breaker[tuple[Entry, float]] = field(default_factory=Breaker)
    _opinions: Opinions = field(default_factory=Opinions)
    _stop: asyncio.Event = field(default_factory=asyncio.Event)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _jobs: asyncio.Queue[Job | None] = field(default_factory=lambda: asyncio.Queue(_GROUP))
    _granted: int = 0
    _disk: Disk = field(init=False)
    _writer: Writer = field(init=False)

    def __post_init__(self) -> None:
        self._disk = Disk(self.ledger.keep_answers)
        self._writer = Writer(self._disk, self.ledger, self._full)

    @property
    def meter(self) -> Meter:
        return self.ledger.meter

    @property
    def under_way(self) -> int:
        """Articles being asked for now."""
        return len(self._tasks)

    @property
    def stopping(self) -> bool:
        return self._stop.is_set()

    async def __call__(self, items: Iterable[Item], *, again: bool = True) -> None:
        """Everything, to the end. ``again``: the input can be gone through a second time.

        What an article did wrong is recorded as its failure. Raises SettingsError where the input needs an
        extra that is missing; how everything else ended is in ``ending``.
        """
        recording = asyncio.create_task(self._writer.run())
        try:
            await self._disk.do(self.ledger.open)
            await self._pass(items)
            await self._wait_for_others(items if again else ())
        except OutputError as error:
            self._writer.stop(error)
        finally:
            await self._writer.put(None)
            await recording
            self._disk.close()
            self.unrecorded = self._writer.unkept
            self.tell_unrecorded()

    def interrupt(self) -> None:
        """Begin nothing more, and drop what is not back in a moment; at once where nothing more is begun already."""
        if self.ending in (Ending.INTERRUPTED, Ending.STOPPED):
            self._drop()
        self._end(Ending.INTERRUPTED, INTERRUPTED)
        asyncio.get_running_loop().call_later(LEAVING, self._drop)

    async def _pass(self, items: Iterable[Item]) -> None:
        """Once through the input, until every call is back."""
        reader = Reader(items, self.recipe)
        feeding = asyncio.create_task(self._feed(reader))
        try:
            await self._dispatch()
            if not self.stopping:
                await feeding
        except asyncio.CancelledError:
            self._drop()
            raise
        finally:
            feeding.cancel()
            reader.close()
            await self._idle()
            await self._free_held()
        if feeding.done() and not feeding.cancelled():
            feeding.result()

    async def _feed(self, reader: Reader) -> None:
        """Read and claim ahead of the calls, by one short queue."""
        try:
            while not self.stopping and (listed := await reader.listed()):
                items = await self._disk.do(self.ledger.unseen, listed)
                while items and not self.stopping:
                    most = _GROUP if self.limit is None else min(_GROUP, self.limit - self._granted)
                    if most <= 0:
                        return self._end(Ending.LIMIT, at_limit(self.limit))
                    group, items = items[:most], items[most:]
                    for job in await self._disk.do(self.ledger.admit, await reader.read(group)):
                        self._granted += 1
                        await self._jobs.put(job)
        finally:
            task = asyncio.current_task()
            if task is None or not task.cancelling():  # else nobody takes from the queue any more
                await self._jobs.put(None)

    async def _dispatch(self) -> None:
        """Begin one article for every free slot. What was claimed and is not begun is given back when the
        store is closed."""
        while (job := await self._jobs.get()) is not None:
            await self.slots.acquire()
            await self._afford(job)
            if self.stopping:
                self.slots.release()
                return
            task = asyncio.create_task(self._ask(job))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _afford(self, job: Job) -> None:
        """Return when there is money for one more, or when the run is to end because there is not. What is
        under way is counted by its average, and may turn out to have cost less."""
        while over := self.budget.exceeded(self.meter, self.under_way, self._guess(job)):
            if not self._tasks or self.stopping:
                self._end(Ending.BUDGET, over_budget(over))
                return
            await asyncio.wait(set(self._tasks), return_when=asyncio.FIRST_COMPLETED)
            await asyncio.sleep(0)

    async def _ask(self, job: Job) -> None:
        """One article to its outcome. Its slot is given back when its raw answers are on the disk and its
        outcome is handed on: a slow disk slows the calls, and what a kill can lose is what has a slot."""
        begun = time.monotonic()
        try:
            outcome = await self._outcome(job, begun)
            if outcome is not None:
                await self._writer.put((job.entry, outcome))
        finally:
            self.slots.release()

    async def _outcome(self, job: Job, begun: float) -> Result | Failure | None:
        """None for a failure that the breaker holds."""
        recorder = self._recorder(job)
        try:
            result = await self.work(job.entry.key, job.article, recorder)
            cost = self.prices.of_result(result)
        except OutputError as error:  # it could not be kept, and no article is to blame
            self._spent(error.usage or Usage(), recorder)
            self._writer.unkept += 1
            self._writer.stop(error)
            return None
        except SummariseError as error:
            seconds = time.monotonic() - begun
            self._spent(error.usage or Usage(), recorder)
            if not self._breaker.failed((job.entry, seconds), error):
                return failed(job.entry, error, self.recipe.model, self.prices, seconds)
            if tripped := self._breaker.tripped:
                self._end(Ending.STOPPED, str(tripped), tripped)
            return None
        except Exception as error:
            # A fault of ours or of a library with one article. Its text may hold the article's: not shown.
            return Failure(job.entry.key, FAULT, f"{type(error).__name__} while summarising")
        await self._free_held()
        if tripped := self._opinions.heard(result.opinion):
            self._end(Ending.STOPPED, str(tripped), tripped)
        self._spent(result.usage, recorder, cost)
        return dataclasses.replace(result, cost=cost, seconds=time.monotonic() - begun)

    def _spent(self, usage: Usage, recorder: Recorder | None, cost: float | None = None) -> None:
        """Count what an article took in this run. ``cost``: of all of ``usage``, where it is known apart."""
        given, recalled = (recorder.given_again, recorder.recalled) if recorder else (0, None)
        self.meter.took(usage, self.prices.of, cost, given_again=given, recalled=recalled)

    def _recorder(self, job: Job) -> Recorder | None:
        """Where the raw answers for an article go; what is worked out costs nothing and needs none."""
        if not self.recipe.asks_a_model:
            return None

        async def keep(answer: RawAnswer) -> None:
            try:
                await self._disk.keep(job.entry.key, answer)
            except OutputError as error:
                self._writer.stop(error)
                raise

        return Recorder(job.answers, keep)

    async def _free_held(self) -> None:
        for (entry, seconds), error in self._breaker.set_free():
            await self._writer.put((entry, failed(entry, error, self.recipe.model, self.prices, seconds)))

    async def _wait_for_others(self, items: Iterable[Item]) -> None:
        """Some articles have the text of one that another process was working on: take its answers, and
        what it left when it died."""
        while not self.stopping and (await self._disk.do(self.ledger.pending.count)) > 0:
            while self._writer.waits:
                await asyncio.sleep(0.01)
            busy, free = await self._disk.do(self.ledger.settle)
            if free:
                self.ledger.again = free
                await self._pass(items)
                if not self.stopping:
                    self.meter.skipped[LEFT] += len(free)
                self.ledger.again = None
            elif busy:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._stop.wait(), _POLL)
            else:
                break

    def _drop(self) -> None:
        for task in self._tasks:
            task.cancel()

    async def _idle(self) -> None:
        """Wait until every call is back; not for long where none will be answered. Where only opinions are
        not, what is under way holds summaries that were paid for."""
        while self._tasks:
            if self.ending is Ending.STOPPED and self._opinions.tripped is None:
                _, late = await asyncio.wait(set(self._tasks), timeout=_GRACE)
                for task in late:
                    task.cancel()
            else:
                await asyncio.wait(set(self._tasks), return_when=asyncio.FIRST_COMPLETED)
            await asyncio.sleep(0)

    def _full(self, error: OutputError) -> None:
        self._end(Ending.STOPPED, str(error), error)

    def _end(self, ending: Ending, why: str, error: SummariseError | None = None) -> None:
        self.note(ending, why, error)
        if ending is not Ending.LIMIT and not self.stopping:
            self._stop.set()
            while not self._jobs.empty():  # the reader may be waiting for a slow pipe: do not wait for it
                self._jobs.get_nowait()
            self._jobs.put_nowait(None)

    def _guess(self, job: Job) -> tuple[int, float]:
        """The tokens and US dollars of one article, as long as none is known."""
        return guess(self.recipe, self.prices, len(job.article.text))
