"""What the check misses on desk/, and which right numbers it accuses there, by cause.

``missed.tsv`` holds the cause of each, as a person who read the article classed it. What is found by now drops out of the
tables by itself, and what nobody has classed stands in a row of its own, so that they are never older than the run.

usage: missed.py [--data DIR]
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent)]

from benchmarks.labelled import DATA, Case, known_articles, summaries  # noqa: E402
from benchmarks.scoring import flagged  # noqa: E402

CLASSED = HERE / "missed.tsv"
CAUSES = {
    "thing": "the right number on another thing or aspect, or another thing counted",
    "whose": "on another person, team or place",
    "when": "at another time: a date, a period, a stage",
    "part": "a part told as the whole, or the whole as a part",
    "worked": "worked out wrong, or miscounted",
    "merged": "two facts made one",
    "status": "planned, possible or alleged told as done",
    "unit": "another unit, rate or end of a range",
    "way": "the way that a number went",
    "level": "an earlier level, or a level told as a change",
    "year": "a year that the article does not give",
    "accused: worked out": "worked out from numbers with a hedge",
    "accused: beside": "right about a mistake that is planted beside the words it marks",
    "accused: date": "a date that the article gives in other words",
}
Flagged = Callable[[str, str], Iterable[tuple[int, int, str]]]


def classed() -> dict[tuple[str, int], str]:
    """The cause by case and by where the words begin."""
    rows = (line.split("\t") for line in CLASSED.read_text(encoding="utf-8").splitlines() if line[0] != "#")
    return {(case, int(start)): cause for case, start, cause in rows}


def tables(documents: Mapping[str, str], cases: Sequence[Case], flagged: Flagged) -> Iterator[str]:
    """Both tables, line by line; ``flagged`` is the check as the scorer calls it."""
    known = classed()
    missed: Counter[str] = Counter()
    noted: Counter[str] = Counter()
    accused: Counter[str] = Counter()
    for case in cases:
        flags = list(flagged(documents[case["document"]], case["summary"]))
        loud = {(a, b) for a, b, severity in flags if severity != "note"}
        for start, end, _ in case["plants"]:
            if not any(a < end and b > start for a, b in loud):
                cause = known.get((case["id"], start), "")
                missed[cause] += 1
                noted[cause] += any(a < end and b > start for a, b, _ in flags)
        for a, b in loud:
            if not any(a < end and b > start for start, end, _ in case["plants"]):
                accused[known.get((case["id"], a), "")] += 1
    yield "| what is missed on desk/ | missed | with a note |\n|---|---|---|"
    for cause, n in missed.most_common():
        yield f"| {CAUSES.get(cause, 'not classed yet')} | {n} | {noted[cause]} |"
    yield f"| all | {missed.total()} | {noted.total()} |"
    yield "\n| what is accused on desk/ and right | flags |\n|---|---|"
    for cause, n in accused.most_common():
        yield f"| {CAUSES.get(cause, 'not classed yet')} | {n} |"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR")
    options = parser.parse_args()
    documents = known_articles(options.data)
    for text in tables(documents, summaries(options.data / "desk" / "cases.jsonl", documents), flagged):
        print(text)


if __name__ == "__main__":
    main()
