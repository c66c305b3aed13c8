"""Labelled summaries and the articles that they summarise, read from the measuring data and from our own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

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
