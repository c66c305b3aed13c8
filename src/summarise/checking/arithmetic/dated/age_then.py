"""How old somebody was so long ago: "about 23 when they married" of 88 and 65 years of marriage, "in his early forties" of 58 in 2024 and
a beginning in 2009."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.steps.operations import Derived, number
from summarise.checking.source.index import SourceIndex
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_THEN = pattern(
    r"\b(?:when|at the time|then|as an?|aged|at the age|was|were|began|started|joined|married|took|founded|first|became|by the time)\b",
    re.IGNORECASE,
)
_PART = pattern(r"\b(?P<part>early|mid|late)(?:[- ]to[- ][a-z]+)?[- ]\Z", re.IGNORECASE)
_PARTS = {"early": (0, 4), "mid": (3, 7), "late": (6, 10)}
_OLDEST, _YOUNGEST = 110, 5


def age_then(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How the claim is an age of a short source less a length of time, or less the years between two of its years."""
    if claim.low is None or claim.high is None or not index.is_short or index.language != "en":
        return None
    bare = claim.kind is Kind.COUNT and claim.noun is None
    if not (bare or claim.kind is Kind.AGE) or not _THEN.search(context.text, *context.span):
        return None
    low, high = claim.low, claim.high
    part = _PART.search(context.text, context.span[0], claim.start)
    if high > low and part is not None:
        first, last = _PARTS[part["part"].lower()]
        low, high = low + first, low + last - 1
    ages = [q for q in index.quantities if q.kind is Kind.AGE and q.value is not None]
    ages += [
        q
        for q in index.quantities
        if q.kind is Kind.COUNT and q.noun is None and q.value is not None and _is_age(index, q)
    ]
    for age in ages:
        for long, text, terms in _spans(index):
            assert age.value is not None
            then = age.value - long
            if then >= _YOUNGEST and low <= then <= high:
                return Derived(f"{number(age.value)} - {text} = {number(then)}", (age, *terms), firm=True)
    return None


def _is_age(index: SourceIndex, q: Quantity) -> bool:
    """Whether a bare number stands behind a name between commas: "Tuohy, 58, of Mill Lane"."""
    before, after = index.text[max(0, q.start - 2) : q.start], index.text[q.end : q.end + 1]
    return before == ", " and after in (",", ".") and q.value is not None and _YOUNGEST < q.value < _OLDEST


def _spans(index: SourceIndex) -> Iterator[tuple[Decimal, str, tuple[Quantity, ...]]]:
    """The lengths of time of a source in years, and those between two of its years."""
    for q in index.quantities:
        if q.kind is Kind.DURATION and q.unit == "year" and q.value is not None:
            yield q.value, number(q.value), (q,)
    years = [q for q in index.quantities if q.kind is Kind.DATE and q.date is not None and q.date.year]
    for q in years:
        for other in years:
            first, last = (
                one.date.year if one.date is not None and one.date.year else 0 for one in (q, other)
            )
            if last > first:
                yield Decimal(last - first), f"({last} - {first})", (q, other)
