"""How well quantities are read in German, French, Spanish, Italian, Portuguese, Dutch, Chinese and Japanese.

usage: languages.py [--faults] [--output FILE]

Reads the passages of tests/languages/marked, in which every quantity is marked by hand, and counts: of the
marks those whose value is read right, those with kind, unit and qualifier right as well, and those whose
place holds other values only (the dangerous ones); and what is found where nothing is marked. The language
is found out from the text, as it is for an article. ``--faults`` prints each fault.

Prints a Markdown table and writes it to benchmarks/results/languages.md.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.languages.marked import SETS, Mark, load, told  # noqa: E402

from summarise.quantities import Quantity  # noqa: E402
from summarise.quantities.finder import find_quantities  # noqa: E402
from summarise.quantities.languages.detecting import LANGUAGES  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results" / "languages.md"
BEHIND = "## The check in other languages"  # what languages_check.py writes there
COLUMNS = (
    "marked",
    "value",
    "and kind",
    "and unit",
    "and qualifier",
    "wrong value",
    "missed",
    "false alarms",
)


def judged(mark: Mark, found: list[Quantity]) -> Iterator[str]:
    """What is right of one mark: each of COLUMNS but the last that it counts in."""
    yield "marked"
    there = [q for q in found if mark.touches(q)]
    right = next((q for q in there if mark.has_value_of(q)), None)
    if right is None:
        yield "wrong value" if there else "missed"
        return
    yield "value"
    if right.kind != mark.kind:
        return
    yield "and kind"
    if mark.unit is not None and (right.unit or "").lower() != mark.unit.lower():
        return
    yield "and unit"
    if mark.low is None or right.qualifier == mark.qualifier:
        yield "and qualifier"


def scored(name: str, faults: bool) -> Counter[str]:
    """The counts of one set of passages."""
    counts: Counter[str] = Counter()
    for passage in load(name):
        found = find_quantities(passage.text)
        for mark in passage.marks:
            met = list(judged(mark, found))
            counts.update(met)
            if faults and "and qualifier" not in met:
                print(f"{name}: {mark.told} <- {[told(q) for q in found if mark.touches(q)]}")
        alarms = [q for q in found if not any(mark.touches(q) for mark in passage.marks)]
        counts["false alarms"] += len(alarms)
        for alarm in alarms if faults else ():
            print(f"{name}: false alarm: {told(alarm)}")
    return counts


def main() -> None:
    """Score, print, write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--faults", action="store_true")
    parser.add_argument("--output", type=Path, default=RESULTS)
    options = parser.parse_args()
    rows = []
    for name in SETS:
        counts = scored(name, options.faults)
        code, _, set_ = name.partition("-")
        rows.append(
            f"| {LANGUAGES[code]}{', ' + set_ if set_ else ''} | "
            + " | ".join(str(counts[column]) for column in COLUMNS)
            + " |"
        )
    table = "\n".join(
        [
            "# Languages", "",
            "`benchmarks/languages.py`, over the hand-marked passages of tests/languages/marked.", "",
            "| language | " + " | ".join(COLUMNS) + " |", "|---|" + "---:|" * len(COLUMNS), *rows, "",
        ]
    )  # fmt: skip
    print(table)
    before = options.output.read_text(encoding="utf-8") if options.output.exists() else ""
    rest = before[before.index(BEHIND) :] if BEHIND in before else ""
    options.output.write_text(table + (f"\n{rest}" if rest else ""), encoding="utf-8")


if __name__ == "__main__":
    main()
