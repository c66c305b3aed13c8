"""What is done to one article: asked for in this process, or worked out in others where no model is."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from functools import cache, partial

from summarise.article import Article
from summarise.batch.outputs.lines import result_of
from summarise.batch.recipe import Recipe
from summarise.engines.choose import EXTRACTIVE, engine_for
from summarise.engines.engine import Engine, close
from summarise.errors import Unavailable
from summarise.processes import WorkerKilled
from summarise.processes.starting import can_fork
from summarise.processes.team import Team
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
    """The built-in engine in processes of its own, since it keeps one processor busy each. Entered before the store is
    opened: the processes may be copies of this one."""
    team = Team(partial(_compute, recipe), processes)

    async def work(key: str, article: Article, recorder: Recorder | None = None) -> Result:
        try:
            result = await team.do((key, article))
        except WorkerKilled:
            # Out of memory, most likely. Ten in a row stop the run.
            raise Unavailable("the process that worked on it died; is there enough memory?") from None
        assert isinstance(result, Result)
        return result

    try:
        if can_fork():
            await _get_ready(recipe)
            await team.fork()
        yield work
    finally:
        team.end()


async def _get_ready(recipe: Recipe) -> None:
    """Import, compile and read from tables once what every process would for its first article."""
    with suppress(Exception):  # then the first article says so
        await recipe.summarise(Article("In May 40 people met."), engine_for(EXTRACTIVE))


@cache
def _runner(process: int) -> asyncio.Runner:
    """The event loop of a process, by its id: what a fork has copied is its parent's."""
    return asyncio.Runner()


def _compute(recipe: Recipe, task: tuple[str, Article]) -> Result:
    key, article = task
    # Not ``run``: to give Ctrl-C back it asks for the signal's handler, and Python 3.11 writes the whole report out as text.
    loop = _runner(os.getpid()).get_loop()
    return result_of(key, loop.run_until_complete(recipe.summarise(article, engine_for(EXTRACTIVE))))
