"""How the tests' servers are started: on a free port of this machine, in a loop or in a thread of their own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from typing import TypeVar

from aiohttp import web

T = TypeVar("T")


PATIENCE = 120  # seconds, after which something hangs: no test passes by it


def address_of(runner: web.AppRunner) -> str:
    """Where it listens: "http://127.0.0.1:PORT"."""
    return "http://{}:{}".format(*runner.addresses[0][:2])


@asynccontextmanager
async def running_app(app: web.Application, *, backlog: int = 128) -> AsyncIterator[web.AppRunner]:
    """The app served while the block runs."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, backlog=backlog).start()
    try:
        yield runner
    finally:
        await runner.cleanup()


@asynccontextmanager
async def listening(app: web.Application) -> AsyncIterator[str]:
    """The app served while the block runs; its address."""
    async with running_app(app) as runner:
        yield address_of(runner)


@contextmanager
def in_a_thread(serving: AbstractAsyncContextManager[T]) -> Iterator[T]:
    """An asynchronous server for processes, and for code that is not asynchronous, to talk to."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield asyncio.run_coroutine_threadsafe(serving.__aenter__(), loop).result(PATIENCE)
    finally:
        asyncio.run_coroutine_threadsafe(serving.__aexit__(None, None, None), loop).result(PATIENCE)
        asyncio.run_coroutine_threadsafe(_end_all(), loop).result(PATIENCE)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _end_all() -> None:
    """A client that was interrupted leaves its request half-answered."""
    rest = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
