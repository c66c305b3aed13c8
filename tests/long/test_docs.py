"""docs/long-articles.md: its Python is run, and what it prints is what the page shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.documents import blocks, program


def test_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program("long-articles.md", tmp_path)
    printed = capsys.readouterr().out
    # How much is left for a part depends on the wording of prompt and schema.
    left = re.compile(r"leaves [\d,]+ for")
    assert left.sub("", printed) == left.sub("", blocks("long-articles.md", "text")[0])
