"""A number of many digits with two of them changed round, or one of them wrong: 3,521 for 3,251, 1,482 for 1,492.

Nobody works out or rounds to such a number: it is the source's own, copied with a slip. It has to be of the same thing
in a sentence that says alike, which the summary states nowhere as it is.
"""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.values.base_values import digits_of
from summarise.checking.values.matching import comparable
from summarise.checking.verdicts import Code
from summarise.quantities import Kind, Quantity

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT})
_TURNED = 3  # digits from which another order of them is no other number by chance
_WRONG = 4  # and one other digit


def judged(sight: Sight) -> Judgement | None:
    """Contradicted where the sentences of the source that are like the claim's have its digits with such a slip."""
    claim, context = sight.claim, sight.context
    if claim.kind not in _KINDS or claim.value is None or len(digits_of(claim.value)) < _TURNED:
        return None
    for sentence, _ in context.similar:
        for q in sight.index.in_place(sentence):
            if (
                q.kind is claim.kind
                and q.value is not None
                and _is_slip(claim, q)
                and comparable(claim, q) is not None
                and noun_agreement(claim, q) >= 0
                and not context.is_told(q)
            ):
                return sight.contradicted(Code.VALUE_MISMATCH, q, sight.where_stands(q))
    return None


def _is_slip(claim: Quantity, other: Quantity) -> bool:
    assert claim.value is not None and other.value is not None
    a, b = digits_of(claim.value), digits_of(other.value)
    if len(a) != len(b) or a == b or claim.value.adjusted() != other.value.adjusted():
        return False
    if sorted(a) == sorted(b):
        return len(a) >= _TURNED
    return len(a) >= _WRONG and sum(x != y for x, y in zip(a, b, strict=True)) == 1


RULE = ClaimRule("misread", (Code.VALUE_MISMATCH,), judged)
