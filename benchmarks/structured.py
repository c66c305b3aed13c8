#!/usr/bin/env python3
"""The check on structured facts, as engines return them: right answers pass, wrong ones do not.

usage: structured.py [--show] [FILE ...]

Each line of a file is {"id", "document", "style", "summary", "plants"}: the answer of an engine on an article of
desk_summaries/articles.jsonl, and its mistakes, {"kind", "at": [{"path", "text"}, …]}: each with every place where it
shows. A mistake counts as found when one of its places is flagged: a field of a figure when anything is said of that
figure, a place in a sentence when the words there are. A number counts as accused when it is flagged and stands in no such
place. Flags of quotes, of names and of what is left out are counted beside, by answer.

Without FILE: structured.jsonl and structured_unseen.jsonl of desk_summaries. ``--show`` prints each accused number and each
mistake that is missed, but not of files whose name holds "unseen": those are only scored.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent)]

from benchmarks.labelled import DATA, OWN, Case, known_articles, summaries  # noqa: E402

from summarise.checking.check import check  # noqa: E402
from summarise.checking.verdicts import Code, Flag, Severity  # noqa: E402
from summarise.quantities.finder import find_quantities  # noqa: E402

FILES = [OWN / "structured.jsonl", OWN / "structured_unseen.jsonl"]
FIGURE = re.compile(r"(.*\.figures\[\d+\])(?:\.\w+)?")
BESIDE = frozenset({Code.QUOTE_NOT_FOUND, Code.NAME_NOT_IN_SOURCE, Code.NO_EVIDENCE})
RANK = {severity: n for n, severity in enumerate(Severity)}
Place = tuple[str, int, int]  # path, start and end there; of a figure: its path and all of it


class Counted(NamedTuple):
    """What one answer met: plants found and all, right numbers accused and all, other flags, and what there is to show."""

    found: int
    plants: int
    accused: int
    right: int
    others: Counter[str]
    shown: list[str]


def at(answer: Any, path: str) -> str:
    """The string that stands at a path ("facts[2].figures[0].value"); "" where there is none."""
    for key, index in re.findall(r"([A-Za-z_]\w*)|\[(\d+)\]", path):
        answer = answer[key] if key else answer[int(index)]
    return "" if answer is None else str(answer)


def _place(path: str, start: int, end: int) -> Place:
    figure = FIGURE.fullmatch(path)
    return (figure[1], 0, sys.maxsize) if figure else (path, start, end)


def planted(answer: Any, plant: dict[str, Any]) -> list[Place]:
    """The places of one mistake. ValueError where its words do not stand there."""
    out = []
    for place in plant["at"]:
        text = at(answer, place["path"])
        start = text.find(place["text"])
        if start < 0:
            raise ValueError(f"{place['path']}: no “{place['text']}” there")
        out.append(_place(place["path"], start, start + len(place["text"])))
    return out


def _overlap(one: Place, other: Place) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def is_planted(case: Case, flag: Flag) -> bool:
    """Whether a flag on some words points at a mistake of an answer."""
    if flag.claim is None:
        return False
    place = _place(flag.claim.path, flag.claim.start, flag.claim.end)
    return any(_overlap(place, p) for plant in case["plants"] for p in planted(case["summary"], plant))


def numbers_of(answer: dict[str, Any]) -> int:
    """How many numbers the sentences of an answer state: its headline, its summary, the statements of its facts."""
    told = (answer["headline"], answer["summary"], *(fact["statement"] for fact in answer["facts"]))
    return sum(len(find_quantities(text)) for text in told)


def counted(source: str, case: Case, least: Severity) -> Counted:
    """One answer checked, flags from ``least`` on."""
    checked = check(source, case["summary"])
    wrong = [(plant, planted(case["summary"], plant)) for plant in case["plants"]]
    all_wrong = [place for _, places in wrong for place in places]
    flags: list[tuple[Place, Flag]] = []
    others: Counter[str] = Counter()
    for flag in checked.flags:
        if RANK[flag.severity] < RANK[least]:
            continue
        if flag.claim is None:
            others[flag.code.value] += 1
            continue
        place = _place(flag.claim.path, flag.claim.start, flag.claim.end)
        flags.append((place, flag))
        if flag.code in BESIDE and not any(_overlap(place, p) for p in all_wrong):
            others[flag.code.value] += 1
    found = [any(_overlap(place, p) for place, _ in flags for p in places) for _, places in wrong]
    told = {_place(claim.path, *claim.reach) for claim in checked.claims if claim.quantity is not None}
    numbers = [place for place in told if not any(_overlap(place, p) for p in all_wrong)]
    accused = {p for p in numbers if any(f.code not in BESIDE and _overlap(p, place) for place, f in flags)}
    shown = [
        f"ACCUSED {case['id']} {f.code.value} {f.confidence} {f.claim.path} “{f.claim.text}”: {f.message} IN {at(case['summary'], f.claim.path)}"
        for place, f in flags
        if f.claim is not None and not any(_overlap(place, p) for p in all_wrong)
    ]
    shown += [
        f"MISSED {case['id']} {plant['kind']} "
        + "; ".join(f"{a['path']} “{a['text']}” IN {at(case['summary'], a['path'])}" for a in plant["at"])
        for (plant, _), was in zip(wrong, found, strict=True)
        if not was
    ]
    return Counted(sum(found), len(wrong), len(accused), len(numbers), others, shown)


def table(name: str, cases: list[Case], documents: dict[str, str], *, show: bool) -> Iterator[str]:
    """The rows of one file."""
    for least in (Severity.WARNING, Severity.ERROR):
        rows = [(case, counted(documents[case["document"]], case, least)) for case in cases]
        plants = sum(row.plants for _, row in rows)
        right = sum(row.right for _, row in rows)
        accused = sum(row.accused for _, row in rows)
        right_answers = [row for case, row in rows if not case["plants"]]
        flagged = sum(row.accused > 0 for row in right_answers)
        others = sum((row.others for row in right_answers), Counter[str]())
        beside = ", ".join(f"{code} {n}" for code, n in others.most_common()) or "none"
        found = sum(row.found for _, row in rows)
        yield (
            f"| {name} | {least.value} | {found} of {plants} | {found / max(1, plants):.3f} | {accused} | {100 * accused / max(1, right):.2f} "
            f"| {flagged} of {len(right_answers)} | {beside} |"
        )
        if show and least is Severity.WARNING:
            for _, row in rows:
                yield from row.shown


HEAD = (
    "| answers | from | mistakes found | share | right numbers accused | per 100 | right answers with an accused number "
    "| other flags on right answers |\n|---|---|---|---|---|---|---|---|"
)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    documents = known_articles(options.data)
    print(HEAD)
    for path in options.files or FILES:
        show = options.show and "unseen" not in path.name
        for text in table(path.stem, summaries(path, documents), documents, show=show):
            print(text)


if __name__ == "__main__":
    main()
