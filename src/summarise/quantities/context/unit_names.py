"""One table of what may name a number's unit, by its first word: percent, ages, multiples, units, currencies."""

from __future__ import annotations

from summarise.quantities import units
from summarise.quantities.english import SCALES, SHORT_MAGNITUDES
from summarise.quantities.lexicon import word_set
from summarise.quantities.money import currencies
from summarise.quantities.money.sums import LOWER_CODES
from summarise.quantities.page import Page
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
    "yr-old|yrs old|yo|y/o|y.o.|y.o",
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


_FIRST_WORD = pattern(r"[^\W\d_]+").match


def _enter(name: str, kind: Kind, unit: str) -> None:
    first = _FIRST_WORD(name)
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


_PLAIN_WORD = pattern(r" ([a-z]{2,20})(?=[\s,.;:)])")
# Longer words that change the number before them: magnitudes, links, hedges, units; and shorter ones.
_LONG_TELLING = (
    frozenset(NAMES_BY_FIRST_WORD)
    | frozenset(SCALES)
    | word_set("through until point times grand gross tenners fivers")
)
_SHORT = 5  # letters; a shorter word may be a symbol or a code
_TELLING = _LONG_TELLING | {
    word
    for word in (
        *SHORT_MAGNITUDES,
        *units.SYMBOLS,
        *LOWER_CODES,
        *"and or to till in out of for over by per nil de di st".split(),
    )
    if 1 < len(word) < _SHORT
}
_TELLING |= {symbol.lower() for symbol in units.SYMBOLS if len(symbol) >= _SHORT}


def plain_word(page: Page, position: int) -> str | None:
    """The word behind the number that ends at ``position``, in lower case, where it only names what is counted or begins what
    is said of it: of most numbers nothing more need be read. None where it may be more."""
    found = _PLAIN_WORD.match(page.low, position)
    if found is None:
        return None
    word = found[1]
    if word in _TELLING or (len(word) < _SHORT and not page.plain.startswith(word, position + 1)):
        return None
    return word


def is_tail_word(word: str) -> bool:
    """Whether a unit's name begins with ``word`` (lower case)."""
    return word in NAMES_BY_FIRST_WORD
