"""A part of an amount, or the amount before, whose magnitude and unit are written once: "3,5 miliardi, di cui 1,2".

Only a smaller number, or one with a decimal mark, can share what it does not say: in "4.8 million people, of which 3 died" three
people died.
"""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.neighbours.pair import Pair, as_kind
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

PARTS = {
    "en": ("of which", "of that", "including"),
    "de": ("davon", "wovon", "darunter", "darin", "von denen", "inklusive", "einschließlich"),
    "fr": ("dont", "y compris"),
    "es": ("de los cuales", "de las cuales", "de los que", "de las que", "de ellos", "de ellas", "incluidos", "incluidas", "incluyendo"),
    "it": ("di cui", "dei quali", "delle quali", "compresi", "comprese", "inclusi", "incluse"),
    "pt": ("dos quais", "das quais", "sendo", "incluindo"),
    "nl": ("waarvan", "daarvan", "waaronder", "inclusief"),
}  # fmt: skip
# What was before, or is set against it: nearly as large, and told with its decimals.
EARLIER = {
    "en": ("up from", "down from", "compared with", "compared to", "against", "from"),
    "de": ("nach", "statt", "gegenüber", "im vergleich zu"),
    "fr": ("contre", "après", "au lieu de"),
    "es": ("frente a", "frente a los", "contra", "desde", "desde los"),
    "it": ("contro", "contro i", "rispetto a", "dai", "da"),
    "pt": ("contra", "ante", "frente a", "face a"),
    "nl": ("tegen", "tegenover", "na", "vergeleken met"),
}
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_SIZES = tuple(Decimal(10) ** power for power in (0, 3, 5, 6, 7, 9, 12))  # with the Indian lakh and crore
_DIGITS = pattern(r"\d[\d.,]*")
_FEW = 6  # characters of such a number: "12,75"


def of_an_amount(pair: Pair) -> list[Quantity] | None:
    """The part with the magnitude and unit of the whole before it."""
    first, second = pair.first, pair.second
    sizes = _sizes(pair)
    if sizes is None:
        return None
    size, value = sizes
    part = second.low
    if part is None or part > value:
        return None
    if second.text.isdigit():
        of_one_kind = first.kind is Kind.MONEY or (first.kind is Kind.MEASURE and size == 1)
        if not of_one_kind or second.noun is not None:
            return None
    return [first, as_kind(second, first.kind, None if first.kind is Kind.COUNT else first.unit, size)]


def of_before(pair: Pair) -> list[Quantity] | None:
    """The amount of before with the magnitude and unit of the one of now; only of one with decimals and a size."""
    first, second = pair.first, pair.second
    sizes = _sizes(pair)
    if sizes is None or second.text.isdigit() or second.low is None or second.low <= 0:
        return None
    size, value = sizes
    if size == 1 or not Decimal("0.2") <= second.low / value <= 5:
        return None
    return [first, as_kind(second, first.kind, None if first.kind is Kind.COUNT else first.unit, size)]


def of_next(pair: Pair) -> list[Quantity] | None:
    """ "45,5 nach 51,0 Millionen Euro": what is set against an amount right behind it has its size and unit; only with decimals."""
    first, second = pair.first, pair.second
    if (
        first.text.isdigit()
        or not first.text[:1].isdigit()
        or first.low is None
        or first.low != first.high
        or first.low <= 0
    ):
        return None
    turned = _sizes(pair._replace(first=second, second=first))
    if turned is None or first.noun is not None:
        return None
    size, value = turned
    if size == 1 or not Decimal("0.2") <= first.low / value <= 5:
        return None
    return [as_kind(first, second.kind, None if second.kind is Kind.COUNT else second.unit, size), second]


def _sizes(pair: Pair) -> tuple[Decimal, Decimal] | None:
    """What the digits of the first were multiplied with, and their value; None where the second can share neither."""
    first, second = pair.first, pair.second
    if first.kind not in _KINDS or second.kind is not Kind.COUNT or second.low != second.high:
        return None
    if len(second.text) > _FEW or not second.text[:1].isdigit() or not second.text[-1:].isdigit():
        return None
    if first.low is None or first.low != first.high or first.low <= 0 or first.per is not None:
        return None
    found = _DIGITS.search(first.text)
    if found is None:
        return None
    for mark in (".", ",") if pair.code == "en" else (",", "."):
        digits = found.group().rstrip(".,").replace("." if mark == "," else ",", "").replace(mark, ".")
        if digits.count(".") > 1:
            continue
        value = Decimal(digits)
        size = first.low / value if value else Decimal(0)
        if size in _SIZES and (size != 1 or first.kind is not Kind.COUNT):
            return size, value
    return None
