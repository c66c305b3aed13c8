"""The one thread that touches the disk: what models answered goes first, whatever else is waiting.

A raw answer is committed with what others wait at that moment, a few at most, and before the next claim,
look ahead or output is begun: who has paid waits for one commit and, at the longest, for the piece of
work that is being done.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple, TypeVar

from summarise.errors import SummariseError
from summarise.recording import RawAnswer

MOST = 16  # answers of one commit
T = TypeVar("T")
Keep = Callable[[Sequence[tuple[str, RawAnswer]]], None]


class _Waiting(NamedTuple):
    key: str
    answer: RawAnswer
    loop: asyncio.AbstractEventLoop
    kept: asyncio.Future[None]


class Disk:
    """``keep``: puts raw answers, each with its key, on the disk in one commit."""

    def __init__(self, keep: Keep) -> None:
        self._keep = keep
        self._waiting: deque[_Waiting] = deque()
        self._thread = ThreadPoolExecutor(1, "summarise-write")

    async def do(self, work: Callable[..., T], *arguments: Any) -> T:
        """Have something done there, after the answers that wait when its turn comes."""

        def turn() -> T:
            self._keep_waiting()
            return work(*arguments)

        return await asyncio.get_running_loop().run_in_executor(self._thread, turn)

    async def keep(self, key: str, answer: RawAnswer) -> None:
        """Return when the answer is on the disk. Raises SummariseError where it cannot be put there. An answer that
        is waited for no more, since its run is dropped, is put there all the same."""
        loop = asyncio.get_running_loop()
        one = _Waiting(key, answer, loop, loop.create_future())
        self._waiting.append(one)
        self._thread.submit(self._keep_waiting)
        await one.kept

    def close(self) -> None:
        """Return when all is done."""
        self._thread.shutdown()

    def _keep_waiting(self) -> None:
        while group := self._next():
            for some, fault in self._kept(group):
                for one in some:
                    one.loop.call_soon_threadsafe(_tell, one.kept, fault)

    def _next(self) -> list[_Waiting]:
        return [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]

    def _kept(self, group: list[_Waiting]) -> list[tuple[list[_Waiting], SummariseError | None]]:
        try:
            self._keep([(one.key, one.answer) for one in group])
        except SummariseError as fault:  # the disk is full, or gone
            return [(group, fault)]
        except Exception as fault:  # of one of them: the others go without it
            if len(group) > 1:
                return [told for one in group for told in self._kept([one])]
            return [(group, SummariseError(f"{type(fault).__name__} while recording an answer"))]
        return [(group, None)]


def _tell(kept: asyncio.Future[None], fault: SummariseError | None) -> None:
    if kept.done():  # cancelled
        return
    if fault is None:
        kept.set_result(None)
    else:
        kept.set_exception(fault)
