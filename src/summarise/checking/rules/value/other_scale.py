"""A sum whose digits the source has with another word of size: 250 million yen where it says 250 billion."""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.values.base_values import significant
from summarise.checking.values.matching import Match, compare
from summarise.checking.verdicts import Code
from summarise.quantities import Kind, Quantity

_KINDS = frozenset({Kind.MONEY, Kind.MEASURE, Kind.COUNT})
_TELLING = 2  # digits
_WORDS = 3  # powers of ten between thousand, million and billion


def judged(sight: Sight) -> Judgement | None:
    """Contradicted where the source has the claim's digits so many thousands larger or smaller, and the summary has not."""
    claim = sight.claim
    if claim.kind not in _KINDS or claim.value is None or significant(claim.value) < _TELLING:
        return None
    for q in sorted(sight.index.same_digits(claim.value), key=sight.how_far):
        if (
            q.kind is claim.kind
            and q.unit == claim.unit
            and compare(claim, q) is Match.SCALE
            and _by_thousands(claim, q)
            and noun_agreement(claim, q) >= 0
            and not sight.context.is_told(q)
        ):
            return sight.contradicted(Code.SCALE_MISMATCH, q, sight.where_stands(q))
    return None


def _by_thousands(claim: Quantity, other: Quantity) -> bool:
    assert claim.value is not None
    apart = 0 if other.value is None else claim.value.adjusted() - other.value.adjusted()
    return apart != 0 and apart % _WORDS == 0


RULE = ClaimRule("other_scale", (Code.SCALE_MISMATCH,), judged)
