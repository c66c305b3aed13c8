#!/usr/bin/env python3
"""The check as a desk meets it: right summaries pass, wrong ones do not; and other checkers in the same run.

usage: desk.py [--data DIR] [--no-peers] [--output FILE]

DIR holds desk/, check/ and score_desk.py, the scorer, which is used as it is. Scored are desk/ and our own
summaries in benchmarks/desk_summaries (tuned.jsonl, unseen.jsonl, free.jsonl, free_unseen.jsonl, stories_unseen.jsonl, pairs.jsonl, pairs_unseen.jsonl). Since the weights of findings are
learnt from desk/, tuned.jsonl, check/ and others of our own, desk/ and unseen.jsonl are scored a second time with weights that were learnt without
their articles, and a third time with plain tables in place of the weights. Prints the tables and writes them to
benchmarks/results/desk.md.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from benchmarks import calibrate, missed  # noqa: E402
from benchmarks.calibrate import agreement, fit, fold, held_out  # noqa: E402
from benchmarks.found_rows import Row  # noqa: E402
from benchmarks.labelled import DATA, OWN, Case, known_articles, lines, story_cases, summaries  # noqa: E402
from benchmarks.learnt_rows import all_rows, as_weighed  # noqa: E402
from benchmarks.scoring import flagged, load_scorer  # noqa: E402
from benchmarks.slips import slips_of  # noqa: E402
from check_peer_adapters import CHECKERS  # noqa: E402
from check_peers import installed, run  # noqa: E402

from summarise.checking.check import check  # noqa: E402
from summarise.checking.flags import flagging  # noqa: E402
from summarise.checking.flags.precedence import ONLY_WEIGHED  # noqa: E402

RESULTS = HERE / "results" / "desk.md"
PEERS = ("rag-quantguard", "corroborate", "llmground", "grounded-check", "hallucinotype", "value anywhere")
STEADY = 4.0  # findings that a table's cell borrows from the rows of its code

Spans = list[tuple[int, int, str]]
Likely = Callable[[Iterable[str]], float]
Checker = Callable[[str, str], Iterable[tuple[int, int, str]]]
Result = dict[str, dict[str, float]]


@contextmanager
def weighed_by(likely: Likely) -> Iterator[None]:
    """The check with another confidence in place of its own; rules with a model of their own keep that."""
    own = flagging.confidence
    apart = {f"rule:{rule}" for rule in ONLY_WEIGHED}
    flagging.confidence = lambda features: (own if apart & set(features) else likely)(features)
    try:
        yield
    finally:
        flagging.confidence = own


def logistic(found: Sequence[Row]) -> Likely:
    """The model that ``make calibrate`` fits, learnt from these findings."""
    model = fit(found)
    return lambda features: round(calibrate.likely(model, Row(tuple(features), False, "", 1.0)), 2)


def _cell(features: Iterable[str]) -> tuple[str, str]:
    """The code with its severity, and the kind of the number."""
    given = tuple(features)
    code = next((f for f in given if f.startswith("code:")), "")
    return code, next((f for f in given if f.startswith("kind:")), "")


def plain_tables(found: Sequence[Row]) -> Likely:
    """How often the findings of a code, severity and kind were right, a cell of few steadied by its code's share."""
    right: dict[tuple[str, ...], float] = {}
    all_: dict[tuple[str, ...], float] = {}
    for row in found:
        cell = _cell(row.features)
        for key in ((), cell[:1], cell):
            all_[key] = all_.get(key, 0.0) + row.weight
            right[key] = right.get(key, 0.0) + row.weight * row.right

    def likely(features: Iterable[str]) -> float:
        cell = _cell(features)
        share = 0.0
        for key in ((), cell[:1], cell):
            share = (right.get(key, 0.0) + STEADY * share) / (all_.get(key, 0.0) + STEADY)
        return round(share, 2)

    return likely


def scored_by_folds(
    documents: dict[str, str], cases: Sequence[Case], found: Sequence[Row], model: Callable[..., Likely]
) -> Checker:
    """A checker whose confidence in a finding was learnt without the finding's article."""
    models: dict[int, Likely] = {}
    flags: dict[tuple[str, str], Spans] = {}
    for case in cases:
        k = fold(Row((), False, case["document"], 1.0))
        if k not in models:
            models[k] = model([row for row in found if fold(row) != k])
        source = documents[case["document"]]
        with weighed_by(models[k]):
            flags[source, case["summary"]] = list(flagged(source, case["summary"]))
    return lambda source, summary: flags[source, summary]


def line(name: str, level: str, r: dict[str, float]) -> str:
    """One row of the table."""
    return (
        f"| {name} | {level} | {r['found']:.0f} of {r['plants']:.0f} | {r['recall']:.3f} | {r['false']:.0f} "
        f"| {r['false per 100 right numbers']:.2f} | {r['right summaries flagged']:.3f} | {r['balanced accuracy']:.3f} |"
    )


HEAD = (
    "| {} | from | plants found | share | false alarms | per 100 right numbers | right summaries flagged "
    "| balanced accuracy |\n|---|---|---|---|---|---|---|---|"
)


def peers(scorer: Any, documents: dict[str, str], cases: list[Case]) -> Iterator[str]:
    """The table of other checkers, and what each could not."""
    wanted = {name: CHECKERS[name][0] for name in PEERS}
    state = installed([p for p in wanted.values() if p])
    pairs = [(documents[c["document"]], c["summary"]) for c in cases]
    for name, package in wanted.items():
        label = f"{name} {state[package]}" if package else "is the value anywhere in the source"
        if package and "cannot" in state[package]:
            yield f"| {name} | {state[package]} |" + " |" * 6
            continue
        answer = run("pairs", name, package, {"pairs": pairs})
        if isinstance(answer, str):
            yield f"| {label} | {answer} |" + " |" * 6
            continue
        by_text = dict(zip(pairs, answer["flags"], strict=True))
        result = scorer.score(documents, cases, lambda s, t, of=by_text: of[s, t])[0]
        for level in ("error", "warning"):
            yield line(label, level, result[level])


def slips_found(name: str, documents: dict[str, str], cases: list[Case]) -> Iterator[str]:
    """A line a kind of slip: how many were made in the right ones of the cases, and how many are found, and how gravely."""
    made: Counter[str] = Counter()
    loud: Counter[str] = Counter()
    heard: Counter[str] = Counter()
    for case in cases:
        if case["plants"]:
            continue
        source = documents[case["document"]]
        for slip in slips_of(source, case["summary"]):
            found = {
                s for start, end, s in flagged(source, slip.summary) if start < slip.end and end > slip.start
            }
            made[slip.kind] += 1
            loud[slip.kind] += "error" in found
            heard[slip.kind] += bool(found & {"error", "warning"})
    for kind, n in made.items():
        yield f"| {name} | {kind} | {n} | {loud[kind] / n:.2f} | {heard[kind] / n:.2f} |"


def short_sources() -> Iterator[str]:
    """A table: single sentences about sources of one to three sentences, right ones accused and wrong ones found."""
    yield "| pairs | right | accused | with an error | wrong | found | with an error |\n|---|---|---|---|---|---|---|"
    for name in ("pairs.jsonl", "pairs_unseen.jsonl"):
        told: Counter[tuple[str, str]] = Counter()
        for pair in lines(OWN / name):
            grave = {flag.severity.value for flag in check(pair["source"], pair["summary"]).flags}
            told[pair["expect"], "all"] += 1
            told[pair["expect"], "warning"] += not grave.isdisjoint(("warning", "error"))
            told[pair["expect"], "error"] += "error" in grave
        cells = [told[expect, what] for expect in ("quiet", "wrong") for what in ("all", "warning", "error")]
        yield f"| {name} | " + " | ".join(map(str, cells)) + " |"


def tables(data: Path, *, with_peers: bool) -> Iterator[str]:
    """All tables, line by line."""
    scorer = load_scorer(data)
    documents = known_articles(data)
    sets = {
        "desk/": summaries(data / "desk" / "cases.jsonl", documents),
        "tuned.jsonl": summaries(OWN / "tuned.jsonl", documents),
        "unseen.jsonl": summaries(OWN / "unseen.jsonl", documents),
        "free.jsonl": summaries(OWN / "free.jsonl", documents),
        "free_unseen.jsonl": summaries(OWN / "free_unseen.jsonl", documents),
    }
    stories, sets["stories_unseen.jsonl"] = story_cases(OWN / "stories_unseen.jsonl")
    documents |= stories
    yield "## The check\n"
    yield HEAD.format("summaries")
    kinds: dict[str, dict[str, str]] = {}
    own: dict[str, Result] = {}
    for name, cases in sets.items():
        own[name], by_kind, _, _ = scorer.score(documents, cases, flagged)
        for level in ("error", "warning"):
            yield line(name, level, own[name][level])
        for kind, n in by_kind.items():
            kinds.setdefault(kind, {})[name] = f"{n['found']} of {n['found'] + n['missed']}"
    yield "\n## Found at warning and above, by kind of plant\n"
    yield "| kind | " + " | ".join(sets) + " |"
    yield "|---" * (len(sets) + 1) + "|"
    for kind, cells in sorted(kinds.items()):
        yield f"| {kind} | " + " | ".join(cells.get(name, "-") for name in sets) + " |"
    yield "\n## What is missed and what is accused, by cause (`benchmarks/missed.py`)\n"
    yield from missed.tables(documents, sets["desk/"], flagged)
    yield "\n## Single sentences about short sources\n"
    yield from short_sources()
    yield "\n## Slips of copying in right summaries of six numbers and more (`benchmarks/slips.py`)\n"
    yield "| summaries | slip | made | at error | at warning and above |\n|---|---|---|---|---|"
    for name, cases in sets.items():
        if name != "stories_unseen.jsonl":
            yield from slips_found(name, documents, cases)
    found = as_weighed(all_rows(data, [OWN / "tuned.jsonl"]))
    yield "\n## Confidence learnt without the article (five folds by article)\n"
    yield HEAD.format("summaries, weighed by")
    for name in ("desk/", "unseen.jsonl"):
        for told, model in (("logistic model", logistic), ("plain tables", plain_tables)):
            checker = scored_by_folds(documents, sets[name], found, model)
            result = scorer.score(documents, sets[name], checker)[0]
            for level in ("error", "warning"):
                yield line(f"{name}, {told}", level, result[level])
    yield "\n## How confidence and findings agree, on articles kept out of the fit\n"
    yield from agreement(held_out(found))
    if with_peers:
        yield "\n## Other checkers on desk/, in the same run\n"
        yield HEAD.format("checker")
        for level in ("error", "warning"):
            yield line("summarise", level, own["desk/"][level])
        yield from peers(scorer, documents, sets["desk/"])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR")
    parser.add_argument("--no-peers", action="store_true", help="leave out the other checkers")
    parser.add_argument("--output", type=Path, default=RESULTS, metavar="FILE")
    options = parser.parse_args()
    out = ["# The check as a desk meets it\n", "Made by `make bench-desk`.\n"]
    for text in tables(options.data, with_peers=not options.no_peers):
        print(text, flush=True)
        out.append(text)
    options.output.write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
