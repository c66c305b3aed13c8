"""Units in their three widths, and spans of time, as Babel writes them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from babel import Locale
from babel.dates import format_timedelta
from babel.lists import format_list
from babel.units import format_unit
from benchmarks.locale_gate.cases import Form, Number, amount, number
from benchmarks.locale_gate.numbers import parsed

from summarise.quantities.units import UNITS, dimension

_RENAMED = {"celsius": "degree-celsius", "fahrenheit": "degree-fahrenheit"}
_LENGTHS = ("year", "month", "week", "day", "hour", "minute", "second")
_SECONDS = {"week": 604800, "day": 86400, "hour": 3600, "minute": 60, "second": 1}


def known_units() -> dict[str, str]:
    """The CLDR's units that the finder has, each to its name there."""
    english = Locale("en")._data["unit_patterns"]
    found = {}
    for key in sorted(english):
        name = key.partition("-")[2]
        name = _RENAMED.get(name, name)
        if name in UNITS:
            found[key] = name
    return found


def _kinds(name: str) -> tuple[str, ...]:
    return ("duration",) if UNITS[name].dimension.startswith("duration") else ("measure",)


def unit(width: str) -> object:
    """``width``: "long" ("5 kilometers"), "short" ("5 km"), "narrow" ("5km")."""
    units = known_units()

    def write(locale: str, draw: random.Random) -> Iterator[Form]:
        while True:
            key = draw.choice(list(units))
            value = amount(draw, decimals=draw.choice((0, 0, 1, 2)), powers=4)
            text = _written(value, key, width, parsed(locale))
            name = units[key]
            kinds = _kinds(name)
            yield Form(
                name,
                text,
                (number(value, *kinds, unit=name),),
                "durations" if kinds[0] == "duration" else "measures",
            )

    return write


def duration(locale: str, draw: random.Random) -> Iterator[Form]:
    """Of one unit, as ``format_timedelta`` has it, or of two, as a list of units."""
    here = parsed(locale)
    while True:
        width = draw.choice(("long", "short"))
        if draw.random() < 0.5:
            name = draw.choice(list(_SECONDS))
            count = draw.randint(2, {"week": 3, "day": 5, "hour": 19, "minute": 49, "second": 49}[name])
            span = timedelta(seconds=count * _SECONDS[name])
            text = str(format_timedelta(span, name, format=width, locale=here))
            yield Form(name, text, (number(count, "duration", unit=name),), "durations")
        else:
            at = draw.randint(0, len(_LENGTHS) - 2)
            pair = _LENGTHS[at], _LENGTHS[at + 1]
            counts = draw.randint(2, 20), draw.randint(2, 20)
            written = [
                _written(n, f"duration-{name}", width, here) for n, name in zip(counts, pair, strict=True)
            ]
            text = _joined(written, "unit" if width == "long" else "unit-short", here)
            apart = tuple(number(n, "duration", unit=name) for n, name in zip(counts, pair, strict=True))
            yield Form("-".join(pair), str(text), apart, "durations", (_together(counts, pair),))


def _written(value: Decimal | int, key: str, width: str, locale: Locale) -> str:
    """Babel 2.18 writes the unit's key where the CLDR says that a width is as another one."""
    for other in (width, "short", "long"):
        text = str(format_unit(value, key, other, locale=locale))
        if key not in text:
            return text
    raise ValueError(f"{locale} has no {key}")


def _joined(written: list[str], style: str, here: Locale) -> str:
    """A list of two. Babel 2.18 fails on those of Spanish units, which have no pattern for just two."""
    try:
        return format_list(written, style, locale=here)
    except KeyError:
        return str(here.list_patterns[style]["end"]).format(*written)


def _together(counts: tuple[int, int], pair: tuple[str, str]) -> Number:
    large, small = (UNITS[name].factor for name in pair)
    if dimension(pair[0]) == "duration" and UNITS[pair[0]].dimension == UNITS[pair[1]].dimension:
        return number(counts[0] * large / small + counts[1], "duration", unit=pair[1])
    return number(Decimal(-1), "duration", unit="none")  # months have no fixed number of weeks
