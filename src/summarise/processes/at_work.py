"""What a process that works for another does: one task after the other, as they come along its line."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import socket
import threading
from collections.abc import Callable
from typing import Any, BinaryIO

from summarise.processes.messages import next_of, packed


def work_on(line: socket.socket, work: Callable[[Any], Any]) -> None:
    """Do what comes along the line until nobody is at its other end; what comes of a task, or what it raised, goes back."""
    look_rarely_for_cycles()
    _follow_parent()
    with line, line.makefile("rb") as tasks:
        while True:
            try:
                line.sendall(_done(work, tasks))
            except (EOFError, OSError):
                return


def look_rarely_for_cycles() -> None:
    """What this process makes stays, or goes without a cycle: looking for cycles as often as Python does would be a sixth
    of its work."""
    gc.set_threshold(50_000, 20, 50)


def forked(line: socket.socket, work: Callable[[Any], Any]) -> None:
    """The same, in a process that was forked: first let go of everything else that its parent had open."""
    signal.set_wakeup_fd(-1)
    for name in ("SIGTERM", "SIGHUP", "SIGQUIT"):
        signal.signal(getattr(signal, name), signal.SIG_DFL)
    parent = multiprocessing.parent_process()
    assert parent is not None
    _let_go({0, 1, 2, line.fileno(), parent.sentinel})
    gc.freeze()  # what the parent had made is not looked through, and stays in memory that both share
    work_on(line, work)


def _done(work: Callable[[Any], Any], tasks: BinaryIO) -> bytes:
    task = next_of(tasks)
    try:
        return packed((work(task), None))
    except Exception as error:
        try:
            return packed((None, error))
        except Exception:  # it holds what cannot be sent
            return packed((None, RuntimeError(f"{type(error).__name__} in a process at work")))


def _let_go(kept: set[int]) -> None:
    """Every other descriptor leads nowhere from now on. Not closed: the objects that have their numbers may still close
    them, when they belong to something else."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for name in os.listdir("/proc/self/fd"):
        if (number := int(name)) not in kept and number != nowhere:
            try:
                os.fstat(number)
            except OSError:  # that of the list itself
                continue
            os.dup2(nowhere, number, inheritable=False)


def _follow_parent() -> None:
    """Ctrl-C is not for this process, and it ends when its parent does, by kill -9 too."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # for Windows, as in ``starting.deaf``


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
