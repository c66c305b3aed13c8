"""What is done to one article: asked for in this process, or worked out in others where no model is."""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import asynccontextmanager

from summarise.article import Article
from summarise.batch.outputs.lines import result_of
from summarise.batch.recipe import Recipe
from summarise.engines.choose import EXTRACTIVE, engine_for
from summarise.engines.engine import Engine, close
from summarise.errors import Unavailable
from summarise.processes import deaf_to_ctrl_c, follow_parent
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
    # Spawned, not forked: the store's lock and connections must not be shared with a child.
    context = multiprocessing.get_context("spawn")

    def new() -> ProcessPoolExecutor:
        return ProcessPoolExecutor(processes, mp_context=context, initializer=_begin, initargs=(recipe,))

    pool = new()
    loop = asyncio.get_running_loop()

    async def work(key: str, article: Article, recorder: Recorder | None = None) -> Result:
        nonlocal pool
        used = pool
        try:
            with deaf_to_ctrl_c():  # the pool starts its processes as work comes
                begun = loop.run_in_executor(used, _compute, key, article)
            return await begun
        except BrokenProcessPool:
            # Out of memory, most likely. Which article it was nobody knows: all under way are lost with it,
            # and ten in a row stop the run.
            if pool is used:
                pool.shutdown(wait=False, cancel_futures=True)
                pool = new()
            raise Unavailable("the process that worked on it died; is there enough memory?") from None

    try:
        yield work
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


_recipe: Recipe | None = None
_runner = asyncio.Runner()


def _begin(recipe: Recipe) -> None:
    global _recipe
    _recipe = recipe
    follow_parent()


def _compute(key: str, article: Article) -> Result:
    if _recipe is None:
        raise RuntimeError("the process was not set up")
    # Not ``run``: to give Ctrl-C back it asks for the signal's handler, and Python 3.11 writes the whole report out as text.
    loop = _runner.get_loop()
    return result_of(key, loop.run_until_complete(_recipe.summarise(article, engine_for(EXTRACTIVE))))
