"""Results that the words beside a claim call what they are, so that no other value in its place speaks against them.

"€13 a day more" is how far two amounts of one place lie apart; "it had been $8.70" is where a change began that the source
tells by its size and its end: "rose by 45 cents to $9.15".
"""

from __future__ import annotations

import re

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.named import Named
from summarise.checking.arithmetic.steps.changes import change_told
from summarise.checking.arithmetic.steps.windows import Result
from summarise.checking.arithmetic.told.levels import TO
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

_MORE = pattern(
    r"(?: (?:an?|per) [a-z]+)? (?:more|less|fewer|higher|lower|longer|shorter|bigger|smaller|cheaper|dearer|heavier|lighter|warmer|colder)\b",
    re.IGNORECASE,
)
_HAD_BEEN = pattern(
    r"\b(?:from|having been|had been|was|were|against|compared with|previously|originally)(?: (?:about|around|some|just|only|an? (?:average|total) of))? ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_BY = pattern(r"\bby (?:about |around |some |just |only )?[^\w\s]?\Z", re.IGNORECASE)
_BEFORE = 30  # characters


def is_told_outright(result: Result, claim: Quantity, context: Context) -> bool:
    """Whether the words right beside ``claim`` call it what ``result`` is of two numbers of one sentence of the source."""
    if len(result.terms) != 2 or result.terms[0].sentence != result.terms[1].sentence:
        return False
    return _is_gap(result, claim, context) or _is_start(result, claim, context)


def _is_gap(result: Result, claim: Quantity, context: Context) -> bool:
    """Whether ``result`` is how far two numbers lie apart, and the claim is told as such: "13 more"."""
    return bool(result.relation & Named.GAP) and _MORE.match(context.text, claim.end) is not None


def _is_start(result: Result, claim: Quantity, context: Context) -> bool:
    """Whether ``result`` is where a change began that the source tells: "$8.70" of "rose by 45 cents to $9.15"."""
    if not _HAD_BEEN.search(context.text, max(context.span[0], claim.start - _BEFORE), claim.start):
        return False
    change, level = sorted((t.quantity for t in result.terms), key=lambda q: q.start)
    text = context.index.text
    if not _BY.search(text, max(0, change.start - _BEFORE), change.start):
        return False
    if not TO.fullmatch(text, change.end, level.start):
        return False
    wanted = {1: Named.LEVEL, -1: Named.TOTAL}.get(change_told(context.index, change))
    return wanted is not None and bool(
        result.relation & wanted
    )  # what rose was less, what fell was both together
