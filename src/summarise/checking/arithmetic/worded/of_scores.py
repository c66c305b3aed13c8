"""All points or goals of a game whose score the source tells, and by how many it was won: "55 points between them" of 31-24, "a
seven-point win"."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.named import Named, named_in
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_SCORED = pattern(r"\b(?:points?|goals?|runs?|tries|frames?|legs|sets|games|votes?)\b", re.IGNORECASE)
_MOST = 3


def both_sides(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How the claim is what both sides of a score have together; None where it is not, or the source has many scores."""
    if claim.kind is not Kind.COUNT or claim.value is None or not _SCORED.search(claim.noun or ""):
        return None
    if not named_in(context.text, context.span, (claim.start, claim.end)) & Named.TOTAL:
        return None
    scores = [
        q for q in index.quantities if q.kind is Kind.SCORE and q.low is not None and q.high is not None
    ]
    if (
        1 < len(scores) <= _MOST
        and sum(((q.low or 0) + (q.high or 0) for q in scores), Decimal(0)) == claim.value
    ):
        told = " + ".join(f"{number(q.low or Decimal(0))} + {number(q.high or Decimal(0))}" for q in scores)
        return Derived(f"{told} = {number(claim.value)}", tuple(scores), firm=True)
    for q in scores if len(scores) <= _MOST else ():
        assert q.low is not None and q.high is not None
        if q.low + q.high == claim.value:
            return Derived(f"{number(q.low)} + {number(q.high)} = {number(claim.value)}", (q,), firm=True)
    return None


_MARGIN = pattern(
    r"-?(?:points?|goals?|runs?|tries|try|frames?|legs?|sets?|games?|shots?|strokes?|votes?)?[- ]?(?:[a-z]+ )?(?:win|wins|victory|lead|defeat|loss|advantage|cushion|margin|majority|deficit|triumph|success|gap|ahead|behind|down|up|adrift|clear|better|short)\b",
    re.IGNORECASE,
)
_BY = pattern(
    r"\b(?:by|margin of|lead of|majority of|advantage of|difference of|deficit of|gap of|won|lost|beat|trail(?:s|ed)?|led|leads)(?: (?:just|only|a|an|all of|some))* \Z",
    re.IGNORECASE,
)
_OVER = pattern(
    r"\b(?:win|wins|won|victory|triumph|success|beat(?:en|ing)?|edg(?:ed|ing)|margin|defeat of|lead) (?:over |against |of )?(?P<loser>[A-Z][\w'’-]+)|\bto (?P<winner>[A-Z][\w'’-]+)"
)
_WON = pattern(
    r"(?P<winner>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*) (?:beat|edged|crushed|defeated|thrashed|saw off|overcame|outplayed|knocked out|routed|downed|led) (?P<loser>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
)


def margin_of_score(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How the claim is by how many the one score of its matter was won; None where it is not, or the summary has the sides the
    other way round."""
    if claim.kind is not Kind.COUNT or not claim.value or index.language != "en":
        return None
    start = max(context.span[0], claim.start - 40)
    called = _MARGIN.match(context.text, claim.end, context.span[1]) is not None
    if not called and not (
        _BY.search(context.text, start, claim.start) and (not claim.noun or _SCORED.search(claim.noun))
    ):
        return None
    scores = [
        q for q in index.quantities if q.kind is Kind.SCORE and q.low is not None and q.high is not None
    ]
    if len(scores) > 1 and context.similar:
        scores = [q for q in scores if index.sentence_of[id(q)] == context.similar[0][0]]
    if len(scores) != 1 or _is_other_way(index, context):
        return None
    first, second = scores[0].low or Decimal(0), scores[0].high or Decimal(0)
    high, low = max(first, second), min(first, second)
    if high - low != claim.value:
        return None
    return Derived(f"{number(high)} - {number(low)} = {number(claim.value)}", (scores[0],), firm=True)


def _is_other_way(index: SourceIndex, context: Context) -> bool:
    """Whether the summary says of the winner of the source that it was beaten."""
    told = _WON.search(index.text)
    if told is None:
        return False
    for said in _OVER.finditer(context.text, *context.span):
        if said["loser"] and said["loser"] in told["winner"].split():
            return True
        if said["winner"] and said["winner"] in told["loser"].split():
            return True
    return False
