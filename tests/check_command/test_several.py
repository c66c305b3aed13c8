"""``check`` of several summaries, of pairs in files and folders, and what hooks and actions make of it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.command import here, says_one_line

ROOT = Path(__file__).parents[2]
MILL = "The mill employs 40 people.\nIt made 7.5 tons of flour in May.\n"
RIGHT = "The mill employs 40 people."
WRONG = "The mill made 75 tons of flour."
Capture = pytest.CaptureFixture[str]


def put(folder: Path, **files: str) -> None:
    """Files by their names, with "__" for a dot and "_in_" for a folder."""
    for name, text in files.items():
        path = folder / name.replace("_in_", "/").replace("__", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    put(tmp_path, mill__txt=MILL, mill__summary__md=RIGHT, more_in_article__txt=MILL)
    put(tmp_path, more_in_summary__txt=WRONG, more_in_summary_x__txt=RIGHT)
    (tmp_path / "more" / "summary_x.txt").rename(tmp_path / "more" / "summary-short.txt")
    return tmp_path


def test_several_summaries_of_one_article(folder: Path, capfd: Capture) -> None:
    done = here(capfd, "check", "mill.txt", "mill.summary.md", "more/summary.txt")
    assert done.returncode == 1
    assert "mill.summary.md of mill.txt: 1 claim: 1 supported" in done.stdout
    assert "more/summary.txt of mill.txt\nerror[scale-mismatch]" in done.stdout
    assert done.stderr == "summarise: 2 summaries checked; flags: 1 error\n"


def test_a_folder_of_pairs(folder: Path, capfd: Capture) -> None:
    done = here(capfd, "check", "--pairs", ".", "--format", "json")
    rows = [(row["summary"], row["source"], len(row["checked"]["flags"])) for row in json.loads(done.stdout)]
    assert rows == [
        ("mill.summary.md", "mill.txt", 0),
        ("more/summary-short.txt", "more/article.txt", 0),
        ("more/summary.txt", "more/article.txt", 1),
    ]
    assert done.returncode == 1
    assert here(capfd, "check", "--pairs", ".", "--fail-on", "never").returncode == 0


def test_a_file_is_a_summary_or_an_article_and_each_pair_is_checked_once(
    folder: Path, capfd: Capture
) -> None:
    done = here(
        capfd, "check", "--pairs", "mill.txt", "mill.summary.md", "more/article.txt", "--format", "json"
    )
    assert [row["summary"] for row in json.loads(done.stdout)] == [
        "mill.summary.md", "more/summary-short.txt", "more/summary.txt",
    ]  # fmt: skip
    put(folder, other__txt="no summary of this")
    assert (
        here(capfd, "check", "--pairs", "other.txt").stderr == "summarise: 0 summaries checked; flags: none\n"
    )


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"alone__summary__md": "1"}, "alone.summary.md: no article beside it; it would be called alone.txt"),
        ({"mill__html": "x"}, "mill.summary.md: more than one article beside it: mill.html, mill.txt"),
        ({"mill__txt": ""}, "mill.txt: empty"),
        ({"bad__txt": MILL, "bad__summary__json": "{"}, "bad.summary.json: not valid JSON"),
    ],
)
def test_what_cannot_be_checked_is_said_and_the_others_go_on(
    folder: Path, capfd: Capture, files: dict[str, str], words: str
) -> None:
    put(folder, **files)
    done = here(capfd, "check", "--pairs", ".", "--quiet")
    assert done.returncode == 66
    assert done.stderr.startswith("summarise: ")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
    assert "scale-mismatch" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--pairs"], 2, "after --pairs"),
        (["--pairs", "nothing"], 66, "no such file"),
        (["--pairs", "empty"], 66, "NAME.summary.md"),
        (["--pairs", ".", "--format", "html"], 2, "--format html"),
        (["--pairs", ".", "--jsonl"], 2, "--jsonl"),
        (["mill.txt", "mill.summary.md", "more/summary.txt", "--format", "csv"], 2, "csv"),
        (["-", "-", "mill.summary.md"], 2, "standard input"),
    ],
)
def test_what_does_not_go_together(
    folder: Path, capfd: Capture, arguments: list[str], code: int, words: str
) -> None:
    (folder / "empty").mkdir()
    says_one_line(here(capfd, "check", *arguments), code, words)


@pytest.mark.parametrize("format", ["github", "sarif", "markdown"])
def test_every_flag_names_its_file(folder: Path, capfd: Capture, format: str) -> None:
    put(folder, mill__summary__md=WRONG)
    done = here(capfd, "check", "--pairs", ".", "--format", format, "--quiet")
    for name in ("mill.summary.md", "more/summary.txt"):
        assert name.replace(".", "\\.") if format == "markdown" else name in done.stdout
    if format == "sarif":
        (run,) = json.loads(done.stdout)["runs"]
        assert len(run["results"]) == 2


def test_what_cannot_be_checked_is_annotated_too(folder: Path, capfd: Capture) -> None:
    put(folder, alone__summary__md="1")
    done = here(capfd, "check", "--pairs", ".", "--format", "github")
    reason = "alone.summary.md: no article beside it; it would be called alone.txt (.html, .pdf …)"
    assert done.returncode == 66
    assert done.stdout.splitlines()[-1] == f"::error file=alone.summary.md,title=Not checked::{reason}"
    assert reason in done.stderr


def test_a_name_that_steers_is_shown_as_its_code(folder: Path, capfd: Capture) -> None:
    (folder / "mill.summary.md").rename(folder / "mill.summary-a.md")
    (folder / "\x1b[31m.summary.md").write_text("1", encoding="utf-8")
    done = here(capfd, "check", "--pairs", ".")
    assert "\x1b" not in done.stdout + done.stderr


# --- the hook and the action ------------------------------------------------------------------------


def test_the_hook_is_a_command_that_there_is(folder: Path, capfd: Capture) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {"id", "name", "entry", "language", "files"} <= hook.keys()
    command, *arguments = hook["entry"].split()
    assert command == "summarise"
    takes = [
        str(p.relative_to(folder))
        for p in folder.rglob("*")
        if re.search(hook["files"], str(p.relative_to(folder)))
    ]
    assert sorted(takes) == [
        "mill.summary.md", "mill.txt", "more/article.txt", "more/summary-short.txt", "more/summary.txt",
    ]  # fmt: skip
    done = here(capfd, *arguments, *sorted(takes))
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.count("more/summary.txt of more/article.txt") == 1
    assert (
        "more/summary.txt of" in here(capfd, *arguments, "more/article.txt").stdout
    )  # an article that changed
    put(folder, notes__md="12", data__json="{}", more_in_page__html="12")
    for name in ("notes.md", "data.json", "more/page.html"):  # what is neither
        done = here(capfd, *arguments, name)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_contents_of_a_book_are_no_summary(folder: Path, capfd: Capture) -> None:
    put(
        folder,
        book_in_SUMMARY__md="- [Chapter 12](12.md)",
        book_in_a__summary__md="40 people",
        book_in_a__txt=MILL,
    )
    done = here(capfd, "check", "--pairs", ".", "--fail-on", "never")
    assert done.returncode == 0 and "SUMMARY" not in done.stdout + done.stderr
    put(folder, book_in_article__md="12 chapters")
    assert "book/SUMMARY.md of book/article.md" in here(capfd, "check", "--pairs", "book").stdout


@pytest.mark.parametrize(
    ("paths", "code"), [(".", 1), ("mill.summary.md\n", 0), ("$(touch hacked)\nmill.txt", 66)]
)
def test_the_action_checks_what_it_is_given(folder: Path, paths: str, code: int) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    *_, step = action["runs"]["steps"]
    assert all(
        "${{" not in one["run"] for one in action["runs"]["steps"]
    )  # what is given is data, never shell
    names = {
        name: re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value) for name, value in step["env"].items()
    }
    given = {name: action["inputs"][found[1]]["default"] for name, found in names.items() if found}
    (folder / "tools" / "summarise" / "bin").mkdir(parents=True)
    link = folder / "tools" / "summarise" / "bin" / "summarise"
    link.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m summarise "$@"\n', encoding="utf-8")
    link.chmod(0o755)
    done = subprocess.run(
        [str(shutil.which("bash")), "-e", "-c", step["run"]],
        env={**os.environ, **given, "PATHS": paths, "RUNNER_TEMP": str(folder / "tools")},
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == code, done.stderr
    if code == 1:
        assert done.stdout.startswith("::error file=more/summary.txt,line=1,")
    assert not (folder / "hacked").exists()
