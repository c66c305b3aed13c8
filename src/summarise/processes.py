"""Processes that work for this one: started so that Ctrl-C is this one's to answer, ended with it however it ends.

``in_order`` shares out many tasks and gives back what comes of them in the order they were given. Only so much is under
way that every process is busy, so that memory stays the same however long the input is.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import resource_tracker
from typing import Any, TypeVar

from summarise.errors import SummariseError

# Those of a terminal, which Windows does not have.
HANGING_UP = tuple(getattr(signal, name) for name in ("SIGHUP", "SIGQUIT") if hasattr(signal, name))
Given = TypeVar("Given")
Made = TypeVar("Made")
_AHEAD = 3  # tasks for each process: one under way, the next at hand, one that waits to be written
_work: Callable[[Any], Any] | None = None


def in_order(work: Callable[[Given], Made], tasks: Iterable[Given], jobs: int) -> Iterator[Made]:
    """``work(task)`` for every task, in order; in this process where ``jobs`` is 1.

    ``work``, the tasks and what comes of them have to be picklable. What ``work`` raises is raised here; so is
    SummariseError where a worker is killed, by a system that runs out of memory say.
    """
    if jobs == 1:
        yield from map(work, tasks)
        return
    # Spawned, not forked: whatever this process holds open must not be shared with a child.
    pool = ProcessPoolExecutor(
        jobs, multiprocessing.get_context("spawn"), initializer=_begin, initargs=(work,)
    )
    waiting: deque[Future[Any]] = deque()
    try:
        for task in tasks:
            with deaf_to_ctrl_c():  # the pool starts its processes as work comes
                waiting.append(pool.submit(_do, task))
            if len(waiting) >= _AHEAD * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool:
        raise SummariseError(
            "a process at work was killed; is there enough memory? Try fewer --jobs"
        ) from None
    finally:
        started = list((getattr(pool, "_processes", None) or {}).values())
        pool.shutdown(wait=False, cancel_futures=True)
        for process in started:  # at Ctrl-C nobody waits for what is under way
            process.terminate()


def _begin(work: Callable[[Any], Any]) -> None:
    global _work
    _work = work
    gc.set_threshold(50_000, 20, 50)  # what is made stays, or goes without a cycle
    follow_parent()


def _do(task: Any) -> Any:
    if _work is None:
        raise RuntimeError("the process was not set up")
    return _work(task)


@contextmanager
def deaf_to_ctrl_c() -> Iterator[None]:
    """Processes started in the block do not hear Ctrl-C, which a terminal sends to all of them: the parent
    decides. From their first moment on, since they inherit the mask; our own Ctrl-C waits for the block's end.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows: ``follow_parent`` alone
        yield
        return
    # It would be started in the middle, and lifts the mask when it is.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, *HANGING_UP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def follow_parent() -> None:
    """In a worker: Ctrl-C is not for it, and it ends when its parent does, by kill -9 too."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # for Windows, as in deaf_to_ctrl_c


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def processors() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
