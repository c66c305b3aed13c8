#!/usr/bin/env python3
"""This build against an earlier one, side by side: what became quicker, what slower.

usage: python benchmarks/against.py REV [--only NAME ...] [--rounds N] [--every N] [--rows N] [--facts N] [--write]

REV is anything that git names. It is taken out of the repository into a temporary folder, and both builds run with
this interpreter and its libraries, each in a process of its own, asked in turns, so that whatever else the machine
does meets both alike. Times are processor time (the least of the rounds, summed over the texts) but for
``check --jsonl``, which is made to use two cores and is timed by the clock too. The texts are the labelled ones where
they are at hand (``--data``), else the fixtures'. Peak memory is of a fresh process. ``--write`` puts the table into
benchmarks/results/against.md.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import itertools
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve()
ROOT = HERE.parent.parent
DATA = ROOT.parent / "shared" / "bench"
RESULTS = ROOT / "benchmarks" / "results" / "against.md"
REUSED = 20  # summaries of one source
HOSTILE_SIZE = 100_000  # characters
HOSTILE = {
    "hyphens": "a-b-1-",
    "digits and commas": "1,234,",
    "bare numbers": "1 ",
    "fractions": "½",
    "quotes": "\"'“”",
}
LANGUAGES = {
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
}
SCALED = re.compile(r"\d")


# -- the texts ---------------------------------------------------------------------------------------------------


def pairs_of(folder: Path) -> list[tuple[str, str]]:
    """(source, summary) of every case of a labelled set."""
    with (folder / "documents.jsonl").open(encoding="utf-8") as lines:
        documents = {row["document"]: row["text"] for row in map(json.loads, lines)}
    with (folder / "cases.jsonl").open(encoding="utf-8") as lines:
        return [(documents[row["document"]], row["summary"]) for row in map(json.loads, lines)]


def fixture_pairs() -> list[tuple[str, str]]:
    """(source, summary) of the fixtures: their right summaries in free text."""
    return [
        ((folder / "article.txt").read_text(encoding="utf-8"), text.read_text(encoding="utf-8"))
        for folder in sorted(path.parent for path in (ROOT / "fixtures").glob("*/article.txt"))
        for text in sorted(folder.glob("right/*.txt"))
    ]


def sets_of(data: Path, every: int) -> dict[str, list[tuple[str, str]]]:
    """The sets by name, every so many pairs of each."""
    named = {name: data / name for name in ("check", "desk")}
    if all((path / "cases.jsonl").exists() for path in named.values()):
        return {
            f"bench/{name}": pairs_of(path)[:: every if name == "check" else 1]
            for name, path in named.items()
        }
    return {"the fixtures": fixture_pairs()}


def retold(summary: str, times: int) -> list[str]:
    """``times`` summaries like one: the digit at another place of each is another."""
    places = [found.start() for found in SCALED.finditer(summary)] or [None]
    out = [summary]
    for number, at in zip(range(1, times), itertools.cycle(places), strict=False):
        digit = "" if at is None else str((int(summary[at]) + number) % 9 + 1)
        out.append(summary if at is None else summary[:at] + digit + summary[at + 1 :])
    return out


# -- one build, in a process of its own --------------------------------------------------------------------------


def answer(task: dict[str, Any]) -> float:
    """Do one task with the build that this process has; the seconds of processor time it took."""
    from summarise import check, find_quantities

    name, source = task["do"], task["source"]
    started = time.process_time()
    if name == "find":
        for quantity in find_quantities(source):
            _ = quantity.noun, quantity.verb
    elif name == "check":
        check(source, task["summary"])
    elif name == "many":
        indexed = _indexed(source)
        for summary in task["summaries"]:
            indexed(summary)
    return time.process_time() - started


def _indexed(source: str) -> Callable[[str], Any]:
    """A source that is read once, where the build has such a thing."""
    import summarise

    if "Source" in summarise.__all__:
        found: Callable[[str], Any] = summarise.Source(source).check
        return found
    return lambda summary: summarise.check(source, summary)


def serve() -> None:
    """Tasks in on standard input, seconds out, line by line."""
    import summarise

    print(json.dumps(summarise.__file__), flush=True)
    for line in sys.stdin:
        print(answer(json.loads(line)), flush=True)


def facts_of(number: int) -> tuple[str, dict[str, Any]]:
    """An article of ``number`` sentences and a summary with a fact for each."""
    towns = "Aldham Borley Corton Denby Elmsett Fenwick Garston Hadley".split()
    things = "houses tickets patients barrels schools trees lorries visitors".split()
    lines, facts = [], []
    for i in range(number):
        thing = things[i // 8 % 8]
        line = f"{towns[i % 8]} counted {i * 7 + 13:,} {thing} in ward {chr(65 + i % 26)}{chr(97 + i // 26 % 26)}."
        value = i * 7 + 13
        figure = {
            "text": f"{value:,}",
            "value": str(value),
            "unit": None,
            "qualifier": "exact",
            "of": thing,
            "period": None,
        }
        facts.append({"statement": line, "quote": line, "figures": [figure]})
        lines.append(line)
    text = "\n\n".join(" ".join(lines[i : i + 5]) for i in range(0, number, 5))
    names: dict[str, list[str]] = {"people": [], "organisations": [], "places": towns, "dates": []}
    return text, {"headline": "Counts", "summary": lines[0], "facts": facts, **names}


def report(number: int) -> None:
    """Check one article with ``number`` facts and write the report to a file; the seconds and the peak of memory."""
    import resource

    from summarise import Article, check
    from summarise.report import Provenance, Report, Usage
    from summarise.reports import json as rendering
    from summarise.schema import Summary

    text, data = facts_of(number)
    made = Provenance(
        version="-", engine="-", model="-", schema_name="Summary", schema_hash="-", text_hash="-"
    )
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    summary = Summary.model_validate(data)
    checked = check(Article(text), summary)
    whole = Report(article=Article(text), summary=summary, checked=checked, usage=Usage(), provenance=made)
    # a build that has pieces writes them one after the other, as its commands do
    pieces = (
        rendering.report_pieces(whole)
        if hasattr(rendering, "report_pieces")
        else [rendering.render_report(whole)]
    )
    with tempfile.TemporaryFile("w", encoding="utf-8") as file:
        written = sum(map(file.write, pieces))
    seconds = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        json.dumps(
            {
                "seconds": seconds,
                "peak": peak / 1024,
                "own": (peak - before) / 1024,
                "claims": len(checked.claims),
                "written": written,
            }
        )
    )


# -- two builds, in turns ----------------------------------------------------------------------------------------


class Build:
    """One build: where its source lies, and a process of it that is asked."""

    def __init__(self, name: str, folder: Path, compiled: Path) -> None:
        """``compiled``: a folder for its modules."""
        self.name = name
        self.folder = folder
        self.environment = os.environ | {
            "PYTHONPATH": str(folder / "src"),
            "PYTHONPYCACHEPREFIX": str(compiled / name),
            "PYTHONDONTWRITEBYTECODE": "",
        }
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start the process; raises RuntimeError where it would measure another build."""
        self._process = subprocess.Popen(
            [sys.executable, str(HERE), "--serve"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=self.environment,
            text=True,
        )
        assert self._process.stdout is not None
        loaded = Path(json.loads(self._process.stdout.readline()))
        if not loaded.is_relative_to(self.folder):
            raise RuntimeError(f"{self.name}: loaded {loaded}, not from {self.folder}")

    def ask(self, task: dict[str, Any]) -> float:
        """Seconds of one task."""
        if self._process is None:
            self.start()
        assert self._process is not None
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(task) + "\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.communicate()
            self._process = None

    def first(self, task: dict[str, Any]) -> float:
        """The seconds of a task in a process that has done nothing but an English sentence."""
        begun = {"do": "find", "source": "The council said on Monday that 3 of the 5 pools are to close."}
        tasks = "".join(json.dumps(one) + "\n" for one in (begun, task))
        asked = [sys.executable, str(HERE), "--serve"]
        done = subprocess.run(
            asked, input=tasks, env=self.environment, capture_output=True, text=True, check=True
        )
        return float(done.stdout.splitlines()[-1])

    def command(self, arguments: list[str]) -> tuple[float, float]:
        """Seconds by the clock and of processor time of one process of ``summarise``."""
        return spawned(["-m", "summarise", *arguments], self.environment)

    def has(self, option: str, command: str) -> bool:
        """Whether a command knows an option."""
        asked = [sys.executable, "-m", "summarise", command, "--help"]
        done = subprocess.run(asked, env=self.environment, capture_output=True, text=True, check=True)
        return option in done.stdout

    def report(self, facts: int) -> dict[str, float]:
        """What ``report`` prints, of a fresh process."""
        asked = [sys.executable, str(HERE), "--report", str(facts)]
        done = subprocess.run(asked, env=self.environment, capture_output=True, text=True, check=True)
        found: dict[str, float] = json.loads(done.stdout)
        return found


def spawned(arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Seconds by the clock and of processor time of one process, its own children included.

    Raises RuntimeError where it fails: what did not run is not quick.
    """
    begin = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):  # 1: there are flags
        raise RuntimeError(f"{' '.join(arguments)}: ended with {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - begin, used.ru_utime + used.ru_stime


def in_turns(builds: list[Build], tasks: list[dict[str, Any]], rounds: int) -> list[float]:
    """Seconds of all ``tasks`` by build, each task's best of ``rounds``."""
    best = [[float("inf")] * len(tasks) for _ in builds]
    for build in builds:
        build.ask(tasks[0])  # whatever is loaded on first use
    for _ in range(rounds):
        for number, task in enumerate(tasks):
            for build, times in zip(builds, best, strict=True):
                times[number] = min(times[number], build.ask(task))
    return [sum(times) for times in best]


Row = tuple[str, list[str], float]  # what, a cell a build, the ratio of the new to the old


def row(what: str, figures: list[float], form: str = "{:.2f} ms", scale: float = 1000) -> Row:
    """One line of the table."""
    return what, [form.format(figure * scale) for figure in figures], figures[1] / figures[0]


def checks(builds: list[Build], options: argparse.Namespace) -> Iterator[Row]:
    """A check, one summary after the other."""
    for name, pairs in options.sets.items():
        tasks = [{"do": "check", "source": source, "summary": summary} for source, summary in pairs]
        taken = in_turns(builds, tasks, options.rounds)
        yield row(f"check, a summary of {name} ({len(pairs)})", [t / len(pairs) for t in taken])


def reuse(builds: list[Build], options: argparse.Namespace) -> Iterator[Row]:
    """Many summaries of one source."""
    for name, pairs in options.sets.items():
        chosen = pairs[:: max(1, len(pairs) // 25)]
        tasks = [
            {"do": "many", "source": source, "summaries": retold(summary, REUSED)}
            for source, summary in chosen
        ]
        taken = in_turns(builds, tasks, options.rounds)
        what = f"{REUSED} summaries of one source of {name}, each"
        yield row(what, [t / len(tasks) / REUSED for t in taken])


def finding(builds: list[Build], options: argparse.Namespace) -> Iterator[Row]:
    """The finder alone, everything of a quantity read."""
    for name, pairs in options.sets.items():
        texts = sorted({source for source, _ in pairs})
        taken = in_turns(builds, [{"do": "find", "source": text} for text in texts], options.rounds)
        yield row(f"find_quantities, an article of {name}", [t / len(texts) for t in taken])


def languages(builds: list[Build], options: argparse.Namespace) -> Iterator[Row]:
    """The finder over the articles of six languages, and the first article of a process."""
    articles: dict[str, list[str]] = {}
    for file in sorted((ROOT / "benchmarks" / "desk_summaries").glob("languages_*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            articles.setdefault(told["language"], []).append(told["source"])
    for code, language in LANGUAGES.items():
        texts = articles[code]
        tasks = [{"do": "find", "source": text} for text in texts]
        taken = in_turns(builds, tasks, options.rounds)
        yield row(f"find_quantities, an article in {language}", [t / len(texts) for t in taken])
        firsts = [[build.first(tasks[0]) for build in builds] for _ in range(options.rounds)]
        yield row(f"the first in {language} of a process", [min(f) for f in zip(*firsts, strict=True)])


def starting(builds: list[Build], options: argparse.Namespace) -> Iterator[Row]:
    """A process, beside one that has the same options and does nothing."""
    source, summary = next(iter(options.sets.values()))[0]
    article, stated = options.folder / "article.txt", options.folder / "summary.txt"
    article.write_text(source, encoding="utf-8")
    stated.write_text(summary, encoding="utf-8")
    program = options.folder / "nothing.py"
    program.write_text(doing_nothing(), encoding="utf-8")
    given = ["check", str(article), str(stated)]
    runs: list[Callable[[], tuple[float, float]]] = [
        *(lambda build=build: build.command(given) for build in builds),  # type: ignore[misc]
        lambda: spawned([str(program), *given], builds[1].environment),
        lambda: spawned(["-c", "pass"], builds[1].environment),
    ]
    best = [float("inf")] * len(runs)
    for run in runs:
        run()  # modules are compiled
    for _ in range(options.rounds * 4):
        for number, run in enumerate(runs):
            best[number] = min(best[number], run()[1])
    yield row("summarise check, a process", best[:2], "{:.3f} s", 1)
    yield row(f"the same, of a typer app that does nothing ({best[2]:.3f} s)", [t / best[2] for t in best[:2]], "{:.2f}", 1)  # fmt: skip


class _Without(ast.NodeTransformer):
    """``options.Date`` as ``Date``: all in one module."""

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        """Any other attribute stays."""
        own = isinstance(node.value, ast.Name) and node.value.id == "options"
        return ast.Name(node.attr, node.ctx) if own else self.generic_visit(node)

    def visit_keyword(self, node: ast.keyword) -> ast.AST | None:
        """No function of ours is called."""
        return None if node.arg == "callback" else self.generic_visit(node)


def doing_nothing() -> str:
    """A program of typer that has the arguments and options of ``summarise check``, and does nothing."""
    folder = ROOT / "src" / "summarise" / "cli"
    shared, codes, asked, command = (
        _Without().visit(ast.parse((folder / name).read_text(encoding="utf-8"))).body
        for name in ("options/shared.py", "exit_codes.py", "checks/asked.py", "checks/checking.py")
    )
    own = next(node for node in command if isinstance(node, ast.FunctionDef) and node.name == "check")
    used = {node.id for node in ast.walk(own.args) if isinstance(node, ast.Name)}
    own.body = own.body[:1]  # what it says of itself
    parts = [
        node
        for node in (*codes, *shared, *asked, *command)
        if (isinstance(node, ast.ClassDef) and node.name in used)
        or (isinstance(node, ast.FunctionDef) and node.name in used)
        or (
            isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Name)
            and node.targets[0].id in used
        )
    ]
    return "\n".join(
        [
            "from enum import StrEnum\nfrom pathlib import Path\nfrom typing import Annotated\nimport typer",
            *map(ast.unparse, (*parts, own)),
            "app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)",
            "app.callback()(lambda: None)",
            "app.command()(check)",
            "app()",
        ]
    )


def filtering(builds: list[Build], options: argparse.Namespace) -> Iterator[Row]:
    """``check --jsonl``: the new build with a process for each of two cores."""
    pairs = [pair for pairs in options.sets.values() for pair in pairs]
    records = options.folder / "records.jsonl"
    with records.open("w", encoding="utf-8") as file:
        for source, summary in itertools.islice(itertools.cycle(pairs), options.rows):
            file.write(json.dumps({"source": source, "summary": summary}) + "\n")
    out = str(options.folder / "out.jsonl")
    taken = []
    for build in builds:
        cores = ["--jobs", "2"] if build.has("--jobs", "check") else []
        taken.append(build.command(["check", "--jsonl", str(records), "-q", "-o", out, *cores]))
    what = f"check --jsonl, {options.rows:,} rows"
    yield row(f"{what}, by the clock", [clock for clock, _ in taken], "{:.1f} s", 1)
    yield row(f"{what}, processor time", [used for _, used in taken], "{:.1f} s", 1)


def hostile(builds: list[Build], options: argparse.Namespace) -> Iterator[Row]:
    """Text made to be slow, as a source with its first 20,000 characters as the summary."""
    for name, unit in HOSTILE.items():
        text = (unit * (HOSTILE_SIZE // len(unit) + 1))[:HOSTILE_SIZE]
        task = {"do": "check", "source": text, "summary": text[:20_000]}
        yield row(f"100 kB of {name}", in_turns(builds, [task], 1), "{:.2f} s", 1)


def large(builds: list[Build], options: argparse.Namespace) -> Iterator[Row]:
    """One article with very many facts, checked and written as JSON."""
    found = [build.report(options.facts) for build in builds]
    what = f"a report of {options.facts:,} facts"
    yield row(what, [one["seconds"] for one in found], "{:.1f} s", 1)
    yield row(f"{what}, peak of memory", [one["peak"] for one in found], "{:.0f} MiB", 1)


MEASURES: dict[str, Callable[[list[Build], argparse.Namespace], Iterator[Row]]] = {
    "check": checks,
    "reuse": reuse,
    "find": finding,
    "languages": languages,
    "start": starting,
    "jsonl": filtering,
    "hostile": hostile,
    "report": large,
}


def table(rows: Iterable[Row], names: list[str]) -> Iterator[str]:
    """The rows as Markdown."""
    yield f"| what | {' | '.join(names)} | ratio |"
    yield "|---|---:|---:|---:|"
    for what, cells, ratio in rows:
        yield f"| {what} | {' | '.join(cells)} | {ratio:.2f} |"


def taken_out(revision: str, folder: Path) -> str:
    """Put the sources of ``revision`` into ``folder``; its short name. Raises CalledProcessError where it is none."""
    git = ["git", "-C", str(ROOT)]
    short = subprocess.run(
        [*git, "rev-parse", "--short", f"{revision}^{{commit}}"], capture_output=True, text=True, check=True
    )
    packed = subprocess.run(
        [*git, "archive", revision, "src", "prompts", "pyproject.toml"], capture_output=True, check=True
    )
    subprocess.run(["tar", "-x", "-C", str(folder)], input=packed.stdout, check=True)
    return short.stdout.strip()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("revision", nargs="?", metavar="REV")
    parser.add_argument("--only", nargs="+", choices=list(MEASURES), default=list(MEASURES))
    parser.add_argument("--data", type=Path, default=DATA, help="folder with check/ and desk/")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--every", type=int, default=10, help="of bench/check, every so many summaries")
    parser.add_argument("--rows", type=int, default=5_000, help="records of check --jsonl")
    parser.add_argument("--facts", type=int, default=20_000, help="facts of the large report")
    parser.add_argument("--write", action="store_true", help=f"into {RESULTS.relative_to(ROOT)}")
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--report", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve()
        return
    if options.report:
        report(options.report)
        return
    if not options.revision:
        parser.error("give the revision to compare with")
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as stack:
        options.folder = Path(name)
        options.sets = sets_of(options.data, options.every)
        old = options.folder / "old"
        old.mkdir()
        short = taken_out(options.revision, old)
        compiled = options.folder / "compiled"
        builds = [Build(short, old, compiled), Build("this build", ROOT, compiled)]
        for build in builds:
            stack.callback(build.stop)
        rows = []
        for measure in options.only:
            for one in MEASURES[measure](builds, options):
                rows.append(one)
                print(f"{one[0]}: {' -> '.join(one[1])} ({one[2]:.2f})", file=sys.stderr, flush=True)
        lines = [
            f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores; against {short}.",
            "",
            *table(rows, [short, "this build"]),
        ]
    print("\n".join(lines))
    if options.write:
        RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
