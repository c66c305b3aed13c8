"""A number that the summary calls an average and that is the average of a handful of numbers of the source."""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement, derived
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.arithmetic.few.called import is_called_average
from summarise.checking.verdicts import Code


def averaged(sight: Sight) -> Judgement | None:
    """Derived where the summary calls the claim an average and it is that of a few numbers, whatever else has its value."""
    if sight.claim.value is None or sight.index.language != "en" or sight.brief or not sight.found:
        return None
    if not is_called_average(sight.context):
        return None
    from summarise.checking.arithmetic.few.follows import average_of_few
    from summarise.checking.arithmetic.few.numbers import numbers_at_hand

    few = numbers_at_hand(sight.index, sight.context, sight.zone)
    found = average_of_few(sight.claim, sight.context, few)
    return None if found is None else derived(sight.index, found.terms[0], found.arithmetic)


RULE = ClaimRule("average_of_few", (Code.DERIVED,), averaged, weighed=False)
