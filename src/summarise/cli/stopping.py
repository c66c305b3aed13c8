"""A signal to stop is obeyed within two seconds, wherever the process is.

Python runs a handler between two steps of its own: while the main thread looks up a name or is inside a library, it
does not. The number of a signal is written to a descriptor at once all the same
(https://docs.python.org/3/library/signal.html#signal.set_wakeup_fd), and a thread reads it.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable

PATIENCE = 1.3  # seconds that ending in good order gets
_said = False


class Interrupted(Exception):
    """Ctrl-C inside a command. typer would make an exit code of it, the one with which a batch ends that was
    interrupted in good order and has said so."""


def watch(end: Callable[[], None]) -> None:
    """From the first signal to stop on, call ``end`` in a thread after PATIENCE, unless the process has ended
    by then. A command that hears signals by an event loop's handlers, as a batch does, takes them over."""
    if os.name == "nt":  # there a descriptor has to be a socket
        return
    read, write = os.pipe()
    os.set_blocking(write, False)
    signal.set_wakeup_fd(write, warn_on_full_buffer=False)
    threading.Thread(target=_wait, args=(read, end), name="summarise-stopping", daemon=True).start()


def _wait(read: int, end: Callable[[], None]) -> None:
    stops = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT}
    # They are the main thread's: one that blocks them for a moment would hear of them all the same by way of this one.
    signal.pthread_sigmask(signal.SIG_BLOCK, stops)
    while os.read(read, 1)[0] not in stops:
        pass
    time.sleep(PATIENCE)
    end()


def interrupted() -> int:
    """Say that the user stopped the command; the exit code for it."""
    from summarise.cli.exit_codes import INTERRUPTED
    from summarise.cli.output import say

    global _said
    if not _said:
        _said = True
        say("interrupted; run the same command again")
    return INTERRUPTED
