"""The asks of a batch on the machines of a Ray cluster (extra ``ray``); everything else stays in one place.

The process that was started reads, claims, records and reports as always. What goes to the cluster is one
article at a time, to one of a few actors that each keep an engine with its connections; what comes back is
every raw answer, which an actor goes on from when it is stored here, and then a result or a failure, recorded
at once in the store that all runs share. Plain actors, since Ray Data takes
whole datasets, not articles as they are claimed one by one: for it see ``summarise.batch.partitioned``.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from summarise.article import Article
from summarise.batch.asking.connection import Connection
from summarise.batch.asking.limiter import Slots
from summarise.batch.asking.work import Work
from summarise.batch.cluster.connecting import Cluster, connected
from summarise.batch.cluster.mailbox import Letter, Mailbox
from summarise.batch.outputs.lines import result_of
from summarise.batch.recipe import Recipe
from summarise.errors import SummariseError, Unavailable
from summarise.processes.at_work import look_rarely_for_cycles
from summarise.recording import RawAnswer, Recorder
from summarise.report import Usage
from summarise.store import Result

_PAUSE = 0.5  # seconds before an actor that was lost is asked for its letters again
_SPARE = 8  # calls of an actor that are no articles
_AT_ONCE = 64  # calls of one actor under way; more makes the client slower (see docs/batch.md)


@asynccontextmanager
async def distributing(
    recipe: Recipe, connection: Connection, slots: Slots, cluster: Cluster
) -> AsyncIterator[Work]:
    """What is done to one article, done by the cluster's actors.

    ``connection``: how the actors reach the model; each gets its share of the rates. It goes to every
    machine: a key is better set there, as the provider's own variable. ``slots``: how many articles are
    under way in all. Raises as ``connected`` does, and what making the engine raises.
    """
    with connected(cluster) as ray:
        pool = _Pool(ray, recipe, connection, cluster.size(ray), slots)
        try:
            await pool.ready()
            yield pool.work
        finally:
            pool.close()


class _Pool:
    """The actors, and how many articles each that has begun has under way. A cluster may have room for fewer
    than were wanted, or grow: what is given to an actor that has not begun waits for it."""

    def __init__(self, ray: Any, recipe: Recipe, connection: Connection, actors: int, slots: Slots) -> None:
        self._ray, self._slots = ray, slots
        make = ray.remote(num_cpus=1, max_restarts=-1, max_task_retries=0, max_concurrency=_AT_ONCE + _SPARE)(
            _Worker
        )
        self._actors = [make.remote(recipe, connection.shared(actors)) for _ in range(actors)]
        self._busy: dict[int, int] = {}
        self._begun: list[asyncio.Task[SummariseError | None]] = []
        self._hearing: set[asyncio.Task[None]] = set()
        self._recorders: dict[int, Recorder] = {}
        self._errands = 0

    async def ready(self) -> None:
        """Wait until one actor is there. Raises the SettingsError or EngineError its engine's making met."""
        self._begun = [asyncio.create_task(self._begin(at)) for at in range(len(self._actors))]
        first, _ = await asyncio.wait(self._begun, return_when=asyncio.FIRST_COMPLETED)
        if (problem := first.pop().result()) is not None:
            raise problem

    def close(self) -> None:
        """Wait for no more actors."""
        for task in [*self._begun, *self._hearing]:
            task.cancel()

    async def _begin(self, at: int) -> SummariseError | None:
        problem: SummariseError | None = await self._actors[at].problem.remote()
        self._busy[at] = 0
        self._hold(asyncio.create_task(self._hear(at)))
        return problem

    def _hold(self, task: asyncio.Task[None]) -> None:
        self._hearing.add(task)
        task.add_done_callback(self._hearing.discard)

    async def _hear(self, at: int) -> None:
        """Store the raw answers that come from an actor, as long as the run lasts."""
        while True:
            try:
                letters: list[Letter] = await self._actors[at].letters.remote()
            except self._ray.exceptions.RayError:
                await asyncio.sleep(_PAUSE)  # its machine was lost; it is begun anew elsewhere
                continue
            self._hold(asyncio.create_task(self._store(at, letters)))

    async def _store(self, at: int, letters: list[Letter]) -> None:
        receipts = await asyncio.gather(*map(self._receipt, letters))
        with suppress(self._ray.exceptions.RayError):
            await self._actors[at].stored.remote(receipts)

    async def _receipt(self, letter: Letter) -> tuple[str, SummariseError | None]:
        recorder = self._recorders.get(letter.errand)
        if recorder is None:  # its article was dropped
            return letter.name, None
        await recorder.put(letter.answer)
        return letter.name, recorder.fault

    async def work(self, key: str, article: Article, recorder: Recorder | None = None) -> Result:
        """One article, by the actor that has least to do. Raises what its engine raised; Unavailable where
        its machine was lost."""
        at = min(self._busy, key=self._busy.__getitem__)
        self._busy[at] += 1
        self._errands += 1
        errand = self._errands
        known = None
        if recorder is not None:
            self._recorders[errand] = recorder
            known = recorder.earlier
        try:
            outcome, given, recalled = await self._actors[at].summarise.remote(key, article, errand, known)
        except self._ray.exceptions.RayError as error:
            raise Unavailable(
                f"a machine of the cluster was lost during the call ({type(error).__name__})"
            ) from None
        finally:
            self._busy[at] -= 1
            self._recorders.pop(errand, None)
        if recorder is not None:
            recorder.given_again, recorder.recalled = given, recalled
        if isinstance(outcome, SummariseError):
            if isinstance(outcome, Unavailable):
                self._slots.halve()
            raise outcome
        self._slots.grow()
        result: Result = outcome
        return result


class _Worker:
    """The actor. Errors are values here: Ray would send an exception with the traceback, and the article in
    it, to the logs."""

    def __init__(self, recipe: Recipe, connection: Connection) -> None:
        look_rarely_for_cycles()
        self._recipe = recipe
        self._mailbox = Mailbox()
        self._engine: Any = None
        self._problem: SummariseError | None = None
        try:
            self._engine = connection.engine(recipe, Slots(_AT_ONCE))
        except SummariseError as error:
            self._problem = error

    async def problem(self) -> SummariseError | None:
        """Why there is no engine; None where there is one."""
        return self._problem

    async def letters(self) -> list[Letter]:
        """As ``Mailbox.letters``."""
        return await self._mailbox.letters()

    async def stored(self, receipts: list[tuple[str, SummariseError | None]]) -> None:
        """As ``Mailbox.stored``."""
        await self._mailbox.stored(receipts)

    async def summarise(
        self, key: str, article: Article, errand: int, known: tuple[RawAnswer, ...] | None
    ) -> tuple[Result | SummariseError, int, Usage]:
        """What became of it, and how many answers of earlier runs it took, which had cost so much. ``known``:
        those, None where no model is asked."""
        if self._problem is not None:
            return self._problem, 0, Usage()
        if known is None:
            return await self._outcome(key, article, None), 0, Usage()

        async def keep(answer: RawAnswer) -> None:
            await self._mailbox.post(errand, answer)

        recorder = Recorder(known, keep)
        outcome = await self._outcome(key, article, recorder)
        return outcome, recorder.given_again, recorder.recalled

    async def _outcome(
        self, key: str, article: Article, recorder: Recorder | None
    ) -> Result | SummariseError:
        try:
            return result_of(key, await self._recipe.summarise(article, self._engine, recorder))
        except SummariseError as error:
            return error
        except Exception as error:
            return SummariseError(f"{type(error).__name__} while summarising")
