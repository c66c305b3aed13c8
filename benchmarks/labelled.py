"""Labelled summaries and the articles that they summarise, read from the measuring data and from our own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from summarise.quantities.finder import find_quantities

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "shared" / "bench"
OWN = HERE / "desk_summaries"

Case = dict[str, Any]


def lines(path: Path) -> list[Case]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as opened:
        return [json.loads(line) for line in opened]


def articles(paths: Iterable[Path]) -> dict[str, str]:
    """The texts by document id, of those of the files that are there."""
    return {row["document"]: row["text"] for path in paths if path.exists() for row in lines(path)}


def known_articles(data: Path) -> dict[str, str]:
    """All that a summary of ours can be of: check/ and desk/ of the measuring data, and our own articles."""
    return articles(
        [
            data / "check" / "documents.jsonl",
            data / "desk" / "documents.jsonl",
            OWN / "articles.jsonl",
        ]
    )


def summaries(path: Path, documents: dict[str, str]) -> list[Case]:
    """The cases of a file; SystemExit with one line when an article of one is nowhere."""
    cases = lines(path)
    missing = sorted({case["document"] for case in cases} - documents.keys())
    if missing:
        raise SystemExit(
            f"{path}: the articles of {len(missing)} documents are nowhere ({missing[0]}, …); "
            "give the folder of the measuring data with --data"
        )
    return cases


def told_right(story: Case) -> list[str]:
    """Right summaries of a story (desk_summaries/stories*.jsonl): its right sentences, four at a time."""
    right = story["right"]
    return [" ".join(right[k : k + 4]) for k in range(0, len(right), 4)]


def told_wrong(story: Case) -> list[tuple[str, int, int]]:
    """Each wrong sentence of a story behind three right ones, and where its wrong words stand in that."""
    right = story["right"]
    out = []
    for k, (sentence, words) in enumerate(story["wrong"]):
        begin = 3 * k % (len(right) - 2)
        told = " ".join([*right[begin : begin + 3], sentence])
        start = len(told) - len(sentence) + sentence.index(words)
        out.append((told, start, start + len(words)))
    return out


def story_cases(path: Path) -> tuple[dict[str, str], list[Case]]:
    """The articles of a file of stories by id, and their right and wrong summaries as cases of desk/ are written."""
    documents: dict[str, str] = {}
    cases: list[Case] = []
    for n, story in enumerate(lines(path)):
        name = f"{path.stem}-{n}"
        documents[name] = story["source"]
        told = [(text, []) for text in told_right(story)]
        told += [(text, [[start, end, "story"]]) for text, start, end in told_wrong(story)]
        for k, (text, plants) in enumerate(told):
            cases.append(
                {
                    "id": f"{name}/{k}",
                    "document": name,
                    "summary": text,
                    "plants": plants,
                    "numbers": len(find_quantities(text)),
                }
            )
    return documents, cases
