"""A number that the source does not have and that follows from what it has, or that its sentence works out wrongly."""

from __future__ import annotations

from dataclasses import replace

from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.values.matching import is_same
from summarise.checking.verdicts import Code, Verdict
from summarise.quantities import Kind


def judged(sight: Sight) -> Judgement | None:
    """Derived, with the sum; None where nothing leads to the number or it is a plain slip of another."""
    ends = _both_ends(sight)
    if ends is not None:
        return ends
    from summarise.checking.arithmetic.deriving import deriving

    fault = sight.fault
    if (
        fault.code is Code.SCALE_MISMATCH
    ):  # £145m together is £88m and £57m, whatever the £14.5m beside them is
        return sight.ground.of(deriving).total(sight.claim, sight.context, sight.zone)
    if (
        fault.code is Code.UNIT_MISMATCH
    ):  # "in six years" are those since 2024, whatever the 6 per cent near it are
        return sight.ground.of(deriving).since(sight.claim, sight.context)
    if fault.code not in (Code.VALUE_MISMATCH, Code.NOT_IN_SOURCE):
        return None
    return sight.ground.of(deriving).explain(sight.claim, sight.context, sight.zone, fault)


def _both_ends(sight: Sight) -> Judgement | None:
    """Derived where the claim is a range whose ends stand side by side in the source: "18.4" and "31.2" of one row."""
    claim, index = sight.claim, sight.index
    if claim.low is None or claim.low == claim.high or claim.kind in (Kind.VAGUE, Kind.SCORE):
        return None
    for sentence, _ in sight.context.similar:
        beside = index.in_place(sentence)
        ends = [
            next((q for q in beside if is_same(replace(claim, low=end, high=end), q)), None)
            for end in (claim.low, claim.high)
        ]
        low, high = ends
        if low is not None and high is not None and max(high.start - low.end, low.start - high.end) > 1:
            evidence = evidence_of(index, low, "sentence", f"from {low.text} to {high.text}")
            return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)
    return None


RULE = ClaimRule("derived", (Code.DERIVED, Code.ARITHMETIC_WRONG), judged)
