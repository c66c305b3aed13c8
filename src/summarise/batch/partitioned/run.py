"""The run: articles are read here and go out in waves; the cluster asks and writes the parts."""

from __future__ import annotations

import asyncio
import pickle
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from summarise.batch.asking.breaker import Breaker
from summarise.batch.asking.connection import Connection
from summarise.batch.asking.opinions import Opinions
from summarise.batch.completion import INTERRUPTED, LEAVING, LEFT, Ending, Ends, at_limit, over_budget
from summarise.batch.costs.guess import guess
from summarise.batch.costs.meter import Budget, Meter
from summarise.batch.costs.prices import Prices, failed
from summarise.batch.inputs.items import Item
from summarise.batch.inputs.reading import Loaded, Reader
from summarise.batch.partitioned.asking import Errand, Told
from summarise.batch.partitioned.folder import Folder
from summarise.batch.partitioned.ledger import Ledger
from summarise.batch.partitioned.waves import Waves
from summarise.batch.recipe import Recipe
from summarise.errors import OutputError, SummariseError, Unavailable
from summarise.report import Usage
from summarise.store import Entry, Failure, Result

_WAVE = 20_000  # articles of one execution by Ray Data; the next one is read when it is over
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
    _ledger: Ledger = field(init=False)
    _waves: Waves = field(init=False)
    _listed: deque[Item] = field(default_factory=deque)
    _heard: set[str] = field(default_factory=set)
    _breaker: Breaker[tuple[Entry, float]] = field(default_factory=Breaker)
    _opinions: Opinions = field(default_factory=Opinions)
    _stop: asyncio.Event = field(default_factory=asyncio.Event)
    _dropped: asyncio.Event = field(default_factory=asyncio.Event)
    _granted: int = 0

    def __post_init__(self) -> None:
        run = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{uuid4().hex[:6]}"
        actors = min(self.actors, self.connection.concurrency or self.actors)
        errand = Errand(self.recipe, self.connection.shared(actors), self.prices, self.folder, run)
        self._ledger = Ledger(self.folder, run, self.meter, self.retry_failed)
        self._waves = Waves(self.ray, actors, errand)

    @property
    def stopping(self) -> bool:
        return self._stop.is_set()

    def interrupt(self) -> None:
        """Begin nothing more, and drop what is not back in a moment; at once where nothing more is begun already."""
        if self.ending in (Ending.INTERRUPTED, Ending.STOPPED):
            self._dropped.set()
        self._end(Ending.INTERRUPTED, INTERRUPTED)
        asyncio.get_running_loop().call_later(LEAVING, self._dropped.set)

    async def __call__(self, items: Iterable[Item]) -> None:
        """Everything, to the end. What an article did wrong is recorded as its failure. Raises SettingsError
        where the input or the folder needs an extra that is missing, OutputError where the folder cannot be
        used at all; how everything else ended is in ``ending``."""
        with self.folder.held():
            await asyncio.to_thread(self._ledger.open)
            try:
                await self._through(items)
                left = await asyncio.to_thread(self._ledger.share)
                self.meter.skipped[LEFT] += 0 if self.stopping else left
            except OutputError as error:
                self._end(Ending.STOPPED, str(error), error)
            finally:
                await asyncio.to_thread(self._close)
                self.tell_unrecorded()

    async def _through(self, items: Iterable[Item]) -> None:
        """Once through the input, a wave after the other."""
        reader = Reader(items, self.recipe)
        try:
            while not self.stopping and (most := self._room()):
                jobs = await self._fill(reader, most)
                if not jobs:
                    break
                await self._wave(jobs)
        finally:
            reader.close()
        self._free_held()

    def _close(self) -> None:
        try:
            self._ledger.close()
        except OutputError as error:
            self._end(Ending.STOPPED, str(error), error)

    def _room(self) -> int:
        """How many articles the next wave may ask for; 0 where the run is to end for it."""
        most = _WAVE if self.limit is None else min(_WAVE, self.limit - self._granted)
        if most <= 0:
            self._end(Ending.LIMIT, at_limit(self.limit))
            return 0
        if self.budget == Budget():
            return most
        most = most if self.meter.tried else min(most, _SAMPLE)
        one, room, over = guess(self.recipe, self.prices), 0, None
        while room < most and not (over := self.budget.exceeded(self.meter, room, one)):
            room += 1
        if not room:
            self._end(Ending.BUDGET, over_budget(over))
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
            loaded = await reader.read(group)
            jobs += await asyncio.to_thread(self._admitted, loaded)
        self._granted += len(jobs)
        return jobs

    def _admitted(self, loaded: list[Loaded]) -> list[bytes]:
        admitted = map(self._ledger.admit, loaded)
        return [pickle.dumps(job) for job in admitted if job is not None]

    async def _wave(self, jobs: list[bytes]) -> None:
        """Have these asked for, and take in what becomes of them."""
        self.under_way = len(jobs)
        self._heard.clear()
        working = self._waves.begin(jobs)
        try:
            while not working.done() and not self._dropped.is_set():
                self._hear(await self._waves.news(_PATIENCE))
            if not self._dropped.is_set():
                self._hear(await self._waves.news(0.0))
                if (error := working.result()) is not None:
                    raise error
        except Unavailable as error:
            self._end(Ending.STOPPED, str(error), error)
        if not self.stopping:
            self.meter.skipped[LEFT] += self.under_way
        self.under_way = 0

    def _hear(self, told: list[Told]) -> None:
        for one in told:
            if one.entry.id in self._heard:
                continue
            self._heard.add(one.entry.id)
            self.under_way -= 1
            if one.outcome is not None:
                self._spent(one, one.outcome.usage, one.outcome.cost)
            if one.error is not None:
                self._suspect(one, one.error)
            elif one.outcome is not None:
                if isinstance(one.outcome, Failure):
                    self._ledger.note(one.entry, one.outcome)
                else:
                    self.meter.finished(one.entry.id, one.outcome, paid=True)
                    if tripped := self._opinions.heard(one.outcome.opinion):
                        self._end(Ending.STOPPED, str(tripped), tripped)
                    self._free_held()

    def _suspect(self, told: Told, error: SummariseError) -> None:
        """A fault that may be everybody's; of a disk that takes no more it is."""
        if told.outcome is None:
            self._spent(told, error.usage or Usage())
        if isinstance(error, OutputError):
            self.unrecorded += isinstance(told.outcome, Result)
            self._end(Ending.STOPPED, str(error), error)
            return
        self._breaker.failed((told.entry, told.seconds), error)
        if tripped := self._breaker.tripped:
            self._end(Ending.STOPPED, str(tripped), tripped)

    def _spent(self, told: Told, usage: Usage, cost: float | None = None) -> None:
        self.meter.took(usage, self.prices.of, cost, given_again=told.given_again, recalled=told.recalled)

    def _free_held(self) -> None:
        for (entry, seconds), error in self._breaker.set_free():
            self._ledger.fail(entry, failed(entry, error, self.recipe.model, self.prices, seconds))

    def _end(self, ending: Ending, why: str, error: SummariseError | None = None) -> None:
        self.note(ending, why, error)
        if ending is not Ending.LIMIT and not self.stopping:
            self._stop.set()
            self._waves.stop()
