"""Ctrl-C and SIGTERM before the loop of a batch runs, and after it: real processes, stopped at a named moment."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.command import SUMMARISE, here, process_from_its_start
from tests.serving import PATIENCE

# Python reads a module of this name when it starts. It sends the signal when the process does this for the
# first time: import a module, open a file, connect to a database (https://docs.python.org/3/library/audit_events.html).
AT_A_MOMENT = """
import os, sys
def at(event, arguments):
    global wanted
    if event == wanted[0] and str(arguments[0]).endswith(wanted[1]):
        wanted = ("", "")
        os.kill(os.getpid(), int(os.environ["SIGNAL"]))
wanted = tuple(os.environ.get("MOMENT", " ").split(" "))
sys.addaudithook(at)
"""
MOMENTS = {
    "the command line is being imported": ("import typer", signal.SIGINT),
    "the command is being imported": ("import summarise.batch.start", signal.SIGTERM),
    "the lock of the folder is being taken": ("open .lock", signal.SIGINT),
    "torn results are being healed": ("open .results.jsonl.new", signal.SIGTERM),
    "the results are being read": ("open results.jsonl", signal.SIGINT),
    "the store is being opened": ("sqlite3.connect store.db", signal.SIGINT),
    "the store is being opened, SIGTERM": ("sqlite3.connect store.db", signal.SIGTERM),
    "the loop begins": ("open failures.jsonl", signal.SIGINT),
    "the tables are being written": ("open .figures.csv.new", signal.SIGTERM),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A batch of three that is done, and the hook that sends the signals."""
    made = tmp_path_factory.mktemp("early")
    (made / "sitecustomize.py").write_text(AT_A_MOMENT)
    (made / "in").mkdir()
    for n in range(3):
        (made / "in" / f"{n}.txt").write_text(
            f"The ferry carried {n + 40} people on Sunday, the office said."
        )
    assert process_from_its_start(*COMMAND, cwd=made).returncode == 0
    return made


COMMAND = ["batch", "in", "-o", "out", "--model", "extractive", "-j", "1", "--tables", "csv"]


def files(folder: Path) -> set[str]:
    return {path.name for path in (folder / "out").iterdir()}


@pytest.mark.parametrize("moment", MOMENTS)
def test_one_line_and_nothing_half_made(
    folder: Path, moment: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    before = files(folder)
    with (folder / "out" / "results.jsonl").open("a") as results:
        results.write('{"id":"torn')
    event, number = MOMENTS[moment]
    path = os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")])
    environment = os.environ | {"MOMENT": event, "SIGNAL": str(int(number)), "PYTHONPATH": path}
    done = process_from_its_start(*COMMAND, cwd=folder, env=environment)
    assert (done.returncode, done.stderr.count("\n")) == (130, 1), done.stderr
    assert done.stderr.startswith("summarise: interrupted; run the same command again")
    assert files(folder) == before
    monkeypatch.chdir(folder)
    assert here(capfd, *COMMAND).returncode == 0
    assert (folder / "out" / "results.jsonl").read_bytes().count(b"\n") == 3


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs a shell")
def test_sigterm_ends_a_command_that_a_shell_made_deaf_to_ctrl_c(folder: Path) -> None:
    """As with "&" in a script."""
    path = os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")])
    event, number = MOMENTS["the command is being imported"]
    environment = os.environ | {"MOMENT": event, "SIGNAL": str(int(number)), "PYTHONPATH": path}
    command = ["sh", "-c", 'trap "" INT; exec "$@"', "sh", *SUMMARISE, *COMMAND]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == "summarise: interrupted; run the same command again\n"


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs process groups")
@pytest.mark.parametrize("seconds", [0.0, 0.3])
def test_processes_that_are_just_starting_do_not_hear_it(folder: Path, seconds: float) -> None:
    """A terminal sends Ctrl-C to all: those that work for the batch are no failures of articles for that."""
    out = folder / f"of-many-{seconds}"
    command = [*SUMMARISE, "batch", "in", "-o", str(out), "--model", "extractive", "-j", "2"]
    batch = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    while not (out / "store.db").exists() and batch.poll() is None:
        time.sleep(0.01)
    time.sleep(seconds)
    os.killpg(batch.pid, signal.SIGINT)
    said, warned = batch.communicate(timeout=PATIENCE)
    assert (batch.returncode, warned.count("\n")) in {(130, 1), (0, 0)}, warned
    assert "failed       0" in said or not said
