"""A number that is one of the source's, rounded; further off than its form lets a reader expect, a warning."""

from __future__ import annotations

import re

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.values.matching import Match, comparable
from summarise.checking.values.rounding import is_coarse
from summarise.checking.verdicts import Code, Severity, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_BEFORE = 20  # characters
_PASSED = pattern(
    r"\b(?:pass|top|exceed|surpass|cross|break)(?:e?s|p?ed|ing)? (?:the )?[^\w\s]?\Z", re.IGNORECASE
)


def judged(sight: Sight) -> Judgement | None:
    """Rounded, by the best place that the claim is a rounding of; None where there is none."""
    best = sight.best_match(Match.ROUNDED)
    if best is None:
        return None
    coarse = rounding_is_coarse(sight.claim, best.quantity) and not _is_passed(sight, best.quantity)
    severity = Severity.WARNING if coarse else None
    return Judgement(Verdict.ROUNDED, Code.ROUNDED, sight.evidence(best), severity=severity)


def _is_passed(sight: Sight, source: Quantity) -> bool:
    """Whether the verb before the claim makes it a mark that the source's number is beyond: "cases pass 1,200" of 1,243."""
    bounds = comparable(sight.claim, source)
    before = sight.context.text[max(0, sight.claim.start - _BEFORE) : sight.claim.start]
    return bounds is not None and bounds[0] < bounds[2] and _PASSED.search(before) is not None


def rounding_is_coarse(claim: Quantity, source: Quantity) -> bool:
    """Whether the figure given for a source number is further off than its form lets a reader expect."""
    bounds = comparable(claim, source)
    if bounds is None or claim.kind is Kind.VAGUE:
        return False
    low, high, other_low, other_high = bounds
    return is_coarse(other_low, low, claim) or is_coarse(other_high, high, claim)


RULE = ClaimRule("rounded", (Code.ROUNDED,), judged)
