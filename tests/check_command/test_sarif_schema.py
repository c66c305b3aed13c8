"""Every kind of SARIF that is written, against the schema of SARIF 2.1.0."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from tests.check_command.running import run
from tests.fixtures import HERE

SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0.json").read_text(encoding="utf-8"))


def faults(text: str) -> list[str]:
    found = Draft7Validator(SCHEMA).iter_errors(json.loads(text))
    return [f"{'/'.join(map(str, e.path))}: {e.message[:120]}" for e in found]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files: dict[str, Any] = {
        "a.txt": "The mill employs 40 people.\nIt made 7.5 tons of flour in May.\n",
        "b.txt": "The mill employs 45 people.\n",
        "s.txt": "The mill employs 400 people and made 75 tons in June.\n",
        "s.json": json.dumps({"a b": ["It made 75 tons."], "n": {"people": 400}}),
        "h.html": "<html><head><title>T</title></head><body><article><p>The mill employs 40 people in Lindmouth, and it made 7.5 "
        "tons of flour in May, the owner said on Monday.</p></article></body></html>",
        "ä [1] 100%.txt": "The mill employs 400 people.\n",
        "self.txt": "12 men and 9 women, 22 in all.\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


COMMANDS = [
    ["a.txt", "s.txt"],
    ["a.txt", "s.json"],
    ["h.html", "s.txt"],
    ["a.txt", "ä [1] 100%.txt"],
    ["a.txt", "s.txt", "s.json"],
    ["a.txt", "b.txt", "--summary", "s.txt"],
    ["--self", "self.txt"],
    ["--self", "a.txt"],  # nothing to say
    ["a.txt", "-"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_it_is_as_the_schema_says(command: list[str], folder: Path) -> None:
    done = run(*command, "--format", "sarif", folder=folder, stdin="It made 75 tons.")
    assert faults(done.stdout) == []


def test_what_is_accepted_too(folder: Path) -> None:
    from summarise.cli.main import outcome

    accept = [
        "accept",
        "a.txt",
        "s.txt",
        "--all",
        "--reason",
        "the [desk]'s {0} own",
        "--who",
        "ida",
        "--quiet",
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert outcome(accept) == 0
    done = run("a.txt", "s.txt", "--format", "sarif", folder=folder)
    assert '"suppressions"' in done.stdout
    assert faults(done.stdout) == []


@pytest.mark.parametrize("name", ["hostile", "company-results", "election"])
def test_the_fixtures(name: str, folder: Path) -> None:
    for wrong in sorted((HERE / name / "wrong").iterdir())[:3]:
        done = run(str(HERE / name / "article.txt"), str(wrong), "--format", "sarif", folder=folder)
        assert faults(done.stdout) == []


def test_the_schema_finds_faults() -> None:
    assert faults('{"version": "2.1.0", "runs": [{"tool": {"driver": {}}}]}') != []
