"""The command in this process, for speed, and as a process of its own, as a user has it."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from summarise.cli.main import outcome
from tests.serving import PATIENCE


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def run(*arguments: str, folder: Path, stdin: str | bytes = "") -> Done:
    """``summarise check ARGUMENTS`` in ``folder``."""
    given = stdin if isinstance(stdin, bytes) else stdin.encode()
    streams = {name: io.TextIOWrapper(io.BytesIO(), "utf-8") for name in ("stdout", "stderr")}
    with contextlib.ExitStack() as stack:
        stack.enter_context(contextlib.chdir(folder))
        stack.enter_context(mock.patch("sys.stdin", io.TextIOWrapper(io.BytesIO(given), "utf-8")))
        for name, stream in streams.items():
            stack.enter_context(mock.patch(f"sys.{name}", stream))
        code = outcome(["check", *arguments])
    for stream in streams.values():
        stream.flush()
    said = (streams[name].buffer.getvalue().decode() for name in ("stdout", "stderr"))  # type: ignore[attr-defined]
    return Done(code, *said)


def run_process(*arguments: str, folder: Path, first: str = "", code: str = "") -> Done:
    """The same as a process of its own; ``first`` runs in it before the command is imported, ``code`` when it leaves."""
    script = f"{first}\nimport atexit\nfrom summarise.cli.entry import run\natexit.register(exec, {code!r}, globals())\nrun()\n"
    done = subprocess.run(
        [sys.executable, "-c", script, "check", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)
