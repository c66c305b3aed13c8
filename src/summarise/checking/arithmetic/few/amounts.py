"""What each of a handful of numbers can be in a sum: an amount like the claim, how many, how long, how much in a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from summarise.checking.aligning.referent import Context, noun_agreement
from summarise.checking.values.calendar import by_calendar
from summarise.checking.values.matching import comparable
from summarise.quantities import Kind, Quantity
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern
from summarise.quantities.units import convert, dimension

_ADDED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_UNITED = frozenset({Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_AGAINST = pattern(
    r"\b(?:against|from|to|than|compared with|up from|down from|instead of) ?\Z", re.IGNORECASE
)
_MOST_TIMES, _MOST_TIMES_IN_ROW = 10, 40  # that two numbers of one unit differ by
# Behind a number of a row that leaves out the unit: "85 of rye", "650,000 on parks".
_IN_ROW = pattern(
    r" (?:of|on|for|in|at|by|from|to|via|with|against|under|over|instead|back|out|home|there|away|long|wide|high|deep|each|apiece)\b|[,;]? ?(?:and\b|[,;.]|\Z)",
    re.IGNORECASE,
)
_ROW = pattern(r"(?:(?![.!?] [A-Z])[^;:\n]){0,90}")
_ONE = Decimal(1)
# What the summary takes for granted: "over a year", "a week".
_SPAN = pattern(
    r"\b(?:(?:over|in|for|a|per|each|every|during) (?:a |an |one |the |each |every |full |whole )*(?P<unit>year|month|week|day|hour|minute)(?! (?:ago|old|earlier|later))"
    r"|(?P<yearly>annual(?:ly)?|yearly)|(?P<monthly>monthly)|(?P<weekly>weekly)|(?P<daily>daily))\b",
    re.IGNORECASE,
)
_SHORTENED = {"yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}
_MONTHLY = pattern(r"\b(?P<period>month|week|dai|year|annual)ly\b|\b(?:a|per|each|every) (?P<each>month|week|day|year|hour|minute|second)\b", re.IGNORECASE)  # fmt: skip
_PERIODS = {"month": "month", "week": "week", "dai": "day", "year": "year", "annual": "year"}
_AROUND = 40  # characters around an amount in which its period stands
_WHOLE = {("year", "month"): 12, ("year", "week"): 52, ("year", "day"): 365, ("year", "quarter"): 4}


# "4.3 and 2.9 million cubic metres": the first leaves out its size.
_SHARING = pattern(r" (?:and|or|to|against) (?:about |some |nearly )?[^\w\s]?")
_SIZED = pattern(r"\d ?(million|billion|trillion|thousand|mn?|bn)\b", re.IGNORECASE)
_SIZES = {"thousand": Decimal(10**3), "million": Decimal(10**6), "billion": Decimal(10**9), "trillion": Decimal(10**12), "m": Decimal(10**6), "mn": Decimal(10**6), "bn": Decimal(10**9)}  # fmt: skip
_THOUSAND = 1000


class Amount(NamedTuple):
    """A number and what it is worth in the claim's unit; ``bare``: whether it has that from another number beside it."""

    quantity: Quantity
    value: Decimal
    bare: bool = False


class Rate(NamedTuple):
    """A number that is so much, in the claim's unit, in one ``period``."""

    quantity: Quantity
    value: Decimal
    period: str


class Span(NamedTuple):
    """A length of time: of the source, or one that the summary alone tells (``quantity`` None)."""

    quantity: Quantity | None
    value: Decimal
    unit: str
    text: str


class Amounts(NamedTuple):
    """What a handful of numbers can be in a sum that leads to a claim.

    ``ends``: the two ends of each range, ``shares``: of one, so that 20% is 0.2; ``lengths``: of which two make an area.
    """

    amounts: Sequence[Amount]
    counts: Sequence[Amount]
    rates: Sequence[Rate]
    spans: Sequence[Span]
    ends: Sequence[tuple[Quantity, Decimal, Decimal]]
    shares: Sequence[Amount]
    lengths: Sequence[Amount]


def amounts_of(claim: Quantity, context: Context, numbers: Sequence[Quantity]) -> Amounts:
    """Every one of the ``numbers`` as what it can be; read once however many ways ask for them."""
    key = ("amounts", id(claim))
    known = context.worked.get(key)
    if known is None or known[0] is not claim or known[1] is not numbers:
        known = context.worked[key] = (claim, numbers, _amounts_of(claim, context, numbers))
    found: Amounts = known[2]
    return found


def _amounts_of(claim: Quantity, context: Context, numbers: Sequence[Quantity]) -> Amounts:
    amounts, rates, ends = [], [], []
    text = context.index.text
    for q in numbers:
        like = with_the_unit_beside(claim, q, numbers, text)
        bounds = comparable(claim, like) if like.kind is claim.kind and claim.kind in _ADDED else None
        if claim.kind is Kind.COUNT and noun_agreement(claim, q) < 0:
            continue  # it may be how many there are of something else, no more
        if bounds is not None and like.low == like.high:
            amounts.append(Amount(q, _in_claims_unit(claim, bounds[0], bounds[2]), like is not q))
            if (period := _period(text, q)) is not None:
                rates.append(Rate(q, amounts[-1].value, period))
        elif bounds is not None:
            low, high = (_in_claims_unit(claim, bounds[0], b) for b in bounds[2:])
            ends.append((q, low, high))
        elif (rate := _rate(claim, q)) is not None:
            rates.append(rate)
    counts = [
        Amount(q, q.value)
        for q in numbers
        if q.kind is Kind.COUNT and q.value is not None and q.value > 1 and q.value % 1 == 0
    ]
    shares = [
        Amount(q, q.value / (100 if q.kind is Kind.PERCENT else 1))
        for q in numbers
        if q.kind in (Kind.PERCENT, Kind.RATIO) and q.value is not None and q.value > 0
    ]
    return Amounts(
        amounts, counts, rates, list(_spans(claim, context, numbers)), ends, shares, _lengths(claim, numbers)
    )


def _in_claims_unit(claim: Quantity, own: Decimal, other: Decimal) -> Decimal:
    """A bound in the unit that ``comparable`` brought both into, in the claim's own."""
    assert claim.low is not None
    return other if not own or own == claim.low else other * claim.low / own


def with_the_unit_beside(claim: Quantity, q: Quantity, numbers: Iterable[Quantity], text: str) -> Quantity:
    """A bare number with the unit of another one of its size: "71 million litres. By July it held 58 million"; or of a number
    before it in a row that tells the unit once: "310 hectares of vines, 140 of orchard and 75 of maize".

    ``text``: of the source, where the ``numbers`` stand.
    """
    if claim.kind not in _UNITED or q.kind is not Kind.COUNT or not q.value:
        return q
    row = _IN_ROW.match(text, q.end) is not None
    if q.noun is not None and not row:
        return q
    for other in numbers:
        if other.kind is not claim.kind or not other.value or "-per-" in (other.unit or ""):
            continue
        if (
            _SHARING.fullmatch(text, q.end, other.start)
            and (sized := _size_of(other))
            and q.value < _THOUSAND
        ):
            return replace(q, kind=other.kind, unit=other.unit, low=q.value * sized, high=q.value * sized)
        times = max(q.value, other.value) / min(q.value, other.value)
        in_row = row and other.end < q.start and _ROW.fullmatch(text, other.end, q.start) is not None
        if in_row and times <= _MOST_TIMES_IN_ROW and claim.kind is other.kind:
            return replace(q, kind=other.kind, unit=other.unit, noun=None)
        compared = claim.kind is not Kind.DURATION or _AGAINST.search(text, max(0, q.start - 16), q.start)
        if q.noun is None and compared and times <= _MOST_TIMES:
            return replace(q, kind=other.kind, unit=other.unit)
    return q


def _size_of(q: Quantity) -> Decimal | None:
    """The word of size of a number: a million for "2.9 million litres"; None where it has none."""
    found = _SIZED.search(q.text)
    return None if found is None else _SIZES[found.group(1).lower()]


def _rate(claim: Quantity, q: Quantity) -> Rate | None:
    """So much of the claim's unit in a time: "30 litres a second"."""
    if q.kind is not Kind.MEASURE or claim.kind is not Kind.MEASURE or q.value is None:
        return None
    top, _, below = (q.unit or "").rpartition("-per-")
    if not top or (convert(_ONE, below, "second") is None and by_calendar(_ONE, below, "day") is None):
        return None
    value = convert(q.value, top, claim.unit or "")
    return None if value is None else Rate(q, value, below)


def _period(text: str, q: Quantity) -> str | None:
    """In what time an amount falls due, where words beside it say so: "£48 a month", "the monthly bus pass"."""
    if q.per is not None:
        return (
            q.per
            if q.per in ("second", "minute", "hour", "day", "week", "month", "quarter", "year")
            else None
        )
    found = _MONTHLY.search(text, max(0, q.start - _AROUND), min(len(text), q.end + _AROUND))
    if found is None:
        return None
    return _PERIODS[found["period"].lower()] if found["period"] else found["each"].lower()


def _spans(claim: Quantity, context: Context, numbers: Iterable[Quantity]) -> Iterable[Span]:
    for q in (*numbers, *context.numbers):
        if q.kind is Kind.DURATION and q.value is not None and q.unit and q.start != claim.start:
            own = q if q in numbers else None
            yield Span(own, q.value, q.unit, q.text)
    for found in _SPAN.finditer(context.text, *context.span):
        unit = found["unit"] or next(_SHORTENED[name] for name in _SHORTENED if found[name])
        yield Span(None, _ONE, unit.lower(), found.group())


def times(span: Span, period: str) -> Decimal | None:
    """How often a ``period`` comes in a span of time: 12 months in a year, 600 seconds in ten minutes; None where that is
    no whole number and no exact one."""
    if (span.unit, period) in _WHOLE:
        return span.value * _WHOLE[span.unit, period]
    often = convert(span.value, span.unit, period)
    return often if often is not None and often > 0 else None


def _lengths(claim: Quantity, numbers: Iterable[Quantity]) -> list[Amount]:
    """The lengths of which two make an area, each in the side of a square of the claim's unit, or in metres for hectares."""
    if claim.kind is not Kind.MEASURE or dimension(claim.unit or "") != "area":
        return []
    unit = (claim.unit or "").removeprefix("square-")
    side = unit if unit != claim.unit else "meter"
    found = []
    for q in numbers:
        if q.kind is Kind.MEASURE and q.value is not None and q.unit:
            value = convert(q.value, q.unit, side)
            if value is not None:
                found.append(Amount(q, value))
    return found


def in_area(claim: Quantity, value: Decimal) -> Decimal:
    """The product of two ``lengths`` in the claim's unit."""
    square = (
        convert(value, "square-meter", claim.unit or "")
        if not (claim.unit or "").startswith("square-")
        else value
    )
    return value if square is None else square
