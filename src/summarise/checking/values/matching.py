"""Whether two quantities say the same: value, kind, unit and qualifier together.

``compare`` is the whole of it; everything else of the check asks it. Conversions keep the meaning:
see ``quantities.units`` for what converts into what.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from enum import IntEnum

from summarise.checking.values.base_values import digits_of, whole_unit
from summarise.checking.values.calendar import by_calendar
from summarise.checking.values.rounding import rounds_to
from summarise.quantities import Kind, Qualifier, Quantity
from summarise.quantities.money.currencies import FAMILIES, MINOR
from summarise.quantities.patterns import pattern
from summarise.quantities.units import convert, dimension

_PLAIN = frozenset({Kind.COUNT, Kind.VAGUE})
_MEASURED = frozenset({Kind.MEASURE, Kind.DURATION, Kind.AGE})
_UNITED = _MEASURED | {Kind.MONEY, Kind.PERCENTAGE_POINTS}
_SHARE = frozenset({Kind.PERCENT, Kind.RATIO})
_SCORED = frozenset({Kind.RATIO, Kind.SCORE})
_COUNTED_TOO = frozenset(
    {Kind.MULTIPLE, Kind.ORDINAL, Kind.RATIO, Kind.SCORE}
)  # may state what a count states
_MINUTE = frozenset({Kind.ORDINAL, Kind.DURATION})
LIVED = frozenset({Kind.AGE, Kind.DURATION})
_NOBODY = 125  # years: nobody is older
_SIZED = frozenset({Kind.COUNT, Kind.VAGUE, Kind.MONEY})
_CODE = pattern(r"[A-Z]{3}")  # of a currency
_IN_UNITS = _UNITED | {Kind.VAGUE}  # all others of one kind are compared as they are
# By a name of this module: the class of an enumeration takes several times as long to give a member, and thousands of pairs
# of numbers are held against each other.
_COUNT, _MONEY, _VAGUE, _SCORE = Kind.COUNT, Kind.MONEY, Kind.VAGUE, Kind.SCORE
_PERCENT, _POINT, _AGE, _DURATION = Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.AGE, Kind.DURATION


Bounds = tuple[Decimal, Decimal, Decimal, Decimal]
"""The bounds of a claim and of a number of the source, in one unit."""


class Match(IntEnum):
    """How well a source quantity carries a claim, best last."""

    NONE = 0
    SCALE = 1  # same digits, other power of ten
    UNIT = 2  # same number, other unit or kind
    END = 3  # one end of a stated range
    ROUNDED = 4
    SAME = 5


_NO_MATCH = Match.NONE
_POINTS = frozenset(("point", "points"))
_LASTING = {f"{unit}s": unit for unit in ("minute", "hour", "day", "week", "month", "year")}


def comparable(claim: Quantity, source: Quantity) -> Bounds | None:
    """Both pairs of bounds in one unit, or None where the two are not of one kind."""
    low, high, other_low, other_high = claim.low, claim.high, source.low, source.high
    if low is None or other_low is None or high is None or other_high is None:
        return None
    a, b = claim.kind, source.kind
    plain = (low, high, other_low, other_high)
    if a is b and a not in _IN_UNITS:
        return plain
    if a is _VAGUE or b is _VAGUE:
        if {a, b} <= _SIZED and (is_sum(claim) or is_sum(source)):
            return _money(claim, source) if is_sum(claim) and is_sum(source) else None
        if a in _PLAIN and b in _PLAIN:
            return plain
    if a is b:
        if a is _MONEY:
            return _money(claim, source)
        if a is _POINT:
            return tuple(
                v / 100 if q.unit == "basis-point" else v
                for q, v in ((claim, low), (claim, high), (source, other_low), (source, other_high))
            )  # type: ignore[return-value]
        return _converted(claim, source) if a in _MEASURED else plain
    if a in _MINUTE and b in _MINUTE and _are_one_minute(claim, source):
        return plain
    if (
        a in LIVED and b in LIVED
    ):  # "3,400 years old" lay there for 3,400 years; whoever is 40 was not jailed for so long
        things = claim.unit == "year" == source.unit and min(low, other_low) > _NOBODY
        return plain if things else None
    if a is not _COUNT and b is not _COUNT:
        if a in _SHARE and b in _SHARE:
            f, g = (Decimal(100) if k is Kind.RATIO else Decimal(1) for k in (a, b))
            return low * f, high * f, other_low * g, other_high * g
        return plain if a in _SCORED and b in _SCORED else None
    counted, other = (claim, b) if a is _COUNT else (source, a)
    if other is _PERCENT and (shared := as_share(claim, source)) is not None:
        return shared
    if other in _COUNTED_TOO or (other is _AGE and low != high):
        return plain  # both ends of a range, "between 25 and 34", agree hardly by chance
    named = (counted.unit or counted.noun or "").rpartition(" ")[2]
    if other is _POINT and named in _POINTS:  # "up 0.4 points" by 40 basis points
        f, g = (Decimal("0.01") if q.unit == "basis-point" else Decimal(1) for q in (claim, source))
        return low * f, high * f, other_low * g, other_high * g
    if other is _DURATION and named in _LASTING:  # "three consecutive days"
        spans = (replace(q, kind=other, unit=_LASTING[named]) if q is counted else q for q in (claim, source))
        return _converted(*spans)
    # a bare number: "rose to 45" beside "45 percent" is left to the unit rule of its caller
    return plain if counted.unit is None and counted.noun is None else None


def _are_one_minute(claim: Quantity, source: Quantity) -> bool:
    """Whether one is the minute of a match, and the other how long it had lasted: "in the 65th minute", "after 65 minutes"."""
    named = (q.unit == "minute" or (q.noun or "").startswith("minute") for q in (claim, source))
    return claim.low == source.low and claim.high == source.high and all(named)


def is_sum(quantity: Quantity) -> bool:
    """Whether a quantity is an amount of money, "millions of pounds" too."""
    return quantity.kind is Kind.MONEY or (
        quantity.kind is Kind.VAGUE
        and quantity.unit is not None
        and _CODE.fullmatch(quantity.unit) is not None
    )


def as_share(claim: Quantity, source: Quantity) -> Bounds | None:
    """A share as a decimal beside one in percent: "a rate of 0.47" for "47%"; None for a count of anything."""
    assert claim.low is not None and claim.high is not None
    assert source.low is not None and source.high is not None
    decimal = claim.low if claim.kind is Kind.COUNT else source.low
    counted = claim.noun if claim.kind is Kind.COUNT else source.noun
    if counted is not None or not 0 < abs(decimal) < 1:
        return None
    f, g = (Decimal(100) if q.kind is Kind.COUNT else Decimal(1) for q in (claim, source))
    return claim.low * f, claim.high * f, source.low * g, source.high * g


def _money(claim: Quantity, source: Quantity) -> Bounds | None:
    if claim.unit == source.unit and claim.unit not in MINOR and claim.per == source.per:
        return claim.low, claim.high, source.low, source.high  # type: ignore[return-value]  # as most are
    code_a, factor_a = _major(claim.unit)
    code_b, factor_b = _major(source.unit)
    if code_a != code_b and not (claim.unit == "cent" or source.unit == "cent" or _may_be(code_a, code_b)):
        return None
    for_each = _for_each(claim.per, source.per)
    if for_each is None:
        return None
    factor_b *= for_each
    assert claim.low is not None and claim.high is not None
    assert source.low is not None and source.high is not None
    return claim.low * factor_a, claim.high * factor_a, source.low * factor_b, source.high * factor_b


def _may_be(a: str | None, b: str | None) -> bool:
    """Whether one names the currency that the other leaves open: "DKK" for "crowns"."""
    return a in FAMILIES.get(b or "", ()) or b in FAMILIES.get(a or "", ())


def _for_each(claim: str | None, source: str | None) -> Decimal | None:
    """What a price in the source is to be multiplied by to be for as much as in the claim: per litre, per gallon.

    1 where one of them says nothing or it is no unit of measure (``aligning.rates`` speaks of people and periods); None
    where they measure different things.
    """
    if claim == source or claim is None or source is None:
        return Decimal(1)
    if not all(
        dimension(unit) not in (None, "duration", "duration-night", "duration-generation")
        for unit in (claim, source)
    ):
        return Decimal(1)
    return convert(Decimal(1), claim, source)


def _major(unit: str | None) -> tuple[str | None, Decimal]:
    """The currency of a unit and what one of the unit is worth in it: a cent is 0.01 USD."""
    return (MINOR[unit], Decimal("0.01")) if unit in MINOR else (unit, Decimal(1))


def _converted(claim: Quantity, source: Quantity) -> Bounds | None:
    assert claim.low is not None and claim.high is not None
    assert source.low is not None and source.high is not None
    if claim.unit == source.unit:
        return claim.low, claim.high, source.low, source.high
    unit, other = whole_unit(claim.unit), whole_unit(source.unit)
    low, high = convert(source.low, other, unit), convert(source.high, other, unit)
    if low is None and claim.kind is Kind.DURATION and source.kind is Kind.DURATION:
        low, high = by_calendar(source.low, other, unit), by_calendar(source.high, other, unit)
    if low is None or high is None:
        return None
    return claim.low, claim.high, low, high


def compare(claim: Quantity, source: Quantity) -> Match:
    """How well ``source`` carries ``claim``; dates and names are compared elsewhere."""
    bounds = comparable(claim, source)
    if bounds is None:
        alike = claim.low is not None and claim.low == source.low and claim.high == source.high
        return Match.UNIT if alike else Match.NONE
    match = _carried(claim, source, bounds)
    if match is not Match.NONE:
        return match
    low, high, other_low, other_high = bounds
    if claim.kind in _UNITED and claim.unit != source.unit and claim.low == source.low:
        return Match.UNIT  # "7.8 kg" for "7.8 tons", "$61" for "61 cents": the unit slipped, not the digits
    if low == high and other_low == other_high and low and other_low and is_scaled(low, other_low):
        return Match.SCALE
    return Match.NONE


def carries(claim: Quantity, source: Quantity) -> Match:
    """SAME, ROUNDED, END or NONE: the part of ``compare`` that supports a claim, at half its price."""
    bounds = comparable(claim, source)
    return Match.NONE if bounds is None else _carried(claim, source, bounds)


def is_same(claim: Quantity, source: Quantity) -> bool:
    """Whether ``compare`` says SAME, without a look at roundings, which cost most."""
    bounds = comparable(claim, source)
    if bounds is None:
        return False
    low, high, other_low, other_high = bounds
    kind, other = claim.kind, source.kind
    if kind is _SCORE and other is _COUNT and other_low == other_high:
        return False
    if low == other_low and high == other_high:
        return True
    if kind is _SCORE:
        return low == other_high and high == other_low
    return (
        other is _SCORE
        and kind is not _VAGUE
        and low == high
        and other_low != other_high
        and low in (other_low, other_high)
    )


def _carried(claim: Quantity, source: Quantity, bounds: Bounds) -> Match:
    low, high, other_low, other_high = bounds
    kind = claim.kind
    if kind is _SCORE and source.kind is _COUNT and other_low == other_high:
        return Match.NONE  # "1" is no draw of 1-1
    if low == other_low and high == other_high:
        return Match.SAME
    if kind is _SCORE and (low, high) == (other_high, other_low):
        return Match.SAME  # the loser first; a table's "Hart 3-5 Ives" may be read as a range
    if kind is _SCORE:
        return Match.NONE
    if low == high and other_low != other_high:
        if kind is _VAGUE:
            return Match.NONE
        if low in (other_low, other_high):
            return Match.SAME if source.kind is Kind.SCORE else Match.END
    if kind is _VAGUE and other_low == other_high and low <= other_low <= high:
        return Match.ROUNDED
    if not rounds_to(other_low, low, claim, source):
        return _NO_MATCH
    one = low is high and other_low is other_high  # one value held against one
    return Match.ROUNDED if one or rounds_to(other_high, high, claim, source) else _NO_MATCH


def is_scaled(a: Decimal, b: Decimal) -> bool:
    """Whether two values have the same digits and differ by a power of ten of at least ten."""
    if not a or not b or a == b or (a < 0) != (b < 0):
        return False
    return digits_of(a) == digits_of(b)


_UP = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
_DOWN = frozenset({Qualifier.LESS_THAN, Qualifier.AT_MOST, Qualifier.NEARLY})


def qualifier_change(claim: Qualifier, source: Qualifier) -> str | None:
    """ "reversed", "dropped" or "added", or None where the two claim the same.

    "Some" for "more than" is not told apart: both leave the number open.
    """
    if claim is source or Qualifier.BETWEEN in (claim, source):
        return None
    if (claim in _UP and source in _DOWN) or (claim in _DOWN and source in _UP):
        return "reversed"
    if claim is Qualifier.EXACT:
        return "dropped"
    if source is Qualifier.EXACT:
        return "added"
    return None
