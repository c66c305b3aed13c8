"""A unit as a model may write it in a field: "USD", "million dollars", "$bn", "%", "kg", "people"."""

from __future__ import annotations

import re
from decimal import Decimal

from summarise.quantities import Kind
from summarise.quantities.english import MAGNITUDES, SHORT_MAGNITUDES
from summarise.quantities.finder import find_quantities
from summarise.quantities.money.currencies import CODES, NAMES, SIGNS
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.units import SYMBOLS, UNITS, WORDS

ONE = Decimal(1)


def word_set(words: str) -> frozenset[str]:
    """The words of a string, as a set."""
    return frozenset(words.split())


class Hint(NamedTuple):
    """What is known of a number beside its digits. ``kind`` None: nothing. ``scale``: it counts so many
    ("million"). ``noun``: what is counted."""

    kind: Kind | None = None
    unit: str | None = None
    scale: Decimal = ONE
    noun: str | None = None


_PERCENT = frozenset({"percent", "%", "per cent", "pct", "percentage"})
POINTS = {
    "percentage points": "percentage-point",
    "percentage point": "percentage-point",
    "pp": "percentage-point",
    "basis points": "basis-point",
    "basis point": "basis-point",
    "bps": "basis-point",
}
_OTHER = {
    "years old": Hint(Kind.AGE, "year"),
    "year old": Hint(Kind.AGE, "year"),
    "years of age": Hint(Kind.AGE, "year"),
    "times": Hint(Kind.MULTIPLE),
    "fold": Hint(Kind.MULTIPLE),
    "x": Hint(Kind.MULTIPLE),
    "ordinal": Hint(Kind.ORDINAL),
    "ratio": Hint(Kind.RATIO),
    "fraction": Hint(Kind.RATIO),
}
_NO_UNIT = frozenset(
    {"", "-", "none", "null", "n/a", "na", "number", "count", "unit", "units", "integer", "year ad"}
)
_OF = pattern(r"\s+(?:of|per|in|a|an|worth)\s+", re.IGNORECASE)
_AROUND = pattern(r"[()\[\],;:]|\b(?:in|of)\b", re.IGNORECASE)  # "pounds (in millions)", "millions of GBP"
_EACH = pattern(r"(?<=\w)\s?/\s?[a-z]{3,}\Z")  # "million EUR/year"
_THOUSANDS = pattern(r"(?<!\d)['’‘]?000s?(?!\d)", re.IGNORECASE)  # "£000", "GBP '000s"
_CODED_SCALE = pattern(r"([A-Z]{3})(k|m|mn|bn|b|tn)")  # "GBPm"
_SIGNED_SCALE = pattern(r"(\D*[$€£¥₹₩₽₺])\s?(k|m|mn|mm|bn|b|tn|t)", re.IGNORECASE)


def unit_hint(name: str) -> Hint:
    """A unit as a model may write it: "USD", "million dollars", "$bn", "%", "kg", "people"."""
    name = " ".join(name.split())
    low = name.lower().replace("-", " ").replace("_", " ")
    if low in _NO_UNIT:
        return Hint()
    known = _known_unit(name, low)
    if known is not None:
        return known
    signed = _SIGNED_SCALE.fullmatch(name)
    if signed and signed.group(1).strip() in SIGNS:
        return Hint(Kind.MONEY, SIGNS[signed.group(1).strip()], magnitude(signed.group(2).lower()) or ONE)
    coded = _CODED_SCALE.fullmatch(name)
    if coded and coded[1] in CODES:
        return Hint(Kind.MONEY, coded[1], magnitude(coded[2]) or ONE)
    name = _EACH.sub("", name)
    scale, rest = _scaled(_AROUND.sub(" ", _THOUSANDS.sub(" thousand", name)).split())
    if scale != ONE:
        inner = _known_unit(" ".join(rest), " ".join(rest).lower()) or Hint(noun=" ".join(rest) or None)
        return Hint(inner.kind, inner.unit, scale, inner.noun)
    head = _OF.split(name, maxsplit=1)[0]
    known = _known_unit(head, head.lower()) if head != name else None
    return known or _as_found(name)


def _as_found(name: str) -> Hint:
    """A unit that stands in no table is read as the finder reads it behind a number in a text."""
    found = find_quantities(f"2 {name}")
    if not found or found[0].start or found[0].low != 2:
        return Hint(Kind.COUNT, name.lower(), noun=name.lower())
    return Hint(found[0].kind, found[0].unit, noun=found[0].noun)


def _known_unit(name: str, low: str) -> Hint | None:
    if low in _PERCENT:
        return Hint(Kind.PERCENT, "percent")
    if low in POINTS:
        return Hint(Kind.PERCENTAGE_POINTS, POINTS[low])
    if low in _OTHER:
        return _OTHER[low]
    code = name.upper() if name.upper() in CODES else SIGNS.get(name) or NAMES.get(low)
    if code:
        return Hint(Kind.MONEY, code)
    dashed = low.replace(" ", "-")
    unit = SYMBOLS.get(name) or WORDS.get(low) or (dashed if dashed in UNITS else None)
    if unit is None:
        return None
    return Hint(Kind.DURATION if UNITS[unit].dimension.startswith("duration") else Kind.MEASURE, unit)


def magnitude(word: str) -> Decimal | None:
    """What a word of size counts: 1,000,000 for "million", "mn" and "m"; None for any other word."""
    low = word.lower().rstrip(".")
    found = MAGNITUDES.get(low) or MAGNITUDES.get(low.removesuffix("s")) or SHORT_MAGNITUDES.get(low)
    return Decimal(found) if found else None


def _scaled(words: list[str]) -> tuple[Decimal, list[str]]:
    """A magnitude word taken out of a unit. One letter is a magnitude only beside a currency."""
    scale, rest = ONE, []
    money = any(w.upper() in CODES or w in SIGNS or w.lower() in NAMES for w in words)
    for word in words:
        found = magnitude(word) if len(word) > 1 or money else None
        if found is None:
            rest.append(word)
        else:
            scale *= found
    return scale, rest
