"""What the processes of these tests do. They import this module, which is soon done."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from typing import Any, NamedTuple

STOP = "stop"  # at work until somebody sends SIGCONT, or kills it


class Task(NamedTuple):
    name: str
    given: Any = None


def noted(folder: Path, task: Task) -> Any:
    """Say in a file which process begins which task; give back what was given."""
    with (folder / "begun").open("a") as file:
        file.write(f"{task.name} {os.getpid()}\n")
    if task.given == STOP:
        os.kill(os.getpid(), signal.SIGSTOP)
    if isinstance(task.given, Exception):
        raise task.given
    return threading.Lock() if task.given == "no message" else task.given


class Unsendable(Exception):
    def __init__(self) -> None:
        super().__init__("a lock")
        self.lock = threading.Lock()


def raises_unsendable(task: Any) -> None:
    raise Unsendable


WORKED_OUT: list[str] = []  # before processes were started


def worked_out(task: Any) -> list[str]:
    """What the process that does this has of it."""
    return WORKED_OUT


def open_files(task: Any) -> list[str]:
    """Where the descriptors lead of the process that does this."""
    leads = []
    for name in os.listdir("/proc/self/fd"):
        try:
            leads.append(os.readlink(f"/proc/self/fd/{name}"))
        except OSError:  # the list's own
            continue
    return leads


def doubled(number: int) -> int:
    return 2 * number


def killed(number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


def named(task: tuple[int, int]) -> tuple[int, int]:
    """A task's number, and the process that it was given to."""
    return task[0], os.getpid()
