#!/usr/bin/env python3
"""Measure the check on labelled summaries: tables, precision of each code, speed.

usage: python benchmarks/check.py [--data DIR]

DIR holds check/documents.jsonl, check/cases.jsonl and score_check.py, the scorer, which is used as it
is; without it the part on labelled data is left out and said so. Prints, and changes nothing:

1. the scorer's table at warning and above and at error, beside "is the value anywhere in the source?";
2. how often each code at each severity was right (the numbers of ``checking/severity.py``);
3. flags on summaries that people wrote or found right, for flags that point at no number;
4. speed: labelled articles, 100,000 characters with 200 claims, one short article, hostile input.
"""

from __future__ import annotations

import argparse
import collections
import importlib.util
import io
import random
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from summarise import check, find_quantities
from summarise.checking.dates import parts_of

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "shared" / "bench"
Span = tuple[int, int, str]


def value_anywhere(source: str, summary: str) -> Iterable[Span]:
    """The simplest check there is: a number is right when its value, whatever its kind, is in the source."""
    values: set[Any] = set()
    parts: set[tuple[str, int]] = set()
    for q in find_quantities(source):
        values |= {q.low, q.high}
        parts |= {item for d in (q.date, q.until) if d for item in parts_of(d).items()}
        if q.low is None:
            values.add(q.text.lower())
    for q in find_quantities(summary):
        if q.date is not None:
            wanted = {item for d in (q.date, q.until) if d for item in parts_of(d).items()}
            found = wanted <= parts
        elif q.low is not None:
            found = {q.low, q.high} <= values
        else:
            found = q.text.lower() in source.lower()
        if not found:
            yield q.start, q.end, "error"


def flagged(source: str, summary: str) -> Iterable[Span]:
    for flag in check(source, summary).flags:
        if flag.claim is not None:
            yield flag.claim.start, flag.claim.end, flag.severity.value


def load_scorer(folder: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score_check", folder / "score_check.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def tables(scorer: Any, documents: dict[str, str], cases: list[dict[str, Any]]) -> None:
    rows: dict[str, dict[str, tuple[float, float, float]]] = collections.defaultdict(dict)
    for name, checker, severity in (
        ("value anywhere", value_anywhere, "warning"),
        ("check, warning", flagged, "warning"),
        ("check, error", flagged, "error"),
    ):
        with redirect_stdout(io.StringIO()):
            result = scorer.score(documents, cases, checker, severity)
        for data_set, t in result.items():
            precision = t["tp"] / (t["tp"] + t["fp"] or 1)
            recall = t["tp"] / (t["tp"] + t["fn"] or 1)
            f1 = 2 * precision * recall / (precision + recall or 1.0)
            rows[data_set][name] = (precision, recall, f1)
    columns = ["value anywhere", "check, warning", "check, error"]
    print("## Labelled summaries\n\n| set | " + " | ".join(f"{c} P / R / F1" for c in columns) + " |")
    print("|---" * (len(columns) + 1) + "|")
    for data_set in sorted(rows, key=lambda n: (n == "ALL", n)):
        cells = [" / ".join(f"{x:.3f}" for x in rows[data_set][c]) for c in columns]
        print(f"| {data_set} | " + " | ".join(cells) + " |")


def codes(documents: dict[str, str], cases: list[dict[str, Any]]) -> None:
    """Precision of each code: each (document, number, code) counts once, as in the scorer."""
    right: collections.Counter[tuple[str, str]] = collections.Counter()
    all_: collections.Counter[tuple[str, str]] = collections.Counter()
    elsewhere: collections.Counter[str] = collections.Counter()
    originals, seen = 0, set()
    for case in cases:
        source, summary = documents[case["document"]], case["summary"]
        found = [f for f in check(source, summary).flags if f.claim is not None]
        for start, end, _, wrong in case["numbers"]:
            for flag in found:
                assert flag.claim is not None
                key = (case["document"], summary[start:end].lower(), wrong, flag.code, flag.severity)
                if flag.claim.start < end and flag.claim.end > start and key not in seen:
                    seen.add(key)
                    all_[flag.code.value, flag.severity.value] += 1
                    right[flag.code.value, flag.severity.value] += wrong
        if case["id"].endswith("_og"):
            originals += 1
            elsewhere.update({f"{f.code.value} {f.severity.value}" for f in found})
    print(
        "\n## How often a flag on a labelled number was right\n\n| code | severity | right | of |\n|---|---|---|---|"
    )
    for (code, severity), n in sorted(all_.items()):
        print(f"| {code} | {severity} | {right[code, severity] / n:.2f} | {n} |")
    print(f"\n## Flags on {originals} summaries that were found right (summaries with such a flag)\n")
    for name, n in sorted(elsewhere.items()):
        print(f"- {name}: {n}")


def best_of(run: Callable[[], object], times: int = 3) -> float:
    """The quickest of a few runs, in milliseconds: what the code costs without its neighbours."""
    out = []
    for _ in range(times):
        started = time.perf_counter()
        run()
        out.append(time.perf_counter() - started)
    return min(out) * 1000


def article(characters: int, seed: int = 7) -> str:
    """Made-up news text of numbers, names and plain sentences."""
    draw = random.Random(seed)
    towns = ["Aldham", "Borley", "Corton", "Denby", "Elmsett", "Fenwick", "Garston", "Hadley"]
    things = ["houses", "tickets", "patients", "barrels", "schools", "trees", "lorries", "visitors"]
    verbs = ["counted", "sold", "lost", "opened", "closed", "moved", "reported", "planned"]
    out: list[str] = []
    size = 0
    while size < characters:
        town, thing, verb = draw.choice(towns), draw.choice(things), draw.choice(verbs)
        line = draw.choice(
            [
                f"{town} {verb} {draw.randint(2, 90000):,} {thing} in {draw.randint(1950, 2025)}.",
                f"The council of {town} said that the work on the harbour wall would go on through the winter.",
                f"It cost ${draw.randint(1, 900)}.{draw.randint(0, 9)} million, up {draw.randint(1, 60)}% on the year before.",
                f"More than {draw.randint(20, 900)} {thing} were {verb} near the old mill, the mayor of {town} told reporters.",
                "Nobody was hurt, and the road was open again by the evening, a spokeswoman said.",
            ]
        )
        out.append(line + ("\n\n" if draw.random() < 0.2 else " "))
        size += len(out[-1])
    return "".join(out)


def summary_of(text: str, claims: int) -> str:
    """Sentences of ``text`` that hold numbers, until there are so many claims."""
    out: list[str] = []
    count = 0
    for line in text.replace("\n\n", " ").split(". "):
        n = len(find_quantities(line))
        if n:
            out.append(line.strip() + ".")
            count += n
        if count >= claims:
            break
    return " ".join(out)


HOSTILE = {
    "digits": "1234567890",
    "digits and commas": "1,234,",
    "commas": ",",
    "spaces": " ",
    "quotes": "\"'“”",
    "nested brackets": "((((",
    "capitals": "A B C D ",
    "hyphens": "a-b-1-",
    "number words": "one hundred and ",
    "ands": "a, b and ",
    "months": "May 5 ",
    "stops": "... ",
}


def speed() -> None:
    print("\n## Speed (best of three, this machine)\n\n| what | ms |\n|---|---|")
    long = article(100_000)
    print(f"| 100,000 characters, 200 claims | {best_of(lambda: check(long, summary_of(long, 200))):.1f} |")
    summary = summary_of(long, 200)
    print(f"| the same, summary made before | {best_of(lambda: check(long, summary)):.1f} |")
    print(f"| of that, finding numbers in the source | {best_of(lambda: find_quantities(long)):.1f} |")
    short = article(5_000)
    brief = summary_of(short, 8)
    print(f"| 5,000 characters, a summary of 8 claims | {best_of(lambda: check(short, brief), 5):.2f} |")
    print(f"| of that, finding numbers in the source | {best_of(lambda: find_quantities(short), 5):.2f} |")
    print(
        "\n## Hostile input: as source, its first 20 kB as summary\n\n"
        "| what | 62 kB ms | 250 kB ms | ratio (4 is linear) | 1 MB ms | of 250 kB, finding numbers ms |\n"
        "|---|---|---|---|---|---|"
    )
    for name, unit in HOSTILE.items():
        hostile_row(name, unit)


def hostile_row(name: str, unit: str) -> None:
    """One kind of hostile text; what would take minutes is said to be not run."""
    texts = [(unit * (size // len(unit) + 1))[:size] for size in (62_500, 250_000, 1_000_000)]
    small = best_of(lambda: check(texts[0], texts[0][:20_000]), 1)
    if small > 20_000:
        print(f"| {name} | {small:.0f} | not run | | not run | |", flush=True)
        return
    large = best_of(lambda: check(texts[1], texts[1][:20_000]), 1)
    finding = best_of(lambda: find_quantities(texts[1]), 1)
    whole = f"{best_of(lambda: check(texts[2], texts[2][:20_000]), 1):.0f}" if large < 8_000 else "not run"
    print(
        f"| {name} | {small:.0f} | {large:.0f} | {large / small:.1f} | {whole} | {finding:.0f} |", flush=True
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA, help="folder with check/ and score_check.py")
    parser.add_argument("--only", choices=["labelled", "speed"], help="one half of the benchmark")
    options = parser.parse_args()
    if options.only != "speed":
        if (options.data / "check" / "cases.jsonl").exists():
            scorer = load_scorer(options.data)
            documents, cases = scorer.load(options.data / "check")
            tables(scorer, documents, cases)
            codes(documents, cases)
        else:
            print(f"No labelled data in {options.data}: give its folder with --data.", file=sys.stderr)
    if options.only != "labelled":
        speed()


if __name__ == "__main__":
    main()
