"""``make rule NAME=...`` makes a module and tests that run as they are."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from summarise.checking.aligning.rule import ClaimRule

ROOT = Path(__file__).parent.parent
main = runpy.run_path(str(ROOT / "tools" / "new_rule.py"))["main"]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for family in ("value", "whose"):
        folder = tmp_path / "src" / "summarise" / "checking" / "rules" / family
        folder.mkdir(parents=True)
        (folder / "__init__.py").write_text('"""A family."""\n', encoding="utf-8")
    (tmp_path / "tests" / "checking").mkdir(parents=True)
    return tmp_path


def test_the_skeleton_is_a_rule_with_tests_that_pass(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main("value/other_speed", tree) == 0
    said = capsys.readouterr().out
    assert "from summarise.checking.rules.value import other_speed" in said
    assert "precedence.py" in said
    module = runpy.run_path(
        str(tree / "src" / "summarise" / "checking" / "rules" / "value" / "other_speed.py")
    )
    assert isinstance(module["RULE"], ClaimRule)
    assert module["RULE"].name == "other_speed"
    tests = tree / "tests" / "checking" / "value" / "test_other_speed.py"
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        str(ROOT),
        str(tests),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout


def test_what_it_writes_is_in_the_form_of_the_house(tree: Path) -> None:
    pytest.importorskip("ruff")
    main("value/other_speed", tree)
    written = [str(path) for path in tree.rglob("*.py")]
    for check in (["check", "--select", "E,F,N,B"], ["format", "--check"]):
        command = [sys.executable, "-m", "ruff", *check, "--config", str(ROOT / "pyproject.toml"), *written]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "name",
    [
        "",
        "value/Other",
        "value/other-speed",
        "../out",
        "value/class",
        "other_speed",
        "elsewhere/other_speed",
        "value/",
    ],
)
def test_a_name_that_cannot_be_is_one_line(tree: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(name, tree) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert {path.name for path in tree.rglob("*.py")} == {"__init__.py"}


def test_nothing_is_written_over(tree: Path) -> None:
    main("value/other_speed", tree)
    assert main("value/other_speed", tree) == 1


def test_make_calls_it() -> None:
    done = subprocess.run(
        ["make", "-n", "rule", "NAME=x"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert "tools/new_rule.py 'x'" in done.stdout
