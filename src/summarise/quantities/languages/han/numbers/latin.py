"""Latin magnitudes behind a number of Chinese or Japanese text: "350 million", and of money "$20m", "€3.5bn"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.han.numbers.characters import Number
from summarise.quantities.languages.han.tails import Tail, tail_at
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind

MAGNITUDE_FIRST = frozenset(" tmbkKMB")
_MAGNITUDE = pattern(
    r" ?(thousand|million|billion|trillion)(?![A-Za-z])|(mn|bn|tn|[kKmMbB])(?![A-Za-z0-9/²³])"
)
# Letters that are magnitudes only of money.
_OF_MONEY = {
    "k": Decimal(10**3),
    "m": Decimal(10**6),
    "mn": Decimal(10**6),
    "b": Decimal(10**9),
    "bn": Decimal(10**9),
    "tn": Decimal(10**12),
}
FACTORS = {
    "thousand": Decimal(10**3),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}


def sized(plain: str, number: Number, end: int, paid: bool, language: str) -> Tail | None:
    """Behind a Latin magnitude, which one letter is only of money: "350 million", "$20m"."""
    found = _MAGNITUDE.match(plain, end)
    if found is None or (found[1] is None and not paid):
        return None
    factor = FACTORS[found[1]] if found[1] else _OF_MONEY[found[2].lower()]
    inner = tail_at(plain, number, found.end(), language) or Tail(Kind.COUNT, found.end())
    return inner._replace(factor=inner.factor * factor)
