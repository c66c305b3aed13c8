"""A number that no quantity of the source carries and that stands there word for word, or as the sides of a result."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.source.results import told_by_sides
from summarise.checking.verdicts import Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_RANK = pattern(
    r"\b(?:number|no\.?|nr\.?|ranked|rank|ranking(?: of)?|seeded|seed|position|place|at)\s\Z", re.IGNORECASE
)


def judged(sight: Sight) -> Judgement | None:
    """Supported by the words themselves; None where the source does not have them."""
    claim = sight.claim
    # Digits alone say nothing: they stand in other numbers.
    if any(c.isalpha() for c in claim.text) and sight.index.stands(claim.text):
        return Judgement(Verdict.SUPPORTED, None, None)
    if claim.kind is Kind.ORDINAL and claim.low is not None and _is_ranked(sight, claim):
        return Judgement(Verdict.SUPPORTED, None, None)
    told = told_by_sides(sight.index, claim)
    if told is not None:
        return Judgement(Verdict.SUPPORTED, None, evidence_of(sight.index, told, "article"))
    return None


def _is_ranked(sight: Sight, claim: Quantity) -> bool:
    """Whether the source has an ordinal as a rank: "ranked 30th" of the world number 30, "the No 4 seed"."""
    shown = f"{claim.low:f}"
    text = sight.index.text
    return any(_RANK.search(text, max(0, at.start - 24), at.start) for at in _standing(sight, shown))


def _standing(sight: Sight, digits: str) -> Iterator[Quantity]:
    """The source's numbers and names with numbers that are written with these digits."""
    for q in sight.index.quantities:
        if q.text == digits or q.text.endswith(f" {digits}"):
            yield q if q.text == digits else replace(q, start=q.end - len(digits))


RULE = ClaimRule("word_for_word", (), judged)
