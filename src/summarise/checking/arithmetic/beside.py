"""What stands right beside a worked-out number: one of its terms, told in the same breath.

"It ran to $71,000, $11,000 more than planned", "18 fouls, twice as many as the winners", "two thirds of the 63 speakers": the
summary itself says from which number the other is worked out. Of all results that the numbers of an article lead to only those
count then that rest on this one, so that few could come about by chance.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.own_sums import from_to
from summarise.checking.arithmetic.steps.windows import Result
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_FURTHEST = 80  # characters between a number and the one told beside it
_SHARE_OF = pattern(
    r"(?: (?:percent|per cent))? of (?:the|its|their|all|those|these|his|her|that|this|what)\b", re.IGNORECASE
)
# What is multiplied or shared out stands right behind: "nearly double the 88", "a third of Norden's 640 seats".
_OF_NUMBER = pattern(
    r"(?: as (?:many|much|high|long|big|large) as| of| more than)? (?:(?:the|its|their|his|her|a|an|that|those|these|all|some|about|[A-Za-z]+['’]s?) ){0,3}[^\w\s]?"
)
_IS = pattern(
    r"[^.;:,\d]{0,60}\b(?:is|are|was|were|(?:has|have|had) been|makes?|made)(?: [a-z]+){0,2} ", re.IGNORECASE
)
_OTHER_CLAUSE = pattern(r"[;•\n]|[.!?] ")


def told_beside(claim: Quantity, context: Context) -> frozenset[int]:
    """Where in the source the numbers begin that the summary tells right before ``claim`` and right behind it.

    Asked for once the terms of the claim are known: only then is it known which numbers of the source the summary tells.
    """
    before = [q for q in context.numbers if q.end <= claim.start and q.low is not None]
    behind = [q for q in context.numbers if q.start >= claim.end and q.low is not None]
    found = set()
    for q in (before[-1:] or []) + behind[:1]:
        left, right = min(q.end, claim.end), max(q.start, claim.start)
        if right - left > _FURTHEST or _OTHER_CLAUSE.search(context.text, left, right):
            continue
        told = context.told.get(q.start)
        if told is not None:
            found.add(told.start)
    return frozenset(found)


def rests_on(result: Result, beside: Iterable[int]) -> frozenset[int]:
    """Those of the numbers told ``beside`` a claim that ``result`` is worked out from; none where it has more than two terms."""
    if len(result.terms) > 2:
        return frozenset()
    return frozenset(beside) & {t.quantity.start for t in result.terms}


def is_share_of(text: str, claim: Quantity) -> bool:
    """Whether words behind ``claim`` say of what it is a share: "two thirds of the 63 speakers". Then it is no change."""
    return _SHARE_OF.match(text, claim.end) is not None


def told_of(claim: Quantity, context: Context) -> tuple[Quantity, ...]:
    """The numbers of the summary that say of what a share or a multiple is: what stands right behind it ("nearly double the
    88"), or both ends of the change ("doubled from 40 to 80")."""
    others = [q for q in context.numbers if q.start != claim.start and q.value is not None]
    behind = next((q for q in others if q.start >= claim.end), None)
    if behind is not None and _OF_NUMBER.fullmatch(context.text, claim.end, behind.start):
        before = next((q for q in reversed(others) if q.end <= claim.start), None)
        if (
            before is not None
            and before.kind is behind.kind
            and _IS.fullmatch(context.text, before.end, claim.start)
        ):
            return (before, behind)  # "the 164 barns are nearly double the 88"
        return (behind,)
    ends = from_to(context.text, [q for q in others if q.start >= claim.end])
    return ends if ends is not None and claim.kind is Kind.MULTIPLE else ()


def rests_on_told(claim: Quantity, context: Context, terms: Collection[Quantity]) -> bool:
    """Whether the numbers of ``told_of`` are all among some ``terms`` of the source; as ``told_beside``, asked for once the
    terms are known."""
    if claim.kind not in (Kind.PERCENT, Kind.RATIO, Kind.MULTIPLE):
        return True
    of = [context.told.get(q.start) for q in told_of(claim, context)]
    return all(q is not None and any(q.start == t.start for t in terms) for q in of)
