#!/usr/bin/env python3
"""Measure the check on labelled summaries: tables, precision of each code, speed.

usage: python benchmarks/check.py [--data DIR] [--by-code [--write]]

DIR holds check/documents.jsonl, check/cases.jsonl and score_check.py, the scorer, which is used as it
is; without it the part on labelled data is left out and said so. Prints, and changes nothing:

1. the scorer's table at warning and above and at error, beside "is the value anywhere in the source?";
2. how often each code at each severity was right (``--write`` puts that into ``checking/explaining/measured.toml``);
3. flags on summaries that people wrote or found right, for flags that point at no number;
4. speed: labelled articles, 100,000 characters with 200 claims, one short article, hostile input.
"""

from __future__ import annotations

import argparse
import collections
import io
import random
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from benchmarks.scoring import flagged, load_scorer  # noqa: E402

from summarise import check, find_quantities  # noqa: E402
from summarise.checking.source.dates import parts_of  # noqa: E402
from summarise.checking.verdicts import Code  # noqa: E402

DATA = HERE.parent.parent / "shared" / "bench"
MEASURED = HERE.parent / "src" / "summarise" / "checking" / "explaining" / "measured.toml"
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


Row = tuple[str, str, str]  # code, severity, kind of the number


def right_by_code(documents: dict[str, str], cases: list[dict[str, Any]]) -> dict[Row, tuple[int, int]]:
    """How many flags on labelled numbers were right, of how many.

    Each (document, number as written, code, severity) counts once, as in the scorer.
    """
    right: collections.Counter[Row] = collections.Counter()
    all_: collections.Counter[Row] = collections.Counter()
    seen = set()
    for case in cases:
        source, summary = documents[case["document"]], case["summary"]
        found = [f for f in check(source, summary).flags if f.claim is not None]
        for start, end, _, wrong in case["numbers"]:
            for flag in found:
                assert flag.claim is not None
                key = (case["document"], summary[start:end].lower(), wrong, flag.code, flag.severity)
                if flag.claim.start < end and flag.claim.end > start and key not in seen:
                    seen.add(key)
                    kind = flag.claim.quantity.kind.value if flag.claim.quantity else "words"
                    row = (flag.code.value, flag.severity.value, kind)
                    all_[row] += 1
                    right[row] += wrong
    return {row: (right[row], all_[row]) for row in sorted(all_)}


def confidences(documents: dict[str, str], cases: list[dict[str, Any]]) -> dict[str, tuple[float, float]]:
    """By code the least and the greatest confidence of its weighed flags."""
    out: dict[str, tuple[float, float]] = {}
    for case in cases:
        for flag in check(documents[case["document"]], case["summary"]).flags:
            if flag.confidence is not None:
                low, high = out.get(flag.code.value, (1.0, 0.0))
                out[flag.code.value] = min(low, flag.confidence), max(high, flag.confidence)
    return out


def codes(rows: dict[Row, tuple[int, int]]) -> None:
    """Print how often each code at each severity was right, and not-in-source by the number's kind."""
    print("\n## How often a flag on a labelled number was right\n")
    print("| code | severity | right | of |\n|---|---|---|---|")
    for (code, severity), (right, n) in summed(rows).items():
        print(f"| {code} | {severity} | {right / n:.2f} | {n} |")
    print("\n| not-in-source, kind | severity | right | of |\n|---|---|---|---|")
    for (code, severity, kind), (right, n) in rows.items():
        if code == Code.NOT_IN_SOURCE:
            print(f"| {kind} | {severity} | {right / n:.2f} | {n} |")


def summed(rows: dict[Row, tuple[int, int]]) -> dict[tuple[str, str], tuple[int, int]]:
    """The rows without the kinds of the numbers."""
    out: dict[tuple[str, str], tuple[int, int]] = {}
    for (code, severity, _), (right, n) in rows.items():
        before = out.get((code, severity), (0, 0))
        out[code, severity] = before[0] + right, before[1] + n
    return out


def write_measured(rows: dict[Row, tuple[int, int]], likely: dict[str, tuple[float, float]]) -> None:
    """The measured precision as the data that `summarise explain` and docs/flags.md show, with the confidences."""
    lines = ["# How often a flag on a labelled number was right: flags that were, and all of them."]
    lines += ["# Made by `python benchmarks/check.py --by-code --write`; never edited by hand."]
    last = ""
    for (code, severity), (right, n) in summed(rows).items():
        if code != last:
            lines += ["", f"[{code}]"]
            last = code
        lines.append(f"{severity} = {{ right = {right}, of = {n} }}")
    lines += ["", "# From where to where the confidence of a code's flags went there.", "[confidence]"]
    lines += [f"{code} = [{low:.2f}, {high:.2f}]" for code, (low, high) in sorted(likely.items())]
    MEASURED.write_text("\n".join(lines) + "\n", encoding="utf-8")


def on_right_summaries(documents: dict[str, str], cases: list[dict[str, Any]]) -> None:
    """Print what was flagged in the summaries that the data's authors wrote or found right."""
    originals = [case for case in cases if case["id"].endswith("_og")]
    found: collections.Counter[str] = collections.Counter()
    for case in originals:
        flags = check(documents[case["document"]], case["summary"]).flags
        found.update({f"{f.code.value} {f.severity.value}" for f in flags if f.claim is not None})
    print(f"\n## Flags on {len(originals)} summaries that were found right (summaries with such a flag)\n")
    for name, n in sorted(found.items()):
        print(f"- {name}: {n}")


def best_of(run: Callable[[], object], times: int = 3) -> float:
    """The least processor time of a few runs, in milliseconds: what the code costs without its neighbours."""
    out = []
    for _ in range(times):
        started = time.process_time()
        run()
        out.append(time.process_time() - started)
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
    "numbers alone": "1 ",
    "numbers as sentences": "5. ",
    "fractions": "½",
}


def speed() -> None:
    print("\n## Speed (processor time, best of three, this machine)\n\n| what | ms |\n|---|---|")
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
    parser.add_argument(
        "--by-code", action="store_true", help="how often each code was right, and nothing else"
    )
    parser.add_argument(
        "--write", action="store_true", help="with --by-code: into the package's measured.toml"
    )
    options = parser.parse_args()
    if options.only != "speed":
        if (options.data / "check" / "cases.jsonl").exists():
            scorer = load_scorer(options.data, "score_check")
            documents, cases = scorer.load(options.data / "check")
            if not options.by_code:
                tables(scorer, documents, cases)
                on_right_summaries(documents, cases)
            rows = right_by_code(documents, cases)
            codes(rows)
            if options.by_code and options.write:
                write_measured(rows, confidences(documents, cases))
        else:
            print(f"No labelled data in {options.data}: give its folder with --data.", file=sys.stderr)
    if options.only != "labelled" and not options.by_code:
        speed()


if __name__ == "__main__":
    main()
