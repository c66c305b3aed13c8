"""By how many years one of two is the older: "five years younger than her husband" of 41 and 36."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.few.numbers import Few
from summarise.checking.arithmetic.steps.operations import Derived
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import content_words
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_OLDER = pattern(
    r"(?: years?)? (?:older|younger|(?:his|her|their|[A-Z][\w’']+) (?:senior|junior|elder))\b|[^.;]{0,30}\b(?:apart in age|between them in age|age gap)\b",
    re.IGNORECASE,
)
_WAY = pattern(
    r"(?: years?)? (?:(?:his|her|their|[A-Z][\w’']+) )?(?P<way>older|younger|senior|junior|elder)\b",
    re.IGNORECASE,
)
_LEAD = 50  # characters before an age
_OLDEST, _BORN = 120, 1700
_TWO = 2


def years_older(index: SourceIndex, claim: Quantity, context: Context, few: Few) -> Derived | None:
    """How the claim is the difference of the only two ages, or years of birth, that a short source tells; None where it is
    not, or where the other one of them is the older."""
    if claim.value is None or claim.unit not in ("year", "years", None) or not few.all:
        return None
    if not _OLDER.match(context.text, claim.end):
        return None
    ages = [
        q
        for q in few.numbers
        if q.value is not None
        and 0 < q.value < _OLDEST
        and (q.kind is Kind.AGE or (q.kind is Kind.COUNT and q.noun is None))
    ]
    born = [q for q in index.quantities if q.date is not None and q.date.year and q.date.year > _BORN]
    if len(ages) == _TWO and ages[0].value is not None and ages[1].value is not None:
        gap, terms = abs(ages[0].value - ages[1].value), ages
    elif not ages and len(born) == _TWO:
        gap, terms = Decimal(abs((born[0].year or 0) - (born[1].year or 0))), born
    else:
        return None
    if gap != claim.value or not _agrees(index, claim, context, terms):
        return None
    return Derived(f"{terms[0].text} and {terms[1].text}: {gap} years", tuple(terms), firm=True)


def _agrees(index: SourceIndex, claim: Quantity, context: Context, terms: Sequence[Quantity]) -> bool:
    """Whether the one whom the summary calls older, or younger, is the one, as far as it names one of the two."""
    told = _WAY.match(context.text, claim.end)
    if told is None:
        return True
    before = content_words(context.text[context.span[0] : claim.start])
    names = [_named_before(index.text, q) for q in terms]
    first, second = (bool(before & name) for name in names)
    if first is second:
        return False
    own, other = (0, 1) if first else (1, 0)
    values = [q.date.year if q.date is not None and q.date.year else q.value or 0 for q in terms]
    older = values[own] > values[other]
    if terms[0].date is not None:
        older = not older  # who was born later is the younger
    return older is (told["way"].lower() in ("older", "senior", "elder"))


def _named_before(text: str, q: Quantity) -> frozenset[str]:
    """The stems of what stands before an age, back to the number or the stop before it."""
    lead = text[max(0, q.start - _LEAD) : q.start]
    return frozenset(content_words(re.split(r"[.;:]|\d", lead)[-1]))
