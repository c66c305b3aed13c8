"""The names that can be imported, what importing them costs, and that they are typed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import summarise
from summarise import Article, Severity
from tests.typed import user_code

ROOT = Path(__file__).parents[2]
HEAVY = ("openai", "instructor", "tenacity", "typer", "rich", "jinja2", "aiohttp", "httpx", "httpx2")


def modules_after(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"], capture_output=True, text=True, check=True
    )  # fmt: skip
    return {name.partition(".")[0] for name in done.stdout.split()}


@pytest.mark.parametrize(
    ("code", "not_even"),
    [
        ("import summarise", ("pydantic", "asyncio")),
        ("from summarise import check; check('5 tons', '6 tons')", ("pydantic", "asyncio")),
        ("from summarise import find_quantities; find_quantities('5 tons')", ("pydantic", "asyncio")),
        ("from summarise import summarise; summarise('It cost 5 dollars to see 7 boats.')", ()),
    ],
)
def test_nothing_is_imported_that_is_not_used(code: str, not_even: tuple[str, ...]) -> None:
    assert modules_after(code).isdisjoint({*HEAVY, *not_even})


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["check", "a.txt", "b.txt"], ["check", "a.txt", "b.txt", "-o", "-"], ["numbers", "a.txt"]],
    ids=" ".join,
)
def test_no_client_for_commands_without_a_model(arguments: list[str], tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The port handled 41,000 boxes.")
    files = [str(tmp_path / a) if a.endswith(".txt") else a for a in arguments]
    loaded = modules_after(f"from summarise.cli.main import outcome; outcome({files})")
    assert loaded.isdisjoint({"openai", "instructor", "tenacity", "jinja2", "aiohttp"})


def test_a_command_is_loaded_without_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The port handled 41,000 boxes.")
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from summarise.cli.main import outcome\n"
         f"outcome(['check', {str(tmp_path / 'a.txt')!r}, {str(tmp_path / 'a.txt')!r}, '--summary-field=x']); print(*sys.modules)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    loaded = set(done.stdout.split())
    assert "summarise.cli.checks.checking" in loaded
    assert loaded.isdisjoint(
        {"summarise.cli.many.batching", "summarise.cli.many.jobs", "summarise.cli.looking", "sqlite3"}
    )


def test_all_is_what_can_be_imported() -> None:
    for name in summarise.__all__:
        assert getattr(summarise, name) is not None
    assert dir(summarise) == sorted(summarise.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        summarise.nothing  # noqa: B018


def test_a_type_checker_agrees_with_users_code() -> None:
    mypy = pytest.importorskip("mypy.api")
    out, err, code = mypy.run(
        ["--config-file", str(ROOT / "pyproject.toml"), str(ROOT / "tests/typed/user_code.py")]
    )
    assert (code, err) == (0, ""), out


def test_the_typed_example_runs() -> None:
    assert user_code.ours("The port handled 41,000 boxes in March.").summary.facts
    assert user_code.the_check("5 boats")[0][0] == 0


async def test_inside_a_running_loop() -> None:
    assert (
        await user_code.in_a_loop(Article("The port handled 41,000 boxes."))
        == "The port handled 41,000 boxes."
    )
    report = summarise.summarise("The port handled 41,000 boxes.")  # as in a notebook's cell
    assert [flag for flag in report.flags if flag.severity is not Severity.NOTE] == []


async def test_inside_a_running_loop_an_error_is_the_callers() -> None:
    with pytest.raises(summarise.SummariseError, match="empty"):
        summarise.summarise("  ")
