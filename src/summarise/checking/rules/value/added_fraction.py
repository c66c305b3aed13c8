"""A fraction told alone that the source has beside a whole: "half a can" where it is "a can and a half"."""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.likeness import is_added
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.verdicts import Code, Severity
from summarise.quantities import Kind


def judged(sight: Sight) -> Judgement | None:
    """Contradicted where the source has the fraction only as what is added to a whole."""
    claim = sight.claim
    if claim.kind is not Kind.RATIO or claim.low is None or is_added(sight.context.text, claim):
        return None
    for q in sight.index.same_figure(claim.low):
        if is_added(sight.index.text, q):
            return sight.contradicted(Code.VALUE_MISMATCH, q, "sentence")._replace(severity=Severity.WARNING)
    return None


RULE = ClaimRule("added_fraction", (Code.VALUE_MISMATCH,), judged)
