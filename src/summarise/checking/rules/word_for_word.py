"""A number that no quantity of the source carries and that stands there word for word, or as the sides of a result."""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.source.results import told_by_sides
from summarise.checking.verdicts import Verdict


def judged(sight: Sight) -> Judgement | None:
    """Supported by the words themselves; None where the source does not have them."""
    claim = sight.claim
    # Digits alone say nothing: they stand in other numbers.
    if any(c.isalpha() for c in claim.text) and sight.index.stands(claim.text):
        return Judgement(Verdict.SUPPORTED, None, None)
    told = told_by_sides(sight.index, claim)
    if told is not None:
        return Judgement(Verdict.SUPPORTED, None, evidence_of(sight.index, told, "article"))
    return None


RULE = ClaimRule("word_for_word", (), judged)
