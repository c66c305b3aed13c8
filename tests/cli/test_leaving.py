"""A command that is connected to a Ray cluster ends with its own exit code, all said, however parting would go."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.command import SUMMARISE
from tests.serving import PATIENCE

# A stand-in for Ray that is connected, and whose parting at the end of the interpreter crashes.
PROGRAM = """
import atexit, os, signal, sys, types
sys.modules["ray"] = types.SimpleNamespace(is_initialized=lambda: {connected})
atexit.register(os.kill, os.getpid(), signal.SIGSEGV)
import summarise.batch.cluster.connecting, summarise.cli.main
from summarise.cli.entry import run
def outcome(arguments):
    sys.stdout.write("said " * 2000)
    {ends}
summarise.cli.main.outcome = outcome
run()
"""


def ended(ends: str, *, connected: bool = True) -> subprocess.CompletedProcess[str]:
    program = PROGRAM.format(ends=ends, connected=connected)
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=PATIENCE, check=False
    )


@pytest.mark.parametrize(
    ("ends", "code", "warned"),
    [
        ("return 0", 0, ""),
        ("return 77", 77, ""),
        ("raise SystemExit", 0, ""),
        ("raise SystemExit(141)", 141, ""),  # nobody reads standard output any more
        ("raise KeyboardInterrupt", 130, "summarise: interrupted; run the same command again\n"),
    ],
)
def test_the_code_is_the_commands(ends: str, code: int, warned: str) -> None:
    done = ended(ends)
    assert (done.returncode, done.stdout, done.stderr) == (code, "said " * 2000, warned)


def test_a_fault_that_is_to_be_seen_has_its_traceback() -> None:
    done = ended("raise ZeroDivisionError")
    assert (done.returncode, done.stdout) == (1, "said " * 2000)
    assert done.stderr.startswith("Traceback")
    assert done.stderr.endswith("ZeroDivisionError\n")


def test_without_a_cluster_the_interpreter_ends_as_always() -> None:
    assert ended("return 0", connected=False).returncode == -11


# Ctrl-C that comes when all is said and done, in what a process does last: Python's own way out would end by the signal.
LATE = """
import atexit, os, signal, sys
from summarise.cli import entry, main
def late():
    print("tidied")
    os.kill(os.getpid(), signal.SIGINT)
atexit.register(late)
main.outcome = lambda arguments: {code}
entry.run()
"""


@pytest.mark.parametrize("code", [0, 1, 3])
def test_a_command_that_is_done_stays_done(code: int) -> None:
    program = [sys.executable, "-c", LATE.format(code=code)]
    done = subprocess.run(program, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (code, "tidied\n", "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device of Linux")
@pytest.mark.parametrize(
    "words", [["--help"], ["--version"], ["explain", "value-mismatch"], ["check", "--help"]]
)
def test_what_cannot_be_said_is_told(words: list[str]) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [*SUMMARISE, *words], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 73
    assert done.stderr == "summarise: standard output cannot be written: No space left on device\n"
