"""What stands behind a number and types it: percent, currency, unit of measure, rate.

Pure look-ups in the data of ``units`` and ``currencies``, longest name first.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarise.quantities import currencies, units
from summarise.quantities.quantity import Kind


class Suffix(NamedTuple):
    """The kind and canonical unit a suffix gives and where it ends."""

    kind: Kind
    unit: str
    end: int


_PERCENT = {
    "%": (Kind.PERCENT, "percent"),
    "percent": (Kind.PERCENT, "percent"),
    "per cent": (Kind.PERCENT, "percent"),
    "pct": (Kind.PERCENT, "percent"),
    "percents": (Kind.PERCENT, "percent"),
    "percentage point": (Kind.PERCENTAGE_POINTS, "percentage-point"),
    "percentage points": (Kind.PERCENTAGE_POINTS, "percentage-point"),
    "percent points": (Kind.PERCENTAGE_POINTS, "percentage-point"),
    "% points": (Kind.PERCENTAGE_POINTS, "percentage-point"),
    "pp": (Kind.PERCENTAGE_POINTS, "percentage-point"),
    "ppt": (Kind.PERCENTAGE_POINTS, "percentage-point"),
    "basis point": (Kind.PERCENTAGE_POINTS, "basis-point"),
    "basis points": (Kind.PERCENTAGE_POINTS, "basis-point"),
    "bps": (Kind.PERCENTAGE_POINTS, "basis-point"),
    "bp": (Kind.PERCENTAGE_POINTS, "basis-point"),
}
# Words that are units in a table and something else in prose: read only after digits or glued.
_AFTER_DIGITS_ONLY = frozenset(
    {"second", "in", "bar", "c", "f", "won", "real", "rand", "lei", "crowns", "pound", "foot"}
)
_TAIL = re.compile(
    r"(?P<gap>[ -]|\r?\n[ ]?)?(?P<one>[%¢°€£¥₹]|U\.S\.(?= )|[A-Za-zµμ°℃℉][A-Za-zµμ°²³0-9/]*|\"|'(?!s))"
    r"(?:(?:[ -]|\r?\n[ ]?)(?P<two>[A-Za-z°]+)(?:(?:[ -]|\r?\n[ ]?)(?P<three>[A-Za-z]+))?)?"
)
_RATE = re.compile(
    r"(?:[ -]per[ -]|/| an? )(second|minute|hour|day|night|week|month|year|capita|person|head|square kilomet(?:er|re)|"
    r"square mile|kilomet(?:er|re)|mile|gallon|lit(?:er|re)|barrel|tonne|ton|kilogram|acre|hectare|share|household)\b"
)
_RATE_NAMES = {"kilometre": "kilometer", "litre": "liter", "square kilometre": "square-kilometer"}
_SQUARE = {"sq": "square", "cu": "cubic", "square": "square", "cubic": "cubic"}


def suffix(plain: str, position: int, *, digits: bool, ordinal: bool = False) -> Suffix | None:
    """The unit that begins at ``position`` of the folded text, or None."""
    found = _TAIL.match(plain, position)
    if found is None:
        return None
    gap, one, two, three = found.group("gap", "one", "two", "three")
    if ordinal:
        return None
    low = one.lower()
    low = _SQUARE.get(low, low)
    if two is not None:
        low_two = two.lower()
        if three is not None:
            phrase = f"{low} {low_two} {three.lower()}"
            hit = _word(phrase, found.end("three"))
            if hit is not None:
                return _with_rate(plain, hit)
        hit = _word(f"{low} {low_two}", found.end("two"))
        if hit is not None:
            return _with_rate(plain, hit)
        if one == "°" and two in ("C", "F"):
            return Suffix(Kind.MEASURE, units.SYMBOLS["°" + two], found.end("two"))
    end = found.end("one")
    if one in units.SYMBOLS and (digits or len(one) > 2) and _symbol_ok(one, gap, plain, end):
        name = units.SYMBOLS[one]
        kind = Kind.DURATION if units.dimension(name) == "duration" else Kind.MEASURE
        return _with_rate(plain, Suffix(kind, name, end))
    if one.upper() == one and one in currencies.CODES:
        return Suffix(Kind.MONEY, one, end)
    if one in currencies.SIGNS:
        return Suffix(Kind.MONEY, currencies.SIGNS[one], end)
    if one == '"' and digits and not gap:
        # 8" is inches only where no quotation is open before it on the line
        line = plain.rfind("\n", 0, position) + 1
        return (
            Suffix(Kind.MEASURE, "inch", end)
            if plain.count('"', max(line, position - 200), position) % 2 == 0
            else None
        )
    if one == "p" and digits and not gap:
        return Suffix(Kind.MONEY, "penny", end)
    if low in _AFTER_DIGITS_ONLY and not digits:
        return None
    if low in ("in", "f", "c", "won") and (gap == " " or gap is None) and one == low and low != "won":
        return None
    if low == "won" and not digits:
        return None
    hit = _word(low, end)
    return None if hit is None else _with_rate(plain, hit)


def _symbol_ok(one: str, gap: str | None, plain: str, end: int) -> bool:
    if gap == "-":
        return len(one) > 1 and one not in ("in", "GT", "MP", "TB")
    if one in ("B", "A", "C", "F", "J", "N", "V", "W", "g", "l", "L", "t") and gap == " ":
        return one in ("g", "t", "l", "V", "W") and plain[end : end + 1] != "."
    if one == "m" and gap == " ":
        return True
    return not (one in ("MP", "GT") and gap)


def _word(phrase: str, end: int) -> Suffix | None:
    percent = _PERCENT.get(phrase)
    if percent is not None:
        return Suffix(*percent, end)
    name = units.WORDS.get(phrase)
    if name is not None:
        kind = Kind.DURATION if units.UNITS[name].dimension.startswith("duration") else Kind.MEASURE
        return Suffix(kind, name, end)
    code = currencies.NAMES.get(phrase)
    if code is not None:
        return Suffix(Kind.MONEY, code, end)
    code = currencies.SUBUNITS.get(phrase)
    if code is not None:
        return Suffix(Kind.MONEY, code, end)
    return None


def _with_rate(plain: str, found: Suffix) -> Suffix:
    """Join "a day", "per hour", "/km" to a measure: "barrel-per-day"."""
    if found.kind is not Kind.MEASURE or "-per-" in found.unit:
        return found
    rate = _RATE.match(plain, found.end)
    if rate is None:
        return found
    per = _RATE_NAMES.get(rate.group(1), rate.group(1)).replace(" ", "-")
    return Suffix(found.kind, f"{found.unit}-per-{per}", rate.end())
