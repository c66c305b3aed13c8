"""Ctrl-C and SIGTERM while a model is loaded, while it answers, and while nothing in Python can be interrupted."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from summarise.engines.local.weights_file import Weights
from tests.command import ARTICLE
from tests.ready import Ready
from tests.serving import PATIENCE

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")

# In place of the library: native code that keeps Python's lock, as the real one does while it loads. It writes its
# process's number into the pipe, so that a test knows when it is inside.
STUB = """
import ctypes, json, os
def block():
    with open(os.environ["INSIDE_PIPE"], "w") as pipe:
        pipe.write(f"{os.getpid()}\\n")
    ctypes.PyDLL(None).sleep(3600)
class CommonParams:
    def __init__(self):
        self.model = type("Model", (), {})()
        self.cpuparams = type("Cpu", (), {})()
        self.cpuparams_batch = type("Cpu", (), {})()
class Server:
    def __init__(self, options):
        if os.environ["BLOCKS"] == "loading":
            block()
        import http.server, threading
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                block()
        server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
        self.listening_address = "http://127.0.0.1:%d" % server.server_address[1]
        threading.Thread(target=server.serve_forever, daemon=True).start()
"""


@contextmanager
def running(
    folder: Path, moment: str, *command: str, stderr: int = subprocess.PIPE
) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """A command whose model blocks at this moment, when it does; with the number of the process that blocks."""
    (folder / "stub").mkdir()
    (folder / "stub" / "xllamacpp.py").write_text(STUB)
    (folder / "article.txt").write_text(ARTICLE)
    (folder / "model.gguf").write_bytes(b"GGUF")
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    path = os.pathsep.join([str(folder / "stub"), os.environ.get("PYTHONPATH", "")])
    environment = os.environ | {"PYTHONPATH": path, "BLOCKS": moment, "INSIDE_PIPE": str(pipe)}
    process = Ready(*command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=stderr, text=True)
    with pipe.open() as inside:
        number = int(inside.readline())
    pipe.unlink()
    yield process, number


def is_gone(number: int) -> bool:
    """Has the process ended? One that waits to be collected has."""
    try:
        return ") Z " in Path(f"/proc/{number}/stat").read_text()
    except FileNotFoundError:
        return True


ONE = ("article.txt", "-q", "-m", "local/model.gguf", "-o", "report.txt")
SECOND = ("check", "article.txt", "article.txt", "--verify", "local/model.gguf")
MANY = ("batch", "article.txt", "-q", "-m", "local/model.gguf", "-o", "out")


@pytest.mark.parametrize("command", [ONE, SECOND, MANY], ids=["article", "verify", "batch"])
@pytest.mark.parametrize(
    ("moment", "number"),
    [("loading", signal.SIGINT), ("answering", signal.SIGTERM)],
    ids=["loads", "answers"],
)
def test_a_model_that_nothing_interrupts_is_ended(
    tmp_path: Path, command: tuple[str, ...], moment: str, number: signal.Signals
) -> None:
    with running(tmp_path, moment, *command) as (process, model):
        process.send_signal(number)
        out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, out) == (130, "")
    assert re.fullmatch(r"summarise: interrupted; run the same command again( to continue)?\n", err)
    assert is_gone(model)
    assert not (tmp_path / "report.txt").exists()


@pytest.mark.parametrize("moment", ["loading", "answering"])
def test_where_the_command_is_killed_the_model_is_too(tmp_path: Path, moment: str) -> None:
    """It is not asked: native code that keeps Python's lock hears nothing."""
    with running(tmp_path, moment, *ONE) as (process, model):
        watched = os.pidfd_open(model)
        process.kill()
        process.communicate(timeout=PATIENCE)
        ended, _, _ = select.select([watched], [], [], PATIENCE)
        os.close(watched)
    assert ended == [watched]


def test_the_process_that_holds_a_model_is_ended_by_a_signal_that_cannot_be_kept_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "xllamacpp.py").write_text(STUB)
    (tmp_path / "model.gguf").write_bytes(b"GGUF")
    os.mkfifo(tmp_path / "pipe")
    for name, value in {
        "PYTHONPATH": tmp_path,
        "BLOCKS": "loading",
        "INSIDE_PIPE": tmp_path / "pipe",
    }.items():
        monkeypatch.setenv(name, str(value))
    monkeypatch.syspath_prepend(tmp_path)
    at_once = Weights(tmp_path / "model.gguf")
    at_once.end()  # before its interpreter has begun, or anywhere in it
    inside = Weights(tmp_path / "model.gguf")
    with (tmp_path / "pipe").open() as pipe:
        pipe.readline()
    inside.end()
    assert [one._process.wait(PATIENCE) for one in (at_once, inside)] == [-signal.SIGKILL] * 2


# What a look-up of a name is to Python: the main thread is in native code without the lock, and no handler runs.
DEAF = """
import ctypes, os, sys
from summarise.cli import entry, main
def outcome(arguments):
    print("inside", flush=True)
    sleep = ctypes.CDLL(None).sleep
    for _ in range(3600):
        sleep(3600)
main.outcome = outcome
sys.argv = ["summarise"]
entry.run()
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_command_that_hears_nothing_is_ended_all_the_same(number: signal.Signals) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", DEAF], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "inside\n"
    process.send_signal(number)
    _, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, err) == (130, "summarise: interrupted; run the same command again\n")


# What is left when a command was interrupted: work at exit that has to be done, and a thread that would never end.
LEFT = """
import atexit, sys, threading
from summarise.cli import entry, main
def outcome(arguments):
    threading.Thread(target=threading.Event().wait).start()
    atexit.register(print, "tidied")
    raise KeyboardInterrupt
main.outcome = outcome
sys.argv = ["summarise"]
entry.run()
"""


def test_what_is_left_of_an_interrupted_command_is_tidied_and_not_waited_for() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEFT], capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert (done.returncode, done.stdout) == (130, "tidied\n")
    assert done.stderr == "summarise: interrupted; run the same command again\n"
