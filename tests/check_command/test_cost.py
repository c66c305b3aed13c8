"""What a check costs as a process: no client of any model, and little time."""

from __future__ import annotations

import json
import resource
from pathlib import Path

import pytest

from tests.check_command.running import run_process

CLIENTS = ("openai", "instructor", "tenacity", "httpx", "httpx2", "aiohttp", "anthropic", "requests")
SETTINGS = "summarise.settings"  # nothing is set in these tests, so there is nothing to judge
# Everything about a file of 5,000 characters: a third of the number is what it takes on a quiet machine.
SECONDS = 1.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    sentence = "The mill at Lindmouth employs 40 people and made 7.5 tons of flour in May 2024. "
    (tmp_path / "a.txt").write_text(sentence * (5000 // len(sentence) + 1))
    (tmp_path / "s.json").write_text('{"facts": [{"statement": "It employs 40 people.", "staff": 40}]}')
    return tmp_path


@pytest.mark.parametrize("form", ["text", "json", "markdown", "sarif", "github"])
def test_no_form_imports_a_client(folder: Path, form: str) -> None:
    code = (
        f"import sys, json; json.dump([m for m in {(*CLIENTS, SETTINGS)!r} if m in sys.modules], sys.stderr)"
    )
    done = run_process("a.txt", "s.json", "-f", form, folder=folder, code=code)
    assert done.returncode == 0
    assert json.loads(done.stderr) == []


def test_it_takes_little_of_the_processor(folder: Path) -> None:
    spent = []
    for _ in range(2):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run_process("a.txt", "s.json", folder=folder)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(spent) < SECONDS
