#!/usr/bin/env python3
"""The weights of the check's findings, learnt from summaries whose wrong numbers are marked.

usage: calibrate.py [--data DIR] [--own FILE.jsonl] [--write] [--record HAND ...] [--again HAND ...]

``--data``: the measuring data (../shared/bench beside the project): desk/ and check/. ``--own``: further summaries in the
form of desk/cases.jsonl, of articles in check/, desk/ or benchmarks/desk_summaries/articles.jsonl. Every finding of free prose is a row: its features and whether it points at a wrong number. A
logistic model with a small ridge is fitted by Newton's method; wrong numbers weigh what makes them 5 in 100, as users
meet them. Prints how findings and confidence agree on documents that were kept out of the fit (five folds, cut by
document), then with --write makes src/summarise/checking/weighing/weights.json with the counts behind every weight.
--record is for texts that the check has only just met: before any kind of false alarm on them is mended. It adds the findings
on the free summaries or the pairs of a hand ("own-e", "pair-t") to first_read.jsonl. --again replaces those on the articles with even numbers, which nobody
has looked at for causes: what rules that were mended on the odd ones find there is still what they find on a text they do not know.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.found_rows import BASE, Row, parallels  # noqa: E402
from benchmarks.labelled import DATA  # noqa: E402
from benchmarks.learnt_rows import (  # noqa: E402
    FIRST_READ,
    all_rows,
    apart,
    as_weighed,
    recorded,
    recorded_again,
)

from summarise.checking.flags.precedence import ONLY_WEIGHED  # noqa: E402
from summarise.checking.verdicts import Code, Severity  # noqa: E402
from summarise.checking.weighing.severity import most  # noqa: E402

WEIGHTS = ROOT / "src" / "summarise" / "checking" / "weighing" / "weights.json"
LEAST = 6  # rows that a feature has to be seen on
# How hard a weight is pulled to zero. How often a rule is right is what the data say best; the other features only move
# it, and a few rows of each would move it by chance.
# The first two were chosen by the log-loss on documents that were kept out of the fit (1 and .02 overfit), the third by the
# shares of slips that were found there.
RIDGE = 2.0
RIDGE_OF_RULES = 0.2
RIDGE_OF_ORIGINS = 0.3
_RIDGES = {
    "rule:": RIDGE_OF_RULES,
    "code:": RIDGE_OF_RULES,
    "origin": RIDGE_OF_ORIGINS,
    "digits:": RIDGE_OF_ORIGINS,
}
FOLDS = 5


def fit(found: Sequence[Row]) -> tuple[float, dict[str, tuple[float, int, int]]]:
    """The constant, and by feature its weight, the rows it was seen on, and those of them that were right."""
    seen = Counter(f for row in found for f in set(row.features))
    good = Counter(f for row in found if row.right for f in set(row.features))
    names = sorted(name for name, n in seen.items() if n >= LEAST)
    place = {name: i + 1 for i, name in enumerate(names)}
    x = np.zeros((len(found), len(names) + 1))
    x[:, 0] = 1
    for i, row in enumerate(found):
        for feature in row.features:
            if feature in place:
                x[i, place[feature]] = 1
    y = np.array([row.right for row in found], dtype=float)
    w = np.array([row.weight for row in found])
    ridge = np.array(
        [
            0.01,
            *(next((r for start, r in _RIDGES.items() if name.startswith(start)), RIDGE) for name in names),
        ]
    )
    b = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ b))
        step = np.linalg.solve(
            (x * (w * p * (1 - p))[:, None]).T @ x + np.diag(ridge), x.T @ (w * (y - p)) - ridge * b
        )
        b += step
        if abs(step).max() < 1e-9:
            break
    return float(b[0]), {name: (float(b[place[name]]), seen[name], good[name]) for name in names}


def likely(model: tuple[float, dict[str, tuple[float, int, int]]], row: Row) -> float:
    """The model's confidence in one finding."""
    constant, weights = model
    return float(1 / (1 + np.exp(-(constant + sum(weights[f][0] for f in row.features if f in weights)))))


def fold(row: Row) -> int:
    """In which fold a document is."""
    return int(hashlib.sha256(row.document.encode()).hexdigest(), 16) % FOLDS


def held_out(found: Sequence[Row]) -> list[tuple[float, Row]]:
    """Every finding with its confidence by a model that was learnt without its document."""
    told: list[tuple[float, Row]] = []
    for k in range(FOLDS):
        model = fit([r for r in found if fold(r) != k])
        told += [(likely(model, r), r) for r in found if fold(r) == k]
    return told


def may_be_error(row: Row) -> bool:
    """Whether the check lets a finding with these features be an error."""
    code, graded = next(f for f in row.features if f.startswith("code:"))[5:].split("/")
    return most(Code(code), row.features, Severity(graded)) is Severity.ERROR


def measured(told: Sequence[tuple[float, Row]]) -> list[list[float]]:
    """The points of ``model.as_measured``: in the middle of each step from .7 on, how often findings that may be errors
    were right. A step that was right less often than the one before is put together with it: neither has rows enough to
    say more, and the surer of the two would turn warnings into errors by chance."""
    pooled: list[tuple[list[float], float, float]] = []  # middles, weight of right ones, weight of all
    for low, high in ((0.7, 0.8), (0.8, 0.9), (0.9, 1.01)):
        here = [r for p, r in told if low <= p < high and r.as_a_desk and may_be_error(r)]
        step = [low + 0.05], sum(r.weight for r in here if r.right), sum(r.weight for r in here)
        while pooled and pooled[-1][1] * step[2] >= step[1] * pooled[-1][2]:
            middles, right, weight = pooled.pop()
            step = [*middles, *step[0]], right + step[1], weight + step[2]
        pooled.append(step)
    points = [
        [round(middle, 2), round(right / weight, 3)]
        for middles, right, weight in pooled
        for middle in middles
    ]
    return [[0.7, 0.7], *points, [1.0, 1.0]]


def agreement(told: Sequence[tuple[float, Row]]) -> list[str]:
    """A table: of findings with a confidence in a step, how many were right, at the base rate."""
    out = ["| confidence | findings | right at the base rate |", "|---|---|---|"]
    for low, high in ((0.0, 0.1), (0.1, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01)):
        here = [r for p, r in told if low <= p < high]
        weight = sum(r.weight for r in here)
        share = sum(r.weight for r in here if r.right) / weight if weight else 0.0
        out.append(f"| {low:.1f} to {min(high, 1):.1f} | {len(here)} | {share:.2f} |")
    return out


def table(weights: dict[str, tuple[float, int, int]]) -> dict[str, Any]:
    """The weights by feature as they are written."""
    return {
        name: {"weight": round(weight, 3), "seen": seen, "right": right}
        for name, (weight, seen, right) in sorted(weights.items())
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--own", type=Path, action="append", default=[])
    parser.add_argument("--write", action="store_true")
    parser.add_argument(
        "--record",
        nargs="+",
        metavar="HAND",
        help="add what is found on the free summaries of these hands; do nothing else",
    )
    parser.add_argument(
        "--again",
        nargs="+",
        metavar="HAND",
        help="the same anew for their articles with even numbers; do nothing else",
    )
    options = parser.parse_args()
    if options.again:
        rows = [json.dumps(row, ensure_ascii=False) + "\n" for row in recorded_again(options.again)]
        FIRST_READ.write_text("".join(rows), encoding="utf-8")
        return
    if options.record:
        with FIRST_READ.open("a", encoding="utf-8") as opened:
            opened.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in recorded(options.record))
        return
    everything = all_rows(options.data, options.own)
    found = as_weighed(everything)
    told = held_out(found)
    print("\n".join(agreement(told)))
    points = measured(told)
    print("of those that may be errors, by the middle of the step:", points)
    constant, weights = fit(found)
    models: dict[str, Any] = {}
    for rule in sorted(ONLY_WEIGHED):
        own = apart([*everything, *parallels()], rule)
        first, its = fit(own)
        models[rule] = {"findings": len(own), "constant": round(first, 3), "features": table(its)}
        print("\n".join([f"\n{rule}:", *agreement(held_out(own))]))
    if options.write:
        data: dict[str, Any] = {
            "made": "by benchmarks/calibrate.py; never edited by hand",
            "base rate": BASE,
            "findings": len(found),
            "constant": round(constant, 3),
            "measured": points,
            "features": table(weights),
            "apart": models,
        }
        WEIGHTS.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
        print(f"{len(weights)} weights from {len(found)} findings")


if __name__ == "__main__":
    main()
