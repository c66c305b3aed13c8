"""The asks of a batch on the machines of a Ray cluster (extra ``ray``); everything else stays in one place.

The process that was started reads, claims, records and reports as always. What goes to the cluster is one
article at a time, to one of a few actors that each keep an engine with its connections; what comes back is
a result or a failure, recorded at once in the store that all runs share. Plain actors, since Ray Data takes
whole datasets, not articles as they are claimed one by one: for it see ``summarise.batch.partitioned``.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from summarise.article import Article
from summarise.batch.cluster import Cluster, connected
from summarise.batch.connection import Connection
from summarise.batch.limiter import Slots
from summarise.batch.lines import result_of
from summarise.batch.recipe import Recipe
from summarise.batch.work import Work
from summarise.errors import SummariseError, Unavailable
from summarise.recording import Recorder
from summarise.store import Result

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
        make = ray.remote(num_cpus=1, max_restarts=-1, max_task_retries=0, max_concurrency=_AT_ONCE)(_Worker)
        self._actors = [make.remote(recipe, connection.shared(actors)) for _ in range(actors)]
        self._busy: dict[int, int] = {}
        self._begun: list[asyncio.Task[SummariseError | None]] = []

    async def ready(self) -> None:
        """Wait until one actor is there. Raises the SettingsError or EngineError its engine's making met."""
        self._begun = [asyncio.create_task(self._begin(at)) for at in range(len(self._actors))]
        first, _ = await asyncio.wait(self._begun, return_when=asyncio.FIRST_COMPLETED)
        if (problem := first.pop().result()) is not None:
            raise problem

    def close(self) -> None:
        """Wait for no more actors."""
        for task in self._begun:
            task.cancel()

    async def _begin(self, at: int) -> SummariseError | None:
        problem: SummariseError | None = await self._actors[at].problem.remote()
        self._busy[at] = 0
        return problem

    async def work(self, key: str, article: Article, recorder: Recorder | None = None) -> Result:
        """One article, by the actor that has least to do. Raises what its engine raised; Unavailable where
        its machine was lost."""
        at = min(self._busy, key=self._busy.__getitem__)
        self._busy[at] += 1
        try:
            outcome = await self._actors[at].summarise.remote(key, article)
        except self._ray.exceptions.RayError as error:
            raise Unavailable(
                f"a machine of the cluster was lost with the call on it ({type(error).__name__})"
            ) from None
        finally:
            self._busy[at] -= 1
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
        self._recipe = recipe
        self._engine: Any = None
        self._problem: SummariseError | None = None
        try:
            self._engine = connection.engine(recipe, Slots(_AT_ONCE))
        except SummariseError as error:
            self._problem = error

    async def problem(self) -> SummariseError | None:
        """Why there is no engine; None where there is one."""
        return self._problem

    async def summarise(self, key: str, article: Article) -> Result | SummariseError:
        if self._problem is not None:
            return self._problem
        try:
            return result_of(key, await self._recipe.summarise(article, self._engine))
        except SummariseError as error:
            return error
        except Exception as error:
            return SummariseError(f"{type(error).__name__} while summarising")
