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
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

from summarise.errors import SummariseError

# Those of a terminal, which Windows does not have.
HANGING_UP = tuple(getattr(signal, name) for name in ("SIGHUP", "SIGQUIT") if hasattr(signal, name))
Given = TypeVar("Given")
Made = TypeVar("Made")
_AHEAD = 3  # tasks for each process that are under way or wait for their turn
_KILLED = "a process at work was killed; is there enough memory? Try fewer --jobs"


def in_order(work: Callable[[Given], Made], tasks: Iterable[Given], jobs: int) -> Iterator[Made]:
    """``work(task)`` for every task, in order; in this process where ``jobs`` is 1.

    ``work``, the tasks and what comes of them have to be picklable. What ``work`` raises is raised here; so is
    WorkerKilled where a worker is killed, by a system that runs out of memory say.
    """
    if jobs == 1:
        yield from map(work, tasks)
        return
    workers: list[Worker] = []
    try:
        yield from _shared_out(work, tasks, jobs, workers)
    finally:
        for worker in workers:  # at Ctrl-C nobody waits for what is under way
            worker.end()


def _shared_out(
    work: Callable[[Given], Made], tasks: Iterable[Given], jobs: int, workers: list[Worker]
) -> Iterator[Made]:
    idle: list[Worker] = []
    under_way: dict[object, tuple[int, Worker]] = {}
    ended: dict[int, Any] = {}  # what came of tasks whose turn it is not yet
    numbered, turn, last = enumerate(tasks), 0, False
    while True:
        if turn in ended:
            yield ended.pop(turn)
            turn += 1
        elif not last and len(under_way) < jobs and len(under_way) + len(ended) < _AHEAD * jobs:
            number, task = next(numbered, (-1, None))
            if number < 0:
                last = True
                continue
            if not idle:
                idle.append(Worker(work))
                workers.append(idle[0])
            worker = idle.pop()
            worker.begin(task)
            under_way[worker.line] = number, worker
        elif under_way:
            for line in wait([worker.line for _, worker in under_way.values()]):
                number, worker = under_way.pop(line)
                ended[number] = worker.result()
                idle.append(worker)
        else:
            return


class WorkerKilled(SummariseError):
    """The process that a task was given to is gone."""

    def __init__(self) -> None:
        super().__init__(_KILLED)


class Worker:
    """One process, and the line to it: no more than one task at a time is on it, so that neither end waits for the other.

    Not concurrent.futures' pool: its processes share one line back. One that is ended in the middle of an answer leaves
    the half of it there, and who reads waits for ever for the rest (seen with Python 3.11.2).
    """

    def __init__(self, work: Callable[[Any], Any]) -> None:
        # Spawned, not forked: whatever this process holds open must not be shared with a child.
        context = multiprocessing.get_context("spawn")
        self.line, theirs = context.Pipe()
        self._process = context.Process(target=_work_on, args=(theirs, work), daemon=True)
        with deaf_to_ctrl_c():
            self._process.start()
        theirs.close()  # else this process would keep the line open when the worker is gone

    def begin(self, task: Any) -> None:
        """Raises WorkerKilled where the process is gone."""
        try:
            self.line.send(task)
        except OSError:
            raise WorkerKilled from None

    def result(self) -> Any:
        """What came of the task; what it raised is raised. WorkerKilled where the process is gone."""
        try:
            made, error = self.line.recv()
        except (EOFError, OSError):
            raise WorkerKilled from None
        if error is not None:
            raise error
        return made

    def kill(self) -> None:
        """End the process, whatever it is doing; whoever waits for a result hears that it is gone."""
        self._process.kill()
        self._process.join()

    def end(self) -> None:
        """End the process and close the line; for whoever waits for no result."""
        self.kill()
        self.line.close()


def _work_on(line: Connection, work: Callable[[Any], Any]) -> None:
    """In the worker: do what comes along the line until nobody is at its other end."""
    gc.set_threshold(50_000, 20, 50)  # what is made stays, or goes without a cycle
    follow_parent()
    while True:
        try:
            task = line.recv()
        except (EOFError, OSError):
            return
        try:
            made = work(task)
        except Exception as error:
            line.send((None, error))
        else:
            line.send((made, None))


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
