"""Work in processes of their own, bounded in number and time: what takes too long is killed, and nobody waits for it."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import anyio
import anyio.to_process
from anyio import CapacityLimiter

from summarise.serving.web.answers import Answer, failed

_MOST_WAITING = 64


class Pool:
    """A number of workers that are started when they are needed and kept.

    ``at_once``: how many work at a time; one more waits, up to 64, and what is beyond that is sent away.
    """

    def __init__(self, at_once: int | None = None) -> None:
        self._at_once = at_once or max(2, os.cpu_count() or 2)
        self._limiter: CapacityLimiter | None = (
            None  # belongs to the event loop that is there at the first use
        )

    async def run(self, seconds: float, work: Callable[..., Answer], *arguments: Any) -> Answer:
        """``work(*arguments)``, with at most ``seconds`` for it, the wait for a worker not counted."""
        limiter = self._limiter or CapacityLimiter(self._at_once)
        self._limiter = limiter
        if limiter.statistics().tasks_waiting >= _MOST_WAITING:
            return failed(503, "busy", "too many requests are waiting; try again in a moment")
        async with limiter:
            try:
                with anyio.fail_after(seconds):
                    # A limiter of its own, since ours is held here already: the seconds begin when a worker is free.
                    return await anyio.to_process.run_sync(
                        work, *arguments, cancellable=True, limiter=CapacityLimiter(1)
                    )
            except TimeoutError:
                return failed(504, "time", f"not done within {seconds:g} seconds; try a shorter text")
            except anyio.BrokenWorkerProcess:
                return failed(500, "failed", "the worker process ended; try again")

    async def warm(self) -> None:
        """Start one worker before anybody waits for it."""
        from summarise.serving.web.work import warm

        limiter = self._limiter or CapacityLimiter(self._at_once)
        self._limiter = limiter
        async with limiter:
            await anyio.to_process.run_sync(warm, limiter=CapacityLimiter(1))
