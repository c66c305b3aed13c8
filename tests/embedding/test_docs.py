"""docs/embedding.md and docs/second-opinion.md, run as they stand.

A block with a file's name is that file; ``python`` blocks share one namespace; ``output`` is what the
block before it prints; ``console`` is a command and all it writes. "…" on a line of its own stands for any
lines, within a line for any characters.
Where a model is asked, the server of the tests answers, by hand.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import os
import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests import faults
from tests.command import SUMMARISE
from tests.serving import PATIENCE

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DOUBT = {
    "statement": 1,
    "number": "4%",
    "problem": "who",
    "reason": "It was Corvane that gained 4%; Rhee's fund fell behind.",
    "passage": "It gained 4%, the most in its sector.",
}
REPLIES = {
    "embedding.md": [
        faults.answer({"headline": "Mill made 75 tons", "staff": 40}),
        faults.answer({"headline": "Mill made 7.5 tons", "staff": 40}),
    ],
    "second-opinion.md": [faults.answer({"doubts": [DOUBT]})],
}


def command(line: str, folder: Path, environ: dict[str, str]) -> str:
    """What the shell shows: standard output, standard error, and the exit code where it is not 0."""
    script = f'summarise() {{ {shlex.join(SUMMARISE)} "$@"; }}'
    done = subprocess.run(
        ["/bin/sh", "-c", f"{script}\n{line}"],
        cwd=folder,
        env=environ,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    code = f"[exit code {done.returncode}]\n" if done.returncode else ""
    return done.stdout + done.stderr + code


def assert_shown(shown: str, wanted: str) -> None:
    pattern = "".join(
        r"(?:.*\n)*" if line == "…" else re.escape(line).replace("…", ".*") + "\n"
        for line in wanted.splitlines()
    )
    assert re.fullmatch(pattern, shown), f"shown:\n{shown}\nwanted:\n{wanted}"


def run_document(name: str, folder: Path, environ: dict[str, str]) -> int:
    namespace: dict[str, Any] = {}
    printed = io.StringIO()
    count = 0
    for language, file, body in BLOCK.findall((ROOT / "docs" / name).read_text(encoding="utf-8")):
        count += 1
        if file:
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(body, encoding="utf-8")
        elif language == "python":
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile(body, name, "exec"), namespace)  # noqa: S102  # our own documentation
        elif language == "output":
            assert_shown(printed.getvalue(), body)
        elif language == "console":
            line, _, wanted = body.partition("\n")
            assert line.startswith("$ ")
            assert_shown(command(line[2:], folder, environ), wanted)
        else:
            raise AssertionError(f"a block of {language} that nothing runs")
    return count


@pytest.mark.parametrize(("name", "least"), [("embedding.md", 14), ("second-opinion.md", 4)])
async def test_every_example_runs(
    name: str, least: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with faults.serving(*REPLIES[name]) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("OPENAI_API_KEY", "none")
        environ = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}
        assert await asyncio.to_thread(run_document, name, tmp_path, environ) >= least
    assert len(server.requests) == 2


def written(name: str) -> dict[str, str]:
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    return {file: body for _, file, body in BLOCK.findall(text) if file}


def test_the_hook_is_one_of_the_repositorys() -> None:
    config = yaml.safe_load(written("embedding.md")[".pre-commit-config.yaml"])
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {hook["id"] for hook in config["repos"][0]["hooks"]} <= {hook["id"] for hook in offered}


def test_the_workflow_gives_the_action_what_it_takes() -> None:
    workflow = yaml.safe_load(written("embedding.md")[".github/workflows/numbers.yml"])
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert workflow["jobs"]["check"]["steps"][1]["with"].keys() <= action["inputs"].keys()
