"""Readers in a process of their own, with limits of time and memory: what a file does to it ends that file alone.

    with Isolated(seconds=60, megabytes=2048) as isolated:
        article = isolated.read(Path("untrusted.docx"))

The process is begun when it is first wanted and goes on to the next file; one that is too slow, takes too much memory or
dies is ended, the file is refused in one line, and the next file gets a new process. It has none of the environment's
keys, and what it sends back is JSON, checked against the Article's fields: a reader that was taken over by a file can lie
about the text and do nothing to this process. It is no sandbox: the process may read and write what its user may.
"""

from __future__ import annotations

import base64
import json
import os
import re
import selectors
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import IO, Any

from summarise.article import Article
from summarise.errors import InputError, SettingsError, SummariseError, UsageError
from summarise.readers import MAX_BYTES, read, read_bytes, shown

SECONDS, MEGABYTES = 60.0, 2048
_BEGINNING = 60.0  # seconds for the process to be there, imports included
_ANSWER = 16  # times max_bytes: the most that is read of an answer; a text's places and offsets are some times its size
_LEAST_ANSWER = 1 << 20
_CHUNK = 1 << 16
_MODULE = "summarise.isolating"
_SECRET = re.compile(r"key|token|secret|password|credential|auth", re.IGNORECASE)
_ERRORS = {one.__name__: one for one in (InputError, SettingsError, UsageError)}


class Isolated:
    """Reads one file after another in a child process; each thread that reads at the same time has its own.

    ``seconds``: wall time for one file; ``megabytes``: of memory for the process, where the system can limit it
    (POSIX). ``close`` ends all processes, also while they read: whoever waits for one gets an InputError.
    """

    def __init__(self, *, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> None:
        self.seconds, self.megabytes = seconds, megabytes
        self._guard = threading.Lock()
        self._idle: list[_Child] = []
        self._all: set[_Child] = set()
        self._closed = False

    def __enter__(self) -> Isolated:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, source: str | Path, *, max_bytes: int = MAX_BYTES, **options: Any) -> Article:
        """As ``summarise.readers.read``, and InputError too for a file whose reading was ended. ``options``: those of
        ``read`` that JSON can say."""
        if str(source) == "-":
            return self._standard_input(max_bytes, options)
        request = {"source": str(source), "path": isinstance(source, Path), "max_bytes": max_bytes, **options}
        return self._asked(request, str(source), max_bytes)

    def read_bytes(self, data: bytes, name: str, *, max_bytes: int = MAX_BYTES, **options: Any) -> Article:
        """As ``summarise.readers.read_bytes``, and InputError too where reading was ended."""
        if len(data) > max_bytes:
            raise InputError(f"{shown(name)}: larger than {max_bytes:,} bytes; raise --max-bytes to read it")
        packed = base64.b64encode(data).decode("ascii")
        return self._asked(
            {"source": name, "data": packed, "max_bytes": max_bytes, **options}, name, max_bytes
        )

    def _asked(self, request: dict[str, Any], source: str, max_bytes: int) -> Article:
        name = shown(source)
        child = self._take(name)
        try:
            answer = child.ask(request, self.seconds, max(_LEAST_ANSWER, _ANSWER * max_bytes))
        except _Ended as why:
            self._drop(child)
            raise InputError(f"{name}: {why}") from None
        except BaseException:  # Ctrl-C: the child is in the middle of something
            self._drop(child)
            raise
        with self._guard:
            left = self._closed
            if not left:
                self._idle.append(child)
        if left:
            child.end()
        return replace(_article(answer, name), source=source)

    def _standard_input(self, max_bytes: int, options: dict[str, Any]) -> Article:
        """By way of a file: the child's own input are its requests."""
        with tempfile.TemporaryDirectory(prefix="summarise-") as folder:
            copy = Path(folder) / "input"
            copy.write_bytes(sys.stdin.buffer.read(max_bytes + 1))
            try:
                article = self.read(copy, max_bytes=max_bytes, **options)
            except InputError as error:
                raise InputError(str(error).replace(shown(str(copy)), "standard input")) from None
        return replace(article, source="-")

    def close(self) -> None:
        """End all processes."""
        with self._guard:
            self._closed = True
            children, self._all = list(self._all), set()
            idle, self._idle = self._idle, []
        for child in children:
            child.kill()  # whoever reads from it hears that it ended, and closes its pipes: nobody else may
        for child in idle:
            child.end()

    def _take(self, name: str) -> _Child:
        with self._guard:
            if self._closed:
                raise InputError(f"{name}: not read any more")
            if self._idle:
                return self._idle.pop()
        child = _Child(self.seconds, self.megabytes)
        with self._guard:
            left = self._closed
            if not left:
                self._all.add(child)
        if left:
            child.end()
            raise InputError(f"{name}: not read any more")
        return child

    def _drop(self, child: _Child) -> None:
        with self._guard:
            self._all.discard(child)
        child.end()


class _Ended(Exception):
    """Why a file's reading is over."""


class _Child:
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
        """One line there, one line back. Raises _Ended."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        allowed = seconds + (_BEGINNING if self._fresh else 0)
        self._fresh = False
        try:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            self._process.stdin.flush()
            return self._line(self._process.stdout, time.monotonic() + allowed, most, seconds)
        except OSError:
            raise _Ended(self._death()) from None

    def _line(self, pipe: IO[bytes], deadline: float, most: int, seconds: float) -> bytes:
        line = bytearray()
        with selectors.DefaultSelector() as selector:
            selector.register(pipe, selectors.EVENT_READ)
            while not line.endswith(b"\n"):
                left = deadline - time.monotonic()
                if left <= 0 or not selector.select(left):
                    raise _Ended(f"not read within {seconds:g} seconds; raise --read-timeout")
                chunk = os.read(pipe.fileno(), _CHUNK)
                if not chunk:
                    raise _Ended(self._death())
                line += chunk
                if len(line) > most:
                    raise _Ended(
                        "its text with its places is far larger than --max-bytes; raise it to read it"
                    )
        return bytes(line)

    def _death(self) -> str:
        try:
            code = self._process.wait(5)
        except subprocess.TimeoutExpired:
            return "the process that read it sends nothing any more"
        if code in (-signal.SIGXCPU, -signal.SIGKILL):
            return "the process that read it was ended by the system: too much time or memory; raise --read-memory"
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


def _article(answer: bytes, name: str) -> Article:
    """The article of an answer, or the error that it is. Raises InputError for an answer that is neither."""
    from pydantic import BaseModel, ConfigDict, ValidationError

    class Said(BaseModel):
        model_config = ConfigDict(extra="forbid")

        article: Article | None = None
        error: str | None = None
        kind: str = "InputError"

    try:
        said = Said.model_validate_json(answer)
    except (ValidationError, ValueError, RecursionError):
        raise InputError(f"{name}: what the process that read it said makes no sense") from None
    if said.article is None:
        error = _ERRORS.get(said.kind, SummariseError)
        raise error(shown(said.error or f"{name}: cannot be read")[:2000])
    return said.article


def _serve(megabytes: int, seconds: float) -> None:
    """In the child: read what is asked for until nobody asks any more."""
    _limit(megabytes, seconds)
    from pydantic import TypeAdapter

    adapter = TypeAdapter(Article)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # a library's words are no answers
    for line in _requests(sys.stdin.buffer):
        asked = json.loads(line)
        source, is_path, data = asked.pop("source"), asked.pop("path", False), asked.pop("data", None)
        _more_time(seconds)
        try:
            if data is not None:
                article = read_bytes(base64.b64decode(data), source, **asked)
            else:
                article = read(Path(source) if is_path else source, **asked)
            # Its name may be bytes that are no text; whoever asked has it.
            said = b'{"article":' + adapter.dump_json(replace(article, source=None)) + b"}"
        except SummariseError as error:
            said = json.dumps({"error": str(error), "kind": type(error).__name__}).encode()
        except MemoryError:
            said = _failed(
                source, f"needs more than {megabytes:,} MB of memory to be read; raise --read-memory"
            )
        except Exception as error:
            said = _failed(source, f"cannot be read ({type(error).__name__})")
        answers.write(said + b"\n")
        answers.flush()


def _requests(stream: IO[bytes]) -> Iterator[bytes]:
    """The lines of ``stream``. At its end, when nobody asks any more, this process ends, whatever it is doing."""
    lines: SimpleQueue[bytes] = SimpleQueue()

    def hear() -> None:
        for line in stream:
            lines.put(line)
        os._exit(0)

    threading.Thread(target=hear, daemon=True).start()
    while True:
        yield lines.get()


def _failed(source: str, why: str) -> bytes:
    return json.dumps({"error": f"{shown(source)}: {why}"}).encode()


def _limit(megabytes: int, seconds: float) -> None:
    # The parent decides; when it is gone, the pipe ends.
    for name in ("SIGINT", "SIGHUP", "SIGQUIT"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    try:
        import resource
    except ImportError:  # Windows
        return
    size = megabytes << 20
    for which, most in ((resource.RLIMIT_AS, size), (resource.RLIMIT_CORE, 0)):
        with suppress(ValueError, OSError):  # a lower limit is there already
            resource.setrlimit(which, (most, most))
    _more_time(seconds)


def _more_time(seconds: float) -> None:
    """For one file: processor time, in case that nobody is there any more to look at the clock."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    with suppress(ValueError, OSError):
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        soft = int(used.ru_utime + used.ru_stime + 2 * seconds) + 10
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


if __name__ == "__main__":
    _serve(int(sys.argv[1]), float(sys.argv[2]))
