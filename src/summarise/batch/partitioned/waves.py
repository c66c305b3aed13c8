"""Articles given to Ray Data, a wave at a time, and the news of what becomes of them."""

from __future__ import annotations

import asyncio
import logging
import math
import pickle
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from summarise.batch.partitioned.asking import Asker, Errand, Told
from summarise.batch.partitioned.hub import Hub
from summarise.errors import Unavailable

_BLOCK = 256  # articles of a block at most; one task of an actor works through it
_SHARES = 4  # blocks for every actor at least, so that all have something to do to the end
_BATCH = 64  # of one call of an Asker


@dataclass(slots=True)
class Waves:
    """On the cluster that ``ray`` is connected to. ``errand``: what every one of the ``actors`` is told."""

    ray: Any
    actors: int
    errand: Errand
    _hub: Any = None  # where nothing is to be asked for, none is started
    _stopped: bool = False

    def begin(self, jobs: list[bytes]) -> asyncio.Future[Unavailable | None]:
        """Have these asked for, Jobs as ``pickle`` writes them. The future is done when all are through, with
        the error where the cluster gave up."""
        if self._hub is None:
            self._hub = self.ray.remote(num_cpus=0, max_concurrency=1000)(Hub).remote(self._stopped)
        working: asyncio.Future[Unavailable | None] = asyncio.get_running_loop().create_future()
        threading.Thread(target=self._execute, args=(jobs, working), daemon=True).start()
        return working

    async def news(self, patience: float) -> list[Told]:
        """What became of articles since the last time; waits some seconds for it. Raises Unavailable."""
        try:
            news: list[bytes] = await self._hub.hear.remote(patience)
        except self.ray.exceptions.RayError as error:
            raise _gave_up(error) from None
        return [one for told in news for one in pickle.loads(told)]  # noqa: S301 - ours

    def stop(self) -> None:
        """Begin no more calls; the articles that are left go through unasked."""
        self._stopped = True
        if self._hub is not None:
            with suppress(self.ray.exceptions.RayError):
                self._hub.stop.remote()

    def _execute(self, jobs: list[bytes], working: asyncio.Future[Unavailable | None]) -> None:
        """In a thread of its own: Ray Data waits here until the last block is through."""
        error: Unavailable | None = None
        try:
            with _quiet_data() as data:
                for _ in self._dataset(data, jobs).iter_batches(batch_size=None, batch_format="pyarrow"):
                    pass
        except Exception as fault:  # of Ray, of many kinds; its words may hold whole rows
            error = _gave_up(fault)
        with suppress(RuntimeError):  # the loop was closed: the run was dropped
            working.get_loop().call_soon_threadsafe(working.set_result, error)

    def _dataset(self, data: Any, jobs: list[bytes]) -> Any:
        size = max(1, min(_BLOCK, len(jobs) // (self.actors * _SHARES)))
        # Its blocks are made here. Of Arrow tables Ray would ask for the sizes, in tasks that start processes for it.
        listed = data.from_items(
            [{"job": job} for job in jobs], override_num_blocks=math.ceil(len(jobs) / size)
        )
        return listed.map_batches(
            Asker,
            fn_constructor_args=(self.errand, self._hub),
            batch_size=_BATCH,
            batch_format="pyarrow",
            # Two tasks at once, so that an actor has work while the last answers of a block are awaited.
            compute=data.ActorPoolStrategy(
                size=self.actors, max_tasks_in_flight_per_actor=4, max_concurrent_calls_per_actor=2
            ),
            num_cpus=1,
        )


def _gave_up(error: Exception) -> Unavailable:
    return Unavailable(f"the cluster gave up ({type(error).__name__}); run again to continue")


@contextmanager
def _quiet_data() -> Iterator[Any]:
    """``ray.data`` without its bars and reports, which are for its own users."""
    import ray.data

    logging.getLogger("ray.data").setLevel(logging.CRITICAL)
    context = ray.data.DataContext.get_current()
    before = context.enable_progress_bars, context.print_on_execution_start
    context.enable_progress_bars = context.print_on_execution_start = False
    try:
        yield ray.data
    finally:
        context.enable_progress_bars, context.print_on_execution_start = before
