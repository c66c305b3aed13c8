"""How a process that works for this one is started: deaf to Ctrl-C, and with nothing of this one's in its hands."""

from __future__ import annotations

import atexit
import multiprocessing
import os
import signal
import socket
import sys
import threading
import warnings
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.process import BaseProcess
from typing import Any

from summarise.errors import SummariseError
from summarise.processes.at_work import forked, work_on

# Those of a terminal, which Windows does not have.
HANGING_UP = tuple(getattr(signal, name) for name in ("SIGHUP", "SIGQUIT") if hasattr(signal, name))
# Threads that wait in one system call and hold no lock: that of ``cli.stopping``.
_HOLD_NOTHING = {"summarise-stopping"}
_KILLED = "a process at work was killed; is there enough memory? Try fewer --jobs"
_DEAF_TO = {signal.SIGINT, signal.SIGTERM, *HANGING_UP}
_started: weakref.WeakSet[BaseProcess] = weakref.WeakSet()


class WorkerKilled(SummariseError):
    """The process that a task was given to is gone."""

    def __init__(self) -> None:
        super().__init__(_KILLED)


def spawned(work: Callable[[Any], Any]) -> tuple[BaseProcess, socket.socket]:
    """A process that does ``work``, and our end of the line to it (``messages``). It imports everything anew, and
    whatever this process has open is not shared with it. ``work`` has to be picklable."""
    ours, theirs = socket.socketpair()
    process = multiprocessing.get_context("spawn").Process(target=work_on, args=(theirs, work), daemon=True)
    with theirs, deaf():  # closed here: else this process would keep the line open when the worker is gone
        process.start()
    _started.add(process)
    return process, ours


def fork(work: Callable[[Any], Any]) -> tuple[BaseProcess, socket.socket]:
    """The same, with all that is imported and worked out here: half a second less. Only where ``can_fork``."""
    ours, theirs = socket.socketpair()
    process = multiprocessing.get_context("fork").Process(target=forked, args=(theirs, work), daemon=True)
    with theirs, deaf(), warnings.catch_warnings():
        # Python warns of any other thread: those of ``_HOLD_NOTHING`` are known.
        warnings.simplefilter("ignore", DeprecationWarning)
        process.start()
    _started.add(process)
    return process, ours


def can_fork() -> bool:
    """Is this a system where a copy of a process is sound, and is no thread here that could hold a lock in it?"""
    if sys.platform != "linux":
        return False
    here = threading.current_thread()
    threads = [one for one in threading.enumerate() if one is not here]
    try:
        running = len(os.listdir("/proc/self/task"))
    except OSError:
        return False
    return running == len(threads) + 1 and all(one.name in _HOLD_NOTHING for one in threads)


def _end_all() -> None:
    """At the end of this process: multiprocessing would ask them by SIGTERM, and wait."""
    for process in list(_started):
        process.kill()


atexit.register(_end_all)  # runs before multiprocessing's own, which was there first


@contextmanager
def deaf() -> Iterator[None]:
    """Processes started in the block do not hear Ctrl-C and what else ends a program, which a terminal or a service's
    manager sends to all of them: the parent decides. From their first moment on, since they inherit the mask; our own
    Ctrl-C waits for the block's end."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows: what the worker does at its beginning alone
        yield
        return
    # It would be started in the middle, and lifts the mask when it is.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _DEAF_TO)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def processors() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
