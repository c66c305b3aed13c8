"""What is done to one article: asked for in this process, or worked out in others where no model is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from summarise.article import Article
from summarise.aside import aside
from summarise.batch.outputs.lines import result_of
from summarise.batch.recipe import Recipe
from summarise.engines.choose import EXTRACTIVE, engine_for
from summarise.engines.engine import Engine, close
from summarise.errors import Unavailable
from summarise.processes import Worker, WorkerKilled
from summarise.recording import Recorder
from summarise.store import Result

Work = Callable[[str, Article, Recorder | None], Awaitable[Result]]
"""From a key, its article and its raw answers (None: no model is asked) to the result."""


@asynccontextmanager
async def asking(recipe: Recipe, engine: Engine) -> AsyncIterator[Work]:
    """Every article through one engine, with its one client; the engine is closed at the end."""

    async def work(key: str, article: Article, recorder: Recorder | None = None) -> Result:
        return result_of(key, await recipe.summarise(article, engine, recorder))

    try:
        yield work
    finally:
        await close(engine)


@asynccontextmanager
async def computing(recipe: Recipe, processes: int) -> AsyncIterator[Work]:
    """The built-in engine in processes of its own, since it keeps one processor busy each."""
    workers: set[Worker] = set()
    idle: list[Worker] = []
    free = asyncio.Semaphore(processes)

    async def work(key: str, article: Article, recorder: Recorder | None = None) -> Result:
        async with free:
            if not idle:
                idle.append(Worker(partial(_compute, recipe)))
                workers.add(idle[0])
            worker = idle.pop()
            try:
                return await _asked(worker, key, article)
            except WorkerKilled:
                # Out of memory, most likely. Ten in a row stop the run.
                workers.discard(worker)
                worker.end()
                raise Unavailable("the process that worked on it died; is there enough memory?") from None
            except asyncio.CancelledError:
                workers.discard(worker)
                worker.kill()
                raise
            finally:
                if worker in workers:
                    idle.append(worker)

    try:
        yield work
    finally:
        for worker in workers:
            worker.kill()


async def _asked(worker: Worker, key: str, article: Article) -> Result:
    def ask() -> Any:
        worker.begin((key, article))
        return worker.result()

    result = await aside(ask)
    assert isinstance(result, Result)
    return result


_runner = asyncio.Runner()


def _compute(recipe: Recipe, task: tuple[str, Article]) -> Result:
    key, article = task
    # Not ``run``: to give Ctrl-C back it asks for the signal's handler, and Python 3.11 writes the whole report out as text.
    loop = _runner.get_loop()
    return result_of(key, loop.run_until_complete(recipe.summarise(article, engine_for(EXTRACTIVE))))
