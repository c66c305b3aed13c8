"""A number that the summary calls an average, and that is one of a handful of numbers of the source; or a lead, and that is the
margin of a score: whatever else has its value."""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement, derived
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.arithmetic.few.called import is_called_average
from summarise.checking.verdicts import Code
from summarise.quantities.patterns import pattern

_LEAD = pattern(
    r"(?:-[a-z]+)? (?:[a-z]+ )?(?:lead|cushion|advantage|margin|deficit|gap|win|victory|defeat|triumph)\b"
)


def averaged(sight: Sight) -> Judgement | None:
    """Derived where the summary calls the claim an average and it is that of a few numbers, or a lead and it is one."""
    if sight.claim.value is None or sight.index.language != "en" or sight.brief or not sight.found:
        return None
    if not is_called_average(sight.context):
        return _lead(sight)
    from summarise.checking.arithmetic.few.follows import average_of_few
    from summarise.checking.arithmetic.few.numbers import numbers_at_hand

    few = numbers_at_hand(sight.index, sight.context, sight.zone)
    found = average_of_few(sight.claim, sight.context, few)
    return None if found is None else derived(sight.index, found.terms[0], found.arithmetic)


def _lead(sight: Sight) -> Judgement | None:
    """The lead that a score of a short source makes, where the claim is called one: "a five-frame lead" of 7-2."""
    claim, text = sight.claim, sight.context.text
    if not sight.index.is_short or not _LEAD.match(text, claim.end, sight.context.span[1]):
        return None
    from summarise.checking.arithmetic.worded.of_scores import margin_of_score

    found = margin_of_score(sight.index, claim, sight.context)
    return None if found is None else derived(sight.index, found.terms[0], found.arithmetic)


RULE = ClaimRule("average_of_few", (Code.DERIVED,), averaged, weighed=False)
