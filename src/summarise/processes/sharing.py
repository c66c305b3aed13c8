"""Many tasks shared out to processes, and what comes of them in the order they were given. Only so much is under way that
every process is busy, so that memory stays the same however long the input is."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from multiprocessing.connection import wait
from typing import Any, TypeVar

from summarise.processes.messages import next_of, packed
from summarise.processes.starting import WorkerKilled, can_fork, fork, spawned

Given = TypeVar("Given")
Made = TypeVar("Made")
_AHEAD = 3  # tasks for each process that are under way or wait for their turn


def in_order(
    work: Callable[[Given], Made],
    tasks: Iterable[Given],
    jobs: int,
    home: Callable[[Given], int] | None = None,
) -> Iterator[Made]:
    """``work(task)`` for every task, in order; in this process where ``jobs`` is 1.

    ``work``, the tasks and what comes of them have to be picklable. What ``work`` raises is raised here; so is
    WorkerKilled where a worker is killed, by a system that runs out of memory say. The processes are copies of this one
    where that is sound: what it has imported and compiled by then, they have. ``home``: the number of the process, below
    ``jobs``, that is best at a task; it has it, unless another one had nothing to do.
    """
    if jobs == 1:
        yield from map(work, tasks)
        return
    workers: dict[int, Worker] = {}
    try:
        yield from _shared_out(work, tasks, jobs, home, workers)
    finally:
        for worker in workers.values():  # at Ctrl-C nobody waits for what is under way
            worker.end()


def _shared_out(
    work: Callable[[Given], Made],
    tasks: Iterable[Given],
    jobs: int,
    home: Callable[[Given], int] | None,
    workers: dict[int, Worker],
) -> Iterator[Made]:
    idle = list(range(jobs))
    waiting: list[tuple[int, Given]] = []  # tasks that no process has yet
    under_way: dict[object, tuple[int, int]] = {}
    ended: dict[int, Any] = {}  # what came of tasks whose turn it is not yet
    numbered, turn, last = enumerate(tasks), 0, False
    while True:
        if turn in ended:
            yield ended.pop(turn)
            turn += 1
            continue
        own = next(
            (
                (at, name)
                for at, (_, task) in enumerate(waiting)
                for name in idle
                if _is_for(name, task, home)
            ),
            None,
        )
        if own is None and idle and not last and len(under_way) + len(waiting) + len(ended) < _AHEAD * jobs:
            for number, task in islice(numbered, 1):
                waiting.append((number, task))
                break
            else:
                last = True
            continue
        if own is None and idle and waiting:
            own = 0, idle[0]
        if own is not None:
            at, name = own
            number, task = waiting.pop(at)
            idle.remove(name)
            if name not in workers:
                workers[name] = Worker(work)
            workers[name].begin(task)
            under_way[workers[name].line] = number, name
        elif under_way:
            for line in wait([workers[name].line for _, name in under_way.values()]):
                number, name = under_way.pop(line)
                ended[number] = workers[name].result()
                idle.append(name)
        else:
            return


def _is_for(name: int, task: Given, home: Callable[[Given], int] | None) -> bool:
    return home is None or home(task) == name


class Worker:
    """One process, and the line to it: no more than one task at a time is on it, so that neither end waits for the other.

    Not concurrent.futures' pool: its processes share one line back. One that is ended in the middle of an answer leaves
    the half of it there, and who reads waits for ever for the rest (seen with Python 3.11.2).
    """

    def __init__(self, work: Callable[[Any], Any]) -> None:
        self._process, line = fork(work) if can_fork() else spawned(work)
        self._on(line)

    def _on(self, line: socket.socket) -> None:
        self.line, self._answers = line, line.makefile("rb")

    def begin(self, task: Any) -> None:
        """Raises WorkerKilled where the process is gone."""
        try:
            self.line.sendall(packed(task))
        except OSError:
            raise WorkerKilled from None

    def result(self) -> Any:
        """What came of the task; what it raised is raised. WorkerKilled where the process is gone."""
        try:
            made, error = next_of(self._answers)
        except (EOFError, OSError):
            raise WorkerKilled from None
        if error is not None:
            raise error
        return made

    def end(self) -> None:
        """End the process, whatever it is doing, and close the line; for whoever waits for no result."""
        self._process.kill()
        self._process.join()
        self._answers.close()
        self.line.close()
