"""A number of many digits with two of them changed round, or one of them wrong: 3,521 for 3,251, 1,482 for 1,492.

Nobody works out or rounds to such a number: it is the source's own, copied with a slip. It has to be of the same thing
in a sentence that says alike, which the summary states nowhere as it is.
"""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.aligning.slips import slip
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
    if claim.kind not in _KINDS or claim.value is None or len(digits_of(claim.value)) == 1:
        return None
    for sentence, _ in context.similar:
        for q in sight.index.in_place(sentence):
            if (
                q.kind is claim.kind
                and q.value is not None
                and comparable(claim, q) is not None
                and noun_agreement(claim, q) >= 0
                and _is_telling(claim, q)
                and not context.is_told(q)
            ):
                return sight.contradicted(Code.VALUE_MISMATCH, q, sight.where_stands(q))
    return None


def _is_telling(claim: Quantity, other: Quantity) -> bool:
    """Whether the claim is such a slip of the other number with digits enough that it is none by chance."""
    assert claim.value is not None and other.value is not None
    digits, others = len(digits_of(claim.value)), len(digits_of(other.value))
    how = slip(claim, other)
    if how == "order":
        return (
            max(digits, others) >= _TURNED
        )  # a zero that came to stand at the end is no digit of its own: 960 for 906
    return how == "digit" and digits == others >= _WRONG


RULE = ClaimRule("misread", (Code.VALUE_MISMATCH,), judged)
