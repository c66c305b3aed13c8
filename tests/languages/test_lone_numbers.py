"""A number that stands alone is finished with the few questions that are left for it: the answer is the one that all questions give."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarise.quantities.finder import find_quantities
from summarise.quantities.languages.european.finishing import Finisher
from summarise.quantities.languages.european.joining import Joiner

SETS = Path(__file__).parents[2] / "benchmarks" / "desk_summaries"
EUROPEAN = ("de", "fr", "es", "it", "pt", "nl")


def texts() -> list[tuple[str, str]]:
    """Language and text: every article and sentence of our own in the six languages."""
    found = []
    for name in ("languages_tuned.jsonl", "languages_worked_out.jsonl"):
        for line in (SETS / name).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["language"] in EUROPEAN:
                told = [*row["right"], *(wrong[0] for wrong in row["wrong"])]
                found += [(row["language"], text) for text in (row["source"], *told)]
    return found


def test_the_short_way_and_the_long_one_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    cases = texts()
    short = [find_quantities(text, language) for language, text in cases]
    asked = 0

    def joined(self: Finisher, start, first, floor, past):  # type: ignore[no-untyped-def]
        nonlocal asked
        asked += 1
        return Joiner.joined(self, start, first, floor, past)

    monkeypatch.setattr(Finisher, "finished", joined)
    for (language, text), wanted in zip(cases, short, strict=True):
        assert find_quantities(text, language) == wanted, text
    assert sum(map(len, short)) > 1_000
    assert asked > 1_000
