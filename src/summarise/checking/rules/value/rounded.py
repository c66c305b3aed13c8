"""A number that is one of the source's, rounded; further off than its form lets a reader expect, a warning."""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.values.matching import Match, comparable
from summarise.checking.values.rounding import is_coarse
from summarise.checking.verdicts import Code, Severity, Verdict
from summarise.quantities import Kind, Quantity


def judged(sight: Sight) -> Judgement | None:
    """Rounded, by the best place that the claim is a rounding of; None where there is none."""
    best = sight.best_match(Match.ROUNDED)
    if best is None:
        return None
    severity = Severity.WARNING if rounding_is_coarse(sight.claim, best.quantity) else None
    return Judgement(Verdict.ROUNDED, Code.ROUNDED, sight.evidence(best), severity=severity)


def rounding_is_coarse(claim: Quantity, source: Quantity) -> bool:
    """Whether the figure given for a source number is further off than its form lets a reader expect."""
    bounds = comparable(claim, source)
    if bounds is None or claim.kind is Kind.VAGUE:
        return False
    low, high, other_low, other_high = bounds
    return is_coarse(other_low, low, claim) or is_coarse(other_high, high, claim)


RULE = ClaimRule("rounded", (Code.ROUNDED,), judged)
