"""One end of a range that the source states, given as the value."""

from __future__ import annotations

from dataclasses import replace

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.referent import Context
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.values.matching import Match, compare
from summarise.checking.verdicts import Code, Verdict
from summarise.quantities import Quantity


def judged(sight: Sight) -> Judgement | None:
    """Contradicted where the claim is one end of a range; supported where its sentence gives both ends."""
    best = sight.best_match(Match.END)
    if best is None:
        return None
    evidence = sight.evidence(best)
    if _states_both_ends(best.quantity, sight.context):
        return Judgement(Verdict.SUPPORTED, None, evidence)
    return Judgement(Verdict.CONTRADICTED, Code.RANGE_NARROWED, evidence)


def _states_both_ends(source: Quantity, context: Context) -> bool:
    """Whether the sentence gives both ends of a range as two numbers: "from 20 men in May to 30 in June"."""
    return all(
        any(compare(q, replace(source, low=end, high=end)) is Match.SAME for q in context.numbers)
        for end in (source.low, source.high)
    )


RULE = ClaimRule("range_end", (Code.RANGE_NARROWED,), judged)
