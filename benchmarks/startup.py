"""What starting costs: --help, a check as a process and as a call, importing, and memory.

usage: startup.py [--rounds N]

Prints one table. Every process is a fresh one of this interpreter. Each line has the best and the median of N
rounds, the least processor time of one (a busy machine adds to the first two and hardly to this), and the peak of
memory. Modules are compiled once and kept, as in an installed package, in a folder that is deleted at the end. The article is made of the fixtures' texts, cut at 5,000 characters, and has several times the numbers that news
commonly has; the summary is the built-in engine's own of it,
with one number changed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHARACTERS = 5_000
BARE = "pass"
ROW = "{:40} {:>9} {:>9} {:>9} {:>9} {:>8}"


def article() -> str:
    """5,000 characters of news."""
    texts = sorted((ROOT / "fixtures").glob("*/article.txt"))
    whole = "\n\n".join(path.read_text(encoding="utf-8").strip() for path in texts)
    return whole[: whole.rindex(".", 0, CHARACTERS) + 1]


def summary_of(text: str) -> str:
    """A summary of about 900 characters in which one number is wrong."""
    from summarise import Article
    from summarise.engines.extractive import extract

    found = extract(Article(text))
    words = " ".join(fact.statement for fact in found.facts[:5])
    first = found.facts[0].figures[1].text
    return words.replace(first, first + "7", 1)


def spawned(arguments: list[str], compiled: str) -> tuple[float, float, int]:
    """Seconds, processor seconds and peak KiB of one process."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""},
    )
    _, _, used = os.wait4(process.pid, 0)
    return time.perf_counter() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss


def processes(name: str, arguments: list[str], compiled: str, rounds: int, target: str) -> None:
    """One row for a process; ``compiled`` is a folder for its modules."""
    spawned(arguments, compiled)  # modules are compiled, files come into the system's cache
    found = [spawned(arguments, compiled) for _ in range(rounds)]
    seconds, processor, peak = zip(*found, strict=True)
    row(name, seconds, processor, f"{max(peak) / 1024:.0f} MiB", target)


def calls(name: str, source: str, summary: str, rounds: int) -> None:
    """One row for ``check`` as a call, after a first one that loads it."""
    from summarise import check

    found = []
    for _ in range(rounds * 5):
        begin, processor = time.perf_counter(), time.process_time()
        check(source, summary)
        found.append((time.perf_counter() - begin, time.process_time() - processor))
    seconds, used = zip(*found[1:], strict=True)
    row(name, seconds, used, "", "0.005")


def row(name: str, seconds: Sequence[float], processor: Sequence[float], memory: str, target: str) -> None:
    """Print it."""
    times = (min(seconds), statistics.median(seconds), min(processor))
    print(ROW.format(name, *(f"{t:.4f}" for t in times), target, memory))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=10)
    rounds = parser.parse_args().rounds
    from summarise import find_quantities

    source = article()
    stated = summary_of(source)
    print(
        f"Python {sys.version.split()[0]}, {os.cpu_count()} cores; article {len(source):,} characters, summary {len(stated):,}"
    )
    print(ROW.format("", "best s", "median s", "CPU s", "to reach", "peak"))
    with tempfile.TemporaryDirectory() as folder:
        a, b = Path(folder, "article.txt"), Path(folder, "summary.txt")
        a.write_text(source, encoding="utf-8")
        b.write_text(stated, encoding="utf-8")
        command = ["-m", "summarise"]
        for name, arguments, target in (
            ("python, doing nothing", ["-c", BARE], ""),
            ("import summarise", ["-c", "import summarise"], "0.15"),
            ("from summarise import check", ["-c", "from summarise import check"], ""),
            ("summarise --help", [*command, "--help"], "0.2"),
            ("summarise check, 5,000 characters", [*command, "check", str(a), str(b)], "0.35"),
            ("summarise ARTICLE (extractive)", [*command, str(a)], ""),
        ):
            processes(name, arguments, str(Path(folder, "compiled")), rounds, target)
    numbers, claims = len(find_quantities(source)), len(find_quantities(stated))
    calls(f"check(), {numbers} numbers, {claims} claims", source, stated, rounds)


if __name__ == "__main__":
    main()
