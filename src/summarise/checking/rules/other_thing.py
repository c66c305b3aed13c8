"""A count that the source has, of something else: "412 houses" where only 412 people are counted."""

from __future__ import annotations

from summarise.checking.aligning.candidates import is_other_thing
from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.verdicts import Code


def judged(sight: Sight) -> Judgement | None:
    """Contradicted where the best place of the claimed count counts another noun."""
    best = sight.best
    if best is None or sight.where != "article" or sight.ground.foreign:
        return None
    if not is_other_thing(sight.claim, best):
        return None
    return sight.contradicted(Code.WRONG_REFERENT, best.quantity, sight.where)


RULE = ClaimRule("other_thing", (Code.WRONG_REFERENT,), judged)
