"""The line that a person sees while a model is asked: on a terminal, and nowhere else."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from aiohttp import web

from tests.cli.test_stopping import running
from tests.command import ARTICLE, server
from tests.engines.asking import SUMMARY
from tests.faults import Reply, answer
from tests.ready import Ready
from tests.serving import PATIENCE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
CLEAR = "\x1b[2K"


class Terminal:
    """What a pseudo-terminal is sent, as it comes."""

    def __init__(self) -> None:
        self.ours, self.theirs = os.openpty()
        self.text = ""
        self._came = threading.Condition()
        self._thread = threading.Thread(target=self._read)

    def hold(self) -> None:
        """From here on the process under test has the other end, and nobody else."""
        os.close(self.theirs)
        self._thread.start()

    def _read(self) -> None:
        while True:
            try:
                piece = os.read(self.ours, 65_536)
            except OSError:  # Linux says so when nobody has the other end any more
                piece = b""
            with self._came:
                self.text += piece.decode()
                self._came.notify_all()
            if not piece:
                return

    def shows(self, words: str) -> bool:
        """Wait until it was sent these words."""
        with self._came:
            return self._came.wait_for(lambda: words in self.text, PATIENCE)

    def ended(self) -> str:
        """All that it was sent, when nobody sends any more."""
        self._thread.join(PATIENCE)
        os.close(self.ours)
        return self.text


def on_a_terminal(folder: Path, *command: str) -> tuple[subprocess.Popen[str], Terminal]:
    """A command whose standard error is a terminal."""
    terminal = Terminal()
    process = Ready(
        *command,
        cwd=folder,
        env=os.environ | {"TERM": "xterm", "COLUMNS": "100"},
        stdout=subprocess.PIPE,
        stderr=terminal.theirs,
        text=True,
    )
    terminal.hold()
    return process, terminal


def held(until: Callable[[], bool], then: Reply) -> Reply:
    """An answer that waits for something in another thread."""

    async def reply(request: web.Request) -> web.StreamResponse:
        import asyncio

        assert await asyncio.to_thread(until)
        return await then(request)

    return reply


def test_one_article_shows_what_it_waits_for_the_tokens_so_far_and_the_seconds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    screen: list[Terminal] = []
    there = threading.Event()

    def shown(words: str) -> Callable[[], bool]:
        return lambda: there.wait(PATIENCE) and screen[0].shows(words)

    first = held(shown("waiting for the answer, "), answer("no JSON", tokens=(1_100, 20, 0)))
    second = held(shown("waiting for the answer, call 2, 1,120 tokens so far, "), answer(SUMMARY))
    with server(first, second) as faults:
        process, terminal = on_a_terminal(
            tmp_path, "a.txt", "-m", "openai/tiny", "--base-url", faults.url, "--repair", "0"
        )
        screen.append(terminal)
        there.set()
        out, _ = process.communicate(timeout=PATIENCE)
        text = terminal.ended()
    assert process.returncode == 0, text
    assert "Port handles more containers" in out
    assert re.search(r"openai/tiny: waiting for the answer, call 2, 1,120 tokens so far, \d+ s", text)
    assert not re.search(r"\w", text.rpartition(CLEAR)[2])  # gone when the answer is there
    assert "\x1b[?25l" not in text  # the cursor stays: one that is killed could not bring it back


def test_who_wants_quiet_sees_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    with server(answer(SUMMARY)) as faults:
        process, terminal = on_a_terminal(
            tmp_path, "a.txt", "-q", "-m", "openai/tiny", "--base-url", faults.url, "--repair", "0"
        )
        process.communicate(timeout=PATIENCE)
        assert (process.returncode, terminal.ended()) == (0, "")


def test_without_a_model_there_is_nothing_to_wait_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    process, terminal = on_a_terminal(tmp_path, "a.txt", "-m", "extractive")
    process.communicate(timeout=PATIENCE)
    assert CLEAR not in terminal.ended()


@pytest.mark.skipif(sys.platform != "linux", reason="as test_stopping")
@pytest.mark.parametrize(
    ("moment", "words"), [("loading", "loading the weights, "), ("answering", "reading the article, ")]
)
def test_a_model_of_this_machine_says_what_it_does_and_ctrl_c_takes_the_line_away(
    tmp_path: Path, moment: str, words: str
) -> None:
    terminal = Terminal()
    with running(tmp_path, moment, "article.txt", "-m", "local/model.gguf", stderr=terminal.theirs) as (
        process,
        _,
    ):
        terminal.hold()
        assert terminal.shows(words)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)
    text = terminal.ended()
    assert process.returncode == 130
    assert text.rpartition(CLEAR)[2].strip() == "summarise: interrupted; run the same command again"
