"""The picture on the README's first screen is what the command prints."""

from __future__ import annotations

import re
from pathlib import Path

from tests.command import process

ROOT = Path(__file__).parents[2]


def test_the_flagged_report() -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(
        r'^\$ echo "(.*?)" \|\n +summarise check (\S+) -\n(.*?)^```', page, re.MULTILINE | re.DOTALL
    )
    assert shown is not None
    said, article, printed = shown.groups()
    done = process("check", article, "-", stdin=f"{said}\n", cwd=ROOT)
    assert (done.returncode, done.stdout) == (1, printed)
