#!/usr/bin/env python3
"""Other checkers of numbers and finders of quotes, beside ours, in one run.

usage: python benchmarks/check_peers.py [--data DIR]

DIR holds check/documents.jsonl, check/cases.jsonl and score_check.py, the scorer. Prints, and changes
nothing:

1. precision, recall and F1 of each checker on the numbers that people marked, at warning and above and at
   error, and its speed;
2. of quotes that were altered by one digit, one letter or one number, how many each finder of quotes
   lets pass.

Each peer is installed from the package index into benchmarks/.venv-check-peers on the first run; one that
cannot be installed is said so. Ours runs in this environment, in a process of its own like the others.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import venv
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from check_peer_adapters import CHECKERS, QUOTERS

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "shared" / "bench"
ENVIRONMENT = HERE / ".venv-check-peers"
PYTHON = ENVIRONMENT / "bin" / "python"
QUOTES = 200
SEED = 20250114
_SENTENCE = re.compile(r"(?<=[.!?] )[A-Z][^.!?\n]*\b\d[\d,]*(?:\.\d+)?\b[^.!?\n]*[.!?](?=\s)")
_NUMBER = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?(?![\w])")


def installed(only: Iterable[str] = ()) -> dict[str, str]:
    """Each peer's requirement with its version, or with why it could not be installed; of ``only``, if given."""
    packages = list(dict.fromkeys(p for p, _ in [*CHECKERS.values(), *QUOTERS.values()] if p))
    if only:
        packages = [p for p in packages if p in set(only)]
    if not PYTHON.exists():
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
    state: dict[str, str] = {}
    for package in packages:
        pip = [PYTHON, "-m", "pip", "--disable-pip-version-check"]
        name, _, pinned = package.partition("==")
        version_there = _version_of(name)
        if version_there is None or (pinned and version_there != pinned):
            print(f"installing {package} ...", file=sys.stderr)
            done = subprocess.run(
                [*pip, "install", "--quiet", package], capture_output=True, text=True, check=False
            )
            if done.returncode:
                state[package] = "cannot be installed: " + (done.stderr.strip().splitlines() or ["?"])[-1]
                continue
            version_there = _version_of(name)
        state[package] = version_there or "?"
    return state


def _version_of(name: str) -> str | None:
    """The version of a package in the peers' environment; None where it is not."""
    asked = f"from importlib.metadata import version; print(version({name!r}))"
    done = subprocess.run([PYTHON, "-c", asked], capture_output=True, text=True, check=False)
    return None if done.returncode else done.stdout.strip()


def run(what: str, name: str, package: str | None, given: Any) -> dict[str, Any] | str:
    """What the adapter answers, or one line of why it does not."""
    python = PYTHON if package else Path(sys.executable)
    done = subprocess.run(
        [python, HERE / "check_peer_adapters.py", what, name],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(HERE.parent / "src")},
    )
    if done.returncode:
        return "failed: " + (done.stderr.strip().splitlines() or ["?"])[-1]
    return dict(json.loads(done.stdout))


def rates(counts: dict[str, int]) -> str:
    """Precision, recall and F1 of one table of the scorer."""
    tp, fp, fn = (counts.get(k, 0) for k in ("tp", "fp", "fn"))
    p = tp / (tp + fp) if tp + fp else 0.0
    r = tp / (tp + fn) if tp + fn else 0.0
    return f"{p:7.3f}{r:7.3f}{2 * p * r / (p + r) if p + r else 0.0:7.3f}"


def checkers(data: Path, state: dict[str, str]) -> Iterator[str]:
    """The table of checkers, a line a checker."""
    yield f"{'':28}{'at warning and above':>21}   {'at error':>21}   {'SummEdits news':>21}   {'M char/s':>8}"
    yield f"{'checker':28}" + 3 * f"{'P':>7}{'R':>7}{'F1':>7}   "
    for name, (package, _) in CHECKERS.items():
        label = f"{name} {state[package]}" if package else f"{name} {version('summarise-checked')}"
        if name == "value anywhere":
            label = name
        if package and "cannot" in state[package]:
            yield f"{name:28}{state[package]}"
            continue
        result = run("check", name, package, {"data": str(data.resolve())})
        if isinstance(result, str):
            yield f"{label:28}{result}"
            continue
        speed = result["characters"] / 1e6 / result["seconds"]
        columns = [
            result["warning"]["ALL"],
            result["error"]["ALL"],
            result["warning"].get("summedits-news", {}),
        ]
        yield f"{label:28}" + "   ".join(map(rates, columns)) + f"   {speed:8.2f}"


def altered(data: Path) -> dict[str, list[tuple[str, str]]]:
    """Sentences of the data's documents with a number in them: as they are, with one digit changed, with one
    letter changed, with the whole number replaced."""
    dice = random.Random(SEED)
    rows = [json.loads(line) for line in (data / "check" / "documents.jsonl").open(encoding="utf-8")]
    found = [(row["text"], m.group()) for row in rows for m in _SENTENCE.finditer(row["text"])]
    kinds: dict[str, list[tuple[str, str]]] = {
        k: [] for k in ("as it is", "one digit", "one letter", "number")
    }
    for source, quote in dice.sample(found, min(QUOTES, len(found))):
        number = _NUMBER.search(quote)
        letters = [i for i, c in enumerate(quote) if c.islower()]
        if number is None or not letters:
            continue
        digit = dice.choice([i for i in range(*number.span()) if quote[i].isdigit()])
        letter = dice.choice(letters)
        other = str(dice.randrange(1000, 9999))
        changes = {
            "as it is": quote,
            "one digit": quote[:digit]
            + str((int(quote[digit]) + dice.randrange(1, 9)) % 10)
            + quote[digit + 1 :],
            "one letter": quote[:letter] + ("q" if quote[letter] != "q" else "x") + quote[letter + 1 :],
            "number": quote[: number.start()] + other + quote[number.end() :],
        }
        for kind, text in changes.items():
            if kind == "as it is" or text not in source:
                kinds[kind].append((source, text))
    return kinds


def quoters(data: Path, state: dict[str, str]) -> Iterator[str]:
    """The table of finders of quotes: of altered quotes every one that passes is one too many."""
    kinds = altered(data)
    yield f"{'finder of quotes':32}" + "".join(f"{k:>14}" for k in kinds) + f"{'seconds':>10}"
    yield f"{'(quotes given)':32}" + "".join(f"{len(pairs):>14}" for pairs in kinds.values())
    for name, (package, _) in QUOTERS.items():
        label = f"{name} {state[package]}" if package else name
        if package and "cannot" in state[package]:
            yield f"{name:32}{state[package]}"
            continue
        result = run("quotes", name, package, kinds)
        if isinstance(result, str):
            yield f"{label:32}{result}"
        else:
            found = result["found"]
            yield f"{label:32}" + "".join(f"{found[k]:>14}" for k in kinds) + f"{result['seconds']:>10.1f}"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR")
    data = parser.parse_args().data
    if not (data / "score_check.py").is_file():
        print(f"{data}: no score_check.py there; give the folder of labelled data with --data")
        return 66
    state = installed()
    for table in (checkers, quoters):
        for line in table(data, state):
            print(line, flush=True)
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
