"""Some tasks on the line of each process: one that dies costs what it was doing, and no more; nobody waits for one that hangs.

Counted by what the processes note when they begin a task; a process that is "at work" has stopped itself.
"""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from summarise.processes import WorkerKilled, team
from summarise.processes.messages import packed
from summarise.processes.starting import can_fork
from summarise.processes.team import AHEAD, Team
from tests.processes.works import STOP, Task, noted, raises_unsendable

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


class Watched:
    """A team whose processes note in ``folder`` what they begin."""

    def __init__(self, folder: Path, size: int) -> None:
        self.folder, self.team = folder, Team(partial(noted, folder), size)
        (folder / "begun").touch()

    def do(self, name: str, given: Any = None) -> asyncio.Task[Any]:
        return asyncio.create_task(self.team.do(Task(name, given)))

    def begun(self) -> list[tuple[str, int]]:
        """The tasks that were begun, each with its process."""
        lines = (self.folder / "begun").read_text().splitlines()
        return [(name, int(process)) for name, process in map(str.split, lines)]

    async def at_work(self, *names: str, but: Collection[int] = ()) -> int:
        """A process that has begun one of these tasks, as soon as one has, and stopped itself."""
        while not (
            found := [process for name, process in self.begun() if name in names and process not in but]
        ):
            await asyncio.sleep(0.005)
        os.waitpid(found[0], os.WUNTRACED)  # SIGCONT before that would be lost
        return found[0]


@asynccontextmanager
async def a_team(folder: Path, size: int) -> AsyncIterator[Watched]:
    watched = Watched(folder, size)
    try:
        yield watched
    finally:
        watched.team.end()
        await asyncio.sleep(0)


async def test_a_death_costs_the_task_that_was_worked_on_and_the_next_goes_to_another(tmp_path: Path) -> None:
    async with a_team(tmp_path, 1) as one:
        lost, *rest = [one.do("lost", STOP), *(one.do(f"kept{n}", n) for n in range(3))]
        killed = await one.at_work("lost")
        os.kill(killed, signal.SIGKILL)
        with pytest.raises(WorkerKilled):
            await lost
        assert await asyncio.gather(*rest) == [0, 1, 2]
        assert [name for name, _ in one.begun()] == ["lost", "kept0", "kept1", "kept2"]
        assert killed not in {process for name, process in one.begun() if name != "lost"}


async def test_every_task_is_begun_once_whoever_dies(tmp_path: Path) -> None:
    names = [f"t{n:02}" for n in range(24)]
    async with a_team(tmp_path, 2) as two:
        tasks = {name: two.do(name, STOP if n % 6 == 0 else n) for n, name in enumerate(names)}
        killed: set[int] = set()
        for _ in names[::6]:
            # Whichever there is: the next in order may be behind it, on the line of the same process.
            process = await two.at_work(*names[::6], but=killed)
            os.kill(process, signal.SIGKILL)
            killed.add(process)
        came = await asyncio.gather(*tasks.values(), return_exceptions=True)
        begun = Counter(name for name, _ in two.begun())
    assert [n for n, one in enumerate(came) if isinstance(one, WorkerKilled)] == [0, 6, 12, 18]
    assert [one for one in came if not isinstance(one, WorkerKilled)] == [n for n in range(24) if n % 6]
    assert begun == Counter(names)


async def test_tasks_are_begun_in_the_order_they_were_given_and_no_more_are_on_a_line_than_keep_it_busy(
    tmp_path: Path,
) -> None:
    async with a_team(tmp_path, 1) as one:
        tasks = [one.do(f"{n}", STOP if n == 0 else n) for n in range(12)]
        process = await one.at_work("0")
        (member,) = one.team._members
        assert len(member.tasks) == AHEAD
        os.kill(process, signal.SIGCONT)
        assert await asyncio.gather(*tasks) == [STOP, *range(1, 12)]
        assert one.begun() == [(f"{n}", process) for n in range(12)]


async def test_behind_large_tasks_no_more_than_one_waits(tmp_path: Path) -> None:
    async with a_team(tmp_path, 1) as one:
        tasks = [one.do("0", STOP), *(one.do(f"{n}", b"x" * 100_000) for n in range(1, 5))]
        os.kill(await one.at_work("0"), signal.SIGCONT)
        (member,) = one.team._members
        assert len(member.tasks) <= 2
        await asyncio.gather(*tasks)


async def test_one_that_hangs_holds_up_nobody(tmp_path: Path) -> None:
    async with a_team(tmp_path, 2) as two:
        hangs = two.do("hangs", STOP)
        await two.at_work("hangs")
        behind = [two.do(f"{n}", n) for n in range(4)]
        # The one behind it waits for it; the rest goes past.
        done, _ = await asyncio.wait(behind, return_when=asyncio.FIRST_COMPLETED)
        assert done
        hangs.cancel()  # takes the process along
        assert await asyncio.gather(*behind) == [0, 1, 2, 3]
        with pytest.raises(asyncio.CancelledError):
            await hangs
        assert sorted(name for name, _ in two.begun()) == ["0", "1", "2", "3", "hangs"]


async def test_the_end_waits_for_no_task(tmp_path: Path) -> None:
    async with a_team(tmp_path, 2) as two:
        left = [two.do(f"{n}", STOP) for n in range(6)]
        processes = [await two.at_work("0"), await two.at_work("1")]
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)


async def test_more_than_a_line_holds_both_ways_at_once(tmp_path: Path) -> None:
    big = [bytes([n]) * 3_000_000 for n in range(5)]
    async with a_team(tmp_path, 1) as one:
        assert await asyncio.gather(*(one.do(f"{n}", data) for n, data in enumerate(big))) == big


async def test_what_is_raised_or_cannot_be_sent_is_that_tasks_alone(tmp_path: Path) -> None:
    async with a_team(tmp_path, 1) as one:
        bad, unsendable, good = (
            one.do("bad", ValueError("of its own")),
            one.do("unsendable", "no message"),
            one.do("good", 3),
        )
        with pytest.raises(ValueError, match="of its own"):
            await bad
        with pytest.raises(Exception, match="lock"):
            await unsendable
        assert await good == 3
        assert len({process for _, process in one.begun()}) == 1


async def test_an_error_that_cannot_be_sent_has_its_name() -> None:
    one = Team(raises_unsendable, 1)
    with pytest.raises(RuntimeError, match="Unsendable in a process at work"):
        await one.do(None)
    one.end()


async def test_sigterm_to_all_of_them_is_the_parents_to_answer(tmp_path: Path) -> None:
    async with a_team(tmp_path, 1) as one:
        tasks = [one.do("0", STOP), one.do("1", 1)]
        process = await one.at_work("0")
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGCONT):
            os.kill(process, number)
        assert await asyncio.gather(*tasks) == [STOP, 1]


class Gone:
    """Stands for a process; ``line``: the other end of its line."""

    def __init__(self) -> None:
        self.ours, self.line = socket.socketpair()

    def kill(self) -> None:
        pass

    join = kill


@pytest.mark.parametrize("half", [b"", packed((1, None))[:4], packed((1, None))[:-1]])
async def test_half_an_answer_is_that_of_a_process_that_is_gone(half: bytes) -> None:
    one, process = Team(len, 1), Gone()
    await one._join(process, process.ours)  # type: ignore[arg-type]
    asked = asyncio.create_task(one.do("abc"))
    await asyncio.sleep(0)
    process.line.sendall(half)
    process.line.close()
    with pytest.raises(WorkerKilled):
        await asked
    assert await one.do("abc") == 3
    one.end()


async def test_where_no_process_can_be_started_the_task_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(work: Callable[[Any], Any]) -> Any:
        raise OSError("no room for another process")

    async with a_team(tmp_path, 2) as two:
        with monkeypatch.context() as patched:
            patched.setattr(team, "spawned", full)
            with pytest.raises(OSError, match="no room"):
                await two.do("0", 0)
        assert await two.do("1", 1) == 1
        monkeypatch.setattr(team, "spawned", full)  # those that there are do it all
        assert await asyncio.gather(*(two.do(f"{n}", n) for n in range(2, 9))) == [*range(2, 9)]


class TestFork:
    """A copy of this process is soon there. It is made only where no thread could hold a lock in it."""

    def test_not_beside_another_thread(self) -> None:
        end = threading.Event()
        thread = threading.Thread(target=end.wait)
        thread.start()
        try:
            assert not can_fork()
        finally:
            end.set()
            thread.join()

    def test_the_thread_that_waits_for_signals_is_none_of_them(self) -> None:
        # Its own program: pytest may have threads.
        program = (
            "from summarise.cli import stopping; stopping.watch(exit)\n"
            "from summarise.processes.starting import can_fork; print(can_fork())"
        )
        said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        assert said.stdout == f"{sys.platform == 'linux'}\n"

    @pytest.mark.skipif(sys.platform != "linux", reason="forks on Linux only")
    def test_it_has_nothing_of_its_parents_open(self, tmp_path: Path) -> None:
        said = subprocess.run(
            [sys.executable, "-c", FORKING, tmp_path / "held"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
        )
        forked, again, leads = said.stdout.splitlines()
        assert (forked, again) == ("2", "2")
        open_there = Counter(lead.partition(":")[0] for lead in leads.split())
        assert open_there["socket"] == 1  # its line
        assert open_there["pipe"] == 3  # standard output and error, and the one that tells of its parent
        assert open_there["anon_inode"] == 0
        assert set(open_there) <= {"socket", "pipe", "/dev/null"}


FORKING = """
import asyncio, os, sys
from summarise.processes.team import Team
from tests.processes.works import open_files

async def main():
    held = open(sys.argv[1], "w")
    two = Team(open_files, 2)
    await two.fork()
    print(len(two._members))
    both = await asyncio.gather(two.do(0), two.do(1))
    print(len(both))
    print(*both[1])
    two.end()

asyncio.run(main())
"""


def test_all_are_ended_with_the_program(tmp_path: Path) -> None:
    """Whoever leaves them at work by mistake does not hang at the end."""
    program = "\n".join(
        [
            "from summarise.processes.starting import spawned",
            "process, line = spawned(len)",
            "print(process.pid, flush=True)",
        ]
    )
    said = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120
    )
    with pytest.raises(ProcessLookupError):
        os.kill(int(said.stdout), 0)
