"""Two quantities of a text, one right behind the other, and what is changed of them."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.named import NamedTuple
from summarise.quantities.quantity import Kind, Qualifier, Quantity


class Pair(NamedTuple):
    """``first`` and ``second`` of ``text``, in the language ``code``; ``joint``: the words between them in lower case,
    without the comma before and the hedge of ``second``; ``floor``: where the quantity before ``first`` ends."""

    text: str
    code: str
    first: Quantity
    second: Quantity
    joint: str
    floor: int

    def before(self, most: int) -> str:
        """The end of what stands before the first, in lower case: up to ``most`` characters."""
        start = self.first.start
        return self.text[max(self.floor, start - most) : start].lower()

    def behind(self, most: int) -> str:
        """The beginning of what stands behind the second, in lower case."""
        return self.text[self.second.end : self.second.end + most].lower()


def as_kind(quantity: Quantity, kind: Kind, unit: str | None, factor: Decimal = Decimal(1)) -> Quantity:
    """``quantity`` as one of another kind and unit, ``factor`` times as large; it keeps its words and its hedge."""
    low, high = quantity.low, quantity.high
    return Quantity(
        quantity.start, quantity.end, quantity.text, kind, low if low is None else low * factor,
        high if high is None else high * factor, unit, quantity.qualifier, hedge=quantity.hedge, around=quantity._around,
    )  # fmt: skip


def whole(quantity: Quantity, least: int, most: int) -> int | None:
    """The value of a plain count in digits from ``least`` to ``most``; None of all others."""
    value = quantity.low
    if quantity.kind is not Kind.COUNT or value is None or value != quantity.high:
        return None
    if not quantity.text.isdigit() or not least <= value <= most:
        return None
    return int(value)


def together(pair: Pair, kind: Kind, low: Decimal, high: Decimal, unit: str | None = None) -> Quantity:
    """Both as one quantity."""
    first, second = pair.first, pair.second
    hedged = first.qualifier if first.hedge else Qualifier.EXACT
    qualifier = Qualifier.BETWEEN if kind is not Kind.SCORE and hedged is Qualifier.EXACT else hedged
    return Quantity(
        first.start, second.end, pair.text[first.start : second.end], kind, low, high, unit, qualifier, hedge=first.hedge,
        around=None,
    )  # fmt: skip
