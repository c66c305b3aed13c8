"""The batch measured: speed, memory, kill -9, faults. Real processes against a server on this machine.

    python benchmarks/batch.py                  every part
    python benchmarks/batch.py speed kills      some
    python benchmarks/batch.py memory --small   a tenth of the articles

speed   2,000 articles, 200 ms latency, 64 at once: wall time against the larger of the ideal
        (articles x latency / at once) and the client stack's own ceiling, measured here just before
memory  100,000 small articles through the built-in engine against 1,000: peak memory of all processes
        together; and a second run over the finished store
kills   kill -9 at 20 random moments, then to the end: each article once, calls counted
storm   10% 429, 5% 500, 2% resets, 1% cut bodies, 1% truncated: every article and call accounted for
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.model_server import article, running  # noqa: E402

PROGRAM = [sys.executable, "-c", "from summarise.cli.main import run; run()", "batch"]
ENVIRONMENT = os.environ | {
    "OPENAI_API_KEY": "sk-bench-0123456789",
    "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT), os.environ.get("PYTHONPATH", "")]),
}


@dataclass
class Measured:
    """``cpu``: seconds of the process and its children; ``peak``: bytes of resident memory, all of them."""

    code: int
    wall: float
    cpu: float
    peak: int
    said: str


def articles(folder: Path, count: int) -> Path:
    """``count`` small articles, a thousand to a folder."""
    for n in range(count):
        below = folder / f"{n // 1000:03}"
        if n % 1000 == 0:
            below.mkdir(parents=True)
        (below / f"{n:06}.txt").write_text(article(n))
    return folder


def measured(command: list[str]) -> Measured:
    """Run to the end; memory is looked at ten times a second."""
    before, begun = os.times(), time.monotonic()
    process = subprocess.Popen(
        command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    peak, ended = [0], threading.Event()

    def watch() -> None:
        while not ended.wait(0.1):
            peak[0] = max(peak[0], sum(_resident(pid) for pid in _family(process.pid)))

    watcher = threading.Thread(target=watch)
    watcher.start()
    said, warned = process.communicate()
    ended.set()
    watcher.join()
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Measured(process.returncode, time.monotonic() - begun, cpu, peak[0], said + warned)


def _family(pid: int) -> Iterator[int]:
    yield pid
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            for child in path.read_text().split():
                yield from _family(int(child))
        except OSError:
            continue


def _resident(pid: int) -> int:
    """Proportional set size: memory that processes share is counted once."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


CEILING = """
import asyncio, resource, sys, time
from summarise.article import Article
from summarise.engines.engine import Ask
from summarise.engines.llm import LlmEngine
from summarise.schema import Summary
from tests.model_server import article
url, count, at_once = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
async def main():
    engine = LlmEngine("openai/tiny", base_url=url, many=True)
    slots = asyncio.Semaphore(at_once)
    async def one(n):
        async with slots:
            await engine.summarise(Article(article(n)), Summary, Ask())
    await asyncio.gather(*(one(n) for n in range(at_once)))
    begun, used = time.monotonic(), cpu()
    await asyncio.gather(*(one(n) for n in range(count)))
    print(count / (time.monotonic() - begun), (cpu() - used) / count)
    await engine.aclose()
asyncio.run(main())
"""

OURS = """
import sys, tempfile, time
from pathlib import Path
from summarise.article import Article
from summarise.batch.desk import Desk
from summarise.batch.lines import result_of
from summarise.batch.meter import Meter
from summarise.batch.results import Results
from summarise.checking.check import check
from summarise.report import Provenance, Report, Usage
from summarise.schema import Summary
from summarise.store import Entry, Store
from tests.model_server import _summary, article
made = Provenance(version="1", engine="llm", model="m", schema_name="S", schema_hash="s", text_hash="t")
count, checking, writing = int(sys.argv[1]), 0.0, 0.0
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    with Results(folder) as results, Store(folder / "store.db") as store:
        desk, group = Desk(store, results, Meter()), []
        for n in range(count):
            text = article(n)
            summary = Summary.model_validate_json(_summary(f"<article-a>\\n{text}\\n</article-a>")[1])
            begun = time.process_time()
            checked = check(text, summary)
            checking += time.process_time() - begun
            report = Report(article=Article(text), summary=summary, checked=checked, usage=Usage(), provenance=made)
            entry = Entry(f"{n}.txt", f"{n:032x}")
            begun = time.process_time()
            group.append((entry, result_of(entry.key, report)))
            if len(group) == 16 or n == count - 1:
                store.claim([one for one, _ in group])
                desk.keep(group)
                desk.write(group)
                group = []
            writing += time.process_time() - begun
print(checking / count, writing / count)
"""


def speed(small: bool) -> dict[str, Any]:
    """Wall time against the larger of the ideal and the client's ceiling."""
    count, latency, at_once = (400 if small else 2000), 0.2, 64
    with tempfile.TemporaryDirectory() as name:
        folder = articles(Path(name) / "in", count)
        with running(latency=0.0) as server:
            command = [sys.executable, "-c", CEILING, server.url, str(min(count, 1000)), str(at_once)]
            said = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True)
        ceiling, client_cpu = map(float, said.stdout.split())
        said = subprocess.run(
            [sys.executable, "-c", OURS, str(min(count, 500))],
            env=ENVIRONMENT, capture_output=True, text=True, check=True,
        )  # fmt: skip
        checking, writing = map(float, said.stdout.split())
        with running(latency=latency) as server:
            model = ["--model", "openai/tiny", "--base-url", server.url, "-j", str(at_once), "--quiet"]
            one = measured([*PROGRAM, str(folder / "000" / "000000.txt"), "-o", f"{name}/one", *model])
            run = measured([*PROGRAM, str(folder), "-o", f"{name}/out", *model])
            calls = server.stats()["calls"]
    ideal = count * latency / at_once
    begin = one.wall - latency
    bound = max(ideal, count / ceiling)
    return {
        "articles": count, "exit code": run.code, "calls": calls,
        "ideal, s": ideal, "client ceiling, calls/s": ceiling, "at the ceiling, s": count / ceiling,
        "wall, s": run.wall, "of it start-up (a run of one article), s": begin,
        "wall / larger bound": run.wall / bound, "without start-up": (run.wall - begin) / bound,
        "CPU an article, ms": (run.cpu - one.cpu) / (count - 1) * 1000,
        "client's own, ms": client_cpu * 1000,
        "check, ms": checking * 1000, "store and output, ms": writing * 1000,
    }  # fmt: skip


def memory(small: bool) -> dict[str, Any]:
    """Peak memory at 1,000 and 100,000 articles, and a run over a finished store."""
    many = 10_000 if small else 100_000
    with tempfile.TemporaryDirectory() as name:
        few_in, many_in = articles(Path(name) / "few", 1000), articles(Path(name) / "many", many)
        few = measured([*PROGRAM, str(few_in), "-o", f"{name}/few-out", "--quiet"])
        all_of_them = measured([*PROGRAM, str(many_in), "-o", f"{name}/many-out", "--quiet"])
        again = measured([*PROGRAM, str(many_in), "-o", f"{name}/many-out"])
        lines = sum(1 for _ in (Path(name) / "many-out" / "results.jsonl").open("rb"))
        size = sum(path.stat().st_size for path in (Path(name) / "many-out").iterdir())
    return {
        "articles": many, "exit codes": [few.code, all_of_them.code, again.code], "lines": lines,
        "articles/s": many / all_of_them.wall, "wall, s": all_of_them.wall,
        "peak at 1,000, MiB": few.peak / 2**20, f"peak at {many:,}, MiB": all_of_them.peak / 2**20,
        "ratio": all_of_them.peak / few.peak,
        "second run, s": again.wall, "peak of it, MiB": again.peak / 2**20, "written, MiB": size / 2**20,
    }  # fmt: skip


def kills(small: bool) -> dict[str, Any]:
    """kill -9 at random moments, then to the end."""
    count, times, at_once = (400, 5, 32) if small else (2000, 20, 32)
    chance = random.Random(11)
    with tempfile.TemporaryDirectory() as name, running(latency=0.2) as server:
        folder, out = articles(Path(name) / "in", count), Path(name) / "out"
        command = [*PROGRAM, str(folder), "-o", str(out), "--model", "openai/tiny", "--base-url", server.url]
        command += ["-j", str(at_once), "--quiet"]
        killed = 0
        while killed < times:
            process = subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.DEVNULL)
            _wait_for_call(server, process)
            time.sleep(chance.random() * count / times / at_once * 0.2)
            process.send_signal(signal.SIGKILL)
            if process.wait() != -signal.SIGKILL:
                break  # it was done before
            killed += 1
        last = measured(command)
        stats = server.stats()
        ids = [json.loads(line)["id"] for line in (out / "results.jsonl").open()]
    answered = sum(stats["answers"].values())
    return {
        "articles": count, "kills": killed, "exit code at the end": last.code, "lines": len(ids),
        "articles with one line": len(set(ids)), "answers paid for": answered,
        "paid for again": answered - count, "most that may be, in flight": killed * at_once,
    }  # fmt: skip


def _wait_for_call(server: Any, process: subprocess.Popen[bytes]) -> None:
    before = sum(server.stats()["calls"].values())
    while process.poll() is None and sum(server.stats()["calls"].values()) == before:
        time.sleep(0.05)


def storm(small: bool) -> dict[str, Any]:
    """Faults by chance."""
    count = 300 if small else 2000
    shares = {"_429": 0.10, "_500": 0.05, "reset": 0.02, "cut": 0.01, "truncated": 0.01}
    with tempfile.TemporaryDirectory() as name, running(latency=0.05, **shares) as server:
        folder, out = articles(Path(name) / "in", count), Path(name) / "out"
        model = ["--model", "openai/tiny", "--base-url", server.url]
        run = measured([*PROGRAM, str(folder), "-o", str(out), *model, "--max-failures", "5%"])
        calls = server.stats()["calls"]
        done = {json.loads(line)["id"] for line in (out / "results.jsonl").open()}
        failed = [json.loads(line) for line in (out / "failures.jsonl").open()]
        stats = subprocess.run(
            [sys.executable, "-c", _CALLS, str(out / "store.db")],
            env=ENVIRONMENT, capture_output=True, text=True, check=True,
        )  # fmt: skip
    kinds = {kind: sum(one["kind"] == kind for one in failed) for kind in {one["kind"] for one in failed}}
    return {
        "articles": count, "exit code": run.code, "done": len(done), "failed": kinds,
        "accounted for": len(done | {one["id"] for one in failed}),
        "calls at the server": calls, "in all": sum(calls.values()),
        "calls in the store": int(stats.stdout), "wall, s": run.wall,
    }  # fmt: skip


_CALLS = """
import sys
from pathlib import Path
from summarise.store import Store
with Store(Path(sys.argv[1])) as store:
    print(store.stats().usage.calls)
"""
PARTS = {"speed": speed, "memory": memory, "kills": kills, "storm": storm}


@contextmanager
def titled(name: str) -> Iterator[None]:
    print(f"{name}", flush=True)
    yield
    print()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", default=list(PARTS), choices=[*PARTS, []], metavar="PART")
    parser.add_argument("--small", action="store_true", help="fewer articles, to try it")
    arguments = parser.parse_args()
    for name in arguments.parts:
        with titled(name):
            for label, value in PARTS[name](arguments.small).items():
                shown = f"{value:,.2f}" if isinstance(value, float) else value
                print(f"  {label:<44} {shown}")


if __name__ == "__main__":
    main()
