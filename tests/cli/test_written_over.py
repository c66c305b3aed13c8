"""Where a command writes: never over what it reads, and never into a folder that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import here, says_one_line

TEXT = "The mill employs 40 people.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("a.txt",),
        ("a.txt", "--dry-run", "-m", "openai/gpt-4.1-mini"),
        ("check", "a.txt", "s.txt"),
        ("check", "s.txt", "a.txt"),
        ("check", "s.txt", "--summary", "a.txt"),
        ("check", "--self", "a.txt"),
        ("check", "--pairs", "a.txt"),
        ("check", "--jsonl", "a.txt"),
        ("numbers", "a.txt"),
        ("numbers", "s.txt", "a.txt"),
        ("render", "a.txt"),
        ("stale", "out", "a.txt"),
    ],
)
@pytest.mark.parametrize("output", ["a.txt", "./link.txt"])
def test_it_is_said_before_anything_is_read(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    output: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("out").mkdir()
    for name in ("a.txt", "s.txt"):
        Path(name).write_text(TEXT)
    Path("link.txt").symlink_to("a.txt")
    says_one_line(here(capfd, *arguments, "-o", output), 2, f"-o {output.removeprefix('./')} is what is read")
    assert Path("a.txt").read_text() == TEXT


def test_another_file_may_be_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "s.txt", "r.txt"):
        Path(name).write_text(TEXT)
    assert here(capfd, "check", "a.txt", "s.txt", "-o", "r.txt").returncode == 0
    assert Path("r.txt").read_text().endswith("Flags: none.\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "nowhere.txt", "s.txt"),
        ("check", "--jsonl", "nowhere.txt"),
        ("numbers", "s.txt"),
        ("s.txt", "-q"),
    ],
)
def test_a_folder_that_is_not_there_is_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("s.txt").write_text(TEXT)
    done = here(capfd, *arguments, "-o", "results/r.txt")
    says_one_line(done, 73, "results/r.txt: cannot be written: there is no folder ", "results")
