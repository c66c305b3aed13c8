"""How the tests run the command: as a process, as a person would, or in this one."""

from __future__ import annotations

import subprocess
import sys
from contextlib import AbstractContextManager
from pathlib import Path
from subprocess import PIPE
from typing import Any

import pytest

from summarise.cli.main import outcome
from tests.faults import FaultServer, Reply, serving
from tests.ready import Ready
from tests.serving import PATIENCE, in_a_thread

ARTICLE = (
    "Harbour traffic rises\n\nThe port of Lindmouth handled more than 41,000 containers in March 2024, up 6 "
    "percent. Ships brought 2.3 million tons of grain, the harbour office said.\n"
)
SUMMARISE = [sys.executable, "-m", "summarise"]
Done = subprocess.CompletedProcess[str]


def process(*arguments: str | Path, stdin: str = "", cwd: Path | None = None, **settings: Any) -> Done:
    """``summarise`` with these arguments, as a process of its own; both its streams as text. ``settings``
    are those of ``subprocess.Popen``."""
    with Ready(
        *arguments, cwd=cwd, stdin=PIPE, stdout=PIPE, stderr=PIPE, encoding="utf-8", **settings
    ) as running:
        try:
            out, err = running.communicate(stdin, PATIENCE)
        except BaseException:
            running.kill()
            raise
    return Done(running.args, running.returncode, out, err)


def process_from_its_start(*arguments: str | Path, **settings: Any) -> Done:
    """The same where the start itself is looked at: an interpreter that has imported nothing yet."""
    command = [*SUMMARISE, *map(str, arguments)]
    return subprocess.run(
        command, input="", capture_output=True, encoding="utf-8", check=False, timeout=PATIENCE, **settings
    )


def here(capfd: pytest.CaptureFixture[str], *arguments: str | Path) -> Done:
    """The same within this process: quicker, for tables of cases."""
    capfd.readouterr()
    code = outcome([str(a) for a in arguments])
    out, err = capfd.readouterr()
    return Done(arguments, code, out, err)


def says_one_line(done: Done, code: int, *words: str) -> None:
    """The command failed as it should: this code, one line with these words, nothing on standard output."""
    assert (done.returncode, done.stdout) == (code, ""), done.stderr
    assert done.stderr.startswith("summarise: ")
    assert done.stderr.count("\n") == 1, done.stderr
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr


def server(*replies: Reply) -> AbstractContextManager[FaultServer]:
    """The fault server in a thread, for processes to talk to."""
    return in_a_thread(serving(*replies))
