"""The time between two dates: "fifteen years later", "a stretch of three hours", "over nine years".

One end has to be told in the claim's own sentence or stand where the source says the same; the other may be any date
of the source, since a span is mostly told from its beginning. Years are counted as a reader counts them, from the
numbers of the years.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import chain, pairwise, product

from summarise.checking.aligning.referent import Context
from summarise.checking.arithmetic.named import Named, named_in
from summarise.checking.arithmetic.steps.operations import Derived
from summarise.checking.source.index import SourceIndex
from summarise.quantities import DateParts, Kind, Quantity
from summarise.quantities.patterns import pattern

_MOST_DATES = 60
_NOON = 12 * 60  # minutes
_HALVED = pattern(r"[a-z]", re.IGNORECASE)  # "p.m.", "in the morning"
_FROM = pattern(r"\bfrom (?:the |this |last |next )?\Z", re.IGNORECASE)
_TO = pattern(r"(?: [a-z]+){0,2} to (?:the |this |next |following )?", re.IGNORECASE)
_BEFORE = 20  # characters
_TAKES = pattern(r"\b(?:takes?|needs?|is|are|runs?|open)\b[^.;]{0,12}\Z", re.IGNORECASE)
_UNITS = frozenset({"year", "decade", "century", "month", "week", "day", "hour", "minute"})
_DAYS = {"month": Decimal("30.44"), "week": Decimal(7), "day": Decimal(1)}
_LONG = {"year": 1, "decade": 10, "century": 100}  # of so many years
_YEAR, _HALF_YEAR = 12, 6  # months


def years_between(
    index: SourceIndex, claim: Quantity, context: Context, anchor: DateParts | None
) -> Derived | None:
    """How a span of time follows from two dates of the source or one of them and the article's; None where not.

    ``anchor``: the article's own date, where it is known.
    """
    spans = claim.kind is Kind.DURATION and claim.unit in _UNITS
    if not spans or claim.low is None or claim.high is None:
        return None
    named = named_in(context.text, context.span, (claim.start, claim.end), index.language)
    takes = _TAKES.search(context.text, max(context.span[0], claim.start - _BEFORE), claim.start) is not None
    if not named & (Named.LATER | Named.GAP) and not takes:
        return None
    told = [q for q in context.numbers if q.date is not None and q.start != claim.start]
    near = [q for i, _ in context.similar for q in index.in_place(i) if q.date is not None][:_MOST_DATES]
    others = [q for q in index.quantities if q.date is not None][:_MOST_DATES]
    # an end that the sentence tells goes with any date of the source; one that it does not, with those beside it
    far = others if claim.unit in _LONG else near
    pairs = chain(
        product(_parts(told), [*_parts(told), *_parts(far), *_anchored(anchor)]),
        product(_parts(near), _parts(near)),
        _weekdays(claim, context, index),
    )
    for whole in _whole_months(claim, context, index):
        return whole
    for first, second in pairs:
        for length in (
            *_lengths(first[0], second[0], claim.unit or ""),
            *_without_half(first, second, claim),
        ):
            if _says(claim, length):
                text = f"{first[1]} to {second[1]}: {length.normalize():f} {claim.unit}s"
                term = next((q for q in others if q.text == first[1]), None) or next(
                    (q for q in others if q.text == second[1]), None
                )
                if term is not None:
                    return Derived(text, (term,), firm=True)
    return None


def _whole_months(claim: Quantity, context: Context, index: SourceIndex) -> Iterator[Derived]:
    """How many months a span takes in that names its first and its last: "from June to August" are three."""
    if claim.unit != "month":
        return
    for i, _ in context.similar:
        for q in index.in_place(i):
            first, last = q.date, q.until
            if first is None or last is None or not first.month or not last.month or first.day or last.day:
                continue
            if not (first.year or last.year):
                months = Decimal((last.month - first.month) % _YEAR + 1)
                if _says(claim, months):
                    yield Derived(f"{q.text}: {months} months", (q,), firm=True)


def _weekdays(
    claim: Quantity, context: Context, index: SourceIndex
) -> Iterator[tuple[tuple[DateParts, str], tuple[DateParts, str]]]:
    """Pairs of days of the week between which something was moved: "from Thursday to Sunday" is three days."""
    if claim.unit != "day":
        return
    for i, _ in context.similar:
        days = [q for q in index.in_place(i) if q.date is not None and q.date.weekday is not None]
        for first, second in pairwise(days):
            if _FROM.search(index.text, max(0, first.start - _BEFORE), first.start) and _TO.fullmatch(
                index.text, first.end, second.start
            ):
                assert first.date is not None and second.date is not None
                yield (first.date, first.text), (second.date, second.text)


def _parts(quantities: Iterable[Quantity]) -> Iterator[tuple[DateParts, str]]:
    for q in quantities:
        for parts in (q.date, q.until):
            if parts is not None:
                yield parts, q.text


def _anchored(anchor: DateParts | None) -> Sequence[tuple[DateParts, str]]:
    if anchor is None or anchor.year is None:
        return ()
    return ((anchor, f"the article's date ({anchor.year})"),)


def _lengths(a: DateParts, b: DateParts, unit: str) -> Iterator[Decimal]:
    """How long it is from one date to the other, in ``unit``, as far as both tell."""
    if unit in _LONG and a.year and b.year and a.year != b.year:
        years = Decimal(abs(a.year - b.year))
        yield years / _LONG[unit]
        if a.month and b.month:  # full years only
            early, late = sorted([(a.year, a.month, a.day or 0), (b.year, b.month, b.day or 0)])
            if late[1:] < early[1:] and years > 1 and unit == "year":
                yield years - 1
            if unit == "year" and (months := _months(a, b)) % _HALF_YEAR == 0:
                yield Decimal(months) / _YEAR
    elif unit == "month" and a.year and b.year and a.month and b.month and not (a.day and b.day):
        yield Decimal(_months(a, b))
    elif unit == "day" and a.weekday is not None and b.weekday is not None and not (a.month or b.month):
        yield Decimal((b.weekday - a.weekday) % 7)
    elif unit in _DAYS and a.month and b.month and (a.year == b.year or not (a.year and b.year)):
        first, second = _day(a, b), _day(b, a)
        if first is None or second is None:
            if unit == "month" and a.month != b.month:
                yield Decimal(abs(a.month - b.month))
            return
        days = Decimal(abs((first - second).days))
        if unit == "day" and days:
            yield days
            yield days + 1
        elif days:
            yield (days / _DAYS[unit]).quantize(Decimal(1))
    elif unit in ("hour", "minute") and a.hour is not None and b.hour is not None:
        start = datetime(2000, 1, 1, a.hour, a.minute or 0)
        end = datetime(2000, 1, 1, b.hour, b.minute or 0)
        minutes = Decimal(int(abs((end - start).total_seconds())) // 60)
        for length in (minutes, 24 * 60 - minutes):  # over midnight too
            if minutes:
                yield length / 60 if unit == "hour" else length


def _without_half(
    first: tuple[DateParts, str], second: tuple[DateParts, str], claim: Quantity
) -> Iterator[Decimal]:
    """The time between two times of which one leaves out the half of the day: "at 9.08 p.m. ... at 9.31"."""
    halved = [_HALVED.search(text) is not None for _, text in (first, second)]
    if claim.unit in ("hour", "minute") and halved[0] is not halved[1]:
        for length in _lengths(first[0], second[0], "minute"):
            if apart := length % _NOON:
                yield apart / 60 if claim.unit == "hour" else apart


def _months(a: DateParts, b: DateParts) -> int:
    assert a.year and b.year and a.month and b.month
    return abs((a.year - b.year) * _YEAR + a.month - b.month)


def _day(parts: DateParts, other: DateParts) -> date | None:
    if parts.month is None or parts.day is None:
        return None
    try:
        return date(parts.year or other.year or 2000, parts.month, parts.day)
    except ValueError:
        return None


def _says(claim: Quantity, length: Decimal) -> bool:
    """Whether a claim gives a length, to the unit, or as its hedge allows."""
    assert claim.low is not None and claim.high is not None
    if claim.low <= length <= claim.high:
        return True
    hedge = claim.qualifier.value
    if hedge in ("more-than", "at-least"):
        return claim.high < length <= claim.high * Decimal("1.3") + 1
    if hedge in ("less-than", "at-most", "nearly"):
        return claim.low * Decimal("0.7") - 1 <= length < claim.low
    return hedge == "about" and abs(length - claim.low) <= max(Decimal(1), claim.low / 20)
