"""A summary that is JSON: what its findings show in a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import here


def test_the_line_of_a_structured_summary_is_shown_as_that_of_a_text_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("The mill employs 40 people and has 12 boats.\n")
    facts = {"facts": [{"text": "The mill employs 50 people, and has 12 boats."}], "boats": 13}
    Path("s.json").write_text(json.dumps(facts))
    out = here(capfd, "check", "a.txt", "s.json").stdout
    assert (
        "  fact 1, text | The mill employs 50 people, and has 12 boats.\n"
        "               |                  ^^\n"
        "      source 1 | The mill employs 40 people and has 12 boats.\n"
    ) in out
    assert "boats | 13" not in out  # the message says so much


@pytest.mark.parametrize("asked", [("a.txt", "a.summary.json"), ("--pairs", "a.txt")])
def test_in_markdown_too_and_notes_are_counted_unless_they_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], asked: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("The mill employs 40 people. About 12 boats came in 2031.\n")
    Path("a.summary.json").write_text(
        json.dumps({"text": "The mill employs 50 people. Some 12 boats came: 12."})
    )
    out = here(capfd, "check", *asked, "-f", "markdown").stdout
    assert "| text: The mill employs **50** people. Some 12 boats came: 12. |" in out
    assert "not listed." in out
    assert "| note |" not in out
    assert "| note |" in here(capfd, "check", *asked, "-f", "markdown", "-v").stdout
    text = here(capfd, "check", *asked).stdout
    assert "text | The mill employs 50 people." in text
