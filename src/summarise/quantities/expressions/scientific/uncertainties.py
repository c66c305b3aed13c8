"""Measured values with their uncertainty, whose power, size or unit stands once behind both: "(4.12 ± 0.03) × 10^5 Pa",
"4.54 ± 0.05 billion years", "125.25(17) GeV".

The forms are those of the Guide to the Expression of Uncertainty in Measurement (JCGM 100), 7.2.2; in the short one the digits in
brackets are the uncertainty of the last digits, and not read as a number.
"""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.context.tails import read_tail
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.amounts import read_digits, with_scale
from summarise.quantities.expressions.building import build
from summarise.quantities.expressions.finishing import finish_number
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_SIGN = pattern(r" ?(?:±|\+/[-−–]|\+-) ?(?=\d)")
_SHORT = pattern(r"\(\d{1,3}\)(?![\d_(]|[a-wyz])")


def measured(
    page: Page, start: int, amount: Amount, words: list[str], minus: bool
) -> list[Quantity] | Quantity | None:
    """The value whose digits ``amount`` are, which begins at ``start``, with its uncertainty; None where nothing is shared, or there is
    none."""
    if page.low[amount.end] == "(":
        return _short(page, start, amount, words, minus)
    sign = _SIGN.match(page.low, amount.end)
    second = read_digits(page, sign.end()) if sign else None
    if sign is None or second is None or not second.value or amount.scale != 1:
        return None
    within = page.plain[start - 1 : start] == "(" and page.plain[second.end : second.end + 1] == ")"
    scaled = with_scale(page, Amount(second.value, second.end + 1, "digits")) if within else second
    own = second.value / second.scale if not within else second.value
    size = scaled.value / own
    tail = read_tail(page, scaled.end, digits=True)
    if size == 1 and not (within and tail is not None):
        return None  # a unit alone is shared as in any list
    shared = None if tail is None else tail._replace(end=amount.end)
    value = amount._replace(value=amount.value * size, glued=None, others=())
    first = finish_number(page, start, value, words, None, shared, minus)
    if first is None:
        return None
    error, end = (scaled.value, scaled.end) if tail is None else (scaled.value * tail.factor, tail.end)
    kind, unit = (Kind.COUNT, None) if tail is None else (tail.kind, tail.unit)
    return [first, build(page, sign.end(), end, kind, error, error, unit)]


def _short(page: Page, start: int, amount: Amount, words: list[str], minus: bool) -> Quantity | None:
    found = _SHORT.match(page.low, amount.end)
    if found is None or amount.form != "digits" or amount.scale != 1 or amount.value == int(amount.value):
        return None
    exact = with_scale(page, Amount(Decimal(amount.value), found.end(), "digits"))
    return finish_number(page, start, exact, words, None, read_tail(page, exact.end, digits=True), minus)
