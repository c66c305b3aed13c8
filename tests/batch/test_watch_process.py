"""`summarise batch --watch` as a newsroom runs it: a process beside a directory that fills."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

from tests.command import process
from tests.ready import Ready
from tests.serving import PATIENCE

TEXT = "The ferry to Ostrey carried {} passengers on Sunday, the harbour office said on Monday."

WRITTEN = time.time() - 60


def lines(out: Path, name: str = "results") -> list[dict[str, Any]]:
    path = out / f"{name}.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def wait_for(out: Path, count: int, process: subprocess.Popen[str], name: str = "results") -> None:
    deadline = time.monotonic() + PATIENCE
    while len(lines(out, name)) < count:
        assert time.monotonic() < deadline, "nothing came"
        assert process.poll() is None, process.communicate()
        time.sleep(0.05)


def put(path: Path, text: str) -> None:
    """The file as a whole, in one step: between two the machine may do other things for longer than a file is left to
    settle. It was written a while ago, so that it is taken when it is seen."""
    path.with_name(".part").write_text(text)
    os.utime(path.with_name(".part"), (WRITTEN, WRITTEN))
    path.with_name(".part").replace(path)


def test_files_are_done_as_they_come_and_ctrl_c_ends_it_well(tmp_path: Path) -> None:
    inbox, out = tmp_path / "inbox", tmp_path / "out"
    inbox.mkdir()
    put(inbox / "first.txt", TEXT.format(410))
    command = ["batch", inbox, "-o", out, "--model", "extractive", "--watch"]
    process = Ready(*command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    wait_for(out, 1, process)
    put(inbox / "blank.txt", " ")
    wait_for(out, 1, process, "failures")
    put(inbox / "blank.txt", TEXT.format(99))
    wait_for(out, 2, process)
    put(inbox / "second.txt", TEXT.format(520))
    put(inbox / "third.txt", TEXT.format(630))
    wait_for(out, 4, process)
    with (inbox / "third.txt").open("r+b", buffering=0) as third:
        third.write(TEXT.format(741).encode())  # where it stands; as long as it was
    wait_for(out, 5, process)
    process.send_signal(signal.SIGINT)
    said, warned = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, warned
    assert {Path(line["id"]).stem: line["report"]["article"]["text"] for line in lines(out)} == {
        "first": TEXT.format(410),
        "blank": TEXT.format(99),
        "second": TEXT.format(520),
        "third": TEXT.format(741),
    }
    assert len(lines(out)) == 4
    assert not (out / "failures.jsonl").exists()
    assert [line.split() for line in said.splitlines()[:2]] == [["done", "5"], ["failed", "0"]]


def test_a_file_is_no_directory(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.format(5))
    done = process("batch", tmp_path / "a.txt", "-o", tmp_path / "out", "--watch")
    assert done.returncode == 66
    assert "--watch follows folders" in done.stderr
    assert not (tmp_path / "out").exists()
