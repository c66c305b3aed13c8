"""One table of what may name a number's unit, by its first word: percent, ages, multiples, units, currencies."""

from __future__ import annotations

import re

from summarise.quantities import currencies, units
from summarise.quantities.english import SCALES
from summarise.quantities.lexicon import word_set
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind

_ROWS = {
    (Kind.PERCENT, "percent"): "percent|per cent|per-cent|pct|percents|pc|p.c.",
    (
        Kind.PERCENTAGE_POINTS,
        "percentage-point",
    ): "percentage point|percentage points|percentage-point|percentage-points|"
    "percent points|percent point|per cent points|pp|ppt|ppts",
    (Kind.PERCENTAGE_POINTS, "basis-point"): "basis point|basis points|basis-point|bps|bp",
    (
        Kind.AGE,
        "year",
    ): "year-old|year-olds|year old|year olds|years old|years-old|years-olds|years of age|year of age|"
    "yr-old|yrs old|yo|y/o",
    (Kind.AGE, "month"): "month-old|month-olds|month old|months old|months of age",
    (Kind.AGE, "week"): "week-old|week-olds|week old|weeks old|weeks of age",
    (Kind.AGE, "day"): "day-old|day-olds|day old|days old|days of age",
    (Kind.MULTIPLE, "times"): "fold|x",
}
# -> the rest of the name, its kind and its canonical unit, the longest first.
NAMES_BY_FIRST_WORD: dict[str, list[tuple[str, Kind, str]]] = {}


def kind_of(unit: str) -> Kind:
    """Duration for units of time, measure for all others."""
    known = units.UNITS.get(unit)
    return Kind.DURATION if known and known.dimension.startswith("duration") else Kind.MEASURE


def _enter(name: str, kind: Kind, unit: str) -> None:
    first = re.match(r"[^\W\d_]+", name)
    assert first is not None
    NAMES_BY_FIRST_WORD.setdefault(first.group(), []).append((name[first.end() :], kind, unit))


for (_kind, _unit), _names in _ROWS.items():
    for _name in _names.split("|"):
        _enter(_name, _kind, _unit)
for _name, _unit in units.WORDS.items():
    _enter(_name, kind_of(_unit), _unit)
    for _long, _short in (("square ", "sq "), ("square ", "sq. "), ("cubic ", "cu "), ("cubic ", "cu. ")):
        if _name.startswith(_long):
            _enter(_short + _name.removeprefix(_long), kind_of(_unit), _unit)
for _name, _unit in (
    currencies.NAMES | {k: v for k, v in currencies.SUBUNITS.items() if k.isalpha()}
).items():
    _enter(_name, Kind.MONEY, _unit)
for _rows in NAMES_BY_FIRST_WORD.values():
    _rows.sort(key=lambda row: -len(row[0]))


_LONG_WORD = pattern(r" ([a-z]{5,20})(?=[\s,.;:)])")
# Longer words that change the number before them: magnitudes, links, hedges, units.
_TELLING = frozenset(NAMES_BY_FIRST_WORD) | frozenset(SCALES) | word_set("through until point times grand")


def plain_word_follows(low: str, position: int) -> bool:
    """Whether the word behind ``position`` only names what is counted: most do, and nothing need be read of them."""
    found = _LONG_WORD.match(low, position)
    return found is not None and found.group(1) not in _TELLING


def is_tail_word(word: str) -> bool:
    """Whether a unit's name begins with ``word`` (lower case)."""
    return word in NAMES_BY_FIRST_WORD
