"""A number in words and again in digits, as contracts and laws have it: "thirty (30) days", "two (2) million dollars", "five (5%) percent".

Size and unit stand once, behind both. The brackets make no loss of it.
"""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.context.tail import Tail
from summarise.quantities.context.tails import read_tail
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.amounts import with_scale
from summarise.quantities.expressions.building import build
from summarise.quantities.expressions.finishing import finish_number
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_AGAIN = pattern(r" (\()(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d+)?(%| ?percent| per cent)?\)")


def said_twice(page: Page, start: int, amount: Amount, words: list[str]) -> list[Quantity] | Quantity | None:
    """Both, where the digits in brackets behind ``amount``, which begins at ``start``, are the same number; None where they are
    another, or nothing is shared."""
    found = _AGAIN.match(page.low, amount.end)
    if found is None or Decimal(found[2].replace(",", "")) != amount.value:
        return None
    if found[3]:
        return finish_number(
            page, start, amount, words, None, Tail(Kind.PERCENT, "percent", amount.end), False
        )
    scaled = with_scale(page, Amount(amount.value, found.end(), "digits"))
    tail = read_tail(page, scaled.end, digits=True)
    if tail is None and scaled.value == amount.value:
        return None
    more = amount._replace(value=scaled.value, scale=amount.scale * scaled.scale)
    shared = None if tail is None else tail._replace(end=amount.end)
    first = finish_number(page, start, more, words, None, shared, False)
    if first is None:
        return None
    value, end = (scaled.value, scaled.end) if tail is None else (scaled.value * tail.factor, tail.end)
    kind, unit = (Kind.COUNT, None) if tail is None else (tail.kind, tail.unit)
    return [first, build(page, found.start(1), end, kind, value, value, unit)]
