"""What a unit measures, and a value in one unit restated in another: also of composed units."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from summarise.quantities.units.table import UNITS

# "tons" by itself is left apart from all three tons: it converts to a fixed kilogram value nowhere,
# but 1,000 kg is what news means by it outside the United States, so conversion to tonne is allowed.
_TON_AS_TONNE = Decimal(1000)

# The temperatures, what a bare "degrees" may be among them: the name -> offset and scale to Celsius.
_CELSIUS = {
    "degree-celsius": (Decimal(1), Decimal(0)),
    "degree-fahrenheit": (Decimal(5) / Decimal(9), Decimal(-32)),
    "kelvin": (Decimal(1), Decimal("-273.15")),
}
_DEGREES = frozenset({"degree-celsius", "degree-fahrenheit"})


def dimension(unit: str) -> str | None:
    """What a canonical unit measures ("mass", "duration", …); None for a name that is no unit."""
    found = UNITS.get(unit)
    if found is None:
        return None
    if found.dimension == "mass-ton":
        return "mass"
    if found.dimension.startswith("temperature"):
        return "temperature"
    return "duration" if found.dimension.startswith("duration-month") else found.dimension


def convert(value: Decimal, unit_from: str, unit_to: str) -> Decimal | None:
    """``value`` restated in another unit, or None where the two do not measure the same thing.

    Composed units ("milligram-per-deciliter") convert where all their parts do.

    Months and years convert into each other, never into days (a month has no fixed length). A plain
    "ton" converts as a metric one: the other two have names of their own. Bare degrees are those of
    whatever scale the other is in.
    """
    if unit_from == unit_to:
        return value
    if "degree" in (unit_from, unit_to) and {unit_from, unit_to} & _DEGREES:
        return value
    if unit_from in _CELSIUS and unit_to in _CELSIUS:
        scale, shift = _CELSIUS[unit_from]
        back, unshift = _CELSIUS[unit_to]
        return (value + shift) * scale / back - unshift
    a, b = UNITS.get(unit_from), UNITS.get(unit_to)
    if a is None or b is None or "-per-" in unit_from or "-per-" in unit_to:
        (top, _, below), (other_top, _, other_below) = (
            unit_from.partition("-per-"),
            unit_to.partition("-per-"),
        )
        if (
            below and below == other_below
        ):  # exact: nothing is divided by the seconds of a year and multiplied again
            return convert(value, top, other_top)
        one, other = _taken_apart(unit_from), _taken_apart(unit_to)
        return value * one[1] / other[1] if one[0] == other[0] and other[1] else None
    if a.dimension == b.dimension:
        return value * a.factor / b.factor
    if {a.dimension, b.dimension} == {"mass", "mass-ton"}:
        kilograms = value * a.factor * (_TON_AS_TONNE if a.dimension == "mass-ton" else 1)
        return kilograms / (b.factor * (_TON_AS_TONNE if b.dimension == "mass-ton" else 1))
    return None


def factor_of(unit: str) -> Decimal:
    """What one of a unit, composed or not, is in the base units of its dimensions; 1 where nothing of it is known."""
    return _taken_apart(unit)[1]


# What the table gives a dimension of its own, in the dimensions it is made of.
_MADE_OF = {
    "area": (("length", 2),),
    "volume": (("length", 3),),
    "speed": (("length", 1), ("duration", -1)),
    "data-rate": (("data", 1), ("duration", -1)),
    "mass-ton": (("mass", 1),),
}
_PREFIXES = {"square": 2, "cubic": 3}


@lru_cache(maxsize=4096)
def _taken_apart(name: str) -> tuple[tuple[tuple[str, int], ...], Decimal]:
    """The dimensions of a composed unit with their powers, and its factor to their base units.

    A part that is no unit is a dimension of its own: grams per person are no grams per share.
    """
    powers: dict[str, int] = {}
    factor = Decimal(1)
    for index, part in enumerate([name] if name in UNITS and "-per-" not in name else name.split("-per-")):
        sign = -1 if index else 1
        for piece, power in _pieces(part):
            unit = UNITS.get(piece)
            if unit is None:
                if piece.isdigit():
                    factor *= Decimal(piece) ** sign
                    continue
                made_of: tuple[tuple[str, int], ...] = ((piece, 1),)
                own = Decimal(1)
            else:
                made_of = _MADE_OF.get(unit.dimension, ((unit.dimension, 1),))
                own = unit.factor * (_TON_AS_TONNE if unit.dimension == "mass-ton" else 1)
            factor *= own ** (sign * power)
            for dimension_of, times in made_of:
                powers[dimension_of] = powers.get(dimension_of, 0) + sign * power * times
    return tuple(sorted((d, n) for d, n in powers.items() if n)), factor


def _pieces(part: str) -> list[tuple[str, int]]:
    """The units that multiply in one part of a name, with their powers: "newton-square-meter"."""
    words = part.split("-")
    out: list[tuple[str, int]] = []
    at, power = 0, 1
    while at < len(words):
        if words[at] in _PREFIXES and "-".join(words[at : at + 2]) not in UNITS:
            power, at = _PREFIXES[words[at]], at + 1
            continue
        stop = next((n for n in range(len(words), at + 1, -1) if "-".join(words[at:n]) in UNITS), at + 1)
        piece, at = "-".join(words[at:stop]), stop
        if words[at : at + 2] == ["to", "the"] and len(words) > at + 2 and words[at + 2].isdigit():
            power, at = int(words[at + 2]), at + 3
        out.append((piece, power))
        power = 1
    return out
