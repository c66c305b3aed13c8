"""The word of size that a part leaves to its whole: "21 of the 36 million" is 21 million of them, or 21."""

from __future__ import annotations

from dataclasses import replace

from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

_OF_THE_WHOLE = pattern(
    r" (?:out )?of (?:the |its |their |those |all )?(?:[a-z]+ )?(?P<money>[$£€¥]?)(?P<number>\d[\d.,]*) ?(?P<size>thousand|million|billion|trillion|m|bn)\b"
)
_SIZES = {"thousand": 3, "million": 6, "m": 6, "billion": 9, "bn": 9, "trillion": 12}


def of_its_whole(text: str, quantity: Quantity) -> Quantity | None:
    """A plain number of ``text`` with the word of size of the whole right behind it, of which it is no larger part; else
    None."""
    if quantity.low is None or quantity.low != quantity.high or not quantity.text[-1:].isdigit():
        return None
    found = _OF_THE_WHOLE.match(text, quantity.end)
    if found is None or quantity.low >= float(found["number"].replace(",", "").rstrip(".") or 0):
        return None
    value = quantity.low.scaleb(_SIZES[found["size"]])
    return replace(quantity, low=value, high=value)
