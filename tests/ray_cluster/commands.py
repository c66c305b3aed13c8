"""How these tests run a batch, and read what it wrote."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.command import SUMMARISE
from tests.serving import PATIENCE

RAY = ["--engine", "ray", "--ray-actors", 2]
ENVIRONMENT = {
    "OPENAI_API_KEY": "sk-test-0123456789abcdef",
    "RAY_AUTH_MODE": "disabled",  # else Ray keeps a token in the home directory
    "RAY_USAGE_STATS_ENABLED": "0",
}


# The command, where parting from a cluster ends as it does now and then: in Ray's threads, by SIGSEGV.
PARTING_CRASHES = """
import atexit, os, ray, signal
def crash(*arguments, **options):
    os.kill(os.getpid(), signal.SIGSEGV)
def init(*arguments, **options):
    connect(*arguments, **options)
    ray.shutdown = crash
    atexit.register(crash)
connect, ray.init = ray.init, init
from summarise.cli.entry import run
run()
"""


def command(*arguments: object) -> list[str]:
    program = [sys.executable, "-c", PARTING_CRASHES] if "ray" in arguments else SUMMARISE
    return [*program, "batch", *map(str, arguments)]


def batch(*arguments: object) -> tuple[int, str, str]:
    """The exit code, and what was said on both streams."""
    done = subprocess.run(
        command(*arguments),
        env=os.environ | ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=3 * PATIENCE,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def lines(out: Path, name: str = "results.jsonl") -> dict[str, dict[str, Any]]:
    """By id, without what a clock decides."""
    return by_id(json.loads(line) for line in (out / name).read_text().splitlines())


def by_id(rows: Any) -> dict[str, dict[str, Any]]:
    """Rows without their seconds; each id once."""
    listed = [{key: value for key, value in row.items() if key != "seconds"} for row in rows]
    found = {row["id"]: row for row in listed}
    assert len(found) == len(listed)
    return found


def wait_for(true: Callable[[], bool], process: subprocess.Popen[Any] | None = None) -> None:
    """Return when it is so. ``process``: without which it never will be."""
    end = time.monotonic() + 3 * PATIENCE
    while not true():
        assert process is None or process.poll() is None, f"the process ended with {process.returncode}"
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
