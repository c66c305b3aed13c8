"""The built-in engine's processes, with as much on their lines as there can be: real ones, stopped at a known moment."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from summarise.store import Store
from tests.command import process
from tests.model_server import article
from tests.ready import Ready
from tests.serving import PATIENCE

COUNT = 80
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks up the children in /proc")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for n in range(COUNT):
        (tmp_path / "in" / f"{n:03}.txt").write_text(article(n))
    return tmp_path


def children(pid: int) -> list[int]:
    """The processes at work: not the one that multiprocessing cleans up with."""
    of_threads = Path(f"/proc/{pid}/task").glob("*/children")
    found = [int(child) for path in of_threads for child in path.read_text().split()]
    return [one for one in found if b"resource_tracker" not in Path(f"/proc/{one}/cmdline").read_bytes()]


def until(true: Iterator[bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not next(true):
        assert time.monotonic() < end
        time.sleep(0.005)


@contextmanager
def with_full_lines(folder: Path) -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    """A batch that has done one article, and whose processes are stopped with all on their lines that they are given."""
    command = ["batch", "-", "-o", "out", "--model", "extractive", "-j", "2"]
    with Ready(
        *command,
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as batch:
        assert batch.stdin is not None
        batch.stdin.write("in/000.txt\n")
        batch.stdin.flush()
        results = folder / "out" / "results.jsonl"
        until(results.exists() and b"\n" in results.read_bytes() for _ in iter(int, 1))
        workers = children(batch.pid)
        for worker in workers:
            os.kill(worker, signal.SIGSTOP)
        batch.stdin.write("".join(f"in/{n:03}.txt\n" for n in range(1, COUNT)))
        batch.stdin.flush()
        with Store(folder / "out" / "store.db") as store:
            until(store.stats().claimed >= 32 for _ in iter(int, 1))
        try:
            yield batch, workers
        finally:
            batch.kill()


def done_once(folder: Path) -> bool:
    """The same command to the end: is there a line for each article, and no failure?"""
    again = process("batch", "in", "-o", "out", "--model", "extractive", "-j", "2", cwd=folder)
    lines = (folder / "out" / "results.jsonl").read_text().splitlines()
    return (again.returncode, sorted(json.loads(line)["id"] for line in lines)) == (
        0,
        [f"in/{n:03}.txt" for n in range(COUNT)],
    ) and not (folder / "out" / "failures.jsonl").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_end_waits_for_nobody_and_no_article_is_blamed(folder: Path, number: int) -> None:
    with with_full_lines(folder) as (batch, workers):
        assert len(workers) == 2
        os.killpg(batch.pid, number)  # to all, as a terminal and a service's manager send it
        said, warned = batch.communicate(timeout=PATIENCE)
        assert (batch.returncode, warned.count("\n")) == (130, 1), warned
        assert "failed       0" in said
        for worker in workers:
            with pytest.raises(ProcessLookupError):
                os.kill(worker, 0)
    assert done_once(folder)


def test_one_that_is_killed_costs_one_article(folder: Path) -> None:
    with with_full_lines(folder) as (batch, workers):
        os.kill(workers[0], signal.SIGKILL)
        os.kill(workers[1], signal.SIGCONT)
        said, _ = batch.communicate(timeout=PATIENCE)
        assert batch.returncode == 3
        assert "failed       1" in said
    (failure,) = (folder / "out" / "failures.jsonl").read_text().splitlines()
    assert json.loads(failure)["kind"] == "unavailable"
    lines = (folder / "out" / "results.jsonl").read_text().splitlines()
    assert len({json.loads(line)["id"] for line in lines}) == len(lines) == COUNT - 1


def test_kill_9_leaves_no_process_and_the_next_run_does_the_rest(folder: Path) -> None:
    with with_full_lines(folder) as (batch, workers):
        batch.kill()
        batch.wait()
        for worker in workers:
            os.kill(worker, signal.SIGCONT)
        until(not any(map(alive, workers)) for _ in iter(int, 1))
    assert done_once(folder)


def alive(pid: int) -> bool:
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
