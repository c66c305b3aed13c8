"""What runs on the machines of the cluster: actors that ask and write, and one that hears from them all."""

from __future__ import annotations

import asyncio
import dataclasses
import pickle
import time
import uuid
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from summarise.batch.breaker import EVERYBODYS
from summarise.batch.connection import Connection
from summarise.batch.desk import Job
from summarise.batch.limiter import Slots
from summarise.batch.lines import result_of
from summarise.batch.partitioned.folder import Folder
from summarise.batch.partitioned.journal import Journal
from summarise.batch.partitioned.rows import line_of, outcome_in
from summarise.batch.prices import Prices, failed
from summarise.batch.recipe import Recipe
from summarise.errors import OutputError, SettingsError, SummariseError
from summarise.readers import shown
from summarise.store import Entry, Failure, Result

AT_ONCE = 64  # calls of one actor under way; more makes the client slower (see docs/batch.md)
MARK = ".run-"
_GROUP = 128  # rows written together, at most, where they are gathered


class Told(NamedTuple):
    """What became of one article. ``outcome``: as it was written down, without the report. ``error``: a fault
    that may be everybody's, with no row; with an ``outcome`` too, why that could not be written down."""

    entry: Entry
    outcome: Result | Failure | None
    error: SummariseError | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Errand:
    """What every actor is told. ``connection``: with its share of the rates and of the calls at once."""

    recipe: Recipe
    connection: Connection
    prices: Prices
    folder: Folder
    run: str


def mark(folder: Folder, run: str) -> Path:
    """The file by which an actor sees that its folder is the one that the run was started for."""
    return Path(folder.place, f"{MARK}{run}")


class Hub:
    """Told what was written, and asked for it by the process that was started, which also stops it all."""

    def __init__(self) -> None:
        self._told: list[Told] = []
        self._heard: set[str] = set()
        self._new = asyncio.Event()
        self._stopped = False

    async def begin(self, ids: list[str]) -> list[bool]:
        """Which of these are to be asked for: none once the run stops, and not what was heard of before, by
        an actor that died with the rest of its block."""
        return [not self._stopped and id not in self._heard for id in ids]

    async def tell(self, told: list[Told]) -> bool:
        """News; is the run to stop?"""
        self._told += told
        self._heard.update(one.entry.id for one in told)
        self._new.set()
        return self._stopped

    async def hear(self, patience: float) -> list[Told]:
        """The news since the last time; waits some seconds for some."""
        if not self._told:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._new.wait(), patience)
        self._new.clear()
        told, self._told = self._told, []
        return told

    async def stop(self) -> None:
        """Nothing more is begun from now on."""
        self._stopped = True


class Asker:
    """The callable of ``map_batches``: a batch is the articles as pickled Jobs, what comes out is their
    number. Nothing is raised: Ray would show the traceback, and the article in it, and begin again."""

    def __init__(self, errand: Errand, hub: Any) -> None:
        self._errand, self._hub = errand, hub
        self._slots = Slots(_at_once(errand))
        self._journal = Journal(errand.folder, errand.run, uuid.uuid4().hex[:8])
        self._waiting: list[tuple[Told, str | None, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None
        self._stopped = False
        self._written: dict[str, Result | Failure] = {}
        self._engine: Any = None
        self._problem: SummariseError | None = None
        try:
            _require_same(errand)
            # This may be an actor begun anew: what the one before it had written and not told yet.
            self._written = {row["id"]: outcome_in(row) for row in errand.folder.of_run(errand.run)}
            self._engine = errand.connection.engine(errand.recipe, self._slots)
        except SummariseError as error:
            self._problem = error

    async def __call__(self, batch: Any) -> AsyncIterator[Any]:
        jobs: list[Job] = [pickle.loads(one) for one in batch.column("job").to_pylist()]  # noqa: S301 - ours
        wanted = await self._hub.begin.remote([job.entry.id for job in jobs])
        asked = [self._ask(job) for job, wants in zip(jobs, wanted, strict=True) if wants]
        await asyncio.gather(*asked)
        import pyarrow

        yield pyarrow.table({"asked": [len(asked)]})

    async def _ask(self, job: Job) -> None:
        await self._slots.acquire()
        try:
            if self._stopped:
                return
            told, line = await self._answered(job)
        finally:
            self._slots.release()
        written = asyncio.get_running_loop().create_future()
        self._waiting.append((told, line, written))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        await written

    async def _answered(self, job: Job) -> tuple[Told, str | None]:
        """The news of one article, and its row where it is to be written."""
        entry, begun = job.entry, time.monotonic()
        if (outcome := self._written.get(entry.id)) is not None:
            return Told(entry, outcome, None, outcome.seconds or 0.0), None
        try:
            if self._problem is not None:
                raise self._problem
            report = await self._errand.recipe.summarise(job.article, self._engine)
            outcome = result_of(entry.key, report, seconds=time.monotonic() - begun)
            outcome = dataclasses.replace(outcome, cost=self._errand.prices.of_result(outcome))
        except SummariseError as error:
            seconds = time.monotonic() - begun
            if isinstance(error, EVERYBODYS):
                return Told(entry, None, error, seconds), None
            outcome = failed(entry, error, self._errand.recipe.model, self._errand.prices, seconds)
        except Exception as error:
            outcome = Failure(entry.key, "fault", f"{type(error).__name__} while summarising")
        line = line_of(entry, outcome)
        light = dataclasses.replace(outcome, report="") if isinstance(outcome, Result) else outcome
        return Told(entry, light, None, outcome.seconds or 0.0), line

    async def _write(self) -> None:
        """Write down whatever waits, many rows together, and tell of it; until nothing waits."""
        while self._waiting:
            if self._journal.delay and len(self._waiting) < _GROUP:
                await asyncio.sleep(self._journal.delay)
            group, self._waiting = self._waiting, []
            lines = [line for _, line, _ in group if line is not None]
            fault = await asyncio.to_thread(self._fault_of_writing, lines) if lines else None
            told = [one if line is None else one._replace(error=fault) for one, line, _ in group]
            self._stopped |= await self._hub.tell.remote(told)
            for _, _, written in group:
                if not written.done():
                    written.set_result(None)
        self._writing = None

    def _fault_of_writing(self, lines: list[str]) -> OutputError | None:
        """Write; why it could not be done. Of a fault of ours too, else the run would wait for these for ever."""
        try:
            self._journal.write(lines)
        except OutputError as error:
            return error
        except Exception as error:
            return OutputError(f"{shown(self._errand.folder.place)}: {type(error).__name__} while writing")
        return None


def _at_once(errand: Errand) -> int | None:
    if not errand.recipe.asks_a_model:
        return 1  # it keeps its processor busy
    wanted = errand.connection.concurrency
    return min(wanted, AT_ONCE) if wanted else None


def _require_same(errand: Errand) -> None:
    if not errand.folder.is_far and not mark(errand.folder, errand.run).exists():
        raise SettingsError(
            f"{shown(errand.folder.place)} is not the same folder on every machine of the cluster; "
            "-o has to be a folder that they share, or an address"
        )
