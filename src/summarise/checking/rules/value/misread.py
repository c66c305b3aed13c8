"""A number with two of its digits changed round, or one of them wrong: 3,521 for 3,251, 1,482 for 1,492.

Nobody works out or rounds to such a number: it is the source's own, copied with a slip. The summary states the source's
nowhere as it is, and a number that has nothing to do with it would hardly ever come to look like it.
"""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.aligning.slips import origin
from summarise.checking.verdicts import Code, Severity
from summarise.quantities import Qualifier

_BY_CHANCE = 0.05  # of the source's numbers that a number unlike all of them would be a slip of
_BY_CHANCE_OF_ANOTHER = 0.02  # where the two count different things, or nothing beside them agrees
_BESIDE = 0.12


def judged(sight: Sight) -> Judgement | None:
    """Contradicted where the source has the claim's digits with such a slip, which is no chance."""
    found = origin(sight.claim, sight.context)
    if found is None:
        return None
    alike = found.noun >= 0 and found.near >= _BESIDE
    if found.chance > (_BY_CHANCE if alike else _BY_CHANCE_OF_ANOTHER):
        return None
    judgement = sight.contradicted(Code.VALUE_MISMATCH, found.quantity, sight.where_stands(found.quantity))
    hedged = sight.claim.qualifier is not Qualifier.EXACT  # "some 2,470" may sum up others
    return judgement._replace(severity=Severity.WARNING if hedged else None)


RULE = ClaimRule("misread", (Code.VALUE_MISMATCH,), judged)
