"""The process that reads, as its parent has it: asked for one file after another, ended when it is too slow or says too much."""

from __future__ import annotations

import json
import os
import re
import selectors
import signal
import subprocess
import sys
import time
from contextlib import suppress
from typing import IO, Any

_BEGINNING = 60.0  # seconds for the process to be there, imports included
_CHUNK = 1 << 16
_MODULE = "summarise.isolating.serving"
_SECRET = re.compile(r"key|token|secret|password|credential|auth", re.IGNORECASE)


class Ended(Exception):
    """Why a file's reading is over."""


class Child:
    """A process that reads what it is asked to, within ``megabytes`` and ``seconds`` for one file; for one thread at a time."""

    def __init__(self, seconds: float, megabytes: int) -> None:
        self._megabytes = megabytes
        clean = {name: value for name, value in os.environ.items() if not _SECRET.search(name)}
        self._process = subprocess.Popen(  # noqa: S603
            # -P: modules of the working folder, which may be somebody else's, are none of Python's.
            [sys.executable, "-P", "-m", _MODULE, str(megabytes), str(seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=clean,
        )
        self._fresh = True

    def ask(self, request: dict[str, Any], seconds: float, most: int) -> bytes:
        """One line there, one line back. Raises Ended."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        late = f"not read within {seconds:g} seconds; raise --read-timeout"
        try:
            if self._fresh:  # its imports are none of the file's time
                slow = f"the process that reads was not there within {_BEGINNING:g} seconds"
                self._line(self._process.stdout, time.monotonic() + _BEGINNING, most, slow)
                self._fresh = False
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            self._process.stdin.flush()
            return self._line(self._process.stdout, time.monotonic() + seconds, most, late)
        except OSError:
            raise Ended(self._death()) from None

    def _line(self, pipe: IO[bytes], deadline: float, most: int, late: str) -> bytes:
        line = bytearray()
        with selectors.DefaultSelector() as selector:
            selector.register(pipe, selectors.EVENT_READ)
            while not line.endswith(b"\n"):
                left = deadline - time.monotonic()
                if left <= 0 or not selector.select(left):
                    raise Ended(late)
                chunk = os.read(pipe.fileno(), _CHUNK)
                if not chunk:
                    raise Ended(self._death())
                line += chunk
                if len(line) > most:
                    raise Ended(
                        "its text with its places is far larger than --max-bytes; raise it to read it"
                    )
        return bytes(line)

    def _death(self) -> str:
        try:
            code = self._process.wait(5)
        except subprocess.TimeoutExpired:
            return "the process that read it sends nothing any more"
        if code == -signal.SIGXCPU:
            return "the process that read it took too much of the processor's time; raise --read-timeout"
        if code == -signal.SIGKILL:
            return "the process that read it was ended by the system or a person: is there enough memory?"
        return f"the process that read it ended ({code}); is --read-memory enough?"

    def kill(self) -> None:
        """End the process, from any thread."""
        with suppress(OSError):
            self._process.kill()

    def end(self) -> None:
        """End the process and close its pipes; for the one thread that uses them."""
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(5)
