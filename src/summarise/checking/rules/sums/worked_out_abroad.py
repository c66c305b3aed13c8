"""A number that the article's own words lead to, in another language than English: what is left, the level before, a share.

It is asked before another thing with the same number, or a rounding of some other value, is seen in it: a difference that
both texts name is no chance.
"""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement, evidence_of
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.verdicts import Code, Verdict


def judged(sight: Sight) -> Judgement | None:
    """Derived, with the sum; None where nothing leads to the number or the article is English."""
    if sight.index.language == "en" or sight.where != "article" or sight.ground.foreign or sight.brief:
        return None
    from summarise.checking.arithmetic.abroad.every_way import followed

    found = followed(sight)
    if found is None:
        return None
    evidence = evidence_of(sight.index, found.terms[0], "sentence", found.arithmetic)
    return Judgement(Verdict.DERIVED, Code.DERIVED, evidence)


RULE = ClaimRule("worked_out_abroad", (Code.DERIVED,), judged, weighed=False)
