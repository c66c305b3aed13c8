"""The finder against labelled texts and against other finders, in one run.

usage: quantities.py [--data DIR] [--part score|speed|growth] [--no-peers] [--output FILE]

DIR holds the labelled data and their scorer: DIR/quantities/*.jsonl, DIR/score_quantities.py and, for speed on
texts of an article's size, DIR/check/documents.jsonl. They are not part of this project. The peers are
installed into benchmarks/.venv-quantities on the first run.

Prints Markdown tables and writes them to benchmarks/results/quantities.md; the parts that are not asked for stay there as they were.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import subprocess
import sys
import time
import venv
from pathlib import Path

from quantity_peers import PACKAGES, PEERS

HERE = Path(__file__).resolve().parent
ENVIRONMENT = HERE / ".venv-quantities"
RESULTS = HERE / "results" / "quantities.md"
NAMES = {
    "summarise": "**summarise**",
    "digits": "digits by a regular expression",
    "text2num_digits": "text2num, with digits",
    "number_parser": "number-parser",
    "quantulum3": "quantulum3",
    "recognizers": "Recognizers-Text",
}


def peers_python() -> str:
    """The Python of the peers' environment, made where it is missing."""
    python = ENVIRONMENT / "bin" / "python"
    if not (ENVIRONMENT / ".complete").exists():
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES], check=True
        )
        (ENVIRONMENT / ".complete").touch()
    return str(python)


def run(command: list[str]) -> str:
    """What a command prints; its error and a stop where it fails. Its working folder is this one."""
    done = subprocess.run(command, cwd=HERE, text=True, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"failed: {' '.join(command)}\n{done.stderr[-2000:]}")
    return done.stdout


def finders(peers: bool) -> list[tuple[str, str, str | None]]:
    """(name, Python, MODULE:FUNCTION); None for the scorer's own call of this project."""
    rows: list[tuple[str, str, str | None]] = [("summarise", sys.executable, None)]
    if peers:
        python = peers_python()
        rows += [(name, python, f"quantity_peers:{name}") for name in PEERS]
    return rows


def scores(data: Path, peers: bool) -> list[str]:
    """One table of our sets, one of all finders over all sets."""
    lines: list[str] = []
    totals = ["| finder | P | R | F1 | wrong values | leaks |", "|---|---|---|---|---|---|"]
    for name, python, function in finders(peers):
        extra = ["--finder", function] if function else []
        rows = [
            line.split() for line in run([python, str(data / "score_quantities.py"), *extra]).splitlines()
        ]
        rows = [row for row in rows[1:] if len(row) == 9]
        if function is None:
            lines += ["| set | texts | marked | P | R | F1 | wrong | leaks | of |", "|" + "---|" * 9]
            lines += ["| " + " | ".join(row) + " |" for row in rows] + [""]
        _, _, marked, p, r, f1, wrong, leak, of = rows[-1]
        totals.append(
            f"| {NAMES[name]} | {p} | {r} | {f1} | {wrong} of {marked} ({int(wrong) / int(marked):.1%})"
            f" | {leak} of {of} ({int(leak) / int(of):.1%}) |"
        )
    return [*lines, *totals, ""]


def speeds(data: Path, peers: bool) -> list[str]:
    """Characters a second and peak memory on texts of an article's size, one process each, one after another."""
    documents = str(data / "check" / "documents.jsonl")
    rows = [
        ("**summarise**", sys.executable, "quantity_speed:ours_unread"),
        ("**summarise**, nouns and verbs read too", sys.executable, "quantity_speed:ours"),
    ]
    if peers:
        rows += [(NAMES[name], peers_python(), f"quantity_peers:{name}") for name in PEERS]
    lines = [
        "| finder | M characters a CPU second | quantities | µs a quantity | peak MiB |",
        "|---|---|---|---|---|",
    ]
    for name, python, function in rows:
        found = json.loads(run([python, "quantity_speed.py", function, documents]))
        rate = found["characters"] / found["seconds"] / 1e6
        each = found["seconds"] / max(1, found["quantities"]) * 1e6
        lines.append(
            f"| {name} | {rate:.3g} | {found['quantities']} | {each:.0f} | {found['peak_kib'] / 1024:.0f} |"
        )
    return [*lines, ""]


def growth(data: Path) -> list[str]:
    """Time a character from 1 KB to 10 MB of articles, and on 64 KB against 512 KB of every hostile alphabet."""
    from summarise import find_quantities

    with (data / "check" / "documents.jsonl").open(encoding="utf-8") as file:
        article = "\n\n".join(json.loads(line)["text"] for line in file)
    lines = ["| articles | CPU seconds | ns a character |", "|---|---|---|"]
    for size in (1_000, 10_000, 100_000, 1_000_000, 10_000_000):
        text = (article * (size // len(article) + 1))[:size]
        seconds = _timed(find_quantities, text, 5 if size < 1_000_000 else 1)
        lines.append(f"| {size:,} characters | {seconds:.4f} | {seconds / size * 1e9:.0f} |")
    lines += ["", "| hostile text | ns a character, 64 KB | 512 KB | ratio |", "|---|---|---|---|"]
    for name, text in hostile(1 << 19).items():
        few = _timed(find_quantities, text[: 1 << 16], 2) / (1 << 16) * 1e9
        many = _timed(find_quantities, text, 1) / (1 << 19) * 1e9
        lines.append(f"| {name} | {few:.0f} | {many:.0f} | {many / few:.2f} |")
    return [*lines, ""]


def hostile(size: int) -> dict[str, str]:
    """Texts of ``size`` characters made to send a careless pattern back and forth."""
    draw = random.Random(1)
    alphabets = {
        "digits": "0123456789",
        "digits and commas": "0123456789,,",
        "digits and full stops": "0123456789..",
        "digits and blanks": "0123456789   ",
        "digits and dashes": "0123456789--–",
        "digits and slashes": "0123456789//",
        "nested brackets": "()[]()1",
        "quotes": "\"'“”1 ",
        "currency signs": "$€£¥1, ",
        "blanks and line ends": " \n\t1\u00a0",
        "mixed scripts": "1٣३３一万億½Ⅷ², .",
        "one digit, then letters": "1abcdefg",
    }
    texts = {name: "".join(draw.choices(letters, k=size)) for name, letters in alphabets.items()}
    words = "one two half hundred thousand million and a point of the to twenty- third dozen per cent between".split()
    for name, pool in {
        "number words": words,
        "hedges": "more than about at least up to no fewer nearly some over 5".split(),
        "months": "January May 5 12, 2024 March of the 3rd to".split(),
    }.items():
        texts[name] = " ".join(draw.choices(pool, k=size // 3))[:size]
    texts |= {
        "one blank": " " * size,
        "one bracket": "(" * size,
        "one, and one, and": ("one and " * (size // 8))[:size],
        "1-1-1-1": ("1-" * (size // 2))[:size],
        "1, 1, 1, 1": ("1, " * (size // 3 + 1))[:size],
    }
    return texts


def _timed(function: object, text: str, times: int) -> float:
    best = float("inf")
    for _ in range(times):
        started = time.process_time()
        function(text)  # type: ignore[operator]
        best = min(best, time.process_time() - started)
    return best


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    default = Path(os.environ.get("BENCH_DATA", HERE.parent.parent / "shared" / "bench"))
    parser.add_argument("--data", type=Path, default=default)
    parser.add_argument("--part", choices=["score", "speed", "growth"], action="append")
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--output", type=Path, default=RESULTS)
    options = parser.parse_args()
    data = options.data.resolve()
    if not (data / "score_quantities.py").exists():
        sys.exit(f"{options.data}: no labelled data there; give their folder with --data")
    parts = options.part or ["score", "speed", "growth"]
    began = os.getloadavg()[0]
    lines: list[str] = []
    if "score" in parts:
        lines += ["## Right values", "", *scores(data, not options.no_peers)]
    if "speed" in parts:
        lines += ["## Speed on texts of an article's size", "", *speeds(data, not options.no_peers)]
    if "growth" in parts:
        lines += ["## Growth with length", "", *growth(data)]
    lines[:0] = [
        f"`make bench-quantities`, Python {platform.python_version()}, one process at a time on {os.cpu_count()} cores. "
        "Speeds are of processor time. "
        f"Load average {began:.1f} at the start, {os.getloadavg()[0]:.1f} at the end: a busy machine is slower in that too.",
        "",
        "What is left, and which marks are held wrong: [docs/quantities.md](../../docs/quantities.md).",
        "",
    ]
    text = "\n".join(lines)
    print(text)
    options.output.parent.mkdir(exist_ok=True)
    if options.output.exists():
        text += kept(options.output.read_text(encoding="utf-8"), text)
    options.output.write_text(text, encoding="utf-8")


def kept(before: str, measured: str) -> str:
    """The sections of an earlier result that were not measured now."""
    sections = [f"## {section}" for section in before.split("\n## ")[1:]]
    old = [section for section in sections if section.partition("\n")[0] not in measured]
    text = "".join(f"\n{section.rstrip()}\n" for section in old)
    note = "\nWhat follows is of an earlier run.\n"
    return text if not text or note in before else note + text


if __name__ == "__main__":
    main()
