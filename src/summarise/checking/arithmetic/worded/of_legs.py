"""The score over two legs, "2-1 on aggregate" of a leg won 2-0 and one lost 1-0, and the second leg that a source calls the return."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_OVER_BOTH = pattern(r"\b(?:aggregate|over (?:the )?(?:two|both) legs|overall|in total)\b", re.IGNORECASE)
_WON = pattern(r"\b(?:won|win|beat|beating|victory|winning)\b[^.;\d]{0,40}\Z", re.IGNORECASE)
_LOST = pattern(r"\b(?:lost|lose|losing|beaten|defeat)\b[^.;\d]{0,40}\Z", re.IGNORECASE)
_DREW = pattern(r"\b(?:drew|draw|drawn|drawing|held)\b[^.;\d]{0,40}\Z", re.IGNORECASE)
_RETURN = pattern(r"\bthe (?:return|reverse)\b(?! (?:of|to|from)\b)", re.IGNORECASE)
_LEGS = 2


def over_two_legs(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How the claim is the score over the only two that a short source tells, each said to be won, lost or drawn."""
    if claim.kind is not Kind.SCORE or claim.low is None or claim.high is None or not index.is_short:
        return None
    if index.language != "en" or not _OVER_BOTH.search(context.text, *context.span):
        return None
    scores = [
        q for q in index.quantities if q.kind is Kind.SCORE and q.low is not None and q.high is not None
    ]
    if len(scores) != _LEGS:
        return None
    own, other = Decimal(0), Decimal(0)
    for q in scores:
        start = index.sentences[index.sentence_at(q.start)][0]
        ends = sorted((q.low or Decimal(0), q.high or Decimal(0)))
        if _LOST.search(index.text, start, q.start):
            own, other = own + ends[0], other + ends[1]
        elif _WON.search(index.text, start, q.start):
            own, other = own + ends[1], other + ends[0]
        elif _DREW.search(index.text, start, q.start) and ends[0] == ends[1]:
            own, other = own + ends[0], other + ends[1]
        else:
            return None
    if {own, other} != {claim.low, claim.high}:
        return None
    told = f"{scores[0].text} and {scores[1].text}: {number(own)}-{number(other)}"
    return Derived(told, tuple(scores), firm=True)


def second_leg(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How "the second leg" is what the source calls the return."""
    if claim.kind is not Kind.ORDINAL or claim.value != _LEGS or not index.is_short:
        return None
    if not context.text.startswith((" leg", " match", " game"), claim.end) and claim.noun not in (
        "leg",
        "match",
    ):
        return None
    found = _RETURN.search(index.text)
    terms = [] if found is None else index.in_place(index.sentence_at(found.start()))
    return (
        Derived(f"{index.text[slice(*found.span())]}: second leg", (terms[0],), firm=True)
        if found and terms
        else None
    )
