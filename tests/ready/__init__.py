"""``python -m summarise`` as a process whose libraries are there already.

A model's client and what it stands on take a second of the processor to import, in each process anew, and our own
modules and patterns a quarter of one; no test is about that. So one process a session imports them and forks itself for
every command (``copies``): the copy has its own arguments, folder, environment and streams, and is from then on a child of
this process like any other. With a PYTHONPATH, or another package of our name in its folder, it loads ours anew. Where
that cannot be done (it takes Linux) the command is started as always.

For tests of what a command does while it works. What is about its start, about streams that are closed before it, or
about what is imported, takes ``subprocess``.
"""

from __future__ import annotations

import atexit
import ctypes
import functools
import inspect
import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_COPIES = "from tests.ready.copies import main; main()"
_NAMES = tuple(inspect.signature(subprocess.Popen._execute_child).parameters)[1:]  # type: ignore[attr-defined]
_PIPES = ("p2cread", "p2cwrite", "c2pread", "c2pwrite", "errread", "errwrite")
_BEGUN = dict(os.environ)
_PR_SET_CHILD_SUBREAPER = 36


class Ready(subprocess.Popen[str]):
    """As ``Popen([*SUMMARISE, *arguments], ...)``; every other parameter, and all that can be done with it, is Popen's."""

    def __init__(self, *arguments: str | Path, **settings: Any) -> None:
        super().__init__([sys.executable, "-m", "summarise", *map(str, arguments)], **settings)

    def _execute_child(self, *given: Any) -> None:
        asked = dict(zip(_NAMES, given, strict=True))
        environment = dict(os.environ if asked["env"] is None else asked["env"])
        line = _line() if _of_python(environment) == _of_python(_BEGUN) else None
        if line is None:
            super()._execute_child(*given)  # type: ignore[misc]
            return
        own = [asked[name] for name in ("p2cread", "c2pwrite", "errwrite")]
        self.pid = _copy(
            line,
            [standard if one == -1 else one for standard, one in enumerate(own)],
            arguments=asked["args"][3:],
            folder=os.fspath(asked["cwd"] or os.getcwd()),
            environment=environment,
            session=asked["start_new_session"],
        )
        self._child_created = True
        self._close_pipe_fds(*(asked[name] for name in _PIPES))  # type: ignore[attr-defined]


def _of_python(environment: dict[str, str]) -> dict[str, str]:
    """What the interpreter itself looks at when it begins, but for a path, which can be added to later."""
    return {n: v for n, v in environment.items() if n.startswith("PYTHON") and n != "PYTHONPATH"}


def _copy(line: socket.socket, streams: list[int], **asked: Any) -> int:
    """The number of a new copy. It is given to this process, who waits for it, as the one that asked to have what is
    left of those below it (PR_SET_CHILD_SUBREAPER); nothing else comes to be ours, since that holds for the moment only."""
    _prctl(1)
    try:
        message = json.dumps(asked).encode("ascii")
        socket.send_fds(line, [len(message).to_bytes(4, "big")], streams)
        line.sendall(message)
        return int.from_bytes(line.recv(4), "big")
    finally:
        _prctl(0)


def _prctl(value: int) -> int:
    return int(ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, value, 0, 0, 0))


@functools.cache
def _line() -> socket.socket | None:
    """To the process that makes copies of itself; begun when the first is wanted. None where there can be none."""
    if sys.platform != "linux" or _prctl(0) != 0:
        return None
    ours, theirs = socket.socketpair()
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-c", _COPIES],
            cwd=ROOT,
            env=_BEGUN | {"READY_LINE": str(theirs.fileno())},
            stdin=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
        )

    def end() -> None:
        ours.close()
        process.wait()

    atexit.register(end)
    return ours
