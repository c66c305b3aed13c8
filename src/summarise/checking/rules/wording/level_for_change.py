"""A change told as a level, or one level or act as another: "cut to $50 million" where it was cut by that much.

The prepositions before the numbers ("from", "to", "by") and the verbs that govern them say what part each plays (see
``aligning.levels``). The claim's value plays another part in every place of the source than the summary gives it.
"""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.checking.aligning.clauses.levels import in_its_part, preposition
from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.roles.whose import has_its_own
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.verdicts import Code
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_BY = pattern(r"\bby [^\w\s]?(?P<low>\d{1,3}(?:,\d{3})*(?:\.\d+)?) ?%? to [^\w\s]?\Z", re.IGNORECASE)
_OF_UNIT = pattern(r" an? (?:percentage |full )?point\b", re.IGNORECASE)
_SLOWED = pattern(
    r"\b(?:slow(?:s|ed|ing)|eas(?:es|ed|ing)|accelerat(?:es|ed|ing)|quicken(?:s|ed|ing)|moderat(?:es|ed|ing)|cool(?:s|ed|ing)|sped up|picked up)"
    r"(?: further| again| sharply)? to (?:about |around |just |only )?\Z",
    re.IGNORECASE,
)
_REACH = 40  # characters before a number in which a range begins


def _is_part_of_unit(sight: Sight) -> bool:
    """Whether a fraction is one of a point, and no share: "raised by half a point"."""
    return sight.claim.kind is Kind.RATIO and _OF_UNIT.match(sight.context.text, sight.claim.end) is not None


def _is_end_of_range(sight: Sight) -> bool:
    """Whether "by 16% to 18%" is the range of the source that it looks like, and no change with its level."""
    found = _BY.search(sight.context.text, max(0, sight.claim.start - _REACH), sight.claim.start)
    if found is None:
        return False
    low = Decimal(found["low"].replace(",", ""))
    return any(
        q.low == low and q.high == sight.claim.high and q.kind is sight.claim.kind
        for i, _ in sight.context.similar
        for q in sight.index.in_place(i)
    )


def _is_rate(sight: Sight, own: Quantity) -> bool:
    """Whether the level that the source has is one of a rate of change: "growth slowed to 1.2%" is "grew by 1.2%"."""
    before = max(0, own.start - _REACH)
    return (
        sight.claim.kind is Kind.PERCENT and _SLOWED.search(sight.index.text, before, own.start) is not None
    )


def _is_gap(sight: Sight) -> bool:
    """Whether "by 150 million" is what two levels of one sentence are apart, told in other words; its own value stands
    elsewhere in the source."""
    if preposition(sight.context.text, sight.claim) != "by":
        return False
    own = {sight.index.sentence_of[id(c.quantity)] for c in sight.same}
    from summarise.checking.arithmetic.closure import follows
    from summarise.checking.arithmetic.terms import terms_of

    terms = terms_of(sight.index, sight.ground.candidates, sight.claim, sight.context, sight.zone)
    found = follows(sight.claim, sight.context, [t for t in terms if t.sentence not in own])
    return (
        found is not None
        and found.firm
        and not found.doubted
        and not any(preposition(sight.index.text, q) == "by" for q in found.terms)
    )


def judged(sight: Sight) -> Judgement | None:
    """Contradicted by the number that plays the part, unless the summary says what only the claim's own place has."""
    best = sight.best
    if best is None:
        return None
    other = in_its_part(sight.index, sight.claim, sight.context, [c.quantity for c in sight.same])
    if other is None or _is_part_of_unit(sight) or _is_end_of_range(sight) or _is_gap(sight):
        return None
    if has_its_own(sight.ground.clauses, sight.context.stems, best.quantity, other):
        return None
    if _is_rate(sight, best.quantity):
        return None
    return sight.contradicted(Code.WRONG_REFERENT, other, "sentence")


RULE = ClaimRule("level_for_change", (Code.WRONG_REFERENT,), judged)
