"""A plain check is read without typer. What is read so comes to what typer makes of it; all else is typer's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from summarise.cli.application import application
from summarise.cli.checks import plain
from summarise.cli.checks.asked import Asked
from tests.check_command.running import run

PLAIN = [
    "a.txt b.txt",
    "- b.txt",
    "a.txt -",
    "https://example.com/a b.json",
    "-q a.txt b.txt",
    "a.txt --quiet b.txt",
    "a.txt b.txt -v",
    "--verbose a.txt b.txt -q",
    "a.txt b.txt -f json",
    "--format sarif a.txt b.txt",
    "-f text --format csv a.txt b.txt",  # the last one counts
    "a.txt b.txt --fail-on warning",
    "--fail-on never -q -v -f github a.txt b.txt",
]


@pytest.mark.parametrize("line", PLAIN)
def test_it_is_the_check_that_typer_would_ask_for(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Any, ...]] = []
    monkeypatch.setattr("summarise.cli.checks.one.check_one", lambda *given: asked.append(given) or 0)
    words = ["check", *line.split()]
    read = plain.read(words)
    assert read is not None
    assert plain.run(read) == 0
    application(words)(words, standalone_mode=False, prog_name="summarise")
    quick, full = map(_told, asked)
    assert quick == full


def _told(given: tuple[Any, ...]) -> list[Any]:
    """The arguments of ``check_one``, one by one, those of ``Asked`` too."""
    return [_fields(one) if isinstance(one, Asked) else one for one in given]


def _fields(one: Any) -> dict[str, Any]:
    named = {name: getattr(one, name) for name in type(one).__dataclass_fields__}
    return named | {"isolation": _fields(named["isolation"])} if "isolation" in named else named


@pytest.mark.parametrize(
    "line",
    [
        "",
        "check",
        "check a.txt",
        "check a.txt b.txt c.txt",
        "numbers a.txt b.txt",
        "a.txt b.txt",
        "check --help",
        "check a.txt b.txt -h",
        "check a.txt b.txt -o out.json",
        "check --format=json a.txt b.txt",  # right, and rare
        "check -qv a.txt b.txt",
        "check -fjson a.txt b.txt",
        "check a.txt b.txt --format",
        "check a.txt b.txt --format yaml",
        "check a.txt b.txt --format JSON",
        "check a.txt b.txt -f -q",
        "check a.txt b.txt --fail-on grave",
        "check a.txt b.txt --formt json",
        "check --self a.txt",
        "check -- a.txt b.txt",
        "check --jsonl a.txt b.txt",
        "check a.txt b.txt --select rounded",
        "check --summary b.txt a.txt",
        "--quiet check a.txt b.txt",
    ],
)
def test_anything_else_is_left_to_typer(line: str) -> None:
    assert plain.read(line.split()) is None
    assert plain.read(["check", "a.txt", ""]) is None


@pytest.mark.parametrize(("names", "code"), [("a.txt none.txt", 66), ("- -", 2), (". a.txt", 66)])
def test_what_goes_wrong_is_said_as_ever(names: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The port handled 41,000 boxes.")
    through_typer = "--summary-field=other"  # which changes nothing here
    done = run(*names.split(), folder=tmp_path)
    assert (done.returncode, done.stdout) == (code, "")
    assert done == run(*names.split(), through_typer, folder=tmp_path)


def test_no_typer_is_loaded_for_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The port handled 41,000 boxes.")
    (tmp_path / "b.txt").write_text("The port handled 41,500 boxes.")
    program = (
        "import sys; from summarise.cli.main import outcome\n"
        "code = outcome(['check', 'a.txt', 'b.txt', '-q', '--format', 'github']); print(code, *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    code, *loaded = done.stdout.splitlines()[-1].split()
    assert code == "1"
    assert {name.partition(".")[0] for name in loaded}.isdisjoint({"typer", "click", "rich", "pydantic"})
