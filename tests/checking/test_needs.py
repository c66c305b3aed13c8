"""A rule is asked of a sentence only that has what it reads: asked of every other, it finds nothing there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarise import Source, find_quantities
from summarise.checking.aligning import rule as kinds
from summarise.checking.aligning.rule import had_by
from summarise.checking.aligning.stated import Stated, sentences_stated
from summarise.checking.flags import precedence
from summarise.checking.judging import sentences
from summarise.checking.reading.claims import passages
from summarise.checking.verdicts import Claim, Evidence, Verdict

FIXTURES = Path(__file__).parents[2] / "fixtures"


def summaries() -> Iterator[tuple[str, object]]:
    for article in sorted(FIXTURES.glob("*/article.txt")):
        source = article.read_text(encoding="utf-8")
        for text in sorted(article.parent.glob("right/*.txt")):
            yield source, text.read_text(encoding="utf-8")
        for made in sorted(article.parent.glob("wrong/*.json"))[:6]:
            yield source, json.loads(made.read_text(encoding="utf-8"))


def test_no_rule_finds_anything_in_a_sentence_that_lacks_what_it_needs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked, left_out = sentences._asked, 0
    seen: list[tuple[object, Stated]] = []
    found = sentences._found

    def watched(ground, stated):
        seen.append((ground, stated))
        return found(ground, stated)

    monkeypatch.setattr(sentences, "_found", watched)
    for source, summary in summaries():
        seen.clear()
        Source(source).check(summary)
        for ground, stated in seen:
            own = {rule.name for rule in asked(had_by(stated), copied=False)}
            for rule in precedence.SENTENCE:
                if rule.name not in own:
                    left_out += 1
                    assert list(rule.run(ground, stated)) == [], (rule.name, stated.text)
    assert left_out > 1_000


def stated_as(text: str, *agreeing: str) -> Stated:
    """A sentence as it is stated; those of its numbers that are given agree with the source."""
    claims = []
    for q in find_quantities(text):
        evidence = Evidence(0, 1, "x", "article", q) if q.text in agreeing else None
        verdict = Verdict.SUPPORTED if evidence else Verdict.UNSUPPORTED
        claims.append(Claim("", q.start, q.end, q.text, q, verdict, evidence))
    (passage,) = passages(text)
    (stated,) = sentences_stated([passage], claims)
    return stated


@pytest.mark.parametrize(
    ("text", "agreeing", "has"),
    [
        ("Nobody came.", (), 0),
        ("Some 40 people came.", (), kinds.NUMBERS),
        ("Some 40 people came.", ("40",), kinds.NUMBERS | kinds.AGREEING | kinds.AGREEING_OR_DATED),
        ("They paid 40 people $5.", (), kinds.NUMBERS | kinds.SEVERAL | kinds.MONEY),
        ("They met on 4 May 2025.", ("4 May 2025",), kinds.NUMBERS | kinds.DATE | kinds.AGREEING_OR_DATED),
        ("They met on 4 May 2025.", (), kinds.NUMBERS | kinds.DATE),
        ("They won 3-1.", (), kinds.NUMBERS | kinds.SCORE),
    ],
)
def test_what_a_sentence_has(text: str, agreeing: tuple[str, ...], has: int) -> None:
    assert had_by(stated_as(text, *agreeing)) == has
