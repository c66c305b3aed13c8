"""A number that the source does not have and that follows from what it has, or that its sentence works out wrongly."""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.arithmetic.deriving import deriving
from summarise.checking.verdicts import Code


def judged(sight: Sight) -> Judgement | None:
    """Derived, with the sum; None where nothing leads to the number or it is a plain slip of another."""
    fault = sight.fault
    if (
        fault.code is Code.SCALE_MISMATCH
    ):  # £145m together is £88m and £57m, whatever the £14.5m beside them is
        return sight.ground.of(deriving).total(sight.claim, sight.context, sight.zone)
    if fault.code not in (Code.VALUE_MISMATCH, Code.NOT_IN_SOURCE):
        return None
    return sight.ground.of(deriving).explain(sight.claim, sight.context, sight.zone, fault)


RULE = ClaimRule("derived", (Code.DERIVED, Code.ARITHMETIC_WRONG), judged)
