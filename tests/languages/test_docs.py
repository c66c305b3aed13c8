"""docs/languages.md: its command and its Python are run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import blocks, console, program

HARBOUR = "Der Hafen schlug mehr als 41.000 Container um und gab rund 2,5 Millionen Euro für die Kräne aus, sagte das Amt.\n"


@pytest.mark.parametrize("block", blocks("languages.md", "console"))
def test_the_command(block: str, tmp_path: Path) -> None:
    (tmp_path / "hafen.txt").write_text(HARBOUR, encoding="utf-8")
    assert console(block, tmp_path) == block


def test_the_python(tmp_path: Path) -> None:
    program("languages.md", tmp_path)
