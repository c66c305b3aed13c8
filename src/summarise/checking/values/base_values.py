"""A quantity's value as a key: in base units for order, by its digits for scale."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from summarise.checking.values.calendar import DAYS_OF_A_MONTH
from summarise.quantities import Kind, Quantity
from summarise.quantities.money.currencies import MINOR
from summarise.quantities.units import UNITS, convert, factor_of
from summarise.quantities.units.rates import PER_EACH

_MEASURED = frozenset({Kind.MEASURE, Kind.DURATION, Kind.AGE})
_RATIO, _MONEY, _POINT = Kind.RATIO, Kind.MONEY, Kind.PERCENTAGE_POINTS  # see ``matching``
_IN_UNITS = _MEASURED | {_RATIO, _MONEY, _POINT}
_FOR_EACH = frozenset("day night week month year person capita head household".split()) | (
    frozenset(PER_EACH.values()) - frozenset(UNITS)
)
_LONGEST = 100  # powers of ten
_MONTH = float(DAYS_OF_A_MONTH) * 86_400  # in seconds
_TONNE = 1000.0  # a plain ton, in kilograms: ``units.convert`` reads it as a metric one


@lru_cache(maxsize=1024)
def whole_unit(unit: str | None) -> str:
    """A unit without what each amount is for ("tonne-per-year"), of which ``rates`` speaks; a speed is one unit."""
    base, _, per = (unit or "").partition("-per-")
    return base if per and set(per.split("-per-")) <= _FOR_EACH else unit or ""


def base_value(quantity: Quantity, value: Decimal) -> float:
    """``value`` of ``quantity`` in its dimension's base unit, a ratio as percent, cents as dollars.

    Close enough to search by; ``matching`` compares exactly, and leaves what an amount is for each of to ``rates`` as well.
    """
    number = float(value)
    kind = quantity.kind
    if kind not in _IN_UNITS:
        return number
    if kind is _MONEY:
        return number / 100 if quantity.unit in MINOR else number
    if kind is _RATIO:
        return number * 100
    if kind is _POINT:
        return number / 100 if quantity.unit == "basis-point" else number
    name = whole_unit(quantity.unit)
    if name in UNITS:
        unit = UNITS[name]
        if unit.dimension.startswith("temperature"):
            celsius = convert(value, name, "degree-celsius")
            return number if celsius is None else float(celsius)
        factor = float(unit.factor)
        if unit.dimension == "duration-month":
            return number * factor * _MONTH
        return number * factor * (_TONNE if unit.dimension == "mass-ton" else 1.0)
    if kind is Kind.MEASURE and "-per-" in name:
        return number * float(factor_of(name))
    return number


def is_boundless(value: Decimal) -> bool:
    """Whether a number is too long to reckon with: a run of digits of hundreds of places, no quantity."""
    return abs(value.adjusted()) > _LONGEST if value else False


@lru_cache(maxsize=4096)  # a claim is held against number after number
def digits_of(value: Decimal) -> tuple[int, ...]:
    """The significant digits of a value: (7, 8) for 7.8, 78 and 7,800,000."""
    return abs(value).normalize().as_tuple().digits


def significant(value: Decimal) -> int:
    """How many digits a value has without its outer zeros."""
    return len(digits_of(value))
