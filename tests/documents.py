"""Runs the examples of a page of docs/: ``console`` blocks as commands, ``python`` blocks as one program."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path
from typing import Any

from tests.command import process

DOCS = Path(__file__).parents[1] / "docs"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: str, kind: str) -> list[str]:
    """The fenced blocks of that kind in docs/``page``."""
    text = (DOCS / page).read_text(encoding="utf-8")
    return [body for found, body in _BLOCK.findall(text) if found == kind]


def console(block: str, folder: Path) -> str:
    """The block as it comes out when its ``$ summarise ...`` lines are run in ``folder``."""
    out = []
    for line in block.splitlines():
        if not line.startswith("$ "):
            continue
        words = shlex.split(line[2:])
        assert words[0] == "summarise", line
        done = process(*words[1:], cwd=folder, env=os.environ | {"NO_COLOR": "1"})
        out += [line, *(done.stderr + done.stdout).splitlines()]
        if done.returncode:
            out.append(f"[exit {done.returncode}]")
    return "\n".join(line.rstrip() for line in out) + "\n"


def program(page: str, folder: Path) -> dict[str, Any]:
    """Run the page's ``python`` blocks one after the other in ``folder``; their names."""
    names: dict[str, Any] = {}
    before = Path.cwd()
    os.chdir(folder)
    try:
        for block in blocks(page, "python"):
            exec(compile(block, page, "exec"), names)  # noqa: S102 - our own page
    finally:
        os.chdir(before)
    return names
