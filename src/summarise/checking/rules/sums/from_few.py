"""A number that the source does not have and that a handful of its numbers leads to, or an age, an ordinal, a score that
another of its numbers means."""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement, derived
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.verdicts import Code


def judged(sight: Sight) -> Judgement | None:
    """Derived, with the sum; None where the source has too many numbers for that, or they lead elsewhere."""
    claim, context, index = sight.claim, sight.context, sight.index
    if claim.low is None or not context.placed or index.language != "en":
        return None
    from summarise.checking.arithmetic.of_few import worked_out

    found = worked_out(index, claim, context, sight.zone)
    return None if found is None else derived(sight.index, found.terms[0], found.arithmetic)


RULE = ClaimRule("from_few", (Code.DERIVED,), judged, weighed=False)
