"""A claim without a value to compare: a time of day told in words, a size without bounds ("billions")."""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.values.base_values import is_boundless
from summarise.checking.verdicts import Verdict


def judged(sight: Sight) -> Judgement | None:
    """The judgement on a claim that has no value; None for one that has."""
    claim = sight.claim
    if claim.low is None or claim.high is None:
        return Judgement(Verdict.SUPPORTED, None, None)
    if is_boundless(claim.high):
        held = sight.index.stands(claim.text)
        return Judgement(Verdict.SUPPORTED if held else Verdict.UNSUPPORTED, None, None)
    return None


RULE = ClaimRule("without_value", (), judged)
