"""The process that has imported the libraries and all of ours, and makes a copy of itself for every command that it is
asked for.

It leaves signals alone: Ctrl-C at a terminal is for the tests, which close the line when they end.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import io
import json
import os
import pkgutil
import runpy
import signal
import site
import socket
import sys
import time
from importlib.machinery import PathFinder
from typing import Any, TextIO

# What a command with a model imports: of the libraries as they are, and of the oldest that we take.
LIBRARIES = """
    aiohttp anyio docstring_parser filelock h11 httpcore httpcore2 httpx httpx2 jinja2 openai openai.resources.chat
    pathspec pydantic pydantic.types requests tenacity truststore typer instructor instructor.auto_client
    instructor.v2.core.multimodal instructor.v2.core.patch instructor.v2.providers.openai.client
""".split()
# Few commands need them, and one that has the first leaves in another way: there may be workers to wait for.
LEFT_OUT = ("concurrent.futures.process", "mcp", "starlette", "uvicorn")


def main() -> None:
    """Make copies until nobody is at the other end of the line, whose number is in the environment; and be the command,
    in a copy."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with socket.socket(fileno=int(os.environ.pop("READY_LINE"))) as line:
        for name in LIBRARIES:
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
        _import_ours()
        gc.collect()
        gc.freeze()
        is_copy = _serve(line)
    if is_copy:
        if not _is_as_imported():
            for name in [one for one in sys.modules if one.partition(".")[0] == "summarise"]:
                del sys.modules[name]
        runpy._run_module_as_main("summarise")  # type: ignore[attr-defined]  # what ``python -m`` does


def _import_ours() -> None:
    """Our modules, none of which looks at its environment when it is imported; and a check, for which patterns are
    compiled."""
    import summarise

    sys.modules |= dict.fromkeys(LEFT_OUT)  # what imports these cannot be imported now
    for module in pkgutil.walk_packages(summarise.__path__, "summarise."):
        if not module.name.endswith("__main__"):
            with contextlib.suppress(ImportError):
                importlib.import_module(module.name)
    for name in LEFT_OUT:
        del sys.modules[name]
    summarise.check("The port handled 41,000 boxes in March 2024, up 6%.", "It handled 42,000 boxes, up 6%.")


def _is_as_imported() -> bool:
    """Whether a new process would import ours from where it was imported, and nothing that it is given comes first and
    may change it."""
    import summarise

    found = PathFinder.find_spec("summarise", sys.path)
    return not _added() and found is not None and found.origin == summarise.__file__


def _serve(line: socket.socket) -> bool:
    """False when nobody asks any more; True in a copy."""
    while True:
        head, streams, _, _ = socket.recv_fds(line, 4, 3)
        if not head:
            return False
        message = b""
        while len(message) < int.from_bytes(head, "big"):
            message += line.recv(65_536)
        number = _copied()
        if number == 0:
            _become(streams, **json.loads(message))
            return True
        for one in streams:
            os.close(one)
        line.sendall(number.to_bytes(4, "big"))


def _copied() -> int:
    """The copy's number, 0 in the copy. It is theirs who asked when the process between the two has ended."""
    read, write = os.pipe()
    between = os.fork()
    if between == 0:
        own = os.getpid()
        number = os.fork()
        if number != 0:
            os.write(write, number.to_bytes(4, "big"))
            os._exit(0)
        os.close(read)
        os.close(write)
        while os.getppid() == own:  # on a busy machine it may end later than the command looks at whose it is
            time.sleep(0.0005)
        return 0
    os.waitpid(between, 0)
    number = int.from_bytes(os.read(read, 4), "big")
    os.close(read)
    os.close(write)
    return number


def _become(
    streams: list[int], *, arguments: list[str], folder: str, environment: dict[str, str], session: bool
) -> None:
    """Have all that a process is given by who starts it."""
    if session:
        os.setsid()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for standard, one in enumerate(streams):
        os.dup2(one, standard)
        os.close(one)
    os.chdir(folder)
    sys.path[: 1 + len(_added())] = [folder]
    os.environ.clear()
    os.environ.update(environment)
    sys.path[1:1] = _added()
    site.execsitecustomize()
    sys.argv = ["-m", *arguments]
    sys.stdin = sys.__stdin__ = _stream(0, "rb", sys.stdin)
    sys.stdout = sys.__stdout__ = _stream(1, "wb", sys.stdout)
    sys.stderr = sys.__stderr__ = _stream(2, "wb", sys.stderr)


def _added() -> list[str]:
    """What stands in ``sys.path`` after the first folder, for the environment."""
    return [one for one in os.environ.get("PYTHONPATH", "").split(os.pathsep) if one]


def _stream(number: int, mode: str, as_this: Any) -> TextIO:
    """As the interpreter makes it when it begins."""
    directly = as_this.write_through  # with PYTHONUNBUFFERED
    raw: Any = open(number, mode, 0 if directly and mode == "wb" else -1, closefd=False)  # noqa: SIM115
    return io.TextIOWrapper(
        raw,
        as_this.encoding,
        as_this.errors,
        newline="\n",
        line_buffering=not directly and (number == 2 or os.isatty(number)),
        write_through=directly,
    )
