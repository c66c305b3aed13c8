"""What the weights of the check's findings are learnt from: every finding on labelled summaries, right or not.

A finding of free prose is a row: its features, whether it points at a wrong number, and how much it counts. Wrong numbers
weigh what makes them 5 in 100, as users meet them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.found_rows import (  # noqa: E402
    CHANGED,
    Row,
    changed_ones,
    free,
    pairs,
    retold,
    right_ones,
    rows,
    slipped_ones,
    stories,
    structured,
    wrong_sentences,
)
from benchmarks.labelled import OWN, known_articles, lines, summaries  # noqa: E402

from summarise.checking.flags.precedence import ONLY_WEIGHED  # noqa: E402

FIRST_READ = OWN / "first_read.jsonl"
# How a sentence is made tells the hand that wrote it, and not whether it is right: wrong sentences of our own are short.
_HAND = ("others:", "wrong-referent|others:", "numbers:", "likeness:", "alone")
# These were rewritten beside the free articles with odd numbers since: what they found there is no more what they find. What
# they find on those with even numbers is recorded anew (``calibrate.py --again``).
REWRITTEN = frozenset(
    "wrong_sums wrong_change own_count hedge direction range_end dates other_period forecasts opposites rates amounts own_levels "
    "own_benchmark not_done_yet left_open status legal_status other_value misplaced other_thing swapped beside_another other_in_row "
    "total_as_part anothers_words role_of_date alleged denied part_as_whole all_of_them each_of_shared wrong_gap old_as_new "
    "legal_status".split()
)
# What is found today on the texts of that record counts less: most of what was falsely accused there is mended. But rules
# that are newer than the record have no false alarms in it. The record alone, counted 1.5 times, left 1.4 false alarms per
# 100 right numbers on unseen.jsonl and found less; both together leave 1.1.
TODAY = 0.7
APART = 0.5  # what is right counts in the models of single rules, whose examples are mostly our own wrong sentences
# What a false alarm on a summary counts beside a mistake that passes: who is accused wrongly turns the check off.
CAUTION = 1.2
# The same of numbers that the source lacks, beside that. On hands that nothing was tuned on, one of them at .5 and more was right
# 1.5 times for each false one, on documents of known hands that were kept out of the fit 3.2 times: what is mended on some
# articles of a hand is mended on its others too.
OF_LACKING = 1.4


def first_read() -> list[Row]:
    """The findings on the stories, the retold articles and the free summaries as they were recorded when the check had only just met them
    (``--record``). Kinds of false alarm on these texts have been mended since: learnt from as the check is now, they would
    make it as sure of itself on every text as it is on those that its rules were written beside."""
    return [
        Row(tuple(row["features"]), row["right"], row["document"], row["weight"], row.get("as_a_desk", True))
        for row in lines(FIRST_READ)
        if not (_is_odd(row["document"]) and any(f"rule:{rule}" in row["features"] for rule in REWRITTEN))
    ]


def _is_odd(document: str) -> bool:
    """Whether a document is one of the free articles that causes were looked for in."""
    hand, _, number = document.rpartition("-")
    return hand.startswith("own-") and int(number) % 2 == 1


def read_today() -> Iterator[Row]:
    """The findings on the same texts as the check is now."""
    for row in (*stories(), *retold(), *free(), *pairs()):
        yield row if row.right else replace(row, weight=TODAY)


def recorded(hands: Sequence[str]) -> list[dict[str, Any]]:
    """What ``first_read.jsonl`` gets for the free summaries or the pairs of some ``hands`` ("own-e", "pair-t"): each finding with
    its features.

    SystemExit with one line where a hand's are there already, or nowhere.
    """
    known = {row["document"] for row in lines(FIRST_READ)}
    if again := sorted(doc for doc in known if doc.rpartition("-")[0] in hands):
        raise SystemExit(f"{FIRST_READ.name} has {again[0]} already: a text is read for the first time once")
    return _found_on(hands)


def recorded_again(hands: Sequence[str]) -> list[dict[str, Any]]:
    """``first_read.jsonl`` with the rows on articles with even numbers of some ``hands`` made anew."""
    kept = [row for row in lines(FIRST_READ) if not _is_even(row["document"], hands)]
    return [*kept, *(row for row in _found_on(hands) if _is_even(row["document"], hands))]


def _is_even(document: str, hands: Sequence[str]) -> bool:
    hand, _, number = document.rpartition("-")
    return hand in hands and int(number) % 2 == 0


def _found_on(hands: Sequence[str]) -> list[dict[str, Any]]:
    texts = (*free(), *pairs()) if any(hand.startswith("pair-") for hand in hands) else tuple(free())
    found = [r for r in texts if r.document.rpartition("-")[0] in hands]
    if missing := sorted(set(hands) - {r.document.rpartition("-")[0] for r in found}):
        raise SystemExit(f"{OWN}: no findings on summaries or pairs of {missing[0]}")
    return [
        {"document": r.document, "right": r.right, "weight": r.weight, "features": list(r.features)}
        | ({} if r.as_a_desk else {"as_a_desk": False})
        for r in found
    ]


def learnt_from(data: Path, own: Sequence[Path]) -> list[Row]:
    """Every finding on desk/ and check/ of the measuring data and on the further files."""
    documents = known_articles(data)
    found = [
        *rows(documents, summaries(data / "desk" / "cases.jsonl", documents), edited=False),
        *rows(documents, summaries(data / "check" / "cases.jsonl", documents), edited=True),
    ]
    for path in own:
        found += rows(documents, summaries(path, documents), edited=False)
    return found


def all_rows(data: Path, own: Sequence[Path]) -> list[Row]:
    """All that the weights are learnt from: ``learnt_from``, and the summaries and sentences of our own."""
    return [
        *learnt_from(data, own),
        *right_ones(),
        *changed_ones(),
        *slipped_ones(data, own),
        *wrong_sentences(),
        *first_read(),
        *read_today(),
        *structured(),
    ]


def as_weighed(everything: Sequence[Row]) -> list[Row]:
    """The rows that the model of all rules is learnt from: without those of rules with a model of their own, and with what a
    false alarm counts."""
    return [
        row if row.right else replace(row, weight=CAUTION * row.weight * (OF_LACKING if _lacks(row) else 1.0))
        for row in everything
        if not is_of(row, ONLY_WEIGHED)
    ]


def _lacks(row: Row) -> bool:
    """Whether a finding on a whole summary is that of a number that the source lacks."""
    return row.as_a_desk and "rule:absent" in row.features


def is_of(row: Row, rules: frozenset[str]) -> bool:
    """Whether a finding is of one of some rules."""
    return any(f"rule:{rule}" in row.features for rule in rules)


def apart(found: Sequence[Row], rule: str) -> list[Row]:
    """What the model of a ``rule`` that proves nothing by itself is learnt from: its rows among ``found``, without the
    features that tell whose hand a text is. Every false alarm on a right number counts as one, in an edited line as well."""
    rows = []
    for row in found:
        if is_of(row, frozenset({rule})):
            kept = tuple(f for f in row.features if not f.startswith(_HAND))
            whole = not row.right and row.weight != CHANGED
            weight = APART * row.weight if row.right else 1.0 if whole else row.weight
            rows.append(replace(row, features=kept, weight=weight))
    return rows
