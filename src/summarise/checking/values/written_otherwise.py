"""A value as programs write it -> whether it says the number that a text states in words of people: 33 for "one in three",
"0331" for "3.31am", "2:11:38" for "two hours, 11 minutes and 38 seconds", 100 (percent) for "doubled", "11-06" for "6 November"."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from summarise.checking.values.base_values import base_value
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_CLOCK = pattern(r"(\d{1,3}):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:\s*h(?:ours?)?)?")
_HOURS = pattern(r"([01]\d|2[0-4])([0-5]\d)")
_TWO = pattern(r"(\d{1,4})\s*(?:[-–—:/]|to|for)\s*(\d{1,4})")
_HUNDRED = 100
_HOUR, _MINUTE = 3600, 60  # seconds
_HALF = pattern(r"[ap]\.?m\b|noon|midnight|hours|:\d\d", re.IGNORECASE)
_NOON = 12
_TELLING = -2  # the power of ten of the last digit: "0.3" says too little of a third
_LONGEST = 24  # characters: nothing that is one value is longer


def says(written: str, stated: Quantity) -> bool:
    """Whether ``written``, a value by itself, says what ``stated`` says in another way of writing it.

    What ``values.matching`` finds the same is not asked here. Shares may be rounded to the digits that are given; a fall may
    have its sign.
    """
    written = written.strip()
    if len(written) > _LONGEST:
        return False
    match stated.kind:
        case Kind.RATIO:
            return _is_share(written, stated)
        case Kind.MULTIPLE:
            return stated.low is not None and _number(written) == (stated.low - 1) * _HUNDRED
        case Kind.SCORE:
            two = _TWO.fullmatch(written)
            return two is not None and stated.low == int(two[1]) and stated.high == int(two[2])
        case Kind.TIME:
            return _is_clock(written, stated)
        case Kind.DURATION:
            return _is_span(written, stated)
        case Kind.DATE:
            two = _TWO.fullmatch(written)
            date = stated.date
            if two is None or date is None:
                return False
            return date.day is not None and (int(two[1]), int(two[2])) == (date.month, date.day)
    return stated.low is not None and bool(stated.low) and _number(written) == -stated.low


def _number(written: str) -> Decimal | None:
    try:
        number = Decimal(written.removesuffix("%").strip().replace("\u2212", "-"))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _is_share(written: str, stated: Quantity) -> bool:
    """ "33", "33.3" and "0.33" of a third, "1 in 3" and "1:3" as well; with the sign of a fall or without."""
    if stated.low is None:
        return False
    number = _number(written)
    if number is None:
        two = _TWO.fullmatch(written)
        return (
            two is not None
            and int(two[2]) > 0
            and Decimal(int(two[1])) / int(two[2]) in (stated.low, stated.high)
        )
    exponent = number.as_tuple().exponent
    digits = min(0, exponent if isinstance(exponent, int) else 0)
    shares = [stated.low * _HUNDRED] if digits > _TELLING else [stated.low, stated.low * _HUNDRED]
    rounded = (share.quantize(Decimal(1).scaleb(digits)) for share in shares)
    return number != 0 and (abs(number) == stated.low or abs(number) in rounded)


def _is_clock(written: str, stated: Quantity) -> bool:
    """ "0331" and "03:31:00" of 3.31am; "18" of 6pm."""
    date = stated.date
    if date is None or date.hour is None:
        return False
    hours = _HOURS.fullmatch(written) or _CLOCK.fullmatch(written)
    if hours is not None:
        return int(hours[1]) in _hours(stated, date.hour) and int(hours[2]) == (date.minute or 0)
    return date.minute is None and written.isdigit() and int(written) in _hours(stated, date.hour)


def _hours(stated: Quantity, hour: int) -> tuple[int, ...]:
    """The hours of the day that a time may mean: "half past three" may be after noon."""
    half = _HALF.search(stated.text) is not None
    return (hour,) if half or hour > _NOON or hour == 0 else (hour, (hour + _NOON) % (2 * _NOON))


def _is_span(written: str, stated: Quantity) -> bool:
    """ "2:11:38" and "02:11:38" of a duration, "11:38" too, as hours and minutes or minutes and seconds."""
    clock = _CLOCK.fullmatch(written)
    if clock is None or stated.low is None:
        return False
    seconds = base_value(stated, stated.low)
    first, second = int(clock[1]), int(clock[2])
    if clock[3] is not None:
        return seconds == first * _HOUR + second * _MINUTE + int(clock[3])
    return seconds in (first * _MINUTE + second, first * _HOUR + second * _MINUTE)
