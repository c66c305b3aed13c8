"""A unit that is written once for several numbers, as German and Dutch do with a hyphen in its place: "10- und 20-Euro-Scheine",
"18- und 19-Jährige", "fünf- bis sechstausend"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.amounts import Amount, amount_at
from summarise.quantities.languages.page import Page
from summarise.quantities.languages.tails import Tail, tail_at
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind

_ONWARD = pattern(
    r"-(?:, (?:\d{1,5}|[^\W\d_]{1,20})-){0,5},? (?:und|oder|bzw\.|beziehungsweise|sowie|en|of) "
)


def shared_unit(page: Page, first: Amount) -> Tail | None:
    """The unit behind the last of the numbers, for ``first``, which a hyphen and a blank or comma follow; None elsewhere."""
    if not page.low.startswith(("- ", "-, "), first.end):
        return None
    joint = _ONWARD.match(page.low, first.end)
    last = amount_at(page, joint.end()) if joint else None
    if joint is None or last is None:
        return None
    tail = tail_at(page, joint.end(), last, None, 0)
    return None if tail.kind is Kind.COUNT else tail._replace(end=first.end)


def shared_size(first: Decimal, last: Decimal) -> Decimal:
    """What the first of two numbers in words is multiplied with: 1,000 for "fünf- bis sechstausend"."""
    size = 1000 if last % 1000 == 0 else 100
    return Decimal(size) if last % size == 0 and first < 100 and first < last / size else Decimal(1)
