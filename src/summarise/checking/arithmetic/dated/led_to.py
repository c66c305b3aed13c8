"""A date or a time that the source leaves to its reader: the decade of a year, when a train of 9:40 arrives that takes two
hours, the date of "Friday" beside "Wednesday 14 May".

Only what few dates and few lengths of time lead to counts: among many some pair leads to any date.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.dated.midnight import behind_midnight
from summarise.checking.arithmetic.dated.years_on import is_year, years_led_to
from summarise.checking.arithmetic.steps.operations import Derived
from summarise.checking.source.index import SourceIndex
from summarise.checking.source.reckoned_dates import parts_of
from summarise.quantities import DateParts, Kind, Quantity
from summarise.quantities.patterns import pattern

_MOST_PAIRS = 6  # of a date and a length of time
_FEW = 8  # numbers of a source of which all are looked at
_MOST_DAYS = 60
_BEFORE = 16  # characters in which "early" stands before a decade
_DAY, _HALF_DAY = 24 * 60, 12 * 60  # minutes
_MINUTES = {"minute": 1, "hour": 60}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_DECADE, _CENTURY = 10, 100
_YEAR = 12  # months
_IN_MONTHS = {"month": 1, "year": _YEAR}
_THIRDS = {"early": (0, 4), "mid": (3, 7), "late": (6, 10)}
_THIRD = pattern(r"\b(early|mid|late)[- ](?:the )?\Z", re.IGNORECASE)
_HALF_TOLD = pattern(r"morning|afternoon|evening|night|noon|midday|[ap]\.? ?m\b", re.IGNORECASE)
_HALVED = pattern(r"[a-z]", re.IGNORECASE)
_NEXT_DAY = pattern(
    r"\b(?:(?P<on>the (?:next|following) (?:day|morning|afternoon|evening)|a day later|tomorrow)|(?P<back>yesterday)|(?P<same>today|tonight))\b",
    re.IGNORECASE,
)


def led_to(index: SourceIndex, claim: Quantity, context: Context) -> Derived | None:
    """How a date or a time that the source does not state follows from those of the sentences that say the same, or from
    all numbers of a source that has few; None where it does not."""
    date = claim.date
    if date is None or claim.until is not None or index.language != "en":
        return None
    if date.decade is not None:
        return _decade(index, claim, context, date.decade)
    near = _near(index, context)
    if claim.kind is Kind.TIME and date.hour is not None:
        return _first(_other_half(near, claim, date)) or _first(_times(near, claim, date))
    parts = parts_of(date)
    if parts.keys() == {"weekday"}:
        return behind_midnight(index, claim, date)
    if parts.keys() >= {"month", "day"} and "hour" not in parts:
        return _first(_days(index, near, date))
    if set(parts) == {"year", "month"} and len(index.quantities) <= _FEW:
        return _first(_months(near, date))
    if set(parts) == {"year"} and len(index.quantities) <= _FEW:
        before = context.text[context.span[0] : claim.start]
        return next((led.how for led in years_led_to(index, near, before) if led.year == date.year), None)
    return None


def _first(found: Iterator[Derived]) -> Derived | None:
    return next(found, None)


def _near(index: SourceIndex, context: Context) -> list[Quantity]:
    """All numbers of a source that has few, else those of the sentences like the claim's and beside them."""
    if len(index.quantities) <= _FEW:
        return list(index.quantities)
    around = dict.fromkeys(at for i, _ in context.similar[:2] for at in (i, i - 1, i + 1) if at >= 0)
    return [q for at in around for q in index.in_place(at)]


def _decade(index: SourceIndex, claim: Quantity, context: Context, first: int) -> Derived | None:
    """The decade or the century of a year that the source states; "early" and "late" are not of just any year of it."""
    century = "centur" in claim.text.lower()
    low, high = 0, _CENTURY if century else _DECADE
    third = _THIRD.search(context.text, max(context.span[0], claim.start - _BEFORE), claim.start)
    if third is not None and not century:
        low, high = _THIRDS[third.group(1).lower()]
    for q in index.quantities:
        for parts in (q.date, q.until):
            if parts is not None and parts.year is not None and first + low <= parts.year < first + high:
                return Derived(f"{parts.year}: {claim.text}", (q,), firm=True)
    return _of_a_led_year(index, claim, first + low, first + high) if century else None


def _of_a_led_year(index: SourceIndex, claim: Quantity, low: int, high: int) -> Derived | None:
    """The century of a year that is told as "about 1340", or that a length of time leads to."""
    for q in index.quantities:
        if is_year(index.text, q) and q.value is not None and low <= q.value < high:
            return Derived(f"{q.text}: {claim.text}", (q,), firm=True)
    if len(index.quantities) > _FEW:
        return None
    return next(
        (led.how for led in years_led_to(index, list(index.quantities)) if low <= led.year < high), None
    )


def _other_half(near: list[Quantity], claim: Quantity, date: DateParts) -> Iterator[Derived]:
    """The time that one in words means without the half of its day: "a quarter to ten" of 21:45."""
    if any(c.isdigit() for c in claim.text) or _HALF_TOLD.search(claim.text):
        return
    told = (date.hour or 0) * 60 + (date.minute or 0)
    for q in near:
        if q.kind is not Kind.TIME or q.date is None or q.date.hour is None:
            continue
        if (q.date.hour * 60 + (q.date.minute or 0) - told) % _HALF_DAY == 0:
            yield Derived(f"{q.text}: {claim.text}", (q,), firm=True)


def _times(near: list[Quantity], claim: Quantity, date: DateParts) -> Iterator[Derived]:
    """A time and how long something took from there or up to there."""
    told = (date.hour or 0) * 60 + (date.minute or 0)
    times = [q for q in near if q.kind is Kind.TIME and q.date is not None and q.date.hour is not None]
    spans = [q for q in near if q.value is not None and q.unit in _MINUTES]
    if len(times) * len(spans) > _MOST_PAIRS:
        return
    for q in times:
        assert q.date is not None and q.date.hour is not None
        halved = _HALVED.search(q.text) is not None and _HALVED.search(claim.text) is not None
        every = _DAY if halved or max(told, q.date.hour * 60) >= _HALF_DAY else _HALF_DAY
        start = q.date.hour * 60 + (q.date.minute or 0)
        for span in spans:
            assert span.value is not None
            long = span.value * _MINUTES[span.unit or ""]
            for sign, way in ((1, "+"), (-1, "-")):
                if (start + sign * long - told) % every == 0:
                    yield Derived(f"{q.text} {way} {span.text} = {claim.text}", (q, span), firm=True)


def _days(index: SourceIndex, near: list[Quantity], date: DateParts) -> Iterator[Derived]:
    """A day of the week, or one so many days on, beside a full date."""
    bases = [q for q in near if q.date is not None and q.date.month and q.date.day and not q.until]
    shifts = list(_shifts(index, near))
    if len(bases) * len(shifts) > _MOST_PAIRS:
        return
    for base in bases:
        assert base.date is not None
        first = _day(base.date)
        for term, days, weekday in shifts if first is not None else ():
            if weekday is not None:
                if base.date.weekday is None:
                    continue
                ahead = (weekday - base.date.weekday) % 7 or 7
                steps: tuple[int, ...] = (ahead, ahead - 7)
            else:
                steps = days
            for step in steps:
                assert first is not None
                day = first + datetime.timedelta(step)
                if (day.month, day.day) == (date.month, date.day) and _agrees(date, base.date, day, step):
                    what = index.text[term[0] : term[1]]
                    yield Derived(f"{base.text}, {what}: {day.day} {day:%B}", (base,), firm=True)


def _agrees(date: DateParts, base: DateParts, day: datetime.date, step: int) -> bool:
    """Whether the year and the weekday that a claim states, if any, are those of ``day``, ``step`` days from ``base``."""
    if date.year is not None and (base.year is None or day.year != date.year):
        return False
    if date.weekday is None:
        return True
    return base.weekday is not None and (base.weekday + step) % 7 == date.weekday


def _shifts(
    index: SourceIndex, near: list[Quantity]
) -> Iterator[tuple[tuple[int, int], tuple[int, ...], int | None]]:
    """Where words stand that lead from one day to another, by how many days, or to which weekday."""
    for q in near:
        date = q.date
        if date is not None and date.weekday is not None and not date.month and not date.day:
            yield (q.start, q.end), (), date.weekday
        elif q.value is not None and q.unit in _DAYS and q.value % 1 == 0 and q.value < _MOST_DAYS:
            days = int(q.value) * _DAYS[q.unit]
            yield (q.start, q.end), (days, -days), None
    for found in _NEXT_DAY.finditer(index.text) if len(index.quantities) <= _FEW else ():
        yield found.span(), (1 if found["on"] else -1 if found["back"] else 0,), None


def _day(parts: DateParts) -> datetime.date | None:
    assert parts.month and parts.day
    try:
        return datetime.date(parts.year or 2023, parts.month, parts.day)
    except ValueError:
        return None


def _months(near: list[Quantity], date: DateParts) -> Iterator[Derived]:
    """A month so many months or years from another: "opened in May 2019, eight months late"."""
    bases = [q for q in near if q.date is not None and q.date.year and q.date.month and not q.until]
    spans = [q for q in near if q.value is not None and q.unit in _IN_MONTHS and q.value % 1 == 0]
    assert date.year and date.month
    told = date.year * _YEAR + date.month
    for q in bases if len(bases) * len(spans) <= _MOST_PAIRS // 2 else ():
        assert q.date is not None and q.date.year and q.date.month
        for span in spans:
            long = int(span.value or 0) * _IN_MONTHS[span.unit or ""]
            if abs(q.date.year * _YEAR + q.date.month - told) == long:
                yield Derived(f"{q.text}, {span.text}: {date.month}/{date.year}", (q, span), firm=True)
