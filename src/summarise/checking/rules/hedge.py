"""The words around a right number that say how near it is: kept, dropped, added or turned round."""

from __future__ import annotations

import re

from summarise.checking.aligning.judgement import Judgement
from summarise.checking.aligning.rule import ClaimRule
from summarise.checking.aligning.sight import Sight
from summarise.checking.reading.spans import hedge_part
from summarise.checking.values.matching import qualifier_change
from summarise.checking.verdicts import Code, Verdict
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_DONE = pattern(
    r"\b(?:built|made|done|paid|spread|phased (?:in|out)|carried out|developed|written|collected|gathered|invested|spent|"
    r"published|rose|risen|fell|fallen|grew|grown|killed|sold|bought|worked|studied) \Z",
    re.IGNORECASE,
)


def judged(sight: Sight) -> Judgement | None:
    """The judgement on a claim whose own value stands where it should: supported, its hedge compared."""
    best = sight.best
    if best is None:
        return None
    evidence = sight.evidence(best)
    change = qualifier_change(sight.claim.qualifier, best.quantity.qualifier)
    if change is None or (change == "added" and _is_span(sight, best.quantity)):
        return Judgement(Verdict.SUPPORTED, None, evidence)
    span = hedge_part(sight.claim, sight.context.text)
    if change == "reversed":
        return Judgement(Verdict.CONTRADICTED, Code.QUALIFIER_REVERSED, evidence, span=span)
    code = Code.QUALIFIER_DROPPED if change == "dropped" else Code.QUALIFIER_ADDED
    return Judgement(Verdict.SUPPORTED, code, evidence, span=span)


def _is_span(sight: Sight, source: Quantity) -> bool:
    """Whether "over four years" tells how long, and not that it was longer: the source has "for", "in" or "over"
    too, or something was done over them ("built over six years")."""
    claim, context = sight.claim, sight.context
    if claim.kind is not Kind.DURATION or (claim.hedge or "").lower() != "over":
        return False
    before = sight.index.text[max(0, source.start - 12) : source.start].lower().split()
    hedge = hedge_part(claim, context.text)[0]
    done = _DONE.search(context.text, max(context.span[0], hedge - 30), hedge)
    return before[-1:] in (["for"], ["in"], ["during"]) or done is not None or hedge <= context.span[0]


RULE = ClaimRule("hedge", (Code.QUALIFIER_REVERSED, Code.QUALIFIER_DROPPED, Code.QUALIFIER_ADDED), judged)
