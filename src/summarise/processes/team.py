"""Processes that work for an event loop, which never waits for one of them.

Each has its own line, and some tasks on it: when it has done one, the next is there, also while this process is busy or
waits for its turn on a full machine. Not concurrent.futures' pool: its
processes share one line back, and one that is killed in the middle of an answer leaves the half of it there, so that who
reads waits for ever (seen with Python 3.11.2); and nobody knows which task it was.
"""

from __future__ import annotations

import asyncio
import pickle
import socket
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from typing import Any

from summarise.processes.messages import Arriving, packed
from summarise.processes.starting import WorkerKilled, can_fork, fork, spawned

AHEAD = 8  # tasks on a line, the one that is worked on among them
_SMALL = 100_000  # bytes of the tasks on a line, above which there are two at most: nothing waits long behind others


@dataclass(slots=True, eq=False)
class _Task:
    message: bytes
    answer: asyncio.Future[Any]


class _Member(asyncio.Protocol):
    """One process; ``tasks`` are on its line, in the order in which they are done."""

    def __init__(self, team: Team, process: BaseProcess) -> None:
        self.tasks: deque[_Task] = deque()
        self.process = process
        self._team = team
        self._arriving = Arriving()
        self._line: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._line = transport

    def give(self, task: _Task) -> None:
        assert self._line is not None
        self.tasks.append(task)
        self._line.write(task.message)

    @property
    def has_room(self) -> bool:
        """Can it be given one more, to have it at hand?"""
        if len(self.tasks) < 2:
            return True
        return len(self.tasks) < AHEAD and sum(len(task.message) for task in self.tasks) < _SMALL

    def data_received(self, data: bytes) -> None:
        for message in self._arriving.whole(data):
            answer = self.tasks.popleft().answer
            if answer.done():  # nobody waits for it any more
                continue
            try:
                made, error = pickle.loads(message)  # noqa: S301  # from a process that this one has started
            except Exception as fault:
                made, error = None, fault
            if error is None:
                answer.set_result(made)
            else:
                answer.set_exception(error)
        self._team.hand_out()

    def connection_lost(self, exc: Exception | None) -> None:
        self.end()
        self._team.lost(self)

    def end(self) -> None:
        """End the process, whatever it is doing."""
        if self._line is not None:
            self._line.abort()
        self.process.kill()
        self.process.join()


@dataclass(slots=True, eq=False)
class Team:
    """At most ``size`` processes for one ``work``. It, the tasks and what comes of them have to be picklable."""

    work: Callable[[Any], Any]
    size: int
    _members: list[_Member] = field(default_factory=list)
    _waiting: deque[_Task] = field(default_factory=deque)
    _starting: set[asyncio.Task[None]] = field(default_factory=set)
    _ended: bool = False

    async def fork(self) -> None:
        """Start all of them now, as copies of this process, where that is sound (``starting.can_fork``); else each is
        started when there is a task for it. To be called before anything is open that they should not have."""
        while len(self._members) < self.size and can_fork():
            await self._join(*fork(self.work))

    async def do(self, task: Any) -> Any:
        """What comes of the task; what it raised is raised. WorkerKilled where the process died that worked on it: what
        else was on its line is given to another. A task that is cancelled while it is worked on takes its process along.
        """
        one = _Task(packed(task), asyncio.get_running_loop().create_future())
        self._waiting.append(one)
        self.hand_out()
        try:
            return await one.answer
        except asyncio.CancelledError:
            for member in self._members:
                if member.tasks and member.tasks[0] is one:
                    member.end()
            raise

    def end(self) -> None:
        """End every process; nobody waits for an answer."""
        self._ended = True
        for starting in self._starting:
            starting.cancel()
        for member in self._members:
            member.end()

    def hand_out(self) -> None:
        """Give what waits to those with the least to do, and start another process where all have something."""
        while self._waiting and not self._ended:
            if self._waiting[0].answer.done():  # nobody waits for it any more
                self._waiting.popleft()
                continue
            free = min(self._members, key=lambda member: len(member.tasks), default=None)
            if free is not None and not free.tasks:
                free.give(self._waiting.popleft())
            elif len(self._members) + len(self._starting) < self.size:
                if len(self._starting) < len(self._waiting):
                    self._start()
                else:
                    return
            elif free is not None and free.has_room and not self._starting:
                free.give(self._waiting.popleft())
            else:
                return

    def lost(self, member: _Member) -> None:
        """A process is gone: the task that it worked on fails, the others wait for another one."""
        if member in self._members:
            self._members.remove(member)
        if member.tasks and not (worked_on := member.tasks.popleft().answer).done():
            worked_on.set_exception(WorkerKilled())
        self._waiting.extendleft(reversed(member.tasks))
        member.tasks.clear()
        self.hand_out()

    def _start(self) -> None:
        starting = asyncio.get_running_loop().create_task(self._spawn())
        self._starting.add(starting)
        starting.add_done_callback(self._started)

    async def _spawn(self) -> None:
        await self._join(*spawned(self.work))

    def _started(self, starting: asyncio.Task[None]) -> None:
        self._starting.discard(starting)
        if not starting.cancelled() and (fault := starting.exception()) is not None:
            # No memory for another one, or no descriptors: those that there are go on, without any a task fails.
            self.size = max(1, len(self._members))
            if not self._members and not (first := self._waiting.popleft().answer).done():
                first.set_exception(fault)
        self.hand_out()

    async def _join(self, process: BaseProcess, line: socket.socket) -> None:
        member = _Member(self, process)
        try:
            await asyncio.get_running_loop().create_connection(lambda: member, sock=line)
        except BaseException:
            member.end()
            line.close()
            raise
        self._members.append(member)
