"""What runs on the machines of the cluster: actors that ask and write, and tell the hub of it."""

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

from summarise.batch.asking.breaker import EVERYBODYS
from summarise.batch.asking.connection import Connection
from summarise.batch.asking.limiter import Slots
from summarise.batch.costs.prices import Prices, failed
from summarise.batch.outputs.lines import result_of
from summarise.batch.partitioned.answers import Answers, kept
from summarise.batch.partitioned.folder import Folder
from summarise.batch.partitioned.journal import Journal
from summarise.batch.partitioned.rows import line_of, outcome_in
from summarise.batch.recipe import Recipe
from summarise.batch.recording.disk import Disk
from summarise.batch.recording.ledger import Job
from summarise.errors import OutputError, SettingsError, SummariseError
from summarise.processes.at_work import look_rarely_for_cycles
from summarise.readers import shown
from summarise.recording import RawAnswer, Recorder
from summarise.report import Usage
from summarise.store import ANSWERED, Entry, Failure, Result

AT_ONCE = 64  # calls of one actor under way; more makes the client slower (see docs/batch.md)
MARK = ".run-"
_GROUP = 128  # rows written together, at most, where they are gathered


class Told(NamedTuple):
    """What became of one article. ``outcome``: as it was written down, without the report. ``error``: a fault
    that may be everybody's, with no row; with an ``outcome`` too, why that could not be written down.
    ``given_again``, ``recalled``: the answers that an earlier run had been given, and what they had cost."""

    entry: Entry
    outcome: Result | Failure | None
    error: SummariseError | None
    seconds: float
    given_again: int = 0
    recalled: Usage = Usage()


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


class Asker:
    """The callable of ``map_batches``: a batch is the articles as pickled Jobs, what comes out is their
    number. Nothing is raised: Ray would show the traceback, and the article in it, and begin again."""

    def __init__(self, errand: Errand, hub: Any) -> None:
        look_rarely_for_cycles()
        self._errand, self._hub = errand, hub
        self._slots = Slots(_at_once(errand))
        name = uuid.uuid4().hex[:8]
        self._journal = Journal(errand.folder, errand.run, name)
        self._answers = Answers(errand.folder, errand.run, name)
        self._disk = Disk(self._answers.keep)
        self._waiting: list[tuple[Told, str | None, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None
        self._stopped = False
        self._written: dict[str, Result | Failure] = {}
        self._engine: Any = None
        self._problem: SummariseError | None = None
        try:
            _require_same(errand)
            self._engine = errand.connection.engine(errand.recipe, self._slots)
        except SummariseError as error:
            self._problem = error

    async def __call__(self, batch: Any) -> AsyncIterator[Any]:
        jobs: list[Job] = [pickle.loads(one) for one in batch.column("job").to_pylist()]  # noqa: S301 - ours
        wanted, again = await self._hub.begin.remote([job.entry.id for job in jobs])
        if again and self._problem is None:
            jobs = await asyncio.to_thread(self._left, jobs)
        asked = [self._ask(job) for job, wants in zip(jobs, wanted, strict=True) if wants]
        await asyncio.gather(*asked)
        import pyarrow

        yield pyarrow.table({"asked": [len(asked)]})

    def _left(self, jobs: list[Job]) -> list[Job]:
        """These articles were with an actor that died: with the answers that it was given, and what it had written
        and not told yet."""
        folder, run = self._errand.folder, self._errand.run
        ids = {job.entry.id for job in jobs}
        known: dict[str, list[RawAnswer]] = {job.entry.key: list(job.answers) for job in jobs}
        try:
            self._written |= {row["id"]: outcome_in(row) for row in folder.of_run(run) if row["id"] in ids}
            for key, answer, _ in kept(folder, run):
                if key in known:
                    known[key].append(answer)
        except OutputError as error:
            self._problem = error
        return [job._replace(answers=tuple(known[job.entry.key])) for job in jobs]

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
        recorder = self._recorder(job)
        if (outcome := self._written.get(entry.id)) is not None:
            return Told(entry, outcome, None, outcome.seconds or 0.0), None
        try:
            if self._problem is not None:
                raise self._problem
            report = await self._errand.recipe.summarise(job.article, self._engine, recorder)
            outcome = result_of(entry.key, report, seconds=time.monotonic() - begun)
            outcome = dataclasses.replace(outcome, cost=self._errand.prices.of_result(outcome))
        except SummariseError as error:
            seconds = time.monotonic() - begun
            if isinstance(error, (*EVERYBODYS, OutputError)):
                return Told(entry, None, error, seconds, *_recalled(recorder)), None
            outcome = failed(entry, error, self._errand.recipe.model, self._errand.prices, seconds)
        except Exception as error:
            outcome = Failure(entry.key, "fault", f"{type(error).__name__} while summarising")
        try:
            line = line_of(entry, outcome)
            line.encode()
        except Exception as error:  # of this article
            outcome = Failure(
                entry.key, "fault", f"{type(error).__name__} while writing it down", outcome.usage
            )
            line = line_of(entry, outcome)
        light = dataclasses.replace(outcome, report="") if isinstance(outcome, Result) else outcome
        return Told(entry, light, None, outcome.seconds or 0.0, *_recalled(recorder)), line

    def _recorder(self, job: Job) -> Recorder | None:
        """Where the raw answers for an article go; what is worked out costs nothing and needs none."""
        if not self._errand.recipe.asks_a_model:
            return None

        async def keep(answer: RawAnswer) -> None:
            await self._disk.keep(job.entry.key, answer)

        return Recorder(job.answers, keep)

    async def _write(self) -> None:
        """Write down whatever waits, many rows together, and tell of it; until nothing waits."""
        while self._waiting:
            if self._journal.delay and len(self._waiting) < _GROUP:
                await asyncio.sleep(self._journal.delay)
            group, self._waiting = self._waiting, []
            lines = [line for _, line, _ in group if line is not None]
            settled = [told.entry.key for told, line, _ in group if line is not None and _is_over(told)]
            fault = await self._disk.do(self._fault_of_writing, lines, settled) if lines else None
            told = [one if line is None else one._replace(error=fault) for one, line, _ in group]
            ids = [one.entry.id for one in told]
            self._stopped |= await self._hub.tell.remote(ids, pickle.dumps(told))
            for _, _, written in group:
                if not written.done():
                    written.set_result(None)
        self._writing = None

    def _fault_of_writing(self, lines: list[str], settled: list[str]) -> OutputError | None:
        """Write; why it could not be done. Of a fault of ours too, else the run would wait for these for ever.
        ``settled``: keys that need their raw answers no more then."""
        try:
            self._journal.write(lines)
            with suppress(OutputError):  # the end of the run looks again
                self._answers.settle(settled)
        except OutputError as error:
            return error
        except Exception as error:
            return OutputError(f"{shown(self._errand.folder.place)}: {type(error).__name__} while writing")
        return None


def _recalled(recorder: Recorder | None) -> tuple[int, Usage]:
    return (recorder.given_again, recorder.recalled) if recorder else (0, Usage())


def _is_over(told: Told) -> bool:
    """As in the store: a result, or a failure that lies in what was answered."""
    return not isinstance(told.outcome, Failure) or told.outcome.kind in ANSWERED


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
