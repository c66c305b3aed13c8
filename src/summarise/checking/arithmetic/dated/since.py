"""How many years ago something was, by the day of the article: "their lowest in six years" of "their lowest since May 2024".

The summary's words have to say that the years run until now ("in six years", "a six-year low", "six years ago"), and the source
has to tell the year as the one since which it was so, or in which it was.
"""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.steps.operations import Derived
from summarise.checking.source.index import SourceIndex
from summarise.quantities import DateParts, Kind, Qualifier, Quantity
from summarise.quantities.patterns import pattern

_REACH = 40  # characters
_MOST_PLACES = 3  # sentences like the claim's
_EXTREME = pattern(
    r"\b(?:first|last|[a-z]{2,}est|best|worst|most|least|record|high|low|time|not)\b[^.;]{0,60}\b(?:in|for) (?:(?:about|around|nearly|almost|over|more than|"
    r"some|at least|the (?:past|last)) )?\Z",
    re.IGNORECASE,
)
_LEVEL = pattern(r"[ -](?:low|high|record|peak|trough|best|worst)\b", re.IGNORECASE)
_AGO = pattern(r" (?:ago|back)\b", re.IGNORECASE)
_SINCE = pattern(r"\bsince (?:[a-z]+ ){0,5}\Z", re.IGNORECASE)
_IN = pattern(r"\b(?:in|of|since) (?:[a-z]+ )?\Z", re.IGNORECASE)


def told_since(
    index: SourceIndex, claim: Quantity, context: Context, anchor: DateParts | None
) -> Derived | None:
    """The years from a date of a sentence like the claim's to the article's own day; None where they are not the claim's."""
    if claim.kind is not Kind.DURATION or claim.unit != "year" or anchor is None or anchor.year is None:
        return None
    if index.language != "en" or claim.value is None or claim.value < 1:
        return None
    ago = _AGO.match(context.text, claim.end, context.span[1]) is not None
    before = context.text[max(context.span[0], claim.start - 2 * _REACH) : claim.start]
    if not ago and not _EXTREME.search(before) and not _LEVEL.match(context.text, claim.end):
        return None
    lead = _IN if ago else _SINCE
    around = dict.fromkeys(at for i, _ in context.similar[:_MOST_PLACES] for at in (i, i + 1))
    for q in (q for at in around for q in index.in_place(at)):
        if q.date is None or q.until is not None or not q.date.year:
            continue
        if lead.search(index.text, max(0, q.start - _REACH), q.start) and _is_so_long(claim, q.date, anchor):
            years = anchor.year - q.date.year
            return Derived(f"{anchor.year} - {q.date.year} = {years}", (q,), firm=True)
    return None


def _is_so_long(claim: Quantity, since: DateParts, now: DateParts) -> bool:
    """Whether the claim is the number of years, by their numbers or of those that are full."""
    assert claim.value is not None and since.year and now.year
    years = Decimal(now.year - since.year)
    full = years - 1 if since.month and now.month and now.month < since.month else years
    if claim.qualifier in (Qualifier.MORE_THAN, Qualifier.AT_LEAST):
        return claim.value in (full, years - 1) and full > 0
    if claim.qualifier in (Qualifier.NEARLY, Qualifier.LESS_THAN, Qualifier.AT_MOST):
        return claim.value in (full + 1, years)
    return claim.value in (full, years)
