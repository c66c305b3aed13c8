"""Work that takes long, done beside the event loop: in a thread that nobody waits for at the end of the program.

A pool's threads are waited for when the program ends, so that one that is stuck in a file would hold it up.
"""

from __future__ import annotations

import asyncio
import contextvars
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")


def begun(do: Callable[[], T], name: str = "summarise-aside") -> Future[T]:
    """``do``, in a thread of its own."""
    future: Future[T] = Future()

    def run() -> None:
        if not future.set_running_or_notify_cancel():
            return
        try:
            result = do()
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)

    threading.Thread(target=run, name=name, daemon=True).start()
    return future


async def aside(do: Callable[[], T]) -> T:
    """What ``do`` gives, while the event loop goes on. Its context is the caller's."""
    context = contextvars.copy_context()
    return await asyncio.wrap_future(begun(lambda: context.run(do)))


_LONG = 20_000  # characters: less takes about as long as handing it to a thread and back is worth


async def aside_if_long(characters: int, do: Callable[[], T]) -> T:
    """What ``do`` gives, where it works on so many characters: at once for few, else while the event loop goes on."""
    return do() if characters < _LONG else await aside(do)
