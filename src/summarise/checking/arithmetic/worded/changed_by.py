"""What a change in percent led to or began from, in a source of few words: "marked at 240 euros, 25% off this week"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.few.amounts import amounts_of
from summarise.checking.arithmetic.few.numbers import Few
from summarise.checking.arithmetic.steps.changes import change_told
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.checking.values.rounding import rounds_to
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_BEFORE = r"used to|before(?:hand)?|previous(?:ly)?|earlier|original(?:ly)?|until|former(?:ly)?|had (?:been|cost|paid|had|stood)|old|was|were|full price|list price|last year"
_IS_BEFORE = pattern(rf"\b(?:{_BEFORE})\b", re.IGNORECASE)
_IS_AFTER = pattern(
    r"\b(?:now|costs?|pays?|sells? for|new|today|currently|current|will (?:be|cost|pay|have)|would (?:be|cost|pay)|down to|up to|leav(?:es|ing)|reduced to|cut to|raised to|to|at|for)\b",
    re.IGNORECASE,
)
# In the source, right before a level that is told before a change.
_LEVEL_BEFORE = pattern(
    r"\b(?:from|marked at|priced at|listed at|once|usually|normally|originally|was|were|of)\b[^.;]{0,24}\Z",
    re.IGNORECASE,
)
_LEVEL_AFTER = pattern(
    r"\b(?:to|now|costs?|at|down to|up to|leav(?:es|ing))(?: (?:just|only|about|some))? ?[^\w\s]?\Z",
    re.IGNORECASE,
)
_AROUND = 40


def changed_by_share(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How the claim is the level before or behind the only change in percent of a short source; None where it is not."""
    if claim.kind not in _KINDS or not claim.value or not few.all or index.language != "en":
        return None
    shares = [q for q in few.numbers if q.kind is Kind.PERCENT and q.value is not None and 0 < q.value < 100]
    if len(shares) != 1:
        return None
    way = index.once(change_told, shares[0])
    if not way:
        return None
    for whole, text, value in _levels(claim, context, few, shares[0], way):
        near = rounds_to(value, claim.value, claim, claim) and abs(value - claim.value) * 100 <= abs(value)
        if value == claim.value or (value % 1 and near):
            return Derived(text, (whole, shares[0]), firm=True)
    return None


def _levels(
    claim: Quantity, context: Context, few: Few, share: Quantity, way: int
) -> Iterator[tuple[Quantity, str, Decimal]]:
    """The levels that the change leads to or comes from, as far as the words of source and summary allow either."""
    assert share.value is not None
    text = context.index.text
    part = 1 + way * share.value / 100
    here = context.text[slice(*context.span)]
    asks_before, asks_after = _IS_BEFORE.search(here) is not None, _IS_AFTER.search(here) is not None
    amounts = amounts_of(claim, context, few.numbers).amounts
    if len(amounts) > 2:
        return
    for one in amounts:
        lead = text[max(0, one.quantity.start - _AROUND) : one.quantity.start]
        after = _LEVEL_AFTER.search(lead) is not None and not _LEVEL_BEFORE.search(lead)
        sign = "-" if way < 0 else "+"
        if asks_after and not after:
            told = f"{number(one.value)} {sign} {share.text} = {number(one.value * part)}"
            yield one.quantity, told, one.value * part
        if asks_before and part:
            told = f"{number(one.value)} is {share.text} {'less' if way < 0 else 'more'} than {number(one.value / part)}"
            yield one.quantity, told, one.value / part
