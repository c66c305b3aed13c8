"""How these tests run a batch, and read what it wrote."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.ray_cluster import parting
from tests.serving import PATIENCE

RAY = ["--engine", "ray", "--ray-actors", 2]
ENVIRONMENT = {
    "OPENAI_API_KEY": "sk-test-0123456789abcdef",
    "RAY_AUTH_MODE": "disabled",  # else Ray keeps a token in the home directory
    "RAY_USAGE_STATS_ENABLED": "0",
}

# Two of the three seconds that a command takes a processor it loads Ray and Ray Data: one process does that once, and
# each command begins as a copy of it. One test starts them as a user does (``started_anew``).
_LOADED = get_context("forkserver")
_LOADED.set_forkserver_preload(
    [
        "ray.data",
        "summarise.cli.main",
        "summarise.cli.many.batching",
        "summarise.batch.start",
        "summarise.batch.cluster.distributed",
        "summarise.batch.partitioned.run",
        "openai.resources.chat.completions",
        "summarise.engines.llm",
        "summarise.summariser",
    ]
)


class Command:
    """``summarise batch`` with these arguments, begun."""

    def __init__(self, *arguments: object) -> None:
        self._said = TemporaryDirectory()
        self._streams = [Path(self._said.name, name) for name in ("out", "err")]
        given = ["summarise", "batch", *map(str, arguments)]
        self._process = _LOADED.Process(
            target=_summarise, args=(given, dict(os.environ | ENVIRONMENT), self._streams)
        )
        with pytest.MonkeyPatch.context() as patch:
            for (
                name,
                value,
            ) in ENVIRONMENT.items():  # for the process that loads: Ray reads some when it is imported
                patch.setenv(name, value)
            self._process.start()

    @property
    def returncode(self) -> int | None:
        """None as long as it runs."""
        return self._process.exitcode

    def kill(self) -> None:
        """By SIGKILL; return when it is gone."""
        self._process.kill()
        self._process.join()
        self._said.cleanup()

    def end(self) -> tuple[int, str, str]:
        """When it is over: the exit code, and what was said on both streams."""
        self._process.join(3 * PATIENCE)
        if (code := self._process.exitcode) is None:
            self.kill()
        assert code is not None, "the command did not end"
        out, err = (path.read_text() for path in self._streams)
        self._said.cleanup()
        return code, out, err


def batch(*arguments: object) -> tuple[int, str, str]:
    """The exit code, and what was said on both streams."""
    return Command(*arguments).end()


def started_anew(*arguments: object) -> tuple[int, str, str]:
    """The same, as a user starts it: with nothing loaded. For runs on a cluster."""
    program = "from tests.ray_cluster.parting import let_it_crash as f; f(); from summarise.cli.entry import run; run()"
    done = subprocess.run(
        [sys.executable, "-c", program, "batch", *map(str, arguments)],
        cwd=Path(__file__).parents[2],
        env=os.environ | ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=3 * PATIENCE,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def _summarise(arguments: list[str], environment: dict[str, str], streams: list[Path]) -> None:
    """In the command's process: what ``python -m summarise`` does."""
    os.environ.clear()
    os.environ.update(environment)
    for number, path in enumerate(streams, 1):
        with path.open("wb") as file:
            os.dup2(file.fileno(), number)
    sys.argv = arguments
    if "ray" in arguments:
        parting.let_it_crash()
    from summarise.cli.entry import run

    try:
        run()
    finally:
        atexit._run_exitfuncs()  # as at the end of an interpreter that nobody copied


def lines(out: Path, name: str = "results.jsonl") -> dict[str, dict[str, Any]]:
    """By id, without what a clock decides."""
    return by_id(json.loads(line) for line in (out / name).read_text().splitlines())


def by_id(rows: Any) -> dict[str, dict[str, Any]]:
    """Rows without their seconds; each id once."""
    listed = [{key: value for key, value in row.items() if key != "seconds"} for row in rows]
    found = {row["id"]: row for row in listed}
    assert len(found) == len(listed)
    return found


def wait_for(true: Callable[[], bool], command: Command | None = None) -> None:
    """Return when it is so. ``command``: without which it never will be."""
    end = time.monotonic() + 3 * PATIENCE
    while not true():
        assert command is None or command.returncode is None, f"the command ended with {command.returncode}"
        assert time.monotonic() < end, "waited for too long"
        time.sleep(0.05)


def processes(name: bytes) -> list[int]:
    """Those of the cluster's actors of this class."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            said = path.read_bytes()
        except OSError:
            continue
        if said.startswith(b"ray::") and name in said:
            found.append(int(path.parent.name))
    return found
