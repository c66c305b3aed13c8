"""In the process that reads: its limits, and what it is asked for until nobody asks any more."""

from __future__ import annotations

import base64
import json
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from typing import IO

from summarise.article import Article
from summarise.errors import SummariseError
from summarise.readers import read, read_bytes, shown


def _serve(megabytes: int, seconds: float) -> None:
    """Read what is asked for until nobody asks any more."""
    _limit(megabytes, seconds)
    from pydantic import TypeAdapter

    adapter = TypeAdapter(Article)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # a library's words are no answers
    answers.write(b"\n")  # begun: the seconds for a file count from here
    answers.flush()
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
