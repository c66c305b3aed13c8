"""Losses in brackets behind their currency: "$(2.3) million", and "$ ( 2.3 ) million" as tokenisers leave it."""

from __future__ import annotations

from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.amounts import read_digits, with_scale
from summarise.quantities.expressions.building import build
from summarise.quantities.money.currencies import CODES, SIGNS
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_OPENED = pattern(r"(?<![A-Za-z])(?:((?:[A-Z]{1,3})?[$€£¥₹])|([A-Z]{3})) ?\( ?\Z")
_CLOSED = pattern(r" ?\)(?:[¹²³⁰⁴-⁹]{1,2}(?= (?:million|billion|thousand|trillion)\b))?")
_NEAR = 9  # characters of a currency's sign and a bracket


def bracketed_loss(page: Page, position: int) -> Quantity | None:
    """The loss whose first digit stands at ``position``; None where no sign of a currency stands before its bracket."""
    sign = _OPENED.search(page.plain, max(0, position - _NEAR), position)
    code = (SIGNS.get(sign[1]) or (sign[2] if sign[2] in CODES else None)) if sign else None
    inner = read_digits(page, position, money=True) if code else None
    closed = _CLOSED.match(page.plain, inner.end) if inner else None
    if sign is None or code is None or inner is None or closed is None:
        return None
    scaled = with_scale(page, Amount(-inner.value, closed.end(), "digits"), money=True)
    return build(page, sign.start(), scaled.end, Kind.MONEY, scaled.value, scaled.value, code)
