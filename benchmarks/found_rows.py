"""The findings of the check on labelled summaries, each with its features and whether it is right: rows to learn from.

A finding of free prose is a row; wrong numbers weigh what makes them 5 in 100, as users meet them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.labelled import DATA, OWN, Case, known_articles, lines, summaries, told_right, told_wrong  # noqa: E402
from benchmarks.mutants import DENSE  # noqa: E402
from benchmarks.mutations import sampled  # noqa: E402
from benchmarks.slips import slips_of  # noqa: E402
from benchmarks.structured import is_planted, numbers_of  # noqa: E402
from tests.fixtures import load_all  # noqa: E402

from summarise.checking.check import findings_of  # noqa: E402
from summarise.quantities.finder import find_quantities  # noqa: E402

BASE = 0.05  # wrong numbers of all that users meet
PARALLELS = OWN / "parallels.jsonl"
PAIRS = OWN / "pairs.jsonl"
# Edited references of one sentence are a third wrong: what is right in them counts less than a user's day.
CHECK_RIGHT = 0.3
CHECK_WRONG = 1.5
SENTENCES = 0.5  # wrong sentences of our own, for rules whose mistakes are rare in the labelled summaries
# Slips of copying in whole right summaries: the share of their numbers. Less than BASE, since slips are not all that is wrong.
SLIPPED = 0.033
CHANGED = 0.2  # some 1,600 summaries of 17 articles: many, and much alike


@dataclass
class Row:
    """One finding: its features, whether it is right, what its document is, how much it counts."""

    features: tuple[str, ...]
    right: bool
    document: str
    weight: float
    as_a_desk: bool = (
        True  # of whole summaries in free wording; not of edited lines, changed numbers, single sentences
    )


def rows(documents: dict[str, str], cases: Sequence[Case], *, edited: bool) -> Iterator[Row]:
    """The findings on every summary; ``edited``: the marks are of numbers, not of plants."""
    numbers = sum(len(c["numbers"]) if edited else c["numbers"] for c in cases)
    wrong = sum(sum(n[3] for n in c["numbers"]) if edited else len(c["plants"]) for c in cases)
    share = wrong / max(1, numbers)
    to_base = BASE / (1 - BASE) / (share / (1 - share))
    for case in cases:
        for flag, features in findings_of(documents[case["document"]], case["summary"]):
            start, end = flag.claim.start, flag.claim.end
            if edited:
                over = [n[3] for n in case["numbers"] if start < n[1] and end > n[0]]
                if not over:
                    continue
                right, weight = any(over), (CHECK_WRONG * BASE * 12 if any(over) else CHECK_RIGHT)
            else:
                right = any(start < e and end > s for s, e, _ in case["plants"])
                weight = to_base if right else 1.0
            yield Row(features, right, case["document"], weight, not edited)


def right_ones() -> Iterator[Row]:
    """The findings on the right summaries of our own articles: false alarms, all of them."""
    for article in sorted((ROOT / "fixtures").glob("*/article.txt")):
        source = article.read_text(encoding="utf-8")
        for summary in sorted(article.parent.glob("right/*.txt")):
            for _, features in findings_of(source, summary.read_text(encoding="utf-8")):
                yield Row(features, False, article.parent.name, 1.0)


def changed_ones() -> Iterator[Row]:
    """The findings on our own summaries with one number changed (``benchmarks.mutations``), as plain text and as facts with quotes.

    Where two numbers of facts changed places, that is told by the quotes, not by how likely it is.
    """
    for fixture in load_all():
        for mutant in sampled(fixture):
            if mutant.kind.startswith(DENSE):
                continue  # those of whole texts are among ``slipped_ones``
            if not isinstance(mutant.summary, str) and mutant.kind.startswith("swapped"):
                continue
            places = [p for group in mutant.groups for p in group]
            for flag, features in findings_of(fixture.source, mutant.summary):
                claim = flag.claim
                right = any(
                    claim.path == p.path and claim.start < p.end and claim.end > p.start for p in places
                )
                yield Row(features, right, fixture.name, CHANGED, as_a_desk=False)


def whole_right_ones(data: Path, own: Sequence[Path]) -> Iterator[tuple[str, str, str]]:
    """Name of the article, article and summary of every right summary in free text that the weights are learnt from."""
    documents = known_articles(data)
    for path in (data / "desk" / "cases.jsonl", OWN / "free.jsonl", *own):
        for case in summaries(path, documents):
            if not case["plants"]:
                yield case["document"], documents[case["document"]], case["summary"]
    for path in sorted(OWN.glob("retold*.jsonl")):
        for row in lines(path):
            for summary in row["right"]:
                yield f"{path.stem} {row['document']} {row['round']}", row["text"], summary
    for article in sorted((ROOT / "fixtures").glob("*/article.txt")):
        for right in sorted(article.parent.glob("right/*.txt")):
            yield (
                article.parent.name,
                article.read_text(encoding="utf-8"),
                right.read_text(encoding="utf-8"),
            )


def slipped_ones(data: Path, own: Sequence[Path]) -> list[Row]:
    """The findings on slips of copying (``benchmarks.slips``) in whole right summaries: right, all of them. Without them a
    summary of many numbers would be known from texts that are right as a whole, and its findings taken for false."""
    found: list[Row] = []
    numbers = slips = 0
    for name, source, summary in whole_right_ones(data, own):
        numbers += len(find_quantities(summary))
        for slipped in slips_of(source, summary):
            slips += 1
            for flag, features in findings_of(source, slipped.summary):
                if flag.claim.start < slipped.end and flag.claim.end > slipped.start:
                    found.append(Row(features, True, name, 1.0, as_a_desk=False))
    weight = SLIPPED / (1 - SLIPPED) * numbers / max(1, slips)
    return [replace(row, weight=weight) for row in found]


def wrong_sentences() -> Iterator[Row]:
    """The findings on single wrong sentences of our own (desk_summaries/sentences.jsonl): right, all of them."""
    for n, row in enumerate(lines(OWN / "sentences.jsonl")):
        for _, features in findings_of(row["source"], row["summary"]):
            yield Row(features, True, f"sentence {n}", SENTENCES, as_a_desk=False)


def stories() -> Iterator[Row]:
    """The findings on our own short articles (desk_summaries/stories.jsonl): on summaries of four right sentences each, false
    alarms; on each wrong sentence behind some right ones, right where they touch its wrong words."""
    yield from _told(OWN / "stories.jsonl", "story")


def parallels() -> Iterator[Row]:
    """The same of articles full of numbers side by side (desk_summaries/parallels.jsonl): for rules with a model of their own."""
    yield from _told(PARALLELS, "parallel")


def _told(path: Path, kind: str) -> Iterator[Row]:
    for n, row in enumerate(lines(path)):
        name = f"{kind} {n}"
        for told in told_right(row):
            for _, features in findings_of(row["source"], told):
                yield Row(features, False, name, 1.0)
        for told, start, end in told_wrong(row):
            for flag, features in findings_of(row["source"], told):
                if flag.claim.start < end and flag.claim.end > start:
                    yield Row(features, True, name, SENTENCES)


def retold() -> Iterator[Row]:
    """The findings on right summaries of our own articles, written to see what the check accuses when it reads a text for
    the first time (desk_summaries/retold*.jsonl): false alarms, all of them."""
    for path in sorted(OWN.glob("retold*.jsonl")):
        for row in lines(path):
            name = f"{path.stem} {row['document']} {row['round']}"
            for summary in row["right"]:
                for _, features in findings_of(row["text"], summary):
                    yield Row(features, False, name, 1.0)


def structured() -> Iterator[Row]:
    """The findings in the sentences of structured answers (desk_summaries/structured.jsonl), right ones and such with mistakes."""
    documents = known_articles(DATA)
    cases = summaries(OWN / "structured.jsonl", documents)
    found = [
        (case, flag, features, is_planted(case, flag))
        for case in cases
        for flag, features in findings_of(documents[case["document"]], case["summary"])
    ]
    numbers = sum(numbers_of(case["summary"]) for case in cases)
    wrong = sum(len(case["plants"]) for case in cases)
    to_base = BASE / (1 - BASE) * (numbers - wrong) / wrong
    for case, _, features, right in found:
        yield Row(features, right, case["document"], to_base if right else 1.0)


def free() -> Iterator[Row]:
    """The findings on free summaries of our own articles (desk_summaries/free.jsonl), right ones and such with mistakes."""
    documents = known_articles(DATA)
    yield from rows(documents, summaries(OWN / "free.jsonl", documents), edited=False)


def pairs() -> Iterator[Row]:
    """The findings on single sentences about short sources (desk_summaries/pairs.jsonl): false alarms on the right ones, right
    on the wrong ones. A source of three numbers says more of a number that it lacks than an article of forty."""
    told = lines(PAIRS)
    numbers = sum(len(find_quantities(pair["summary"])) for pair in told)
    wrong = sum(pair["expect"] == "wrong" for pair in told)
    to_base = BASE / (1 - BASE) * (numbers - wrong) / wrong
    for pair in told:
        right = pair["expect"] == "wrong"
        for _, features in findings_of(pair["source"], pair["summary"]):
            yield Row(features, right, pair["id"], to_base if right else 1.0, as_a_desk=False)
