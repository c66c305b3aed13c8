"""The README's commands run, and what it shows of their output is what they print."""

from __future__ import annotations

import asyncio
import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from summarise.cli.main import outcome
from tests import faults
from tests.batch_server import batch_serving
from tests.command import ARTICLE, process
from tests.engines.asking import SUMMARY

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "README.md").read_text(encoding="utf-8")
LINES = re.findall(r"^\$ (summarise .*?)(?: +#.*)?$", PAGE, re.MULTILINE)
TOLD = re.findall(r'^\$ echo "(.*?)" \|\s+(summarise .*?) -\n(.*?)^```', PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("said", "command", "printed"), TOLD, ids=[line for _, line, _ in TOLD])
def test_what_is_shown_is_printed(said: str, command: str, printed: str) -> None:
    done = process(*shlex.split(command)[1:], "-", stdin=f"{said}\n", cwd=ROOT)
    assert [line.rstrip() for line in done.stdout.splitlines()] == printed.splitlines()


def test_something_is_shown() -> None:
    assert len(TOLD) == 2
    assert "error[scale-mismatch]" in TOLD[0][2]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the commands name."""
    (tmp_path / "articles").mkdir()
    for path in (tmp_path / "article.txt", tmp_path / "articles" / "one.txt"):
        path.write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "summary.json").write_text('{"headline": "41,000 containers"}', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def run(line: str, server: Any, monkeypatch: pytest.MonkeyPatch) -> int:
    """The command as it stands, but the model's addresses are those of a server of ours."""
    monkeypatch.setenv("OPENAI_API_KEY", "none")
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    words = [server.url if word.startswith("http://") else word for word in shlex.split(line)[1:]]
    return await asyncio.to_thread(outcome, words)


# Watching and serving end with Ctrl-C only: tests/batch and tests/serve have them. A weights file and a cluster need extras: tests/engines and
# tests/ray_cluster have them.
@pytest.mark.parametrize(
    "line", [line for line in LINES if not re.search(r"--watch|serve|mcp|local/|jobs|--engine ray", line)]
)
async def test_a_command_runs(line: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with faults.serving(faults.answer(SUMMARY)) as server:
        assert await run(line, server, monkeypatch) in (0, 1)
        asks = "--model" in line and "--dry-run" not in line
        assert bool(server.requests) == asks


async def test_a_job_is_submitted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (line,) = [line for line in LINES if " jobs " in line]
    async with batch_serving(lambda row: row) as server:
        assert await run(line, server, monkeypatch) == 0
        (asked,) = server.requests()
    assert ARTICLE.strip() in json.dumps(asked["body"], ensure_ascii=False).replace("\\n", "\n")
