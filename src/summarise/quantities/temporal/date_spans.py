"""Dates and times that stand side by side, put together: "9 Apr – 12 Jun 2000", "Sunday 4 – Wednesday 7 Aug", "Tue 15:22".

What the first end of a span leaves open stands behind the second (CLDR, interval formats); a day's name before a time
is part of it.
"""

from __future__ import annotations

from dataclasses import replace

from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Quantity

_COUNT, _TIME = Kind.COUNT, Kind.TIME
_DASH = pattern(r" ?[-–] ?")
_GAP = pattern(r",? ")
_DAY_NAME = pattern(r"(?<!\w)(mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:[a-z]*day)?[.,]{0,2} $")
_HALF = pattern(r"[AaPp]\.?\s?[Mm]")
_DAYS = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
_BLANK = frozenset(" \n")
_LONGEST = 12  # characters of a day's name with what stands behind it


def joined(text: str, plain: str, found: list[Quantity]) -> list[Quantity]:
    """``found`` with such dates and times put together. ``plain``: folded."""
    made: list[Quantity] = []
    for quantity in found:
        if quantity.date is None:
            spelled = quantity.kind is _COUNT and quantity.text[0].isalpha()
            made.append(_year_said(plain, quantity) if spelled else quantity)
        else:
            ended = _past_midnight(quantity) if quantity.kind is _TIME else quantity
            here = _on_a_day(text, plain, ended, made)
            made.append(here if here.kind is _TIME else _from_an_earlier(text, plain, here, made))
    return made


def _year_said(plain: str, quantity: Quantity) -> Quantity:
    """ "in the year two thousand and two"."""
    value, start = quantity.low, quantity.start
    if value is None or not 1000 <= value <= 2100 or plain[start - 5 : start].lower() != "year ":
        return quantity
    if value != quantity.high or value != int(value) or not plain[start].isalpha():
        return quantity
    return Quantity(start, quantity.end, quantity.text, Kind.DATE, date=DateParts(int(value)))


def _past_midnight(time: Quantity) -> Quantity:
    """ "12:37 – 6:01 AM": the half of the day is said once for both."""
    first, last = time.date, time.until
    if first is None or last is None or first.hour != 12 or not last.hour:
        return time
    if last.hour >= 12 or "to" in time.text or len(_HALF.findall(time.text)) != 1:
        return time
    date = replace(first, hour=0)
    return Quantity(time.start, time.end, time.text, Kind.TIME, date=date, until=last, readings=time.readings)


def _on_a_day(text: str, plain: str, time: Quantity, made: list[Quantity]) -> Quantity:
    """ "Tue 15:22", "Wed 17/07"."""
    parts = time.date
    if parts is None or parts.weekday is not None or not (parts.day or time.kind is Kind.TIME):
        return time
    floor = made[-1].end if made else 0
    begin = max(floor, time.start - _LONGEST)
    if plain[time.start - 1 : time.start] not in _BLANK:
        return time
    named = _DAY_NAME.search(plain[begin : time.start].lower())
    if named is None:
        return time
    date = replace(parts, weekday=_DAYS[named.group(1)[:3]])
    start = begin + named.start()
    return Quantity(
        start,
        time.end,
        text[start : time.end],
        time.kind,
        date=date,
        until=time.until,
        readings=time.readings,
    )


def _from_an_earlier(text: str, plain: str, last: Quantity, made: list[Quantity]) -> Quantity:
    parts, first = last.date, made[-1] if made else None
    if parts is None or first is None or last.until is not None or not parts.day or not parts.month:
        return last
    if first.end >= last.start or not _DASH.fullmatch(plain, first.end, last.start):
        return last
    opened = first.date
    if opened is not None and first.kind is Kind.DATE and opened.day and first.until is None:
        if opened.year is not None or parts.year is None or not opened.month:
            return last
        made.pop()
        return _as(text, first.start, last.end, Kind.DATE, replace(opened, year=parts.year), parts)
    if first.kind is not Kind.COUNT or len(made) < 2 or first.unit is not None:
        return last
    named, day = made[-2], first.value
    if (
        named.date is None
        or named.date.weekday is None
        or named.date.day
        or day is None
        or not 1 <= day <= 31
    ):
        return last
    if not first.text.isdigit() or not _GAP.fullmatch(plain, named.end, first.start):
        return last
    del made[-2:]
    opening = DateParts(parts.year, parts.month, int(day), named.date.weekday)
    return _as(text, named.start, last.end, Kind.DATE, opening, parts)


def _as(text: str, start: int, end: int, kind: Kind, date: DateParts, until: DateParts | None) -> Quantity:
    return Quantity(start, end, text[start:end], kind, date=date, until=until)
