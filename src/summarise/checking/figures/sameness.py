"""Whether the unit of a figure may be the one that a number is written with.

A field of a unit is short and free: "$" may be the dollars of any country that has them, "tons" any tons, "m" metres,
minutes or millions. Only what can be no name of the number's unit is another one.
"""

from __future__ import annotations

from decimal import Decimal

from summarise.checking.reading.unit_names import Hint, magnitude
from summarise.checking.values.calendar import by_calendar
from summarise.quantities import Kind, Quantity
from summarise.quantities.money.currencies import FAMILIES, MINOR
from summarise.quantities.patterns import pattern
from summarise.quantities.units import convert, dimension

# Kinds whose numbers are written with their unit.
UNITED = frozenset({Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.MEASURE, Kind.DURATION, Kind.AGE})
_ALSO = frozenset({("kt", "knot"), ("kts", "knot")})  # names that are read as another unit, too
_POUNDS = frozenset({"pound", "pounds"})  # read as money
_SHARES = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINTS})
_PARTS = frozenset({"point", "points"})
_CODES = "AUD BBD BSD BMD BND BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD USD XCD ZWL"
_DOLLARS = frozenset(f"{_CODES} ARS CLP COP MXN UYU DOP XXP".split())  # of pesos too the sign is "$"
# What a name or a sign is read as where nothing says whose it is -> all that it may be, and what says it.
_READ_AS = {
    "USD": (_DOLLARS, r"\bus|\bu\.s|america"),
    "GBP": (frozenset("GBP EGP LBP SYP SSP SDG SHP FKP GIP IEP".split()), r"brit|sterling|gbp|\buk|quid"),
    "INR": (frozenset("INR PKR LKR NPR MUR SCR MVR".split()), r"indian|\binr|₹"),
    "JPY": (frozenset("JPY CNY".split()), r"yen|\bjp"),
    "KRW": (frozenset("KRW KPW".split()), r"south"),
    "RUB": (frozenset("RUB BYN".split()), r"russia|\bru[br]\b|₽"),
    "TRY": (frozenset("TRY ITL SYP LBP".split()), r"turk|\btry\b|₺"),
    "SAR": (frozenset("SAR QAR OMR YER IRR".split()), r"saudi|\bsar\b"),
    "AED": (frozenset("AED MAD".split()), r"\buae\b|emirat|\baed\b"),
    "RON": (frozenset("RON MDL".split()), r"roman|\bron\b"),
    "ZMW": (frozenset("ZMW MWK".split()), r"zambia|\bzmw\b"),
    "XAF": (frozenset("XAF XOF XPF XXF".split()), r"(?!)"),
    "XXR": (frozenset("IRR OMR YER QAR SAR".split()), r"(?!)"),
}  # fmt: skip
_OPEN = {code: (family, pattern(settled)) for code, (family, settled) in _READ_AS.items()}
# Hundredths: of whose money they can be no part.
_NO_CENTS = frozenset("GBP JPY INR CNY KRW RUB SEK NOK DKK PLN TRY EGP".split())
_LETTERS = pattern(r"[^\W\d_]|[%°$€£¥₹₩₽₺₦₱₫₪₴฿]")
_SEVERAL = pattern(r"\d\s?(?!to\b|and\b|or\b)[^\W\d_]+[.,]?\s?(?:and )?\d")  # "6ft 2in", "2h 15m"
_SORTS = pattern(r"^(?:imperial|us|metric|troy|long|short|nautical|kilo)-?(?=\w)")


def is_written(quantity: Quantity) -> bool:
    """Whether a number is written with its unit, and not by itself beside others that have one."""
    return (
        quantity.kind in UNITED and quantity.unit is not None and _LETTERS.search(quantity.text) is not None
    )


def is_point(quantity: Quantity) -> bool:
    """Whether a number counts points: of an index, a score or a vote."""
    return quantity.kind is Kind.COUNT and (quantity.unit or quantity.noun or "").rpartition(" ")[2] in _PARTS


def may_be(name: str, hint: Hint, told: Quantity, value: Decimal | None) -> bool:
    """Whether a unit called ``name``, understood as ``hint``, may be the one that a number is told in. ``value``: what the
    figure says there is of the unit; None where that is not known."""
    return _may_be(name, hint, told, value) or any(_may_be(name, hint, q, value) for q in told.readings)


def _may_be(name: str, hint: Hint, told: Quantity, value: Decimal | None) -> bool:
    if hint.kind not in UNITED or hint.unit is None:
        return True
    if told.kind not in UNITED or told.unit is None or told.unit.startswith("per-"):
        return not (hint.kind is Kind.PERCENT and is_point(told))
    if (name.lower(), told.unit) in _ALSO:
        return True
    if {hint.unit, told.unit} == {"pound", "GBP"}:
        return "£" not in f"{name}{told.text}" or told.unit == hint.unit
    if len(name) <= 2 and magnitude(name) is not None and told.kind is not Kind.MEASURE:
        return True  # "m" of money is a million, of a span a minute or a month
    if name.lower() in _POUNDS and told.kind is Kind.MEASURE:
        return _is_measure("pound", told, value)
    if hint.kind is Kind.MONEY or told.kind is Kind.MONEY:
        return hint.kind is told.kind and _is_currency(hint.unit, name, told)
    if hint.kind in _SHARES or told.kind in _SHARES:
        return hint.kind is told.kind or _is_in_hundredths(hint, told, value)
    return _is_measure(hint.unit, told, value)


def _is_in_hundredths(hint: Hint, told: Quantity, value: Decimal | None) -> bool:
    """Whether basis points were worked out in percent, or the other way: 2.5 percent of 250 basis points."""
    if value is None or told.low is None or "basis-point" not in (hint.unit, told.unit):
        return False
    return value * 100 == told.low if told.unit == "basis-point" else value == told.low * 100


def _is_currency(unit: str, name: str, told: Quantity) -> bool:
    other = told.unit or ""
    if unit == other:
        return True
    if unit in MINOR or other in MINOR:
        return _is_part(unit, other)
    if unit in FAMILIES.get(other, ()) or other in FAMILIES.get(unit, ()):
        return True
    return unit in _open(other, told.text) or other in _open(unit, name)


def _open(code: str, text: str) -> frozenset[str]:
    """The currencies that a text may mean that is read as ``code``."""
    found = _OPEN.get(code)
    return found[0] if found is not None and found[1].search(text.lower()) is None else frozenset()


def _is_part(unit: str, other: str) -> bool:
    """Whether both are of one currency, where one or both are hundredths of it."""
    if unit in MINOR and other in MINOR:
        return False
    part, whole = (unit, other) if unit in MINOR else (other, unit)
    return (
        whole not in _NO_CENTS
        if part == "cent"
        else MINOR[part] == whole or whole in FAMILIES.get(MINOR[part], ())
    )


def _is_measure(unit: str, told: Quantity, value: Decimal | None) -> bool:
    other = told.unit or ""
    top, _, below = unit.partition("-per-")
    other_top, _, other_below = other.partition("-per-")
    if _SORTS.sub("", top) == _SORTS.sub("", other_top) and (
        below == other_below or not (below and other_below)
    ):
        return True
    measured = {dimension(unit), dimension(other)}
    if measured == {"angle", "temperature"} and "degree" in (unit, other):
        return True
    if _SEVERAL.search(told.text) is not None:
        return len(measured) == 1
    if None in measured:
        return True  # nothing is known of what is measured
    if "duration-night" in measured or "duration-generation" in measured:
        return measured <= {"duration", "duration-night", "duration-generation"}
    if len(measured) > 1:
        return False
    if value is None or told.low is None or value == told.low:
        return value is not None and value == _in_unit(told, unit)
    return True  # another value is right, or wrong for itself


def _in_unit(told: Quantity, unit: str) -> Decimal | None:
    assert told.low is not None and told.unit is not None
    found = convert(told.low, told.unit, unit)
    return by_calendar(told.low, told.unit, unit) if found is None and told.kind is Kind.DURATION else found
