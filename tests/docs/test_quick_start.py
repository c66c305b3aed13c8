"""docs/quick-start.md: what somebody types first prints what the page shows."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.command import process

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "quick-start.md").read_text(encoding="utf-8")
SAVED = re.findall(r"Save this as `([\w.]+)`:\n\n```text\n(.*?)```", PAGE, re.DOTALL)
SHOWN = re.findall(r"```console\n\$ (summarise check [^\n]*)\n(.+?)```", PAGE, re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout as far as the page needs it, with the files that it says to save."""
    folder = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "fixtures" / "sport", folder / "fixtures" / "sport")
    for name, text in SAVED:
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("line", "printed"), SHOWN, ids=[line for line, _ in SHOWN])
def test_what_is_shown_is_printed(line: str, printed: str, folder: Path) -> None:
    done = process(*shlex.split(line)[1:], cwd=folder)
    assert [row.rstrip() for row in (done.stdout + done.stderr).splitlines()] == printed.splitlines()
    assert done.returncode == 1  # each has a planted error


def test_something_is_saved_and_shown() -> None:
    assert (len(SAVED), len(SHOWN)) == (2, 3)
