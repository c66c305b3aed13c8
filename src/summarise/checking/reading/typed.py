"""Numbers, dates and durations that are values rather than words -> the quantities they state."""

from __future__ import annotations

import datetime
import numbers
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from summarise.checking.reading.fields import could_be_year, hint_for, is_year
from summarise.checking.reading.unit_names import ONE, Hint
from summarise.quantities import DateParts, Kind, Qualifier, Quantity
from summarise.quantities.finder import find_quantities
from summarise.quantities.numerals import decimal_of
from summarise.quantities.patterns import pattern
from summarise.quantities.temporal.relative import as_durations

_LARGEST = 300  # powers of ten; nothing a text states is larger, and arithmetic has to stay finite
_PLAIN = pattern(
    r"\s*([-+\u2212]?)(\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)?((?:\.\d+)?)((?:[eE][-+]?\d{1,15})?)\s*"
)
_ISO_MOMENT = pattern(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*")
_ISO_MONTH = pattern(r"(\d{4})-(0[1-9]|1[0-2])")
_MONTH_DAY = pattern(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_LAST_MONTH = 12
_DATE_NAMES = frozenset("date dates day days when".split())
_ENDS_OF_A_RANGE = pattern(r"(\d[\d,]*(?:\.\d+)?)\s?[-–]\s?(\d[\d,]*(?:\.\d+)?)")
_ISO_DURATION = pattern(
    r"(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+(?:\.\d+)?)D)?"
    r"(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?"
)
_STEPS = (("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1))
_ENDS = {"min": "max", "minimum": "maximum", "low": "high", "lower": "upper", "from": "to", "least": "most", "start": "end"}  # fmt: skip
_BOTH = 2  # ends of a range
_LONGEST_END = 40  # characters
_EXACT = 20  # digits: a product of more is rounded
_QUALIFIERS: dict[str, Qualifier] = {qualifier.value: qualifier for qualifier in Qualifier}
_ENDS |= {high: low for low, high in _ENDS.items()}


def spelled(value: numbers.Number | float | Decimal) -> tuple[str, Decimal | None]:
    """A number of any type as text and as an exact Decimal; None for NaN and complex ones.

    A float is what it prints as: 0.1, not the binary fraction behind it. An infinity, which is also what JSON's
    1e999 becomes, is as large as a number gets here: no article states it, and it is flagged as such.
    """
    if isinstance(value, int):  # of any length: str() refuses more than 4,300 digits
        number = Decimal(value)
        return (str(value) if number.adjusted() < _LARGEST else f"{number:.5E}"), _bounded(number)
    if isinstance(value, Fraction):
        return str(value), _bounded(Decimal(value.numerator) / Decimal(value.denominator))
    text = str(value)
    try:
        return text, _bounded(Decimal(text))
    except InvalidOperation:
        return text, None


def plain(text: str) -> Decimal | None:
    """The number that a string is and nothing else: "2,500,000", "-3.5", "1e6"; None for anything more."""
    if text.isdigit() and text.isascii() and len(text) <= _LARGEST:  # nearly all of them
        return decimal_of(text)
    if len(text) > _LARGEST or not (match := _PLAIN.fullmatch(text)) or not (match[2] or match[3]):
        return None
    digits = re.sub(r"\D", "", match[2] or "0")
    return _bounded(Decimal(f"{'-' if match[1] in ('-', '−') else ''}{digits}{match[3]}{match[4]}"))


def _bounded(number: Decimal) -> Decimal | None:
    if number.is_infinite():
        return Decimal(f"{'-' if number < 0 else ''}1E{_LARGEST}")
    if not number.is_finite():
        return None
    if abs(number.adjusted()) > _LARGEST:
        if not number:
            return Decimal(0)
        return Decimal(f"{'-' if number < 0 else ''}1E{_LARGEST if number.adjusted() > 0 else -_LARGEST}")
    return number


def quantity(number: Decimal, text: str, key: str, siblings: Mapping[str, Any]) -> Quantity:
    """What ``number``, written ``text``, states in a field called ``key``; other readings behind it."""
    hint = hint_for(key, siblings)
    readings: list[Quantity] = []
    if hint.kind is Kind.DURATION and hint.unit == "year" and could_be_year(number):
        return _with(_year(number, text), _amount(number, text, hint, siblings))  # unit "year" of 2024
    if is_year(key, number):
        return _year(number, text)
    if (date := _date_part(number, text, key, siblings)) is not None:
        return date
    if hint.scale != ONE:
        readings.append(_amount(number, text, hint._replace(scale=ONE), siblings))
    if hint.kind in (None, Kind.PERCENT) and 0 < abs(number) < 1:
        readings.append(_amount(number * 100, text, Hint(Kind.PERCENT, "percent"), siblings))
    if hint == Hint() and could_be_year(number):
        year = _year(number, text)
        if not key:  # a mapping's own key: {"2019": 5.1, "2020": 4.8}
            return _with(year, _amount(number, text, hint, siblings))
        readings.append(year)
    first = _amount(number, text, hint, siblings)
    readings += _as_range(first, hint.scale, key, siblings)
    return _with(first, *readings)


def _with(first: Quantity, *readings: Quantity) -> Quantity:
    """``first``, which was made just now, with its other readings."""
    first.readings = readings
    return first


def _amount(number: Decimal, text: str, hint: Hint, siblings: Mapping[str, Any]) -> Quantity:
    stated = siblings.get("qualifier")
    qualifier = _QUALIFIERS.get(stated, Qualifier.EXACT) if isinstance(stated, str) else Qualifier.EXACT
    value = number if hint.scale is ONE and len(text) < _EXACT else number * hint.scale
    return Quantity(
        0,
        len(text),
        text,
        hint.kind or Kind.COUNT,
        value,
        value,
        hint.unit,
        qualifier,
        hint.noun,
    )


def _year(number: Decimal, text: str) -> Quantity:
    return Quantity(0, len(text), text, Kind.DATE, date=DateParts(year=int(number)))


def _date_part(number: Decimal, text: str, key: str, siblings: Mapping[str, Any]) -> Quantity | None:
    """A ``month`` with its year, a ``day`` with its month and year, where fields give them as numbers."""
    if key not in ("month", "day") or number != number.to_integral_value():
        return None
    year, month, day = (_whole_number(siblings.get(name)) for name in ("year", "month", "day"))
    if key == "month":
        day = None
    if month is None or not 1 <= month <= 12 or not 1 <= (day or 1) <= 31:
        return None
    return Quantity(0, len(text), text, Kind.DATE, date=DateParts(year, month, day))


def _whole_number(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _as_range(first: Quantity, scale: Decimal, key: str, siblings: Mapping[str, Any]) -> list[Quantity]:
    """The range that one end belongs to: ``price_min`` beside ``price_max``, or the two of a list."""
    ends = [None if end is None else end * scale for end in map(_end_of, _ends(first.text, key, siblings))]
    return _between(first, *ends) if len(ends) == _BOTH else []


def _ends(text: str, key: str, siblings: Mapping[str, Any]) -> list[Any]:
    """The two ends of a range of which a field called ``key`` holds one, written ``text``; fewer where there is none."""
    own = siblings.get(key)
    if isinstance(own, (list, tuple)):
        return list(own) if len(own) == _BOTH else []
    words = key.split("_")
    at = next((i for i in (0, len(words) - 1) if words[i] in _ENDS), None)
    if at is None:
        return []
    return [text, siblings.get("_".join([*words[:at], _ENDS[words[at]], *words[at + 1 :]]))]


def _between(first: Quantity, one: Decimal | None, other: Decimal | None) -> list[Quantity]:
    """The range from the one to the other, of which ``first`` has to be an end."""
    if one is None or other is None or first.low not in (one, other):
        return []
    low, high = sorted((one, other))
    return [replace(first, low=low, high=high, qualifier=Qualifier.BETWEEN)]


def _end_of(value: Any) -> Decimal | None:
    """The number that a field holds, as one or as text; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        return plain(value)
    return spelled(value)[1] if isinstance(value, (int, float, Decimal)) else None


def _range_in_words(
    first: Quantity, key: str, siblings: Mapping[str, Any], read: Callable[[str], Sequence[Quantity]]
) -> list[Quantity]:
    """As ``_as_range``, of ends that are written with their unit: "25%" beside "40%"."""
    ends = _ends(first.text, key, siblings)
    if len(ends) != _BOTH or not all(isinstance(end, str) and len(end) <= _LONGEST_END for end in ends):
        return []
    found = [read(end) for end in ends]
    if any(len(one) != 1 or (one[0].kind, one[0].unit) != (first.kind, first.unit) for one in found):
        return []
    return _between(first, *(one[0].value for one in found))


def in_words(text: str) -> tuple[Quantity, ...]:
    """The quantities of a field's text, spans of time between dates among them."""
    return tuple(as_durations(find_quantities(text)))


def whole(
    text: str,
    key: str,
    siblings: Mapping[str, Any],
    read: Callable[[str], Sequence[Quantity]] = in_words,
) -> Quantity | None:
    """The quantity that a string is as a whole where its field or an ISO form says more than its words:
    "5000" in ``revenue_usd``, "34 years" in ``age``, "PT90M", "2025-01-14T10:00:00Z". None for prose.

    ``read``: what finds the quantities of a text, for a caller that keeps what it found.
    """
    number = plain(text)
    if number is not None:
        return quantity(number, text, key, siblings)
    stripped = text.strip()
    if len(stripped) > 80 or not stripped:
        return None
    iso = _iso(stripped) or _month_and_day(stripped, key) or _range_in_a_scale(stripped, key, siblings)
    if iso is not None:
        return replace(iso, start=0, end=len(text), text=text)
    found = read(text)
    if len(found) != 1 or found[0].text != stripped:
        return None
    refined = _refined(found[0], hint_for(key, siblings))
    ranges = _range_in_words(found[0], key, siblings, read)
    return replace(refined or found[0], readings=(*found[0].readings, *ranges)) if ranges else refined


def _month_and_day(text: str, key: str) -> Quantity | None:
    """A month and a day in digits in a field for dates: "03-01", as ISO 8601 has them behind a year, or the other way round."""
    found = _MONTH_DAY.fullmatch(text)
    if found is None or _DATE_NAMES.isdisjoint(key.split("_")):
        return None
    first, second = int(found[1]), int(found[2])
    date = Quantity(0, len(text), text, Kind.DATE, date=DateParts(month=first, day=second))
    if second > _LAST_MONTH or first == second:
        return date
    return _with(date, replace(date, date=DateParts(month=second, day=first)))


def _range_in_a_scale(text: str, key: str, siblings: Mapping[str, Any]) -> Quantity | None:
    """Two ends that both count in the field's scale: "14-19" in billions of dollars."""
    found = _ENDS_OF_A_RANGE.fullmatch(text)
    hint = hint_for(key, siblings) if found is not None else Hint()
    if found is None or hint.scale == ONE or hint.kind is None:
        return None
    low, high = (Decimal(end.replace(",", "")) * hint.scale for end in found.groups())
    if low >= high:
        return None
    return Quantity(0, len(text), text, hint.kind, low, high, unit=hint.unit, qualifier=Qualifier.BETWEEN)


def _refined(found: Quantity, hint: Hint) -> Quantity | None:
    """A number in words whose field knows its unit; None where there is nothing to add."""
    if found.kind is Kind.DURATION and hint.kind is Kind.AGE:
        return replace(found, kind=Kind.AGE)
    if found.kind is Kind.COUNT and found.unit is None and hint.kind not in (None, Kind.COUNT):
        return replace(found, kind=hint.kind, unit=hint.unit)
    return None


def _iso(text: str) -> Quantity | None:
    """A date and time, a month or a duration in the forms of ISO 8601 that JSON carries."""
    if not (text[0].isdigit() or text[0] in "-P"):
        return None
    if _ISO_MOMENT.fullmatch(text):
        try:
            return moment(datetime.datetime.fromisoformat(text.replace("Z", "+00:00")))
        except ValueError:
            return None
    month = _ISO_MONTH.fullmatch(text)
    if month:
        date = DateParts(year=int(month[1]), month=int(month[2]))
        years = DateParts(year=int(month[1])), DateParts(year=int(month[1]) // 100 * 100 + int(month[2]))
        first = Quantity(0, len(text), text, Kind.DATE, date=date)
        return _with(first, replace(first, date=years[0], until=years[1]))  # 2010-11 as two years
    parts = _ISO_DURATION.fullmatch(text)
    if not parts or text[-1] in "PT":
        return None
    _, years_, months, weeks, days, hours, minutes, seconds = parts.groups()
    if years_ or months:
        total = int(years_ or 0) * 12 + int(months or 0)
        exact = not total % 12
        return _duration(text, Decimal(total // 12 if exact else total), "year" if exact else "month")
    return _seconds(
        text,
        Decimal(weeks or 0) * 604800
        + Decimal(days or 0) * 86400
        + Decimal(hours or 0) * 3600
        + Decimal(minutes or 0) * 60
        + Decimal(seconds or 0),
    )


def moment(value: Any) -> Quantity | None:
    """A date, time, datetime or timedelta; None for anything else.

    Midnight is what a date becomes that passes through a datetime, so it states no time.
    """
    if isinstance(value, datetime.timedelta):
        total = Decimal(value // datetime.timedelta(microseconds=1)) / 1_000_000
        found = _seconds("", total)
        number = f"{found.low:f}" if found.low is not None else ""
        shown = f"{number} {found.unit}{'' if found.low == 1 else 's'}"
        return replace(found, text=shown, end=len(shown))
    if isinstance(value, datetime.time):
        text = value.isoformat()
        return Quantity(0, len(text), text, Kind.TIME, date=_clock(value))
    if not isinstance(value, datetime.date):
        return None
    text = value.isoformat()
    date = DateParts(value.year, value.month, value.day)
    if isinstance(value, datetime.datetime) and value.time() != datetime.time():
        clock = _clock(value.time())
        date = replace(date, hour=clock.hour, minute=clock.minute, second=clock.second)
    return Quantity(0, len(text), text, Kind.DATE, date=date)


def _clock(value: datetime.time) -> DateParts:
    return DateParts(hour=value.hour, minute=value.minute, second=value.second or None)


def _seconds(text: str, total: Decimal) -> Quantity:
    """A duration in the largest unit that it is a whole number of."""
    unit, size = next(((u, s) for u, s in _STEPS if total and total % s == 0), ("second", 1))
    return _duration(text, total / size, unit)


def _duration(text: str, value: Decimal, unit: str) -> Quantity:
    value = value.quantize(ONE) if value == value.to_integral_value() else value.normalize()
    return Quantity(0, len(text), text, Kind.DURATION, value, value, unit)
