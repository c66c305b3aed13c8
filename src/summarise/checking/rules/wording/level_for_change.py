"""A change told as a level, or one level or act as another: "cut to $50 million" where it was cut by that much.

The prepositions before the numbers ("from", "to", "by") and the verbs that govern them say what part each plays (see
``aligning.levels``). The claim's value plays another part in every place of the source than the summary gives it.
"""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.levels import in_its_part
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.aligning.whose import has_its_own
from summarise.checking.verdicts import Code


def judged(sight: Sight) -> Judgement | None:
    """Contradicted by the number that plays the part, unless the summary says what only the claim's own place has."""
    best = sight.best
    if best is None:
        return None
    other = in_its_part(sight.index, sight.claim, sight.context, [c.quantity for c in sight.same])
    if other is None or has_its_own(sight.ground.clauses, sight.context.stems, best.quantity, other):
        return None
    return sight.contradicted(Code.WRONG_REFERENT, other, "sentence")


RULE = ClaimRule("level_for_change", (Code.WRONG_REFERENT,), judged)
