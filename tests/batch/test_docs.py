"""docs/batch.md and docs/store.md against the commands: every option, every exit code, the example."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from summarise.cli.application import application
from summarise.cli.exit_codes import MEANINGS
from summarise.errors import AuthenticationFailed, InputError, OutputError, SettingsError, Unavailable

DOCS = Path(__file__).parents[2] / "docs"
BATCH = (DOCS / "batch.md").read_text(encoding="utf-8")
STORE = (DOCS / "store.md").read_text(encoding="utf-8")
COMMANDS: dict[str, Any] = get_command(application()).commands  # type: ignore[attr-defined]


def options(command: Any) -> set[str]:
    return {
        name
        for parameter in command.params
        for name in (*parameter.opts, *parameter.secondary_opts)
        if name.startswith("-")
    }


def described(page: str) -> set[str]:
    return set(re.findall(r"`(--?[a-z][\w-]*)[^`]*`", page))


def test_every_option_of_batch_is_in_its_table() -> None:
    table = BATCH[BATCH.index("## Options") : BATCH.index("## A folder")]
    assert options(COMMANDS["batch"]) - described(table) == set()


def test_no_option_is_described_that_batch_does_not_have() -> None:
    assert described(BATCH) - options(COMMANDS["batch"]) == set()


def test_store() -> None:
    group = COMMANDS["store"].commands
    real = set().union(*(options(command) for command in group.values()))
    real |= options(COMMANDS["batch"])  # the page names those that a key depends on
    assert described(STORE) - real == set()
    for name, command in group.items():
        assert f"summarise store {name}" in STORE
        assert {o for o in options(command) if o.startswith("--")} - described(STORE) == set()


def test_exit_codes_are_ours_and_all_that_a_batch_can_end_with_are_there() -> None:
    codes = {int(code) for code in re.findall(r"^\| (\d+) \|", BATCH, re.MULTILINE)}
    ends = {
        kind.exit_code for kind in (AuthenticationFailed, InputError, OutputError, SettingsError, Unavailable)
    }
    assert codes == {0, 1, 2, 3, 4, 130} | ends
    assert codes <= set(MEANINGS)


def test_the_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (code,) = re.findall(r"^```python\n(.*?)^```", STORE, re.MULTILINE | re.DOTALL)
    exec(compile(code, "store.md", "exec"), {"__name__": "example"})  # noqa: S102  # our own page
