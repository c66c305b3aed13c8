"""A command with its libraries ready is what it would be if it were started as always."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import process, process_from_its_start
from tests.ready import Ready
from tests.serving import PATIENCE

# Stands where the command would, and says what it was given.
PROBE = """
import json, os, signal, sys, threading
import tests_of_ready
said = {
    "arguments": sys.argv, "folder": os.getcwd(), "path": sys.path, "environment": dict(os.environ),
    "signals": [str(signal.getsignal(n)) for n in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE)],
    "group": os.getpgid(0) == os.getpid(), "parent": os.getppid(), "name": [__name__, __spec__.name, __file__],
    "open": sorted(int(n) for n in os.listdir("/proc/self/fd") if os.path.exists(f"/proc/self/fd/{n}")),
    "threads": threading.active_count(), "custom": os.environ.get("CUSTOM"),
    "streams": [[s.encoding, s.errors, s.line_buffering, s.write_through] for s in (sys.stdin, sys.stdout, sys.stderr)],
    "read": sys.stdin.read(),
}
print(json.dumps(said, sort_keys=True), flush=True)
sys.exit(7)
"""


@pytest.fixture
def probe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose ``summarise`` is the probe; and another that has a module for it, and a start of its own."""
    (tmp_path / "here" / "summarise").mkdir(parents=True)
    (tmp_path / "here" / "summarise" / "__init__.py").touch()
    (tmp_path / "here" / "summarise" / "__main__.py").write_text(PROBE)
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "tests_of_ready.py").touch()
    (tmp_path / "there" / "sitecustomize.py").write_text("import os; os.environ['CUSTOM'] = 'yes'")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "there"))
    return tmp_path / "here"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it is started as always")
@pytest.mark.parametrize("session", [False, True])
def test_it_is_given_what_every_process_is(probe: Path, session: bool) -> None:
    said = []
    for start in (Ready, always):
        with start(
            "é\udcff", "-x", cwd=probe, env=os.environ | {"ONE": "1"}, start_new_session=session,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        ) as process:  # fmt: skip
            out, err = process.communicate("in\n", timeout=PATIENCE)
        assert (process.returncode, err) == (7, "")
        said.append(json.loads(out))
    ready, as_always = said
    assert (ready["parent"], ready["group"], ready["read"]) == (os.getpid(), session, "in\n")
    assert ready["custom"] == "yes"
    assert ready == as_always


def always(*arguments: str, **settings: object) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-m", "summarise", *arguments], **settings)  # type: ignore[call-overload, no-any-return]


def test_it_is_ended_and_waited_for_as_every_process(probe: Path) -> None:
    process = Ready(cwd=probe, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    assert process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=PATIENCE)
    assert process.returncode == -signal.SIGKILL


def test_what_python_looks_at_when_it_begins_is_looked_at(probe: Path) -> None:
    changed = os.environ | {"PYTHONIOENCODING": "iso8859-1:replace"}
    process = Ready(cwd=probe, env=changed, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    out, _ = process.communicate(timeout=PATIENCE)
    assert json.loads(out)["streams"][1][:2] == ["iso8859-1", "replace"]


def test_another_package_of_our_name_is_the_one_that_runs(tmp_path: Path) -> None:
    (tmp_path / "summarise").mkdir()
    (tmp_path / "summarise" / "__init__.py").write_text("OWN = 'another'")
    (tmp_path / "summarise" / "__main__.py").write_text("import summarise; print(summarise.OWN)")
    assert process(cwd=tmp_path).stdout == "another\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("numbers", "a.txt", "--format", "json"),
        ("check", "a.txt", "b.txt"),
        ("batch", "a.txt", "-o", "out", "--model", "extractive", "-q", "--dry-run"),
        ("explain", "no-such-code"),
    ],
)
def test_the_command_does_what_it_does_from_its_start(arguments: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The port handled 41,000 boxes in March 2024, up 6 percent.\n")
    (tmp_path / "b.txt").write_text("It handled 42,000 boxes, up 6%.\n")
    ready, as_always = process(*arguments, cwd=tmp_path), process_from_its_start(*arguments, cwd=tmp_path)
    assert (ready.returncode, ready.stdout, ready.stderr) == (
        as_always.returncode,
        as_always.stdout,
        as_always.stderr,
    )
