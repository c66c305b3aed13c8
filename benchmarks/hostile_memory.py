"""What a batch takes in memory when the model's server answers with every kind of fault, beside one that answers well.

Run from the project's root: ``python benchmarks/hostile_memory.py``. The same articles, the same options, in turn, each in a
process of its own: all answers good; then half of them one of the kinds of the tests' storm. The server is a process of
its own too. The table goes to benchmarks/results/hostile_memory.md; exit status 1 where hostile answers take more than
one and a half times as much.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

RESULTS = ROOT / "benchmarks" / "results" / "hostile_memory.md"
MOST = 1.5
_HOSTILE = re.compile(r"Storm (\d+)\.")


def serve() -> None:
    """In a process of its own: answer as an article's words want it, until standard input is closed."""
    from aiohttp import web
    from tests import faults
    from tests.batch.test_storm import ANSWERS, SUMMARY

    class Stormy(faults.FaultServer):
        async def handle(self, request: web.Request) -> web.StreamResponse:
            wanted = _HOSTILE.search(await request.text())
            reply = list(ANSWERS.values())[int(wanted[1])] if wanted else faults.answer(SUMMARY)
            return await reply(request)

    async def main() -> None:
        faults.FaultServer = Stormy  # type: ignore[misc]
        async with faults.serving() as server:
            print(server.url, len(ANSWERS), flush=True)
            await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)

    asyncio.run(main())


def batch(folder: Path, url: str, articles: int, kinds: int) -> tuple[float, Counter[str]]:
    """The peak in MiB of one batch, and what came of its articles; ``kinds``: of hostile answers, 0 for none."""
    from tests.model_server import article

    (folder / "in").mkdir(parents=True)
    for n in range(articles):
        hostile = kinds and n % 2
        words = f"Storm {n // 2 % kinds}. {article(n)}" if hostile else article(n)
        (folder / f"in/a{n:05}.txt").write_text(words)
    command = [sys.executable, "-m", "summarise", "batch", "in", "-o", "out", "-q", "-m", "openai/tiny", "--base-url", url,
               "--max-retries", "0", "--repair", "0", "--max-failures", "100%", "-j", "1"]  # fmt: skip
    environment = os.environ | {"OPENAI_API_KEY": "sk-none", "PYTHONPATH": str(ROOT / "src")}
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.stderr is not None
        said = process.stderr.read().decode()
    if process.returncode:
        raise SystemExit(f"the batch ended with {process.returncode}: {said[-2000:]}")
    files = {name: folder / "out" / f"{name}.jsonl" for name in ("results", "failures")}
    counted = Counter(
        {name: file.read_text().count("\n") if file.exists() else 0 for name, file in files.items()}
    )
    return used.ru_maxrss / 1024, counted


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=960)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve()
        return
    lines = [
        f"Python {platform.python_version()}, {platform.machine()}; {options.articles:,} articles a batch, one process.", "",
        "| round | all answers good, MiB | every second one hostile, MiB | ratio | results, failures |", "|---:|---:|---:|---:|---|",
    ]  # fmt: skip
    ratios = []
    with (
        subprocess.Popen(
            [sys.executable, __file__, "--serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as server,
        tempfile.TemporaryDirectory() as name,
    ):
        assert server.stdin is not None
        assert server.stdout is not None
        url, kinds = server.stdout.readline().split()
        for n in range(options.rounds):
            quiet, good = batch(Path(name) / f"quiet{n}", url, options.articles, 0)
            hostile, came = batch(Path(name) / f"hostile{n}", url, options.articles, int(kinds))
            assert good["results"] == sum(came.values()) == options.articles, (good, came)
            ratios.append(hostile / quiet)
            lines.append(f"| {n + 1} | {quiet:.0f} | {hostile:.0f} | {ratios[-1]:.2f} | {json.dumps(came)} |")
            print(lines[-1], flush=True)
        server.stdin.close()
    lines += ["", f"{kinds} kinds of hostile answers. At most {MOST} times as much is allowed.", ""]
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text("\n".join(lines), encoding="utf-8")
    sys.exit(1 if max(ratios) > MOST else 0)


if __name__ == "__main__":
    main()
