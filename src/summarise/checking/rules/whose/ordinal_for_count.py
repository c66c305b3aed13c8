"""A count that rests on an ordinal alone, where the source counts the thing: "the third of seven children"."""

from __future__ import annotations

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.referent import noun_agreement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.verdicts import Code
from summarise.quantities import Kind
from summarise.quantities.patterns import pattern

# "Four points ahead": how far apart two are, which is no count of either.
_APART = pattern(
    r"(?: [a-z]+)? (?:ahead|behind|clear|adrift|above|below|off|short|more|fewer|apart|back|better|worse)\b"
)


_SO_FAR = "目"  # a Japanese ordinal counts how many there were: "今年はこれで28件目"


def judged(sight: Sight) -> Judgement | None:
    """Contradicted by the source's count of the claim's noun beside the ordinal; None where there is none."""
    if (
        sight.claim.kind is not Kind.COUNT
        or sight.best is None
        or sight.best.quantity.kind is not Kind.ORDINAL
    ):
        return None
    if _APART.match(sight.context.text, sight.claim.end):
        return None
    beside = sight.index.in_place(sight.index.sentence_of[id(sight.best.quantity)])
    if sight.best.quantity.text.endswith(_SO_FAR):
        return None
    counts = [q for q in beside if q.kind is Kind.COUNT and noun_agreement(sight.claim, q) > 0]
    if any(q.low == sight.claim.low for q in counts):
        return None  # it counts so many there too: "the second cut; the two cuts together"
    for q in counts:
        if q.low is not None:
            return sight.contradicted(Code.VALUE_MISMATCH, q, "sentence")
    return None


RULE = ClaimRule("ordinal_for_count", (Code.VALUE_MISMATCH,), judged)
