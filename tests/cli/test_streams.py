"""Files written whole or not at all, terminals that nothing can steer, pipes that break, Ctrl-C."""

from __future__ import annotations

import os
import pty
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import faults
from tests.command import ARTICLE, SUMMARISE, here, process, server
from tests.fixtures import HERE as FIXTURES
from tests.ready import Ready
from tests.serving import PATIENCE

HOSTILE = FIXTURES / "hostile" / "article.txt"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_a_file_is_replaced_with_its_permissions_kept_and_a_link_followed(
    article: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    done = here(capfd, "-q", article, "-o", link)
    assert (done.returncode, done.stdout) == (0, "")
    assert "41,000" in real.read_text(encoding="utf-8")
    assert link.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert sorted(os.listdir(tmp_path)) == ["article.txt", "link.txt", "real.txt"]


def test_a_device_is_written_to_and_stays_what_it_is(
    article: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert here(capfd, "-q", article, "-o", "/dev/null").returncode == 0
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)
    assert "41,000" in process("-q", article, "-o", "/dev/stdout").stdout
    assert "41,000" in here(capfd, "-q", article, "-o", "-").stdout


def on_a_terminal(*arguments: str | Path, **variables: str) -> str:
    """What a terminal would get from both streams."""
    master, slave = pty.openpty()
    running = Ready(
        *arguments, stdout=slave, stderr=slave, stdin=subprocess.DEVNULL,
        env=os.environ | {"TERM": "xterm-256color"} | variables,
    )  # fmt: skip
    os.close(slave)
    pieces = []
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:  # how Linux says that the other end is closed
            break
        if not piece:
            break
        pieces.append(piece)
    os.close(master)
    running.wait(PATIENCE)
    return b"".join(pieces).decode()


def test_colour_on_a_terminal_and_none_with_no_color(article: Path) -> None:
    assert "\x1b[" in on_a_terminal("-q", article)
    assert "\x1b" not in on_a_terminal("-q", article, NO_COLOR="1")
    assert "\x1b" not in on_a_terminal("-q", article, TERM="dumb")
    assert "\x1b" not in process("-q", article).stdout


@pytest.mark.parametrize(
    "command",
    [[], ["--verbose"], ["--dry-run"], ["-f", "markdown"], ["-f", "json"], ["numbers"], ["check"]],
    ids=" ".join,
)
def test_an_article_cannot_steer_the_terminal(command: list[str]) -> None:
    arguments: list[str | Path] = [*command, HOSTILE]
    if command == ["check"]:
        arguments.append(HOSTILE)
    shown = on_a_terminal(*arguments, NO_COLOR="1")
    assert shown
    assert not [c for c in shown if (ord(c) < 32 and c not in "\r\n\t") or 127 <= ord(c) < 160]


@pytest.fixture(params=["buffered", "unbuffered"])
def buffering(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With PYTHONUNBUFFERED, as containers set it, one write to a pipe takes no more than the pipe holds."""
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    if request.param == "unbuffered":
        monkeypatch.setenv("PYTHONUNBUFFERED", "1")


@pytest.fixture
def long_article(article: Path) -> Path:
    """More than a pipe holds, as a table of its numbers."""
    article.write_text(ARTICLE * 1200, encoding="utf-8")
    return article


@pytest.mark.usefixtures("buffering")
def test_a_reader_that_goes_away_is_no_error(long_article: Path) -> None:
    with subprocess.Popen(
        [*SUMMARISE, "numbers", long_article], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.wait(PATIENCE) == 141
        assert running.stderr.read() == b""


@pytest.mark.usefixtures("buffering")
def test_everything_arrives_through_a_pipe(long_article: Path) -> None:
    assert process("numbers", long_article).stdout.count("\n") == 1 + 1200 * 4


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_a_closed_stream(article: Path, closed: str) -> None:
    number = {"stdout": 1, "stderr": 2}[closed]
    code = f"import os, sys; os.close({number}); os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
    done = subprocess.run(
        [sys.executable, "-c", code, "-m", "summarise", article], capture_output=True, text=True, check=False
    )
    if closed == "stdout":
        assert (done.returncode, "standard output is closed" in done.stderr) == (73, True)
    else:
        assert (done.returncode, "41,000" in done.stdout) == (0, True)


def test_ctrl_c_while_a_model_is_thinking(article: Path) -> None:
    output = article.parent / "report.txt"
    with server(faults.slow(600, faults.error(500))) as model:
        running = Ready(
            "-q", article, "-m", "tiny", "--base-url", model.url, "-o", output,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        while not model.requests and running.poll() is None:
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=PATIENCE)
    # The oldest click ends the terminal's "^C" with a line of its own.
    assert (running.returncode, out, err.lstrip("\n")) == (
        130,
        "",
        "summarise: interrupted; run the same command again\n",
    )
    assert os.listdir(article.parent) == ["article.txt"]
