"""An age that the source gives somebody else, or that person another one."""

from __future__ import annotations

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.source.ages import Ages
from summarise.checking.verdicts import Code


def _ages(ground: Ground) -> Ages:
    return Ages(ground.index)


def judged(sight: Sight) -> Judgement | None:
    """Contradicted by the age of the person beside whose name the claim stands."""
    if sight.best is None:
        return None
    other = sight.ground.of(_ages).contrary(sight.claim, sight.context.text)
    return None if other is None else sight.contradicted(Code.WRONG_REFERENT, other, "article")


RULE = ClaimRule("other_age", (Code.WRONG_REFERENT,), judged)
