"""Stored summaries against the articles as they are now."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command import here

OLD = {
    "fire.txt": "Fire on the ferry Sula\n\nFourteen people were hurt in a fire on the ferry Sula on Monday, Norlink said.",
    "grain.txt": "Grain prices rise\n\nWheat rose by 12 crowns to 240 crowns a tonne on Friday, the exchange in Orsa said.",
    "vote.txt": "Council votes\n\nThe council of Aldham passed its budget by 31 votes to 18 on Thursday evening.",
}


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Path:
    """A working folder with a batch of three articles in OUT."""
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "monday", OLD)
    assert here(capfd, "batch", "monday", "-o", "out", "-q", "-j", "1").returncode == 0
    return tmp_path


def written(folder: Path, articles: dict[str, str]) -> None:
    folder.mkdir()
    for name, text in articles.items():
        (folder / name).write_text(text, encoding="utf-8")


def test_what_a_correction_makes_wrong_is_told_and_the_rest_is_not(
    stored: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    new = dict(OLD)
    new["fire.txt"] = new["fire.txt"].replace("Fourteen", "Sixteen")
    new["grain.txt"] += " Barley was not traded."
    written(stored / "tuesday", new)
    done = here(capfd, "stale", "out", "tuesday")
    assert done.returncode == 1
    assert "monday/fire.txt: " in done.stdout
    assert "Sixteen" in done.stdout
    assert "grain" not in done.stdout
    assert done.stderr == "summarise: 3 stored summaries: 1 stale, 1 changed and still right, 1 unchanged\n"


def test_as_json_each_stored_summary_is_a_line_with_its_flags(
    stored: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    written(
        stored / "new", {"vote.txt": OLD["vote.txt"].replace("31", "30"), "other.txt": "Of another thing, 5."}
    )
    done = here(capfd, "stale", "out", "new", "-f", "json", "-q", "--fail-on", "never")
    rows = {row["id"]: row for row in map(json.loads, done.stdout.splitlines())}
    assert {id: row["state"] for id, row in rows.items()} == {
        "monday/vote.txt": "stale", "monday/fire.txt": "gone", "monday/grain.txt": "gone",
    }  # fmt: skip
    assert "31" in {flag["claim"]["text"] for flag in rows["monday/vote.txt"]["flags"]}
    assert (done.returncode, done.stderr) == (0, "")


def test_an_article_that_cannot_be_read_is_one_line_and_the_rest_is_judged(
    stored: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    written(stored / "new", OLD | {"fire.txt": ""})
    done = here(capfd, "stale", "out", "new")
    assert done.returncode == 66
    assert "fire.txt: empty" in done.stderr
    assert "1 not readable" in done.stderr
    assert "2 unchanged" in done.stderr


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda folder: (folder / "empty").mkdir(), "give the output folder of `summarise batch`"),
        (lambda folder: None, "No such file"),
    ],
)
def test_a_folder_without_results(
    stored: Path, capfd: pytest.CaptureFixture[str], make: Callable[[Path], None], words: str
) -> None:
    make(stored)
    done = here(capfd, "stale", "empty", "monday")
    assert (done.returncode, done.stdout) == (66, "")
    assert words in done.stderr


def test_two_stored_articles_of_one_name_are_told_apart_by_their_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for day in ("in", "new"):
        (tmp_path / day).mkdir()
        written(tmp_path / day / "north", {"a.txt": OLD["fire.txt"]})
        written(tmp_path / day / "south", {"a.txt": OLD["vote.txt"]})
    assert here(capfd, "batch", "in", "-o", "out", "-q", "-j", "1").returncode == 0
    assert here(capfd, "stale", "out", "new").stderr == "summarise: 2 stored summaries: 2 unchanged\n"
