"""``summarise check --self``: every form, every exit code, and what goes wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from summarise.reports.json import load_checked
from tests.check_command.running import run

TEXT = "Two ports\n\nThe class has 12 men and 9 women, 22 in all.\n"
PAGE = Path(__file__).parents[2] / "docs" / "check-itself.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wrong.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "right.txt").write_text(TEXT.replace("22", "21"), encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "table.md").write_text(
        "# Ports\n\n| Port | Boats |\n|---|--:|\n| Aldham | 12 |\n| Borley | 9 |\n| Total | 22 |\n",
        encoding="utf-8",
    )
    return tmp_path


FORMS = {
    "text": "12 + 9 = 21",
    "markdown": "12 + 9 = 21",
    "json": '"arithmetic": "12 + 9 = 21"',
    "csv": "arithmetic-wrong",
    "sarif": '"startLine": 3',
    "github": "line=3,col=35,endColumn=37",
    "tieout": "✗ 22",
    "html": "12 + 9 = 21",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form(form: str, folder: Path) -> None:
    done = run("--self", "wrong.txt", "--format", form, folder=folder)
    assert done.returncode == 1
    assert FORMS[form] in done.stdout


def test_a_table_of_markdown_is_found_in_its_file(folder: Path) -> None:
    done = run("--self", "table.md", "--format", "github", folder=folder)
    assert "line=7,col=11,endColumn=13" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--self", "right.txt"], 0, ""),
        (["--self", "wrong.txt", "--fail-on", "never"], 0, ""),
        (["--self", "wrong.txt", "--ignore", "arithmetic-wrong"], 0, ""),
        (["--self", "empty.txt"], 66, "empty"),
        (["--self", "missing.txt"], 66, "missing.txt"),
        (["--self", "."], 66, "a folder"),
        (["--self"], 2, "--self takes one text"),
        (["--self", "wrong.txt", "right.txt"], 2, "--self takes one text"),
        (["--self", "wrong.txt", "--pairs"], 2, "--self takes one text"),
        (["--self", "wrong.txt", "--jsonl"], 2, "--self takes one text"),
    ],
)
def test_exit_codes(arguments: list[str], code: int, said: str, folder: Path) -> None:
    done = run(*arguments, folder=folder)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_standard_input_and_json(folder: Path) -> None:
    done = run("--self", "-", "--format", "json", folder=folder, stdin=TEXT)
    checked = load_checked(done.stdout)
    (flag,) = checked.flags
    assert flag.claim is not None
    assert TEXT[flag.claim.start : flag.claim.end] == "22"
    assert json.loads(done.stdout)["format_version"] == 1


def test_the_pages_example(tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    text = re.search(r"^```text text\.txt\n(.*?)^```", page, re.M | re.S)
    shown = re.search(r"^\$ summarise check --self text\.txt\n(.*?)^```", page, re.M | re.S)
    assert text is not None
    assert shown is not None
    (tmp_path / "text.txt").write_text(text[1], encoding="utf-8")
    assert run("--self", "text.txt", folder=tmp_path).stdout.strip() == shown[1].strip()
