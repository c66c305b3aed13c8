"""The entry point, before anything that takes long to import: from here on Ctrl-C, SIGTERM, SIGHUP and
SIGQUIT are one line."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
import threading
from contextlib import suppress
from types import FrameType
from typing import NoReturn

from summarise.cli import stopping

_CLUSTER = "summarise.batch.cluster.connecting"  # imported where a command needs a cluster
_WAITING = "summarise.cli.waiting"  # the same where a model is asked
_POOL, _PROCESSES = "concurrent.futures.process", "multiprocessing.process"
# Of ``exit_codes``, which is not to be imported before the first signal is heard.
_INTERRUPTED, _UNWRITTEN = 130, 73


def run() -> None:
    """Run the command line of this process; every failure is one line and a documented exit code."""
    for name in ("SIGTERM", "SIGHUP", "SIGQUIT"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # nohup ignores SIGHUP
            signal.signal(number, _as_ctrl_c)
    stopping.watch(_end)
    # A command makes hundreds of thousands of objects that stay (modules, patterns, an article's numbers) and hardly a
    # cycle: looking for cycles every 700 of them was a sixth of what a check takes. What is imported is half of that number.
    gc.set_threshold(100_000, 20, 50)
    try:
        from summarise.cli.main import outcome

        code = outcome(sys.argv[1:])
    except KeyboardInterrupt:
        code = stopping.interrupted()
    except BaseException as error:
        if not _is_on_a_cluster():
            raise
        code = _code_of(error)
    if callable(signal.getsignal(signal.SIGINT)):
        # What is left is leaving: a Ctrl-C now ends it without a traceback, and a batch that is done stays done.
        signal.signal(signal.SIGINT, lambda number, frame: _at_once(code))
    if _is_on_a_cluster():
        sys.modules[_CLUSTER].leave(code)
    if (
        _has_workers() or sys.getprofile() is not None
    ):  # a profiler writes what it saw when the interpreter ends
        sys.exit(code)
    _leave(code)


def _has_workers() -> bool:
    """Then the interpreter's own way out tells them to go before it waits for them."""
    return _POOL in sys.modules or (
        _PROCESSES in sys.modules and bool(sys.modules[_PROCESSES].active_children())
    )


def _leave(code: int) -> NoReturn:
    """End as ``sys.exit`` does, without taking the interpreter apart: that is a tenth of what a check takes as a process,
    a second or two on a busy machine, and a signal that comes meanwhile would be the process's end instead of ``code``.

    A thread that still works is waited for, unless the user has stopped the command.
    """
    if code != _INTERRUPTED:
        threading._shutdown()  # type: ignore[attr-defined]  # what the interpreter itself calls
    atexit._run_exitfuncs()
    _at_once(code)


def _at_once(code: int) -> NoReturn:
    """End without tidying; where what was said cannot be written, as where a command finds it out itself."""
    try:
        sys.stdout.flush()
    except OSError as error:
        if code == 0 and not isinstance(error, BrokenPipeError):
            code = _UNWRITTEN
            with suppress(OSError, AttributeError):
                sys.stderr.write(f"summarise: standard output cannot be written: {error.strerror}\n")
    except (ValueError, AttributeError):  # closed, or none
        pass
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.flush()
    os._exit(code)


def _is_on_a_cluster() -> bool:
    """Then the interpreter must not end as it would: see ``leave`` there."""
    return _CLUSTER in sys.modules and sys.modules[_CLUSTER].is_connected()


def _code_of(error: BaseException) -> int:
    """As the interpreter ends for an exception that nobody caught."""
    if isinstance(error, SystemExit) and isinstance(error.code, int | None):
        return error.code or 0
    sys.excepthook(type(error), error, error.__traceback__)
    return 1


def _end() -> None:
    """End without waiting for anything."""
    if (waiting := sys.modules.get(_WAITING)) is not None:
        waiting.wipe()
    code = stopping.interrupted()
    sys.stderr.flush()
    os._exit(code)


def _as_ctrl_c(number: int, frame: FrameType | None) -> None:
    """Whatever Ctrl-C would do at this moment, also for a process that a script's "&" made deaf to it."""
    if not callable(signal.getsignal(signal.SIGINT)):
        raise KeyboardInterrupt
    signal.raise_signal(signal.SIGINT)
