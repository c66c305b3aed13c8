"""What people type first: one line that says what to do instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarise.cli.main import outcome


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.txt").write_text("The mill employs 40 people.\n", encoding="utf-8")
    (tmp_path / "d").mkdir()
    (tmp_path / "nothing.json").write_text('{"headline": "", "facts": []}')
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["check", "a.txt"], 2, "add --self"),
        (["check", "d", "a.txt"], 66, "`summarise check --pairs d`"),
        (["check", "a.txt", "d"], 66, "`summarise check --pairs d`"),
        (["check", "a.txt", "nothing.json"], 66, "nothing.json: empty; there are no words in it"),
        (
            ["check", "a.txt", "--summary", "nothing.json"],
            66,
            "nothing.json: empty; there are no words in it",
        ),
        (["help"], 2, "`summarise --help`"),
        (["help", "check"], 2, "`summarise check --help`"),
        (["explian"], 2, "`summarise explain`"),
        (["render", "a.txt"], 66, "a.txt: not a report"),
        (["d"], 66, "`summarise batch d -o OUT`"),
    ],
)
def test_one_line(
    arguments: list[str], code: int, says: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert outcome(arguments) == code
    said = capfd.readouterr().err.strip()
    assert says in said
    assert len(said.splitlines()) == 1
