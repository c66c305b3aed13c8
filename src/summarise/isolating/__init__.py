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
import sys
import tempfile
import threading
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any

from summarise.article import Article
from summarise.errors import InputError, SettingsError, SummariseError, UsageError
from summarise.isolating.child import Child, Ended
from summarise.readers import MAX_BYTES, shown

SECONDS, MEGABYTES = 60.0, 2048
_ANSWER = 16  # times max_bytes: the most that is read of an answer; a text's places and offsets are some times its size
_LEAST_ANSWER = 1 << 20
_ERRORS = {one.__name__: one for one in (InputError, SettingsError, UsageError)}


class Isolated:
    """Reads one file after another in a child process; each thread that reads at the same time has its own.

    ``seconds``: wall time for one file; ``megabytes``: of memory for the process, where the system can limit it
    (POSIX). ``close`` ends all processes, also while they read: whoever waits for one gets an InputError.
    """

    def __init__(self, *, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> None:
        self.seconds, self.megabytes = seconds, megabytes
        self._guard = threading.Lock()
        self._idle: list[Child] = []
        self._all: set[Child] = set()
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
        except Ended as why:
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

    def _take(self, name: str) -> Child:
        with self._guard:
            if self._closed:
                raise InputError(f"{name}: not read any more")
            if self._idle:
                return self._idle.pop()
        child = Child(self.seconds, self.megabytes)
        with self._guard:
            left = self._closed
            if not left:
                self._all.add(child)
        if left:
            child.end()
            raise InputError(f"{name}: not read any more")
        return child

    def _drop(self, child: Child) -> None:
        with self._guard:
            self._all.discard(child)
        child.end()


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
