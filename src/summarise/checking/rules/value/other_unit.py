"""A figure of many digits that the source has with another unit of its kind: 42,803 sq km where it says square miles.

So many digits do not come again by chance, wherever in the source they stand.
"""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.reading.spans import unit_part
from summarise.checking.values.base_values import significant
from summarise.checking.values.matching import Match, compare
from summarise.checking.verdicts import Code
from summarise.quantities import Kind

_KINDS = frozenset({Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_TELLING = 3  # digits


def judged(sight: Sight) -> Judgement | None:
    """Contradicted where the source has the claim's own figure, with another unit."""
    claim = sight.claim
    if claim.kind not in _KINDS or claim.value is None or significant(claim.value) < _TELLING:
        return None
    for q in sorted(sight.index.same_figure(claim.value), key=sight.how_far):
        if q.kind is claim.kind and q.unit != claim.unit and compare(claim, q) is Match.UNIT:
            return sight.contradicted(Code.UNIT_MISMATCH, q, sight.where_stands(q), span=unit_part(claim))
    return None


RULE = ClaimRule("other_unit", (Code.UNIT_MISMATCH,), judged)
