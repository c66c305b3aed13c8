"""What one number without its unit is."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.named import NamedTuple


class Amount(NamedTuple):
    """A number without its unit.

    ``form``: digits, words, fraction (also "two and a half" thirds), ordinal, pair ("nineteen eighty", "twelve fifty": two
    numbers read as one); ``scale`` is its last magnitude; ``others`` are further
    readings of the digits; ``glued`` is a letter behind them that is a magnitude only in some
    company ("m", "b", "t").
    """

    value: Decimal
    end: int
    form: str
    scale: int = 1
    others: tuple[Decimal, ...] = ()
    glued: str | None = None
