"""What a check costs as a process: no client of any model, and little work."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.check_command.running import run_process

CLIENTS = ("openai", "instructor", "tenacity", "httpx", "httpx2", "aiohttp", "anthropic", "requests")
SETTINGS = "summarise.configuration.settings"  # nothing is set in these tests, so there is nothing to judge
# Calls of functions, Python's and C's, from the first import to the last line: on any machine the same, where a time
# is not. A file of 5,000 characters takes a third of this.
CALLS = 2_000_000
COUNTING = """import sys
count = 0
def one_more(frame, event, argument):
    global count
    count += event in ("call", "c_call")
sys.setprofile(one_more)
"""
COUNTED = "sys.setprofile(None); sys.stderr.write(str(count))"


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


def test_it_is_little_work(folder: Path) -> None:
    done = run_process("a.txt", "s.json", folder=folder, first=COUNTING, code=COUNTED)
    assert done.returncode == 0
    assert int(done.stderr) < CALLS


@pytest.mark.parametrize(
    ("options", "converted"), [([], False), (["--fail-on", "never", "-o", "out.txt"], True)]
)
def test_what_options_are_converted_with_is_loaded_for_an_option_that_is_given(
    folder: Path, options: list[str], converted: bool
) -> None:
    code = "import sys; sys.stderr.write(str('typer._adapters' in sys.modules))"
    done = run_process("a.txt", "s.json", *options, folder=folder, code=code)
    assert done.returncode == 0
    assert converted or done.stderr == "False"  # typer before 0.29 has no such thing
    assert (folder / "out.txt").exists() is converted
