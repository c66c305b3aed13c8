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
