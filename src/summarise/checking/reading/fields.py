"""What a field's name and its siblings say of a bare number: kind, unit, scale.

Names are snake case. A unit beside a number ("unit", "currency") says more than the number's own name;
a name says something only where it names a unit, a currency, a percentage, an age, a year or a count.
What is merely likely (``share``, ``rate``) is left open: a bare number may rest on any kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import Any

from summarise.checking.reading.bookkeeping import is_bookkeeping
from summarise.checking.reading.unit_names import ONE, POINTS, Hint, magnitude, unit_hint, word_set
from summarise.quantities import Kind
from summarise.quantities.english import MAGNITUDES
from summarise.quantities.money.currencies import CODES, NAMES
from summarise.quantities.patterns import pattern
from summarise.quantities.units import SYMBOLS, UNITS, WORDS

_PERCENT_WORDS = frozenset({"percent", "percentage", "pct", "perc"})
_RATES = pattern(
    r"(?:interest|inflation|unemployment|employment|jobless|tax|growth|mortgage|vacancy|occupancy|approval"
    r"|success|failure|poverty|literacy|dropout|conversion|churn|discount|vaccination|turnout)_rate"
)
_COUNTED = pattern(r"(?:(?:number|count)_of|num|nr_of|no_of|n)_(?P<after>\w+)|(?P<before>\w+)_count")
_YEAR_WORDS = frozenset({"year", "yr", "date", "dates", "when", "period", "founded", "established", "born", "since", "built", "season", "released"})  # fmt: skip
# Singular words of time and homonyms that end a name without being its unit: "start_day", "tax_bar".
_NO_SUFFIX = word_set(
    "second minute hour day night week month quarter year bar bit stone cup mole degree bits "
    "deg knot tesla generation century decade carat stones cups bars feet"
) - {"min", "degrees", "feet"}
_NAMED_MONEY = word_set("dollar dollars euro euros yen yuan renminbi rupees rupee pesos rubles roubles")
_DIMENSIONS = {
    "length": word_set("height depth length distance width altitude elevation radius diameter"),
    "mass": word_set("weight mass"),
    "duration": word_set("duration elapsed runtime time"),
    "power": frozenset({"power", "capacity"}),
    "volume": frozenset({"volume"}),
    "temperature-c": frozenset({"temperature", "temp"}),
    "temperature-f": frozenset({"temperature", "temp"}),
}
_LETTERS = {"c": "degree-celsius", "f": "degree-fahrenheit"}
_SYMBOLS_LOW = {s.lower(): unit for s, unit in SYMBOLS.items()} | {"km2": "square-kilometer", "m2": "square-meter"}  # fmt: skip
_SHORT_SCALES = frozenset({"mn", "mln", "bn", "bln", "tn", "trn"})
_GLUED_MONEY = pattern(r"(?P<before>k|m|mn|b|bn|t|tn)?(?P<code>[a-z]{3})(?P<after>k|m|mn|mm|bn|tn|trn)?")
_SCALES = {
    "k": 3,
    "m": 6,
    "mn": 6,
    "mm": 6,
    "b": 9,
    "bn": 9,
    "t": 12,
    "tn": 12,
    "trn": 12,
}  # beside a currency
_NO_MONEY = frozenset("try mars bars tars bern tern kern tsar mils meth beth".split())
# Words and names that are a currency's code as well: "pen_sales", "ron_votes", but "price_pen".
_WORDS_TOO = frozenset("pen ron gel mad cop bob php eth lak".split())


@lru_cache(maxsize=512)  # a list of records asks for the same few names again and again
def name_hint(key: str) -> Hint:
    """What a field's name says of the number in it."""
    words = key.split("_")
    if words[-1] in ("pp", "bps") or key.endswith(("percentage_points", "basis_points")):
        return Hint(Kind.PERCENTAGE_POINTS, POINTS.get(words[-1]) or POINTS[" ".join(words[-2:])])
    if _PERCENT_WORDS & set(words) or _RATES.search(key):
        return Hint(Kind.PERCENT, "percent")
    if {"age", "ages", "aged"} & set(words) or key.endswith("years_old"):
        return Hint(Kind.AGE, "year")
    counted = _COUNTED.fullmatch(key)
    if counted:
        noun = (counted.group("after") or counted.group("before")).replace("_", " ")
        return Hint(Kind.COUNT, noun.rpartition(" ")[2], noun=noun)
    return _money_hint(words) or _suffix_hint(words) or Hint(scale=_scale_in(words))


def is_year(key: str, number: Decimal) -> bool:
    """Whether a whole number in a field of that name is a year: "founded", "fiscal_year"."""
    words = key.split("_")
    named = bool(_YEAR_WORDS & set(words)) and "per" not in words and name_hint(key).kind is None
    return named and could_be_year(number, 1000, 2999)


def could_be_year(number: Decimal, first: int = 1500, last: int = 2100) -> bool:
    """Whether a number could be a year at all."""
    return number == number.to_integral_value() and first <= number <= last


def _money_hint(words: list[str]) -> Hint | None:
    for at, word in enumerate(words):
        if word in _NAMED_MONEY:
            return Hint(Kind.MONEY, NAMES[word], _money_scale(words, at))
        glued = _GLUED_MONEY.fullmatch(word)
        if glued is None or glued["code"].upper() not in CODES or word in _NO_MONEY:
            continue
        if word in _WORDS_TOO and not (at > 0 and at == len(words) - 1 and _MONEY_NAMES & set(words)):
            continue
        power = _SCALES.get(glued["before"] or glued["after"] or "")
        scale = Decimal(10) ** power if power else _money_scale(words, at)
        return Hint(Kind.MONEY, glued["code"].upper(), scale)
    return None


def _money_scale(words: list[str], at: int) -> Decimal:
    """The magnitude in a name whose word at ``at`` is a currency: a word for it anywhere, letters beside the currency
    or at the end ("revenue_usd_m", "assets_k_eur")."""
    scale = _scale_in(words)
    if scale != ONE:
        return scale
    beside = (words[-1], *words[at + 1 : at + 2], *words[max(at - 1, 0) : at])
    power = next(
        (_SCALES[word] for word in beside if word in ("k", "m", "mm", "b")), None
    )  # "usd_t": a tonne
    return Decimal(10) ** power if power else ONE


def _scale_in(words: list[str]) -> Decimal:
    """The magnitude word of a name."""
    for word in words:
        found = MAGNITUDES.get(word) or MAGNITUDES.get(word.removesuffix("s"))
        if found and word != "hundred":
            return Decimal(found)
        if word in _SHORT_SCALES:
            return Decimal(10) ** _SCALES[word] if word in _SCALES else magnitude(word) or ONE
    return ONE


def _suffix_hint(words: list[str]) -> Hint | None:
    """The unit that ends a name ("distance_km", "duration_days") or begins it in the plural ("days_lost")."""
    last = words[-1]
    if last == "pounds" or last == "pound":
        mass = bool(_DIMENSIONS["mass"] & set(words))
        return Hint(Kind.MEASURE, "pound") if mass else Hint(Kind.MONEY, "GBP")
    if "per" in words:
        two = " ".join(words[-3:])
        unit = WORDS.get(two)
        return Hint(Kind.MEASURE, unit) if unit else None
    unit = None
    if len(last) == 1 or last == "min":  # "price_min" is the least price
        candidate = _LETTERS.get(last) or _SYMBOLS_LOW.get(last) or WORDS.get(last)
        meant = _DIMENSIONS.get(UNITS[candidate].dimension, frozenset()) if candidate else frozenset()
        unit = candidate if meant & set(words[:-1]) else None
    elif last not in _NO_SUFFIX:
        unit = WORDS.get(" ".join(words[-2:])) or WORDS.get(last) or _SYMBOLS_LOW.get(last)
    rest = words[:-1]
    if unit is None and len(words) > 1 and words[0].endswith("s") and words[0] not in _NO_SUFFIX:
        unit, rest = WORDS.get(words[0]), words[1:]
    if unit is None:
        return None
    kind = Kind.DURATION if UNITS[unit].dimension.startswith("duration") else Kind.MEASURE
    return Hint(kind, unit, _scale_in(rest))


# --- what the siblings say --------------------------------------------------------------------------

_UNIT_FIELDS = ("unit", "units", "unit_of_measure", "unit_of_measurement", "uom", "measure", "unit_text")
_CURRENCY_FIELDS = ("currency", "currency_code", "iso_currency")
_SCALE_FIELDS = (
    "scale", "magnitude", "multiplier", "order_of_magnitude", "unit_scale", "unit_multiplier", "scale_factor",
    "denomination", "in",
)  # fmt: skip
_POWERS = (3, 6, 9, 12)  # of ten: thousand to trillion
_LONGEST_SCALE = 13  # digits of a trillion
_DIGITS = pattern(r"\s*[-+]?\d[\d,.]*\s*")
UNIT_NAMES = frozenset((*_UNIT_FIELDS, *_CURRENCY_FIELDS, *_SCALE_FIELDS))
_GENERIC = word_set(
    "value values amount quantity number figure size low high min max minimum maximum lower upper from to "
    "total sum average mean median start end exact approx estimate previous prior current before after old new latest last "
    "actual forecast expected target initial original final change difference increase decrease rise fall"
)
_MONEY_NAMES = word_set(
    "price cost costs revenue revenues profit profits amount budget sales income salary fee fees fine loss "
    "losses debt turnover earnings funding investment value total worth payment wage spending deal"
)


def hint_for(key: str, siblings: Mapping[str, Any]) -> Hint:
    """All that is known of the number in field ``key``: its own unit field, the mapping's, its name."""
    own, named = _own_unit(key, siblings), name_hint(key)
    shared = own or _shared_unit(key, siblings, named)
    if shared is None:
        return named
    if named.kind is Kind.AGE and shared.kind is Kind.DURATION:
        return Hint(Kind.AGE, shared.unit)
    scale = shared.scale if shared.scale != ONE else named.scale
    if shared.kind is None:
        return Hint(named.kind, named.unit, scale, shared.noun or named.noun)
    return Hint(shared.kind, shared.unit, scale, shared.noun)


def _own_unit(key: str, siblings: Mapping[str, Any]) -> Hint | None:
    """The unit in a field named after this one: "price_currency", "area_unit"."""
    for name in _own_names(key):
        stated = siblings.get(name)
        if isinstance(stated, str):
            return unit_hint(stated)
    return None


@lru_cache(maxsize=512)
def _own_names(key: str) -> tuple[str, ...]:
    """The names of fields that may hold the unit of a field called ``key``, likeliest first."""
    stem = re.sub(r"_(?:value|amount|number)$", "", key)
    bases = dict.fromkeys(base for base in (key, stem) if base)
    return tuple(f"{base}_{ending}" for base in bases for ending in ("unit", "units", "currency"))


def _shared_unit(key: str, siblings: Mapping[str, Any], named: Hint) -> Hint | None:
    """The mapping's one unit, where it can be meant for this number and not for another."""
    if UNIT_NAMES.isdisjoint(siblings):
        return None
    words = set(key.split("_"))
    if named.kind is not None and not words & _GENERIC and named.kind is not Kind.AGE:
        return None
    unit = _stated(_UNIT_FIELDS, siblings)
    currency = _stated(_CURRENCY_FIELDS, siblings)
    scale = _stated_scale(siblings)
    if unit is None and currency is None and scale == ONE:
        return None
    alone = _is_alone(siblings)
    found = Hint()
    if unit is not None and (alone or words & _GENERIC):
        found = unit_hint(unit)
    if currency is not None and (
        alone or words & _MONEY_NAMES or (words & _GENERIC and _is_of_one(siblings))
    ):
        money = unit_hint(currency)
        short = (
            magnitude(unit) if unit is not None and found.kind is not Kind.MONEY else None
        )  # "m" is no metre
        if money.kind is Kind.MONEY and (short or found.kind in (None, Kind.COUNT)):
            size = short or (found.scale if found.scale != ONE else money.scale)
            found = Hint(Kind.MONEY, money.unit, size)
    if scale != ONE and (alone or words & (_GENERIC | _MONEY_NAMES)):
        found = Hint(found.kind, found.unit, scale, found.noun)
    return found if found != Hint() else None


def is_scale(key: str, value: Any, siblings: Mapping[str, Any]) -> bool:
    """Whether a number in a field of that name only says in what the number beside it counts: ``"scale": 1000000``."""
    return key in _SCALE_FIELDS and (value == 1 or _scale_of(key, value, siblings) != ONE)


def _scale_of(key: str, value: Any, siblings: Mapping[str, Any]) -> Decimal:
    """What a field of scale says: "million", 1000000, and as XBRL has it 6, the power of ten of a sum of money."""
    if isinstance(value, str):
        digits = value.replace(",", "").strip()
        if not (digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST_SCALE):
            return unit_hint(value).scale
        value = int(digits)
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        return ONE
    if key == "scale" and value in _POWERS and not siblings.keys().isdisjoint(_CURRENCY_FIELDS):
        return Decimal(10) ** int(value)
    return next((size for power in _POWERS if value == (size := Decimal(10) ** power)), ONE)


def _stated_scale(siblings: Mapping[str, Any]) -> Decimal:
    found = (_scale_of(name, siblings[name], siblings) for name in _SCALE_FIELDS if name in siblings)
    return next((scale for scale in found if scale != ONE), ONE)


def _stated(names: tuple[str, ...], siblings: Mapping[str, Any]) -> str | None:
    for name in names:
        stated = siblings.get(name)
        if stated and isinstance(stated, str):
            return stated
    return None


def _is_of_one(siblings: Mapping[str, Any]) -> bool:
    """Whether all numbers of a mapping are of one thing, by their names: an amount, the previous one, the change."""
    return all(set(key.split("_")) & (_GENERIC | _MONEY_NAMES) for key in _numbers(siblings))


def _is_alone(siblings: Mapping[str, Any]) -> bool:
    """Whether at most one field of a mapping holds a number that could take its unit; a second one ends the look, since
    each of thousands of fields asks."""
    return len(list(islice(_numbers(siblings), 2))) <= 1


def _numbers(siblings: Mapping[str, Any]) -> Iterator[str]:
    """The fields of a mapping that hold a number and could take its unit."""
    return (
        k
        for k, v in siblings.items()
        if (isinstance(v, (int, float, Decimal)) or (isinstance(v, str) and _DIGITS.fullmatch(v) is not None))
        and not isinstance(v, bool)
        and not is_bookkeeping(k, v, "", {})
        and not is_scale(k, v, siblings)
        and not _YEAR_WORDS & set(k.split("_"))
    )
