"""Hours, minutes and seconds of one span of time: "41 minutos y 7 segundos", "una hora y 14 minutos", "11 Stunden 20 Minuten"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.neighbours.pair import Pair, together
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Qualifier, Quantity

JOINTS = {
    "de": ("und", ""),
    "fr": ("et", ""),
    "es": ("y", "con", ""),
    "it": ("e", "ed", ""),
    "pt": ("e", ""),
    "nl": ("en", ""),
}
_SMALLER = {"hour": "minute", "minute": "second"}
_SIXTY = Decimal(60)
# One of the larger unit, whose number is an article's word that is not read by itself.
_ONE = {
    "de": r"eine[rn]? (?P<unit>stunde|minute) (?:und )?", "fr": r"une (?P<unit>heure|minute) (?:et )?", "es": r"(?:una (?P<unit>hora)|un (?P<other>minuto)) (?:y |con )?",
    "it": r"(?:un'(?P<unit>ora)|un (?P<other>minuto)) (?:e )?", "pt": r"(?:uma (?P<unit>hora)|um (?P<other>minuto)) (?:e )?", "nl": r"(?:een|één) (?P<unit>uur|minuut) (?:en )?",
}  # fmt: skip
_BEFORE = {code: pattern(rf"(?<!\w)(?:{one})\Z") for code, one in _ONE.items()}
_NEAR = 20
_OF_UNITS = frozenset({"minute", "second"})


def summed(pair: Pair) -> list[Quantity] | None:
    """Both as one span of time in the smaller unit; None where the second is no part of the first's unit."""
    first, second = pair.first, pair.second
    if first.low is None or second.low is None or first.low != first.high or second.low != second.high:
        return None
    if _SMALLER.get(first.unit or "") != second.unit or first.low != int(first.low) or second.low >= _SIXTY:
        return None
    if second.qualifier is not Qualifier.EXACT or "," in pair.text[first.end : second.start]:
        return None
    value = first.low * _SIXTY + second.low
    made = together(pair, Kind.DURATION, value, value, second.unit)
    made.qualifier = first.qualifier
    return [made]


def with_one(text: str, quantity: Quantity, code: str, floor: int) -> Quantity | None:
    """ "una hora y 14 minutos": ``quantity`` with one of the larger unit before it; None where none is there."""
    if (
        quantity.unit not in _OF_UNITS
        or quantity.low is None
        or quantity.low != quantity.high
        or quantity.low >= _SIXTY
    ):
        return None
    if quantity.hedge is not None:
        return None
    near = text[max(floor, quantity.start - _NEAR) : quantity.start].lower().replace("’", "'")
    found = _BEFORE[code].search(near)
    if found is None:
        return None
    unit = "minute" if "minu" in found.group() else "hour"
    if _SMALLER[unit] != quantity.unit:
        return None
    start, value = quantity.start - len(found.group()), quantity.low + _SIXTY
    return Quantity(
        start, quantity.end, text[start : quantity.end], Kind.DURATION, value, value, quantity.unit
    )
