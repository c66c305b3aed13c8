"""The batch measured: speed, memory, kill -9, faults. Real processes against a server on this machine.

    python benchmarks/batch.py                  every part, about twenty minutes on two processors
    python benchmarks/batch.py speed kills      some
    python benchmarks/batch.py memory --small   a tenth of the articles, nothing is written

Prints a table a part and puts it in its place in benchmarks/results/batch.md. Exit code 1 where a bound is missed.

speed   2,000 articles, 200 ms latency, 64 at once: wall time against the larger of the ideal
        (articles x latency / at once) and the client stack's own ceiling, measured here just before
memory  100,000 small articles through the built-in engine against 1,000: peak memory of all processes
        together; and a second run over the finished store
kills   kill -9 at 20 random moments, then to the end: each article once, and nothing that the store had
        paid for again; on the machine as it is, a busy one, and with a slow disk
against EARLIER=DIR, a checkout of an earlier commit: CPU seconds of both, in turns; left out where that is not set
many-against  the same for 100,000 articles with the built-in engine, in pieces
storm   10% 429, 5% 500, 2% resets, 1% cut bodies, 1% truncated: every article and call accounted for
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results" / "batch.md"
sys.path.insert(0, str(ROOT))

from benchmarks import batch_programs as programs  # noqa: E402
from tests.batch.test_processes import on_record  # noqa: E402
from tests.model_server import article, running  # noqa: E402

PROGRAM = [sys.executable, "-c", "from summarise.cli.entry import run; run()", "batch"]
SLOW_DISK = [sys.executable, "-c", programs.SLOW_DISK, "batch"]
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


class Figure(NamedTuple):
    """One line of the results. ``held``: was the bound kept; None where there is none."""

    name: str
    value: str
    bound: str = ""
    held: bool | None = None


Figures = list[Figure]


def within(name: str, value: float, most: float) -> Figure:
    return Figure(name, f"{value:,.2f}".removesuffix(".00"), f"at most {most:,}", value <= most)


def exactly(name: str, value: int, wanted: int) -> Figure:
    return Figure(name, f"{value:,}", f"{wanted:,}", value == wanted)


def printed(program: str, *arguments: object) -> list[float]:
    """Run one of ``batch_programs``: the numbers it prints."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    said = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True)
    return [float(number) for number in said.stdout.split()]


def articles(folder: Path, count: int) -> Path:
    """``count`` small articles, a thousand to a folder."""
    for n in range(count):
        below = folder / f"{n // 1000:03}"
        if n % 1000 == 0:
            below.mkdir(parents=True)
        (below / f"{n:06}.txt").write_text(article(n))
    return folder


def measured(command: list[str], environment: dict[str, str] = ENVIRONMENT) -> Measured:
    """Run to the end; memory is looked at ten times a second."""
    before, begun = os.times(), time.monotonic()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
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


def speed(small: bool) -> Figures:
    """Wall time against the larger of the ideal and the client's ceiling."""
    count, latency, at_once = (400 if small else 2000), 0.2, 64
    with tempfile.TemporaryDirectory() as name:
        folder = articles(Path(name) / "in", count)
        with running(latency=0.0) as server:
            calls = (server.url, min(count, 1000), at_once)
            bare, bare_cpu = printed(programs.BARE, *calls)
            ceiling, client_cpu = printed(programs.CEILING, *calls)
        checking, writing = printed(programs.OURS, min(count, 500))
        with running(latency=latency) as server:
            model = ["--model", "openai/tiny", "--base-url", server.url, "-j", str(at_once), "--quiet"]
            one = measured([*PROGRAM, str(folder / "000" / "000000.txt"), "-o", f"{name}/one", *model])
            run = measured([*PROGRAM, str(folder), "-o", f"{name}/out", *model])
            answered = server.stats()["calls"]
    ideal, at_ceiling = count * latency / at_once, count / bare
    begin = one.wall - latency
    bound = max(ideal, at_ceiling)
    return [
        Figure("articles, exit code, calls", f"{count:,}, {run.code}, {answered}"),
        Figure("ideal: articles x latency / at once", f"{ideal:.2f} s"),
        Figure("instructor and OpenAI's client alone", f"{bare:.0f} calls/s, {at_ceiling:.2f} s"),
        Figure("as this program uses them", f"{ceiling:.0f} calls/s, {count / ceiling:.2f} s"),
        Figure("wall, of it start-up", f"{run.wall:.2f} s, {begin:.2f} s"),
        within("wall / larger bound", run.wall / bound, 1.25),
        Figure("the same without start-up", f"{(run.wall - begin) / bound:.2f}"),
        Figure(
            "without start-up / larger of ideal and our own use of the client",
            f"{(run.wall - begin) / max(ideal, count / ceiling):.2f}",
        ),
        Figure("CPU an article, all of it", f"{(run.cpu - one.cpu) / (count - 1) * 1000:.2f} ms"),
        Figure("CPU a call, bare client and ours", f"{bare_cpu * 1000:.2f} ms, {client_cpu * 1000:.2f} ms"),
        within("CPU of the check, ms", checking * 1000, 3),
        within("CPU of store and output, ms", writing * 1000, 1),
    ]


def memory(small: bool) -> Figures:
    """Peak memory at 1,000 and 100,000 articles, and a run over a finished store."""
    many = 10_000 if small else 100_000
    with tempfile.TemporaryDirectory() as name:
        few_in, many_in = articles(Path(name) / "few", 1000), articles(Path(name) / "many", many)
        few = measured([*PROGRAM, str(few_in), "-o", f"{name}/few-out", "--quiet"])
        all_of_them = measured([*PROGRAM, str(many_in), "-o", f"{name}/many-out", "--quiet"])
        again = measured([*PROGRAM, str(many_in), "-o", f"{name}/many-out"])
        lines = sum(1 for _ in (Path(name) / "many-out" / "results.jsonl").open("rb"))
        size = sum(path.stat().st_size for path in (Path(name) / "many-out").iterdir())
    return [
        Figure("exit codes", f"{few.code}, {all_of_them.code}, {again.code}"),
        exactly("lines", lines, many),
        Figure("wall, articles a second", f"{all_of_them.wall:.1f} s, {many / all_of_them.wall:.0f}"),
        Figure("peak at 1,000 articles", f"{few.peak / 2**20:.0f} MiB"),
        Figure(f"peak at {many:,}", f"{all_of_them.peak / 2**20:.0f} MiB"),
        within("ratio", all_of_them.peak / few.peak, 1.3),
        within("run over the finished store, s", again.wall, 10),
        Figure("its peak", f"{again.peak / 2**20:.0f} MiB"),
        Figure("written", f"{size / 2**20:.0f} MiB"),
    ]


def kills(small: bool) -> Figures:
    """kill -9 at random moments, then to the end: on the machine as it is, with two more programs that keep its processors
    busy, and with a disk whose every commit takes 50 ms longer."""
    figures: Figures = []
    for name, program, busy in (("as it is", PROGRAM, 0), ("busy", PROGRAM, 2), ("slow disk", SLOW_DISK, 0)):
        figures += [one._replace(name=f"{name}: {one.name}") for one in _killed(small, program, busy)]
    return figures


def _killed(small: bool, program: list[str], busy: int) -> Figures:
    count, times, at_once = (200, 4, 32) if small else (2000, 20, 32)
    chance = random.Random(11)
    excused: Counter[str] = Counter()  # how often an article's answer was lost with a kill
    before: Counter[str] = Counter()  # answers by the kill before this one
    most = killed = 0
    with (
        tempfile.TemporaryDirectory() as name,
        running(latency=0.2) as server,
        _kept_busy(busy),
    ):
        folder, out = articles(Path(name) / "in", count), Path(name) / "out"
        command = [*program, str(folder), "-o", str(out), "--model", "openai/tiny", "--base-url", server.url]
        command += ["-j", str(at_once), "--quiet"]
        while killed < times:
            server.allow(count // times)  # however late the kill is, something is left to do
            process = subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.DEVNULL)
            if killed % 5:
                _wait_for_call(server, process)
                time.sleep(chance.random() * count / times / at_once * 0.2)
            else:  # while it opens the store, lists and claims
                time.sleep(chance.random() * 2)
            process.send_signal(signal.SIGKILL)
            if process.wait() != -signal.SIGKILL:
                break  # it was done before
            killed += 1
            server.allow(math.inf)
            server.idle()
            answered = Counter(server.stats()["answers"])
            # Not what an earlier kill had lost and nobody has asked for since.
            lost = {name for name, often in answered.items() if often > before[name]} - on_record(out)
            before = answered
            most = max(most, len(lost))
            excused.update(lost)
        server.allow(math.inf)
        last = measured(command)
        answers = server.stats()["answers"]
        ids = [json.loads(line)["id"] for line in (out / "results.jsonl").open()]
    again = sum(answers.values()) - count
    return [
        Figure("articles, exit code at the end", f"{count:,}, {last.code}"),
        exactly("kills", killed, times),
        exactly("lines", len(ids), count),
        exactly("articles with one line", len(set(ids)), count),
        exactly("answers that the store had, paid for again", again - sum(excused.values()), 0),
        within("answers lost with one kill, at most", most, at_once),
        Figure("answers paid for again, in all and a kill", f"{again}, {again / max(killed, 1):.1f}"),
    ]


@contextmanager
def _kept_busy(programs: int) -> Iterator[None]:
    """So many more programs that each want a processor, while the block runs."""
    started = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(programs)]
    try:
        yield
    finally:
        for process in started:
            process.kill()
            process.wait()


def _wait_for_call(server: Any, process: subprocess.Popen[bytes]) -> None:
    before = sum(server.stats()["calls"].values())
    while process.poll() is None and sum(server.stats()["calls"].values()) == before:
        time.sleep(0.05)


def storm(small: bool) -> Figures:
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
        (stored,) = printed(programs.CALLS, out / "store.db")
    kinds = {kind: sum(one["kind"] == kind for one in failed) for kind in {one["kind"] for one in failed}}
    return [
        Figure("articles, exit code, wall", f"{count:,}, {run.code}, {run.wall:.1f} s"),
        Figure("done, failed", f"{len(done):,}, {kinds}"),
        exactly("accounted for", len(done | {one["id"] for one in failed}), count),
        Figure("calls at the server", f"{calls}"),
        exactly("calls that the store knows of", int(stored), sum(calls.values())),
        exactly("good answers that are results", len(done), calls["good"]),
    ]


def against(small: bool) -> Figures:
    """This code and an earlier build of it, in turns: CPU seconds of whole runs, which say less of how busy the machine is
    than the clock does. A ratio of 1 is the earlier build's."""
    count, rounds = (200, 1) if small else (2000, 2)
    with tempfile.TemporaryDirectory() as name, running(latency=0.2) as server:
        folder = articles(Path(name) / "in", count)
        own = ["--model", "extractive"]
        asked = ["--model", "openai/tiny", "--base-url", server.url, "-j", "64"]
        runs: dict[str, list[dict[str, Measured]]] = {}
        for turn in range(rounds):
            for kind, options in (("built-in", own), ("model, 200 ms, 64 at once", asked)):
                runs.setdefault(kind, []).append(_both(turn, folder, options))
    figures = [Figure("articles, rounds", f"{count:,}, {rounds}")]
    for kind, pairs in runs.items():
        for build in ("this", "earlier"):
            some = [pair[build] for pair in pairs]
            figures += [
                Figure(f"{kind}: CPU s, {build}", ", ".join(f"{one.cpu:.1f}" for one in some)),
                Figure(f"{kind}: wall s, {build}", ", ".join(f"{one.wall:.1f}" for one in some)),
            ]
        figures += _ratios(kind, pairs)
    return figures


def many_against(small: bool) -> Figures:
    """The same for 100,000 articles with the built-in engine, in pieces of 10,000: each piece by one build and at once by the
    other. PIECES=N does fewer."""
    size, pieces = (500, 2) if small else (10_000, int(os.environ.get("PIECES", "10")))
    with tempfile.TemporaryDirectory() as name:
        folder = articles(Path(name) / "in", size)
        pairs = [_both(turn, folder, ["--model", "extractive"]) for turn in range(pieces)]
    figures = [Figure("articles of each build", f"{pieces} x {size:,}")]
    for build in ("this", "earlier"):
        cpu, wall = sum(pair[build].cpu for pair in pairs), sum(pair[build].wall for pair in pairs)
        peak = max(pair[build].peak for pair in pairs)
        figures += [
            Figure(f"{build}: CPU, wall", f"{cpu:.0f} s, {wall:.0f} s"),
            Figure(
                f"{build}: articles a second, most memory",
                f"{pieces * size / wall:.0f}, {peak / 2**20:.0f} MiB",
            ),
        ]
    return figures + _ratios("built-in", pairs)


def _both(turn: int, folder: Path, options: list[str]) -> dict[str, Measured]:
    """One run by each build, which goes first in turns. Raises AssertionError where one fails or leaves an article out."""
    builds = [("this", ROOT), ("earlier", Path(os.environ["EARLIER"]))]
    wanted, runs = sum(1 for _ in folder.rglob("*.txt")), {}
    for build, root in builds if turn % 2 else builds[::-1]:
        with tempfile.TemporaryDirectory() as out:
            command = [*PROGRAM, str(folder), "-o", out, "--quiet", *options]
            run = measured(command, ENVIRONMENT | {"PYTHONPATH": str(root / "src")})
            assert run.code == 0, run.said
            assert (Path(out) / "results.jsonl").read_bytes().count(b"\n") == wanted
        runs[build] = run
        print(f"round {turn + 1}: {build} {run.cpu:.1f} s CPU, {run.wall:.1f} s", file=sys.stderr, flush=True)
    return runs


def _ratios(kind: str, pairs: list[dict[str, Measured]]) -> Figures:
    """This build's part of the earlier one's: the whole of it, and pair by pair."""
    figures = []
    for name, taken in (("CPU", "cpu"), ("the clock", "wall")):
        ours = [getattr(pair["this"], taken) for pair in pairs]
        theirs = [getattr(pair["earlier"], taken) for pair in pairs]
        whole = sum(ours) / sum(theirs)
        each = sorted(one / other for one, other in zip(ours, theirs, strict=True))
        figures += [
            within(f"{kind}: ratio by {name}", whole, 1),
            Figure(f"{kind}: pair by pair", f"{each[0]:.2f} to {each[-1]:.2f}"),
        ]
    return figures


PARTS = {
    "speed": speed,
    "memory": memory,
    "kills": kills,
    "storm": storm,
    "against": against,
    "many-against": many_against,
}


def section(name: str, figures: Figures) -> str:
    """A part's table, with what tells how quiet the machine was."""
    here = f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}"
    quiet = f"load average at the end {os.getloadavg()[0]:.1f}"
    described = " ".join((PARTS[name].__doc__ or "").split())
    rows = [
        f"| {one.name} | {one.value} | {one.bound} | {'' if one.held is None else 'yes' if one.held else '**no**'} |"
        for one in figures
    ]
    head = ["| | measured | bound | held |", "|---|---|---|---|"]
    return "\n".join([f"## {name}", "", f"{described} {here}; {quiet}.", "", *head, *rows, ""])


def put(name: str, text: str) -> None:
    """The section in its place in the file; the others stay."""
    there = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else ""
    sections = {part.partition("\n")[0]: f"## {part}" for part in there.split("## ")[1:]} | {name: text}
    told = "Written by `benchmarks/batch.py`, which says what each part measures."
    parts = [sections[part].rstrip() for part in PARTS if part in sections]
    RESULTS.write_text("\n\n".join(["# Batch", told, *parts]) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "parts",
        nargs="*",
        default=[name for name in PARTS if "against" not in name or "EARLIER" in os.environ],
        choices=[*PARTS, []],
        metavar="PART",
    )
    parser.add_argument("--small", action="store_true", help="fewer articles, to try it")
    arguments = parser.parse_args()
    missed = 0
    for name in arguments.parts:
        figures = PARTS[name](arguments.small)
        missed += sum(one.held is False for one in figures)
        text = section(name, figures)
        print(text, flush=True)
        if not arguments.small:
            put(name, text)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
